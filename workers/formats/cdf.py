"""Channel Definition Format: channels in channels, items with their address in an attribute.

Source: https://www.w3.org/TR/NOTE-CDFsubmit.html (1997). Its names are written in any case.
"""

import re
from collections.abc import Iterator

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Media, Reading
from workers.namespaces import charset, xml
from workers.namespaces.address import joined, web
from workers.namespaces.identity import key
from workers.namespaces.markup import line
from workers.namespaces.xml import Element, Found

name = "cdf"

_NAMES = {name: name for name in ("channel", "item", "title", "abstract", "a", "logo")}
_OWN = re.compile(
    r"<(?:channel|item)\s[^<>]*\b(?:href|lastmod|base)\s*=|<abstract[\s>]|<item[\s>]\s*<a\s"
)
_PICTURES = ("image", "image-wide")  # not icons
_DEPTH = 8  # channels in channels


def sniff(document: Document) -> float:
    """0.8 when the root element is <channel> and something in it is CDF's alone."""
    head = charset.opening(document)
    if xml.begins(head) != "channel":
        return 0.0
    return 0.8 if _OWN.search(head) else 0.2


def read(document: Document) -> Reading:
    """The items of the channel and of the channels in it.

    Raises:
        FormatError: nothing can be saved of it, or the root element is not <channel>.
    """
    parsed = xml.parse(document)
    root = parsed.root
    if xml.local(root) != "channel":
        raise FormatError(f"the root element is <{xml.local(root)}>, not <channel>")
    base = _attribute(root, "base")
    entries = tuple(_entries(root, base, document.url, _DEPTH))
    return Reading(
        entries=entries,
        notes=parsed.faults,
        title=line(_told(xml.gather(root, _NAMES), "title")) or None,
        site=web(_attribute(root, "href"), base or document.url),
    )


def _entries(channel: Element, base: str | None, address: str, depth: int) -> Iterator[Entry]:
    """*base* is declared by the channels around; *address* is where the document came from."""
    for child in channel:
        kind = xml.local(child)
        if kind == "item":
            yield _entry(child, base, address)
        elif kind == "channel" and depth:
            own = _attribute(child, "base")
            yield from _entries(child, joined(base, own) if own else base, address, depth - 1)


def _entry(item: Element, base: str | None, address: str) -> Entry:
    found = xml.gather(item, _NAMES)
    anchors = (_attribute(anchor, "href") for anchor in found.get("a", ()))
    written = _attribute(item, "href") or next(filter(None, anchors), None)
    link = joined(base, written) if written else None
    title = line(_told(found, "title"))
    html = _told(found, "abstract")
    logos = (logo for logo in found.get("logo", ()) if _is_picture(logo))
    pictures = (web(_attribute(logo, "href"), base or address) for logo in logos)
    return Entry(
        key=key(None, link, title, html),
        title=title or None,
        url=web(link, address),
        html=html,
        updated=_attribute(item, "lastmod"),
        media=tuple(Media(url=url) for url in dict.fromkeys(pictures) if url),
    )


def _told(found: Found, slot: str) -> str | None:
    """The text in *slot*, be it written there or as an attribute, as CDF was at first."""
    values = (_attribute(element, "value") for element in found.get(slot, ()))
    return xml.first(found, slot) or next(filter(None, values), None)


def _is_picture(logo: Element) -> bool:
    return (_attribute(logo, "style") or "").lower() in _PICTURES


def _attribute(element: Element, wanted: str) -> str | None:
    for name, value in element.attrib.items():
        if str(name).lower() == wanted:
            return str(value).strip() or None
    return None
