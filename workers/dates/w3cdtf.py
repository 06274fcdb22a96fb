"""RFC 3339, its parent ISO 8601, and the profile that feeds use.

Sources: RFC 3339; https://www.w3.org/TR/NOTE-datetime ; ISO 8601:1988 for years of two digits.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

Told = tuple[datetime, Literal["second", "minute", "day", "month", "year"]]

_CANONICAL = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?"
)
# The brackets are Java's: "2023-09-05T10:20:30+02:00[Europe/Oslo]".
_FULL = re.compile(
    r"(?P<year>\d{4})-(?P<month>0?\d{1,2})-(?P<day>\d{1,2})"
    r"(?:(?:[Tt]\s*|\s+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?:[Zz]|UTC|GMT|(?P<offset>[+-]\d{2}:?(?:\d{2})?)Z?)?(?:\[[\w/]+\])?)?"
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<dash>-?)(?P<month>\d{2})(?P=dash)(?P<day>\d{2})"
    r"(?:[Tt]?(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?:[Zz]|(?P<offset>[+-]\d{2}:?(?:\d{2})?))?)?"
)
_SHORT = re.compile(r"(?P<year>\d{2})(?P<dash>-?)(?P<month>\d{2})(?P=dash)(?P<day>\d{2})")
_COARSE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?|-(?P<short>\d{2})-?(?P<last>\d{2})")
_FARTHEST = timedelta(hours=15)
_OTHER_CALENDARS = range(1300, 1500)  # the Hijri and the Persian one, in figures all alike
_WITHIN = re.compile(r"(?<![\w./-])\d{4}-\d{2}-\d{2}(?![\d/-])")


def parse(text: str) -> Told | None:
    """The instant told by *text*, as "2023-09-05T10:00:00Z" or the like."""
    if _CANONICAL.fullmatch(text) and (instant := _quickly(text)):
        return instant, "second"
    for form in (_FULL, _COMPACT, _SHORT):
        if match := form.fullmatch(text):
            return _read(match.groupdict())
    if match := _COARSE.fullmatch(text):
        return _coarse(match)
    return None


def find(text: str) -> Iterator[tuple[datetime, int, int]]:
    """The days that *text* tells and where."""
    for match in _WITHIN.finditer(text):
        if told := parse(match[0]):
            yield told[0], *match.span()


def _quickly(text: str) -> datetime | None:
    """What the standard library reads of the canonical form; None for leap seconds and the like."""
    try:
        local = datetime.fromisoformat(text).replace(microsecond=0)
        if local.year in _OTHER_CALENDARS:
            return None
        return local.astimezone(UTC) if local.tzinfo else local.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _read(parts: dict[str, str | None]) -> Told | None:
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    midnight = hour == 24 and not minute and not second  # noqa: PLR2004  # ISO 8601: the day's end
    try:
        local = datetime(
            _year(parts["year"] or ""),
            int(parts["month"] or 0),
            int(parts["day"] or 0),
            0 if midnight else hour,
            minute,
            min(second, 59) if second <= 60 else second,  # noqa: PLR2004  # a leap second
            tzinfo=UTC,
        )
        instant = local + timedelta(days=midnight) - _offset(parts.get("offset"))
    except (ValueError, OverflowError):
        return None
    if not parts.get("hour"):
        return instant, "day"
    return instant, "second" if parts.get("second") else "minute"


def _coarse(match: re.Match[str]) -> Told | None:
    year, month = match["year"] or match["short"], match["month"] or match["last"]
    try:
        instant = datetime(_year(year), int(month or 1), 1, tzinfo=UTC)
    except ValueError:
        return None
    return instant, "month" if month else "year"


def _year(written: str) -> int:
    """Two digits mean 1950 to 2049, as in RFC 2822.

    Raises:
        ValueError: it is of another calendar.
    """
    year = int(written)
    if year in _OTHER_CALENDARS:
        raise ValueError(year)
    return year if len(written) > 2 else year + (2000 if year < 50 else 1900)  # noqa: PLR2004


def _offset(written: str | None) -> timedelta:
    """ "+03:00" as a duration.

    Raises:
        ValueError: no place is that far from Greenwich.
    """
    if not written:
        return timedelta()
    digits = written[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    offset = timedelta(hours=hours, minutes=minutes)
    if offset > _FARTHEST or minutes > 59:  # noqa: PLR2004
        raise ValueError(written)
    return -offset if written[0] == "-" else offset
