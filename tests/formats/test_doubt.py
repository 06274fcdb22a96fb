"""When a second reader is asked, and what a person is told when none can read the document."""

from datetime import UTC, datetime
from typing import Any

import pytest

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Note, Reading
from workers import formats
from workers.formats import rss, tolerant

BROKEN = Note(fault="not-well-formed", text="a bare &")
CROSSED = Note(fault="crossed-tags", text="</i> before </b>")
ITEM = "<item><title>One</title><guid isPermaLink='false'>1</guid></item>"


def document(body: str | bytes, **declared: Any) -> Document:
    return Document(
        id="d",
        feed="f",
        url="https://feed.example/all",
        body=body if isinstance(body, bytes) else body.encode(),
        fetched=datetime(2026, 3, 1, tzinfo=UTC),
        **declared,
    )


def feed(items: str, before: str = "") -> str:
    return f"{before}<rss version='2.0'><channel><title>F</title>{items}</channel></rss>"


@pytest.mark.parametrize(
    ("reading", "doubtful"),
    [
        (Reading(entries=()), True),
        (Reading(entries=(Entry(key="1", title="T"),)), False),
        (Reading(entries=(Entry(key="1", text="T"),)), False),
        (Reading(entries=(Entry(key="1", html="<p>T</p>"),)), False),
        (Reading(entries=(Entry(key="1", title="T"), Entry(key="2", url="https://x"))), True),
        (Reading(entries=(), notes=(CROSSED,)), True),
        (Reading(entries=(Entry(key="1", title="T"),), notes=(CROSSED,)), True),
        (Reading(entries=(Entry(key="1", title="T"),), notes=(BROKEN,)), False),
    ],
)
def test_a_reading_is_in_doubt_when_something_says_nothing(
    reading: Reading, doubtful: bool
) -> None:
    """No entries, one with neither title nor body, or crossed tags: another reader is asked."""
    assert doubtful is formats.in_doubt(reading)


def test_the_quick_reader_reads_what_is_well_formed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tolerant reader costs thirty times as much, and is not asked without need."""
    monkeypatch.setattr(tolerant, "read", None)
    assert 1 == len(formats.read(document(feed(ITEM))).entries)


@pytest.mark.parametrize(
    "wrong", ["One & only", "5 < 6", "One&nbsp;two", "One\x07", "a&b=c;d", "One&#2;"]
)
def test_the_quick_reader_mends_what_is_safe_to_mend(
    monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    """A bare "&" does not cost the feed its quick reader, and is told with its place."""
    monkeypatch.setattr(tolerant, "read", None)
    reading = formats.read(document(feed(ITEM.replace("One", wrong))))
    assert ["1"] == [entry.key for entry in reading.entries]
    (note,) = reading.notes
    assert "not-well-formed" == note.fault
    assert note.text.startswith("not well-formed XML at line 1, column ")
    assert note.text.endswith("; 1 entry was saved all the same")


def test_crossed_tags_are_read_by_whoever_sees_more() -> None:
    """A tag that is never closed would move an item's id into its title."""
    crossed = ITEM.replace("One", "<b>One") + ITEM.replace("1", "2")
    reading = formats.read(document(feed(crossed)))
    assert ["1", "2"] == [entry.key for entry in reading.entries]


def test_a_prefix_without_a_namespace_is_noted() -> None:
    """It is read as it is commonly meant, and whoever owns the feed can be told."""
    item = ITEM.replace("</item>", "<dc:creator>Sami</dc:creator></item>")
    reading = formats.read(document(feed(item)))
    assert [("Sami",)] == [entry.authors for entry in reading.entries]
    assert ["undeclared-namespace"] == [note.fault for note in reading.notes]


def test_an_index_of_sitemaps_says_what_to_add() -> None:
    """An index holds no articles; it is neither refused nor silent."""
    body = "<sitemapindex><sitemap><loc>https://x.example/news.xml</loc></sitemap></sitemapindex>"
    reading = formats.read(document(body))
    assert ((), ["sitemap-index"]) == (reading.entries, [note.fault for note in reading.notes])
    assert "https://x.example/news.xml" in reading.notes[0].text


@pytest.mark.parametrize(
    "body",
    [
        feed(ITEM.replace("One", "One & only")),
        feed(ITEM.replace("One", "One&nbsp;")),
        feed(ITEM.replace("One", "One\0")),
        feed(ITEM)[:-20],
        feed(ITEM, before="PHP Warning: too late\n"),
    ],
)
def test_what_is_not_well_formed_keeps_its_keys(body: str) -> None:
    """A careless feed is still a feed, with the keys it would have had."""
    assert ["1"] == [entry.key for entry in formats.read(document(body)).entries]


def test_entries_that_say_nothing_are_kept_when_nobody_sees_more() -> None:
    """A second reader that sees no more does not replace the first."""
    item = "<item><link>https://feed.example/1</link></item>"
    reading = formats.read(document(feed(item + ITEM)))
    assert ["https://feed.example/1", "1"] == [entry.key for entry in reading.entries]


