"""The page of an article whose feed gave only a teaser, as the workers get it."""

from collections.abc import Callable
from datetime import datetime

import pytest
from msgspec.structs import replace
from redis import Redis
from redis.exceptions import ConnectionError as RedisConnectionError
from rq import SimpleWorker
from rq.serializers import JSONSerializer

from aggregator import codec
from aggregator.codec import Delivered
from aggregator.model import Document, Page, split_id
from aggregator.store import articles, documents, due, feeds, keys, pages, quarantine, wire
from aggregator.store.documents import Arrival
from workers.stages.signature import VERSION

Make = Callable[..., Document]

URL = "https://news.example/ferry"
FEED = (
    "<rss version='2.0'><channel><title>t</title><item><guid>1</guid><title>{}</title>"
    f"<link>{URL}</link><description>The ferry leaves an hour earlier […]</description></item>"
    "</channel></rss>"
)
LINES = [
    "The ferry leaves an hour earlier from Monday on, since the tide runs strongly in the strait.",
    "Those who work on the island had asked for it for years, and the captain had asked with them.",
    "The last boat back leaves at nine in the evening, which is when the lighthouse is lit there.",
]
PAGE = (
    "<!doctype html><html lang=en><head><meta property=og:type content=article>"
    "<title>Ferry timetable</title><meta name=author content='A. Boatswain'></head><body>"
    f"<article><h1>Ferry timetable</h1>{''.join(f'<p>{line}</p>' for line in LINES)}</article>"
)
OTHER = (
    "<!doctype html><html lang=en><head><meta property=og:type content=article></head><body>"
    "<article><h1>Bakers gather</h1>"
    + "<p>Bakers from seven valleys compared their loaves and praised those of others.</p>"
    * 6
)


def work(client: Redis, document: Document, now: datetime) -> None:
    """Have *document* processed by a worker of RQ, without forking."""
    documents.put(client, [Arrival(document)], now)
    worker = SimpleWorker([documents.queue(client)], connection=client, serializer=JSONSerializer)
    worker.work(burst=True, logging_level="ERROR")


def told(client: Redis) -> list[Delivered]:
    """What is on the wire."""
    return [codec.delivered(item) for item in wire.read(client, wire.EARLIEST, 100)]


@pytest.fixture
def teaser(client: Redis, make_document: Make, now: datetime) -> Document:
    """The document of a feed whose one article is a teaser, read by a worker."""
    feed, _ = feeds.add(client, "https://news.example/feed", now)
    document = make_document(FEED.format("Ferry timetable"), feed=feed.id, full_text="auto")
    work(client, document, now)
    return document


def page_of(teaser: Document, make_document: Make, id: str, body: str = PAGE) -> Document:
    """The page of article *id*."""
    return replace(make_document(body, feed=teaser.feed, page_of=id), url=URL)


def test_a_page_is_asked_for(client: Redis, teaser: Document) -> None:
    """With the teaser, and due at once with whatever else its host has."""
    [article] = told(client)
    [published] = wire.read(client, wire.EARLIEST, 1)
    wanted = Page(id=article.id, feed=teaser.feed, url=URL, asked=published.wire_id)
    assert (True, [wanted]) == (article.teaser, pages.load(client, [article.id]))
    assert article.id.encode() in client.zrange(due.key(URL), 0, -1)


def test_a_page_makes_the_article_whole(
    client: Redis, teaser: Document, make_document: Make, now: datetime
) -> None:
    """Version 2 has the page's text, and what the feed did not tell; and it comes once."""
    [article] = told(client)
    page = page_of(teaser, make_document, article.id)
    work(client, page, now)
    work(client, page, now)
    work(client, replace(teaser, id="again"), now)
    [_, whole] = told(client)
    assert ("updated", 2, LINES) == (whole.event, whole.version, whole.text.splitlines())
    assert (article.id, article.title, ("A. Boatswain",)) == (whole.id, whole.title, whole.authors)
    assert (LINES[0], False) == ((whole.summary or "")[: len(LINES[0])], bool(whole.teaser))


