"""A topic that rises becomes an article, on a real server."""

from collections.abc import Callable
from datetime import datetime

from redis import Redis

from aggregator import codec
from aggregator.model import Document, Topic
from aggregator.store import articles, documents, pace, topics
from aggregator.store.documents import Arrival
from tests.jobs.test_jobs import FEED, ITEM, work
from tests.store.test_pace import usually

RISING = Topic(slug="rising", rule="feed:trends")
FLOOD = Topic(slug="flood", rule="فيضان OR flood", names={"ar": "فيضانات", "en": "Floods"})


def test_a_rise_is_an_article(
    client: Redis, make_document: Callable[..., Document], now: datetime
) -> None:
    """Whoever subscribes to the topic of rises gets it, with the topic's slug and names."""
    topics.save(client, [RISING, FLOOD])
    usually(client, an_hour=1, hours=48)
    items = "".join(ITEM.format(f"flood number {at} in town {at}") for at in range(12))
    documents.put(client, [Arrival(make_document(FEED.format(items)))], now)
    work(client)
    work(client)  # what the first job put on the queue

    [item] = articles.page(client, topic="rising").publications
    told = codec.delivered(item)
    assert ("▲ فيضانات · Floods", ("flood", "فيضانات", "Floods")) == (told.title, told.keywords)
    assert told.text.endswith("Articles in the last hour: 6; usual: 1.1.")
    assert {} == pace.rises(client)


def test_a_topic_that_was_removed_does_not_rise(
    client: Redis, make_document: Callable[..., Document], now: datetime
) -> None:
    """Nobody is told of it, and nothing waits for ever."""
    topics.save(client, [RISING, FLOOD])
    usually(client, an_hour=1, hours=48)
    client.rpush("aggregator:rises", codec.json(["flood", 1, 9.0, 1.0]))
    topics.remove(client, "flood")
    documents.put(client, [Arrival(make_document(FEED.format(ITEM.format("a"))))], now)
    work(client)
    assert ({}, []) == (
        pace.rises(client),
        articles.page(client, topic="rising").publications,
    )
