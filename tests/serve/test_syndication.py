"""Topics as feeds: what is written is read back by the readers of each format."""

import json
from calendar import timegm
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import feedparser
import msgspec
import pytest
from lxml import etree

from aggregator.codec import Delivered
from aggregator.model import Media, Source, Tag
from aggregator.serve.syndication import WRITERS, Channel, atom, jsonfeed, rss

SEEDS = Path(__file__).parents[2] / "seeds"
NS = {
    "a": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SCRIPT = "<script>alert(1)</script>]]>&amp;\x00\x08\x1f\ufffe\u202e"
CLEAN_SCRIPT = "<script>alert(1)</script>]]>&amp;\u202e"
WHEN = datetime(2024, 5, 7, 16, 45, tzinfo=UTC)

CHANNEL = Channel(
    title="Egypt & مصر",
    self_url="https://news.example/topics/egypt.atom",
    site_url="https://news.example/topics/egypt",
    hub_url="https://news.example/hub",
    article_url="https://news.example/articles/",
    updated=WHEN,
)


def seeds() -> list[Delivered]:
    """The articles of the capture among the seeds."""
    lines = (SEEDS / "14-capture.jsonl").read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Delivered) for line in lines]


def article(**fields: Any) -> Delivered:
    """An article with the fields that a test is about."""
    known = {"id": "feed-one", "fetched": WHEN, "feed": "feed", "title": "One", "text": "Text."}
    return Delivered(**{**known, **fields})


def hostile() -> Delivered:
    """An article whose source puts a script and characters that XML forbids everywhere."""
    return article(
        title=f"عنوان {SCRIPT}",
        summary=SCRIPT,
        text=SCRIPT,
        html=SCRIPT,
        language="ar",
        direction="rtl",
        url=f"javascript:alert(1)//{SCRIPT}",
        authors=(SCRIPT,),
        keywords=(SCRIPT,),
        source=Source(name=SCRIPT, url=f"https://x.example/{SCRIPT}"),
        media=(
            Media(url="javascript:alert(1)", type=SCRIPT, bytes=1),
            Media(url=f"https://x.example/a b{SCRIPT}", type=SCRIPT),
        ),
        topics=(Tag(topic="egypt"),),
    )


def tree(writer: ModuleType, articles: Sequence[Delivered]) -> etree._Element:
    """What a strict XML parser makes of it."""
    return etree.fromstring(
        writer.write(CHANNEL, articles), etree.XMLParser(resolve_entities=False)
    )


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.suffix)
def test_empty(writer: ModuleType) -> None:
    """A topic without articles is a valid feed without entries."""
    body = writer.write(CHANNEL, [])

    if writer is jsonfeed:
        assert json.loads(body)["items"] == []
    else:
        parsed = feedparser.parse(body)
        assert not parsed.bozo
        assert (parsed.feed.title, parsed.entries) == (CHANNEL.title, [])


@pytest.mark.parametrize("writer", [atom, rss], ids=lambda writer: writer.suffix)
def test_round_trip_through_feedparser(writer: ModuleType) -> None:
    """An XML feed gives back ids, links, titles, texts, languages and dates, in order."""
    given = seeds()

    parsed = feedparser.parse(writer.write(CHANNEL, given))

    prefix = "urn:aggregator:" if writer is atom else ""
    assert not parsed.bozo
    assert parsed.version == {"atom": "atom10", "rss": "rss20"}[writer.suffix]
    assert [entry.id for entry in parsed.entries] == [prefix + one.id for one in given]
    assert [entry.link for entry in parsed.entries] == [one.url for one in given]
    assert [entry.title for entry in parsed.entries] == [one.title for one in given]
    assert [entry.summary for entry in parsed.entries] == [one.summary for one in given]
    assert [entry.content[0].value for entry in parsed.entries] == [one.html for one in given]
    assert [entry.title_detail.language for entry in parsed.entries] == [
        one.language for one in given
    ]
    assert [
        datetime.fromtimestamp(timegm(entry.published_parsed), UTC) for entry in parsed.entries
    ] == [one.published for one in given]
    assert [[tag.term for tag in entry.tags] for entry in parsed.entries] == [
        list(one.keywords) for one in given
    ]


