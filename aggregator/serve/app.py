"""The HTTP server, put together from what the command line hands in."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import redis.asyncio
from aiohttp import web
from redis import Redis

from aggregator.errors import ServiceError
from aggregator.serve.context import CLIENT, CLOCK, LIVE, SETTINGS
from aggregator.serve.live import Live
from aggregator.serve.problems import problems
from aggregator.serve.routes import ROUTES
from aggregator.settings import Settings

_DRAIN_S = 3.0


def build(
    client: Redis, live: Live, settings: Settings, clock: Callable[[], datetime]
) -> web.Application:
    """The application with all its routes."""
    app = web.Application(middlewares=[problems], client_max_size=2**20)
    app[CLIENT] = client
    app[LIVE] = live
    app[SETTINGS] = settings
    app[CLOCK] = clock
    app.add_routes(ROUTES)
    return app


@asynccontextmanager
async def running(
    client: Redis,
    reader: "redis.asyncio.Redis",
    settings: Settings,
    clock: Callable[[], datetime],
) -> AsyncIterator[str]:
    """Serve while the block runs; gives the address that people can open.

    Raises:
        ServiceError: the address cannot be listened on.
    """
    live = Live(client, reader)
    await live.begin()
    runner = web.AppRunner(
        build(client, live, settings, clock), access_log=None, shutdown_timeout=_DRAIN_S
    )
    await runner.setup()
    following = asyncio.create_task(live.run())
    try:
        yield await _listen(runner, settings)
    finally:
        live.stop()
        following.cancel()
        await asyncio.wait([following])
        await runner.cleanup()


async def _listen(runner: web.AppRunner, settings: Settings) -> str:
    site = web.TCPSite(runner, settings.host, settings.port)
    try:
        await site.start()
    except OSError as error:
        raise ServiceError(
            f"cannot listen on {settings.host}:{settings.port} ({error.strerror}); choose another "
            "with --port or AGGREGATOR_PORT"
        ) from error
    host, port = runner.addresses[0][:2]
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"
