"""What RQ calls, run by RQ, on a real server."""

from collections.abc import Callable
from datetime import datetime

import pytest
from msgspec.structs import replace
from redis import Redis
from rq import SimpleWorker
from rq.serializers import JSONSerializer

from aggregator import codec
from aggregator.errors import AggregatorError
from aggregator.model import Article, Document, Topic
from aggregator.store import documents, feeds, quarantine, topics, wire
from aggregator.store.documents import Arrival
from workers import jobs, pipeline

ITEM = "<item><guid>{0}</guid><title>{0}</title><description>text of {0}</description></item>"
FEED = "<rss version='2.0'><channel><title>t</title>{}</channel></rss>"
Make = Callable[..., Document]


def work(client: Redis) -> None:
    """Do what is queued, with a worker of RQ, without forking."""
    worker = SimpleWorker([documents.queue(client)], connection=client, serializer=JSONSerializer)
    worker.work(burst=True, logging_level="ERROR")


def titles(client: Redis) -> list[str]:
    """What is on the wire."""
    return [codec.delivered(item).title for item in wire.read(client, wire.EARLIEST, 100)]


def test_process(client: Redis, make_document: Make, now: datetime) -> None:
    """A batch is processed, each document by itself; a bad one goes to quarantine alone."""
    good = make_document(FEED.format(ITEM.format("a") + ITEM.format("b")))
    bad = make_document("no feed at all", part="bad")
    last = make_document(FEED.format(ITEM.format("c")), part="last")
    documents.put(client, [Arrival(one) for one in (good, bad, last)], now)
    work(client)
    assert ["a", "b", "c"] == titles(client)
    assert [bad] == [case.document for case in quarantine.cases(client)]
    assert 0 == documents.backlog(client).documents


def test_topics_change_between_jobs(client: Redis, make_document: Make, now: datetime) -> None:
    """A topic that is added tags the next document, without a restart."""
    topics.save(client, [Topic(slug="a", rule="a")])
    documents.put(client, [Arrival(make_document(FEED.format(ITEM.format("a"))))], now)
    work(client)
    topics.save(client, [Topic(slug="b", rule="b")])
    documents.put(client, [Arrival(make_document(FEED.format(ITEM.format("b"))))], now)
    work(client)
    found = wire.read(client, wire.EARLIEST, 10)
    assert [("a",), ("b",)] == [item.topics for item in found]


def test_entry_that_fails(
    client: Redis, make_document: Make, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry that fails in a stage is in quarantine alone; its siblings are published."""

    def breaks(article: Article) -> Article:
        if article.title == "b":
            raise ValueError("a bug")
        return article

    feed, _ = feeds.add(client, "https://news.example/feed", now)
    whole = FEED.format(ITEM.format("a") + ITEM.format("b") + ITEM.format("c"))
    documents.put(client, [Arrival(make_document(whole, feed=feed.id))], now)
    with monkeypatch.context() as broken:
        broken.setattr(pipeline, "stages", lambda matcher: (breaks,))
        broken.setattr(jobs, "_stages", jobs._Stages())
        work(client)
    assert ["a", "c"] == titles(client)
    [case] = quarantine.cases(client)
    assert ("breaks", "unexpected: ValueError('a bug')") == (case.stage, case.reason)
    assert "1 entries failed" in (feeds.get(client, feed.id).health or "")
    documents.put(client, [Arrival(replace(case.document))], now)
    work(client)
    assert ["a", "c", "b"] == titles(client)


def test_called_by_hand() -> None:
    """Called by anybody but RQ, it says what to do instead."""
    with pytest.raises(AggregatorError, match="aggregator replay"):
        jobs.process([])
