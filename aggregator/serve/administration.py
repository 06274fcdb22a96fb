"""Who may change things: without a token, only who sits at the machine.

A page in that person's browser is not that person: it has another origin (Fetch, section 3.2), and
a name that was pointed at this machine meanwhile is not one of its own. Who comes through a proxy
does not sit at the machine either, though the proxy does.
"""

from collections.abc import Awaitable, Callable
from functools import wraps
from ipaddress import ip_address
from typing import TypeVar

from aiohttp import web
from msgspec import Struct
from yarl import URL

from aggregator import codec
from aggregator.errors import Forbidden, InvalidInput
from aggregator.serve.context import SETTINGS

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
T = TypeVar("T", bound=Struct)
_JSON = "application/json"
_OF_PROXIES = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")


def administration(handler: Handler) -> Handler:
    """A handler that only answers who may change things.

    Raises:
        Forbidden: the request does not come from this machine.
    """

    @wraps(handler)
    async def guarded(request: web.Request) -> web.StreamResponse:
        if not _sits_here(request):
            raise Forbidden(
                "topics are changed from this machine alone: ask http://127.0.0.1 there, or use "
                "`aggregator topics`"
            )
        return await handler(request)

    return guarded


async def body(request: web.Request, shape: type[T]) -> T:
    """What a request says, as a record.

    Raises:
        InvalidInput: it is no JSON, or has another shape; the message says where.
    """
    if request.content_type != _JSON:
        raise InvalidInput(f"send JSON, with Content-Type: {_JSON}")
    return codec.from_json(await request.read(), shape)


def _sits_here(request: web.Request) -> bool:
    if any(name in request.headers for name in _OF_PROXIES):
        return False
    if request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
        return False
    try:
        hosts = [request.remote, request.url.host]
        hosts += [URL(origin).host for origin in request.headers.getall("Origin", [])]
    except ValueError:
        return False
    public = request.app[SETTINGS].public_url
    return all(map(_is_loopback, [*hosts, *([URL(public).host] if public else [])]))


def _is_loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False
