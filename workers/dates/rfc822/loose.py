"""A date read word by word: what each word is, then what they say together.

Every word has to be understood, except a weekday before the date: half a date is none.
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from msgspec import Struct

from workers.dates.rfc822 import names

Told = tuple[datetime, Literal["second", "minute", "day", "month"]]

_COMMENT = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\s,]+")
_TIME = re.compile(r"[Tt]?(\d{1,2})[:h](\d{1,2})(?::(\d{1,2}))?(?:\.\d+)?([Zz]|[+-]\d{2}:?\d{2})?")
_HALF = re.compile(r"([ap])\.?m\.?", re.IGNORECASE)
_TIMED_HALF = re.compile(r"(\d{1,2}(?::\d{1,2}){0,2})([ap]\.?m\.?)", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})")
_HYPHENED = re.compile(r"(\d{1,4})-([^\W\d_]+)-(\d{1,4})(?:[Tt](\S+))?")
_NAME = re.compile(r"[^\W\d_]+\.?")
_FILLERS = frozenset(
    {"-", "–", "—", "|", "at", "à", "um", "uhr", "Uhr", "de", "del", "of", "den", "le", "kl", "t"}
    | {"г.", "года", "r.", "roku"}
)
_NOON = 12
_MOST = 3  # numbers: a day, a month or a year, and an hour
_OTHER_CALENDARS = range(1300, 1500)  # the Hijri and the Persian one
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class _Date(Struct):
    """What has been understood so far."""

    weekday: str | None = None
    numbers: list[str] = []  # of days, a month in figures and a year of two digits
    month: int | None = None
    year: int | None = None
    time: tuple[int, int, int | None] | None = None
    half: str | None = None
    zone: str | None = None


def parse(text: str) -> Told | None:
    """The instant told by *text*; None unless every word of it is understood."""
    told = _Date()
    for word in _WORD.findall(_COMMENT.sub(" ", text)):
        if not _take(told, word):
            return None
    day = _day(told)
    if day is None:
        return None
    try:
        return _instant(told, *day)
    except (ValueError, OverflowError):
        return None


def _take(told: _Date, word: str) -> bool:
    """Add *word* to what is *told*; False when it cannot be understood."""
    if match := _TIMED_HALF.fullmatch(word):
        return _take(told, match[1]) and _take(told, match[2])
    if match := _HYPHENED.fullmatch(word):
        return all(_take(told, part) for part in match.groups() if part)
    return (
        _take_time(told, word)
        or _take_number(told, word)
        or _take_numeric(told, word)
        or _take_name(told, word)
        or _take_zone(told, word)
    )


def _take_time(told: _Date, word: str) -> bool:
    if told.half is None and (half := _HALF.fullmatch(word)):
        if told.time is None and told.numbers:  # "10 am"
            told.time = int(told.numbers.pop()), 0, None
        told.half = half[1].lower()
        return told.time is not None
    match = _TIME.fullmatch(word)
    if match is None or told.time is not None:
        return False
    told.time = int(match[1]), int(match[2]), int(match[3]) if match[3] else None
    told.zone = match[4] or told.zone
    return True


def _take_number(told: _Date, word: str) -> bool:
    if told.year is None and _YEAR.fullmatch(word):
        told.year = int(word)
        return True
    match = _DAY.fullmatch(word)
    if match is None or len(told.numbers) == _MOST:
        return False
    told.numbers.append(match[1])
    return True


def _take_numeric(told: _Date, word: str) -> bool:
    """A date in figures: 30.10.23, 10/30/2023, 2023/10/30."""
    match = _NUMERIC.fullmatch(word)
    if match is None or told.numbers or told.year is not None:
        return False
    first, second, third = match[1], match[3], match[4]
    if len(first) == 4:  # noqa: PLR2004
        told.year, told.month, told.numbers = int(first), int(second), [third]
    elif match[2] == "." or match[2] == "-":
        told.numbers, told.month, told.year = [first], int(second), _year(third)
    else:
        told.numbers, told.year = [first, second], _year(third)
    return told.year not in _OTHER_CALENDARS


def _take_name(told: _Date, word: str) -> bool:
    name = names.plain(word.rstrip("."))
    month = names.MONTHS.get(name)
    if month is not None and (told.month is None or told.weekday is None):
        told.weekday = None if told.month is None else ""  # "mar. 1 déc.": it was a weekday
        told.month = month
        return True
    if word in _FILLERS:
        return True
    if told.weekday is None and not told.numbers and told.year is None and _NAME.fullmatch(word):
        told.weekday = name
        return True
    return False


def _take_zone(told: _Date, word: str) -> bool:
    """A zone after the time; of "GMT +0100" the offset counts."""
    word = word.strip("[]")
    if told.zone is not None and told.zone.upper() not in ("GMT", "UTC", "Z"):
        return False
    if names.is_zone(word):
        told.zone = word
        return True
    return False


def _day(told: _Date) -> tuple[int, int, int | None] | None:
    """Year, month and day; the day is None where only a month is told."""
    numbers = [int(number) for number in told.numbers]
    year = told.year
    if year is None:
        if len(numbers) < 2 or told.month is None:  # noqa: PLR2004
            return None
        year = _year(told.numbers[-1])
        numbers = numbers[:-1]
    if told.month is not None:
        if len(numbers) > 1:
            return None
        return year, told.month, numbers[0] if numbers else None
    if len(numbers) != 2:  # noqa: PLR2004
        return None
    day, month = _ordered(told, year, *numbers)
    return year, month, day


def _ordered(told: _Date, year: int, first: int, second: int) -> tuple[int, int]:
    """Day and month of two figures: by the only possible reading, the weekday, a.m. and p.m.

    What is left is read day first, as nearly everybody but the United States writes it.
    """
    for day, month in ((first, second), (second, first)):
        if told.weekday and _is_on(told.weekday, year, month, day):
            return day, month
    if second > _NOON or (told.half and first <= _NOON):
        return second, first
    return first, second


def _is_on(weekday: str, year: int, month: int, day: int) -> bool:
    try:
        return weekday.startswith(_WEEKDAYS[date(year, month, day).weekday()])
    except ValueError:
        return False


def _year(written: str) -> int:
    """Two digits mean 1950 to 2049, as in RFC 2822."""
    year = int(written)
    return year if len(written) > 2 else year + (2000 if year < 50 else 1900)  # noqa: PLR2004


def _instant(told: _Date, year: int, month: int, day: int | None) -> Told | None:
    """The instant in UTC; with a zone that nobody knows, only the day.

    Raises:
        ValueError: there is no such day or time.
    """
    midnight = datetime(year, month, day or 1, tzinfo=UTC)
    if day is None:
        return (midnight, "month") if told.time is None else None
    if told.time is None:
        return midnight, "day"
    hour, minute, second = told.time
    if told.half == "a" and hour > _NOON:
        return None
    if told.half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if told.half == "p" else 0)
    if (hour, minute, second or 0) == (24, 0, 0):  # the day's end, as ISO 8601 has it
        midnight, hour = midnight + timedelta(days=1), 0
    local = midnight.replace(hour=hour, minute=minute, second=min(second or 0, 59))
    if second is not None and second > 60:  # noqa: PLR2004  # 60 is a leap second
        return None
    offset = names.offset(told.zone, local) if told.zone else timedelta()
    if offset is None:
        return midnight, "day"
    return local - offset, "second" if second is not None else "minute"