def test_a_teaser_that_changes(
    client: Redis, teaser: Document, make_document: Make, now: datetime
) -> None:
    """Readers keep the text of the page under the new title, and the page is read again.

    A page that tells nothing new is no version; polling the feed again changes nothing.
    """
    [article] = told(client)
    work(client, page_of(teaser, make_document, article.id), now)
    changed = make_document(FEED.format("Ferries"), feed=teaser.feed, full_text="auto")
    work(client, changed, now)
    work(client, replace(changed, id="again"), now)
    assert [article.id] == [page.id for page in pages.load(client, [article.id])]
    work(client, replace(page_of(teaser, make_document, article.id), id="page"), now)
    [_, whole, renamed] = told(client)
    assert ("updated", 3, "Ferries") == (renamed.event, renamed.version, renamed.title)
    assert (whole.text, None) == (renamed.text, renamed.teaser or None)

    corrected = PAGE.replace("nine", "ten")
    work(client, page_of(teaser, make_document, article.id, corrected), now)
    assert "leaves at ten" in told(client)[-1].text


def test_a_page_that_comes_too_late(
    client: Redis, teaser: Document, make_document: Make, now: datetime
) -> None:
    """A page read for a teaser that has changed meanwhile is dropped; the new one has its own."""
    [article] = told(client)
    changed = make_document(FEED.format("Ferries"), feed=teaser.feed, full_text="auto")
    work(client, changed, now)
    [_, newer] = told(client)
    [published] = wire.read(client, wire.EARLIEST, 1)
    document = page_of(teaser, make_document, article.id)
    documents.put(client, [Arrival(document)], now)
    made = codec.decode_article(published.content)
    found = wire.Found(articles=[made], made_from=published.wire_id)
    wire.publish(client, document, found, now - now)
    assert [article, newer] == told(client)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<!doctype html><html><body><p>Please accept our cookies.</p>", "no more than the feed"),
        (OTHER, "about something else"),
        ("%PDF-1.7 and so on", "a PDF file"),
    ],
)
def test_a_page_of_something_else(
    client: Redis, teaser: Document, make_document: Make, now: datetime, body: str, reason: str
) -> None:
    """What does not carry the article changes nothing, and the feed tells why."""
    [article] = told(client)
    work(client, page_of(teaser, make_document, article.id, body), now)
    assert reason in (feeds.get(client, teaser.feed).page_error or "")
    assert ([article], []) == (told(client), client.keys(keys.document("*")))


def test_a_replayed_teaser(client: Redis, make_document: Make, now: datetime) -> None:
    """What is replayed says what it is, but nothing is fetched for it."""
    line = f'{{"id":"f-1","feed":"f","fetched":"2026-03-01T12:00:00Z","teaser":true,"url":"{URL}"}}'
    work(client, make_document(line, part="wire.jsonl#0"), now)
    assert ([True], []) == (
        [one.teaser for one in told(client)],
        pages.load(client, ["f-1"]),
    )


@pytest.mark.parametrize("link", ["http://a.example:99999/x", "http://xn--a.example/x", "//u:p@h/"])
def test_a_link_that_leads_nowhere(
    client: Redis, make_document: Make, now: datetime, link: str
) -> None:
    """It is no reason not to publish; nothing is asked for."""
    document = make_document(FEED.format("T").replace(URL, link), full_text="auto")
    work(client, document, now)
    assert (["T"], []) == ([one.title for one in told(client)], client.keys("*page*"))
    assert 0 == documents.backlog(client).documents


def test_redis_that_goes_away_while_a_document_is_read(
    client: Redis, teaser: Document, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No fault of the document: it stays pending, and nothing is in quarantine."""

    def away(*_: object) -> None:
        raise RedisConnectionError("away")

    with monkeypatch.context() as broken:
        broken.setattr(articles, "replaced", away)
        work(client, replace(teaser, id="again"), now)
    assert (1, 0) == (documents.backlog(client).documents, quarantine.count(client))


def test_an_earlier_version_that_cannot_be_read(
    client: Redis, teaser: Document, make_document: Make, now: datetime
) -> None:
    """It costs its article the earlier text, and nobody else anything."""
    [item] = wire.read(client, wire.EARLIEST, 10)
    ahead = (client.time()[0] + 1) * 1000
    fields = {"id": item.id, "event": "new", "version": 1, "story": "", "duplicate_of": ""}
    rest = {"feed": item.feed, "language": "", "topics": "", "article": '{"text": 1}'}
    damaged = client.xadd(keys.WIRE, {**fields, **rest}, id=f"{ahead}-0")
    feed, entry = split_id(item.id)
    client.hset(keys.seen(feed), entry, f"1|{VERSION}|{damaged.decode()}|")
    changed = FEED.format("Ferries").replace("</item>", "</item><item><title>2</title></item>")
    work(client, make_document(changed, feed=teaser.feed, full_text="auto"), now)
    read = wire.read(client, damaged.decode(), 10)
    assert ["Ferries", "2"] == [codec.delivered(one).title for one in read]
