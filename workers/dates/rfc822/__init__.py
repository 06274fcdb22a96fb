"""RFC 822 and 2822 dates with their common sins, and dates in words in European languages.

The canonical form takes one regular expression; whatever else is written with the names of months,
or in numbers ("Mon, 03/30/2020 - 19:19", "5th, September 2023 GMT"), is read word by word.
"""

import re
from datetime import UTC, datetime
from typing import Literal

from workers.dates.rfc822 import loose, names

Told = tuple[datetime, Literal["second", "minute", "day", "month"]]

_CANONICAL = re.compile(
    r"(?:[A-Za-z]{3}, ?)?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2}) (?P<year>\d{4}) "
    r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d) (?P<zone>[+-]\d{4}|GMT|UTC|Z)"
)


def parse(text: str) -> Told | None:
    """The instant told by *text*, as "Tue, 05 Sep 2023 10:00:00 GMT" or the like."""
    match = _CANONICAL.fullmatch(text)
    if match is None:
        return loose.parse(text)
    month = names.MONTHS.get(match["month"].lower())
    offset = names.offset(match["zone"], None)
    if month is None or offset is None:
        return None
    day, year, hour, minute, second = (
        int(match[name]) for name in ("day", "year", "hour", "minute", "second")
    )
    try:
        local = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
        return local - offset, "second"
    except (ValueError, OverflowError):
        return None
