"""The feeds: who fetches which, and when."""

from datetime import datetime, timedelta

import pytest
from redis import Redis

from aggregator.errors import InvalidInput, NotFound
from aggregator.store import due, feeds, keys

TTL = timedelta(seconds=20)
AGAIN = timedelta(minutes=5)
EVERY_BUCKET = list(range(keys.BUCKETS))


def test_add(client: Redis, now: datetime) -> None:
    """A feed is known by its canonical address and is due at once."""
    feed, is_new = feeds.add(client, "HTTPS://News.Example/feed#top", now)
    assert ("https://news.example/feed", True) == (feed.url, is_new)
    assert (feed.id, False) == (
        feeds.add(client, "https://news.example/feed", now)[0].id,
        feeds.add(client, "https://news.example/feed", now)[1],
    )
    assert now == feeds.get(client, "https://news.example/feed").next


@pytest.mark.parametrize(
    "url", ["news.example/feed", "ftp://news.example/f", "http://", "http://["]
)
def test_add_refuses(client: Redis, now: datetime, url: str) -> None:
    """An address that cannot be fetched is refused with what to write instead."""
    with pytest.raises(InvalidInput, match="feed address"):
        feeds.add(client, url, now)


def test_take(client: Redis, now: datetime) -> None:
    """A due feed is taken once, and is due again should its fetcher die."""
    feed, _ = feeds.add(client, "https://news.example/feed", now)
    take = lambda at: due.take(client, EVERY_BUCKET, at, 10, AGAIN)  # noqa: E731
    assert [feed.id] == take(now)
    assert [] == take(now)
    assert [feed.id] == take(now + AGAIN)


def test_pause(client: Redis, now: datetime) -> None:
    """A paused feed is not due until it is resumed."""
    feed, _ = feeds.add(client, "https://news.example/feed", now)
    feeds.pause(client, feed)
    assert [] == due.take(client, EVERY_BUCKET, now, 10, AGAIN)
    feeds.schedule(client, [(feed, now)])  # a poll that was under way ends
    assert [] == due.take(client, EVERY_BUCKET, now, 10, AGAIN)
    feeds.resume(client, feeds.get(client, feed.id), now)
    assert [feed.id] == due.take(client, EVERY_BUCKET, now, 10, AGAIN)


def test_remove(client: Redis, now: datetime) -> None:
    """A removed feed leaves nothing behind, not even when a poll of it ends later."""
    feed, _ = feeds.add(client, "https://news.example/feed", now)
    feeds.remove(client, feed)
    feeds.change(client, feed.id, {"etag": '"1"'})
    feeds.schedule(client, [(feed, now)])
    assert [] == client.keys("*")
    with pytest.raises(NotFound, match="feeds list"):
        feeds.get(client, feed.id)


def test_leases(client: Redis, now: datetime) -> None:
    """Two fetchers share the buckets evenly, never one bucket twice."""
    assert set(EVERY_BUCKET) == set(due.lease(client, "one", now, TTL))
    assert [] == due.lease(client, "two", now, TTL)  # until the first one gives up its half
    one = due.lease(client, "one", now, TTL)
    two = due.lease(client, "two", now, TTL)
    assert (len(EVERY_BUCKET) // 2, set()) == (len(one), set(one) & set(two))
    assert set(EVERY_BUCKET) == set(one) | set(two)


def test_lease_of_the_dead(client: Redis, now: datetime) -> None:
    """The buckets of a fetcher that fell silent, or left, go to the others."""
    due.lease(client, "one", now, TTL)
    later = now + 2 * TTL
    assert set(EVERY_BUCKET) == set(due.lease(client, "two", later, TTL))
    due.leave(client, "two", later, TTL)
    assert set(EVERY_BUCKET) == set(due.lease(client, "three", later, TTL))


def test_credentials_are_refused(client: Redis, now: datetime) -> None:
    """An address with a password in it would be shown to everybody, and is not repeated."""
    with pytest.raises(InvalidInput, match="credentials in an address") as caught:
        feeds.add(client, "https://user:hunter2@news.example/feed", now)
    assert "hunter2" not in str(caught.value)


def test_files_come_by_hand(client: Redis, now: datetime) -> None:
    """A path of this machine is a feed only if a person named it, never by a list."""
    with pytest.raises(InvalidInput, match="feed address"):
        feeds.add(client, "file:///etc/", now)
    assert "file:///etc/" == feeds.add(client, "file:///etc/", now, local=True)[0].url
