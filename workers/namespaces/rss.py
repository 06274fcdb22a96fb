"""RSS's own vocabulary, the same in all its branches: a feed's channel and its items.

In 0.91 to 2.0 the items stand in the channel, in 0.90 and 1.0 (RDF) beside it, in 1.1 in a list.

Source: https://www.rssboard.org/rss-specification ; https://web.resource.org/rss/1.0/spec .
"""

import re
from collections.abc import Iterator

from aggregator.model import Document, Entry, Media, Reading, Source
from workers.namespaces import (
    atom,
    content,
    discussion,
    dublin_core,
    georss,
    itunes,
    media_rss,
    xml,
)
from workers.namespaces.address import web
from workers.namespaces.bounds import few
from workers.namespaces.identity import key
from workers.namespaces.markup import line
from workers.namespaces.xml import Element, Found, Parsed

_NAMESPACES = (
    "http://backend.userland.com/rss",
    "http://backend.userland.com/rss2",
    "http://blogs.law.harvard.edu/tech/rss",
    "http://cyber.law.harvard.edu/rss/rss.html",
    "http://purl.org/rss/1.0/",
    "http://purl.org/rss/1.0/modules/rss091#",
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://purl.org/net/rss1.1#",
)
_ENC = "{http://purl.oclc.org/net/rss_2.0/enc#}"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_RESOURCE = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"


def _slots(names: str) -> dict[str, str]:
    spaces = ("", *(f"{{{namespace}}}" for namespace in _NAMESPACES))
    return {f"{space}{tag}": tag for space in spaces for tag in names.split()}


_OUTER = xml.any_case(_slots("channel item"))
_CHANNEL = xml.any_case(
    {
        **dublin_core.SLOTS,
        **atom.slots({"link": "link"}),
        **_slots("item items title link language"),
    }
)
_ITEM = xml.any_case(
    {
        **dublin_core.SLOTS,
        **content.SLOTS,
        **itunes.SLOTS,
        **media_rss.SLOTS,
        **georss.SLOTS,
        **discussion.SLOTS,
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
        f"{_ENC}enclosure": "enclosure",
        **_slots("title link description summary author category comments enclosure"),
        **_slots("guid pubDate source"),
    }
)
_MAIL = r"[^\s@()<>]+@[^\s@()<>]+"
_PERSON = re.compile(
    rf"{_MAIL}\s*\((?P<after>[^)]+)\)|(?P<before>[^<>()]+?)\s*(?:<[^<>]*>|\({_MAIL}\))"
)


def reading(parsed: Parsed, document: Document) -> Reading:
    """The channel and its items, which stand in it or beside it; those of further channels too."""
    root = xml.at_home(parsed.root, _NAMESPACES)
    outer = xml.gather(root, _OUTER)
    channel, *others = outer.get("channel", [root])
    found = xml.gather(channel, _CHANNEL)
    base = xml.base(channel, xml.base(root, None) if channel is not root else None)
    site = web(_link(found), base or document.url)
    items = found.get("item", [])
    for holder in (*found.get("items", ()), *others):  # of RSS 1.1; against the specification
        items = items + xml.gather(holder, _OUTER).get("item", [])
    if channel is not root:
        items = items + outer.get("item", [])
    return Reading(
        entries=tuple(_entry(item, base, site or document.url) for item in few(items)),
        notes=parsed.faults,
        title=line(xml.first(found, "title") or xml.first(found, "dc title")) or None,
        site=site,
        language=_language(channel, found) or root.get(xml.LANG) or None,
    )


def _entry(item: Element, outer: str | None, seen_from: str) -> Entry:
    """*outer* is the base that the feed declares; *seen_from* is where it is, when it does not."""
    found = xml.gather(item, _ITEM)
    base = xml.base(item, outer)
    guid = xml.last(found, "guid")
    about = item.get(_ABOUT)
    link = _link(found)
    title = line(_title(found))
    html, summary = _bodies(found)
    return Entry(
        key=key(guid or about, link, title, html),
        title=title or None,
        url=web(link or _permalink(found, guid) or about, base or seen_from),
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
        related=discussion.answered(found),
        location=georss.location(found),
        comments=discussion.comments(found, base or seen_from),
        whole="content" in found and html is not None,
    )


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
        if resource := element.get(_RESOURCE):
            return resource.strip()
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
        if url := web(element.get("url") or element.get(_RESOURCE), base):
            kind = element.get("type") or element.get(f"{_ENC}type") or None
            length = media_rss.size(element.get("length") or element.get(f"{_ENC}length"))
            yield Media(url=url, type=kind, bytes=length)
    yield from atom.enclosures(atom.links(found.get("link", ()), base))
    yield from media_rss.media(found, base)
