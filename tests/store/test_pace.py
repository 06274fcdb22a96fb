"""How many articles a topic has an hour, and when that is told to rise."""

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from redis import Redis

from aggregator.model import Article, Document, Pace
from aggregator.store import documents, keys, pace, wire
from aggregator.store.documents import Arrival
from tests.store.test_wire import NOW, WINDOW

HOUR = 3_600_000
Publish = Callable[..., None]


@pytest.fixture
def publish(
    client: Redis,
    make_document: Callable[..., Document],
    make_article: Callable[..., Article],
) -> Publish:
    """Publishes so many articles of a topic."""

    def publish(count: int, first: int = 0, **fields: object) -> None:
        found = [
            make_article(f"{at}", f"text {at}", topics=["flood"], **fields)
            for at in range(first, first + count)
        ]
        document = make_document(f"{first} {count} {fields}")
        documents.put(client, [Arrival(document)], NOW)
        wire.publish(client, document, wire.Found(articles=found), WINDOW)

    return publish


def usually(client: Redis, an_hour: float, hours: int) -> None:
    """As if the topic had had so many articles in each of the last hours."""
    seconds, microseconds = client.time()
    now = int(seconds) * 1000 + int(microseconds) // 1000
    past = an_hour * 72 * (1 - math.exp(-hours / 72))
    state = f"{an_hour}|{past}|{now - hours * HOUR}|{now}|0"
    client.hset(keys.PACE, "flood", state)


def of_flood(client: Redis, later: timedelta = timedelta()) -> Pace:
    seconds, microseconds = client.time()
    now = datetime.fromtimestamp(int(seconds) + int(microseconds) / 1e6, UTC)
    return pace.of(client, ["flood"], now + later)[0]


def test_a_rise_is_told_once(client: Redis, publish: Publish) -> None:
    """When an hour has several times what is usual; not again with each article more."""
    usually(client, an_hour=2, hours=48)
    publish(20)
    [rise] = pace.rises(client).values()
    assert ("flood", True) == (rise.topic, rise.pace.now >= 3 * rise.pace.usual)
    assert of_flood(client).rising


def test_what_is_usual_is_no_rise(client: Redis, publish: Publish) -> None:
    """Twenty in an hour are nothing in a topic that has twenty every hour."""
    usually(client, an_hour=20, hours=48)
    publish(20)
    assert ({}, False) == (pace.rises(client), of_flood(client).rising)


def test_without_a_past_there_is_no_rise(client: Redis, publish: Publish) -> None:
    """A topic that was just added does not rise: nobody knows what is usual."""
    publish(50)
    assert ({}, Pace(now=50.0, usual=50.3)) == (pace.rises(client), of_flood(client))


def test_few_are_no_rise(client: Redis, publish: Publish) -> None:
    """Four articles are many in a silent topic, and no rise."""
    usually(client, an_hour=0.01, hours=48)
    publish(4)
    assert {} == pace.rises(client)


def test_copies_and_edits_are_no_rise(client: Redis, publish: Publish) -> None:
    """Only what was not told before counts."""
    usually(client, an_hour=0.1, hours=48)
    publish(4)
    publish(4, feed="otherfeed0")
    assert {} == pace.rises(client)


def test_a_rise_passes(client: Redis, publish: Publish) -> None:
    """Hours later the topic is calm again, though no article has come since."""
    usually(client, an_hour=2, hours=48)
    publish(20)
    assert not of_flood(client, timedelta(hours=3)).rising