@pytest.mark.parametrize("writer", [atom, rss], ids=lambda writer: writer.suffix)
def test_links_of_the_channel(writer: ModuleType) -> None:
    """A feed says where it lives, which page it belongs to and which hub tells of it."""
    parsed = feedparser.parse(writer.write(CHANNEL, []))

    links = {link.rel: link.href for link in parsed.feed.links}
    assert links["self"] == CHANNEL.self_url
    assert links["alternate"] == CHANNEL.site_url
    assert links["hub"] == CHANNEL.hub_url


def test_json_round_trip() -> None:
    """A JSON Feed gives back what was given, and says where it lives and which hub tells of it."""
    given = seeds()

    feed = json.loads(jsonfeed.write(CHANNEL, given))

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["feed_url"], feed["home_page_url"]) == (CHANNEL.self_url, CHANNEL.site_url)
    assert feed["hubs"] == [{"type": "WebSub", "url": CHANNEL.hub_url}]
    for item, one in zip(feed["items"], given, strict=True):
        assert (item["id"], item["url"], item["title"]) == (one.id, one.url, one.title)
        assert (item["content_html"], item["content_text"]) == (one.html, one.text)
        assert (item["language"], item["summary"]) == (one.language, one.summary)
        assert datetime.fromisoformat(item["date_published"]) == one.published
    assert feed["items"][2]["attachments"] == [
        {
            "url": "https://cdn.tidewater.example/lamps.jpg",
            "mime_type": "image/jpeg",
            "size_in_bytes": 254880,
        },
        {
            "url": "https://cdn.tidewater.example/dive.mp4",
            "mime_type": "video/mp4",
            "size_in_bytes": 9437184,
        },
    ]


def test_atom_says_everything_that_it_must() -> None:
    """Every Atom entry has an id, a title and a time of change; unknown dates are left out."""
    entry = tree(atom, [article(authors=())]).find("a:entry", NS)

    assert entry is not None
    assert entry.findtext("a:id", None, NS) == "urn:aggregator:feed-one"
    assert entry.findtext("a:updated", None, NS) == "2024-05-07T16:45:00Z"
    assert entry.find("a:published", NS) is None
    link = entry.find("a:link", NS)
    assert link is not None
    assert link.get("href") == "https://news.example/articles/feed-one"
    assert entry.findtext("a:content", None, NS) == "Text."


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "2024-05-07T16:45:00Z"),
        ({"published": datetime(2024, 1, 1, tzinfo=UTC)}, "2024-01-01T00:00:00Z"),
        (
            {
                "published": datetime(2024, 1, 1, tzinfo=UTC),
                "updated": datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC),
            },
            "2024-01-02T03:04:05Z",
        ),
    ],
)
def test_atom_updated(fields: dict[str, Any], expected: str) -> None:
    """An entry changed when it was updated, else published, else fetched."""
    assert tree(atom, [article(**fields)]).findtext("a:entry/a:updated", None, NS) == expected


def test_atom_relations() -> None:
    """Read-also articles, the source and our topics are told apart from the article's own."""
    given = article(
        related=("feed-two",),
        source=Source(name="Agency", url="https://agency.example/"),
        topics=(Tag(topic="egypt"),),
        keywords=("Nile",),
    )

    entry = tree(atom, [given]).find("a:entry", NS)

    assert entry is not None
    related = entry.find("a:link[@rel='related']", NS)
    assert related is not None
    assert related.get("href") == "https://news.example/articles/feed-two"
    assert entry.findtext("a:source/a:title", None, NS) == "Agency"
    assert entry.findtext("a:author/a:name", None, NS) == "Agency"
    found = [(one.get("term"), one.get("scheme")) for one in entry.findall("a:category", NS)]
    assert found == [("egypt", "urn:aggregator:topic"), ("Nile", None)]


