"""How many articles of the stream have each word: one table, brought up to date now and then.

The table is a sample. Whoever of the workers has the turn reads what is new on the wire, counts it,
and stores the table for all of them; a table that is lost costs only the choice of some keywords.
"""

from datetime import timedelta
from typing import cast

from msgspec import Struct
from redis import Redis

from aggregator.model import Publication
from aggregator.store import keys, wire

_SAMPLE = 200  # articles that are counted at a turn


class Stored(Struct, frozen=True):
    """The table as it was stored, and where on the wire it ends."""

    table: bytes | None  # None: nothing was counted yet
    until: str


def version(client: Redis) -> bytes | None:
    """Another one after every change of the table."""
    return cast("bytes | None", client.hget(keys.FREQUENCIES, "until"))


def load(client: Redis) -> Stored:
    """The table as it is now."""
    found = client.hmget(keys.FREQUENCIES, "table", "until")
    table, until = cast("list[bytes | None]", found)
    return Stored(table, until.decode() if until is not None else wire.EARLIEST)


def take_turn(client: Redis, every: timedelta) -> bool:
    """Whether it is for this worker to count now; nobody else has the turn for so long."""
    return bool(client.set(keys.FREQUENCIES_TURN, "1", nx=True, ex=every))


def sample(client: Redis, after: str) -> list[Publication]:
    """The newest of what is on the wire after *after*, at most 200 articles, oldest first."""
    return wire.read_back(client, "+", after, _SAMPLE)[::-1]


def save(client: Redis, table: bytes, until: str) -> None:
    """Store the table for all workers."""
    client.hset(keys.FREQUENCIES, mapping={"table": table, "until": until})
