"""`aggregator serve`: the HTTP server alone."""

import asyncio
from contextlib import aclosing
from typing import Annotated

import structlog
import typer
from redis import Redis

from aggregator.cli import context
from aggregator.cli.context import Config, Data
from aggregator.cli.roles import run_role
from aggregator.serve import app
from aggregator.settings import Settings
from aggregator.store.connection import connect_async

log = structlog.get_logger(__name__)

Host = Annotated[str | None, typer.Option("--host", help="Address to listen on.")]
Port = Annotated[int | None, typer.Option("--port", "-p", help="Port to listen on.")]


async def serving(client: Redis, address: str, settings: Settings, stop: asyncio.Event) -> None:
    """The role `serve`."""
    async with (
        aclosing(connect_async(address)) as reader,
        app.running(client, reader, settings, context.clock) as page,
    ):
        log.info("serving", page=page)
        await stop.wait()


def serve(host: Host = None, port: Port = None, data: Data = None, config: Config = None) -> None:
    """Run the HTTP server alone: page, stream, API and feeds."""
    run_role("serve", serving, context.load(config, data=data, host=host, port=port))
