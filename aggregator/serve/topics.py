"""Topics as JSON, and each topic as a feed."""

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from aiohttp import web
from msgspec import Struct

from aggregator import codec
from aggregator.errors import InvalidInput, NotFound
from aggregator.model import Topic, digest
from aggregator.serve.administration import administration, body
from aggregator.serve.articles import MOST, read_page
from aggregator.serve.context import CLIENT, CLOCK, public_url
from aggregator.serve.syndication import WRITERS, Channel
from aggregator.store import errands, pace, topics, wire
from aggregator.store.articles import Page

_IN_A_FEED = 50
ALL = "all"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


async def index(request: web.Request) -> web.Response:
    """`GET /v1/topics`: every topic, with how many articles are kept of it and its pace."""
    listed = await _told(request, await asyncio.to_thread(topics.load, request.app[CLIENT]))
    return web.Response(body=codec.json({"topics": listed}), content_type="application/json")


async def show(request: web.Request) -> web.Response:
    """`GET /v1/topics/{slug}`: the same of one topic."""
    client, slug = request.app[CLIENT], request.match_info["slug"]
    topic = await asyncio.to_thread(topics.get, client, slug)
    [told] = await _told(request, [topic])
    return web.Response(body=codec.json(told), content_type="application/json")


async def _told(request: web.Request, known: Sequence[Topic]) -> list[dict[str, Any]]:
    """Topics, each with how many articles are kept of it and its pace."""
    client, slugs = request.app[CLIENT], [topic.slug for topic in known]
    sizes = await asyncio.to_thread(topics.sizes, client, slugs)
    paces = await asyncio.to_thread(pace.of, client, slugs, request.app[CLOCK]())
    return [
        {**codec.plain(topic), "articles": size, "pace": own}
        for topic, size, own in zip(known, sizes, paces, strict=True)
    ]


class Wish(Struct, frozen=True, forbid_unknown_fields=True):
    """What a topic shall be."""

    rule: str
    names: dict[str, str] = {}


class Trial(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule to try, and how many of the newest articles that it fits are wanted."""

    rule: str
    limit: int = 20


@administration
async def save(request: web.Request) -> web.Response:
    """`PUT /v1/topics/{slug}`: add a topic, or change it, for what is published from now on."""
    wish = await body(request, Wish)
    topic = Topic(slug=request.match_info["slug"], rule=wish.rule, names=wish.names)
    await asyncio.to_thread(topics.save, request.app[CLIENT], [topic])
    return web.Response(body=codec.json(topic), content_type="application/json")


@administration
async def remove(request: web.Request) -> web.Response:
    """`DELETE /v1/topics/{slug}`: remove a topic; the articles stay."""
    await asyncio.to_thread(topics.remove, request.app[CLIENT], request.match_info["slug"])
    return web.Response(status=204)


@administration
async def backfill(request: web.Request) -> web.Response:
    """`POST /v1/topics/{slug}/backfill`: tag what is kept, and say how many articles it fits."""
    client, slug = request.app[CLIENT], request.match_info["slug"]
    await asyncio.to_thread(topics.get, client, slug)
    return await _answer(request, errands.BACKFILL, slug)


@administration
async def preview(request: web.Request) -> web.Response:
    """`POST /v1/topics/preview`: try a rule on what is kept; nothing changes."""
    trial = await body(request, Trial)
    topic = Topic(slug=errands.ON_TRIAL, rule=trial.rule)
    await asyncio.to_thread(topics.with_referred, request.app[CLIENT], topic)
    if not 1 <= trial.limit <= MOST:
        raise InvalidInput(f"limit={trial.limit}: give a number from 1 to {MOST}")
    return await _answer(request, errands.PREVIEW, trial.rule, trial.limit)


async def _answer(request: web.Request, errand: str, *arguments: str | int) -> web.Response:
    """What an errand returns, when a worker has done it; no thread waits for it."""
    client = request.app[CLIENT]
    id = await asyncio.to_thread(errands.ask, client, errand, *arguments)
    patience = errands.Patience(time.monotonic)
    while not (now := await asyncio.to_thread(errands.answer, client, id)).done:
        patience.bear(now)
        await asyncio.sleep(errands.LOOK_S)
    return web.Response(body=codec.json(now.value), content_type="application/json")


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
