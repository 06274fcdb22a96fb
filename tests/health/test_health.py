"""Health notes: what is wrong with a document, in words for those who look after its feed."""

import re
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aggregator.errors import FormatError
from aggregator.model import Document, Note, Reading
from workers import formats, health, pipeline
from workers.health import sample
from workers.health.faults import FAULTS

ROOT = Path(__file__).parents[2]
FETCHED = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

GLYPHS = ("mojibake", "broken-characters", "wrong-charset", "undeclared-charset")
FILE = "https://harbour.example/a.mp3"
XHTML = "http://www.w3.org/1999/xhtml"
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>Harbour News</title>
<link>https://harbour.example/</link>
<description>What happens by the sea</description>
<language>en-GB</language>
<atom:link rel="self" type="application/rss+xml" href="https://harbour.example/all.rss"/>
{channel}
{items}
</channel></rss>
"""
ITEM = """<item>
<title>{title}</title>
<link>https://harbour.example/{number}</link>
<description>The ferry goes again, the council said.</description>
<pubDate>{date}</pubDate>
<guid>https://harbour.example/{number}</guid>
{more}
</item>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom">
<title>Harbour News</title>
<id>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</id>
<updated>2026-03-01T10:00:00Z</updated>
<author><name>Rana Saleh</name></author>
<link rel="self" href="https://harbour.example/all.atom"/>
{feed}
<entry>
<title>The ferry goes again</title>
<id>{id}</id>
<link href="https://harbour.example/1"/>
<updated>{updated}</updated>
<summary>So the council said.</summary>
{entry}
</entry>
</feed>
"""


def document(text: str | bytes) -> Document:
    """A document as it was fetched."""
    body = text if isinstance(text, bytes) else text.encode()
    url = "https://harbour.example/all"
    return Document(id="d", feed="f000000000", url=url, body=body, fetched=FETCHED)


def notes(text: str | bytes) -> dict[str, Note]:
    """The notes on a document by their faults, the gravest first."""
    return {note.fault: note for note in pipeline.run(document(text), ()).notes}


def item(more: str = "", *, number: int = 1, title: str = "", date: str = "") -> str:
    """A sound item, and *more* in it."""
    title = title or f"The ferry goes again {number}"
    date = date or "Sun, 01 Mar 2026 10:00:00 GMT"
    return ITEM.format(number=number, title=title, date=date, more=more)


def encoded(html: str) -> str:
    """The whole text of an item."""
    return f"<content:encoded>{html}</content:encoded>"


def rss(items: str = "", channel: str = "") -> str:
    """A sound feed, and what more is in it."""
    return RSS.format(items=items or item(), channel=channel)


def atom(
    entry: str = "",
    *,
    feed: str = "",
    id: str = "tag:harbour.example,2026:1",
    updated: str = "2026-03-01T10:00:00Z",
) -> str:
    """A sound feed with one entry, and what more is in it."""
    return ATOM.format(entry=entry, feed=feed, id=id, updated=updated)


@pytest.mark.parametrize("text", [rss(), atom()], ids=["rss", "atom"])
def test_a_sound_feed_has_no_notes(text: str) -> None:
    """Nothing is told where nothing is wrong."""
    assert {} == notes(text)


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("bad-date", rss(item(date="yesterday"))),
        ("zero-date", rss(item(date="0000-00-00 00:00:00"))),
        ("zero-date", rss(item(date="Wed, 30 Nov -0001 00:00:00 +0000"))),
        ("coarse-date", rss(item(date="2026-01"))),
        ("coarse-date", rss(item(date="آذار 2026"))),
        ("broken-characters", rss(item(title="The caf\ufffd by the quay"))),
        ("future-date", rss(item(date="Mon, 01 Mar 2027 10:00:00 GMT"))),
        ("mojibake", rss(item(title="The cafÃ© by the quay"))),
        ("no-date", rss("<item><title>Fog</title><guid>https://harbour.example/9</guid></item>")),
        ("duplicate-ids", rss(item() + item(title="Another story"))),
        ("security-risk", rss(item(encoded("&lt;script&gt;x()&lt;/script&gt;")))),
        (
            "dangerous-style-attr",
            atom('<content type="html">&lt;p style="position:fixed"&gt;</content>'),
        ),
        ("contains-html", rss(item(title="Fish &amp;amp; chips"))),
        ("contains-undeclared-html", atom("<rights>&lt;b&gt;Ours&lt;/b&gt;</rights>")),
        ("contains-rel-ref", rss(item(encoded('&lt;a href="/quay"&gt;')))),
        ("missing-element", rss(channel="<image><title>Harbour News</title></image>")),
        ("missing-attribute", rss(item(f'<enclosure url="{FILE}" length="1"/>'))),
        ("duplicate-element", rss(channel="<ttl>60</ttl><ttl>90</ttl>")),
        ("undefined-element", rss(channel="<colour>blue</colour>")),
        (
            "unexpected-attribute",
            rss(item('<source url="https://sea.example/" name="Sea">Sea</source>')),
        ),
        (
            "missing-namespace",
            atom(f'<content type="xhtml"><div xmlns="{XHTML}"><b xmlns="">x</b></div></content>'),
        ),
        ("missing-xhtml-div", atom('<content type="xhtml">Fog</content>')),
        ("not-blank", rss(channel="<category/>")),
        ("invalid-rfc2822-date", rss(channel="<lastBuildDate>2026-03-01</lastBuildDate>")),
        ("problematical-rfc822-date", rss(channel="<pubDate>1 Mar 26 10:00:00 GMT</pubDate>")),
        ("invalid-rfc3339-date", atom(updated="2026-02-30T10:00:00Z")),
        ("invalid-w3cdtf-date", rss(item("<dc:date>1 March</dc:date>"))),
        ("invalid-link", rss(item("<comments>harbour.example/talk</comments>"))),
        ("invalid-tag", atom(id="tag:harbour.example:1")),
        ("invalid-urn", atom(id="urn:harbour-example")),
        ("invalid-uuid", atom(id="urn:uuid:1234")),
        ("non-canonical-uri", atom(id="http://Harbour.example/1")),
        ("unexpected-whitespace", atom(id=" tag:harbour.example,2026:1 ")),
        ("invalid-language", rss(item("<dc:language>English</dc:language>"))),
        ("invalid-mime-type", rss(item(f'<enclosure url="{FILE}" length="1" type="mp3"/>'))),
        (
            "invalid-integer",
            rss(item(f'<enclosure url="{FILE}" length="1 MB" type="audio/mpeg"/>')),
        ),
        ("invalid-contact", rss(channel="<webMaster>the web team</webMaster>")),
        ("email-format", rss(item("<author>Rana Saleh, rana@harbour.example</author>"))),
        ("invalid-duration", rss(item("<itunes:duration>an hour</itunes:duration>"))),
        ("invalid-media-medium", rss(item(f'<media:content url="{FILE}" medium="photo"/>'))),
        ("missing-self", rss().replace('rel="self"', 'rel="related"')),
        ("missing-guid", rss("<item><title>Fog</title></item>")),
        ("duplicate-semantics", rss(item("<dc:date>2026-03-01</dc:date>"))),
        ("duplicate-atom-link", atom('<link href="https://harbour.example/2"/>')),
        ("obsolete-namespace", atom().replace("www.w3.org/2005/Atom", "purl.org/atom/ns#")),
        ("not-well-formed", rss(item("<category>Fish & chips</category>"))),
    ],
    ids=lambda value: value if value in FAULTS else "",
)
def test_a_fault_is_named(fault: str, text: str) -> None:
    """The note has the fault's name and a sentence."""
    told = notes(text)
    assert [fault] == [name for name in told if name == fault]
    assert told[fault].text


