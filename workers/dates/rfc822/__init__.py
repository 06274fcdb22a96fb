"""RFC 822 and 2822 dates with their common sins, and dates in words in European languages.

The canonical form takes one regular expression; whatever else is written with the names of months,
or in numbers ("Mon, 03/30/2020 - 19:19", "5th, September 2023 GMT"), is read word by word.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal

from workers.dates.rfc822 import loose, names

Told = tuple[datetime, Literal["second", "minute", "day", "month"]]

_CANONICAL = re.compile(
    r"(?:[A-Za-z]{3}, ?)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):([0-5]\d)"
    r" ([+-]\d{4}|GMT|UTC|Z)"
)
_ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_MONTHS = {name: number for number, name in enumerate(_ENGLISH.split(), 1)}
_NAME = r"[^\W\d_]{3,}\.?"
_WITHIN = re.compile(
    rf"(?<![\w/.-])(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?,?\s+(?:of\s+|de\s+)?"
    rf"{_NAME},?\s+(?:del?\s+)?\d{{4}}"
    rf"|{_NAME}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{1,2}([/.])\d{1,2}\1\d{4})(?![\w/-]|\.\d)"
)
_FIGURES = re.compile(r"(\d{1,2})([/.])(\d{1,2})")
_MONTHS_OF_A_YEAR = 12
_MIDNIGHT = "24"  # at the end of the day


def parse(text: str) -> Told | None:
    """The instant told by *text*, as "Tue, 05 Sep 2023 10:00:00 GMT" or the like."""
    match = _CANONICAL.fullmatch(text)
    if match is None or match[2] not in _MONTHS or match[4] == _MIDNIGHT:
        return loose.parse(text)
    day, month, year, hour, minute, second, zone = match.groups()
    try:
        local = datetime(
            int(year), _MONTHS[month], int(day), int(hour), int(minute), int(second), 0, UTC
        )
        ahead = names.fixed_offset(zone)
        return None if ahead is None else (local - ahead, "second")
    except (ValueError, OverflowError):
        return None


def find(text: str) -> Iterator[tuple[datetime, int, int]]:
    """The days that *text* tells and where; not those that may be read in two ways (05/09/2023)."""
    for match in _WITHIN.finditer(text):
        if (figures := _FIGURES.match(match[0])) and _is_ambiguous(figures):
            continue
        told = loose.parse(match[0])
        if told is not None and told[1] == "day":
            yield told[0], *match.span()


def _is_ambiguous(figures: re.Match[str]) -> bool:
    first, second = int(figures[1]), int(figures[3])
    return figures[2] == "/" and first <= _MONTHS_OF_A_YEAR >= second and first != second
