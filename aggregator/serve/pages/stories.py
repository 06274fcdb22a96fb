"""A story as its page shows it, and the lines that lead to other articles and stories. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from aggregator import codec
from aggregator.codec import Delivered
from aggregator.model import Feed, Publication, Story
from aggregator.serve.pages.cards import origin, title, told
from aggregator.serve.pages.moments import Moment, moment, on_the_wire
from aggregator.serve.pages.words import Words, counted

_KEPT = timedelta(milliseconds=1)  # how finely the times of a story are


class Heading(Struct, frozen=True, kw_only=True):
    """What the page of a story begins with."""

    title: str
    lang: str  # empty: not known
    dir: str
    told: str  # by how many
    first: Moment
    last: Moment | None  # None: it was told at one time
    developing: bool


class Line(Struct, frozen=True, kw_only=True):
    """Another article, or another story, by its title."""

    url: str
    title: str
    lang: str  # empty: not known
    dir: str
    event: str
    source: str
    when: Moment
    told: str = ""  # by how many, where it is a story of several


def heading(
    story: Story, best: Publication, articles: Sequence[Publication], words: Words
) -> Heading:
    """The heading of a story, from its best article and those that are shown."""
    article = codec.delivered(best)
    shown = [codec.delivered(one) for one in articles]
    tellers = words.told.format(
        articles=counted(story.articles, words.articles, words),
        sources=counted(story.sources, words.sources, words),
    )
    first, last = (_moment(time, shown, words) for time in (story.first, story.last))
    return Heading(
        title=title(article, words),
        lang=article.language or "",
        dir=article.direction or "auto",
        told=tellers if story.articles > 1 else "",
        first=first,
        last=last if last != first else None,
        developing=story.developing,
    )


def article_line(publication: Publication, feeds: Mapping[str, Feed], words: Words) -> Line:
    """An article, to be read next."""
    article = codec.delivered(publication)
    source, _ = origin(article, feeds.get(article.feed))
    return Line(
        url=f"/articles/{quote(article.id)}",
        title=title(article, words),
        lang=article.language or "",
        dir=article.direction or "auto",
        event=article.event,
        source=source,
        when=on_the_wire(article, words),
    )


def story_line(story: Story, best: Publication, feeds: Mapping[str, Feed], words: Words) -> Line:
    """A story, to be read next; where it is one article, that."""
    line = article_line(best, feeds, words)
    several = told(story, words.among_sources, words)
    if several is None:
        return line
    return replace(
        line,
        url=f"/stories/{quote(story.id)}",
        event="",
        source="",
        when=moment(story.last, words),
        told=several.text,
    )


def _moment(time: datetime, articles: Sequence[Delivered], words: Words) -> Moment:
    """A time of the story, told as the article tells it whose time it is."""
    for article in articles:
        if abs(article.told - time) < _KEPT:
            return on_the_wire(article, words)
    return moment(time, words)