def test_a_note_quotes_what_is_written_and_says_where() -> None:
    """The element, its article, its line and its words: somebody can go and mend it."""
    text = rss(item("<comments>harbour.example/talk</comments>", title="Fog"))
    assert (
        "<comments> of “Fog” (line 18) says “harbour.example/talk”, which is no whole web address"
        == notes(text)["invalid-link"].text
    )


def test_a_bad_date_is_told_in_the_sources_words() -> None:
    """The words that are no date, and the article that has none for it."""
    told = notes(rss(item(title="Fog", date="yesterday")))["bad-date"]
    assert "The date of “Fog” says “yesterday”, which is no date; the article has none" == told.text


def test_a_lost_letter_is_no_wrong_charset() -> None:
    """Bytes that are no letters are told once, and not as letters that became others."""
    title = "عاد سوق السمك إلى العمل أمس بعد ترميم استمر سنة كاملة"
    broken = rss(item(title=title)).encode().replace("أمس".encode(), "أمس".encode()[:-1])
    lost = rss(item(title="The caf\ufffd by the quay"))
    assert ["broken-characters"] == [name for name in notes(broken) if name in GLYPHS]
    assert ["broken-characters"] == [name for name in notes(lost) if name in GLYPHS]


def test_an_empty_guid_is_empty_and_no_more() -> None:
    """Neither a second one of the same name, nor an address."""
    empty = "".join(item(number=number) for number in range(2))
    told = notes(rss(re.sub("<guid>.*</guid>", "<guid/>", empty)))
    assert {"not-blank": 2} == {name: note.count for name, note in told.items()}


