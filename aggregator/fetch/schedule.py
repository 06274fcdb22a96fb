"""When a source is asked again. Pure: what happened, the clock and chance in; a time out."""

from datetime import datetime, timedelta

LONGEST = timedelta(days=1)
PAGE_FAILURES = 1.0  # weight at which an article's page is given up
PAGE_AGAIN = timedelta(minutes=2)
JITTER = 0.1  # of the interval, so that feeds added together do not stay together


def next_poll(failures: float, interval: timedelta, now: datetime, chance: float) -> datetime:
    """The time of the next poll.

    Args:
        failures: weighted failures in a row (errors.Failure); each weight doubles the wait.
        interval: between two polls of a feed that is well.
        now: the end of this poll.
        chance: 0 to 1.
    """
    wait = min(interval * 2 ** min(failures, 16), max(LONGEST, interval))
    return now + wait * (1 + JITTER * chance)


def next_page_try(failures: float, now: datetime) -> datetime | None:
    """When the page of an article is asked for again; None: never.

    Args:
        failures: weighted failures in a row (errors.Failure): one hard, two soft, four temporary.
        now: the end of this try.
    """
    return None if failures >= PAGE_FAILURES else now + PAGE_AGAIN * 2 ** (4 * failures)
