"""The ordered log of everything that was published, and the one step that writes it.

Guarantees: the wire's ids only grow; an article is on it once per version; its topics' streams
carry the same ids in the same order. Nothing is lost or repeated when a worker or Redis dies, since
the claim, the wire, the topics and the end of the document are one script.
"""

import re
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, cast

import redis.asyncio
from msgspec import UNSET, Struct
from redis import Redis

from aggregator import codec
from aggregator.model import Article, Document, Outcome, Publication, split_id
from aggregator.store import due, keys, scripts, tagged
from aggregator.store.quarantine import OUTCOME_S

EARLIEST = "0-0"
_ID = re.compile(r"([0-9]{1,18})(?:-([0-9]{1,18}))?")
_AT_ONCE = 100  # articles a script call: 10 to 20 ms in which Redis does nothing else
_COUNTED = ("new", "updated", "duplicate", "unchanged")


class Bounds(Struct, frozen=True):
    """Where the wire begins and ends now."""

    first: str
    last: str
    trimmed: bool  # whether anything before `first` is gone
    length: int


class Found(Struct, frozen=True, kw_only=True):
    """What was found in a document, to be published."""

    articles: Sequence[Article]
    feed: Mapping[str, Any] = {}  # what its feed's record becomes
    pages: Collection[str] = ()  # ids of articles whose pages are to be fetched, if published
    # Wire id of the article that the document is the page of: if that has been replaced since,
    # nothing is published.
    made_from: str = ""


def publish(client: Redis, document: Document, found: Found, copy_window: timedelta) -> Outcome:
    """Publish what was found in a document, and finish the document.

    May run twice for the same document: what is published already is not published again.
    """
    articles, changes = found.articles, codec.feed_pairs(found.feed)
    total = Outcome()
    for start in range(0, max(len(articles), 1), _AT_ONCE):
        last = start + _AT_ONCE >= len(articles)
        arguments: list[str | bytes | int] = [
            keys.PREFIX,
            document.id,
            int(copy_window.total_seconds()),
            "1" if last else "0",
            OUTCOME_S,
            found.made_from,
            len(changes) // 2,
            *changes,
        ]
        for article in articles[start : start + _AT_ONCE]:
            arguments += _arguments(article, asks=article.id in found.pages)
        counted = scripts.run(client, "publish", _keys(document), arguments)
        total += Outcome(**dict(zip(_COUNTED, counted, strict=True)))
    return total


def read(client: Redis, after: str, count: int) -> list[Publication]:
    """What follows *after* on the wire, oldest first; at most *count*."""
    return _publications(client, client.xrange(keys.WIRE, min=f"({after}", max="+", count=count))


def read_back(client: Redis, before: str, after: str, count: int) -> list[Publication]:
    """What lies between two ids, both left out, newest first; at most *count*."""
    entries = client.xrevrange(keys.WIRE, max=_below(before), min=f"({after}", count=count)
    return _publications(client, entries)


def read_topic_back(
    client: Redis, topic: str, before: str, after: str, count: int
) -> list[Publication]:
    """As `read_back`, of one topic."""
    entries = cast(
        "list[tuple[bytes, dict[bytes, bytes]]]",
        client.xrevrange(keys.topic(topic), max=_below(before), min=f"({after}", count=count),
    )
    return at(client, [wire_id.decode() for wire_id, _ in entries])


def at(client: Redis, wire_ids: Sequence[str]) -> list[Publication]:
    """The publications with these ids, as far as they are still kept."""
    with client.pipeline(transaction=False) as pipe:
        for wire_id in wire_ids:
            pipe.xrange(keys.WIRE, min=wire_id, max=wire_id)
        found = pipe.execute()
    return _publications(client, [entries[0] for entries in found if entries])


async def follow(
    client: "redis.asyncio.Redis", after: str, wait: timedelta, count: int = 500
) -> AsyncIterator[list[Publication]]:
    """What follows *after*, as it is published; an empty list when nothing came within *wait*.

    Ends never by itself. Raises redis.exceptions.ConnectionError when the server goes away; call
    again with the last id received.
    """
    block = int(wait.total_seconds() * 1000)
    while True:
        reply = await client.xread({keys.WIRE: after}, count=count, block=block)
        if not reply:
            yield []
            continue
        told = _told(reply[0][1])  # type: ignore[index]
        later: Any = await client.hmget(keys.TAGGED, [one.wire_id for one in told])
        after = told[-1].wire_id
        yield tagged.laid_over(told, later)


