"""Stories as programs and people get them, and what an article leads on to."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from msgspec import UNSET
from msgspec.structs import replace
from redis import Redis

from aggregator.model import Article, Pace, Source, Story, Topic
from aggregator.serve.pages import cards, topics, words
from aggregator.serve.pages.arabic import AR
from aggregator.serve.pages.english import EN
from aggregator.store import keys
from aggregator.store import topics as store
from tests.serve.test_pages import ARABIC, get, texts

Publish = Callable[..., None]
MakeArticle = Callable[..., Article]

DAY = datetime(2026, 2, 28, tzinfo=UTC)
NOON = DAY + timedelta(hours=12)
FLOOD = [f"flood{number}" for number in range(20)]
REPAIR = [*FLOOD[:8], *(f"repair{number}" for number in range(12))]
CHESS = [f"chess{number}" for number in range(20)]


@pytest.fixture
def report(make_article: MakeArticle) -> MakeArticle:
    """Makes an article that is about some words, by which stories are found."""

    def make(key: str, about: list[str], text: str = "", **fields: Any) -> Article:
        name = fields.pop("source", None)
        given = {"language": "en", "published": NOON, "published_precision": "minute", **fields}
        source = Source(name=name) if name else None
        made = make_article(key, text or key, direction="ltr", source=source, **given)
        assert made.signature is not UNSET
        gist = "".join(f"{word[:2]}{word[-2:]:0>2}o" for word in about)
        return replace(made, signature=replace(made.signature, gist=gist))

    return make


@pytest.fixture
async def told(publish: Publish, report: MakeArticle) -> dict[str, str]:
    """Ids by title: a flood told by two sources and copied by a third, its repair, and chess."""
    late = NOON + timedelta(hours=2)
    articles = [
        report("Flood", FLOOD, "the river", source="Herald"),
        report("Flood again", FLOOD, "the water", source="Courier", published=late),
        report("Flood copied", FLOOD, "the river", feed="feedfeed01", source="Gazette"),
        report("Repair", REPAIR, "the dam", source="Herald"),
        report("Chess", CHESS, "the board", source="Herald"),
    ]
    await asyncio.to_thread(publish, *articles)
    return {article.title: article.id for article in articles}


async def read(web: aiohttp.ClientSession, path: str, status: int = 200) -> Any:
    """What is answered, from JSON."""
    async with web.get(path) as response:
        assert status == response.status
        return await response.json(content_type=None)


# ---- for programs


async def test_story(web: aiohttp.ClientSession, told: dict[str, str]) -> None:
    """A story tells what is known of it, its articles in order of time, its neighbours."""
    story = await read(web, f"/v1/stories/{told['Flood']}")

    articles = story.pop("articles")
    assert {
        "id": told["Flood"],
        "title": "Flood",
        "language": "en",
        "first": "2026-02-28T12:00:00Z",
        "last": "2026-02-28T14:00:00Z",
        "sources": 3,
        "count": 3,
        "developing": False,
        "near": [told["Repair"]],
    } == story
    assert ["Flood", "Flood copied", "Flood again"] == [one["title"] for one in articles]
    assert ["new", "duplicate", "new"] == [one["event"] for one in articles]
    assert {told["Flood"]} == {one["story"] for one in articles}


@pytest.mark.parametrize(
    ("most", "expected"),
    [(1, ["Flood again"]), (2, ["Flood copied", "Flood again"])],
)
async def test_limit(
    web: aiohttp.ClientSession, told: dict[str, str], most: int, expected: list[str]
) -> None:
    """No more articles are given than are asked for: the newest."""
    story = await read(web, f"/v1/stories/{told['Flood']}?limit={most}")
    assert (3, expected) == (story["count"], [one["title"] for one in story["articles"]])


@pytest.mark.parametrize("limit", ["0", "501", "many"])
async def test_wrong_limit(web: aiohttp.ClientSession, told: dict[str, str], limit: str) -> None:
    """A limit that cannot be used is refused."""
    problem = await read(web, f"/v1/stories/{told['Flood']}?limit={limit}", 422)
    assert f"limit='{limit}'" in problem["detail"]


async def test_story_of_one(web: aiohttp.ClientSession, told: dict[str, str]) -> None:
    """An article that nobody else tells is a story."""
    story = await read(web, f"/v1/stories/{told['Chess']}")
    assert (1, 1, ["Chess"]) == (
        story["count"],
        story["sources"],
        [one["title"] for one in story["articles"]],
    )


async def test_unknown(web: aiohttp.ClientSession, told: dict[str, str]) -> None:
    """What began no story is not found, as a program and as a page."""
    for id in ("feedfeed00-none", "none", told["Flood again"]):
        problem = await read(web, f"/v1/stories/{id}", 404)
        assert f"no story {id}" in problem["detail"]
    page = await get(web, "/stories/none", 404)
    assert ["no story none: it was never told, or is no longer kept"] == texts(page, "reason")


async def test_articles_gone(
    web: aiohttp.ClientSession, client: Redis, told: dict[str, str]
) -> None:
    """Articles that are no longer kept are left out; a story without any is not found."""
    client.xtrim(keys.WIRE, maxlen=4, approximate=False)
    story = await read(web, f"/v1/stories/{told['Flood']}")
    assert ["Flood copied", "Flood again"] == [one["title"] for one in story["articles"]]
    assert "Flood copied" == story["title"]
    client.xtrim(keys.WIRE, maxlen=0, approximate=False)
    await read(web, f"/v1/stories/{told['Flood']}", 404)


async def test_story_forgotten(
    web: aiohttp.ClientSession, client: Redis, told: dict[str, str]
) -> None:
    """An article that is kept longer than its story is a story by itself."""
    client.delete(keys.story(told["Flood"]), keys.story_articles(told["Flood"]))
    story = await read(web, f"/v1/stories/{told['Flood']}")
    assert (told["Flood"], "Flood", 1, []) == (
        story["id"],
        story["title"],
        story["count"],
        story["near"],
    )
    assert [] == (await read(web, f"/v1/articles/{told['Flood']}"))["related"]


async def test_related(
    web: aiohttp.ClientSession, publish: Publish, report: MakeArticle, told: dict[str, str]
) -> None:
    """What the source links to, then its story, originals first, then the nearest stories."""
    linked = ("feedfeed00-not-there", told["Chess"], told["Repair"])
    article = report("Flood at night", FLOOD, "the bridge", source="Star", related=linked)
    await asyncio.to_thread(publish, article)

    found = await read(web, f"/v1/articles/{article.id}")

    names = {id: title for title, id in told.items()}
    assert [
        *("feedfeed00-not-there", "Chess", "Repair"),
        *("Flood", "Flood again", "Flood copied"),
    ] == [names.get(id, id) for id in found["related"]]
    neighbour = await read(web, f"/v1/articles/{told['Repair']}")
    assert [told["Flood"]] == neighbour["related"]
    [listed, *_] = (await read(web, "/v1/articles"))["articles"]
    assert list(linked) == listed["related"]


async def test_related_at_most(
    web: aiohttp.ClientSession, publish: Publish, report: MakeArticle
) -> None:
    """Twenty are enough, each once."""
    many = [report(f"Flood {n}", FLOOD, f"the river {n}", source=f"{n}") for n in range(30)]
    await asyncio.to_thread(publish, *many)
    related = (await read(web, f"/v1/articles/{many[3].id}"))["related"]
    assert (20, 20, False) == (len(related), len(set(related)), many[3].id in related)


# ---- for people


async def test_story_page(web: aiohttp.ClientSession, told: dict[str, str]) -> None:
    """A story's page has its title, by how many it is told, its articles, its neighbours."""
    page = await get(web, f"/stories/{told['Flood']}")

    assert "Flood" == page.xpath("string(//h1)")
    [byline] = texts(page, "byline")
    assert "3 articles from 3 sources 28 February 2026, 12:00 UTC – 28 February" in byline
    assert ["Flood", "Flood copied", "Flood again"] == texts(page, "title")
    assert ["new", "duplicate", "new"] == page.xpath("//ol/li/@data-event")
    assert ["Herald", "Gazette", "Courier"] == texts(page, "source")[:3]
    assert ["the river", "the river", "the water"] == texts(page, "summary")
    assert [f"/articles/{told['Repair']}"] == page.xpath("//aside//li/a/@href")
    assert [] == texts(page, "developing")


