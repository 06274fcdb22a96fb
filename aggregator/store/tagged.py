"""Tags that articles were given after they were published, by a topic's backfill.

What lies on the wire stays as it was written; these are laid over it whenever it is read back.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar
from uuid import uuid4

from msgspec import Struct
from redis import Redis

from aggregator import codec
from aggregator.model import Event, Match, Publication, Tag
from aggregator.store import keys, scripts

_AT_ONCE = 500
_LIFE_S = 3600
_SWEEP_S = 600
_T = TypeVar("_T")


class Later(Struct, frozen=True):
    """What a topic's rule says now of an article that lies on the wire already."""

    wire_id: str
    event: Event
    tag: Tag | None  # None: it does not hold
    known: bool  # whether the article has the topic's tag


def laid_over(told: Sequence[Publication], stored: Sequence[bytes | None]) -> list[Publication]:
    """What was *told*, with what is *stored* of later tags under the wire id of each."""
    pairs = zip(told, stored, strict=True)
    return [codec.tagged(one, _tags(data)) if data else one for one, data in pairs]


def write(client: Redis, slug: str, found: Sequence[Later], until: str) -> None:
    """Make the topic what was *found* of all that is kept up to the wire id *until*, in its order.

    Its stream is written anew beside the old one and takes its place in one step, with what came
    to it meanwhile. Articles are tagged, or lose the tag, where they say something else.
    """
    stream = keys.topic(slug)
    anew = f"{stream}:{uuid4().hex}"
    matching = [later for later in found if later.tag is not None]
    for some in _batched(matching):
        with client.pipeline(transaction=False) as pipe:
            for later in some:
                pipe.xadd(anew, {"event": later.event}, later.wire_id)
            pipe.execute()
    client.expire(anew, _LIFE_S)  # if we die before it takes its place
    changed = [later for later in found if later.known != (later.tag is not None)]
    parts = [*_batched(changed)] or [()]
    for number, some in enumerate(parts):
        arguments: list[str | bytes] = [slug, "1" if number == len(parts) - 1 else "", until]
        for later in some:
            arguments += [later.wire_id, codec.json(later.tag.matches) if later.tag else ""]
        names = [keys.TAGGED, stream, anew, keys.TAGGED_VERSION, keys.TOPICS]
        scripts.run(client, "tag", names, arguments)


def forget(client: Redis, before: str) -> None:
    """Forget the tags of articles before the wire id *before*, which are no longer kept.

    Looks at all of them, so only now and then, whoever calls.
    """
    if not client.set(keys.TAGGED_SWEPT, "1", nx=True, ex=_SWEEP_S):
        return
    first = _order(before.encode())
    old = [id for id, _ in client.hscan_iter(keys.TAGGED) if _order(id) < first]
    for some in _batched(old):
        client.hdel(keys.TAGGED, *some)


def _batched(told: Sequence[_T]) -> Iterator[Sequence[_T]]:
    for start in range(0, len(told), _AT_ONCE):
        yield told[start : start + _AT_ONCE]


def _tags(data: bytes) -> dict[str, tuple[Match, ...] | None]:
    """Topics and why; None: the topic's rule does not hold."""
    stored = codec.from_json(data, dict[str, str])
    return {
        slug: codec.from_json(matches, tuple[Match, ...]) if matches else None
        for slug, matches in stored.items()
    }


def _order(wire_id: bytes) -> tuple[int, ...]:
    return tuple(map(int, wire_id.split(b"-")))
