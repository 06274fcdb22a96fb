"""Atom 1.0 (RFC 4287), with the hub of WebSub (W3C Recommendation, section 4)."""

from collections.abc import Sequence

from lxml import etree

from aggregator.codec import Delivered
from aggregator.model import Source
from aggregator.serve.channel import (
    Channel,
    address,
    authors,
    changed,
    legible,
    media,
    rfc3339,
)

suffix = "atom"
media_type = "application/atom+xml"

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TOPIC = "urn:aggregator:topic"  # the scheme that tells our topics from the source's keywords


def write(channel: Channel, articles: Sequence[Delivered]) -> bytes:
    """The channel as an Atom feed."""
    # The stubs know of no default namespace.
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})  # type: ignore[dict-item]
    if channel.language:
        feed.set(_LANGUAGE, channel.language)
    _add(feed, "id", channel.self_url)
    _add(feed, "title", channel.title)
    _add(feed, "updated", rfc3339(channel.updated))
    # An entry without an author needs one here (section 4.1.1).
    _add(_add(feed, "author"), "name", channel.title)
    _add(feed, "link", rel="self", type=media_type, href=channel.self_url)
    _add(feed, "link", rel="alternate", type="text/html", href=channel.site_url)
    _add(feed, "link", rel="hub", href=channel.hub_url)
    for article in articles:
        _entry(_add(feed, "entry"), channel, article)
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8")


def _entry(entry: etree._Element, channel: Channel, article: Delivered) -> None:
    if article.language:
        entry.set(_LANGUAGE, legible(article.language))
    _add(entry, "id", f"urn:aggregator:{article.id}")
    _add(entry, "title", article.title)
    _add(entry, "updated", rfc3339(changed(article)))
    if article.published:
        _add(entry, "published", rfc3339(article.published))
    for name in authors(article):
        _add(_add(entry, "author"), "name", name)
    _links(entry, channel, article)
    _categories(entry, article)
    if article.source and article.source.name:
        _source(_add(entry, "source"), article.source)
    if article.summary:
        _add(entry, "summary", article.summary)
    kind = "html" if article.html else "text"
    _add(entry, "content", article.html or article.text, type=kind)


def _links(entry: etree._Element, channel: Channel, article: Delivered) -> None:
    _add(entry, "link", rel="alternate", type="text/html", href=channel.link(article))
    for id in article.related:
        _add(entry, "link", rel="related", type="text/html", href=channel.page(id))
    for one in media(article):
        link = _add(entry, "link", rel="enclosure", href=address(one.url) or "")
        if one.type:
            link.set("type", legible(one.type))
        if one.bytes is not None:
            link.set("length", str(one.bytes))


def _categories(entry: etree._Element, article: Delivered) -> None:
    for tag in article.topics:
        _add(entry, "category", term=tag.topic, scheme=_TOPIC)
    for keyword in article.keywords:
        _add(entry, "category", term=keyword)


def _source(element: etree._Element, source: Source) -> None:
    """Where the entry was copied from (section 4.2.11)."""
    _add(element, "title", source.name or "")
    if home := address(source.url):
        _add(element, "id", home)
        _add(element, "link", rel="alternate", type="text/html", href=home)


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    element.text = legible(text) or None
    for key, value in attributes.items():
        element.set(key, legible(value))
    return element
