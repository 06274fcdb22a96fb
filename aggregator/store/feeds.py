"""The feeds: their records, and when they are polled."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import PurePath
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace
from redis import Redis
from yarl import URL

from aggregator import codec
from aggregator.errors import InvalidInput, NotFound
from aggregator.model import Feed, feed_id
from aggregator.store import due, keys, scripts

SCHEMES = ("http", "https")
LOCAL = "file"
_REMEMBERED = timedelta(days=90)  # after a feed was removed


class Check(Struct, frozen=True):
    """What a check of a feed without a new document changes in its record."""

    feed: str
    changes: Mapping[str, Any]


def canonical(url: str, *, local: bool = False) -> str:
    """The form of an address by which a feed is known; *local*: it may be a path of this machine.

    Raises:
        InvalidInput: it is not an absolute address of a scheme that we fetch.
    """
    try:
        parsed = URL(url.strip()).with_fragment(None)
        host, _ = parsed.host, parsed.port  # which look at themselves only when asked
    except ValueError as error:
        raise InvalidInput(f"feed address {url!r}: {error}") from error
    if parsed.user is not None or parsed.password is not None:
        raise InvalidInput(
            f"feed address of {host}: credentials in an address would be shown to "
            "everybody; leave them out"
        )
    fetched = parsed.scheme in SCHEMES and host
    if not fetched and not (local and parsed.scheme == LOCAL):
        raise InvalidInput(
            f"feed address {url!r}: write it in full, as https://news.example/feed.xml"
        )
    return str(parsed)


def is_address(url: str | None) -> bool:
    """Whether *url* is an address that we fetch: one that we do not is no error in an article."""
    with suppress(InvalidInput):
        return url is not None and bool(canonical(url))
    return False


def add(
    client: Redis, url: str, now: datetime, *, polled: bool = True, local: bool = False
) -> tuple[Feed, bool]:
    """Register a feed, due at once; returns it and whether it is new.

    Only a person who names a path by hand may add it (*local*): whoever could add one by a list or
    over the network would read our files.

    Raises:
        InvalidInput: the address is not one that we fetch.
    """
    url = canonical(url, local=local)
    known = find(client, feed_id(url))
    if known is not None and (known.polled or not polled):
        return known, False
    title = PurePath(URL(url).path).name if url.startswith("file:") else None
    feed = Feed(id=feed_id(url), url=url, added=now, polled=polled, title=title)
    fields = {"id": feed.id, "url": url, "added": now, "polled": polled, "title": title}
    with client.pipeline(transaction=True) as pipe:
        pipe.hset(keys.feed(feed.id), mapping=cast("Any", codec.feed_fields(fields)))
        pipe.sadd(keys.FEEDS, feed.id)
        pipe.persist(keys.seen(feed.id))
        if polled:
            pipe.zadd(due.key(url), {feed.id: now.timestamp()})
        pipe.execute()
    return feed, known is None


def find(client: Redis, id: str) -> Feed | None:
    """A feed by its id, or None."""
    fields = cast("dict[bytes, bytes]", client.hgetall(keys.feed(id)))
    return codec.feed(fields) if fields else None


def get(client: Redis, name: str) -> Feed:
    """A feed by its id or address.

    Raises:
        NotFound: there is none.
    """
    feed = find(client, name)
    if feed is None and "://" in name:
        feed = find(client, feed_id(canonical(name, local=True)))
    if feed is None:
        raise NotFound(f"no feed {name}; `aggregator feeds list` shows them")
    return _with_next(client, [feed])[0]


def load(client: Redis, ids: Sequence[str]) -> list[Feed]:
    """The feeds with these ids, as far as they are there."""
    with client.pipeline(transaction=False) as pipe:
        for id in ids:
            pipe.hgetall(keys.feed(id))
        records = pipe.execute()
    return [codec.feed(fields) for fields in records if fields]


def everything(client: Redis) -> list[Feed]:
    """All feeds, oldest first, with the time of their next poll."""
    ids = [id.decode() for id in cast("set[bytes]", client.smembers(keys.FEEDS))]
    return _with_next(client, sorted(load(client, ids), key=lambda feed: (feed.added, feed.id)))


def count(client: Redis) -> int:
    """How many feeds there are."""
    return client.scard(keys.FEEDS)


def unwell(client: Redis) -> int:
    """How many feeds have a health line."""
    ids = [id.decode() for id in cast("set[bytes]", client.smembers(keys.FEEDS))]
    with client.pipeline(transaction=False) as pipe:
        for id in ids:
            pipe.hmget(keys.feed(id), "error", "document_error")
        return sum(any(lines) for lines in pipe.execute())


def remove(client: Redis, feed: Feed) -> None:
    """Forget a feed and what it carried; its articles stay as long as they are kept."""
    with client.pipeline(transaction=True) as pipe:
        pipe.delete(keys.feed(feed.id))
        pipe.expire(keys.seen(feed.id), _REMEMBERED)  # its articles are found by it
        pipe.srem(keys.FEEDS, feed.id)
        pipe.zrem(due.key(feed.url), feed.id)
        pipe.execute()


def pause(client: Redis, feed: Feed) -> None:
    """Stop polling a feed until `resume`."""
    change(client, feed.id, {"paused": True})
    client.zrem(due.key(feed.url), feed.id)


def resume(client: Redis, feed: Feed, now: datetime) -> None:
    """Poll a feed again, at once."""
    change(client, feed.id, {"paused": False})
    client.zadd(due.key(feed.url), {feed.id: now.timestamp()})


def change(client: Redis, id: str, changes: Mapping[str, Any]) -> None:
    """Change fields of a feed, unless it was removed meanwhile."""
    scripts.run(client, "touch", [keys.feed(id)], codec.feed_pairs(changes))


def checked(client: Redis, checks: Sequence[Check]) -> None:
    """Note checks that brought no new document."""
    with client.pipeline(transaction=False) as pipe:
        for check in checks:
            pairs = codec.feed_pairs(check.changes)
            pipe.eval(scripts.source("touch"), 1, keys.feed(check.feed), *pairs)
        pipe.execute()


def schedule(client: Redis, feeds: Sequence[tuple[Feed, datetime]]) -> None:
    """Set when feeds are due; those that were removed or paused meanwhile stay so."""
    with client.pipeline(transaction=False) as pipe:
        for feed, moment in feeds:
            pipe.zadd(due.key(feed.url), {feed.id: moment.timestamp()}, xx=True)
        pipe.execute()


def _with_next(client: Redis, feeds: Sequence[Feed]) -> list[Feed]:
    with client.pipeline(transaction=False) as pipe:
        for feed in feeds:
            pipe.zscore(due.key(feed.url), feed.id)
        scores = pipe.execute()
    return [
        replace(feed, next=datetime.fromtimestamp(score, UTC) if score is not None else None)
        for feed, score in zip(feeds, scores, strict=True)
    ]
