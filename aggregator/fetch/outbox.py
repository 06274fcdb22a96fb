"""What has been fetched, on its way to the store.

Guarantees: what cannot be stored now, since Redis is away, stays for the next time; what can never
be stored fails alone, with a health line for its feed.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog
from msgspec import Struct
from redis import Redis
from redis.exceptions import RedisError

from aggregator.model import Feed
from aggregator.store import documents, feeds
from aggregator.store.documents import Arrival

log = structlog.get_logger(__name__)


class Result(Struct, frozen=True):
    """A finished poll, on its way to the store."""

    feed: Feed
    arrivals: tuple[Arrival, ...]
    changes: Mapping[str, Any]
    due: datetime


class Outbox:
    """Finished polls that are not stored yet."""

    def __init__(self, client: Redis, clock: Callable[[], datetime]) -> None:
        self._client = client
        self._clock = clock
        self._results: list[Result] = []

    def __len__(self) -> int:
        return len(self._results)

    def add(self, result: Result) -> None:
        """Take a finished poll."""
        self._results.append(result)

    def store(self) -> list[str]:
        """Store what is here; returns the ids of the feeds whose polls are done with.

        Raises:
            redis.exceptions.RedisError: Redis is away; all of it stays.
        """
        results = self._results[:]
        if not results:
            return []
        try:
            self._store(results)
        except RedisError:
            raise
        except Exception:
            log.exception("a result cannot be stored; storing one by one")
            for result in results:
                self._store_or_fail(result)
        del self._results[: len(results)]
        return [result.feed.id for result in results]

    def _store_or_fail(self, result: Result) -> None:
        try:
            self._store([result])
        except RedisError:
            raise
        except Exception as error:  # a bug costs a feed a poll
            line = f"unexpected: {type(error).__name__} while storing what was fetched"
            changes = {"checked": self._clock(), "error": line}
            self._store([Result(result.feed, (), changes, result.due)])

    def _store(self, results: Sequence[Result]) -> None:
        now = self._clock()
        arrivals = [arrival for result in results for arrival in result.arrivals]
        for batch in documents.batches(arrivals):
            documents.put(self._client, batch, now)
        checks = [feeds.Check(result.feed.id, result.changes) for result in results]
        feeds.checked(self._client, [check for check in checks if check.changes])
        feeds.schedule(self._client, [(result.feed, result.due) for result in results])
