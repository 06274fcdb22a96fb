"""Times as the pages write them: in UTC, and never finer than the source was. Pure.

A script in the page puts them into the reader's own zone; the machine-readable part says how fine
they are.
"""

from datetime import UTC, datetime

from msgspec import Struct
from msgspec.structs import replace

from aggregator.model import Article, Precision
from aggregator.serve.pages.words import Words


class Moment(Struct, frozen=True, kw_only=True):
    """A time to show."""

    iso: str
    text: str
    precision: Precision
    received: bool = False  # it is when the article came to us, as nothing better is known


def moment(when: datetime, words: Words, precision: Precision = "minute") -> Moment:
    """A time in the words of the page."""
    when = when.astimezone(UTC)
    if precision == "day":
        return Moment(iso=when.date().isoformat(), text=_date(when, words), precision=precision)
    clock = when.strftime("%H:%M:%S" if precision == "second" else "%H:%M")
    return Moment(
        iso=when.isoformat(timespec="seconds").replace("+00:00", "Z"),
        text=words.moment.format(date=_date(when, words), time=clock),
        precision=precision,
    )


def optional(when: datetime | None, words: Words) -> Moment | None:
    """A time, where there is one."""
    return moment(when, words) if when else None


def published(article: Article, words: Words) -> Moment | None:
    """When *article* was published, as finely as its source says."""
    if article.published is None:
        return None
    return moment(article.published, words, article.published_precision or "minute")


def on_the_wire(article: Article, words: Words) -> Moment:
    """The time that stands beside an article on the wire: to the minute at most."""
    if article.published is None:
        return replace(moment(article.fetched, words), received=True)
    return moment(article.published, words, _at_most_minute(article.published_precision))


def _at_most_minute(precision: Precision | None) -> Precision:
    return "day" if precision == "day" else "minute"


def _date(when: datetime, words: Words) -> str:
    return words.date.format(day=when.day, month=words.months[when.month - 1], year=when.year)