async def test_story_page_in_arabic(web: aiohttp.ClientSession, told: dict[str, str]) -> None:
    """The page speaks the reader's language, and each article keeps its own direction."""
    page = await get(web, f"/stories/{told['Flood']}", headers=ARABIC)
    assert ("ar", "rtl") == (page.get("lang"), page.get("dir"))
    assert ["ltr"] * 3 == page.xpath("//ol//article/@dir")
    [byline] = texts(page, "byline")
    assert "3 مقالات من 3 مصادر" in byline


async def test_times_of_a_story(
    web: aiohttp.ClientSession, publish: Publish, report: MakeArticle
) -> None:
    """The times of a story are no finer than those of its articles."""
    first = report("Flood", FLOOD, "the river", published=DAY, published_precision="day")
    await asyncio.to_thread(publish, first, report("Flood again", FLOOD, "the water"))
    page = await get(web, f"/stories/{first.id}")
    [byline] = texts(page, "byline")
    assert byline.endswith("28 February 2026, 12:00 UTC – 28 February 2026")


async def test_developing(
    web: aiohttp.ClientSession, publish: Publish, report: MakeArticle
) -> None:
    """A story of which more and more is told is marked: on its page, its articles' and the wire."""
    now = datetime.now(UTC)
    many = [
        report(f"Flood {n}", FLOOD, f"the river {n}", published=now - timedelta(minutes=n))
        for n in range(4)
    ]
    await asyncio.to_thread(publish, *many)
    marks = {
        path: texts(await get(web, path), "developing")
        for path in (f"/stories/{many[0].id}", f"/articles/{many[2].id}", "/")
    }
    assert [[EN.developing], [EN.developing], [EN.developing] * 4] == list(marks.values())


