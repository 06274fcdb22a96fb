"""The pages: the wire, a topic, an article, a story, the feeds. Kept live by live.js."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from aiohttp import web
from redis import Redis
from yarl import URL

from aggregator import codec
from aggregator.model import Feed, Publication, Topic
from aggregator.serve.articles import read_page
from aggregator.serve.channel import address
from aggregator.serve.context import CLIENT, CLOCK
from aggregator.serve.pages.cards import Card, card, origin, title, told
from aggregator.serve.pages.feeds import row
from aggregator.serve.pages.moments import moment, optional, published
from aggregator.serve.pages.reading import reading
from aggregator.serve.pages.rendering import page, render
from aggregator.serve.pages.stories import Line, article_line, heading, story_line
from aggregator.serve.pages.topics import Kept, beside
from aggregator.serve.pages.words import Words, topic_name
from aggregator.serve.related import related
from aggregator.serve.stories import tell
from aggregator.store import articles, feeds, pace, stories, topics, wire

_ON_A_PAGE = 40
_OF_A_STORY = 200


@page
async def desk(request: web.Request, words: Words) -> web.Response:
    """`GET /` and `GET /topics/{slug}`: the newest articles, then live."""
    client, now = request.app[CLIENT], request.app[CLOCK]()
    slug = request.match_info.get("slug")
    found = await read_page(request, slug, default=_ON_A_PAGE)
    known = await asyncio.to_thread(topics.load, client)
    listed, total = await asyncio.to_thread(_beside, client, words, known, slug, now)
    names = _names(known, words)
    cards = await asyncio.to_thread(_cards, client, words, names, found.publications, now)
    return await render(
        "desk.html",
        request,
        words,
        cards=cards,
        last=found.publications[0].wire_id if found.publications else "earliest",
        next=found.next,
        earlier="before" in request.query,
        stream=str(URL("/v1/stream").with_query({"topic": slug} if slug else {})),
        kept=listed,
        total=total,
        chosen=next((one for one in listed if one.chip.slug == slug), None),
    )


@page
async def article(request: web.Request, words: Words) -> web.Response:
    """`GET /articles/{id}`."""
    client, now = request.app[CLIENT], request.app[CLOCK]()
    publication = await asyncio.to_thread(articles.get, client, request.match_info["id"])
    delivered = codec.delivered(publication)
    feed = await asyncio.to_thread(feeds.find, client, delivered.feed)
    source, _ = origin(delivered, feed)
    names = _names(await asyncio.to_thread(topics.load, client), words)
    return await render(
        "article.html",
        request,
        words,
        article=delivered,
        name=title(delivered, words),
        reading=reading(delivered, words, names),
        original=address(delivered.url),
        source=source,
        feed_title=(feed.title or feed.url) if feed else "",
        published=published(delivered, words),
        changed=optional(delivered.updated, words),
        fetched=moment(delivered.fetched, words),
        **await asyncio.to_thread(_around, client, words, publication, now),
    )


@page
async def story(request: web.Request, words: Words) -> web.Response:
    """`GET /stories/{id}`: its articles in the order of their times, then the nearest stories."""
    client, now = request.app[CLIENT], request.app[CLOCK]()
    id = request.match_info["id"]
    found = await asyncio.to_thread(tell, client, id, _OF_A_STORY, now)
    names = _names(await asyncio.to_thread(topics.load, client), words)
    return await render(
        "story.html",
        request,
        words,
        id=id,
        heading=heading(found.story, found.best, found.articles, words),
        cards=await asyncio.to_thread(_cards, client, words, names, found.articles),
        fewer=len(found.articles) < found.story.articles,
        near=await asyncio.to_thread(_nearest, client, words, found.near, now),
    )


@page
async def sources(request: web.Request, words: Words) -> web.Response:
    """`GET /feeds`."""
    known = await asyncio.to_thread(feeds.everything, request.app[CLIENT])
    now = request.app[CLOCK]()
    rows = [row(feed, words, now) for feed in known]
    rows.sort(key=lambda one: (one.state != "ill", one.title.casefold()))
    return await render("feeds.html", request, words, rows=rows)


def _beside(
    client: Redis, words: Words, known: Sequence[Topic], chosen: str | None, now: datetime
) -> tuple[list[Kept], int]:
    """The list beside the wire, and how much is kept in all."""
    slugs = [topic.slug for topic in known]
    counts, paces = topics.sizes(client, slugs), pace.of(client, slugs, now)
    return beside(known, counts, paces, words, chosen), wire.bounds(client).length


def _names(known: Sequence[Topic], words: Words) -> dict[str, str]:
    """The names of the topics, by slug."""
    return {topic.slug: topic_name(topic, words) for topic in known}


def _cards(
    client: Redis,
    words: Words,
    names: Mapping[str, str],
    shown: Sequence[Publication],
    now: datetime | None = None,
) -> list[Card]:
    """Cards of articles; with how many tell their stories, where that is asked for as of *now*."""
    known = _feeds(client, shown)
    told = stories.load(client, [one.story for one in shown], now) if now else {}
    return [card(publication, words, names, known, told) for publication in shown]


def _around(
    client: Redis, words: Words, publication: Publication, now: datetime
) -> dict[str, object]:
    """What leads on from an article: to its story, to others, and from a copy to its first."""
    of_it = stories.load(client, [publication.story], now).get(publication.story)
    beside_it = related(client, publication, now)
    first = publication.duplicate_of or ""
    found = articles.load(client, [*beside_it, first])
    known = _feeds(client, found.values())
    lines = {id: article_line(one, known, words) for id, one in found.items()}
    return {
        "told": told(of_it, words.told_by, words),
        "related": [lines[id] for id in beside_it if id in lines],
        "original_copy": lines.get(first),
    }


def _nearest(client: Redis, words: Words, ids: Sequence[str], now: datetime) -> list[Line]:
    """Stories, each by the title of its best article."""
    near = stories.load(client, ids, now)
    best = articles.load(client, [one.best for one in near.values()])
    known = _feeds(client, best.values())
    return [
        story_line(one, best[one.best], known, words) for one in near.values() if one.best in best
    ]


def _feeds(client: Redis, shown: Iterable[Publication]) -> dict[str, Feed]:
    """The feeds that articles came from, by id."""
    return {feed.id: feed for feed in feeds.load(client, sorted({one.feed for one in shown}))}
