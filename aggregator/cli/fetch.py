"""`aggregator fetch`: the fetcher alone."""

import asyncio
import os
import random
import socket
from datetime import timedelta

from redis import Redis

from aggregator.cli import context
from aggregator.cli.context import Config, Data
from aggregator.cli.roles import run_role
from aggregator.fetch.fetcher import Fetcher, Pace
from aggregator.fetch.transports.http import Limits, open_http
from aggregator.fetch.transports.seeds import Seeds
from aggregator.settings import Settings


async def fetching(client: Redis, _: str, settings: Settings, stop: asyncio.Event) -> None:
    """The role `fetch`."""
    limits = Limits(timeout_s=settings.fetch_timeout_s, max_bytes=settings.fetch_max_bytes)
    async with open_http(
        allow=settings.fetch_allow,
        limits=limits,
        user_agent=settings.user_agent,
        concurrency=settings.fetch_concurrency,
        full_text=settings.full_text,
        clock=context.clock,
    ) as http:
        fetcher = Fetcher(
            client,
            [http, Seeds(settings.fetch_max_bytes, context.clock)],
            _pace(settings),
            name=f"{socket.gethostname()}:{os.getpid()}",
            clock=context.clock,
            chance=random.random,
        )
        await fetcher.run(stop)


def fetch(data: Data = None, config: Config = None) -> None:
    """Run a fetcher alone: it polls the feeds that are due. More of them share the hosts."""
    run_role("fetch", fetching, context.load(config, data=data))


def _pace(settings: Settings) -> Pace:
    return Pace(
        interval=timedelta(seconds=settings.fetch_interval_s),
        concurrency=settings.fetch_concurrency,
        per_host=settings.fetch_per_host,
        queue_max_documents=settings.queue_max_documents,
        queue_max_bytes=settings.queue_max_bytes,
    )
