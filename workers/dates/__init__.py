"""A source's own words for a time, to an instant. What cannot be told is None, never "now".

Each dialect is a module; DIALECTS is read top to bottom and the first that understands wins.
Dialects do not know each other, so they give a bare pair of instant and precision.
"""

import re
from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct

from workers.dates import arabic, east_asian, epoch, persian, rfc822, w3cdtf

Exactness = Literal["second", "minute", "day", "month", "year"]


class Moment(Struct, frozen=True):
    """An instant in UTC, and how exactly its source told it.

    What the source left out is at its first value: the day of a "month" is the 1st, the time of a
    "day" is midnight in the zone told, else in UTC. A time without a zone is taken for UTC.
    """

    instant: datetime
    precision: Exactness


class Dialect(Protocol):
    """A way to write a date."""

    def parse(self, text: str) -> tuple[datetime, Exactness] | None:
        """The instant in UTC and its precision; None when *text* is not of this dialect."""


DIALECTS: tuple[Dialect, ...] = (w3cdtf, rfc822, east_asian, arabic, persian, epoch)

_LONGEST = 120  # characters; more is prose
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]")
_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،：\u00a0\u202f", "01234567890123456789,:  ")


def parse(text: str) -> Moment | None:
    """The instant that *text* tells; None when it tells none."""
    plain = text.strip().removesuffix("\\n")
    if not plain or len(plain) > _LONGEST:
        return None
    if not plain.isascii():
        plain = _INVISIBLE.sub("", plain).translate(_ASCII).strip()
    for dialect in DIALECTS:
        told = dialect.parse(plain)
        if told is not None:
            return Moment(*told)
    return None
