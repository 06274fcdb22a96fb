"""The fan-out: one reader of the wire, any number of listeners, each with its own place in it.

A listener holds no queue, only the id of what it saw last. What is new it takes from the memory
that all share; when it fell behind that, from the wire itself. So catching up, resuming and being
slow are one thing, and a slow listener is felt by nobody else.
"""

import asyncio
from bisect import bisect_right
from collections.abc import AsyncIterator
from datetime import timedelta

import redis.asyncio
import structlog
from msgspec import Struct
from redis import Redis
from redis.exceptions import RedisError

from aggregator import codec
from aggregator.model import Publication
from aggregator.store import keys, wire

log = structlog.get_logger(__name__)

_REMEMBERED = 2_000
_BATCH = 100
_WAIT = timedelta(seconds=1)
_PAUSE_S = 0.5


class Item(Struct, frozen=True):
    """A publication, with what every listener needs of it made once."""

    publication: Publication
    order: tuple[int, int]
    json: bytes


class Gap(Struct, frozen=True):
    """Something that followed *after* may be gone; what follows now begins at *first*."""

    after: str
    first: str


class Live:
    """The newest part of the wire, in memory, and a bell for when it grows."""

    def __init__(self, client: Redis, reader: "redis.asyncio.Redis") -> None:
        self._client = client
        self._reader = reader
        self._recent: list[Item] = []  # all that follows `_floor`
        self._floor = wire.order(wire.EARLIEST)
        self._last = wire.EARLIEST
        self._tagged: object = None  # version of the tags that were given later
        self._bell = asyncio.Event()
        self._stopped = False
        self.listeners = 0

    @property
    def last(self) -> str:
        """The id of what was published last."""
        return self._last

    async def begin(self) -> None:
        """Take up the wire at its end; before this, `last` is its beginning."""
        bounds = await asyncio.to_thread(wire.bounds, self._client)
        self._last = bounds.last
        self._floor = wire.order(bounds.last)

    async def run(self) -> None:
        """Follow the wire until `stop`; an absent Redis is waited for."""
        while not self._stopped:
            try:
                async for batch in wire.follow(self._reader, self._last, _WAIT):
                    await self._forget_what_was_retagged()
                    self._extend(batch)
                    if self._stopped:  # cancelling is not enough: redis-py may take it for a fault
                        return
            except RedisError as error:
                log.warning("redis is away, waiting for it", reason=str(error))
            except Exception:  # the one catch-all: without the follower nobody hears anything
                log.exception("following the wire failed unexpectedly; going on")
            await asyncio.sleep(_PAUSE_S)

    def stop(self) -> None:
        """End the follower and all listeners."""
        self._stopped = True
        self._ring()

    async def listen(self, after: str, idle_s: float) -> AsyncIterator[list[Item] | Gap]:
        """What follows *after*, oldest first, for ever; an empty list when *idle_s* passed.

        Nothing is left out unless a Gap says so. Ends with `stop`.
        """
        self.listeners += 1
        try:
            while not self._stopped:
                bell = self._bell
                batch, gap = await self._following(after)
                if gap is not None:
                    yield gap
                if batch:
                    after = batch[-1].publication.wire_id
                elif await _silent(bell, idle_s):
                    yield []
                    continue
                if batch:
                    yield batch
        finally:
            self.listeners -= 1

    async def _following(self, after: str) -> tuple[list[Item], Gap | None]:
        position = wire.order(after)
        if position >= self._floor and position <= wire.order(self._last):
            start = bisect_right(self._recent, position, key=lambda item: item.order)
            return self._recent[start : start + _BATCH], None
        return await asyncio.to_thread(self._read, after)

    def _read(self, after: str) -> tuple[list[Item], Gap | None]:
        bounds = wire.bounds(self._client)
        gap = None
        if wire.lost_after(bounds, after):
            gap = Gap(after=after, first=bounds.first)
            after = wire.EARLIEST
        return [_item(one) for one in wire.read(self._client, after, _BATCH)], gap

    async def _forget_what_was_retagged(self) -> None:
        """After a backfill, what is remembered has other topics on the wire."""
        version = await self._reader.get(keys.TAGGED_VERSION)
        if version != self._tagged:
            self._tagged = version
            self._floor = wire.order(self._last)
            self._recent.clear()

    def _extend(self, batch: list[Publication]) -> None:
        if not batch:
            return
        self._recent += [_item(publication) for publication in batch]
        if len(self._recent) > 2 * _REMEMBERED:
            self._floor = self._recent[-_REMEMBERED - 1].order
            del self._recent[:-_REMEMBERED]
        self._last = batch[-1].wire_id
        self._ring()

    def _ring(self) -> None:
        self._bell.set()
        self._bell = asyncio.Event()


def _item(publication: Publication) -> Item:
    return Item(publication, wire.order(publication.wire_id), codec.article_json(publication))


async def _silent(bell: asyncio.Event, seconds: float) -> bool:
    """Whether the bell stayed silent for so long."""
    try:
        async with asyncio.timeout(seconds):
            await bell.wait()
    except TimeoutError:
        return True
    return False