async def test_wire_links_to_stories(web: aiohttp.ClientSession, told: dict[str, str]) -> None:
    """A card says how many sources tell its story, and leads to it, where it is not alone."""
    page = await get(web, "/")
    found = {
        card.xpath("string(.//h2)"): card.xpath(".//a[@class='told']")
        for card in page.xpath("//ol/li")
    }
    assert ["Chess", "Flood", "Flood again", "Repair"] == sorted(found)
    assert {"Chess": 0, "Repair": 0, "Flood": 1, "Flood again": 1} == {
        title: len(links) for title, links in found.items()
    }
    [link] = found["Flood again"]
    assert (f"/stories/{told['Flood']}", "3 sources") == (link.get("href"), link.text)


async def test_article_leads_to_its_story(web: aiohttp.ClientSession, told: dict[str, str]) -> None:
    """An article's page says by how many it is told, and goes on with them and the nearest."""
    page = await get(web, f"/articles/{told['Flood again']}")
    [link] = page.xpath("//a[@class='told']")
    assert (f"/stories/{told['Flood']}", "Told by 3 sources") == (link.get("href"), link.text)
    related = page.xpath("//section[@class='related']//li")
    assert ["Flood", "Flood copied", "Repair"] == [one.xpath("string(a)") for one in related]
    assert [False, True, False] == [EN.duplicate in one.text_content() for one in related[:3]]
    alone = await get(web, f"/articles/{told['Chess']}")
    assert [] == alone.xpath("//a[@class='told']")


# ---- topics


async def test_pace_of_a_topic(
    web: aiohttp.ClientSession, client: Redis, publish: Publish, report: MakeArticle
) -> None:
    """A topic's page tells its pace, and a rising one is marked in the list."""
    topic = Topic(slug="floods", rule="flood", names={"ar": "الفيضانات", "en": "Floods"})
    store.save(client, [topic, Topic(slug="chess", rule="chess")])
    many = [report(f"Flood {n}", FLOOD, f"river {n}", topics=["floods"]) for n in range(3)]
    await asyncio.to_thread(publish, *many)
    page = await get(web, "/topics/floods")
    assert ["3 an hour, usually 3"] == texts(page, "pace")
    assert [] == texts(page, "rising")

    milliseconds = datetime.now(UTC).timestamp() * 1000
    past = 72 * 3_600_000
    state = f"12|72|{milliseconds - past:.0f}|{milliseconds:.0f}|1"
    await asyncio.to_thread(client.hset, keys.PACE, "floods", state)

    page = await get(web, "/topics/floods", headers=ARABIC)
    assert ["▲ في ازدياد: 12 في الساعة، والمعتاد 1.6"] == texts(page, "pace")
    [mark] = page.xpath("//nav[@class='topics']//span[@class='rising']")
    assert "floods" == mark.getparent().get("data-topic")
    assert "في ازدياد: 12 في الساعة، والمعتاد 1.6" == mark.get("title")


