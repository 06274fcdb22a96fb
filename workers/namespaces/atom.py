"""Atom's own vocabulary, which RSS borrows from: names, links, persons.

Source: RFC 4287; Atom 0.3 as drafted (draft-ietf-atompub-format-00).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from aggregator.model import Media
from workers.namespaces.address import joined, web
from workers.namespaces.markup import line
from workers.namespaces.media_rss import size
from workers.namespaces.xml import BASE, Element, gather, text

NAMESPACES = (
    "http://www.w3.org/2005/Atom",
    "https://www.w3.org/2005/Atom",
    "http://www.w3.org/2005/Atom/",
    "http://purl.org/atom/ns#",
    "http://purl.org/atom/ns",
    "http://purl.org/pie/",
    "http://purl.org/echo/",
    "http://example.com/necho",
    "http://example.com/newformat#",
    "uri/of/echo/namespace#",
)
_SPACES = (*(f"{{{namespace}}}" for namespace in NAMESPACES), "atom:")
_HTML = frozenset({"", "text/html", "application/xhtml+xml", "html", "xhtml"})


class Link(NamedTuple):
    """A link as written, and the base that its element has."""

    href: str
    rel: str
    type: str
    length: str | None
    base: str | None


def slots(names: Mapping[str, str], *, bare: bool = False) -> dict[str, str]:
    """Tag -> slot in each of Atom's namespaces; with *bare* also without one."""
    spaces = ("", *_SPACES) if bare else _SPACES
    return {f"{space}{name}": slot for space in spaces for name, slot in names.items()}


_NAME = slots({"name": "name"}, bare=True)


def links(elements: Iterable[Element], base: str | None) -> list[Link]:
    """The links among *elements* that lead somewhere, in their order."""
    return [
        Link(
            href=href,
            rel=(element.get("rel") or "alternate").strip().lower(),
            type=(element.get("type") or "").strip().lower(),
            length=element.get("length"),
            base=joined(base, own) if (own := element.get(BASE)) else base,
        )
        for element in elements
        if (href := (element.get("href") or "").strip())
    ]


def alternate(found: Iterable[Link]) -> Link | None:
    """The link to the page: the last that is HTML, else the first of another type."""
    pages = [link for link in found if link.rel == "alternate"]
    html = [link for link in pages if link.type in _HTML]
    if html:
        return html[-1]
    return pages[0] if pages else None


def enclosures(found: Iterable[Link]) -> Iterator[Media]:
    """The media that are linked as enclosures."""
    for link in found:
        if link.rel == "enclosure" and (url := web(link.href, link.base)):
            yield Media(url=url, type=link.type or None, bytes=size(link.length))


def persons(elements: Iterable[Element]) -> tuple[str, ...]:
    """The names of authors; an element without a name has its text taken."""
    names = []
    for element in elements:
        named = gather(element, _NAME).get("name")
        written = text(named[0]) if named else (element.text or "")
        if name := line(written):
            names.append(name)
    return tuple(dict.fromkeys(names))
