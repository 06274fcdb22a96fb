"""A story as JSON: what is known of it, and its articles."""

import asyncio
from datetime import datetime

from aiohttp import web
from msgspec import Struct
from redis import Redis

from aggregator import codec
from aggregator.errors import NotFound
from aggregator.model import Publication, Story
from aggregator.serve.articles import limit
from aggregator.serve.context import CLIENT, CLOCK
from aggregator.store import articles, stories, wire

_ARTICLES = 50
_NEAR = 10


class Telling(Struct, frozen=True, kw_only=True):
    """A story with its articles."""

    story: Story
    best: Publication  # whose title is the story's
    articles: list[Publication]  # in the order of their times
    near: list[str]  # ids of the nearest stories, the nearest first


async def show(request: web.Request) -> web.Response:
    """`GET /v1/stories/{id}`."""
    id, most = request.match_info["id"], limit(request, _ARTICLES)
    told = await asyncio.to_thread(tell, request.app[CLIENT], id, most, request.app[CLOCK]())
    story = told.story
    head = {
        "id": story.id,
        "title": codec.delivered(told.best).title,
        "language": story.language,
        "first": story.first,
        "last": story.last,
        "sources": story.sources,
        "count": story.articles,
        "developing": story.developing,
    }
    listed = b",".join(codec.article_json(item) for item in told.articles)
    near = codec.json(told.near)
    return web.Response(
        body=codec.json(head)[:-1] + b',"articles":[' + listed + b'],"near":' + near + b"}",
        content_type="application/json",
    )


def tell(client: Redis, id: str, most: int, now: datetime) -> Telling:
    """A story with the newest *most* of its articles, as far as they are kept.

    Raises:
        NotFound: it was never told, or nothing of it is kept.
    """
    try:
        story = stories.get(client, id, now)
        ids = stories.articles_of(client, id, most)
        near = stories.near(client, id, _NEAR)
    except NotFound:
        return _alone(client, id)
    found = articles.load(client, [*ids, story.best])
    told = [found[one] for one in ids if one in found]
    if not told:
        raise NotFound(f"no article of the story {id} is kept any more")
    told.sort(key=_place)
    best = found.get(story.best, told[0])
    return Telling(story=story, best=best, articles=told, near=near)


def _place(publication: Publication) -> tuple[datetime, tuple[int, int]]:
    """By its time; of the same time, first what was published first."""
    article = codec.decode_article(publication.content)
    return article.told, wire.order(publication.wire_id)


def _alone(client: Redis, id: str) -> Telling:
    """The story of an article that is kept longer than what was known of its story."""
    first = articles.load(client, [id]).get(id)
    if first is None or first.story != id:
        raise NotFound(f"no story {id}: it was never told, or is no longer kept")
    time = codec.decode_article(first.content).told
    story = Story(id=id, best=id, language=first.language, first=time, last=time)
    return Telling(story=story, best=first, articles=[first], near=[])
