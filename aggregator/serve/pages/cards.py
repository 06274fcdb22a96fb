"""An article as it stands on the wire, ready for the template. Pure."""

from collections.abc import Mapping
from textwrap import shorten

from msgspec import Struct

from aggregator import codec
from aggregator.codec import Delivered
from aggregator.model import Article, Feed, Publication, Story
from aggregator.serve.pages.moments import Moment, on_the_wire
from aggregator.serve.pages.words import Words, counted

_SUMMARY = 280  # characters; live.js cuts at the same
_TITLE = 90
_MORE = "…"


class Chip(Struct, frozen=True, kw_only=True):
    """A topic, by the name that people read."""

    slug: str
    name: str


class Told(Struct, frozen=True, kw_only=True):
    """How many tell a story, as a link to it."""

    story: str  # id
    text: str
    developing: bool


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
    told: Told | None  # None: by this article alone, or it is the page of the story itself


def card(
    publication: Publication,
    words: Words,
    names: Mapping[str, str],
    feeds: Mapping[str, Feed],
    stories: Mapping[str, Story],
) -> Card:
    """The card of a publication; *names* of topics by slug, *feeds* and *stories* by id."""
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
        told=told(stories.get(publication.story), words.among_sources, words),
    )


def told(story: Story | None, by_several: str, words: Words) -> Told | None:
    """How many tell a story, if more than one article does; *by_several* with `{sources}`."""
    if story is None or story.articles == 1:
        return None
    if story.sources == 1:
        text = counted(story.articles, words.articles, words)
    else:
        text = by_several.format(sources=counted(story.sources, words.sources, words))
    return Told(story=story.id, text=text, developing=story.developing)


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
