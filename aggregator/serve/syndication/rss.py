"""RSS 2.0.11, after the RSS Advisory Board's specification and Best Practices Profile.

Full text is `content:encoded`, authors are `dc:creator` (RSS's own `author` is a mail address),
and an item has one `enclosure` at most, as the profile asks; further media are Media RSS.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from lxml import etree

from aggregator.codec import Delivered
from aggregator.model import Media
from aggregator.serve.channel import Channel, address, authors, legible, media

suffix = "rss"
media_type = "application/rss+xml"

_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TOPIC = "urn:aggregator:topic"  # the domain that tells our topics from the source's keywords
_ANY_TYPE = "application/octet-stream"


def write(channel: Channel, articles: Sequence[Delivered]) -> bytes:
    """The channel as an RSS feed."""
    root = etree.Element("rss", nsmap=_NAMESPACES, version="2.0")
    body = _add(root, "channel")
    _add(body, "title", channel.title)
    _add(body, "link", channel.site_url)
    _add(body, "description", channel.title)
    if channel.language:
        _add(body, "language", channel.language)
    _add(body, "lastBuildDate", _rfc822(channel.updated))
    _add(body, "docs", "https://www.rssboard.org/rss-specification")
    _add(body, "atom:link", rel="self", type=media_type, href=channel.self_url)
    _add(body, "atom:link", rel="hub", href=channel.hub_url)
    for article in articles:
        _item(_add(body, "item"), channel, article)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _item(item: etree._Element, channel: Channel, article: Delivered) -> None:
    if article.language:
        item.set(_LANGUAGE, legible(article.language))
        _add(item, "dc:language", article.language)
    _add(item, "title", article.title)
    _add(item, "link", channel.link(article))
    _add(item, "guid", article.id, isPermaLink="false")
    if article.published:
        _add(item, "pubDate", _rfc822(article.published))
    for name in authors(article):
        _add(item, "dc:creator", name)
    _categories(item, article)
    _source(item, article)
    if article.summary:
        _add(item, "description", escape(article.summary, quote=False))  # is read as HTML
    _add(item, "content:encoded", article.html or _paragraphs(article.text))
    _media(item, media(article))


def _categories(item: etree._Element, article: Delivered) -> None:
    for tag in article.topics:
        _add(item, "category", tag.topic, domain=_TOPIC)
    for keyword in article.keywords:
        _add(item, "category", keyword)


def _source(item: etree._Element, article: Delivered) -> None:
    """Who published it first; RSS's own element cannot do without an address."""
    source = article.source
    if source is None or not source.name:
        return
    if home := address(source.url):
        _add(item, "source", source.name, url=home)
    else:
        _add(item, "dc:publisher", source.name)


def _media(item: etree._Element, found: Sequence[Media]) -> None:
    for one in found[:1]:
        # All three attributes are required; the profile has length 0 for an unknown one.
        length = str(one.bytes or 0)
        url = address(one.url) or ""
        _add(item, "enclosure", url=url, length=length, type=one.type or _ANY_TYPE)
    for one in found[1:]:
        further = _add(item, "media:content", url=address(one.url) or "")
        if one.type:
            further.set("type", legible(one.type))
        if one.bytes is not None:
            further.set("fileSize", str(one.bytes))


def _paragraphs(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line)


def _rfc822(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    prefix, _, local = name.rpartition(":")
    tag = f"{{{_NAMESPACES[prefix]}}}{local}" if prefix else local
    element = etree.SubElement(parent, tag)
    element.text = legible(text) or None
    for key, value in attributes.items():
        element.set(key, legible(value))
    return element
