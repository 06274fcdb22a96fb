"""Arabic dates: Egyptian, Levantine and Maghreb month names, alone or side by side.

A Hijri date beside a Gregorian one is passed over ("26 شوال 1436 هـ الموافق 11 اغسطس 2015 م").
Month names: CLDR, locales ar, ar-SY, ar-DZ, ar-TN, ar-MA; compared with letters folded.
"""

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

from aggregator.text.letters import fold

Told = tuple[datetime, Literal["second", "minute", "day", "month", "year"]]

_NAMES = (
    "يناير|كانون الثاني|كانون ثاني|جانفي",
    "فبراير|شباط|فيفري",
    "مارس|اذار",
    "ابريل|نيسان|افريل",
    "مايو|ايار|ماي",
    "يونيو|حزيران|جوان|يونيه",
    "يوليو|تموز|جويليه|يوليوز|يوليه",
    "اغسطس|اب|اوت|غشت",
    "سبتمبر|ايلول|شتنبر",
    "اكتوبر|تشرين الاول|تشرين اول",
    "نوفمبر|تشرين الثاني|تشرين ثاني|نونبر|نوفنبر",
    "ديسمبر|كانون الاول|كانون اول|دجنبر",
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split("|")}
_MONTH = "|".join(sorted((name.replace(" ", r"\s+") for name in _MONTHS), key=len, reverse=True))
_DATE = re.compile(
    rf"(?<!\d)(?:(?P<day>\d{{1,2}})\s*(?:من\s+)?(?:شهر\s+)?[-/.]?\s*)?"
    rf"(?<!\w)(?P<month>{_MONTH})(?!\w)(?:\s*[-/(]?\s*(?P<again>{_MONTH})(?!\w)\s*\)?)?"
    r"\s*[-/.,]?\s*(?:عام\s+|سنه\s+)?(?P<year>\d{4})(?!\d)"
)
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?:(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
    r"|(?P<year_>\d{4})[/.-](?P<month_>\d{1,2})[/.-](?P<day_>\d{1,2}))(?![\d/.-])"
)
_YEAR = re.compile(r"(?:(?:ال)?(?:عام|سنه)\s+)?(?P<year>\d{4})\s*(?P<era>م|ميلادي[هة]?)?")
_TIME = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?![\d:])\s*"
    r"(?P<half>ص|م|صباحا|مساء|ظهرا|عصرا|ليلا|am|pm)?(?!\w)"
)
_ARABIC = re.compile(r"[\u0621-\u064a]")
# A zone that is named: what is not in the table is known to be another, so only the day is told.
_ZONED = re.compile(r"بتوقيت|التوقيت|توقيت")
_ZONES = (
    (re.compile(r"[غجق]رينت?[شتي]|gmt|utc|العالمي"), timedelta()),
    (re.compile(r"مكه|السعوديه|الرياض|بغداد|الكويت|الدوحه|قطر"), timedelta(hours=3)),
    (re.compile(r"دبي|الامارات|ابوظبي|ابو ظبي"), timedelta(hours=4)),
)
_NOON = 12
_EARLIEST = 1700  # before it a year is a Hijri one


def parse(text: str) -> Told | None:
    """The instant told by *text*."""
    folded = fold(text).single_spaced().text
    if not _ARABIC.search(folded):
        return None
    try:
        day = _day(folded)
        return _with_time(*day, folded) if day else None
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> tuple[datetime, Literal["day", "month", "year"]] | None:
    """The last Gregorian day in *text*: a Hijri one comes before it."""
    for match in reversed([*_DATE.finditer(text)]):
        month = _month(match["month"])
        if match["again"] and _month(match["again"]) != month:
            return None
        if int(match["year"]) >= _EARLIEST:
            day = datetime(int(match["year"]), month, int(match["day"] or 1), tzinfo=UTC)
            return day, "day" if match["day"] else "month"
    if numeric := _NUMERIC.search(text):
        year, month, number = (
            int(numeric[name] or numeric[f"{name}_"]) for name in ("year", "month", "day")
        )
        return (datetime(year, month, number, tzinfo=UTC), "day") if year >= _EARLIEST else None
    if (alone := _YEAR.fullmatch(text)) and int(alone["year"]) >= _EARLIEST:
        return datetime(int(alone["year"]), 1, 1, tzinfo=UTC), "year"
    return None


def _month(name: str) -> int:
    return _MONTHS[" ".join(name.split())]


def _with_time(day: datetime, told: Literal["day", "month", "year"], text: str) -> Told:
    time = _TIME.search(text) if told == "day" else None
    offset = _offset(text)
    if time is None or offset is None:
        return day, told
    hour, second = int(time["hour"]), int(time["second"] or 0)
    if time["half"]:
        afternoon = time["half"] not in ("ص", "صباحا", "am")
        hour = hour % _NOON + (_NOON if afternoon else 0) if hour <= _NOON else hour
    instant = day.replace(hour=hour, minute=int(time["minute"]), second=second) - offset
    return instant, "second" if time["second"] else "minute"


def _offset(text: str) -> timedelta | None:
    """Of the zone that *text* names; none named is UTC, one not known is None."""
    for zone, offset in _ZONES:
        if zone.search(text):
            return offset
    return None if _ZONED.search(text) else timedelta()
