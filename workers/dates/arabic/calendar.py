"""Days in folded Arabic text, Gregorian and Hijri: where they stand, and which they are.

Dates in figures are read day first, as the Arabic press writes them, unless only the other order
gives a date.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal

from msgspec import Struct

from workers.dates.arabic.names import (
    ANY_DAY,
    ANY_GREGORIAN,
    ANY_HIJRI,
    ANY_WEEKDAY,
    DAYS,
    GREGORIAN,
    HIJRI,
    number,
)

_WEEKDAY = rf"(?:(?:يوم\s+)?(?<!\w)(?:{ANY_WEEKDAY})\s*[,،.:-]?\s*(?:الموافق\s+(?:ل)?\s*)?)?"
# Of "4 - 5 سبتمبر 2023" and the like no one day is told.
_SPAN = r"(?P<span>(?<![\d:/.-])\d{1,2}\s*(?:[-–—]|(?:و|الي|حتي)\s)\s*)?"
_DAY = (
    rf"(?P<day>(?<!\d)\d{{1,2}}|(?<!\w)(?:{ANY_DAY}))(?:(?<=\d)(?:st|nd|rd|th))?"
    r"\s*(?:من\s+)?(?:شهر\s+)?[-/.,،]?\s*"
)
_IN_YEAR = r"\s*[-/.,،]?\s*(?:(?:من\s+)?(?:ال|ل|لل)?(?:عام|سنه)\s+)?(?P<year>\d{4})(?!\d)"
_NAMED = re.compile(
    rf"{_WEEKDAY}(?:{_SPAN}{_DAY})?(?<![^\W\d_])(?P<month>{ANY_GREGORIAN})(?![^\W\d_])"
    rf"(?:\s*[-–/\\(]?\s*(?P<again>{ANY_GREGORIAN})(?![^\W\d_])\s*\)?)?"
    rf"(?:\s+(?P<late>\d{{1,2}})(?=\s*[,،]|\s\d))?{_IN_YEAR}(?:\s*م(?!\w))?"
)
_YEAR_FIRST = re.compile(
    rf"(?<!\d)(?P<year>\d{{4}})\s*[-/,،]?\s*(?P<month>{ANY_GREGORIAN})(?![^\W\d_])"
    r"\s*[-/,،]?\s*(?P<day>\d{1,2})(?![\d:])(?!\s*[-/,،]?\s*\d{4})"
)
_HIJRI = re.compile(
    rf"{_WEEKDAY}{_SPAN}{_DAY}(?<![^\W\d_])(?P<month>{ANY_HIJRI})(?![^\W\d_])"
    rf"(?:\s+(?:الحرام|الخير|المظفر|المعظم|المبارك|المكرم)(?!\w))?{_IN_YEAR}"
    r"(?:\s*(?:ه|هجري|هجريه|للهجره)(?!\w))?"
)
_FIGURES = re.compile(
    rf"{_WEEKDAY}(?<![\d/.:-])(?:(?P<day>\d{{1,2}})\s?([/.-])\s?(?P<month>\d{{1,2}})\s?\2\s?(?P<year>\d{{4}})"
    r"|(?P<year_>\d{4})\s?([/.-])\s?(?P<month_>\d{1,2})\s?\6\s?(?P<day_>\d{1,2}))"
    r"(?![\d/-]|\.\d)(?:\s*(?P<hijri>ه|هجري|هجريه)(?!\w)(?!\s*\.?\s*ش)|\s*م(?!\w))?"
)
_EARLIEST = 1700  # before it a year is of another calendar
_HIJRI_YEARS = range(1343, 1501)  # those that the Umm al-Qura calendar is published for
_MONTHS = 12


class Day(Struct, frozen=True):
    """A day, or only a month, and where the text tells it; None: told, but no day that exists."""

    midnight: datetime | None
    precision: Literal["day", "month"]
    start: int
    end: int


def gregorian(text: str) -> list[Day]:
    """The days and months of the Gregorian calendar in *text*: in words, then in figures."""
    return [*_named(text), *_in_figures(text)]


def hijri(text: str) -> list[Day]:
    """The Hijri days in *text*, by the Umm al-Qura calendar; sightings may differ by a day."""
    return [
        Day(_from_hijri(*told), "day", *match.span())
        for match in (*_HIJRI.finditer(text), *_FIGURES.finditer(text))
        if (told := _hijri_day(match)) is not None
    ]


def _named(text: str) -> Iterator[Day]:
    for match in _NAMED.finditer(text):
        year, month = int(match["year"]), number(match["month"], GREGORIAN)
        if year < _EARLIEST:
            continue
        day = match["day"] or match["late"]
        if _is_at_odds(match, month):
            midnight = None
        else:
            midnight = _midnight(year, month, number(day or "1", DAYS))
        yield Day(midnight, "day" if day else "month", *match.span())
    for match in _YEAR_FIRST.finditer(text):
        if (year := int(match["year"])) >= _EARLIEST:
            month = number(match["month"], GREGORIAN)
            yield Day(_midnight(year, month, int(match["day"])), "day", *match.span())


def _is_at_odds(match: re.Match[str], month: int) -> bool:
    """Whether several days or two months are told."""
    again = match["again"] and number(match["again"], GREGORIAN) != month
    return bool(again or match["span"] or (match["day"] and match["late"]))


def _in_figures(text: str) -> Iterator[Day]:
    for match in _FIGURES.finditer(text):
        year, month, day = _figures(match)
        if year >= _EARLIEST and not match["hijri"]:
            day, month = (month, day) if month > _MONTHS >= day else (day, month)
            yield Day(_midnight(year, month, day), "day", *match.span())


def _figures(match: re.Match[str]) -> tuple[int, int, int]:
    year, month, day = (int(match[name] or match[f"{name}_"]) for name in ("year", "month", "day"))
    return year, month, day


def _hijri_day(match: re.Match[str]) -> tuple[int, int, int] | None:
    """Year, month and day, of which the last is 0 where several are told; None if Gregorian."""
    if match.re is _FIGURES:
        return _figures(match) if match["hijri"] else None
    day = 0 if match["span"] else number(match["day"], DAYS)
    return int(match["year"]), number(match["month"], HIJRI), day


def _midnight(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def _from_hijri(year: int, month: int, day: int) -> datetime | None:
    if year not in _HIJRI_YEARS:
        return None
    from hijridate import Hijri  # noqa: PLC0415  # 10 ms, and few sources date so alone

    try:
        return datetime(*Hijri(year, month, day).to_gregorian().datetuple(), tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
