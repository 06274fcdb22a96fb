"""The fetcher: leases hosts, asks for feeds and pages that are due, hands documents to the queue.

Guarantees: a host is asked by one fetcher at a time; a validator is stored only with its document;
a fetch that fails, in whatever way, costs its own feed a health line and nothing else. While
workers are behind, nothing new is asked for.
"""

import asyncio
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

import structlog
from msgspec import Struct
from msgspec.structs import replace
from redis import Redis
from redis.exceptions import RedisError
from yarl import URL

from aggregator.errors import FetchError
from aggregator.fetch import schedule, targets
from aggregator.fetch.outbox import Outbox, Result
from aggregator.fetch.targets import Target, arrivals, once
from aggregator.fetch.transports import Fetched, Transports
from aggregator.model import Feed, Page
from aggregator.store import documents, due
from aggregator.store.documents import Arrival

log = structlog.get_logger(__name__)

_LEASE_TTL = timedelta(seconds=20)
_LEASE_EVERY_S = 5.0
_TICK_S = 0.2
_FLUSH_S = 0.1
_MOST_IN_HAND = 10_000
_MOST_WAITING = 50  # pages of a host; the others are due again later


class Pace(Struct, frozen=True):
    """How the fetcher goes about it."""

    interval: timedelta
    concurrency: int
    per_host: int
    queue_max_documents: int
    queue_max_bytes: int


