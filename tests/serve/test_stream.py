"""Server-Sent Events, read as a browser reads them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

import aiohttp
import msgspec
import pytest
from redis import Redis

from aggregator.model import Article, Tag, Topic
from aggregator.serve import live
from aggregator.store import keys, tagged, topics, wire
from aggregator.store.tagged import Later

Publish = Callable[..., None]
MakeArticle = Callable[..., Article]
Event = dict[str, str]


async def events(response: aiohttp.ClientResponse) -> AsyncIterator[Event]:
    """The events of a stream (WHATWG HTML, 9.2.6); comments and empty ones left out."""
    event: Event = {}
    async for raw in response.content:
        line = raw.decode().rstrip("\n")
        if not line and "data" in event:
            yield event
            event = {}
        elif line and not line.startswith(":"):
            name, _, value = line.partition(":")
            event[name] = value.removeprefix(" ")


async def first(
    web: aiohttp.ClientSession, count: int, path: str = "/v1/stream", **headers: str
) -> list[Event]:
    """The first events of a stream."""
    async with asyncio.timeout(10), web.get(path, headers=headers) as response:
        found: list[Event] = []
        async for event in events(response):
            found.append(event)
            if len(found) == count:
                return found
    raise AssertionError(f"the stream ended after {found}")


def titles(found: list[Event]) -> list[str]:
    """The titles of the articles in events."""
    return [msgspec.json.decode(event["data"])["title"] for event in found]


async def test_live(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """A connected client gets what is published, as an event with the wire's id and the article."""
    async with asyncio.timeout(10), web.get("/v1/stream") as response:
        assert "text/event-stream" == response.headers["Content-Type"]
        await response.content.readuntil(b": connected\n\n")
        await asyncio.to_thread(publish, make_article("عنوان", "نص"))
        event = await anext(events(response))
    article = msgspec.json.decode(event["data"])
    assert ("new", "عنوان", 1, "new") == (
        event["event"],
        article["title"],
        article["version"],
        article["event"],
    )
    assert wire.order(event["id"]) > (0, 0)


async def test_resume(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """A client that comes back with its last id misses nothing and sees nothing twice."""
    for number in range(5):
        await asyncio.to_thread(publish, make_article(f"{number}", f"text {number}"))
    before = await first(web, 2, "/v1/stream?last_event_id=earliest")
    assert ["0", "1"] == titles(before)
    after = await first(web, 3, **{"Last-Event-ID": before[-1]["id"]})
    assert ["2", "3", "4"] == titles(after)


async def test_resume_far_behind(
    web: aiohttp.ClientSession,
    publish: Publish,
    make_article: MakeArticle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever is behind what the server remembers is caught up from the wire, without a seam."""
    monkeypatch.setattr(live, "_REMEMBERED", 10)
    async with asyncio.timeout(10), web.get("/v1/stream?last_event_id=earliest") as response:
        await response.content.readuntil(b": connected\n\n")
        for start in range(0, 300, 30):
            batch = [make_article(f"{n}", f"text {n}") for n in range(start, start + 30)]
            await asyncio.to_thread(publish, *batch)
        found: list[Event] = []
        async for event in events(response):
            found.append(event)
            if len(found) == 300:
                break
    assert [f"{n}" for n in range(300)] == titles(found)


async def test_filters(
    web: aiohttp.ClientSession, client: Redis, publish: Publish, make_article: MakeArticle
) -> None:
    """Topics and languages choose; duplicates come only when they are asked for."""
    topics.save(client, [Topic(slug=slug, rule="x") for slug in ("iraq", "energy")])
    await asyncio.to_thread(
        publish,
        make_article("a", "first", topics=["iraq"], language="ar"),
        make_article("b", "second", topics=["energy"], language="en"),
        make_article("c", "third", language="ar"),
        make_article("d", "first", topics=["iraq"], language="ar", feed="otherfeed0"),
    )
    path = "/v1/stream?last_event_id=earliest&"
    assert ["a", "b"] == titles(await first(web, 2, path + "topic=iraq&topic=energy"))
    assert ["a", "c"] == titles(await first(web, 2, path + "lang=ar"))
    assert ["a", "d"] == titles(await first(web, 2, path + "topic=iraq&duplicates=1"))


async def test_gap(
    web: aiohttp.ClientSession,
    client: Redis,
    publish: Publish,
    make_article: MakeArticle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What can no longer be given is announced before the rest."""
    monkeypatch.setattr(live, "_REMEMBERED", 1)
    for number in range(10):
        await asyncio.to_thread(publish, make_article(f"{number}", f"text {number}"))
    [old] = await first(web, 1, "/v1/stream?last_event_id=earliest")
    client.xtrim(keys.WIRE, maxlen=2, approximate=False)
    found = await first(web, 3, **{"Last-Event-ID": old["id"]})
    assert ["gap", "new", "new"] == [event["event"] for event in found]
    assert old["id"] == msgspec.json.decode(found[0]["data"])["after"]
    assert ["8", "9"] == titles(found[1:])


@pytest.mark.parametrize(
    ("query", "status", "says"),
    [
        ("topic=nothing", 404, "no topic 'nothing'"),
        ("last_event_id=yesterday", 422, "or `earliest`"),
    ],
)
async def test_refuses(web: aiohttp.ClientSession, query: str, status: int, says: str) -> None:
    """What cannot be served is refused with a problem document that says why."""
    async with web.get(f"/v1/stream?{query}") as response:
        problem = await response.json(content_type="application/problem+json")
    assert status == response.status == problem["status"]
    assert says in problem["detail"]


async def test_client_that_never_reads(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """A client that takes nothing is not felt by the others."""
    async with web.get("/v1/stream?last_event_id=earliest"):
        for number in range(20):
            article = make_article(f"{number}", f"{number}" * 200_000)
            await asyncio.to_thread(publish, article)
        assert 20 == len(await first(web, 20, "/v1/stream?last_event_id=earliest"))


async def test_a_topic_that_was_backfilled(
    web: aiohttp.ClientSession, client: Redis, publish: Publish, make_article: MakeArticle
) -> None:
    """Who resumes it gets what it was given later, though the server knew the articles before."""
    found = [make_article(f"{number}", f"text {number}") for number in range(3)]
    await asyncio.to_thread(publish, *found)
    await first(web, 3, "/v1/stream?last_event_id=earliest")
    topics.save(client, [Topic(slug="even", rule="even")])
    kept = wire.read(client, wire.EARLIEST, 10)
    told = [
        Later(one.wire_id, one.event, Tag(topic="even") if at != 1 else None, known=False)
        for at, one in enumerate(kept)
    ]
    tagged.write(client, "even", told, kept[-1].wire_id)
    assert ["0", "2"] == titles(await soon(web, 2, "/v1/stream?topic=even&last_event_id=earliest"))


async def soon(web: aiohttp.ClientSession, count: int, path: str) -> list[Event]:
    """The first events of a stream, as soon as it has so many: the server looks once a second."""
    for _ in range(20):
        with suppress(TimeoutError):
            async with asyncio.timeout(0.5):
                return await first(web, count, path)
    raise AssertionError("nothing of it came")
