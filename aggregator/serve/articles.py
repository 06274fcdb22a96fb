"""What is kept, as JSON: pages of articles, and one article."""

import asyncio
import re
from collections.abc import Sequence
from datetime import datetime

from aiohttp import web
from msgspec.structs import replace

from aggregator import codec
from aggregator.errors import InvalidInput
from aggregator.model import Publication
from aggregator.serve.context import CLIENT, CLOCK, asks_for
from aggregator.serve.related import related
from aggregator.store import articles, topics, wire
from aggregator.store.articles import Page

MOST = 500
_NUMBER = re.compile(r"[0-9]{1,9}")


async def index(request: web.Request) -> web.Response:
    """`GET /v1/articles`: newest first, by topic, between two places or times."""
    page = await read_page(request, request.query.get("topic"), default=50)
    listed = b",".join(codec.article_json(item) for item in page.publications)
    tail = codec.json(page.next)
    return web.Response(
        body=b'{"articles":[' + listed + b'],"next":' + tail + b"}",
        content_type="application/json",
    )


async def show(request: web.Request) -> web.Response:
    """`GET /v1/articles/{id}`: `related` goes on with its story and what is nearest to that."""
    client, id = request.app[CLIENT], request.match_info["id"]
    publication = await asyncio.to_thread(articles.get, client, id)
    beside = await asyncio.to_thread(related, client, publication, request.app[CLOCK]())
    body = codec.article_json(_with(publication, beside))
    return web.Response(body=body, content_type="application/json")


async def read_page(request: web.Request, topic: str | None, default: int) -> Page:
    """The page of articles that a request asks for with `before`, `after`, `limit`, `duplicates`.

    Raises:
        InvalidInput: one of them cannot be used.
        NotFound: there is no such topic.
    """
    client = request.app[CLIENT]
    if topic is not None:
        await asyncio.to_thread(topics.get, client, topic)
    query = request.query
    return await asyncio.to_thread(
        articles.page,
        client,
        topic=topic,
        before=_place(query.get("before"), "+"),
        after=_place(query.get("after"), wire.EARLIEST),
        limit=limit(request, default),
        duplicates=asks_for(request, "duplicates"),
    )


def limit(request: web.Request, default: int) -> int:
    """How many articles a request asks for with `limit`.

    Raises:
        InvalidInput: it is no number from 1 to 500.
    """
    given = request.query.get("limit", str(default))
    if not _NUMBER.fullmatch(given) or not 1 <= int(given) <= MOST:
        raise InvalidInput(f"limit={given!r}: give a number from 1 to {MOST}")
    return int(given)


def _place(given: str | None, default: str) -> str:
    """A place on the wire, from a cursor or from a time in RFC 3339."""
    if not given:
        return default
    try:
        wire.order(given)
    except ValueError:
        return _at_time(given)
    return given


def _at_time(given: str) -> str:
    try:
        milliseconds = int(datetime.fromisoformat(given).timestamp() * 1000)
        return f"{max(milliseconds, 0)}-0"
    except (ValueError, OverflowError) as error:
        raise InvalidInput(
            f"{given!r} is neither a cursor that `next` gave nor a time such as "
            "2026-01-31T12:00:00Z"
        ) from error


def _with(publication: Publication, related: Sequence[str]) -> Publication:
    article = replace(codec.decode_article(publication.content), related=tuple(related))
    return replace(publication, content=codec.encode_content(article))
