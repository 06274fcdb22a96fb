"""Korean dates ("2004년 05월 28일 01:31:15"), and Chinese and Japanese ones by the day.

Korea has one zone and its feeds write no other, so a time is Korean time. Han characters do not
tell China from Japan: of their times only the day is taken.
"""

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

Told = tuple[datetime, Literal["second", "minute", "day"]]

_KOREAN = re.compile(
    r"(?P<year>\d{4})(?:년|-)\s*(?P<month>\d{1,2})(?:월|-)\s*(?P<day>\d{1,2})일?"
    r"(?:\s*(?:\([^)]*\)|\w요일))?"
    r"(?:\s*(?P<half>오전|오후)?\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
)
_HAN = re.compile(
    r"(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})[日号](?:\s*[^\d\s]*)?(?:\s*[\d:时時分秒]+)?"
)
_KOREA = timedelta(hours=9)
_NOON = 12


def parse(text: str) -> Told | None:
    """The instant told by *text*."""
    if text.isascii():  # "2004-05-25" alone is Korean only with a word of it
        return None
    try:
        if match := _KOREAN.fullmatch(text):
            return _korean(match)
        if match := _HAN.fullmatch(text):
            return datetime(*map(int, match.groups()), tzinfo=UTC), "day"  # type: ignore[misc,arg-type]  # three numbers
    except (ValueError, OverflowError):
        pass
    return None


def _korean(match: re.Match[str]) -> Told:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if not match["hour"]:
        return datetime(year, month, day, tzinfo=UTC), "day"
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % _NOON + (_NOON if match["half"] == "오후" else 0)
    second = int(match["second"] or 0)
    local = datetime(year, month, day, hour, int(match["minute"]), second, tzinfo=UTC)
    return local - _KOREA, "second" if match["second"] else "minute"
