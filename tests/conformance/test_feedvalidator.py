"""Feeds with one fault each: none raises, none hangs, and a bad date is no date."""

import time
from datetime import UTC, datetime, timedelta

from aggregator.errors import FormatError
from aggregator.model import Document
from tests.conformance.conftest import Corpus, Row, Scoreboard
from workers import formats
from workers.stages.identify import identify

FETCHED = datetime(2031, 7, 9, 12, 34, 56, tzinfo=UTC)  # a day that no feed names
SLOW = 1.0  # seconds


def fault(row: Row) -> str:
    """What reading a row does that it must not; "" when it does as it should."""
    document = Document(
        id="d", feed="f", url="http://feed.example/", body=row["bytes"], fetched=FETCHED
    )
    begun = time.perf_counter()
    try:
        reading = formats.read(document)
    except FormatError as error:
        return "" if str(error) else "refused without a word"
    except Exception as error:  # whatever it is, it is told with the row
        return repr(error)
    if (took := time.perf_counter() - begun) > SLOW:
        return f"took {took:.1f} s"
    articles = [identify(entry, reading, document) for entry in reading.entries]
    told = [moment for one in articles for moment in (one.published, one.updated) if moment]
    if any(abs(moment - FETCHED) < timedelta(days=1) for moment in told):
        return "a date is that of its fetching"
    return ""


def test_faulty_feeds_cost_nothing_but_themselves(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """Nothing is raised but FormatError, nothing takes a second, and no date is made up."""
    rows = corpus("feedvalidator")
    misses = {row["name"]: wrong for row in rows if (wrong := fault(row))}
    scoreboard.tell("feeds with a fault", rows=len(rows), bar=len(rows), misses=misses, reasons={})
