"""Topics over HTTP: added, changed, removed, tried and backfilled."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from redis import Redis

from aggregator.model import Article, Topic
from aggregator.store import errands, topics

Publish = Callable[..., None]
MakeArticle = Callable[..., Article]


@asynccontextmanager
async def errand_done(client: Redis, server: str) -> AsyncIterator[None]:
    """Has a worker do the errand that is asked for in here, as the crew would."""

    async def work() -> None:
        while not await asyncio.to_thread(lambda: errands.queue(client).count):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        command = (sys.executable, "-m", "aggregator.cli.worker", errands.QUEUE)
        environment = {**os.environ, "AGGREGATOR_REDIS_URL": server}
        worker = await asyncio.create_subprocess_exec(*command, env=environment)
        await worker.wait()

    task = asyncio.create_task(work())
    yield
    await task


async def test_a_topic_is_added_changed_and_removed(
    web: aiohttp.ClientSession, client: Redis
) -> None:
    """By its slug, which is its address."""
    for rule in ("العراق", "العراق OR بغداد"):
        wish = {"rule": rule, "names": {"ar": "العراق"}}
        answer = await web.put("/v1/topics/iraq", json=wish)
        assert (200, {"slug": "iraq", **wish}) == (answer.status, await answer.json())
    assert 204 == (await web.delete("/v1/topics/iraq")).status
    assert [] == await asyncio.to_thread(topics.load, client)


@pytest.mark.parametrize(
    ("wish", "status", "says"),
    [
        ({"rule": "(a"}, 422, "not closed"),
        ({"rule": "topic:nowhere"}, 422, "not there"),
        ({"rules": "a"}, 422, "JSON"),
        ({"rule": "a", "names": []}, 422, "names"),
    ],
)
async def test_what_cannot_be_saved(
    web: aiohttp.ClientSession, wish: dict[str, object], status: int, says: str
) -> None:
    """The answer is a problem document that says what is wrong, and for a rule where."""
    answer = await web.put("/v1/topics/iraq", json=wish)
    problem = await answer.json()
    assert (status, True) == (answer.status, says in problem["detail"])
    assert ("position" in problem) == (problem["type"] == "rule")


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example"},
        {"Content-Type": "text/plain"},
        {"Origin": "https://other.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"X-Forwarded-For": "203.0.113.9"},
    ],
)
async def test_other_pages_change_nothing(
    web: aiohttp.ClientSession, client: Redis, headers: dict[str, str]
) -> None:
    """What a page of another site can send from a browser here is refused."""
    sent = {"Content-Type": "application/json", **headers}
    answer = await web.put("/v1/topics/iraq", data=b'{"rule": "a"}', headers=sent)
    assert (True, []) == (answer.status in (403, 422), await asyncio.to_thread(topics.load, client))


async def test_a_rule_is_tried_on_what_is_kept(
    web: aiohttp.ClientSession,
    client: Redis,
    server: str,
    publish: Publish,
    make_article: MakeArticle,
) -> None:
    """With how many articles it fits, the newest of them, and where; nothing is saved."""
    found = [
        make_article(name, f"{name} text", title=name) for name in ("red fox", "hare", "red hen")
    ]
    await asyncio.to_thread(publish, *found)
    async with errand_done(client, server):
        answer = await web.post("/v1/topics/preview", json={"rule": "red", "limit": 1})
        told = await answer.json()
    assert (3, 2, found[2].id) == (told["tried"], told["matching"], told["sample"][0]["article"])
    assert [] == await asyncio.to_thread(topics.load, client)


async def test_a_topic_is_backfilled(
    web: aiohttp.ClientSession,
    client: Redis,
    server: str,
    publish: Publish,
    make_article: MakeArticle,
) -> None:
    """What was kept before is in the topic, and the answer says how many."""
    await asyncio.to_thread(publish, make_article("a", "red", title="red"))
    await asyncio.to_thread(topics.save, client, [Topic(slug="red", rule="red")])
    async with errand_done(client, server):
        answer = await web.post("/v1/topics/red/backfill")
        told = await answer.json()
    assert (1, 1, 1) == (told["tried"], told["matching"], told["tagged"])
    listed = await (await web.get("/v1/articles?topic=red")).json()
    assert ["red"] == [tag["topic"] for tag in listed["articles"][0]["topics"]]
