"""How many articles the topics have an hour, now and usually: see scripts/pace.lua, which counts.

Two sums that decay, of an hour and of three days; what is read here is what they are by now.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from math import exp
from typing import cast

from redis import Redis

from aggregator import codec
from aggregator.model import Pace, Rise
from aggregator.store import keys

_HOUR_MS = 3_600_000
_RECENT_MS, _PAST_MS = _HOUR_MS, 72 * _HOUR_MS
_CALM = 1.5  # as in the script


def of(client: Redis, slugs: Sequence[str], now: datetime) -> list[Pace]:
    """The pace of each topic at *now*."""
    if not slugs:
        return []
    stored = cast("list[bytes | None]", client.hmget(keys.PACE, list(slugs)))
    moment = now.timestamp() * 1000
    return [_pace(data.decode(), moment) if data else Pace() for data in stored]


def rises(client: Redis) -> dict[bytes, Rise]:
    """The rises that nobody has told yet, oldest first, by what is to be forgotten of each."""
    waiting = cast("list[bytes]", client.lrange(keys.RISES, 0, -1))
    return {data: _rise(data) for data in waiting}


def forget(client: Redis, rises: Iterable[bytes]) -> None:
    """These rises have been told."""
    for data in rises:
        client.lrem(keys.RISES, 1, data)  # type: ignore[arg-type]  # bytes are well


def _rise(data: bytes) -> Rise:
    slug, at, now, usual = codec.from_json(data, tuple[str, int, float, float])
    return Rise(slug, at, Pace(now=now, usual=usual, rising=True))


def _pace(stored: str, moment: float) -> Pace:
    recent, past, since, last, rising = stored.split("|")
    passed = max(moment - float(last), 0.0)
    now = float(recent) * exp(-passed / _RECENT_MS)
    remembered = 1 - exp(-max(moment - float(since), _HOUR_MS) / _PAST_MS)
    usual = float(past) * exp(-passed / _PAST_MS) / (_PAST_MS / _HOUR_MS * remembered)
    return Pace(
        now=round(now, 1), usual=round(usual, 1), rising=rising == "1" and now >= _CALM * usual
    )
