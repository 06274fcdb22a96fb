"""Dates that others wrote down, and what they say of them."""

import re
from datetime import datetime, timedelta

from tests.conformance.conftest import Corpus, Row, Scoreboard
from workers import dates

REASONS = {
    "03335": (
        "the 335th day of 2003, which nobody writes; of the same form is 22013, to be refused"
    ),
    "العام 1913": '"the year 1913", marked as a duration of one year',
}
# The value is a day, a month or a year.
ABSOLUTE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def test_instants(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """The instant that other parsers agree on, or nothing where they refuse."""
    rows = corpus("dates")
    misses = {}
    for row in rows:
        text = row["bytes"].decode()
        moment = dates.parse(text)
        if row["expect"] != (moment and int(moment.instant.timestamp() // 1)):
            misses[text] = repr(moment)
    scoreboard.tell("dates: instants", rows=len(rows), bar=88, misses=misses, reasons=REASONS)


def test_what_must_parse(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """Strings from feeds in the wild."""
    names = [row["name"] for row in corpus("dates_parse_only")]
    misses = {name: "nothing" for name in names if dates.parse(name) is None}
    scoreboard.tell("dates: must parse", rows=len(names), bar=46, misses=misses, reasons=REASONS)


def test_arabic_dates_with_a_year(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """Those that tell the year of their value themselves: they are absolute."""
    rows = [row for row in corpus("arabic_timex") if _is_absolute(row)]
    misses = {row["text"]: told for row in rows if (told := _told(row)) != row["value"]}
    scoreboard.tell(
        "dates: Arabic, absolute", rows=len(rows), bar=32, misses=misses, reasons=REASONS
    )


def test_other_arabic_times_are_not_read(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """Relative, repeated, vague, or how long something took."""
    rows = [row for row in corpus("arabic_timex") if not _is_absolute(row)]
    misses = {row["text"]: told for row in rows if (told := _told(row)) is not None}
    scoreboard.tell(
        "dates: Arabic, not absolute", rows=len(rows), bar=250, misses=misses, reasons=REASONS
    )


def test_dates_of_tunisian_news(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """As the site wrote them: the day first, and seven times without their zone, which is UTC+1."""
    rows = corpus("ant_before_2017_03")
    misses = {row["docno"]: repr(told) for row in rows if not _is_of(row, told := _raw(row))}
    scoreboard.tell("dates: Tunisian news", rows=len(rows), bar=6_187, misses=misses, reasons={})


def _is_absolute(row: Row) -> bool:
    value = row["value"]
    return (
        row["type"] == "DATE"
        and ABSOLUTE.fullmatch(value) is not None
        and value[:4] in re.findall(r"\d+", row["text"])
    )


def _told(row: Row) -> str | None:
    moment = dates.parse(row["text"])
    characters = {"year": 4, "month": 7, "day": 10}
    return moment and moment.instant.isoformat()[: characters.get(moment.precision)]


def _raw(row: Row) -> dates.Moment | None:
    return dates.parse(row["time_raw"])


def _is_of(row: Row, moment: dates.Moment | None) -> bool:
    """Whether *moment* is the time of *row*; without a zone it was taken for UTC."""
    if moment is None:
        return False
    local = datetime.fromisoformat(row["time"])
    if moment.precision == "day":
        return moment.instant.date() == local.date()
    return moment.instant - local in (timedelta(), timedelta(hours=1))
