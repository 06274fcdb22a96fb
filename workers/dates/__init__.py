"""A source's own words for a time, to an instant. What cannot be told is None, never "now".

Each dialect is a module; DIALECTS is read top to bottom and the first that understands wins.
Dialects do not know each other, so they give a bare pair of instant and precision.

Figures that can be read in two ways (05/09/2023) are read day first, as nearly everybody but the
United States writes them, unless the weekday, a.m. and p.m. or the calendar tell otherwise.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal, Protocol

from msgspec import Struct

from workers.dates import arabic, east_asian, epoch, persian, rfc822, w3cdtf

Exactness = Literal["second", "minute", "day", "month", "year"]


class Moment(Struct, frozen=True):
    """An instant in UTC, and how exactly its source told it.

    What the source left out is at its first value: the day of a "month" is the 1st, the time of a
    "day" is midnight in the zone told, else in UTC. A time without a zone is taken for UTC.
    """

    instant: datetime
    precision: Exactness


class Found(Struct, frozen=True):
    """A day told within a text, and its span in characters."""

    moment: Moment
    start: int
    end: int


class Dialect(Protocol):
    """A way to write a date."""

    def parse(self, text: str) -> tuple[datetime, Exactness] | None:
        """The instant in UTC and its precision; None when *text* is not of this dialect."""


class Prose(Protocol):
    """A dialect that texts use too."""

    def find(self, text: str) -> Iterator[tuple[datetime, int, int]]:
        """The days in *text* that are told with their year: midnight in UTC, start and end."""


DIALECTS: tuple[Dialect, ...] = (w3cdtf, rfc822, east_asian, arabic, persian, epoch)
PROSE: tuple[Prose, ...] = (w3cdtf, rfc822, arabic, persian)

_LONGEST = 120  # characters; more is prose
_LINE = 400  # characters that are searched
_FOUR_DIGITS = re.compile(r"\d{4}")  # without a year there is no date to find
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]")
_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،：\u00a0\u202f", "01234567890123456789,:  ")
# What may stand beside a day: its name, its calendar, and a time with its zone.
_NO_NEWS = re.compile(
    r"(?:[\W\d_]|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
    r"|هـ?|م|الموافق)(?!\w))*(?:(?:T|at\s+|الساعة\W+)?\d{1,2}[:.]\d\d(?!\d).{0,30})?",
    re.IGNORECASE | re.DOTALL,
)
_CLOCKS = timedelta(minutes=15)  # between a publisher's clock and ours
_ZONES = timedelta(hours=14)  # a day begins so much before it begins in UTC (Kiribati)
# Where the calendars of .NET, of spreadsheets, of SQL Server and of Unix begin.
_ZEROS = frozenset(
    datetime(*day, tzinfo=UTC) for day in ((1, 1, 1), (1899, 12, 30), (1900, 1, 1), (1970, 1, 1))
)


def parse(text: str) -> Moment | None:
    """The instant that *text* tells; None when it tells none."""
    plain = text.strip().removesuffix("\\n")
    if not plain or len(plain) > _LONGEST:
        return None
    plain = _plain(plain)
    for dialect in DIALECTS:
        told = dialect.parse(plain)
        if told is not None:
            return Moment(*told)
    return None


def _plain(text: str) -> str:
    """*text* in ASCII digits, and without what nobody sees."""
    return text if text.isascii() else _INVISIBLE.sub("", text).translate(_ASCII).strip()


def find(text: str) -> Found | None:
    """The first day in the first 400 characters of *text* that is told with its year.

    For datelines: "بغداد - 5 أيلول 2023". Only days, since a time in prose may be that of anything.
    Figures that may be read in two ways (05/09/2023) count in Arabic only, whose press has one
    order. A Hijri date counts if there is no other.
    """
    line = text[:_LINE]
    if not _FOUR_DIGITS.search(line):
        return None
    found = (told for dialect in PROSE for told in dialect.find(line))
    first = min(found, key=lambda told: told[1], default=None)
    return Found(Moment(first[0], "day"), *first[1:]) if first else None


def wholly(text: str) -> Moment | None:
    """The day or time that *text* tells where it says nothing else; None where it does.

    Of what stands beside the day, only a time of day is no news: "14:30 - 5 أيلول 2023".
    """
    told = parse(text)
    if told is None or told.precision in ("month", "year"):
        return None
    rest = _plain(text)
    while found := find(rest):
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    return told if _NO_NEWS.fullmatch(rest) else None


def is_zero(instant: datetime) -> bool:
    """Whether programs write *instant* where they have no date: nought, in their own counting."""
    return instant in _ZEROS


def is_future(instant: datetime, precision: Exactness, fetched: datetime) -> bool:
    """Whether *instant* cannot have come yet when its source was *fetched*.

    A time may be ahead by the error of a clock, not of a zone: an article that calls its local
    time UTC is dated wrongly, and whoever sorts by date has to know. A day has come once it has
    begun anywhere on Earth.
    """
    return instant - fetched > (_CLOCKS if precision in ("second", "minute") else _ZONES)
