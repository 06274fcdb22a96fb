"""A small web that behaves, and misbehaves, as feeds do."""

import asyncio
import gzip
import socket
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web

from aggregator.fetch.transports.http import Http, Limits, open_http
from aggregator.model import Feed

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
RSS = b'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title></channel></rss>'

BOMB = gzip.compress(bytes(50_000_000))


async def _ok(request: web.Request) -> web.StreamResponse:
    headers = {"ETag": '"one"', "Last-Modified": "Sun, 01 Mar 2026 12:00:00 GMT"}
    if request.headers.get("If-None-Match") == '"one"':
        return web.Response(status=304, headers=headers)
    return web.Response(
        body=RSS,
        headers={**headers, "Content-Language": "ar"},
        content_type="application/rss+xml",
        charset="utf-8",
    )


async def _same(_: web.Request) -> web.StreamResponse:
    return web.Response(body=RSS, content_type="application/rss+xml")


async def _huge(_: web.Request) -> web.StreamResponse:
    return web.Response(body=b"x" * 3_000_000)


async def _bomb(_: web.Request) -> web.StreamResponse:
    return web.Response(body=BOMB, headers={"Content-Encoding": "gzip"})


async def _endless(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b"<!-- more -->")
        await asyncio.sleep(0.02)


async def _silent(_: web.Request) -> web.StreamResponse:
    await asyncio.sleep(30)
    return web.Response()


async def _cut(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b"<rss")
    assert request.transport is not None
    request.transport.abort()
    return response


async def _bad_gzip(_: web.Request) -> web.StreamResponse:
    return web.Response(body=b"not gzip at all", headers={"Content-Encoding": "gzip"})


async def _round(request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound(request.path)


async def _inside(_: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("http://169.254.169.254/latest/meta-data/")


async def _gone(_: web.Request) -> web.StreamResponse:
    raise web.HTTPGone


async def _moved(_: web.Request) -> web.StreamResponse:
    raise web.HTTPMovedPermanently("/ok")


PAGES: dict[str, Handler] = {
    "ok": _ok,
    "same": _same,
    "huge": _huge,
    "bomb": _bomb,
    "endless": _endless,
    "silent": _silent,
    "cut": _cut,
    "bad-gzip": _bad_gzip,
    "round": _round,
    "inside": _inside,
    "gone": _gone,
    "moved": _moved,
}


@pytest.fixture
async def site() -> AsyncIterator[str]:
    """The address of a server with the pages above, and an empty one; 404 else."""
    app = web.Application()
    for name, handler in PAGES.items():
        app.router.add_get(f"/{name}", handler)

    async def empty(_: web.Request) -> web.Response:
        return web.Response(body=b"")

    app.router.add_get("/empty", empty)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    listening = socket.create_server(("127.0.0.1", 0))
    await web.SockSite(runner, listening).start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    await runner.cleanup()


@pytest.fixture
async def http(now: object) -> AsyncIterator[Http]:
    """The transport, allowed to connect to loopback, with small limits."""
    limits = Limits(timeout_s=0.6, max_bytes=2_000_000)
    async with open_http(
        allow=("127.0.0.0/8",),
        limits=limits,
        user_agent="test",
        concurrency=8,
        clock=lambda: now,  # type: ignore[arg-type, return-value]
    ) as transport:
        yield transport


@pytest.fixture
def make_feed(now: object) -> Callable[..., Feed]:
    """Makes a feed of an address."""

    def make(url: str, **fields: object) -> Feed:
        return Feed(id="feedfeed00", url=url, added=now, **fields)  # type: ignore[arg-type]

    return make
