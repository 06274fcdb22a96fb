"""What no table can say: how the children of an element go together.

A rule sees an element and its children by tag, the last of each, and gives the faults: the name,
the element that has it, the child or attribute that it is about, and what is written there.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from lxml.etree import _Element

from workers.health import vocabularies
from workers.health.vocabularies import clark

Told = Iterator[tuple[str, _Element, str | None, str]]
Seen = Mapping[str, _Element]
Rule = Callable[[_Element, Seen], Told]

_ALTERNATE = "alternate"
_LINK = clark("atom:link")
_AUTHOR = clark("atom:author")
_SOURCE = clark("atom:source")
_CONTENT = clark("atom:content")
_SUMMARY = clark("atom:summary")
_ENCODED = clark("content:encoded")
_OF_HISTORY = ("current", "first", "last", "next", "next-archive", "prev-archive", "previous")
_ENTRY = clark("atom:entry")
_ATOM = clark("atom:")
_OLD = re.compile(r"0\.9\d?")  # versions of RSS without guids and self links
_LANGUAGES = ("language", clark("dc:language"))
_LANG = clark("xml:lang")
_ITUNES = clark("itunes:")
_PODCAST = ("language", clark("itunes:category"), clark("itunes:explicit"))
_REGISTRY = "http://www.iana.org/assignments/relation/"
_COMPLETE = clark("fh:complete")
_WEB = re.compile(r"https?://[^/\s]+\S*", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|jpe|gif|png)(?:$|[?#])|/[^./]*$|\?", re.IGNORECASE)
_SHORT = re.compile(r"\d{1,6}|.{0,2}")  # an id that others may have


def _text(seen: Seen, tag: str) -> str | None:
    element = seen.get(tag)
    return None if element is None else (element.text or "").strip()


def item(element: _Element, seen: Seen) -> Told:
    """An item of RSS."""
    if "title" not in seen and "description" not in seen:
        yield "item-must-contain-title-or-description", element, None, ""
    guid = seen.get("guid")
    if guid is None:
        if not _OLD.fullmatch(_version(element)):
            yield "missing-guid", element, None, ""
    else:
        yield from _guid(guid)
    if _ENCODED in seen and "description" in seen and _is_before(seen[_ENCODED], "description"):
        yield "need-description-before-content", seen[_ENCODED], None, ""
    if "enclosure" in seen and len(element.findall("enclosure")) > 1:
        yield "duplicate-enclosure", seen["enclosure"], None, ""


def _is_before(element: _Element, tag: str) -> bool:
    return next(element.itersiblings(tag), None) is not None


def _version(element: _Element) -> str:
    root = element.getroottree().getroot()
    return root.get("version", "")


def _guid(guid: _Element) -> Told:
    value = (guid.text or "").strip()
    if not value:  # told as that already
        return
    if guid.get("isPermaLink", "true") == "true":
        if not _WEB.fullmatch(value):
            yield "invalid-http-guid", guid, None, value
    elif _SHORT.fullmatch(value):
        yield "not-sufficiently-unique", guid, None, value


def channel(element: _Element, seen: Seen) -> Told:
    """The channel of RSS."""
    yield from _image(seen)
    if "textInput" in seen:
        yield "avoid-text-input", seen["textInput"], None, ""
    if not _OLD.fullmatch(_version(element)):
        yield from _recommended(element, seen)
    first = element.find("item")
    if first is not None and element[-1].tag != "item" and isinstance(element[-1].tag, str):
        yield "misplaced-item", first, None, ""


def _recommended(element: _Element, seen: Seen) -> Told:
    """What a channel of today says of itself."""
    if not any(map(_is_self, element.findall(_LINK))):
        yield "missing-self", element, None, ""
    named = any(tag in seen for tag in _LANGUAGES) or any(
        outer.get(_LANG) for outer in (element, *element.iterancestors())
    )
    if not named:
        yield "missing-dc-language", element, None, ""
    if any(tag.startswith(_ITUNES) for tag in seen):
        for tag in _PODCAST:
            if tag not in seen:
                yield "missing-itunes-element", element, tag, ""


def _is_self(link: _Element) -> bool:
    return link.get("rel", "").removeprefix(_REGISTRY) == "self"


def _image(seen: Seen) -> Told:
    image = seen.get("image")
    if image is None:
        return
    for tag, fault in (("link", "image-link-doesnt-match"), ("title", "image-title-doesnt-match")):
        own, told = image.findtext(tag), _text(seen, tag)
        if own is not None and told is not None and own.strip() != told:
            yield fault, image, tag, own.strip()
    if (url := image.findtext("url")) and not _PICTURE.search(url.strip()):
        yield "image-url-format", image, "url", url.strip()


def skip_days(element: _Element, seen: Seen) -> Told:
    """Days on which nothing comes."""
    if len(element) > 7:  # noqa: PLR2004
        yield "eight-days-a-week", element, None, ""


def skip_hours(element: _Element, seen: Seen) -> Told:
    """Hours at which nothing comes."""
    for hour in element:
        if (hour.text or "").strip() == "24":
            yield "use-zero-for-midnight", hour, None, "24"


def feed(element: _Element, seen: Seen) -> Told:
    """A feed of Atom."""
    links = element.findall(_LINK)
    if not any(map(_is_self, links)):
        yield "missing-self", element, None, ""
    yield from _links(links)
    if _COMPLETE in seen:
        for link in links:
            if link.get("rel") in _OF_HISTORY[1:]:
                yield "feed-rel-in-complete-feed", link, "@rel", link.get("rel") or ""
    last = str(element[-1].tag) if len(element) else ""
    if _ENTRY in seen and last != _ENTRY and last.startswith(_ATOM):
        yield "misplaced-metadata", element[-1], None, ""
    if _AUTHOR not in seen:
        for each in element.iterchildren(_ENTRY):
            yield from _author(each)


def entry(element: _Element, seen: Seen) -> Told:
    """An entry of Atom."""
    links = element.findall(_LINK)
    yield from _links(links)
    for link in links:
        if link.get("rel") in _OF_HISTORY:
            yield "feed-history-rel-in-entry", link, "@rel", link.get("rel") or ""
    if element.getparent() is None:
        yield from _author(element)
    content = seen.get(_CONTENT)
    if content is None:
        if not any(link.get("rel", _ALTERNATE) == _ALTERNATE for link in links):
            yield "missing-content-or-alternate", element, None, ""
        if _SUMMARY not in seen:
            yield "missing-textual-content", element, None, ""
    elif _SUMMARY not in seen and (content.get("src") or _is_packed(content)):
        yield "missing-summary", element, None, ""


def _author(entry: _Element) -> Told:
    """Its own author, or that of its source, where the feed has none: RFC 4287, section 4.1.2."""
    if entry.find(_AUTHOR) is None and entry.find(f"{_SOURCE}/{_AUTHOR}") is None:
        yield "missing-element", entry, _AUTHOR, ""


def _is_packed(content: _Element) -> bool:
    kind = (content.get("type") or "text").lower()
    plain = kind in ("text", "html", "xhtml") or kind.startswith("text/")
    return not plain and not kind.endswith(("+xml", "/xml"))


def _links(links: list[_Element]) -> Told:
    """No two to the same thing: RFC 4287, section 4.1.1."""
    if len(links) == 1:
        return
    known = set()
    for link in links:
        if link.get("rel", _ALTERNATE) in (_ALTERNATE, "self"):
            kind = (link.get("rel", _ALTERNATE), link.get("type"), link.get("hreflang"))
            if kind in known:
                yield "duplicate-atom-link", link, None, ""
            known.add(kind)


def source(element: _Element, seen: Seen) -> Told:
    """What an entry tells of the feed that it comes from."""
    yield from _links(element.findall(_LINK))


def group(element: _Element, seen: Seen) -> Told:
    """Files of the same thing."""
    if len(element.findall(clark("media:content"))) == 1:
        yield "media-group-without-alternatives", element, None, ""


def whole(root: _Element) -> Told:
    """The document as such."""
    for namespace in root.nsmap.values():
        if namespace in vocabularies.UNFINISHED:
            yield "media-rss-namespace", root, None, namespace
    channel = root.find("channel")
    for link in (root if channel is None else channel).findall(_LINK):
        href = link.get("href", "")
        if _is_self(link) and link.base is None and not _WEB.match(href.strip()):
            yield "relative-self", link, "@href", href


RULES: dict[str, tuple[Rule, ...]] = {
    "atom:entry": (entry,),
    "atom:feed": (feed,),
    "atom:source": (source,),
    "channel": (channel,),
    "item": (item,),
    "media:group": (group,),
    "skipDays": (skip_days,),
    "skipHours": (skip_hours,),
}
