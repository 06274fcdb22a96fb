"""An article as it stands on the wire, ready for the template. Pure."""

from collections.abc import Mapping
from textwrap import shorten

from msgspec import Struct

from aggregator import codec
from aggregator.codec import Delivered
from aggregator.model import Article, Feed, Publication
from aggregator.serve.pages.moments import Moment, on_the_wire
from aggregator.serve.pages.words import Words

_SUMMARY = 280  # characters; live.js cuts at the same
_TITLE = 90
_MORE = "…"


class Chip(Struct, frozen=True, kw_only=True):
    """A topic, by the name that people read."""

    slug: str
    name: str


class Card(Struct, frozen=True, kw_only=True):
    """An article on the wire."""

    id: str
    wire_id: str
    event: str
    title: str
    summary: str
    lang: str  # empty: not known
    dir: str
    source: str
    feed: str
    feed_title: str
    when: Moment
    chips: tuple[Chip, ...]


def card(
    publication: Publication, words: Words, names: Mapping[str, str], feeds: Mapping[str, Feed]
) -> Card:
    """The card of a publication; *names* of topics by slug, *feeds* by id."""
    article = codec.delivered(publication)
    source, feed_title = origin(article, feeds.get(article.feed))
    return Card(
        id=article.id,
        wire_id=publication.wire_id,
        event=article.event,
        title=title(article, words),
        summary=_summary(article),
        lang=article.language or "",
        dir=article.direction or "auto",
        source=source,
        feed=article.feed,
        feed_title=feed_title,
        when=on_the_wire(article, words),
        chips=chips(article, names),
    )


def title(article: Article, words: Words) -> str:
    """The title, or what can stand for it."""
    instead = article.summary or article.text
    return article.title or shorten(instead, _TITLE, placeholder=_MORE) or words.untitled


def origin(article: Article, feed: Feed | None) -> tuple[str, str]:
    """Source and feed, by name; the feed empty where it says the same again."""
    feed_title = (feed.title or feed.url) if feed else ""
    source = article.source.name if article.source and article.source.name else feed_title
    return source, "" if feed_title == source else feed_title


def chips(article: Delivered, names: Mapping[str, str]) -> tuple[Chip, ...]:
    """The topics of *article*; one that was removed since has lost its name, and is left out."""
    slugs = (tag.topic for tag in article.topics)
    return tuple(Chip(slug=slug, name=names[slug]) for slug in slugs if slug in names)


def _summary(article: Delivered) -> str:
    told = article.summary or (article.text if article.title else "")
    return shorten(told, _SUMMARY, placeholder=_MORE)
