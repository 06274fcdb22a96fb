"""Topics as JSON, and each topic as a feed."""

import asyncio
from datetime import UTC, datetime

from aiohttp import web

from aggregator import codec
from aggregator.errors import NotFound
from aggregator.model import digest
from aggregator.serve.articles import read_page
from aggregator.serve.context import CLIENT, public_url
from aggregator.serve.syndication import WRITERS, Channel
from aggregator.store import topics, wire
from aggregator.store.articles import Page

_IN_A_FEED = 50
ALL = "all"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


async def index(request: web.Request) -> web.Response:
    """`GET /v1/topics`: every topic, with how many articles are kept of it."""
    client = request.app[CLIENT]
    known = await asyncio.to_thread(topics.load, client)
    sizes = await asyncio.to_thread(topics.sizes, client, [topic.slug for topic in known])
    listed = [
        {"slug": topic.slug, "rule": topic.rule, "names": topic.names, "articles": size}
        for topic, size in zip(known, sizes, strict=True)
    ]
    return web.Response(body=codec.json({"topics": listed}), content_type="application/json")


async def show(request: web.Request) -> web.Response:
    """`GET /v1/topics/{slug}`."""
    topic = await asyncio.to_thread(topics.get, request.app[CLIENT], request.match_info["slug"])
    return web.Response(body=codec.json(topic), content_type="application/json")


async def feed(request: web.Request) -> web.Response:
    """`GET /topics/{slug}.{suffix}` and `/all.{suffix}`: a topic, or all, in a feed format."""
    writer = next(
        (one for one in WRITERS if one.suffix == request.match_info["suffix"]),
        None,
    )
    if writer is None:
        raise NotFound(f"feeds are written as {', '.join(one.suffix for one in WRITERS)}")
    slug = request.match_info.get("slug", ALL)
    page = await read_page(request, None if slug == ALL else slug, default=_IN_A_FEED)
    channel = await _channel(request, slug, page)
    body = writer.write(channel, [codec.delivered(item) for item in page.publications])
    response = web.Response(body=body, content_type=writer.media_type, charset="utf-8")
    response.headers["Link"] = f'<{channel.hub_url}>; rel="hub", <{channel.self_url}>; rel="self"'
    response.headers["Cache-Control"] = "public, max-age=30"
    return _unless_known(request, response, digest(body, characters=20))


async def _channel(request: web.Request, slug: str, page: Page) -> Channel:
    base = public_url(request)
    name = "All articles"
    if slug != ALL:
        topic = await asyncio.to_thread(topics.get, request.app[CLIENT], slug)
        name = topic.names.get("en") or next(iter(topic.names.values()), slug)
    return Channel(
        title=name,
        self_url=f"{base}{request.path_qs}",
        site_url=base + ("/" if slug == ALL else f"/topics/{slug}"),
        hub_url=f"{base}/hub",
        article_url=f"{base}/articles/",
        language=None,
        updated=_moment(page.publications[0].wire_id) if page.publications else _NEVER,
    )


def _moment(wire_id: str) -> datetime:
    return datetime.fromtimestamp(wire.order(wire_id)[0] / 1000, UTC)


def _unless_known(request: web.Request, response: web.Response, etag: str) -> web.Response:
    """The response, or 304 when the reader has it already (RFC 9110, 13.1.2)."""
    known = request.if_none_match or ()
    if any(one.value in (etag, "*") for one in known):
        headers = {name: response.headers[name] for name in ("Link", "Cache-Control")}
        response = web.Response(status=304, headers=headers)
    response.etag = etag
    return response
