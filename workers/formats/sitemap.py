"""Sitemaps: Google's news sitemaps, plain ones, as text too, and their indexes.

Only a news sitemap says what its pages are called. A plain one gives addresses and dates; an index
gives no entries at all, and a note says which of its sitemaps to add instead.

Source: https://www.sitemaps.org/protocol.html ;
https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap .
"""

import re
from collections.abc import Iterator

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Media, Note, Reading, Source
from workers.namespaces import charset, xml
from workers.namespaces.address import web
from workers.namespaces.bounds import few
from workers.namespaces.identity import key
from workers.namespaces.markup import line
from workers.namespaces.media_rss import once
from workers.namespaces.xml import Element, Found

name = "sitemap"

_ROOTS = ("urlset", "sitemapindex")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_NEWS = re.compile(r"news|أخبار|akhbar", re.IGNORECASE)


def sniff(document: Document) -> float:
    """0.9 when the root element is a sitemap's, 0.6 when there is one address a line."""
    head = charset.opening(document)
    if xml.begins(head) in _ROOTS:
        return 0.9
    lines = head.split("\n")[:20]
    told = [one.strip() for one in lines if one.strip()]
    return 0.6 if told and all(map(_ADDRESS.fullmatch, told)) else 0.0


def read(document: Document) -> Reading:
    """The pages of the sitemap; none, but a note, where it is an index.

    Raises:
        FormatError: nothing can be saved of it, or it is no sitemap.
    """
    if not document.body.lstrip(b"\xef\xbb\xbf\0\xff\xfe \t\r\n").startswith(b"<"):
        return _with_note(Reading(entries=tuple(_listed(document))))
    parsed = xml.parse(document)
    kind = xml.local(parsed.root)
    if kind not in _ROOTS:
        raise FormatError(f"the root element is <{kind}>, not <urlset>")
    pages = _children(parsed.root)
    if kind == "sitemapindex":
        return Reading(entries=(), notes=(_index(pages.get("sitemap", [])), *parsed.faults))
    entries = tuple(_entry(page, document.url) for page in few(pages.get("url", [])))
    return _with_note(Reading(entries=entries, notes=parsed.faults))


def _children(element: Element) -> Found:
    """The children by their local names, for each extension has an element around its own."""
    found: Found = {}
    for child in element:
        if isinstance(child.tag, str):
            found.setdefault(xml.local(child), []).append(child)
    return found


def _entry(page: Element, address: str) -> Entry:
    found = _children(page)
    location = xml.first(found, "loc")
    news = _children(found["news"][0]) if "news" in found else {}
    publication = _children(news["publication"][0]) if "publication" in news else {}
    videos = [_children(video) for video in found.get("video", ())]
    only = videos[0] if len(videos) == 1 else {}
    title = line(xml.first(news, "title") or xml.first(only, "title"))
    source = line(xml.first(publication, "name"))
    return Entry(
        key=key(None, location, title, None),
        title=title or None,
        url=web(location, address),
        html=xml.first(only, "description"),
        published=xml.first(news, "publication_date") or xml.first(only, "publication_date"),
        updated=xml.first(found, "lastmod"),
        language=xml.first(publication, "language"),
        source=Source(name=source) if source else None,
        keywords=_keywords(news),
        media=once(_media(found, videos, address)),
    )


def _keywords(news: Found) -> tuple[str, ...]:
    words = (xml.first(news, "keywords") or "").replace("،", ",").split(",")
    return tuple(dict.fromkeys(word for one in words if (word := line(one))))


def _media(found: Found, videos: list[Found], address: str) -> Iterator[Media]:
    for image in found.get("image", ()):
        if url := web(xml.first(_children(image), "loc"), address):
            yield Media(url=url)
    for video in videos:
        for slot in ("content_loc", "thumbnail_loc"):
            if url := web(xml.first(video, slot), address):
                yield Media(url=url)


def _listed(document: Document) -> Iterator[Entry]:
    for written in few(charset.legible(document).split()):
        if url := web(written):
            yield Entry(key=written, url=url)


def _with_note(reading: Reading) -> Reading:
    """*reading*, noted as poor where none of its pages has a title."""
    if not reading.entries or any(entry.title for entry in reading.entries):
        return reading
    text = (
        "this sitemap lists pages without their titles; a feed or a news sitemap says more, "
        "and the pages themselves say all"
    )
    note = Note(fault="no-titles", text=text, count=len(reading.entries))
    return Reading(entries=reading.entries, notes=(note, *reading.notes))


def _index(sitemaps: list[Element]) -> Note:
    addresses = [web(xml.first(_children(one), "loc") or xml.text(one)) for one in sitemaps]
    told = [address for address in addresses if address]
    if not told:
        text = "this is an index of sitemaps, but it names none"
        return Note(fault="sitemap-index", text=text)
    news = [address for address in told if _NEWS.search(_within_site(address))]
    advice = "add the one with the news" if not news else f"add the one with the news: {news[0]}"
    which = "1 sitemap" if len(told) == 1 else f"{len(told)} sitemaps"
    text = f"this is an index of {which} and has no articles itself; {advice}"
    return Note(fault="sitemap-index", text=text, count=len(told))


def _within_site(address: str) -> str:
    """*address* less its host, which may well have "news" in its name."""
    return address.partition("://")[2].partition("/")[2]
