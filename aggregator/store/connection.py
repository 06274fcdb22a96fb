"""How to reach Redis, and what to say when it cannot be reached."""

from collections.abc import Iterator
from contextlib import contextmanager

import redis.asyncio
from redis import Redis
from redis.backoff import ExponentialBackoff
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError
from redis.retry import Retry

from aggregator.errors import NotRunning


def connect(url: str) -> Redis:
    """A client for *url*; connects when it is first used and again when the server comes back."""
    return Redis.from_url(url, retry=Retry(ExponentialBackoff(cap=1.0, base=0.05), 8))


def check(url: str) -> None:
    """Make sure, by one try, that somebody answers at *url*.

    Raises:
        NotRunning: nobody does.
    """
    with answering(url), Redis.from_url(url, retry=None) as client:
        client.ping()


def connect_async(url: str) -> "redis.asyncio.Redis":
    """A client for one reader that waits; the rest of the house uses `connect`."""
    return redis.asyncio.Redis.from_url(url)


@contextmanager
def answering(url: str) -> Iterator[None]:
    """Say in our words that nobody answers at *url*.

    Raises:
        NotRunning: no connection, or the server did not answer in time.
    """
    try:
        yield
    except (RedisConnectionError, RedisTimeoutError) as error:
        raise NotRunning(
            f"no aggregator answers at {url}: {error}. Start one with `aggregator up`, or name the "
            "running one with --data, AGGREGATOR_DATA or AGGREGATOR_REDIS_URL"
        ) from error
