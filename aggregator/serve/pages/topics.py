"""The list of topics beside the wire, and how fast each goes. Pure."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from aggregator.model import Pace, Topic
from aggregator.serve.pages.cards import Chip
from aggregator.serve.pages.words import Words, topic_name

_FEW = 40  # topics, which are listed whether they have articles or not
_WHOLE = 10  # from here on, a tenth of an article an hour says nothing


class Kept(Struct, frozen=True):
    """A topic in the list beside the wire."""

    chip: Chip
    count: int  # articles
    rule: str
    pace: str  # empty: nothing ever came
    rising: bool


def beside(
    known: Sequence[Topic],
    counts: Sequence[int],
    paces: Sequence[Pace],
    words: Words,
    chosen: str | None,
) -> list[Kept]:
    """The topics by their names: of many only those that have articles, and the *chosen* one."""
    every = [
        Kept(
            chip=Chip(slug=topic.slug, name=topic_name(topic, words)),
            count=count,
            rule=topic.rule,
            pace=_told(pace, words),
            rising=pace.rising,
        )
        for topic, count, pace in zip(known, counts, paces, strict=True)
    ]
    listed = every if len(every) <= _FEW else _alive(every, chosen)
    return sorted(listed, key=lambda one: one.chip.name.casefold())


def _alive(every: Sequence[Kept], chosen: str | None) -> Iterator[Kept]:
    return (one for one in every if one.count or one.chip.slug == chosen)


def _told(pace: Pace, words: Words) -> str:
    if not (pace.now or pace.usual):
        return ""
    return words.pace.format(now=_rate(pace.now), usual=_rate(pace.usual))


def _rate(articles: float) -> str:
    return f"{articles:,.0f}" if articles >= _WHOLE else f"{round(articles, 1):g}"