class Fetcher:
    """One fetcher; run it once."""

    def __init__(
        self,
        client: Redis,
        transports: Transports,
        pace: Pace,
        *,
        name: str,
        clock: Callable[[], datetime],
        chance: Callable[[], float],
    ) -> None:
        self._client = client
        self._transports = transports
        self._pace = pace
        self._name = name
        self._clock = clock
        self._chance = chance
        self._buckets: list[int] = []
        self._waiting: dict[str, deque[Target]] = {}
        self._busy: Counter[str] = Counter()
        self._in_hand: dict[str, Target] = {}
        self._polls: set[asyncio.Task[None]] = set()
        self._outbox = Outbox(client, clock)
        self._held_up = False  # workers are behind: nothing new is asked for

    async def run(self, stop: asyncio.Event) -> None:
        """Fetch until *stop* is set; then store what has come, give back the rest, and leave."""
        async with asyncio.TaskGroup() as loops:
            loops.create_task(self._every(_LEASE_EVERY_S, self._lease, stop))
            loops.create_task(self._every(_FLUSH_S, self._flush, stop))
            async with asyncio.TaskGroup() as fetches:
                await self._every(_TICK_S, lambda: self._take(fetches), stop)
                self._waiting.clear()
                for poll in self._polls:
                    poll.cancel()
        with suppress(RedisError):  # else others find all of it when our lease has run out
            await self._flush()
            await asyncio.to_thread(self._leave)

    def _leave(self) -> None:
        now = self._clock()
        targets.put_back(self._client, self._in_hand.values(), now)
        due.leave(self._client, self._name, now, _LEASE_TTL)

    async def _every(self, seconds: float, step: Callable[[], Any], stop: asyncio.Event) -> None:
        """Repeat *step* until *stop*; an absent Redis is waited for, whatever else ends us."""
        while not stop.is_set():
            try:
                await step()
            except RedisError as error:
                log.warning("redis is away, waiting for it", reason=str(error))
                await _sleep(1.0, stop)
            except Exception:  # the one catch-all: a bug shall not stop the fetcher
                log.exception("fetcher failed unexpectedly; going on")
                await _sleep(1.0, stop)
            await _sleep(seconds, stop)

    async def _lease(self) -> None:
        self._buckets = await asyncio.to_thread(
            due.lease, self._client, self._name, self._clock(), _LEASE_TTL
        )

    async def _take(self, fetches: asyncio.TaskGroup) -> None:
        most = _MOST_IN_HAND - len(self._in_hand)
        self._held_up = await asyncio.to_thread(self._is_behind)
        if self._held_up or not self._buckets or most <= 0:
            return
        taken = await asyncio.to_thread(
            targets.take, self._client, self._buckets, self._clock(), most
        )
        for target in taken:
            if target.id not in self._in_hand:
                self._queue(target)
        self._start(fetches)

    def _queue(self, target: Target) -> None:
        """Let *target* wait for its host, feeds before pages."""
        queue = self._waiting.setdefault(URL(target.url).host or "", deque())
        if isinstance(target, Feed):
            queue.appendleft(target)
        elif len(queue) < _MOST_WAITING:
            queue.append(target)
        else:
            return
        self._in_hand[target.id] = target

    def _is_behind(self) -> bool:
        """Whether workers are behind, so that fetching has to wait."""
        backlog = documents.backlog(self._client)
        return backlog.reaches(self._pace.queue_max_documents, self._pace.queue_max_bytes)

    def _start(self, fetches: asyncio.TaskGroup) -> None:
        """Start what hosts and slots have room for."""
        # At most `concurrency` hosts are busy, so among twice as many are enough that are not.
        for host in list(islice(self._waiting, 2 * self._pace.concurrency)):
            queue = self._waiting[host]
            while queue and self._has_room(host):
                self._busy[host] += 1
                poll = fetches.create_task(self._poll(queue.popleft(), host, fetches))
                self._polls.add(poll)
                poll.add_done_callback(self._polls.discard)
            if not queue:
                del self._waiting[host]

    def _has_room(self, host: str) -> bool:
        return (
            not self._held_up
            and len(self._outbox) < self._pace.concurrency  # Redis takes what we bring
            and self._busy[host] < self._pace.per_host
            and self._busy.total() < self._pace.concurrency
        )

    async def _poll(self, target: Target, host: str, fetches: asyncio.TaskGroup) -> None:
        try:
            self._outbox.add(await self._result(target))
        finally:
            self._busy -= Counter({host: 1})  # drops hosts that are done with
            self._start(fetches)

    async def _result(self, target: Target) -> Result:
        asked = target if isinstance(target, Feed) else once(target, self._clock())
        try:
            fetched = await self._transports.of(target).fetch(asked)
        except FetchError as error:
            return self._failed(target, error)
        except Exception as error:  # a bug costs a feed a poll, not the fetcher
            log.exception("fetch failed unexpectedly", feed=asked.id, url=asked.url)
            return self._failed(target, FetchError(f"unexpected: {error!r}"))
        if isinstance(target, Page):
            log.debug("fetched page", article=target.id, url=target.url)
            return Result(target, arrivals(target, fetched.documents), {}, None)
        return self._succeeded(target, fetched)

    def _succeeded(self, feed: Feed, fetched: Fetched) -> Result:
        now = self._clock()
        changes = {
            "checked": now,
            "succeeded": now,
            "http_status": fetched.http_status,
            "failures": 0.0,
            "error": None,
            **fetched.remember,
        }
        log.debug("fetched", feed=feed.id, url=feed.url, documents=len(fetched.documents))
        last = len(fetched.documents) - 1
        arrived = tuple(  # the validators go with the last document, when all are safe
            Arrival(document, changes if number == last else {})
            for number, document in enumerate(fetched.documents)
        )
        again = schedule.next_poll(0.0, self._pace.interval, now, self._chance())
        return Result(feed, arrived, {} if arrived else changes, again)

    def _failed(self, target: Target, error: FetchError) -> Result:
        now = self._clock()
        failures = target.failures + error.failure.value
        if isinstance(target, Page):
            again = schedule.next_page_try(failures, now)
            told = {} if again else {"page_error": f"{target.url}: {error}"}
            return Result(replace(target, failures=failures), (), told, again)
        changes = {
            "checked": now,
            "http_status": error.http_status,
            "failures": failures,
            "error": str(error),
        }
        if str(error) != target.error:  # said once, not at every poll
            log.info("fetch failed", feed=target.id, url=target.url, reason=str(error))
        again = schedule.next_poll(failures, self._pace.interval, now, self._chance())
        return Result(target, (), changes, again)

    async def _flush(self) -> None:
        for id in await asyncio.to_thread(self._outbox.store):
            self._in_hand.pop(id, None)


async def _sleep(seconds: float, stop: asyncio.Event) -> None:
    """Sleep, but wake up when *stop* is set."""
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        pass
