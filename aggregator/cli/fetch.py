"""`aggregator fetch`: the fetcher alone."""

import asyncio
import os
import random
import socket
from contextlib import AbstractAsyncContextManager
from datetime import timedelta

from redis import Redis

from aggregator.cli import context
from aggregator.cli.context import Config, Data
from aggregator.cli.roles import run_role
from aggregator.fetch import guard
from aggregator.fetch.fetcher import Fetcher, Pace
from aggregator.fetch.transports import Transports
from aggregator.fetch.transports.http import Http, Limits, open_http
from aggregator.fetch.transports.seeds import Seeds
from aggregator.settings import Settings


async def fetching(client: Redis, _: str, settings: Settings, stop: asyncio.Event) -> None:
    """The role `fetch`."""
    allow = settings.fetch_allow
    async with _http(settings, allow) as http, _http(settings, ()) as strangers:
        fetcher = Fetcher(
            client,
            Transports(
                feeds=(http, Seeds(settings.fetch_max_bytes, context.clock)),
                strangers=strangers,
                trusts=lambda host: guard.is_allowed(host, allow),
            ),
            _pace(settings),
            name=f"{socket.gethostname()}:{os.getpid()}",
            clock=context.clock,
            chance=random.random,
        )
        await fetcher.run(stop)


def _http(settings: Settings, allow: tuple[str, ...]) -> AbstractAsyncContextManager[Http]:
    return open_http(
        allow=allow,
        limits=Limits(timeout_s=settings.fetch_timeout_s, max_bytes=settings.fetch_max_bytes),
        user_agent=settings.user_agent,
        concurrency=settings.fetch_concurrency,
        full_text=settings.full_text,
        clock=context.clock,
    )


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
