"""Tags that articles were given after they were published, by a topic's backfill.

What lies on the wire stays as it was written; these are laid over it whenever it is read back.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar, cast
from uuid import uuid4

from msgspec import Struct
from redis import Redis

from aggregator import codec
from aggregator.model import Event, Match, Publication, Tag
from aggregator.store import keys, scripts

_AT_ONCE = 500
_T = TypeVar("_T")

Entry = tuple[bytes, dict[bytes, bytes]]  # of a topic's stream


class Later(Struct, frozen=True):
    """A tag for an article that lies on the wire already."""

    wire_id: str
    event: Event
    tag: Tag


def laid_over(told: Sequence[Publication], stored: Sequence[bytes | None]) -> list[Publication]:
    """What was *told*, with what is *stored* of later tags under the wire id of each."""
    pairs = zip(told, stored, strict=True)
    return [codec.tagged(one, _tags(data)) if data else one for one, data in pairs]


def add(client: Redis, slug: str, found: Sequence[Later], until: str) -> int:
    """Tag what was *found* with the topic, up to the wire id *until*; returns how many are new.

    The topic's stream is written anew beside the old one, in the order of the wire, and takes its
    place in one step with what came to it meanwhile.
    """
    stream, anew = keys.topic(slug), f"{keys.topic(slug)}:{uuid4().hex}"
    known = dict(_entries(client, stream, until))
    missing = {later.wire_id.encode(): later for later in found}
    missing = {id: later for id, later in missing.items() if id not in known}
    if not missing:
        return 0
    told = known | {id: {b"event": later.event.encode()} for id, later in missing.items()}
    for some in _batched(sorted(told, key=_order)):
        with client.pipeline(transaction=False) as pipe:
            for id in some:
                pipe.xadd(anew, told[id], id)  # type: ignore[arg-type]  # a dict of bytes
            pipe.execute()
    _finish(client, slug, list(missing.values()), (stream, anew), max(told, key=_order))
    return len(missing)


def forget(client: Redis, before: str) -> None:
    """Forget the tags of articles before the wire id *before*, which are no longer kept."""
    first = _order(before.encode())
    old = [id for id, _ in client.hscan_iter(keys.TAGGED) if _order(id) < first]
    for some in _batched(old):
        client.hdel(keys.TAGGED, *some)


def _finish(
    client: Redis, slug: str, found: Sequence[Later], streams: tuple[str, str], last: bytes
) -> None:
    parts = [*_batched(found)]
    for number, some in enumerate(parts):
        arguments = [slug, last if number == len(parts) - 1 else ""]
        for later in some:
            arguments += [later.wire_id, codec.json(later.tag.matches)]
        scripts.run(client, "tag", [keys.TAGGED, *streams], arguments)


def _entries(client: Redis, stream: str, until: str) -> Iterator[Entry]:
    after = "-"
    while entries := cast("list[Entry]", client.xrange(stream, after, until, count=_AT_ONCE)):
        yield from entries
        after = f"({entries[-1][0].decode()}"


def _batched(told: Sequence[_T]) -> Iterator[Sequence[_T]]:
    for start in range(0, len(told), _AT_ONCE):
        yield told[start : start + _AT_ONCE]


def _tags(data: bytes) -> tuple[Tag, ...]:
    stored: Mapping[str, str] = codec.from_json(data, dict[str, str])
    return tuple(
        Tag(topic=slug, matches=codec.from_json(matches, tuple[Match, ...]))
        for slug, matches in stored.items()
    )


def _order(wire_id: bytes) -> tuple[int, ...]:
    return tuple(map(int, wire_id.split(b"-")))
