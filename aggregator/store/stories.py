"""Stories as they are kept: what is known of one, its articles, and the stories nearest to it.

publish.lua writes them (see scripts/stories.lua); here they are only read.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from math import sqrt
from typing import NamedTuple, cast

from redis import Redis

from aggregator.errors import NotFound
from aggregator.model import Story
from aggregator.store import keys

# As in stories.lua.
_VERSION = "1"
_REF, _TERM, _ZERO, _SOURCE = 12, 5, 48, 6

_SEEN = 12  # terms of a story by which others are found
_COMPARED = 24  # stories
_LEAST = 0.15  # cosine: what is less has nothing to do with it

RECENT = timedelta(hours=1)
_FEWEST = 3  # articles in it
_RISE = 2.0  # times what came before


class _Kept(NamedTuple):
    """A story as Redis keeps it."""

    articles: int
    first: datetime
    last: datetime
    language: str
    gist: str
    sources: int
    best: str
    id: str


def get(client: Redis, id: str, now: datetime) -> Story:
    """A story by its id, which is that of its first article.

    Raises:
        NotFound: no article is known that began it, or it is no longer kept.
    """
    found = load(client, [id], now)
    if id not in found:
        raise _unknown(id)
    return found[id]


def load(client: Redis, ids: Iterable[str], now: datetime) -> dict[str, Story]:
    """Stories by their ids, as far as they are kept."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    stored = cast("list[bytes | None]", client.mget([keys.story(id) for id in wanted]))
    read = zip(wanted, map(_read, stored), strict=True)
    found = [kept for id, kept in read if kept and kept.id == id]
    since = _ms(now - RECENT)
    with client.pipeline(transaction=False) as pipe:
        for kept in found:
            pipe.zcount(keys.story_articles(kept.id), since, "+inf")
        counts = cast("list[int]", pipe.execute())
    told = (_story(kept, recent, now) for kept, recent in zip(found, counts, strict=True))
    return {story.id: story for story in told}


def _story(kept: _Kept, recent: int, now: datetime) -> Story:
    return Story(
        id=kept.id,
        best=kept.best,
        language=kept.language or None,
        first=kept.first,
        last=kept.last,
        articles=kept.articles,
        sources=kept.sources,
        developing=is_developing(kept.first, kept.articles - recent, recent, now),
    )


def is_developing(first: datetime, before: int, recent: int, now: datetime) -> bool:
    """Whether more and more is told of a story that began at *first*.

    That is: at least three articles came in the last hour (*recent*), and at least twice as many as
    in an hour of the time before, in which *before* articles came.
    """
    hours = max((now - RECENT - first) / timedelta(hours=1), 1.0)
    return recent >= _FEWEST and recent >= _RISE * before / hours


def articles_of(client: Redis, id: str, count: int) -> list[str]:
    """The ids of a story's articles, in the order of their times; the newest *count* of them.

    Raises:
        NotFound: see `get`.
    """
    kept = _get(client, id)
    listed = cast("list[bytes]", client.zrange(keys.story_articles(id), -count, -1))
    return [article.decode() for article in listed] or [kept.id]


def near(client: Redis, id: str, count: int) -> list[str]:
    """The ids of the stories nearest to a story, the nearest first, without itself.

    They share some of its weightiest terms, in the same language and within the window.

    Raises:
        NotFound: see `get`.
    """
    kept = _get(client, id)
    if not kept.gist:
        return []
    names = [name for name, _ in islice(_terms(kept.gist), _SEEN)]
    lists = cast(
        "list[bytes | None]", client.mget([keys.told(kept.language, name) for name in names])
    )
    shared = Counter(ref for data in lists if data for ref in _refs(data.decode()))
    shared.pop(keys.story(id).removeprefix(keys.STORIES), None)
    refs = [ref for ref, _ in shared.most_common(_COMPARED)]
    if not refs:
        return []
    found = cast("list[bytes | None]", client.mget([keys.STORIES + ref for ref in refs]))
    own = dict(_terms(kept.gist))
    others = [other for data in found if (other := _read(data)) and other.gist]
    ranked = sorted(
        ((_cosine(own, dict(_terms(one.gist))), one.id) for one in others), reverse=True
    )
    return [other for alike, other in ranked if alike >= _LEAST][:count]


def _get(client: Redis, id: str) -> _Kept:
    kept = _read(cast("bytes | None", client.get(keys.story(id))))
    if kept is None or kept.id != id:
        raise _unknown(id)
    return kept


def _unknown(id: str) -> NotFound:
    return NotFound(f"no story {id}: it was never told, or is no longer kept")


def _read(data: bytes | None) -> _Kept | None:
    """What stories.lua wrote; None where it is nothing, or of another version."""
    if data is None or not data.startswith(f"{_VERSION}|".encode()):
        return None
    _, articles, first, last, language, lead, gist, sources, _, best, id = data.decode().split(
        "|", 10
    )
    return _Kept(
        articles=int(articles),
        first=_time(first),
        last=_time(last),
        language=language,
        gist=gist or lead,
        sources=max(len(sources) // _SOURCE, 1),
        best=best or id,
        id=id,
    )


def _terms(gist: str) -> Iterator[tuple[str, int]]:
    """The terms of a gist and their weights, the heaviest first."""
    for start in range(0, len(gist), _TERM):
        yield gist[start : start + _TERM - 1], ord(gist[start + _TERM - 1]) - _ZERO


def _refs(data: str) -> Iterator[str]:
    return (data[start : start + _REF] for start in range(0, len(data), _REF))


def _cosine(one: dict[str, int], other: dict[str, int]) -> float:
    product = sum(weight * other.get(name, 0) for name, weight in one.items())
    squares = [sum(weight * weight for weight in each.values()) for each in (one, other)]
    return product / sqrt(squares[0] * squares[1])


def _time(ms: str) -> datetime:
    return datetime.fromtimestamp(int(ms) / 1000, UTC)


def _ms(time: datetime) -> int:
    return int(time.timestamp() * 1000)
