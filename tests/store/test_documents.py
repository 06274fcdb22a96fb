"""The one door in: nothing put is lost, nothing lost is put twice."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from redis import Redis

from aggregator.errors import NotFound
from aggregator.model import Document
from aggregator.store import documents, feeds, keys, quarantine
from aggregator.store.documents import TRIES, Arrival

MakeDocument = Callable[..., Document]
MINUTE = timedelta(minutes=1)


def queued(client: Redis) -> list[list[str]]:
    """The ids that each queued job names."""
    return [job.args[0] for job in documents.queue(client).jobs]


def test_put(client: Redis, make_document: MakeDocument, now: datetime) -> None:
    """Documents wait under their own keys; the job only names them."""
    first, second = make_document("one"), make_document("two")
    documents.put(client, [Arrival(first), Arrival(second)], now)
    assert [[first.id, second.id]] == queued(client)
    assert [first.id, second.id] == documents.waiting(client, [first.id, second.id])
    backlog = documents.backlog(client)
    assert (2, 1) == (backlog.documents, backlog.jobs)
    assert sum(client.strlen(keys.document(one.id)) for one in (first, second)) == backlog.bytes


def test_put_stores_validators(client: Redis, make_document: MakeDocument, now: datetime) -> None:
    """A feed's validators are stored with its document; a removed feed stays removed."""
    feed, _ = feeds.add(client, "https://news.example/feed", now)
    arrival = Arrival(make_document("one", feed=feed.id), {"etag": '"1"', "digest": "d"})
    documents.put(client, [arrival], now)
    assert '"1"' == feeds.get(client, feed.id).etag
    feeds.remove(client, feed)
    documents.put(client, [arrival], now)
    with pytest.raises(NotFound):
        feeds.get(client, feed.id)


def test_release(client: Redis, make_document: MakeDocument, now: datetime) -> None:
    """What a dead worker held is back on the queue, each document in a job of its own."""
    first, second = make_document("one"), make_document("two")
    documents.put(client, [Arrival(first), Arrival(second)], now)
    documents.queue(client).empty()
    documents.release(client, [first.id, second.id, "finished"], first.id, now)
    assert [[first.id], [second.id]] == queued(client)


def test_release_gives_up(client: Redis, make_document: MakeDocument, now: datetime) -> None:
    """A document that killed its worker five times goes to quarantine, whole."""
    document = make_document("poison")
    documents.put(client, [Arrival(document)], now)
    for _ in range(TRIES):
        documents.queue(client).empty()
        documents.release(client, [document.id], document.id, now)
    assert [] == queued(client)
    [case] = quarantine.cases(client)
    assert (document, "process") == (case.document, case.stage)
    assert "5 times" in case.reason


def test_sweep(client: Redis, make_document: MakeDocument, now: datetime) -> None:
    """A document whose job has vanished gets another one; one that is fresh does not."""
    lost, fresh = make_document("lost"), make_document("fresh")
    documents.put(client, [Arrival(lost)], now - 2 * MINUTE)
    documents.put(client, [Arrival(fresh)], now)
    documents.queue(client).empty()
    assert 1 == documents.sweep(client, now, MINUTE)
    assert [[lost.id]] == queued(client)
    assert 0 == documents.sweep(client, now, MINUTE)


def test_sweep_leaves_a_backlog_alone(
    client: Redis, make_document: MakeDocument, now: datetime
) -> None:
    """Documents that wait behind others in a long queue have not lost their job."""
    for number in range(3):
        documents.put(client, [Arrival(make_document(f"{number}"))], now - 10 * MINUTE)
    oldest = documents.queue(client).jobs[0]
    client.hset(oldest.key, "enqueued_at", (now - 10 * MINUTE).strftime("%Y-%m-%dT%H:%M:%S.%fZ"))
    assert 0 == documents.sweep(client, now, MINUTE)
    assert 3 == len(queued(client))


def test_quarantine(client: Redis, make_document: MakeDocument, now: datetime) -> None:
    """A document in quarantine is whole, its feed says why, and it can be handed in again."""
    feed, _ = feeds.add(client, "https://news.example/feed", now)
    document = make_document("bad", feed=feed.id)
    documents.put(client, [Arrival(document)], now)
    assert quarantine.move(client, document.id, "parse", "not a feed")
    assert not quarantine.move(client, document.id, "parse", "not a feed")
    assert "not a feed" == feeds.get(client, feed.id).health
    outcome = documents.outcome(client, document.id)
    assert outcome is not None
    assert "not a feed" == outcome.error
    case = quarantine.case(client, document.id)
    assert (document, "parse", "not a feed") == (case.document, case.stage, case.reason)
    assert (0, 0) == (
        documents.backlog(client).documents,
        documents.backlog(client).bytes,
    )
    quarantine.drop(client, document.id)
    assert 0 == quarantine.count(client)
    with pytest.raises(NotFound, match="quarantine list"):
        quarantine.case(client, document.id)


def test_keep(client: Redis, make_document: MakeDocument) -> None:
    """A failed entry is kept without touching what waits."""
    quarantine.keep(client, make_document("entry"), "language", "bad", parent="p")
    assert 1 == quarantine.count(client)
    backlog = documents.backlog(client)
    assert (0, 0, 0) == (backlog.documents, backlog.bytes, backlog.jobs)


def test_quarantine_is_bounded(client: Redis, make_document: MakeDocument) -> None:
    """The oldest cases go first, by number and by size."""
    for number in range(5):
        quarantine.keep(client, make_document(f"{number}" * 1000), "parse", "bad", parent="p")
    quarantine.trim(client, 4, 1_000_000)
    assert 4 == quarantine.count(client)
    quarantine.trim(client, 4, 2_500)
    assert 2 == quarantine.count(client)


def test_batches(make_document: Callable[..., Document]) -> None:
    """Jobs hold about half a megabyte or sixteen documents, everything once and in order."""
    small = [Arrival(make_document(f"{n}")) for n in range(40)]
    assert [16, 16, 8] == [len(batch) for batch in documents.batches(small)]
    large = [Arrival(make_document(f"{n}" * 200_000)) for n in range(4)]
    assert [3, 1] == [len(batch) for batch in documents.batches(large)]
    assert small == [arrival for batch in documents.batches(small) for arrival in batch]


def test_reclaim(client: Redis, make_document: MakeDocument, now: datetime) -> None:
    """What a worker had taken and not told is put back; what is queued or held is not."""
    taken, held, queued_one = (make_document(name) for name in ("taken", "held", "queued"))
    for document in (taken, held):
        documents.put(client, [Arrival(document)], now)
    documents.queue(client).empty()
    documents.put(client, [Arrival(queued_one)], now)
    documents.reclaim(client, {held.id}, now)
    assert [[queued_one.id], [taken.id]] == queued(client)
