"""When a feed is polled again."""

from datetime import datetime, timedelta

import pytest

from aggregator.fetch import schedule

QUARTER = timedelta(minutes=15)


@pytest.mark.parametrize(
    ("failures", "minutes"), [(0, 15), (0.25, 15 * 2**0.25), (1, 30), (2, 60), (50, 1440)]
)
def test_wait(now: datetime, failures: float, minutes: float) -> None:
    """Each failure doubles the wait, up to a day; a feed is never given up."""
    due = schedule.next_poll(failures, QUARTER, now, 0.0)
    assert pytest.approx(minutes) == (due - now).total_seconds() / 60


def test_jitter(now: datetime) -> None:
    """Chance spreads polls over a tenth of the interval."""
    assert QUARTER * 1.1 == schedule.next_poll(0, QUARTER, now, 1.0) - now
