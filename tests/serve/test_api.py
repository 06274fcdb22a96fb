"""What is kept, as JSON and as feeds; health and metrics."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import aiohttp
import feedparser
import pytest
from redis import Redis

from aggregator.model import Article, Topic
from aggregator.store import feeds, topics

Publish = Callable[..., None]
MakeArticle = Callable[..., Article]


async def test_articles(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """Pages go from the newest back, and `next` leads on until there is no more."""
    found = [make_article(f"{n}", f"text {n}") for n in range(5)]
    await asyncio.to_thread(publish, *found)
    first = await (await web.get("/v1/articles?limit=3")).json()
    assert ["4", "3", "2"] == [article["title"] for article in first["articles"]]
    rest = await (await web.get(f"/v1/articles?limit=3&before={first['next']}")).json()
    assert (["1", "0"], None) == ([one["title"] for one in rest["articles"]], rest["next"])
    later = await (await web.get("/v1/articles?after=2100-01-01T00:00:00Z")).json()
    assert [] == later["articles"]


async def test_article(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """One article has every field of the contract."""
    article = make_article("a", "text")
    await asyncio.to_thread(publish, article)
    found = await (await web.get(f"/v1/articles/{article.id}")).json()
    names = (
        "id version event title url summary text html language direction published "
        "published_precision updated fetched feed source dateline authors keywords headings media "
        "topics story duplicate_of related"
    )
    assert set(names.split()) == set(found)


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("/v1/articles/none-none", 404, "no article"),
        ("/v1/articles?limit=0", 422, "from 1 to 500"),
        ("/v1/articles?before=soon", 422, "neither a cursor"),
        ("/v1/articles?topic=none", 404, "no topic"),
        ("/topics/none.atom", 404, "no topic"),
        ("/all.doc", 404, "atom, rss, json"),
        ("/v1/feeds/none", 404, "no feed"),
        ("/v1/nothing", 404, "Not Found"),
    ],
)
async def test_problems(web: aiohttp.ClientSession, path: str, status: int, says: str) -> None:
    """An error is a problem document that says what and what to do."""
    async with web.get(path) as response:
        problem = await response.json(content_type="application/problem+json")
    assert status == response.status
    assert says in problem["detail"]


@pytest.mark.parametrize("suffix", ["atom", "rss"])
async def test_topic_feed(
    web: aiohttp.ClientSession,
    client: Redis,
    publish: Publish,
    make_article: MakeArticle,
    suffix: str,
) -> None:
    """A topic is a feed that others can read, with its own links, and 304 for who has it."""
    topics.save(client, [Topic(slug="iraq", rule="x", names={"en": "Iraq"})])
    await asyncio.to_thread(
        publish, make_article("a", "1", topics=["iraq"]), make_article("b", "2")
    )
    async with web.get(f"/topics/iraq.{suffix}") as response:
        read = feedparser.parse(await response.read())
        assert ("Iraq", ["a"]) == (read.feed.title, [entry.title for entry in read.entries])
        assert 'rel="hub"' in response.headers["Link"]
        etag = response.headers["ETag"]
    async with web.get(f"/topics/iraq.{suffix}", headers={"If-None-Match": etag}) as again:
        assert (304, b"") == (again.status, await again.read())


async def test_json_feed(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """Everything is a JSON Feed too."""
    await asyncio.to_thread(publish, make_article("a", "1"))
    feed = await (await web.get("/all.json")).json(content_type="application/feed+json")
    assert ("https://jsonfeed.org/version/1.1", ["a"]) == (
        feed["version"],
        [item["title"] for item in feed["items"]],
    )


async def test_feeds_and_topics(web: aiohttp.ClientSession, client: Redis) -> None:
    """Feeds come with their health, topics with their size."""
    feed, _ = feeds.add(client, "https://news.example/feed", datetime.now(UTC))
    feeds.change(client, feed.id, {"error": "was away"})
    listed = await (await web.get("/v1/feeds")).json()
    assert [(feed.id, "was away")] == [(one["id"], one["health"]) for one in listed["feeds"]]
    topics.save(client, [Topic(slug="iraq", rule="العراق", names={"ar": "العراق"})])
    listed = await (await web.get("/v1/topics")).json()
    assert {
        "slug": "iraq",
        "rule": "العراق",
        "names": {"ar": "العراق"},
        "articles": 0,
        "pace": {"now": 0.0, "usual": 0.0, "rising": False},
    } == listed["topics"][0]


async def test_health(web: aiohttp.ClientSession, client: Redis) -> None:
    """Liveness and readiness answer; metrics are Prometheus' text."""
    assert 200 == (await web.get("/healthz")).status
    assert 200 == (await web.get("/readyz")).status
    text = await (await web.get("/metrics")).text()
    assert "aggregator_documents_pending 0.0" in text
    assert 'aggregator_entries_total{event="new"} 0.0' in text
