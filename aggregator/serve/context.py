"""What every handler may use, handed in by the command line."""

from collections.abc import Callable
from datetime import datetime

from aiohttp import web
from redis import Redis

from aggregator.serve.live import Live
from aggregator.settings import Settings

CLIENT = web.AppKey("client", Redis)  # blocking: call the store with asyncio.to_thread
LIVE = web.AppKey("live", Live)
SETTINGS = web.AppKey("settings", Settings)
CLOCK: web.AppKey[Callable[[], datetime]] = web.AppKey("clock")


def asks_for(request: web.Request, name: str) -> bool:
    """Whether a yes-or-no parameter of the query is set to yes."""
    return request.query.get(name, "0") not in ("0", "", "false")


def public_url(request: web.Request) -> str:
    """How the reader reaches us, without a slash at the end."""
    return (request.app[SETTINGS].public_url or str(request.url.origin())).rstrip("/")
