"""Persian dates of the Solar Hijri calendar ("۱۴ شهریور ۱۴۰۲"); Gregorian ones, also in Urdu.

A time of day is Iran's, whose offset has changed often: only the day is taken.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

from aggregator.text.letters import fold

_SOLAR = (
    "فروردين",
    "ارديبهشت",
    "خرداد",
    "تير",
    "مرداد",
    "شهريور",
    "مهر",
    "ابان",
    "اذر",
    "دي",
    "بهمن",
    "اسفند",
)
# In Iran, in Afghanistan where that differs, in Urdu.
_GREGORIAN = (
    "ژانويه|جنوري",
    "فوريه|فبروري|فروري",
    "مارس|مارچ",
    "اوريل|اپريل",
    "مه|مي|ميي",
    "ژوين|جون",
    "ژوييه|جولاي|جولايي",
    "اوت|اكست",
    "سپتامبر|سپتمبر|ستمبر",
    "اكتبر|اكتوبر",
    "نوامبر|نومبر",
    "دسامبر|دسمبر",
)
_MONTHS = {
    name: number
    for months in (_GREGORIAN, _SOLAR)
    for number, names in enumerate(months, 1)
    for name in names.split("|")
}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?<![\d/-])(\d{{1,2}})\s*({_NAMES})\s*[,،]?\s*(?:ماه\s*)?(?:سال\s*)?(\d{{4}})(?!\d)"
)
_SOLAR_YEARS = range(1200, 1500)  # where the arithmetic below agrees with the observed calendar
# 14 Shahrivar 1402, where the two calendars are laid side by side.
_ALIGNMENT = datetime(2023, 9, 5, tzinfo=UTC)


def parse(text: str) -> tuple[datetime, Literal["day"]] | None:
    """The day told by *text*."""
    days = {day for day, _, _ in find(text)}
    return (days.pop(), "day") if len(days) == 1 else None


def find(text: str) -> Iterator[tuple[datetime, int, int]]:
    """The days that *text* tells and where."""
    if text.isascii():
        return
    folded = fold(text)
    for match in _DATE.finditer(folded.text):
        day, month, year = int(match[1]), match[2], int(match[3])
        try:
            told = (
                _from_solar(year, _MONTHS[month], day)
                if month in _SOLAR
                else datetime(year, _MONTHS[month], day, tzinfo=UTC)
            )
        except ValueError:
            continue
        yield told, *folded.span(*match.span())


def _from_solar(year: int, month: int, day: int) -> datetime:
    """The Gregorian day of a Solar Hijri one.

    Raises:
        ValueError: there is no such day.
    """
    if year not in _SOLAR_YEARS or not 1 <= day <= _length(year, month):
        raise ValueError(year, month, day)
    return _ALIGNMENT + timedelta(days=_days(year, month, day) - _days(1402, 6, 14))


def _days(year: int, month: int, day: int) -> int:
    """Days since an epoch: 8 leap years in 33 (K. Borkowski, Earth, Moon and Planets 74, 1996)."""
    cycle = year + 1595
    leaps = cycle // 33 * 8 + (cycle % 33 + 3) // 4
    months = (month - 1) * 31 if month <= 6 else (month - 7) * 30 + 186  # noqa: PLR2004
    return 365 * cycle + leaps + months + day


def _length(year: int, month: int) -> int:
    """Days of a month."""
    following = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004
    return _days(*following, 1) - _days(year, month, 1)
