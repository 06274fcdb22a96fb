"""What a fetcher asks for: feeds, and the pages of articles."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from redis import Redis

from aggregator.fetch import targets
from aggregator.model import Article, Document, Feed, Page
from aggregator.store import documents, due, feeds, keys, pages, wire
from aggregator.store.documents import Arrival

EVERY_BUCKET = list(range(keys.BUCKETS))
HOUR = timedelta(hours=1)
Ask = Callable[..., Page]


@pytest.fixture
def feed(client: Redis, now: datetime) -> Feed:
    """A feed that is not due for a century."""
    feed, _ = feeds.add(client, "https://news.example/feed", now)
    feeds.schedule(client, [(feed, now + timedelta(days=36_500))])
    return feed


@pytest.fixture
def ask(
    client: Redis,
    feed: Feed,
    make_document: Callable[..., Document],
    make_article: Callable[..., Article],
    now: datetime,
) -> Ask:
    """Publishes an article of the feed and asks for its page."""

    def publish(key: str = "1", url: str = "https://news.example/1", text: str = "text") -> Page:
        document = make_document(f"{key}{url}{text}", feed=feed.id)
        documents.put(client, [Arrival(document)], now)
        article = make_article(key, text, feed=feed.id, url=url)
        found = wire.Found(articles=[article], pages={article.id})
        wire.publish(client, document, found, HOUR)
        [page] = pages.load(client, [article.id])
        return replace(page, feed_host="news.example")

    return publish


def later(client: Redis) -> datetime:
    """A time at which all that was asked for is due, by the server's clock."""
    seconds, _ = client.time()
    return datetime.fromtimestamp(seconds, tz=None).astimezone() + HOUR


def taken(client: Redis, most: int = 100) -> list[Any]:
    """What a fetcher of everything takes."""
    return targets.take(client, EVERY_BUCKET, later(client), most)


def test_a_page_is_taken_until_it_is_settled(client: Redis, ask: Ask) -> None:
    """Then nothing of it is left."""
    page = ask()
    assert [page] == taken(client)
    pages.settle(client, [(page, None)])
    assert ([], []) == (taken(client), client.keys("*page*"))


def test_asked_for_anew(client: Redis, ask: Ask) -> None:
    """A page that a newer version asks for is not settled by the fetch for the older one."""
    older, newer = ask(text="text"), ask(text="another text")
    pages.settle(client, [(older, None)])
    assert [newer] == taken(client)


def test_address_that_changes(client: Redis, ask: Ask) -> None:
    """A page that has moved to another host is due there alone."""
    ask()
    moved = ask(url="https://elsewhere.example/1", text="another text")
    assert [moved] == taken(client)
    pages.settle(client, [(moved, None)])
    assert [] == [
        key for key in client.keys("*due*") if moved.id.encode() in client.zrange(key, 0, -1)
    ]


def test_pages_of_a_feed_that_does_not_want_them(client: Redis, ask: Ask, feed: Feed) -> None:
    """They wait while it is paused, and are forgotten when it wants none or was removed."""
    page = ask()
    feeds.change(client, feed.id, {"paused": True})
    assert ([], [replace(page, feed_host="")]) == (taken(client), pages.load(client, [page.id]))
    feeds.change(client, feed.id, {"paused": False, "full_text": "never"})
    client.zadd(due.key(page.url), {page.id: 0})
    assert ([], []) == (taken(client), pages.load(client, [page.id]))
    ask(key="2", text="another text")
    feeds.remove(client, feed)
    assert ([], []) == (taken(client), client.keys("*page*"))


def test_without_a_record(client: Redis, ask: Ask) -> None:
    """What is due and not known is forgotten."""
    page = ask()
    client.delete(keys.page(page.id))
    assert ([], None) == (taken(client), client.zscore(due.key(page.url), page.id))


def test_a_crowded_host(client: Redis, ask: Ask, now: datetime) -> None:
    """However much is due of one host, it gets its share alone: the others are not kept waiting."""
    crowd = [f"https://a.example/{number}" for number in range(200)]
    for number, url in enumerate(crowd):
        ask(key=str(number), url=url, text=f"text {number}")
    other, _ = feeds.add(client, "https://b.example/feed", now)
    assert other in taken(client, most=keys.BUCKETS)
