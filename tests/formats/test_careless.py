"""Feeds that are not well-formed: their items keep their ids, links and words, whatever breaks."""

from datetime import UTC, datetime

import pytest

from aggregator.errors import FormatError
from aggregator.model import Document, Entry
from workers import formats
from workers.formats import tolerant

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>ميناء</title>
<item><title>خبر أول</title><description>@</description><guid isPermaLink="false">1</guid></item>
<item><title>ملح &amp; خل</title><guid isPermaLink="false">https://salt.example/?p=2&amp;x=2</guid>
<link>https://salt.example/?a=1&#038;b=2</link>
<description>نص &lt;b&gt;الخبر&lt;/b&gt;</description>
<enclosure url="https://salt.example/2.jpg?w=1&amp;h=2" type="image/jpeg" length="9"/></item>
<item><title>ثالث</title><guid><![CDATA[https://salt.example/3?a&amp;copy=b&copy=c]]></guid></item>
<item><title>رابع</title><link>https://salt.example/4?a=1&amp;copy=2</link></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>ميناء</title>
<entry><id>urn:salt:1</id><title>خبر أول</title><summary>@</summary></entry>
<entry><id>https://salt.example/?p=2&amp;x=2</id><title>ملح &amp; خل</title>
<link href="https://salt.example/?a=1&amp;b=&#50;"/>
<summary type="html">&lt;b&gt;نص</summary></entry>
</feed>"""

FAULTS = {
    "an ampersand": "A & B",
    "a bracket": "5 < 6",
    "an attribute twice": '<p a="1" a="2">y</p>',
    "an attribute without quotes": "<p class=x>y</p>",
    "an attribute without value": "a <b c",
    "a bracket in an attribute": '<a href="x<y">z</a>',
    "the end of a section": "]]>",
    "hyphens in a comment": "<!-- a -- b -->",
    "a document type": "<!DOCTYPE x>",
    "an element that stays open": "<br>",
    "elements that cross": "<b><i>x</b></i>",
    "an end without a beginning": "</p>",
    "half an emoji": "&#xD83D;",
    "an entity of HTML": "&nbsp;",
    "an entity of nobody": "&foo;",
    "a control character": "\x02",
}


def document(body: str) -> Document:
    return Document(
        id="d",
        feed="f",
        url="https://salt.example/feed",
        body=body.encode(),
        fetched=datetime(2026, 3, 1, tzinfo=UTC),
    )


def told(entry: Entry) -> tuple[object, ...]:
    """What of an entry is the same whichever reader reads it."""
    return entry.key, entry.url, entry.title, [media.url for media in entry.media]


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_in_one_item_leaves_the_others_as_they_are(feed: str, fault: str) -> None:
    """Ids, links, titles and media are those that the feed has without the fault."""
    whole = formats.read(document(feed)).entries
    careless = formats.read(document(feed.replace("@", fault))).entries
    assert [told(entry) for entry in whole] == [told(entry) for entry in careless]
    assert [entry.html for entry in whole[1:]] == [entry.html for entry in careless[1:]]


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_the_tolerant_reader_calls_items_what_the_quick_one_does(feed: str, fault: str) -> None:
    """A fault may change the reader from one day to the next, but no id."""
    whole = formats.read(document(feed)).entries
    careless = tolerant.read(document(feed.replace("@", fault))).entries
    assert [told(entry) for entry in whole] == [told(entry) for entry in careless]


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
def test_a_feed_that_is_cut_calls_nothing_by_another_name(feed: str) -> None:
    """Wherever it ends, no item has half an id, half a link or an id that it will lose."""
    whole = {entry.key: entry.url for entry in formats.read(document(feed)).entries}
    for end in range(feed.index("<title>"), len(feed)):
        try:
            entries = formats.read(document(feed[:end])).entries
        except FormatError:  # nothing is left of it
            continue
        invented = [
            (entry.key, entry.url)
            for entry in entries
            if entry.key not in whole or entry.url not in (None, entry.key, whole[entry.key])
        ]
        assert [] == invented, feed[:end][-40:]


def test_a_cut_costs_the_last_item_only() -> None:
    """The items before it are there, and what is cut within its text is kept."""
    for end in range(RSS.index("<item><title>ثالث"), len(RSS)):
        assert 2 <= len(formats.read(document(RSS[:end])).entries)
    at_text = RSS.index("&lt;/b&gt;")
    assert 2 == len(formats.read(document(RSS[:at_text])).entries)


def test_a_sitemap_that_is_cut_names_no_page_that_is_none() -> None:
    """Half a location leads nowhere."""
    body = "<urlset><url><loc>https://salt.example/1</loc></url><url><loc>https://salt.exam"
    entries = formats.read(document(body)).entries
    assert ["https://salt.example/1"] == [entry.key for entry in entries]


@pytest.mark.parametrize(
    "written", ['"1", "title": "T"', '"1", "title": "T", "x": NaN', '"1", "title": "T", "x": 1e999']
)
@pytest.mark.parametrize("end", ["]}", ",]}", "],}", ', {"id": "2", "ti', "]}<!-- cached -->", ""])
def test_whole_items_of_careless_json_are_kept(written: str, end: str) -> None:
    """What follows an item, or is no number in it, does not cost the item."""
    body = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"id": {written}}}{end}'
    assert [("1", "T")] == [(e.key, e.title) for e in formats.read(document(body)).entries]


def test_careless_json_without_an_item_is_refused() -> None:
    """A feed that ends before its first item is whole is no empty feed."""
    with pytest.raises(FormatError, match=r"^not well-formed JSON: "):
        formats.read(document('{"version": "https://jsonfeed.org/version/1.1", "items": [{"id'))


@pytest.mark.parametrize("depth", [500, 900, 980, 990, 995, 1000, 5000])
def test_careless_json_of_any_depth_is_read_or_refused(depth: int) -> None:
    """Brackets in brackets raise nothing but FormatError."""
    nested = "[" * depth + "NaN" + "]" * depth
    body = (
        f'{{"version": "https://jsonfeed.org/version/1", "items": [{{"id": 1, "x": {nested}}},]}}'
    )
    try:
        assert ["1"] == [entry.key for entry in formats.read(document(body)).entries]
    except FormatError as refused:
        assert "JSON" in str(refused)  # noqa: PT017  # either outcome is right
