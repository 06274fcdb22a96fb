"""RSS 0.91 to 2.0, the quick reader: one strict parse, one pass over each item's children.

Source: https://www.rssboard.org/rss-specification ; modules in workers/namespaces.
"""

import re
from collections.abc import Iterator

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Media, Reading, Source
from workers.namespaces import atom, charset, content, dublin_core, itunes, media_rss, xml
from workers.namespaces.address import joined, web
from workers.namespaces.identity import key
from workers.namespaces.markup import line
from workers.namespaces.xml import Element, Found

name = "rss"

_NAMESPACES = (
    "",
    "{http://backend.userland.com/rss}",
    "{http://backend.userland.com/rss2}",
    "{http://backend.userland.com/RSS2}",
    "{http://blogs.law.harvard.edu/tech/rss}",
    "{http://cyber.law.harvard.edu/rss/rss.html}",
    "{http://purl.org/rss/1.0/}",
    "{http://purl.org/rss/1.0/modules/rss091#}",
    "{http://my.netscape.com/rdf/simple/0.9/}",
)


def _slots(names: str) -> dict[str, str]:
    return {f"{namespace}{tag}": tag for namespace in _NAMESPACES for tag in names.split()}


_ROOT = _slots("channel item")
_CHANNEL = {
    **dublin_core.SLOTS,
    **atom.slots({"link": "link"}),
    **_slots("item title link language"),
}
_ITEM = {
    **dublin_core.SLOTS,
    **content.SLOTS,
    **itunes.SLOTS,
    **media_rss.SLOTS,
    **atom.slots(
        {
            "link": "link",
            "author": "atom author",
            "published": "pubDate",
            "updated": "modified",
            "content": "content",
            "summary": "description",
        }
    ),
    **_slots("title link description summary author category enclosure guid pubDate source"),
    **dict.fromkeys(("pubdate", "PubDate", "pubDATE"), "pubDate"),
}
_ROOTED = re.compile(r"<rss[\s>]")
_MAIL = r"[^\s@()<>]+@[^\s@()<>]+"
_PERSON = re.compile(
    rf"{_MAIL}\s*\((?P<after>[^)]+)\)|(?P<before>[^<>()]+?)\s*(?:<[^<>]*>|\({_MAIL}\))"
)


def sniff(document: Document) -> float:
    """0.9 when the root element is <rss>, 0.5 when the source says so and it may come later."""
    head = charset.opening(document)
    if _ROOTED.search(head):
        return 0.9
    declared = document.media_type == "application/rss+xml" and head.startswith("<")
    return 0.5 if declared and "<html" not in head else 0.0


def read(document: Document) -> Reading:
    """The items of the feed.

    Raises:
        FormatError: not well-formed XML, or the root element is not <rss>.
    """
    root = xml.root(document)
    if root.tag.rpartition("}")[2] != "rss":
        raise FormatError(f"the root element is <{root.tag}>, not <rss>")
    outer = xml.gather(root, _ROOT)
    channel = outer["channel"][0] if "channel" in outer else root
    found = xml.gather(channel, _CHANNEL)
    base = _base(channel, _base(root, None) if channel is not root else None)
    site = web(_link(found), base or document.url)
    beside = outer.get("item", []) if channel is not root else []
    items = [*found.get("item", ()), *beside]
    return Reading(
        entries=tuple(_entry(item, base, site or document.url) for item in items),
        title=line(xml.first(found, "title") or xml.first(found, "dc title")) or None,
        site=site,
        language=_language(channel, found) or root.get(xml.LANG) or None,
    )


def _entry(item: Element, outer: str | None, seen_from: str) -> Entry:
    """*outer* is the base that the feed declares; *seen_from* is where it is, when it does not."""
    found = xml.gather(item, _ITEM)
    base = _base(item, outer)
    guid = xml.last(found, "guid")
    link = _link(found)
    title = line(_title(found))
    html, summary = _bodies(found)
    return Entry(
        key=key(guid, link, title, html),
        title=title or None,
        url=web(link or _permalink(found, guid), base or seen_from),
        base=base,
        html=html,
        summary=summary,
        published=xml.last(found, "pubDate") or xml.last(found, "dc date"),
        updated=xml.last(found, "modified"),
        language=_language(item, found),
        source=_source(found),
        authors=_authors(found),
        keywords=_keywords(found),
        media=media_rss.once(_media(found, base or seen_from)),
    )


def _base(element: Element, outer: str | None) -> str | None:
    """The base that *element* declares, else *outer*."""
    own = element.get(xml.BASE)
    return joined(outer, own) if own else outer


def _language(element: Element, found: Found) -> str | None:
    declared = xml.last(found, "language") if "language" in found else None
    return declared or xml.last(found, "dc language") or element.get(xml.LANG) or None


def _link(found: Found) -> str | None:
    """The last link to a page, as written, be it RSS's or Atom's."""
    for element in reversed(found.get("link", ())):
        if written := xml.text(element):
            return written
        if (page := atom.alternate(atom.links([element], None))) is not None:
            return page.href
    return None


def _permalink(found: Found, guid: str | None) -> str | None:
    """The guid where it says to be an address."""
    if guid and found["guid"][-1].get("isPermaLink", "true").strip().lower() == "true":
        return guid
    return None


def _title(found: Found) -> str:
    for slot in ("title", "dc title", "media title"):
        for element in found.get(slot, ()):
            if written := xml.markup(element):
                return written
    return ""


def _bodies(found: Found) -> tuple[str | None, str | None]:
    """The whole text and, where it is another one, the summary; both markup."""
    whole = _markup(found, "content")
    told = (
        _markup(found, "description")
        or _markup(found, "dc description")
        or _markup(found, "summary")
        or _markup(found, "itunes summary")
        or _markup(found, "media description")
    )
    if whole is None:
        return told, _markup(found, "summary") if told else None
    return whole, told if told != whole else None


def _markup(found: Found, slot: str) -> str | None:
    for element in found.get(slot, ()):
        if written := xml.markup(element):
            return written
    return None


def _source(found: Found) -> Source | None:
    for element in found.get("source", ()):
        told = Source(name=line(xml.text(element)) or None, url=web(element.get("url")))
        if told.name or told.url:
            return told
    return None


def _authors(found: Found) -> tuple[str, ...]:
    """Names; of "mail@example.org (Name)" and "Name <mail@example.org>" only the name."""
    for slot in ("creator", "author", "itunes author"):
        written = [line(xml.text(element)) for element in found.get(slot, ())]
        names = [_person(one) for one in written if one]
        if names:
            return tuple(dict.fromkeys(names))
    return atom.persons(found.get("atom author", ()))


def _person(written: str) -> str:
    known = _PERSON.fullmatch(written)
    return (known["after"] or known["before"]).strip() if known else written


def _keywords(found: Found) -> tuple[str, ...]:
    elements = [*found.get("category", ()), *found.get("subject", ())]
    written = [line(xml.text(element)) for element in elements]
    return tuple(dict.fromkeys(word for word in written if word))


def _media(found: Found, base: str) -> Iterator[Media]:
    for element in found.get("enclosure", ()):
        if url := web(element.get("url"), base):
            length = media_rss.size(element.get("length"))
            yield Media(url=url, type=element.get("type") or None, bytes=length)
    yield from atom.enclosures(atom.links(found.get("link", ()), base))
    yield from media_rss.media(found, base)
