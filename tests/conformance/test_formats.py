"""The format readers against feeds, JSON feeds and sitemaps that others wrote down."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Reading
from tests.conformance.conftest import Corpus, Row, Scoreboard
from workers import dates, formats
from workers.formats import distinct, tolerant
from workers.namespaces import markup, xml

OPENING = 60  # characters of a body that are compared
FEEDS_BAR = 280
FEEDS_REASONS: dict[str, str] = {}
JSON_REASONS = {
    "reader-suite/tests/data/invalid.json": "its title is a list, which is no title; items are read"
}
WORDS = (
    "has neither id nor link: its key is made of its words, which the readers choose differently"
)
SYNC = "feedparser takes an item inside another's extension for one of the feed"
SOURCE = "feedparser loses an entry whose <source> holds an empty <entry>"
LINKS = "the entry has nothing but empty or doubled links, of which the readers take another"
KEYS_REASONS = {
    "namespace/atommathml.xml": WORDS,
    "rss/item_description_and_summary.xml": WORDS,
    "rss/item_fullitem.xml": WORDS,
    "element-channel-item/multiple_item_description.xml": WORDS,
    "4.2.11/missing-self.xml": SOURCE,
    "4.2.11/source-entry.xml": SOURCE,
    "must/entry_link_multiple2.xml": LINKS,
    "must/entry_link_not_empty.xml": LINKS,
    "feedsync/spec-example-atom-2.xml": SYNC,
    "feedsync/spec-example-rss-2.xml": SYNC,
    "must/neg-anyarss.xml": "feedparser does not look into a channel in a namespace it knows not",
}


def document(row: Row) -> Document:
    """The document of a corpus row, as a fetcher would have brought it."""
    return Document(
        id="d",
        feed="f",
        url=row.get("url") or "http://feed.example/feed.xml",
        body=row["bytes"],
        fetched=datetime(2024, 1, 1, tzinfo=UTC),
    )


def folded(text: object) -> str:
    """*text* without markup, white space and case."""
    told = str(text or "")
    if "<" in told or "&" in told:
        told = " ".join(markup.lines(told).lines)
    return re.sub(r"\s+", "", unescape(told)).lower()


def is_said(text: str | None, expected: object) -> bool:
    """Whether *text*, which is plain, is what is expected, as text or as markup."""
    plain = re.sub(r"\s+", "", text or "").lower()
    return folded(expected) in (plain, folded(text))


def is_link(url: str | None, expected: str) -> bool:
    return (url or "").rstrip("/") == (expected or "").rstrip("/") or is_said(url, expected)


def is_date(entry: Entry, expected: Any) -> bool:
    """Whether one of the entry's dates is the expected instant, to the second."""
    if isinstance(expected, list):  # a struct_time in UTC
        instant = datetime(*expected[:6], tzinfo=UTC)
    else:
        instant = datetime.fromisoformat(expected).replace(microsecond=0)
    told = (dates.parse(one) for one in (entry.published, entry.updated) if one)
    return instant in [one.instant.replace(microsecond=0) for one in told if one]


def is_body(entry: Entry, expected: str) -> bool:
    bodies = [folded(one) for one in (entry.html, entry.text, entry.summary) if one]
    opening = folded(expected)[:OPENING]
    return not opening or any(body.startswith(opening) for body in bodies)


def is_person(author: str, expected: str) -> bool:
    """Whether *author* is the expected person, whole or by name or mail: "Name (mail)"."""
    parts = re.split(r"[()<>]", expected)
    return folded(author) in {folded(expected), *filter(None, map(folded, parts))}


CHECKS: dict[str, Callable[[Entry, Any], bool]] = {
    "title": lambda entry, expected: is_said(entry.title, expected),
    "link": lambda entry, expected: is_link(entry.url, expected),
    "id": lambda entry, expected: folded(entry.key) == folded(expected),
    "author": lambda entry, expected: any(is_person(one, expected) for one in entry.authors),
    "date": is_date,
    "body": is_body,
    "enc": lambda entry, expected: expected in [media.url for media in entry.media],
}