def test_rss_guid_is_no_address() -> None:
    """A guid is the article's id; an article without a date has no pubDate."""
    item = tree(rss, [article()]).find("channel/item")

    assert item is not None
    guid = item.find("guid")
    assert guid is not None
    assert (guid.text, guid.get("isPermaLink")) == ("feed-one", "false")
    assert item.find("pubDate") is None
    assert item.findtext("content:encoded", None, NS) == "<p>Text.</p>"


def test_rss_media() -> None:
    """One enclosure with all that RSS demands; what there is besides is Media RSS."""
    given = article(
        media=(
            Media(url="https://x.example/a.jpg"),
            Media(url="https://x.example/b.mp4", type="video/mp4", bytes=7),
        )
    )

    item = tree(rss, [given]).find("channel/item")

    assert item is not None
    assert [dict(one.attrib) for one in item.findall("enclosure")] == [
        {"url": "https://x.example/a.jpg", "length": "0", "type": "application/octet-stream"}
    ]
    assert [dict(one.attrib) for one in item.findall("media:content", NS)] == [
        {"url": "https://x.example/b.mp4", "type": "video/mp4", "fileSize": "7"}
    ]


def test_rss_source_without_an_address() -> None:
    """RSS's own source needs an address; a name alone is Dublin Core's publisher."""
    item = tree(rss, [article(source=Source(name="Agency"))]).find("channel/item")

    assert item is not None
    assert item.find("source") is None
    assert item.findtext("dc:publisher", None, NS) == "Agency"


@pytest.mark.parametrize("writer", [atom, rss], ids=lambda writer: writer.suffix)
def test_hostile_article_in_xml(writer: ModuleType) -> None:
    """Scripts stay text, forbidden characters go, no link leads to a script."""
    root = tree(writer, [hostile()])

    names = {etree.QName(element).localname for element in root.iter(etree.Element)}
    assert "script" not in names
    item = root.find("a:entry", NS) if writer is atom else root.find("channel/item")
    assert item is not None
    title = item.findtext("a:title", None, NS) if writer is atom else item.findtext("title")
    assert title == f"عنوان {CLEAN_SCRIPT}"
    assert item.get(LANG) == "ar"
    for name in ("href", "url"):
        found = [str(one.get(name)) for one in root.iter() if one.get(name)]
        assert all(value.startswith("https://") and "<" not in value for value in found)


@pytest.mark.parametrize("writer", [atom, rss], ids=lambda writer: writer.suffix)
def test_hostile_article_links_to_its_page_here(writer: ModuleType) -> None:
    """An address of another scheme than the web's is none: the link leads to our page."""
    parsed = feedparser.parse(writer.write(CHANNEL, [hostile()]))

    assert parsed.entries[0].link == "https://news.example/articles/feed-one"
    assert len(parsed.entries[0].enclosures) == 1


def test_hostile_article_in_json() -> None:
    """The same in JSON Feed."""
    item = json.loads(jsonfeed.write(CHANNEL, [hostile()]))["items"][0]

    assert item["url"] == "https://news.example/articles/feed-one"
    assert item["title"] == f"عنوان {CLEAN_SCRIPT}"
    assert item["tags"] == ["egypt", CLEAN_SCRIPT]
    assert [one["url"].partition("%")[0] for one in item["attachments"]] == ["https://x.example/a"]


def test_plain_text_is_not_markup() -> None:
    """What a plain text says in angle brackets is still read by who takes it for HTML."""
    given = article(summary="1 < 2 & 3", text="a <b> c\nd", html="")

    parsed = feedparser.parse(rss.write(CHANNEL, [given]))

    assert parsed.entries[0].summary == "1 &lt; 2 &amp; 3"
    assert parsed.entries[0].content[0].value == "<p>a &lt;b&gt; c</p><p>d</p>"
