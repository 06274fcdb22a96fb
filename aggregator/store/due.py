"""What is to be fetched and when, in buckets by host; and which fetcher has which buckets."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import cast

from redis import Redis
from yarl import URL

from aggregator.store import keys, scripts


def lease(client: Redis, fetcher: str, now: datetime, ttl: timedelta) -> list[int]:
    """Renew this fetcher's share of the buckets; returns those that it holds."""
    arguments = [fetcher, now.timestamp(), ttl.total_seconds(), keys.BUCKETS, "0"]
    return cast("list[int]", scripts.run(client, "lease", [keys.FETCHERS, keys.LEASES], arguments))


def leave(client: Redis, fetcher: str, now: datetime, ttl: timedelta) -> None:
    """Give up this fetcher's buckets, so that others take them at once."""
    arguments = [fetcher, now.timestamp(), ttl.total_seconds(), keys.BUCKETS, "1"]
    scripts.run(client, "lease", [keys.FETCHERS, keys.LEASES], arguments)


def take(
    client: Redis, buckets: Sequence[int], now: datetime, most: int, again: timedelta
) -> list[str]:
    """Ids of feeds and pages that are due, at most *most*; due again after *again* if we die."""
    sets = [keys.due(bucket) for bucket in buckets]
    arguments = [now.timestamp(), most, again.total_seconds()]
    ids = cast("list[bytes]", scripts.run(client, "take", sets, arguments)) if sets else []
    return [id.decode() for id in ids]


def drop(client: Redis, buckets: Sequence[int], ids: Sequence[str]) -> None:
    """Forget what is due though there is no record of it."""
    with client.pipeline(transaction=False) as pipe:
        for bucket in buckets:
            pipe.zrem(keys.due(bucket), *ids)
        pipe.execute()


def key(url: str) -> str:
    """Where what has this address waits for its turn: with all else of its host."""
    return keys.due(bucket_of(url))


def bucket_of(url: str) -> int:
    """The bucket of an address."""
    return keys.bucket(URL(url).host or "")
