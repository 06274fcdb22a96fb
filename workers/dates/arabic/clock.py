"""The time of day in folded Arabic text, and the zone that it is told in."""

import re
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MORNING = r"صباحا|قبل الظهر|فجرا|(?:بعد )?منتصف الليل|ص|am|a\.m\."
_EVENING = r"مساء|بعد الظهر|عصرا|قبل منتصف الليل|م|pm|p\.m\."
_HALF = (
    rf"(?P<morning>(?:{_MORNING})(?!\w))|(?P<evening>(?:{_EVENING})(?!\w))"
    r"|(?P<noon>(?:ظهرا|منتصف النهار)(?!\w))|(?P<night>ليلا(?!\w))"
)
# Hours from UTC of zones without summer time, else a place of the IANA data base. Left out is
# what names two places: عمان (Muscat and Amman), طرابلس.
_ZONES: tuple[tuple[str, float | str], ...] = (
    (r"[غجقك]رين(?:ي|وي)?تش|gmt|utc|ت\.? ?غ\.?(?!\w)|(?:ال)?عالمي", 0),
    (r"مكه|السعوديه|الرياض|بغداد|العراق|الكويت|الدوحه|قطر|البحرين|المنامه|صنعاء|عدن|اليمن", 3),
    (r"ابو ?ظبي|دبي|الامارات|مسقط|سلطنه عمان", 4),
    (r"القاهره|مصر", "Africa/Cairo"),
    (r"بيروت|لبنان", "Asia/Beirut"),
    (r"دمشق|سوريا", "Asia/Damascus"),
    (r"الاردن", "Asia/Amman"),
    (r"القدس|فلسطين|غزه", "Asia/Gaza"),
    (r"الخرطوم|السودان", "Africa/Khartoum"),
    (r"ليبيا|بنغازي", "Africa/Tripoli"),
    (r"تونس", "Africa/Tunis"),
    (r"الجزاير", "Africa/Algiers"),
    (r"المغرب|الرباط", "Africa/Casablanca"),
    (r"نواكشوط|موريتانيا", "Africa/Nouakchott"),
    (r"اسطنبول|انقره|تركيا", "Europe/Istanbul"),
    (r"طهران|ايران", "Asia/Tehran"),
    (r"موسكو", "Europe/Moscow"),
    (r"لندن|بريطانيا", "Europe/London"),
    (r"باريس|فرنسا", "Europe/Paris"),
    (r"برلين|المانيا", "Europe/Berlin"),
    (r"واشنطن|نيويورك", "America/New_York"),
)
_KNOWN = "|".join(f"(?P<zone{number}>{names})" for number, (names, _) in enumerate(_ZONES))
_ZONE = (
    rf"(?P<zoned>\(?\s*(?:ب?(?:ال)?توقيت\s+)?(?:مدينه\s+)?(?:{_KNOWN})(?:\s+المكرمه)?\s*"
    r"(?P<offset>[+-]\s?\d{1,2}(?::?\d{2})?)?|(?:\+\d{2}:?\d{2}|-(?:0\d|1[0-2])[03]0)(?!\d))"
)
_TIME = re.compile(
    r"(?P<clock>الساعه\s*:?\s*)?(?<![\d:.])(?P<hour>\d{1,2})"
    r"(?:(?P<dot>[:.])(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?)?(?![\d:/]|\.\d)"
    rf"(?:\s*(?:{_HALF}))?[\s,،]*(?:{_ZONE})?"
)
_ZONED = re.compile(r"توقيت|محلي")  # so it has a zone, which only a table without it leaves open
_NOON = 12
_FARTHEST = timedelta(hours=14)

Told = tuple[datetime, Literal["second", "minute", "day"]]


def timed(day: datetime, text: str) -> Told:
    """The instant of *day* at the time that *text* (without the date) tells, in UTC.

    Only the day, where no time, a nonsensical one, several, or a zone that is not known are told.
    """
    time = _only(text)
    if time is None or (_ZONED.search(text) and not time["zoned"]):
        return day, "day"
    hour = _hour(time)
    if hour is None:
        return day, "day"
    try:
        local = day.replace(hour=hour, minute=int(time["minute"] or 0), second=_second(time))
        ahead = _ahead(time, local)
        return (day, "day") if ahead is None else (local - ahead, _exactness(time))
    except (ValueError, OverflowError):
        return day, "day"


def _exactness(time: re.Match[str]) -> Literal["second", "minute"]:
    return "second" if time["second"] else "minute"


def _only(text: str) -> re.Match[str] | None:
    """The one time of day in *text*; of "10:30 (07:30 GMT)" the one with the zone."""
    times = [match for match in _TIME.finditer(text) if _is_time(match)]
    zoned = [match for match in times if match["zoned"]]
    chosen = zoned if len(zoned) == 1 else times
    return chosen[0] if len(chosen) == 1 else None


def _is_time(match: re.Match[str]) -> bool:
    """Figures are a time by their colon, by "o'clock" before or by a half of the day after them."""
    half = match["morning"] or match["evening"] or match["noon"] or match["night"]
    return match["dot"] == ":" or bool(match["clock"] or half)


def _hour(time: re.Match[str]) -> int | None:
    """0 to 23, by the half of the day that is told; None for hours that do not exist in it."""
    hour = int(time["hour"])
    if hour > _NOON:
        return None if time["morning"] or time["noon"] else hour
    if time["evening"]:
        return hour % _NOON + _NOON
    if time["noon"]:  # from eleven to three
        return hour if hour >= _NOON - 1 else hour + _NOON
    if time["night"]:  # from six in the evening to six in the morning
        return hour + _NOON if 6 <= hour < _NOON else hour % _NOON  # noqa: PLR2004
    return hour % _NOON if time["morning"] else hour


def _second(time: re.Match[str]) -> int:
    second = int(time["second"] or 0)
    return 59 if second == 60 else second  # noqa: PLR2004  # a leap second


def _ahead(time: re.Match[str], local: datetime) -> timedelta | None:
    """How far the zone is ahead of UTC; none named is UTC, one that cannot be told is None."""
    zone = next((zone for n, (_, zone) in enumerate(_ZONES) if time[f"zone{n}"]), 0)
    written = time["offset"] or ("" if zone or not time["zoned"] else time["zoned"])
    if isinstance(zone, str):
        return _of_place(zone, local)
    told = re.fullmatch(r"([+-])\s?(\d{1,2}):?(\d{2})?", written)
    if told is None:
        return timedelta(hours=zone)
    ahead = timedelta(hours=int(told[2]), minutes=int(told[3] or 0))
    if zone or ahead > _FARTHEST:
        return None
    return -ahead if told[1] == "-" else ahead


def _of_place(place: str, local: datetime) -> timedelta | None:
    """None too for the hour that summer time repeats or leaves out."""
    naive = local.replace(tzinfo=None)
    try:
        zone = ZoneInfo(place)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    first, second = zone.utcoffset(naive), zone.utcoffset(naive.replace(fold=1))
    return first if first == second else None
