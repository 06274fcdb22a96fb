"""Seconds or milliseconds since 1970-01-01, as some programs write into feeds."""

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

_SECONDS = re.compile(r"(\d{9,10})(?:\d{3}|\.\d+)?")  # from 1973 on
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def parse(text: str) -> tuple[datetime, Literal["second"]] | None:
    """The instant told by *text*, as "1520932969"."""
    match = _SECONDS.fullmatch(text)
    return (_EPOCH + timedelta(seconds=int(match[1])), "second") if match else None
