"""The pages for people, as a browser gets them."""

import asyncio
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter
from typing import Any

import aiohttp
import lxml.html
import msgspec
import pytest
from msgspec.structs import replace
from redis import Redis

from aggregator.model import Article, Feed, Match, Media, Signature, Source, Tag, Topic, feed_id
from aggregator.serve.pages import feeds as feed_rows
from aggregator.serve.pages import languages, moments, reading, words
from aggregator.serve.pages.arabic import AR
from aggregator.serve.pages.english import EN
from aggregator.store import feeds, topics

Publish = Callable[..., None]
MakeArticle = Callable[..., Article]
Root = Any  # an element; the stubs of lxml know too little of HTML

PAGES = Path(words.__file__).parent
SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
NOON = datetime(2024, 5, 7, 12, 30, 15, tzinfo=UTC)
ENGLISH = {"Accept-Language": "en"}
ARABIC = {"Accept-Language": "ar-IQ,en;q=0.5"}


async def get(
    web: aiohttp.ClientSession,
    path: str,
    status: int = 200,
    headers: Mapping[str, str] = ENGLISH,
) -> Root:
    """A page, parsed."""
    async with web.get(path, headers=headers) as response:
        assert (status, "text/html") == (response.status, response.content_type)
        return lxml.html.fromstring(await response.text())


def texts(root: Root, selector: str) -> list[str]:
    """The texts of the elements of a class."""
    found = root.xpath(f"//*[contains(concat(' ', @class, ' '), ' {selector} ')]")
    return [" ".join(one.text_content().split()) for one in found if inside_no_template(one)]


def inside_no_template(element: Root) -> bool:
    """Whether an element is shown."""
    return not any(one.tag == "template" for one in element.iterancestors())


def cards(root: Root) -> list[Root]:
    """The cards of the wire."""
    return list(root.xpath("//ol/li[@data-id]"))


@pytest.fixture
def known(client: Redis) -> None:
    """Two topics."""
    topics.save(
        client,
        [
            Topic(slug="egypt", rule="مصر OR Egypt", names={"ar": "مصر", "en": "Egypt"}),
            Topic(slug="energy", rule="energy", names={"ar": "طاقة", "en": "Energy"}),
        ],
    )


# ---- the wire


async def test_wire(
    web: aiohttp.ClientSession,
    client: Redis,
    known: None,
    publish: Publish,
    make_article: MakeArticle,
) -> None:
    """Newest first; each article in its own language and direction, with source and topics."""
    feed, _ = feeds.add(client, "https://news.example/feed", NOON)
    feeds.change(client, feed.id, {"title": "The Feed"})
    english = make_article("Lamps", "text", feed=feed.id, language="en", direction="ltr")
    arabic = make_article(
        "مصابيح",
        "نص",
        feed=feed.id,
        language="ar",
        direction="rtl",
        summary="ملخص",
        source=Source(name="وكالة"),
        topics=["egypt", "energy", "removed"],
    )
    await asyncio.to_thread(publish, english, arabic)

    page = await get(web, "/")

    assert texts(page, "title") == ["مصابيح", "Lamps"]
    [first, second] = cards(page)
    assert (first.find("article").get("dir"), first.find(".//h2").get("lang")) == ("rtl", "ar")
    assert (second.find("article").get("dir"), second.find(".//h2").get("lang")) == ("ltr", "en")
    assert f"/articles/{arabic.id}" == first.find(".//h2/a").get("href")
    assert texts(page, "chip") == ["Egypt", "Energy"]
    assert texts(page, "source") == ["وكالة", "The Feed"]
    assert texts(page, "summary") == ["ملخص", "text"]
    assert texts(page, "count") == ["2", "1", "1"]


