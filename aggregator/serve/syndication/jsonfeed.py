"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from collections.abc import Iterator, Sequence
from typing import Any

from aggregator import codec
from aggregator.codec import Delivered
from aggregator.model import Media
from aggregator.serve.channel import (
    Channel,
    address,
    authors,
    legible,
    media,
    rfc3339,
)

suffix = "json"
media_type = "application/feed+json"

_ANY_TYPE = "application/octet-stream"  # an attachment must have a type


def write(channel: Channel, articles: Sequence[Delivered]) -> bytes:
    """The channel as a JSON Feed."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.site_url,
        "feed_url": channel.self_url,
        "language": channel.language,
        "hubs": [{"type": "WebSub", "url": channel.hub_url}],
    }
    items = [_item(channel, article) for article in articles]
    return codec.json({**_known(feed), "items": items})


def _item(channel: Channel, article: Delivered) -> dict[str, Any]:
    item = {
        "id": article.id,
        "url": channel.link(article),
        "title": legible(article.title),
        "content_html": legible(article.html) or None,
        "content_text": legible(article.text),
        "summary": legible(article.summary or "") or None,
        "image": next(_images(article), None),
        "date_published": rfc3339(article.published) if article.published else None,
        "date_modified": rfc3339(article.updated) if article.updated else None,
        "authors": [{"name": legible(name)} for name in authors(article)],
        "tags": [legible(name) for name in _tags(article)],
        "language": article.language,
        "attachments": [_attachment(one) for one in media(article)],
    }
    return _known(item)


def _tags(article: Delivered) -> Iterator[str]:
    yield from (tag.topic for tag in article.topics)
    yield from article.keywords


def _images(article: Delivered) -> Iterator[str | None]:
    for one in media(article):
        if (one.type or "").startswith("image/"):
            yield address(one.url)


def _attachment(one: Media) -> dict[str, Any]:
    kind = legible(one.type or "") or _ANY_TYPE
    return _known({"url": address(one.url), "mime_type": kind, "size_in_bytes": one.bytes})


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known: a reader takes a missing field for just that."""
    return {name: value for name, value in fields.items() if value is not None and value != []}
