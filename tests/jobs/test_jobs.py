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
from aggregator.store import (
    articles,
    documents,
    feeds,
    frequencies,
    keys,
    quarantine,
    topics,
    wire,
)
from aggregator.store.documents import Arrival
from workers import jobs, pipeline
from workers.vocabulary.frequencies import cell, decode

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
        broken.setattr(pipeline, "stages", lambda matcher, keywords: (breaks,))
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


def test_capture_over_the_web(client: Redis, make_document: Make, now: datetime) -> None:
    """A feed cannot speak for another one's articles: captures count only as seeds."""
    documents.put(client, [Arrival(make_document(FEED.format(ITEM.format("a"))))], now)
    work(client)
    [victim] = wire.read(client, wire.EARLIEST, 10)
    line = codec.article_json(victim).replace(b'"title":"a"', b'"title":"SPOOFED"').decode()
    spoof = make_document(line, feed="otherfeed0", media_type="application/x-ndjson")
    documents.put(client, [Arrival(spoof)], now)
    work(client)
    assert ["a"] == titles(client)
    assert 1 == quarantine.count(client)


def test_broken_line_counts(client: Redis, make_document: Make, now: datetime) -> None:
    """A line of a capture that is none is told in the document's outcome."""
    line = '{"id":"f-1","feed":"f","fetched":"2026-03-01T12:00:00Z","title":"a"}\n'
    document = make_document(line + '{"id": 1}\n', part="wire.jsonl#0")
    documents.put(client, [Arrival(document)], now)
    work(client)
    outcome = documents.outcome(client, document.id)
    assert outcome is not None
    assert (1, 1, None) == (outcome.new, outcome.failed, outcome.error)


def test_ids_without_a_feed(client: Redis, make_document: Make, now: datetime) -> None:
    """A capture of another make may have ids of any form; they are found by them."""
    line = '{{"id":"{0}","feed":"f","fetched":"2026-03-01T12:00:00Z","title":"{0}"}}\n'
    ids = ["plain", "with-one", "with-two-hyphens", "-", "a-"]
    body = "".join(line.format(id) for id in ids)
    documents.put(client, [Arrival(make_document(body, part="wire.jsonl#0"))], now)
    work(client)
    assert ids == titles(client)
    assert ids == [articles.get(client, id).id for id in ids]


def test_damaged_document(client: Redis, make_document: Make, now: datetime) -> None:
    """A stored document that cannot be decoded goes to quarantine as it is, and harms nothing."""
    damaged, good = make_document("x"), make_document(FEED.format(ITEM.format("a")), part="good")
    documents.put(client, [Arrival(damaged), Arrival(good)], now)
    client.set(keys.document(damaged.id), b"\x02of another release")
    work(client)
    assert ["a"] == titles(client)
    [case] = quarantine.cases(client)
    assert b"\x02of another release" == case.document.body


def test_words_of_the_stream(client: Redis, make_document: Make, now: datetime) -> None:
    """Workers count in how many articles of the stream a word stands, each article once."""
    told = FEED.format(ITEM.format("harbour") + ITEM.format("harbour master"))
    documents.put(client, [Arrival(make_document(told))], now)
    work(client)
    counted = decode(frequencies.load(client).table)
    assert (2, 2) == (counted.documents, counted.cells[cell("harbour")])
    documents.put(client, [Arrival(make_document(told, part="again"))], now)
    client.delete(keys.FREQUENCIES_TURN)
    work(client)
    client.delete(keys.FREQUENCIES_TURN)
    documents.put(client, [Arrival(make_document("none", part="none"))], now)
    work(client)
    assert 4 == decode(frequencies.load(client).table).documents
    assert [] == frequencies.sample(client, frequencies.load(client).until)