def test_a_feed_without_entries_is_a_feed() -> None:
    """A new feed has nothing in it yet, and nothing is wrong with that."""
    reading = formats.read(document(feed("")))
    assert ((), "F") == (reading.entries, reading.title)


def test_a_root_far_down_is_found() -> None:
    """A long comment before the root costs time, not the feed."""
    body = feed(ITEM, before=f"<!--{'x' * 5000}-->")
    assert 1 == len(formats.read(document(body)).entries)
    assert 0.5 == rss.sniff(document(body, media_type="application/rss+xml"))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("", "the document is empty"),
        (" \r\n\t", "the document is empty"),
        (b"\xef\xbb\xbf", "the document is empty"),
        ('<?xml version="1.0"?>', "the document is empty"),
        ('<?xml version="1.0" encoding="utf-16"?>\n'.encode("utf-16"), "the document is empty"),
        ("<?xml version='1.0'?><!-- -->", "nothing in it looks like a feed; give the"),
        (b"PK\x03\x04\x14", "this is a ZIP archive, not a feed; give the feed's own address"),
        (b"\x1f\x8b\x08", "this is gzip-compressed data, not a feed"),
        (b"%PDF-1.7", "this is a PDF file, not a feed"),
        (b"\x89PNG\r\n", "this is a picture (PNG), not a feed"),
        (
            "<!DOCTYPE html><title>x</title>",
            "this is a web page (HTML), not a feed, and no article was found in it; give the",
        ),
        ("<html><body><rss></rss></body></html>", "this is a web page (HTML), not a feed"),
        ("<opml version='2.0'/>", "this is a list of feeds (OPML), not a feed; import it with"),
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><Person/></rdf:RDF>",
            "this is RDF, but not RSS: it has neither a channel nor items",
        ),
        ("<kml><x/></kml>", "this is XML with the root element <kml>, not a feed"),
        ("[1, 2]", "this is JSON, but neither JSON Feed nor a capture"),
        ('{"a": 1}', "this is JSON, but not JSON Feed: it has no list of `items`"),
        ('{"version": "https://jsonfeed.org/version/1", "items": [', "not well-formed JSON: "),
        ("nothing to see", "no format claims it; it begins with “nothing to see”"),
        (
            feed("<item><title>x</item>")[:52],
            "not well-formed XML at line 1, column 53: Couldn't find end of Start Tag",
        ),
    ],
)
def test_what_is_no_feed_is_refused_in_plain_words(body: str | bytes, told: str) -> None:
    """The message says what the document is instead, and what to do."""
    with pytest.raises(FormatError) as refused:
        formats.read(document(body))
    assert str(refused.value).startswith(told)
    assert "\n" not in str(refused.value)


def test_what_is_lost_is_said() -> None:
    """Where the tolerant reader saves nothing either, the message says so."""
    with pytest.raises(FormatError, match=r"and no entry could be saved$"):
        formats.read(document("<rss><channel>"))


def test_text_without_a_label_is_refused_with_the_labels() -> None:
    """Whoever writes a seed file learns what it takes."""
    with pytest.raises(FormatError) as refused:
        formats.read(document("A title\nSome text", part="seed.txt"))
    assert all(label in str(refused.value) for label in ("“المصدر:”", "“Published:”"))


def test_a_capture_without_an_article_is_refused() -> None:
    """One broken line is an entry's failure, nothing but broken lines the document's."""
    with pytest.raises(FormatError, match="no line of this capture is an article; line 1: "):
        formats.read(document('{"id": 1}\n{}', part="x.jsonl"))


def test_a_failed_entry_is_a_document_of_its_own() -> None:
    """What could not be read can be looked at, and tried again, without its siblings."""
    body = '{"id":"f-1","title":"T","feed":"f","fetched":"2024-03-05T12:00:00Z"}\n{"id":"f-2"'
    (failed,) = formats.read(document(body, part="x.jsonl")).failed
    assert ("line 2", b'{"id":"f-2"') == (failed.entry, failed.document.body)


def test_items_that_share_a_guid_keep_their_keys_when_one_is_added() -> None:
    """A feed that calls all its items the same does not rename them with each new one."""
    old = [f"<item><link>https://x.example/{n}</link><guid>all</guid></item>" for n in (2, 1)]
    new = "<item><link>https://x.example/3</link><guid>all</guid></item>"
    before = [entry.key for entry in formats.read(document(feed("".join(old)))).entries]
    after = [entry.key for entry in formats.read(document(feed(new + "".join(old)))).entries]
    assert before == after[1:]
    assert 3 == len(set(after))


def test_the_first_of_two_with_one_guid_and_one_link_keeps_the_key() -> None:
    """An item told twice in different words is itself and another."""
    items = "".join(
        f"<item><title>{title}</title><link>https://x.example/</link><guid>1</guid></item>"
        for title in ("New words", "Old words")
    )
    first, second = formats.read(document(feed(items))).entries
    assert ("1", True) == (first.key, second.key.startswith("1#"))
