"""The pages: the wire, a topic, an article, the feeds. Rendered here, kept live by live.js.

Nothing on them is loaded from another host, and their policy (CSP Level 3) forbids that it ever
is: what comes from feeds is text.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import wraps
from typing import Any

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined
from msgspec import Struct
from redis import Redis
from yarl import URL

from aggregator import codec
from aggregator.codec import Delivered
from aggregator.errors import AggregatorError, NotFound
from aggregator.model import Feed, Topic
from aggregator.serve.articles import read_page
from aggregator.serve.channel import address
from aggregator.serve.context import CLIENT, CLOCK
from aggregator.serve.pages import assets
from aggregator.serve.pages.cards import Chip, card, origin, title
from aggregator.serve.pages.feeds import row
from aggregator.serve.pages.moments import moment, optional, published
from aggregator.serve.pages.reading import reading
from aggregator.serve.pages.words import BY_LANGUAGE, Words, choose, topic_name
from aggregator.store import articles, feeds, topics, wire

_ON_A_PAGE = 40
_RELATED = 12
_COOKIE = "ui"
_A_YEAR_S = 365 * 86_400

_HEADERS = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
        )
    ),
    "Cache-Control": "no-cache",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Vary": "Accept-Language, Cookie",
    "X-Content-Type-Options": "nosniff",
}

_TEMPLATES = Environment(
    loader=PackageLoader("aggregator.serve.pages"),
    autoescape=True,
    auto_reload=False,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

Page = Callable[[web.Request, Words], Awaitable[web.Response]]


class Kept(Struct, frozen=True):
    """A topic in the list beside the wire."""

    chip: Chip
    count: int
    topic: Topic


class Link(Struct, frozen=True):
    """Another article, by its title."""

    id: str
    title: str
    lang: str
    dir: str


def page(view: Page) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A handler for people: in their language, and with a page for what goes wrong too."""

    @wraps(view)
    async def handler(request: web.Request) -> web.Response:
        asked = request.query.get("ui")
        accepted = request.headers.get("Accept-Language", "")
        words = choose(asked, request.cookies.get(_COOKIE), accepted)
        try:
            response = await view(request, words)
        except AggregatorError as error:
            response = await _error(request, words, error)
        if asked in BY_LANGUAGE:
            response.set_cookie(
                _COOKIE, words.language, max_age=_A_YEAR_S, httponly=True, samesite="Lax"
            )
        return response

    return handler


@page
async def desk(request: web.Request, words: Words) -> web.Response:
    """`GET /` and `GET /topics/{slug}`: the newest articles, then live."""
    client = request.app[CLIENT]
    slug = request.match_info.get("slug")
    found = await read_page(request, slug, default=_ON_A_PAGE)
    kept, total = await asyncio.to_thread(_kept, client, words)
    ids = sorted({publication.feed for publication in found.publications})
    known = {feed.id: feed for feed in await asyncio.to_thread(feeds.load, client, ids)}
    names = {one.chip.slug: one.chip.name for one in kept}
    return await _render(
        "desk.html",
        request,
        words,
        cards=[card(publication, words, names, known) for publication in found.publications],
        last=found.publications[0].wire_id if found.publications else "earliest",
        next=found.next,
        earlier="before" in request.query,
        stream=str(URL("/v1/stream").with_query({"topic": slug} if slug else {})),
        kept=kept,
        total=total,
        chosen=next((one for one in kept if one.chip.slug == slug), None),
    )


@page
async def article(request: web.Request, words: Words) -> web.Response:
    """`GET /articles/{id}`."""
    client = request.app[CLIENT]
    publication = await asyncio.to_thread(articles.get, client, request.match_info["id"])
    told = codec.delivered(publication)
    names, feed, others = await asyncio.to_thread(_around, client, words, told)
    source, _ = origin(told, feed)
    return await _render(
        "article.html",
        request,
        words,
        article=told,
        name=title(told, words),
        reading=reading(told, words, names),
        original=address(told.url),
        source=source,
        feed_title=(feed.title or feed.url) if feed else "",
        published=published(told, words),
        changed=optional(told.updated, words),
        fetched=moment(told.fetched, words),
        related=[others[id] for id in told.related if id in others],
        original_copy=others.get(told.duplicate_of or ""),
    )


@page
async def sources(request: web.Request, words: Words) -> web.Response:
    """`GET /feeds`."""
    known = await asyncio.to_thread(feeds.everything, request.app[CLIENT])
    now = request.app[CLOCK]()
    rows = [row(feed, words, now) for feed in known]
    rows.sort(key=lambda one: (one.state != "ill", one.title.casefold()))
    return await _render("feeds.html", request, words, rows=rows)


async def _error(request: web.Request, words: Words, error: AggregatorError) -> web.Response:
    lost = isinstance(error, NotFound)
    response = await _render(
        "error.html",
        request,
        words,
        name=words.not_found if lost else words.not_possible,
        hint=words.lost_hint if lost else "",
        reason=str(error),
    )
    response.set_status(error.status)
    return response


async def _render(template: str, request: web.Request, words: Words, **values: Any) -> web.Response:
    switch = request.rel_url.update_query(ui=words.other_language)
    body = await asyncio.to_thread(
        _TEMPLATES.get_template(template).render,
        words=words,
        switch=str(switch),
        path=request.path,
        asset=assets.url,
        **values,
    )
    return web.Response(text=body, content_type="text/html", headers=_HEADERS)


def _kept(client: Redis, words: Words) -> tuple[list[Kept], int]:
    """The topics by their names, with how much is kept of each and in all."""
    known = topics.load(client)
    counts = topics.sizes(client, [topic.slug for topic in known])
    kept = [
        Kept(Chip(slug=topic.slug, name=topic_name(topic, words)), count, topic)
        for topic, count in zip(known, counts, strict=True)
    ]
    kept.sort(key=lambda one: one.chip.name.casefold())
    return kept, wire.bounds(client).length


def _around(
    client: Redis, words: Words, told: Delivered
) -> tuple[Mapping[str, str], Feed | None, Mapping[str, Link]]:
    """What the page of an article needs besides it: topics' names, its feed, other articles."""
    names = {topic.slug: topic_name(topic, words) for topic in topics.load(client)}
    wanted = [*told.related[:_RELATED], *([told.duplicate_of] if told.duplicate_of else [])]
    return names, feeds.find(client, told.feed), _links(client, words, wanted)


def _links(client: Redis, words: Words, ids: Sequence[str]) -> dict[str, Link]:
    links = {}
    for id in ids:
        try:
            other = codec.delivered(articles.get(client, id))
        except NotFound:
            continue  # not published yet, or no longer kept
        links[id] = Link(id, title(other, words), other.language or "", other.direction or "auto")
    return links
