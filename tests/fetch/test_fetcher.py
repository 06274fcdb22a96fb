"""The fetcher with a real server of feeds on one side and a real Redis on the other."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from redis import Redis

from aggregator.fetch.fetcher import Fetcher, Pace
from aggregator.fetch.transports import Transports
from aggregator.fetch.transports.http import Http
from aggregator.fetch.transports.seeds import Seeds
from aggregator.model import Feed, Page
from aggregator.store import documents, feeds, keys

PACE = Pace(
    interval=timedelta(minutes=15),
    concurrency=8,
    per_host=4,
    queue_max_documents=100,
    queue_max_bytes=10_000_000,
)


def transports(http: Http, trusted: str = "127.0.0.1") -> Transports:
    """Those of a fetcher whose user has allowed a host."""
    seeds = Seeds(1_000_000, clock)
    return Transports(feeds=(http, seeds), strangers=seeds, trusts=lambda host: host == trusted)


def clock() -> datetime:
    return datetime.now(UTC)


async def fetch(client: Redis, http: Http, until: Callable[[], bool], pace: Pace = PACE) -> None:
    """Run a fetcher until *until* holds."""
    stop = asyncio.Event()
    fetcher = Fetcher(client, transports(http), pace, name="test", clock=clock, chance=lambda: 0.0)
    async with asyncio.timeout(15), asyncio.TaskGroup() as group:
        group.create_task(fetcher.run(stop))
        while not await asyncio.to_thread(until):  # noqa: ASYNC110  # it is in Redis
            await asyncio.sleep(0.02)
        stop.set()


def checked(client: Redis, *wanted: Feed) -> Callable[[], bool]:
    """Whether all of these feeds have been checked."""
    return lambda: all(feed.checked for feed in feeds.load(client, [one.id for one in wanted]))


async def test_fetches_what_is_due(client: Redis, http: Http, site: str) -> None:
    """A due feed becomes a document on the queue, with its validators, and is due again later."""
    feed, _ = feeds.add(client, f"{site}/ok", clock())
    await fetch(client, http, checked(client, feed))
    stored = feeds.get(client, feed.id)
    assert ('"one"', 200, None, 0.0) == (
        stored.etag,
        stored.http_status,
        stored.health,
        stored.failures,
    )
    assert [stored.digest] == [id.decode() for id in client.zrange(keys.PENDING, 0, -1)]
    assert stored.next is not None
    assert stored.checked is not None
    assert timedelta(minutes=14) < stored.next - stored.checked < timedelta(minutes=16)


async def test_unchanged_is_no_document(client: Redis, http: Http, site: str) -> None:
    """A second poll of an unchanged feed puts nothing on the queue."""
    feed, _ = feeds.add(client, f"{site}/ok", clock())
    await fetch(client, http, checked(client, feed))
    client.delete(keys.PENDING)
    first = feeds.get(client, feed.id)
    feeds.schedule(client, [(feed, clock())])
    await fetch(client, http, lambda: feeds.get(client, feed.id).checked != first.checked)
    assert (304, 0) == (feeds.get(client, feed.id).http_status, client.zcard(keys.PENDING))


async def test_one_bad_feed_harms_no_other(client: Redis, http: Http, site: str) -> None:
    """Feeds that fail get a health line each; the one that is well is fetched all the same."""
    pages = ["missing", "empty", "huge", "bomb", "endless", "silent", "cut", "round", "inside"]
    bad = [feeds.add(client, f"{site}/{page}", clock())[0] for page in pages]
    good, _ = feeds.add(client, f"{site}/ok", clock())
    await fetch(client, http, checked(client, good, *bad))
    assert [True] * len(bad) == [bool(one.error) for one in feeds.load(client, [b.id for b in bad])]
    assert None is feeds.get(client, good.id).health
    assert 1 == documents.backlog(client).documents
    assert len(bad) == feeds.unwell(client)


async def test_failure_and_recovery(client: Redis, http: Http, site: str) -> None:
    """A feed that fails waits longer; when it is well again its failures are forgotten."""
    feed, _ = feeds.add(client, f"{site}/ok", clock())
    feeds.change(client, feed.id, {"failures": 3.0, "error": "was away"})
    await fetch(client, http, checked(client, feed))
    stored = feeds.get(client, feed.id)
    assert (0.0, None) == (stored.failures, stored.error)


async def test_waits_for_workers(client: Redis, http: Http, site: str) -> None:
    """While workers are behind, nothing is asked for."""
    busy = Pace(
        interval=PACE.interval,
        concurrency=8,
        per_host=4,
        queue_max_documents=1,
        queue_max_bytes=10_000_000,
    )
    client.zadd(keys.PENDING, {"waiting": 1})
    feed, _ = feeds.add(client, f"{site}/ok", clock())
    looks = iter([False] * 40 + [True])  # 0.8 s: four looks of the fetcher
    await fetch(client, http, lambda: next(looks), busy)
    assert None is feeds.get(client, feed.id).checked
    client.delete(keys.PENDING)
    await fetch(client, http, checked(client, feed), busy)


async def test_stop_gives_back(client: Redis, http: Http, site: str) -> None:
    """Told to stop, the fetcher waits for nobody: what is under way is due for the next one."""
    feed, _ = feeds.add(client, f"{site}/silent", clock())
    stop = asyncio.Event()
    slow = Fetcher(client, transports(http), PACE, name="test", clock=clock, chance=lambda: 0.0)
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        group.create_task(slow.run(stop))
        await asyncio.sleep(0.4)
        stop.set()
    stored = feeds.get(client, feed.id)
    assert stored.checked is None
    assert stored.next is not None
    assert stored.next <= clock()


def test_pages_of_strangers(http: Http) -> None:
    """What was allowed for a feed holds for the pages of that feed, and of no other."""
    known = transports(http, trusted="10.0.0.5")
    page = Page(id="f-1", feed="f", url="http://10.0.0.5/secret", feed_host="10.0.0.5")
    assert (known.feeds[0], known.strangers) == (
        known.of(page),
        known.of(replace(page, feed_host="evil.example")),
    )
