"""The feeds and their health, as JSON."""

import asyncio

import msgspec
from aiohttp import web

from aggregator import codec
from aggregator.model import Feed
from aggregator.serve.context import CLIENT
from aggregator.store import feeds


async def index(request: web.Request) -> web.Response:
    """`GET /v1/feeds`: every feed with its health in plain words."""
    known = await asyncio.to_thread(feeds.everything, request.app[CLIENT])
    body = codec.json({"feeds": [with_health(feed) for feed in known]})
    return web.Response(body=body, content_type="application/json")


async def show(request: web.Request) -> web.Response:
    """`GET /v1/feeds/{id}`."""
    feed = await asyncio.to_thread(feeds.get, request.app[CLIENT], request.match_info["id"])
    return web.Response(body=codec.json(with_health(feed)), content_type="application/json")


def with_health(feed: Feed) -> dict[str, object]:
    """The feed's fields and its health line."""
    return {**msgspec.structs.asdict(feed), "health": feed.health}