def holds(reading: Reading, field: str, expected: Any) -> bool:
    """Whether *reading* has what a row expects of *field*."""
    if field == "count":
        return bool(len(reading.entries) == expected)
    if field == "feed.title":
        return is_said(reading.title, expected)
    if field == "feed.link":
        return is_link(reading.site, expected)
    index, _, name = field.partition(".")
    if int(index) >= len(reading.entries):
        return False
    return CHECKS[name](reading.entries[int(index)], expected)


def missed(row: Row) -> str:
    """What of a row's expectations does not hold; "" when all do."""
    try:
        reading = formats.read(document(row))
    except FormatError as error:
        return str(error)
    wrong = [pair for pair in row["expect"] if not holds(reading, *pair)]
    return f"{wrong} in {reading}" if wrong else ""


def test_feeds_of_other_parsers(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """The expectations of feedparser's and gofeed's own tests, as far as parsers agree on them."""
    rows = corpus("core_feedparser_gofeed")
    misses = {row["name"]: miss for row in rows if (miss := missed(row))}
    scoreboard.tell(
        "feeds of feedparser and gofeed",
        rows=len(rows),
        bar=FEEDS_BAR,
        misses=misses,
        reasons=FEEDS_REASONS,
    )


def json_missed(row: Row) -> str:
    reading = formats.read(document(row))
    items, title = row["expect"].get("items"), row["expect"].get("title")
    if items not in (None, len(reading.entries)):
        return f"{len(reading.entries)} of {items} items"
    return "" if not title or is_said(reading.title, title) else f"title {reading.title!r}"


def test_json_feeds(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """Items and titles are those of the JSON."""
    rows = corpus("jsonfeed")
    misses = {row["name"]: miss for row in rows if (miss := json_missed(row))}
    scoreboard.tell("JSON feeds", rows=len(rows), bar=22, misses=misses, reasons=JSON_REASONS)


def sitemap_missed(row: Row) -> str:
    reading, expected = formats.read(document(row)), row["expect"]
    if expected["kind"] == "feed":
        return "" if reading.entries else "no entries"
    if [entry.url for entry in reading.entries] != expected["locs"]:
        return f"locations {[entry.url for entry in reading.entries]}"
    for news in expected["news"]:
        told = [entry for entry in reading.entries if entry.title == news["title"]]
        if [news["date"]] != [entry.published for entry in told]:
            return f"{news} in {reading.entries}"
    return ""


def test_sitemaps(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """Locations, news titles and dates are those of the XML."""
    rows = corpus("sitemaps")
    misses = {row["name"]: miss for row in rows if (miss := sitemap_missed(row))}
    scoreboard.tell("sitemaps", rows=len(rows), bar=len(rows), misses=misses, reasons={})


def other_keys(row: Row) -> str:
    """The keys of the quick and of the tolerant reader, where they differ."""
    told = document(row)
    quick = formats.claims(told)[0]
    keys = [
        [entry.key for entry in distinct.entries(reader.read(told).entries)]
        for reader in (quick, tolerant)
    ]
    return "" if keys[0] == keys[1] else f"{keys[0]} {keys[1]}"


@pytest.mark.parametrize("name", ["core_feedparser_gofeed", "feedvalidator"])
def test_both_readers_give_the_same_keys(corpus: Corpus, scoreboard: Scoreboard, name: str) -> None:
    """Whichever reader reads a well-formed feed, its articles have the same ids."""
    rows = [row for row in corpus(name) if is_a_feed(row)]
    misses = {row["name"]: keys for row in rows if (keys := other_keys(row))}
    reasons = {
        missed: why
        for missed in misses
        for ending, why in KEYS_REASONS.items()
        if missed.endswith(ending)
    }
    scoreboard.tell(
        f"same keys by both readers: {name}",
        rows=len(rows),
        bar=len(rows) - len(reasons),
        misses=misses,
        reasons=reasons,
    )


def is_a_feed(row: Row) -> bool:
    """Whether a row is a well-formed feed that both a quick and the tolerant reader read."""
    told = document(row)
    claims = formats.claims(told)
    if not claims or claims[0].name not in ("rss", "rdf", "atom", "cdf"):
        return False
    try:
        claims[0].read(told)
        tolerant.read(told)
    except FormatError:
        return False
    return xml.fault(told) is None
