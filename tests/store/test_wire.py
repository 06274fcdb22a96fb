"""The one atomic step: what goes out, what does not, and what follows from it."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace
from redis import Redis

from aggregator import codec
from aggregator.errors import NotFound
from aggregator.model import Article, Document, Outcome, Publication
from aggregator.store import articles, documents, keys, wire
from aggregator.store.connection import connect_async
from aggregator.store.documents import Arrival

MakeDocument = Callable[..., Document]
MakeArticle = Callable[..., Article]
WINDOW = timedelta(hours=72)
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def publish(client: Redis, make_document: MakeDocument) -> Callable[..., Outcome]:
    """Puts a new document on the queue and publishes articles as what it holds."""
    count = 0

    def publish(*found: Article) -> Outcome:
        nonlocal count
        count += 1
        document = make_document(f"document {count}")
        documents.put(client, [Arrival(document)], NOW)
        return wire.publish(client, document, wire.Found(articles=found), WINDOW)

    return publish


def on_wire(client: Redis) -> list[Publication]:
    return wire.read(client, wire.EARLIEST, 1000)


def test_new(client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle) -> None:
    """A new article is on the wire once, with the article whole."""
    article = make_article("a", "text of a", language="ar")
    assert publish(article) == Outcome(new=1)
    [item] = on_wire(client)
    assert ("new", 1, article.id, None, "ar") == (
        item.event,
        item.version,
        item.story,
        item.duplicate_of,
        item.language,
    )
    delivered = codec.delivered(item)
    assert (article.id, article.text, article.title) == (
        delivered.id,
        delivered.text,
        delivered.title,
    )


def test_same_again(
    client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle
) -> None:
    """The same item again is nothing to publish."""
    publish(make_article("a", "text"))
    assert publish(make_article("a", "text")) == Outcome(unchanged=1)
    assert len(on_wire(client)) == 1


def test_updated(client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle) -> None:
    """An item whose text has changed goes out as updated, with the next version."""
    publish(make_article("a", "text"))
    publish(make_article("a", "text, corrected"))
    assert publish(make_article("a", "text, corrected twice")) == Outcome(updated=1)
    assert [("new", 1), ("updated", 2), ("updated", 3)] == [
        (item.event, item.version) for item in on_wire(client)
    ]


def test_copy(client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle) -> None:
    """The same text in another feed goes out as a duplicate, in the story of the first."""
    first = make_article("a", "the same text")
    copy = make_article("b", "the same text", feed="otherfeed0")
    publish(first)
    assert publish(copy) == Outcome(duplicate=1)
    item = on_wire(client)[-1]
    assert ("duplicate", first.id, first.id) == (item.event, item.story, item.duplicate_of)


def test_copy_later(
    client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle
) -> None:
    """After the window, the same text is told again."""
    publish(make_article("a", "the same text"))
    copy = make_article("b", "the same text", feed="otherfeed0")
    where = client.keys(keys.PREFIX + "near:*")
    lives = [client.ttl(key) / WINDOW.total_seconds() for key in where]
    assert (2, True) == (len(where), all(1 < life <= 5 / 3 for life in lives))
    client.delete(*where)  # as their expiry does
    assert publish(copy) == Outcome(new=1)


def test_updated_copy_keeps_its_story(
    client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle
) -> None:
    """A copy that is edited later stays in its story and is told as an update."""
    first = make_article("a", "the same text")
    publish(first)
    publish(make_article("b", "the same text", feed="otherfeed0"))
    assert publish(make_article("b", "now other", feed="otherfeed0")) == Outcome(updated=1)
    assert first.id == on_wire(client)[-1].story


def test_topics(client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle) -> None:
    """Each topic's stream carries the wire's ids of its articles."""
    publish(
        make_article("a", "1", topics=["iraq", "energy"]), make_article("b", "2", topics=["iraq"])
    )
    ids = [item.wire_id.encode() for item in on_wire(client)]
    assert ids == [entry[0] for entry in client.xrange(keys.topic("iraq"))]
    assert ids[:1] == [entry[0] for entry in client.xrange(keys.topic("energy"))]


def test_twice_is_once(
    client: Redis, make_document: MakeDocument, make_article: MakeArticle
) -> None:
    """A document that is processed twice, by two workers, is published once."""
    document = make_document()
    documents.put(client, [Arrival(document)], NOW)
    found = wire.Found(articles=[make_article("a", "text")])
    wire.publish(client, document, found, WINDOW)
    assert wire.publish(client, document, found, WINDOW) == Outcome()
    assert len(on_wire(client)) == 1


def test_large_document(
    client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle
) -> None:
    """A document of more articles than one script call takes is published whole and finished."""
    found = [make_article(f"key {number}", f"text {number}") for number in range(1001)]
    assert publish(*found) == Outcome(new=1001)
    assert [article.id for article in found] == [
        item.id for item in wire.read(client, wire.EARLIEST, 2000)
    ]
    assert 0 == documents.backlog(client).documents


def test_finishes_its_document(
    client: Redis, make_document: MakeDocument, make_article: MakeArticle
) -> None:
    """Publishing takes the document and its pending mark away and leaves what became of it."""
    document = make_document()
    documents.put(client, [Arrival(document)], NOW)
    assert None is documents.outcome(client, document.id)
    wire.publish(client, document, wire.Found(articles=[make_article("a", "text")]), WINDOW)
    backlog = documents.backlog(client)
    assert (0, 0) == (backlog.documents, backlog.bytes)
    assert not client.exists(keys.document(document.id))
    assert Outcome(new=1) == documents.outcome(client, document.id)


def test_empty_document(client: Redis, publish: Callable[..., Outcome]) -> None:
    """A document without articles is finished too."""
    assert publish() == Outcome()
    assert 0 == documents.backlog(client).documents


def test_get(client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle) -> None:
    """An article is found by its id in its last version."""
    publish(make_article("a", "text"))
    publish(make_article("a", "text, corrected"))
    found = articles.get(client, make_article("a").id)
    assert (2, "text, corrected") == (found.version, codec.delivered(found).text)
    with pytest.raises(NotFound, match="never published"):
        articles.get(client, "feedfeed00-nothing")


def test_page(client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle) -> None:
    """A page has the newest first, each article once in its last version, no duplicates."""
    publish(make_article("a", "first"), make_article("b", "second"), make_article("c", "third"))
    publish(make_article("a", "first, corrected"))
    publish(make_article("d", "second", feed="otherfeed0"))
    page = articles.page(client)
    assert ["a", "c", "b"] == [codec.delivered(item).title for item in page.publications]
    assert ["d", "a", "c", "b"] == [
        codec.delivered(item).title for item in articles.page(client, duplicates=True).publications
    ]


def test_pages_follow_each_other(
    client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle
) -> None:
    """Following `next` gives everything once, of all and of a topic."""
    publish(*[make_article(f"{n}", f"text {n}", topics=["t"] if n % 2 else []) for n in range(25)])
    publish(*[make_article(f"{n}", f"text {n} again") for n in range(5)])
    for topic, expected in ((None, 25), ("t", 10)):
        seen: list[str] = []
        before: str | None = "+"
        while before is not None:
            page = articles.page(client, topic=topic, before=before, limit=4)
            seen += [item.id for item in page.publications]
            before = page.next
        assert expected == len(seen) == len(set(seen))


async def test_follow(
    server: str, client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle
) -> None:
    """Following gives what is published, in order, and says when nothing came."""
    await asyncio.to_thread(publish, make_article("a", "1"))
    async with connect_async(server) as reader:
        batches = wire.follow(reader, wire.EARLIEST, timedelta(milliseconds=50))
        assert ["a"] == [codec.delivered(item).title for item in await anext(batches)]
        assert [] == await anext(batches)
        await asyncio.to_thread(publish, make_article("b", "2"))
        assert ["b"] == [codec.delivered(item).title for item in await anext(batches)]
        await batches.aclose()


def test_gap(client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle) -> None:
    """A reader is told of a gap when what followed its last id was trimmed, or the wire is new."""
    publish(*[make_article(f"{n}", f"text {n}") for n in range(10)])
    items = on_wire(client)
    assert not wire.lost_after(wire.bounds(client), items[0].wire_id)
    client.xtrim(keys.WIRE, maxlen=3, approximate=False)
    bounds = wire.bounds(client)
    assert wire.lost_after(bounds, items[0].wire_id)
    assert not wire.lost_after(bounds, items[7].wire_id)
    assert not wire.lost_after(bounds, wire.EARLIEST)
    assert wire.lost_after(bounds, "99999999999999-0")


def test_trim(client: Redis, publish: Callable[..., Outcome], make_article: MakeArticle) -> None:
    """What is too old is forgotten with its topics; what a feed still carries is not new again."""
    publish(*[make_article(f"{n}", f"text {n}" * 200, topics=["t"]) for n in range(30)])
    last = wire.order(wire.bounds(client).last)[0] / 1000
    later = datetime.fromtimestamp(last, UTC) + timedelta(days=2)
    wire.trim(client, later, timedelta(days=1), 1000, ["t"])
    assert [] == articles.page(client).publications
    assert 0 == len(articles.page(client, topic="t").publications)
    assert publish(make_article("3", "text 3" * 200)) == Outcome(unchanged=1)
    with pytest.raises(NotFound, match="no longer kept"):
        articles.get(client, make_article("3").id)


def test_forget(
    client: Redis, make_document: MakeDocument, make_article: MakeArticle, now: datetime
) -> None:
    """What a feed has dropped long ago is forgotten; what it carries is not, however old."""
    document = make_document()
    documents.put(client, [Arrival(document)], NOW)
    carried, dropped = make_article("a", "1"), make_article("b", "2")
    wire.publish(client, document, wire.Found(articles=[carried, dropped]), WINDOW)
    published = datetime.fromtimestamp(wire.order(on_wire(client)[0].wire_id)[0] / 1000, UTC)
    days = timedelta(days=90)
    early = replace(document, fetched=published + days / 2)
    late = replace(document, fetched=published + days * 2)
    assert 0 == wire.forget(client, early, [carried], days)
    assert 1 == wire.forget(client, late, [carried], days)
    assert [carried.id.rpartition("-")[2].encode()] == client.hkeys(keys.seen(document.feed))
