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

from aggregator.model import Feed, Page
from aggregator.store import documents, feeds, pages
from aggregator.store.documents import Arrival

log = structlog.get_logger(__name__)


class Result(Struct, frozen=True):
    """A finished poll, on its way to the store."""

    target: Feed | Page
    arrivals: tuple[Arrival, ...]
    changes: Mapping[str, Any]  # of the feed's record
    due: datetime | None  # None: a page that is done with

    @property
    def feed(self) -> str:
        """The id of the feed that this tells of."""
        return self.target.feed if isinstance(self.target, Page) else self.target.id


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
        """Store what is here; returns the ids of what was polled.

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
        return [result.target.id for result in results]

    def _store_or_fail(self, result: Result) -> None:
        try:
            self._store([result])
        except RedisError:
            raise
        except Exception as error:  # a bug costs a feed a poll
            line = f"unexpected: {type(error).__name__} while storing what was fetched"
            is_page = isinstance(result.target, Page)
            changes = {"page_error" if is_page else "error": line}
            self._store([Result(result.target, (), changes, result.due)])

    def _store(self, results: Sequence[Result]) -> None:
        now = self._clock()
        arrivals = [arrival for result in results for arrival in result.arrivals]
        for batch in documents.batches(arrivals):
            documents.put(self._client, batch, now)
        checks = [feeds.Check(result.feed, result.changes) for result in results if result.changes]
        feeds.checked(self._client, checks)
        due = [(result.target, result.due) for result in results]
        feeds.schedule(
            self._client, [(feed, at) for feed, at in due if isinstance(feed, Feed) and at]
        )
        pages.settle(self._client, [(page, at) for page, at in due if isinstance(page, Page)])
