"""Arabic dates: months of Egypt, the Levant and the Maghreb, alone or side by side; Hijri dates.

Of a Hijri date beside a Gregorian one ("26 شوال 1436 هـ الموافق 11 أغسطس 2015 م") the Gregorian
counts. Where a text tells two different days, neither is it. Letters are compared folded.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal

from aggregator.text.letters import fold
from workers.dates.arabic import calendar, clock

Told = tuple[datetime, Literal["second", "minute", "day", "month", "year"]]

_ARABIC = re.compile(r"[\u0621-\u064a]")
_YEAR = re.compile(r"(?:(?:ال)?(?:عام|سنه)\s+)?(?P<year>\d{4})\s*(?:م|ميلادي[هة]?)?")
_UPDATED = re.compile("اخر (?:تحديث|تعديل)|تاريخ التحديث")
_PUBLISHED = re.compile(r"(?<!\w)(?:ال)?نشر(?!\w)")
_EARLIEST = 1700  # before it a year is a Hijri one


def parse(text: str) -> Told | None:
    """The instant told by *text*, whatever else it says, such as "published on"."""
    if text.isascii():
        return None
    folded = fold(text).single_spaced().text
    if not _ARABIC.search(folded):
        return None
    for part in _parts(folded):
        if days := calendar.gregorian(part) or calendar.hijri(part):
            return _one(days, part)
    if (alone := _YEAR.fullmatch(folded)) and int(alone["year"]) >= _EARLIEST:
        return datetime(int(alone["year"]), 1, 1, tzinfo=UTC), "year"
    return None


def _parts(folded: str) -> tuple[str, ...]:
    """Where the day of publication is looked for: not beside "last updated" if there is another."""
    updated = _UPDATED.search(folded)
    if updated is None:
        return (folded,)
    published = _PUBLISHED.search(folded, updated.end())
    after = folded[published.end() :] if published else ""
    return folded[: updated.start()], after, folded


def find(text: str) -> Iterator[tuple[datetime, int, int]]:
    """The days that *text* tells and where; the Hijri ones only if there are no others."""
    if text.isascii():
        return
    folded = fold(text).single_spaced()
    if not _ARABIC.search(folded.text):
        return
    for day in calendar.gregorian(folded.text) or calendar.hijri(folded.text):
        if day.midnight is not None and day.precision == "day":
            yield day.midnight, *folded.span(day.start, day.end)


def _one(days: list[calendar.Day], text: str) -> Told | None:
    """The one day that all of *days* are, with the time that the rest of *text* tells."""
    first = next((day for day in days if day.precision == "day"), days[0])
    if first.midnight is None or {day.midnight for day in days if _rivals(day, first)}:
        return None
    if first.precision == "month":
        return first.midnight, "month"
    return clock.timed(first.midnight, _without(days, text))


def _rivals(day: calendar.Day, first: calendar.Day) -> bool:
    return day.precision == first.precision and day.midnight != first.midnight


def _without(days: list[calendar.Day], text: str) -> str:
    """*text* less its dates, whose figures are no times."""
    for day in days:
        text = f"{text[: day.start]}{'|' * (day.end - day.start)}{text[day.end :]}"
    return text
