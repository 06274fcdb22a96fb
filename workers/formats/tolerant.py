"""The tolerant reader: feedparser, for what the quick readers cannot read or doubt.

feedparser would resolve ids and links against xml:base; the attribute is renamed before it sees
it, so that both readers give an item the same key, and the feed's base is applied here. It gets
bytes in a file, never a string: a string it may take for an address and open. It takes 2 ms an
entry, and the square of the number of an element's attributes: both are bounded here.
"""

import io
import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from itertools import islice
from typing import Any, NamedTuple
from xml.sax import SAXException

import feedparser

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Media, Note, Reading, Source
from workers.namespaces import charset, media_rss, mending, xml
from workers.namespaces.address import joined, web
from workers.namespaces.identity import key
from workers.namespaces.markup import line

name = "tolerant"

_ROOTED = re.compile(r"<(?:rss|rdf:rdf|channel|(?:[\w.-]+:)?feed)[\s>]")
_PAGE = re.compile(r"<!doctype html|<html[\s>]")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
_BASE = re.compile(r"(<[^<>]*\s)xml:base(\s*=\s*[\"']([^\"'<>]*)[\"'])")
_ITEM = re.compile(r"<(?:[\w.-]+:)?(?:item|entry)[\s>/]", re.IGNORECASE)
_ATTRIBUTES = re.compile(
    r"""<[\w:.-]+(?>\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+)){2000}"""
)
_REFERENCE = re.compile(r"&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_MOST_ITEMS = 5000
_NO_FEEDS = ("urlset", "sitemapindex", "opml")
_PLAIN = "text/plain"
_HTML_TYPES = ("text/html", "application/xhtml+xml")


class _Feed(NamedTuple):
    """What the entries take from the feed around them."""

    is_atom: bool
    base: str | None  # as declared
    seen_from: str  # what relative links are seen from
    loose: bool  # read by feedparser's own parser, which leaves references in addresses
    authors: tuple[str, ...]


def sniff(document: Document) -> float:
    """Low where a quick reader may claim the document too, lowest for XML without a feed's root."""
    head = charset.opening(document)
    if xml.begins(head) in _NO_FEEDS:
        return 0.0
    if (rooted := _ROOTED.search(head)) is not None:
        return 0.0 if "<html" in head[: rooted.start()] else 0.3
    return 0.1 if head.startswith("<") and not _PAGE.search(head) else 0.0


def read(document: Document) -> Reading:
    """What can be saved of the feed, well-formed or not.

    Raises:
        FormatError: nothing in it looks like a feed, or an element has absurdly many attributes.
    """
    text, notes = _bounded(_DECLARATION.sub("", mending.mended(charset.legible(document)).text))
    base = _feed_base(text)
    parsed = _parse(_BASE.sub(r"\1data-base\2", text).encode("utf-8", "replace"))
    if not parsed.entries and not dict.get(parsed, "version") and not _ROOTED.search(text.lower()):
        raise FormatError("nothing in it looks like a feed; give the feed's own address")
    is_atom = str(parsed.version).startswith("atom")
    loose = isinstance(dict.get(parsed, "bozo_exception"), SAXException)
    site = web(_address(parsed.feed, "link", loose), base or document.url)
    feed = _Feed(
        is_atom=is_atom,
        base=base,
        seen_from=base or (not is_atom and site) or document.url,
        loose=loose,
        authors=_authors(parsed.feed) if is_atom else (),
    )
    return Reading(
        entries=tuple(_entry(item, feed) for item in parsed.entries),
        title=line(_field(parsed.feed, "title")) or None,
        notes=(fault, *notes) if (fault := xml.fault(document)) else notes,
        site=site,
        language=_field(parsed.feed, "language"),
    )


def _bounded(text: str) -> tuple[str, tuple[Note, ...]]:
    """*text* up to the last item that there is time for, and a note where that is not all."""
    if _ATTRIBUTES.search(text):
        raise FormatError("an element has thousands of attributes")
    beyond = next(islice(_ITEM.finditer(text), _MOST_ITEMS, None), None)
    if beyond is None:
        return text, ()
    told = f"only its first {_MOST_ITEMS} entries were read, since it is not well-formed"
    return text[: beyond.start()], (Note(fault="too-many-entries", text=told),)


def _parse(data: bytes) -> Any:
    try:
        return feedparser.parse(
            io.BytesIO(data),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # its faults on broken input have no common class
        raise FormatError(f"the tolerant reader gave up: {error!r}") from error


def _feed_base(text: str) -> str | None:
    """The xml:base of the elements around the items."""
    first = _ITEM.search(text)
    base = None
    for declared in _BASE.finditer(text, 0, first.start() if first else len(text)):
        base = joined(base, declared[3].strip())
    return base


def _entry(item: Any, feed: _Feed) -> Entry:
    link = _address(item, "link", feed.loose)
    title = line(_field(item, "title"))
    body, summary = _bodies(item)
    html, text = _as_html_or_text(body, feed.is_atom)
    published, updated = _dates(item, feed.is_atom)
    return Entry(
        key=key(_address(item, "id", feed.loose), link, title, html or text),
        title=title or None,
        url=web(link, feed.seen_from),
        base=feed.base,
        html=html,
        text=text,
        summary=_markup(summary, feed.is_atom) if summary else None,
        published=published,
        updated=updated,
        language=_language(item),
        source=_source(item, feed.loose),
        authors=_authors(item) or feed.authors,
        keywords=_keywords(item),
        media=media_rss.once(_media(item, feed)),
    )


def _field(of: Any, field: str) -> str | None:
    """A text as feedparser kept it. Not by its own `get`, which takes one date for another."""
    value = dict.get(of, field)
    return (value.strip() or None) if isinstance(value, str) else None


def _address(of: Any, field: str, loose: bool) -> str | None:
    """As `_field`, with references resolved where feedparser's *loose* parser left them."""
    written = _field(of, field)
    if not loose or not written:
        return written
    return _REFERENCE.sub(lambda found: unescape(found[0]), written)


def _listed(of: Any, field: str) -> list[Any]:
    value = dict.get(of, field)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _bodies(item: Any) -> tuple[dict[str, str], dict[str, str] | None]:
    """Body and summary, each with `value` and `type`; no summary where it is the body again."""
    contents = [one for one in _listed(item, "content") if (dict.get(one, "value") or "").strip()]
    told = dict.get(item, "summary_detail") or {"value": _field(item, "summary") or ""}
    if not contents:
        return told, None
    whole = next((one for one in contents if dict.get(one, "type") in _HTML_TYPES), contents[0])
    other = _field(told, "value") not in (None, _field(whole, "value"))
    return whole, told if other else None


def _as_html_or_text(body: dict[str, str], atom: bool) -> tuple[str | None, str | None]:
    value = _field(body, "value")
    if atom and dict.get(body, "type") == _PLAIN:
        return None, value
    return value, None


def _markup(body: dict[str, str], atom: bool) -> str | None:
    html, text = _as_html_or_text(body, atom)
    return html or escape(text or "", quote=False) or None


def _dates(item: Any, atom: bool) -> tuple[str | None, str | None]:
    """Published and updated; feedparser files the only date of an RSS item under `updated`."""
    published = _field(item, "published") or _field(item, "created")
    updated = _field(item, "updated")
    return (updated, None) if not published and not atom else (published, updated)


def _language(item: Any) -> str | None:
    for detail in (*_listed(item, "content"), dict.get(item, "summary_detail") or {}):
        if language := _field(detail, "language"):
            return language
    return None


def _source(item: Any, loose: bool) -> Source | None:
    told = dict.get(item, "source") or {}
    url = web(_address(told, "href", loose) or _address(told, "link", loose))
    source = Source(name=line(_field(told, "title")) or None, url=url)
    return source if source.name or source.url else None


def _authors(item: Any) -> tuple[str, ...]:
    told = _listed(item, "authors")
    return _once(_field(one, "name") or _field(one, "email") for one in told)


def _keywords(item: Any) -> tuple[str, ...]:
    return _once(_field(tag, "label") or _field(tag, "term") for tag in _listed(item, "tags"))


def _once(written: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for one in written if (word := line(one))))


def _media(item: Any, feed: _Feed) -> Iterator[Media]:
    enclosures = [one for one in _listed(item, "links") if dict.get(one, "rel") == "enclosure"]
    listed = (*enclosures, *_listed(item, "media_content"), *_listed(item, "media_thumbnail"))
    for one in listed:
        written = _address(one, "href", feed.loose) or _address(one, "url", feed.loose)
        if url := web(written, feed.seen_from):
            length = media_rss.size(_field(one, "length") or _field(one, "filesize"))
            yield Media(url=url, type=_field(one, "type"), bytes=length)