async def test_wire_goes_on_where_the_page_ends(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """The stream that the page opens begins after the newest article that is on it."""
    await asyncio.to_thread(publish, make_article("a", "1"), make_article("b", "2"))
    [wire] = (await get(web, "/")).xpath("//ol[@data-stream]")
    path = f"{wire.get('data-stream')}?last_event_id={wire.get('data-last')}"

    async with asyncio.timeout(10), web.get(path) as response:
        await response.content.readuntil(b": connected\n\n")
        await asyncio.to_thread(publish, make_article("c", "3"))
        event = await response.content.readuntil(b"\n\n")

    assert (*reversed(texts(await get(web, "/"), "title")[1:]), title_in(event)) == ("a", "b", "c")


def title_in(event: bytes) -> str:
    """The title of the article in an event."""
    data = next(line for line in event.splitlines() if line.startswith(b"data: "))
    return str(msgspec.json.decode(data.removeprefix(b"data: "))["title"])


async def test_updated(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """An edited article stands once on the wire, marked."""
    article = make_article("a", "1")
    edited = replace(article, text="2", signature=Signature(content="12"))
    await asyncio.to_thread(publish, article)
    await asyncio.to_thread(publish, edited)

    [card] = cards(await get(web, "/"))

    assert card.get("data-event") == "updated"


async def test_topic(
    web: aiohttp.ClientSession, known: None, publish: Publish, make_article: MakeArticle
) -> None:
    """A topic's page has its articles, its stream and its feeds, and is marked in the list."""
    await asyncio.to_thread(
        publish, make_article("a", "1", topics=["egypt"]), make_article("b", "2")
    )

    page = await get(web, "/topics/egypt")

    assert texts(page, "title") == ["a"]
    assert page.xpath("string(//ol/@data-stream)") == "/v1/stream?topic=egypt"
    assert page.xpath("string(//nav[@class='topics']//a[@aria-current]/@data-topic)") == "egypt"
    alternate = page.xpath("//link[@rel='alternate']/@href")
    assert [f"/topics/egypt.{suffix}" for suffix in ("atom", "rss", "json")] == alternate
    assert page.xpath("string(//code)") == "مصر OR Egypt"


async def test_older(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """Older pages can be leafed through; they do not move."""
    await asyncio.to_thread(publish, *[make_article(f"{n}", f"text {n}") for n in range(45)])
    newest = await get(web, "/")
    assert [f"{n}" for n in range(44, 4, -1)] == texts(newest, "title")

    older = await get(web, newest.xpath("string(//a[@rel='next']/@href)"))

    assert [f"{n}" for n in range(4, -1, -1)] == texts(older, "title")
    assert (older.xpath("//@data-stream"), older.xpath("//a[@rel='next']")) == ([], [])


async def test_empty(web: aiohttp.ClientSession, known: None) -> None:
    """An empty wire says what to do, and takes the stream from the beginning."""
    page = await get(web, "/")
    assert [one.text for one in page.iter("pre")] == [
        "aggregator feeds add https://news.example/feed.xml",
        "aggregator replay seeds/",
    ]
    assert page.xpath("string(//ol/@data-last)") == "earliest"
    [said] = texts(await get(web, "/topics/egypt"), "empty")
    assert EN.empty_topic in said


async def test_time_on_the_wire(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """A time is as fine as the source gave it; without one it is when the article came."""
    await asyncio.to_thread(
        publish,
        make_article("a", "1"),
        make_article("b", "2", published=NOON, published_precision="second"),
        make_article("c", "3", published=NOON, published_precision="day"),
    )

    [day, exact, unknown] = texts(await get(web, "/"), "when")

    assert day.removeprefix("received ").removesuffix(" updated copy") == "7 May 2024"
    assert "7 May 2024, 12:30 UTC" in exact
    assert "1 March 2026, 12:00 UTC" in unknown


# ---- an article


async def test_article_marks_what_matched(
    web: aiohttp.ClientSession, known: None, publish: Publish, make_article: MakeArticle
) -> None:
    """Matches are marked at their offsets, in characters, across headings and paragraphs."""
    text = "😀 عن مصر اليوم\nعنوان فرعي\nوفي مصر أيضا\n"
    again = text.index("مصر", 20)
    tag = Tag(
        topic="egypt",
        matches=(
            Match(term="مصر", field="text", start=text.index("مصر"), end=text.index("مصر") + 3),
            Match(term="مصر", field="text", start=again, end=again + 3),
            Match(term="مصري", field="title", start=0, end=4),
        ),
    )
    article = make_article("k", text, title="مصري هنا", headings=("عنوان فرعي",), direction="rtl")
    await asyncio.to_thread(publish, replace(article, topics=(tag,)))

    page = await get(web, f"/articles/{article.id}")

    assert [one.text for one in page.iter("mark")] == ["مصري", "مصر", "مصر"]
    [body] = page.xpath("//div[@class='text']")
    assert [(one.tag, one.text_content().strip()) for one in body] == [
        ("p", "😀 عن مصر اليوم"),
        ("h2", "عنوان فرعي"),
        ("p", "وفي مصر أيضا"),
    ]
    assert [
        " ".join(one.text_content().split()) for one in page.xpath("//ul[@class='reasons']/li")
    ] == ["Egypt matched مصر, مصري"]


@pytest.mark.parametrize(
    ("fields", "says", "not_said"),
    [
        ({"published": NOON, "published_precision": "day"}, EN.day_only, "12:30"),
        ({"published": NOON, "published_precision": "minute"}, "12:30 UTC", "12:30:15"),
        ({"published": NOON, "published_precision": "second"}, "12:30:15 UTC", EN.day_only),
        ({}, EN.unknown_date, "2024"),
    ],
)
async def test_article_date(
    web: aiohttp.ClientSession,
    publish: Publish,
    make_article: MakeArticle,
    fields: dict[str, Any],
    says: str,
    not_said: str,
) -> None:
    """A date is told as finely as it is known, and an unknown one is said to be so."""
    article = make_article("a", "1", **fields)
    await asyncio.to_thread(publish, article)

    text = (await get(web, f"/articles/{article.id}")).text_content()

    assert (says in text, not_said in text) == (True, False)


async def test_article_leads_on(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """From an article to the original, to what else to read, and from a copy to its first."""
    other = make_article("other", "2", title="Elsewhere", language="en")
    article = make_article(
        "a",
        "same text",
        url="https://news.example/a?b=c&d",
        related=(other.id, "feedfeed00-gone"),
        media=(Media(url="https://news.example/a.jpg", type="image/jpeg", bytes=88_211),),
    )
    copy = make_article("b", "same text", title="a")
    await asyncio.to_thread(publish, other, article, copy)

    page = await get(web, f"/articles/{article.id}")
    [original] = page.xpath("//p[@class='original']/a")
    assert original.get("href") == "https://news.example/a?b=c&d"
    assert {"noreferrer", "noopener"} < set(original.get("rel").split())
    assert [f"/articles/{one.id}" for one in (other, copy)] == page.xpath(
        "//section[@class='related']//a/@href"
    )
    assert [
        " ".join(one.text_content().split()) for one in page.xpath("//ul[@class='media']/li")
    ] == ["image 89 kB"]
    assert [f"/articles/{article.id}"] == (await get(web, f"/articles/{copy.id}")).xpath(
        "//dl//a[starts-with(@href, '/articles/')]/@href"
    )


async def test_html_is_not_shown(
    web: aiohttp.ClientSession, publish: Publish, make_article: MakeArticle
) -> None:
    """An article is made of its text: an image of another host is never asked for."""
    article = make_article("a", "1", html="<p>1</p><img src='https://tracker.example/1.gif'>")
    await asyncio.to_thread(publish, article)

    page = await get(web, f"/articles/{article.id}")

    assert page.xpath("//img") == []


# ---- the feeds


async def test_feeds(web: aiohttp.ClientSession, client: Redis) -> None:
    """Each feed with its health in plain words, the ill ones first."""
    well, _ = feeds.add(client, "https://a.example/feed", NOON)
    feeds.change(client, well.id, {"title": "Well", "succeeded": NOON, "entries": 1234})
    ill, _ = feeds.add(client, "https://z.example/feed", NOON)
    feeds.change(client, ill.id, {"error": "nobody answers at z.example"})

    page = await get(web, "/feeds")

    [first, second] = page.xpath("//tbody/tr")
    assert (ill.id, well.id) == (first.get("id"), second.get("id"))
    assert [EN.unreachable, EN.well] == texts(page, "verdict")
    assert texts(page, "reason") == ["nobody answers at z.example"]
    assert texts(page, "number")[1:] == ["–", "1,234"]


@pytest.mark.parametrize(
    ("fields", "state", "says"),
    [
        ({}, "waiting", EN.waiting),
        ({"succeeded": NOON}, "well", EN.well),
        ({"succeeded": NOON, "paused": True}, "resting", EN.paused),
        ({"polled": False}, "resting", EN.replayed),
        ({"succeeded": NOON, "error": "away"}, "ill", EN.unreachable),
        ({"succeeded": NOON, "document_error": "no feed"}, "ill", EN.damaged),
    ],
)
def test_health(fields: dict[str, Any], state: str, says: str) -> None:
    """The health of a feed in a word."""
    url = "https://news.example/feed"
    row = feed_rows.row(Feed(id=feed_id(url), url=url, added=NOON, **fields), EN, NOON)
    assert (state, says, "news.example") == (row.state, row.health, row.title)


async def test_no_feeds(web: aiohttp.ClientSession) -> None:
    """Without feeds the page says how to add one."""
    assert [one.text for one in (await get(web, "/feeds")).iter("pre")] == [
        "aggregator feeds add https://news.example/feed.xml"
    ]


# ---- in whose language


async def test_interface_language(web: aiohttp.ClientSession, known: None) -> None:
    """As the browser prefers, until the reader says otherwise; then as the reader said."""
    assert language_of(await get(web, "/")) == ("en", "ltr")
    page = await get(web, "/", headers=ARABIC)
    assert language_of(page) == ("ar", "rtl")
    assert texts(page, "name") == ["كل الأخبار", "طاقة", "مصر"]
    async with web.get("/?ui=en", headers=ARABIC) as response:
        assert language_of(lxml.html.fromstring(await response.text())) == ("en", "ltr")
        cookie = response.cookies["ui"].OutputString().partition(";")[0]
    assert language_of(await get(web, "/feeds", headers={**ARABIC, "Cookie": cookie})) == (
        "en",
        "ltr",
    )
    assert (await get(web, "/feeds")).xpath("string(//a[@class='switch']/@href)") == "/feeds?ui=ar"


def language_of(page: Root) -> tuple[str | None, str | None]:
    """Language and direction of a page."""
    return page.get("lang"), page.get("dir")


@pytest.mark.parametrize(
    ("asked", "remembered", "accepted", "expected"),
    [
        (None, None, "", EN),
        (None, None, "fr, ar;q=0.5, en;q=0.4", AR),
        (None, None, "ar;q=0, *", EN),
        (None, None, "ar;q=high, en", EN),
        (None, "ar", "en", AR),
        ("en", "ar", "ar", EN),
        ("xx", "xx", "ar", AR),
    ],
)
def test_choice_of_words(
    asked: str | None, remembered: str | None, accepted: str, expected: words.Words
) -> None:
    """As asked for, else as remembered, else as the browser prefers, else English."""
    assert expected is languages.choose(asked, remembered, accepted)


@pytest.mark.parametrize("field", words.Words.__struct_fields__)
def test_words(field: str) -> None:
    """Every word is there in both languages, with the same values in it, and is used."""
    english, arabic = getattr(EN, field), getattr(AR, field)
    assert english
    assert type(english) is type(arabic)
    assert arabic
    for one, other in zip(said(english), said(arabic), strict=True):
        assert values(one) >= values(other)
    used = "".join(path.read_text("utf-8") for path in sorted(PAGES.rglob("*.[hp][ty]*")))
    assert re.search(rf"words\.{field}\b", used)


def said(word: str | tuple[str, ...] | words.Counted) -> tuple[str, ...]:
    """What a word says in all its forms."""
    if isinstance(word, words.Counted):
        return msgspec.structs.astuple(word)
    return (word,) if isinstance(word, str) else word


def values(message: str) -> set[str | None]:
    """What a message has places for."""
    return {name for _, name, _, _ in Formatter().parse(message) if name}


# ---- nothing gets in, nothing goes out


@pytest.mark.parametrize(
    "path", ["/", "/feeds", "/articles/{id}", "/stories/{id}", "/topics/egypt", "/topics/none"]
)
async def test_hostile(
    web: aiohttp.ClientSession,
    client: Redis,
    known: None,
    publish: Publish,
    make_article: MakeArticle,
    path: str,
) -> None:
    """Whatever a feed says is text: no element, address or handler of its making is on a page."""
    feed, _ = feeds.add(client, "https://news.example/feed", NOON)
    bad = "javascript:alert(1)"
    feeds.change(client, feed.id, {"title": SCRIPT, "site": bad, "error": SCRIPT})
    article = make_article(
        SCRIPT, SCRIPT, feed=feed.id, topics=["egypt"], summary=f"{SCRIPT} short", html=SCRIPT,
        url=bad, source=Source(name=SCRIPT, url=bad), dateline=SCRIPT, authors=(SCRIPT,),
        headings=(SCRIPT,), keywords=(SCRIPT,), media=(Media(url=bad, type=SCRIPT),),
        language='"><b>',
    )  # fmt: skip
    await asyncio.to_thread(publish, article)

    async with web.get(path.format(id=article.id), headers=ENGLISH) as response:
        policy = response.headers["Content-Security-Policy"]
        page: Root = lxml.html.fromstring(await response.text())

    assert "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert [str(one.get("src")).partition("?")[0] for one in page.iter("script")] == [
        "/static/live.js"
    ]
    elements = list(page.iter(lxml.html.etree.Element))
    assert page.xpath("//img | //b | //style | //iframe | //form | //base | //object") == []
    assert [name for one in elements for name in one.attrib if str(name).startswith("on")] == []
    assert [one for one in elements if one.get("style")] == []
    links = page.xpath("//@href | //@src")
    assert [link for link in links if not link.startswith(("/", "#", "https://news.exam"))] == []


def test_script_writes_no_markup() -> None:
    """The script makes elements of templates and text alone."""
    script = (PAGES / "static/live.js").read_text("utf-8")
    sinks = (
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(|setAttribute|srcdoc"
    )
    assert None is re.search(sinks, script)


@pytest.mark.parametrize(
    ("path", "status"),
    [("/articles/none-none", 404), ("/topics/none", 404), ("/?before=soon", 422)],
)
async def test_errors(web: aiohttp.ClientSession, path: str, status: int) -> None:
    """What is not there is a page that says so, with a way back."""
    page = await get(web, path, status)
    assert len(texts(page, "reason")) == 1
    assert page.xpath("//p[@class='back']/a/@href") == ["/"]


# ---- the files


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("style.css", "text/css"), ("live.js", "text/javascript"), ("icon.svg", "image/svg+xml")],
)
async def test_static(web: aiohttp.ClientSession, name: str, media_type: str) -> None:
    """A file is kept for ever under its content's address, and asked for again under another."""
    page = await get(web, "/")
    [path] = [
        link
        for link in page.xpath("//head//@href | //head//@src")
        if link.startswith(f"/static/{name}?")
    ]
    async with web.get(path) as response:
        assert media_type == response.content_type
        assert "immutable" in response.headers["Cache-Control"]
        assert (PAGES / "static" / name).read_bytes() == await response.read()
        etag = response.headers["ETag"]
    async with web.get(f"/static/{name}", headers={"If-None-Match": etag}) as response:
        assert (response.status, response.headers["Cache-Control"]) == (304, "no-cache")


@pytest.mark.parametrize("name", ["none.js", "..%2Fviews.py", "__init__.py"])
async def test_no_other_file(web: aiohttp.ClientSession, name: str) -> None:
    """Only packaged files are served."""
    assert (await web.get(f"/static/{name}")).status == 404


# ---- pure


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], [("abcdef", "")]),
        ([(0, 2, "x")], [("ab", "x"), ("cdef", "")]),
        ([(4, 6, "x")], [("abcd", ""), ("ef", "x")]),
        ([(1, 4, "x"), (2, 5, "y")], [("a", ""), ("bcd", "x"), ("e", "y"), ("f", "")]),
        ([(1, 4, "x"), (2, 3, "y")], [("a", ""), ("bcd", "x"), ("ef", "")]),
        ([(4, 99, "x"), (100, 101, "y")], [("abcd", ""), ("ef", "x")]),
    ],
)
def test_pieces(spans: list[reading.Span], expected: list[tuple[str, str]]) -> None:
    """Text is cut at its matches; of two that overlap the earlier keeps what they share."""
    found = reading.pieces("abcdef", spans)
    assert expected == [(piece.text, piece.topic) for piece in found]


@pytest.mark.parametrize(
    ("language", "precision", "expected"),
    [
        (EN, "day", ("2024-05-07", "7 May 2024")),
        (EN, "minute", ("2024-05-07T12:30:15Z", "7 May 2024, 12:30 UTC")),
        (AR, "second", ("2024-05-07T12:30:15Z", "7 مايو 2024، 12:30:15 بالتوقيت العالمي")),
    ],
)
def test_moments(language: words.Words, precision: Any, expected: tuple[str, str]) -> None:
    """A time is written no finer than it is known."""
    found = moments.moment(NOON, language, precision)
    assert expected == (found.iso, found.text)
