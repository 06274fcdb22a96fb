"""Atom 1.0 and 0.3, the quick reader: one parse, one pass over each entry's children.

Source: RFC 4287; Atom 0.3 as drafted (draft-ietf-atompub-format-00).
"""

import base64
import binascii
import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Media, Reading, Source
from workers.namespaces import (
    atom,
    charset,
    discussion,
    dublin_core,
    georss,
    media_rss,
    xml,
)
from workers.namespaces.address import web
from workers.namespaces.bounds import few
from workers.namespaces.identity import key
from workers.namespaces.markup import line
from workers.namespaces.xml import Element, Found

name = "atom"

_SHARED = {name: name for name in ("title", "link", "author", "source")}
_FEED = xml.any_case(atom.slots({**_SHARED, "entry": "entry"}, bare=True))
_ENTRY = xml.any_case(
    {
        **dublin_core.SLOTS,
        **media_rss.SLOTS,
        **georss.SLOTS,
        **discussion.SLOTS,
        **atom.slots(
            {
                **_SHARED,
                "id": "id",
                "published": "published",
                "issued": "published",
                "created": "created",
                "updated": "updated",
                "modified": "updated",
                "category": "category",
                "content": "content",
                "summary": "summary",
            },
            bare=True,
        ),
    }
)
_ROOTED = re.compile(r"<(?:[\w.-]+:)?(?:feed|entry)[\s>]")


class _Feed(NamedTuple):
    """What the entries take from the feed around them."""

    base: str | None  # as declared
    address: str  # where the feed came from
    authors: tuple[str, ...]


class _Construct(NamedTuple):
    """A text construct read: markup or plain text, its element, and in XHTML the <div> in that."""

    element: Element
    html: str | None = None
    text: str | None = None
    div: Element | None = None

    @property
    def markup(self) -> str:
        return self.html or escape(self.text or "", quote=False)

    @property
    def language(self) -> str | None:
        inner = None if self.div is None else self.div.get(xml.LANG)
        return inner or self.element.get(xml.LANG)

    def base(self, outer: str | None) -> str | None:
        """The base of the links in it; *outer* is that of the entry."""
        base = xml.base(self.element, outer)
        return base if self.div is None else xml.base(self.div, base)


def sniff(document: Document) -> float:
    """0.9 when the root element is <feed>, 0.5 when the source says so and it may come later."""
    head = charset.opening(document)
    if (rooted := _ROOTED.search(head)) is not None:
        return 0.9 if "feed" in rooted[0] or xml.begins(head) == "entry" else 0.0
    declared = document.media_type == "application/atom+xml" and head.startswith("<")
    return 0.5 if declared and "<html" not in head else 0.0


def read(document: Document) -> Reading:
    """The entries of the feed.

    Raises:
        FormatError: nothing can be saved of it, or the root element is not <feed>.
    """
    parsed = xml.parse(document)
    root = xml.at_home(parsed.root, atom.NAMESPACES)
    if xml.local(root) not in ("feed", "entry"):
        raise FormatError(f"the root element is <{xml.local(root)}>, not <feed>")
    alone = xml.local(root) == "entry"  # a document of its own (RFC 4287, 2)
    found: Found = {"entry": [root]} if alone else xml.gather(root, _FEED)
    base = None if alone else xml.base(root, None)
    feed = _Feed(base, document.url, atom.persons(found.get("author", ())))
    page = atom.alternate(atom.links(found.get("link", ()), base or document.url))
    entries = tuple(_entry(entry, feed) for entry in few(found.get("entry", [])))
    return Reading(
        entries=entries,
        notes=parsed.faults,
        title=_title(found) or None,
        site=web(page.href, page.base) if page else None,
        language=root.get(xml.LANG) or None,
    )