async def test_list_of_many_topics(
    web: aiohttp.ClientSession, client: Redis, publish: Publish, report: MakeArticle
) -> None:
    """Of many topics the list has those with articles and the chosen one."""
    store.save(client, [Topic(slug=f"t{number}", rule="a") for number in range(250)])
    await asyncio.to_thread(publish, report("a", FLOOD, topics=["t7"]))
    listed = {
        path: (await get(web, path)).xpath("//nav[@class='topics']//@data-topic")
        for path in ("/", "/topics/t9")
    }
    assert [["t7"], ["t7", "t9"]] == list(listed.values())


# ---- pure


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (1, "1 article", "مقال واحد"),
        (2, "2 articles", "مقالان"),
        (3, "3 articles", "3 مقالات"),
        (10, "10 articles", "10 مقالات"),
        (11, "11 articles", "11 مقالًا"),
        (99, "99 articles", "99 مقالًا"),
        (100, "100 articles", "100 مقال"),
        (102, "102 articles", "102 مقال"),
        (103, "103 articles", "103 مقالات"),
        (1111, "1,111 articles", "1,111 مقالًا"),
    ],
)
def test_counted(number: int, english: str, arabic: str) -> None:
    """Numbers agree with what they count, in Arabic too."""
    found = [words.counted(number, own.articles, own) for own in (EN, AR)]
    assert [english, arabic] == found


@pytest.mark.parametrize(
    ("articles", "sources", "english", "arabic"),
    [
        (2, 2, "2 sources", "في مصدرين"),
        (5, 4, "4 sources", "في 4 مصادر"),
        (20, 11, "11 sources", "في 11 مصدرًا"),
        (2, 1, "2 articles", "مقالان"),
    ],
)
def test_told(articles: int, sources: int, english: str, arabic: str) -> None:
    """By how many sources a story is told; where it is one, in how many articles."""
    story = Story(id="a", best="a", first=NOON, last=NOON, articles=articles, sources=sources)
    found = [cards.told(story, own.among_sources, own) for own in (EN, AR)]
    assert [english, arabic] == [one.text for one in found if one]


def test_told_alone() -> None:
    """What one article tells needs no link to its story."""
    assert cards.told(Story(id="a", best="a", first=NOON, last=NOON), "{sources}", EN) is None


@pytest.mark.parametrize(
    ("pace", "english", "arabic"),
    [
        (Pace(now=12.4, usual=3.0), "12 an hour, usually 3", "12 في الساعة، والمعتاد 3"),
        (Pace(now=0.3, usual=0.0), "0.3 an hour, usually 0", "0.3 في الساعة، والمعتاد 0"),
        (
            Pace(now=1234.0, usual=9.9),
            "1,234 an hour, usually 9.9",
            "1,234 في الساعة، والمعتاد 9.9",
        ),
        (Pace(), "", ""),
    ],
)
def test_pace(pace: Pace, english: str, arabic: str) -> None:
    """A pace in words, with no more digits than it is worth."""
    topic = Topic(slug="a", rule="a")
    found = [topics.beside([topic], [1], [pace], own, None)[0].pace for own in (EN, AR)]
    assert [english, arabic] == found


@pytest.mark.parametrize(
    ("count", "chosen", "listed"),
    [(40, None, 40), (41, None, 2), (41, "t9", 3), (41, "t0", 2)],
)
def test_many_topics(count: int, chosen: str | None, listed: int) -> None:
    """Of many topics those are listed that have articles, and the chosen one."""
    known = [Topic(slug=f"t{number}", rule="a") for number in range(count)]
    counts = [3, 1, *[0] * (count - 2)]
    found = topics.beside(known, counts, [Pace()] * count, EN, chosen)
    assert listed == len(found)


@pytest.mark.parametrize(
    ("names", "english", "arabic"),
    [
        ({"ar": "ليبيا", "en": "Libya", "fr": "Libye"}, "Libya", "ليبيا"),
        ({"fr": "Libye", "en": "Libya"}, "Libya", "Libya"),
        ({"fr": "Libye"}, "Libye", "Libye"),
        ({}, "libya", "libya"),
    ],
)
def test_topic_name(names: dict[str, str], english: str, arabic: str) -> None:
    """A topic is named in the reader's language, else in English, else as it can be."""
    topic = Topic(slug="libya", rule="a", names=names)
    assert [english, arabic] == [words.topic_name(topic, own) for own in (EN, AR)]