def test_each_element_that_is_missing_is_named() -> None:
    """With its own count."""
    text = rss().replace("<description>What happens by the sea</description>", "", 1)
    text = text.replace("<link>https://harbour.example/</link>", "", 1)
    assert [("<link> of <channel>", 1), ("<description> of <channel>", 1)] == [
        (note.text.partition(" (")[0], note.count)
        for note in pipeline.run(document(text), ()).notes
    ]


def test_the_future_is_that_of_the_article() -> None:
    """A note is told where the article says so, and nowhere else."""
    for date, is_future in (
        ("Sun, 01 Mar 2026 12:10:00 GMT", False),
        ("Sun, 01 Mar 2026 12:30:00 GMT", True),
        ("2026-03-02", False),
    ):
        ran = pipeline.run(document(rss(item(date=date))), ())
        assert (is_future, is_future) == (
            ran.articles[0].future is True,
            any(note.fault == "future-date" for note in ran.notes),
        )


def test_an_attribute_is_named_with_its_element() -> None:
    """Half a mistake is found by the name of its element alone."""
    told = notes(rss(item('<enclosure url="https://harbour.example/a" length="x" type="a/b"/>')))
    assert told["invalid-integer"].text.startswith("The attribute length of <enclosure> of “The")


def test_a_fault_is_told_once_with_its_count() -> None:
    """Twenty times the same is one note."""
    items = "".join(item("<comments>talk</comments>", number=number) for number in range(20))
    assert 20 == notes(rss(items))["invalid-link"].count


def test_faults_of_later_items_are_counted_where_the_first_have_any() -> None:
    """Only a feed whose first items are sound is not looked at further."""
    sound = "".join(item(number=number) for number in range(5))
    wrong = item("<comments>talk</comments>", number=9)
    assert {} == notes(rss(sound + wrong))
    assert 2 == notes(rss(wrong + sound + wrong))["invalid-link"].count


def test_what_stands_after_the_items_is_looked_at_too() -> None:
    """Leaving items out leaves the feed's own words in, in the line where they stand."""
    items = "".join(item(number=number) for number in range(9))
    text = rss(items + "<ttl>soon</ttl>")
    line = text[: text.index("<ttl>")].count("\n") + 1
    assert f"<ttl> (line {line}) says" in notes(text)["invalid-integer"].text


def test_dates_of_all_items_are_looked_at() -> None:
    """What readers miss is seen in every article."""
    items = "".join(item(number=number) for number in range(9))
    assert 1 == notes(rss(items + item(number=10, date="soon")))["bad-date"].count


def test_the_gravest_come_first_and_no_more_than_ten() -> None:
    """People read the first few."""
    more = (
        "<comments>talk</comments><dc:language>English</dc:language><dc:date>soon</dc:date>"
        "<itunes:duration>x</itunes:duration><itunes:episode>x</itunes:episode>"
        "<itunes:explicit>x</itunes:explicit><media:rating>x</media:rating>"
        "<media:hash>x</media:hash><media:content medium='x'/><media:text type='x'/>"
        "<itunes:keywords/><colour/><title>x</title>"
    )
    told = list(notes(rss(item(more, date="soon"))))
    assert (10, "bad-date", sorted(told, key=list(FAULTS).index)) == (len(told), told[0], told)


def test_what_the_readers_say_is_kept() -> None:
    """The readers' own notes come in their words."""
    said = Note(fault="not-well-formed", text="not well-formed XML at line 3")
    reading = Reading(entries=(), notes=(said,))
    assert (said,) == health.inspect(document(b"<rss"), reading, ())


