"""What somebody waits for, done by RQ on a real server."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from redis import Redis
from rq import SimpleWorker
from rq.serializers import JSONSerializer

from aggregator import codec
from aggregator.errors import NotRunning, ServiceError
from aggregator.model import Document, Match, Topic
from aggregator.store import articles, documents, errands, keys, topics, wire
from aggregator.store.documents import Arrival
from aggregator.store.errands import Answer
from tests.jobs.test_jobs import FEED, ITEM, work

Make = Callable[..., Document]


def run(client: Redis, errand: str, *arguments: object) -> object:
    """Ask for an errand, do it, and give what it returns."""
    id = errands.ask(client, errand, *arguments)
    worker = SimpleWorker([errands.queue(client)], connection=client, serializer=JSONSerializer)
    worker.work(burst=True, logging_level="CRITICAL")
    return [*errands.answers(client, id)][-1].value


def publish(client: Redis, make_document: Make, now: datetime, *names: str) -> None:
    """Have articles published, each in a document of its own."""
    for name in names:
        document = make_document(FEED.format(ITEM.format(name)), part=name)
        documents.put(client, [Arrival(document)], now)
    work(client)


def of_topic(client: Redis, slug: str) -> list[str]:
    return [item.id for item in articles.page(client, topic=slug).publications]


def test_backfill(client: Redis, make_document: Make, now: datetime) -> None:
    """A topic added later has what was kept before, in the order of the wire, with the reason."""
    publish(client, make_document, now, "red fox", "blue fox", "red hare")
    topics.save(client, [Topic(slug="red", rule="red")])
    publish(client, make_document, now, "red deer")

    told = {"tried": 4, "matching": 3, "tagged": 2, "untagged": 0}
    assert told == run(client, errands.BACKFILL, "red")

    told_ = wire.read(client, wire.EARLIEST, 10)
    assert [("red",), (), ("red",), ("red",)] == [item.topics for item in told_]
    assert [told_[at].id for at in (3, 2, 0)] == of_topic(client, "red")
    [tag] = codec.delivered(told_[0]).topics
    assert Match(term="red", field="title", start=0, end=3) == tag.matches[0]


def test_backfill_twice(client: Redis, make_document: Make, now: datetime) -> None:
    """The second time nothing is left to tag, and no key is left over."""
    publish(client, make_document, now, "red fox")
    topics.save(client, [Topic(slug="red", rule="red")])
    run(client, errands.BACKFILL, "red")
    told = {"tried": 1, "matching": 1, "tagged": 0, "untagged": 0}
    assert told == run(client, errands.BACKFILL, "red")
    assert [keys.topic("red").encode()] == client.keys(f"{keys.topic('red')}*")


def test_backfill_after_a_change(client: Redis, make_document: Make, now: datetime) -> None:
    """The topic is what its rule says now: articles that it no longer fits lose the tag."""
    topics.save(client, [Topic(slug="red", rule="red")])
    publish(client, make_document, now, "red fox", "blue fox", "red hare")
    topics.save(client, [Topic(slug="red", rule="fox")])
    told = {"tried": 3, "matching": 2, "tagged": 1, "untagged": 1}
    assert told == run(client, errands.BACKFILL, "red")
    kept = wire.read(client, wire.EARLIEST, 10)
    assert [("red",), ("red",), ()] == [item.topics for item in kept]
    assert [kept[1].id, kept[0].id] == of_topic(client, "red")


def test_backfill_after_a_removal(client: Redis, make_document: Make, now: datetime) -> None:
    """A topic that was removed and added again gets back what it had."""
    topics.save(client, [Topic(slug="red", rule="red")])
    publish(client, make_document, now, "red fox", "red hare")
    topics.remove(client, "red")
    topics.save(client, [Topic(slug="red", rule="red")])
    run(client, errands.BACKFILL, "red")
    assert 2 == len(of_topic(client, "red"))


def test_backfill_of_several_topics(client: Redis, make_document: Make, now: datetime) -> None:
    """An article may be given several tags later, also by a rule that speaks of another topic."""
    publish(client, make_document, now, "red fox", "red hare")
    topics.save(client, [Topic(slug="red", rule="red"), Topic(slug="fox", rule="fox")])
    topics.save(client, [Topic(slug="both", rule="topic:red AND topic:fox")])
    for slug in ("red", "fox", "both"):
        run(client, errands.BACKFILL, slug)
    [fox, hare] = wire.read(client, wire.EARLIEST, 10)
    assert [{"red", "fox", "both"}, {"red"}] == [set(fox.topics), set(hare.topics)]


def test_later_tags_are_trimmed_with_the_wire(
    client: Redis, make_document: Make, now: datetime
) -> None:
    """What is no longer kept leaves nothing behind."""
    publish(client, make_document, now, "red fox", "red hare")
    topics.save(client, [Topic(slug="red", rule="red")])
    run(client, errands.BACKFILL, "red")
    client.xtrim(keys.WIRE, maxlen=1, approximate=False)
    wire.trim(client, now, timedelta(days=1), 100, ["red"])
    assert [item.wire_id.encode() for item in wire.read(client, "0-0", 9)] == [
        *client.hgetall(keys.TAGGED)
    ]


def test_preview(client: Redis, make_document: Make, now: datetime) -> None:
    """A rule is tried on what is kept, and nothing changes."""
    publish(client, make_document, now, "red fox", "blue fox", "red hare")
    found = run(client, errands.PREVIEW, "red", 1)
    [newest] = wire.read_back(client, "+", wire.EARLIEST, 1)
    match = {"term": "red", "field": "title", "start": 0, "end": 3}
    assert isinstance(found, dict)
    assert (3, 2, newest.id, match) == (
        found["tried"],
        found["matching"],
        found["sample"][0]["article"],
        found["sample"][0]["matches"][0],
    )
    assert [(), (), ()] == [item.topics for item in wire.read(client, wire.EARLIEST, 10)]


def test_nobody_does_it() -> None:
    """Who waits is told that nothing runs."""
    clock = iter([0.0, 0.0, 5.0, 21.0])
    patience = errands.Patience(lambda: next(clock))
    patience.bear(Answer(begun=False, done=False))
    with pytest.raises(NotRunning, match="aggregator work"):
        patience.bear(Answer(begun=False, done=False))


def test_the_worker_of_an_errand_dies() -> None:
    """Who waits is told when nothing was heard of it for two minutes; progress is heard."""
    clock = iter([0.0, 0.0, 0.0, 100.0, 100.0, 221.0])
    patience = errands.Patience(lambda: next(clock))
    patience.bear(Answer(begun=True, done=False))
    patience.bear(Answer(begun=True, done=False, tried=500))
    with pytest.raises(ServiceError, match="nothing was heard"):
        patience.bear(Answer(begun=True, done=False, tried=500))


def test_an_article_that_cannot_be_read(client: Redis, make_document: Make, now: datetime) -> None:
    """It stays as it is, and the others are tagged."""
    publish(client, make_document, now, "red fox")
    fields = {"id": "f-1", "event": "new", "version": 1, "story": "f-1", "duplicate_of": ""}
    rest = {"feed": "f", "language": "", "topics": "", "article": '{"id":"f-1","text":1}'}
    client.xadd(keys.WIRE, {**fields, **rest})
    topics.save(client, [Topic(slug="red", rule="red")])
    told = {"tried": 1, "matching": 1, "tagged": 1, "untagged": 0}
    assert told == run(client, errands.BACKFILL, "red")


def test_an_errand_that_fails(client: Redis) -> None:
    """Who waits is told why."""
    with pytest.raises(ServiceError, match="no topic 'red'"):
        run(client, errands.BACKFILL, "red")
