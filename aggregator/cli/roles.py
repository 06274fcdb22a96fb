"""A role's life: announced while it runs, told to stop by a signal."""

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime

from redis import Redis
from redis.exceptions import RedisError

from aggregator.cli import context, logs
from aggregator.settings import Settings
from aggregator.store import roles
from aggregator.store.connection import check, connect
from aggregator.store.roles import Role

_AGAIN_S = 5.0


@asynccontextmanager
async def announced(client: Redis, name: str, clock: Callable[[], datetime]) -> AsyncIterator[None]:
    """Say that the role runs, again and again, while the block does."""
    role = Role(name=name, host=socket.gethostname(), pid=os.getpid(), since=clock())
    saying = asyncio.create_task(_announce(client, role))
    try:
        yield
    finally:
        saying.cancel()
        with suppress(RedisError):
            await asyncio.to_thread(roles.withdraw, client, role)


async def _announce(client: Redis, role: Role) -> None:
    while True:
        with suppress(RedisError):
            await asyncio.to_thread(roles.announce, client, role)
        await asyncio.sleep(_AGAIN_S)


def stop_on_signal() -> asyncio.Event:
    """An event that SIGINT or SIGTERM sets; a second one ends the process at once."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def told(number: signal.Signals) -> None:
        if stop.is_set():
            os.kill(os.getpid(), signal.SIGKILL)  # children go with us: see processes.py
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, told, number)
    return stop


Body = Callable[[Redis, str, Settings, asyncio.Event], Awaitable[None]]


def run_role(name: str, body: Body, settings: Settings) -> None:
    """Run one role against the server that the settings name, until a signal.

    Raises:
        NotRunning: nobody answers there.
    """
    logs.configure(settings)
    address = context.url(settings)
    check(address)
    asyncio.run(_run(name, body, address, settings))


async def _run(name: str, body: Body, address: str, settings: Settings) -> None:
    stop = stop_on_signal()
    client = connect(address)
    async with announced(client, name, context.clock):
        await body(client, address, settings, stop)