def _entry(element: Element, feed: _Feed) -> Entry:
    found = xml.gather(element, _ENTRY)
    base = xml.base(element, feed.base)
    links = atom.links(found.get("link", ()), base or feed.address)
    page = atom.alternate(links)
    id = xml.last(found, "id")
    title = _title(found)
    summary = _construct(found, "summary")
    whole = _construct(found, "content")
    body = whole or summary
    told = body.markup if body else None
    return Entry(
        key=key(id, page.href if page else None, title, told),
        title=title or None,
        url=web(page.href, page.base) if page else web(id),
        base=body.base(base) if body else base,
        html=body.html if body else None,
        text=body.text if body else None,
        summary=summary.markup if summary and summary.markup != told else None,
        published=_published(found),
        updated=xml.last(found, "updated") or xml.last(found, "modified"),
        language=(body and body.language) or element.get(xml.LANG) or None,
        source=_source(found),
        authors=_authors(found) or feed.authors,
        keywords=_keywords(found),
        media=media_rss.once(_media(found, links, base or feed.address)),
        related=discussion.answered(found),
        location=georss.location(found),
        comments=discussion.comments(found, base or feed.address),
        whole=whole is not None,
    )


def _title(found: Found) -> str:
    for slot in ("title", "dc title", "media title"):
        if (written := _construct(found, slot)) and (title := line(written.markup)):
            return title
    return ""


def _construct(found: Found, slot: str) -> _Construct | None:
    """The first text construct in *slot* that says something."""
    for element in found.get(slot, ()):
        read = _read_construct(element)
        if read.html or read.text:
            return read
    return None


def _read_construct(element: Element) -> _Construct:
    """One text construct by its type (RFC 4287, 3.1 and 4.1.3) or mode (Atom 0.3)."""
    kind = (element.get("type") or "text").strip().lower()
    mode = element.get("mode")
    if mode == "base64" or not _is_text(kind):
        return _Construct(element, html=_from_base64(xml.text(element)))
    if len(element) and mode != "escaped" and not _is_escaped(element, kind):
        div = _div(element)
        return _Construct(element, html=xml.inner(element if div is None else div), div=div)
    if "html" in kind:
        return _Construct(element, html=xml.text(element))
    return _Construct(element, text=xml.text(element))


def _is_escaped(element: Element, kind: str) -> bool:
    """Whether type="html" keeps its promise of escaped markup in spite of a <div> around it."""
    return kind == "html" and len(element) == 1 and not len(element[0])


def _is_text(kind: str) -> bool:
    return "/" not in kind or kind.startswith("text/") or kind.endswith(("+xml", "/xml"))


def _from_base64(written: str) -> str:
    try:
        return base64.b64decode(written).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""


def _div(element: Element) -> Element | None:
    """The <div> that XHTML constructs stand in, which is no part of them (RFC 4287, 3.1.1.3)."""
    wrapped = len(element) == 1 and not (element.text or element[0].tail or "").strip()
    return element[0] if wrapped and xml.local(element[0]) == "div" else None


def _published(found: Found) -> str | None:
    for slot in ("published", "created", "dc date"):
        if written := xml.last(found, slot):
            return written
    return None


def _source(found: Found) -> Source | None:
    """The feed that an entry was taken over from."""
    for element in found.get("source", ()):
        told = xml.gather(element, _FEED)
        page = atom.alternate(atom.links(told.get("link", ()), None))
        source = Source(name=_title(told) or None, url=web(page.href) if page else None)
        if source.name or source.url:
            return source
    return None


def _authors(found: Found) -> tuple[str, ...]:
    own = atom.persons(found.get("author", ())) or atom.persons(found.get("creator", ()))
    if own:
        return own
    sources = [xml.gather(element, _FEED) for element in found.get("source", ())]
    return atom.persons(author for source in sources for author in source.get("author", ()))


def _keywords(found: Found) -> tuple[str, ...]:
    written = [
        element.get("label") or element.get("term") or xml.text(element)
        for element in (*found.get("category", ()), *found.get("subject", ()))
    ]
    return tuple(dict.fromkeys(word for one in written if (word := line(one))))


def _media(found: Found, links: list[atom.Link], base: str) -> Iterator[Media]:
    yield from atom.enclosures(links)
    for element in found.get("content", ()):
        if url := web(element.get("src"), base):
            yield Media(url=url, type=element.get("type") or None)
    yield from media_rss.media(found, base)