def test_text_written_as_the_rss_profile_advises_is_no_markup() -> None:
    """Who escapes & and < in hexadecimal means them."""
    assert {} == notes(rss(item(title="The &#x26;amp; in HTML")))


def test_a_document_of_another_kind_is_judged_by_its_entries() -> None:
    """What is not XML has no elements to look at."""
    text = (
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Harbour News", "items": ['
        '{"id": "1", "url": "https://harbour.example/1", "title": "Fog", "content_text": "Thick.",'
        '"date_published": "soon"}]}'
    )
    assert ["bad-date"] == list(notes(text))


def test_a_prefix_that_is_not_declared_is_one_fault() -> None:
    """Its elements are not called unknown on top of it."""
    text = rss(channel="<geo:lat>33.3</geo:lat>")
    assert ["undeclared-namespace"] == list(notes(text))


def test_an_entry_may_have_the_author_of_its_source() -> None:
    """The feed's author, or the source's, is the entry's where it has none."""
    source = (
        "<source><id>tag:sea.example,2026:all</id><title>Sea</title>"
        "<updated>2026-03-01T10:00:00Z</updated><author><name>Omar Aziz</name></author></source>"
    )
    text = atom(source).replace("<author><name>Rana Saleh</name></author>", "", 1)
    assert {} == notes(text)
    assert ["missing-element"] == list(notes(text.replace(source, "")))


def test_entities_of_a_doctype_are_passed_over() -> None:
    """A reference that nothing resolves is neither an element nor a fault."""
    doctype = '<!DOCTYPE feed PUBLIC "-//Harbour//DTD" "https://harbour.example/feed.dtd">'
    body = f'<content type="xhtml"><div xmlns="{XHTML}">Fog&nbsp;again</div></content>'
    assert {} == notes(doctype + atom(body))


def test_a_mended_feed_is_not_judged_by_what_the_mending_took() -> None:
    """An element that is cut off is not called missing."""
    text = rss(item() + item(number=2))
    assert "missing-element" not in notes(text.rpartition("<pubDate>")[0])


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.*")), ids=lambda path: path.name)
def test_seeds_have_no_grave_faults(path: Path) -> None:
    """Our own examples are sound."""
    try:
        told = notes(path.read_bytes())
    except FormatError:
        return  # a README, the topics
    assert [] == [name for name in told if FAULTS[name].grave]


def test_the_opening_of_a_feed_with_few_items_is_the_whole() -> None:
    """There is nothing to leave out."""
    assert (None, None) == (sample.opening(rss().encode()), sample.opening(b"{}"))


@pytest.mark.parametrize(
    "body",
    [
        rss("<item><title>" + "&lt;b " * 100_000 + "</title></item>"),
        rss("<item><author>" + "a" * 1_000_000 + "</author></item>"),
        rss("<item><pubDate>" + "(" * 100_000 + "</pubDate></item>"),
        rss("<item><description>" + '&lt;a "' * 100_000 + "</description></item>"),
        rss(channel="<itunes:category text='x'>" * 200 + "</itunes:category>" * 200),
        rss(channel="<colour/>" * 200_000),
        rss().replace("<rss ", "<rss " + " ".join(f'a{n}="x"' for n in range(50_000))),
        atom(id="tag:" + "a-" * 100_000),
        atom(feed="<entry/>" * 40_000).replace("<author>", "<author/><author>"),
        "<rss><channel>" + "</item " * 100_000,
    ],
    ids=["title", "author", "date", "html", "deep", "wide", "attributes", "id", "entries", "ends"],
)
def test_hostile_documents_are_looked_at_in_no_time(body: str) -> None:
    """What a document costs is bounded, whatever is in it."""
    begun = time.perf_counter()
    health.inspect(document(body), Reading(entries=()), ())
    assert time.perf_counter() - begun < 1.0


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_are_documented(fault: str) -> None:
    """Every fault has its line for those who run a feed."""
    assert f"`{fault}`" in (ROOT / "docs/health.md").read_text("utf-8")


def test_reading_and_inspecting_leave_the_entries_alone() -> None:
    """Inspection changes nothing."""
    told = document(rss())
    before = formats.read(told)
    health.inspect(told, before, ())
    assert before == formats.read(told)


@pytest.mark.parametrize("fault", FAULTS)
def test_names_are_kebab_case(fault: str) -> None:
    """A fault's name can be a key, an anchor and a word on a page."""
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", fault)