def bounds(client: Redis) -> Bounds:
    """Where the wire begins and ends now."""
    if not client.exists(keys.WIRE):
        return Bounds(first=EARLIEST, last=EARLIEST, trimmed=False, length=0)
    info = client.xinfo_stream(keys.WIRE)
    first = info["first-entry"]
    last = info["last-generated-id"].decode()
    return Bounds(
        first=first[0].decode() if first else last,
        last=last,
        trimmed=info["entries-added"] > info["length"],
        length=info["length"],
    )


def lost_after(bounds: Bounds, after: str) -> bool:
    """Whether something that followed *after* may be gone, so that a gap must be told.

    Also when *after* lies ahead of the wire, which then is another one than the reader knew.
    """
    if after == EARLIEST:
        return False
    position = order(after)
    return position > order(bounds.last) or (bounds.trimmed and position < order(bounds.first))


def order(wire_id: str) -> tuple[int, int]:
    """A wire id as something to compare.

    Raises:
        ValueError: it is not a wire id: `milliseconds-number`, each of 64 bits.
    """
    found = _ID.fullmatch(wire_id)
    if found is None:
        raise ValueError(f"{wire_id!r} is no wire id")
    return int(found[1]), int(found[2] or 0)


def trim(client: Redis, now: datetime, keep: timedelta, most: int, topics: Sequence[str]) -> None:
    """Forget what is older than *keep* or beyond *most* articles, in the topics' streams too."""
    oldest = int((now - keep).timestamp() * 1000)
    client.xtrim(keys.WIRE, maxlen=most, approximate=True)
    client.xtrim(keys.WIRE, minid=str(oldest), approximate=True)
    first = bounds(client).first
    with client.pipeline(transaction=False) as pipe:
        for slug in topics:
            pipe.xtrim(keys.topic(slug), minid=first, approximate=True)
        pipe.execute()
    tagged.forget(client, first)


def forget(client: Redis, document: Document, articles: Sequence[Article], after: timedelta) -> int:
    """Forget what the document's feed has not carried for so long; returns how many entries.

    What it carries is remembered however old it is, or an old entry would be new again.
    """
    oldest = int((document.fetched - after).timestamp() * 1000)
    entries = [split_id(article.id)[1] for article in articles]
    arguments = [oldest, *entries]
    return cast(int, scripts.run(client, "forget", [keys.seen(document.feed)], arguments))


def counts(client: Redis) -> dict[str, int]:
    """How many articles were published since the beginning, by event."""
    stored = cast("dict[bytes, bytes]", client.hgetall(keys.COUNTS))
    return {name: int(stored.get(name.encode(), 0)) for name in _COUNTED}


def _keys(document: Document) -> list[str]:
    return [
        keys.document(document.id),
        keys.PENDING,
        keys.PENDING_BYTES,
        keys.TRIES,
        keys.WIRE,
        keys.COUNTS,
        keys.feed(document.feed),
        keys.outcome(document.id),
    ]


def _source(article: Article) -> str:
    """Who tells it: its source by name, or its feed."""
    return (article.source.name if article.source else None) or article.feed


def _arguments(article: Article, *, asks: bool) -> list[str | bytes | int]:
    signature = None if article.signature is UNSET else article.signature
    likeness = signature.likeness if signature else None
    page = article.url if asks else None
    return [
        article.id,
        *split_id(article.id),
        signature.content if signature else "",
        likeness.bands if likeness else "",
        likeness.sketch if likeness else "",
        signature.gist if signature else "",
        article.language or "",
        " ".join(tag.topic for tag in article.topics),
        article.feed,
        _source(article),
        int(article.told.timestamp() * 1000),
        page or "",
        str(due.bucket_of(page)) if page else "",
        codec.encode_content(article),
    ]


def _publications(client: Redis, entries: Any) -> list[Publication]:
    """What lies on the wire, with the tags that were given to it later."""
    told = _told(entries)
    if not told:
        return []
    later: Any = client.hmget(keys.TAGGED, [one.wire_id for one in told])
    return tagged.laid_over(told, later)


def _told(entries: Any) -> list[Publication]:
    return [codec.publication(*entry) for entry in entries]


def _below(before: str) -> str:
    return before if before == "+" else f"({before}"
