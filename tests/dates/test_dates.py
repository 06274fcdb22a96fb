"""A source's own words for a time."""

import base64
import gzip
import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from workers import dates
from workers.dates import persian

CORPORA = Path(
    os.environ.get("AGGREGATOR_CORPORA", Path(__file__).parents[3] / "shared" / "corpora")
)


def corpus(name: str) -> Iterator[dict[str, Any]]:
    """The rows of a corpus that others wrote."""
    path = CORPORA / f"{name}.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"no {path}: AGGREGATOR_CORPORA names the folder of the corpora")
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def told(text: str) -> tuple[str, str] | None:
    """Instant and precision, short enough for a table."""
    moment = dates.parse(text)
    if moment is None:
        return None
    assert moment.instant.tzinfo is UTC
    return moment.instant.strftime("%Y-%m-%d %H:%M:%S"), moment.precision


@pytest.mark.parametrize(
    ("text", "instant", "precision"),
    [
        # RFC 3339, W3CDTF, ISO 8601
        ("2023-09-05T10:20:30Z", "2023-09-05 10:20:30", "second"),
        ("2023-09-05t10:20:30.125+03:00", "2023-09-05 07:20:30", "second"),
        ("2023-09-05T10:20-05:00", "2023-09-05 15:20:00", "minute"),
        ("2023-09-05 10:20:30", "2023-09-05 10:20:30", "second"),
        ("2023-09-05", "2023-09-05 00:00:00", "day"),
        ("2023-9-5", "2023-09-05 00:00:00", "day"),
        ("20230905T102030Z", "2023-09-05 10:20:30", "second"),
        ("2023-12-31T24:00:00Z", "2024-01-01 00:00:00", "second"),
        ("2016-12-31T23:59:60Z", "2016-12-31 23:59:59", "second"),
        ("2023-09", "2023-09-01 00:00:00", "month"),
        ("2023", "2023-01-01 00:00:00", "year"),
        # RFC 822 and its sins
        ("Tue, 05 Sep 2023 10:20:30 +0300", "2023-09-05 07:20:30", "second"),
        ("Tue, 05 Sep 2023 10:20:30 GMT", "2023-09-05 10:20:30", "second"),
        ("5 Sep 23 10:20 EST", "2023-09-05 15:20:00", "minute"),
        ("Tue,5 Sep 2023 9:05:01 PDT", "2023-09-05 16:05:01", "second"),
        ("Tue, 5 September, 2023", "2023-09-05 00:00:00", "day"),
        ("Tue Sep  5 10:20:30 2023", "2023-09-05 10:20:30", "second"),
        ("Tue, 05 Sep 2023 10:20:30 Europe/Brussels", "2023-09-05 08:20:30", "second"),
        ("Tue, 05 Sep 2023 10:20:30 XYZ", "2023-09-05 00:00:00", "day"),
        ("Tue, 05 Sep 1970 10:20:30 Z", "1970-09-05 10:20:30", "second"),
        # labelled pages and other words
        ("5th, September 2023 GMT", "2023-09-05 00:00:00", "day"),
        ("1st January 2024", "2024-01-01 00:00:00", "day"),
        ("September 5, 2023 at 1:05 p.m. EDT", "2023-09-05 17:05:00", "minute"),
        ("mar. 05 déc. 2023 10:20", "2023-12-05 10:20:00", "minute"),
        ("5 de septiembre de 2023", "2023-09-05 00:00:00", "day"),
        ("5. März 2023", "2023-03-05 00:00:00", "day"),
        ("5 Eylül 2023", "2023-09-05 00:00:00", "day"),
        ("5 сентября 2023", "2023-09-05 00:00:00", "day"),
        ("09/15/2014 4:20 pm PST", "2014-09-16 00:20:00", "minute"),
        ("05/09/2023", "2023-09-05 00:00:00", "day"),
        ("Sat, 09/05/2023", "2023-05-09 00:00:00", "day"),
        ("5.9.2023 10:20", "2023-09-05 10:20:00", "minute"),
        ("1693909230", "2023-09-05 10:20:30", "second"),
        # Arabic
        ("5 سبتمبر 2023", "2023-09-05 00:00:00", "day"),
        ("الثلاثاء، ٥ أيلول ٢٠٢٣", "2023-09-05 00:00:00", "day"),
        ("5 شتنبر 2023", "2023-09-05 00:00:00", "day"),
        ("14 جويلية 2022", "2022-07-14 00:00:00", "day"),
        ("3 غشت 2022", "2022-08-03 00:00:00", "day"),
        ("17 نيسان/أبريل 2024", "2024-04-17 00:00:00", "day"),
        ("5 سبتمبر أيلول 2023م", "2023-09-05 00:00:00", "day"),
        ("4 كانون الثاني (يناير) 2024", "2024-01-04 00:00:00", "day"),
        ("5 سبتمبر 2023 - 10:20 ص", "2023-09-05 10:20:00", "minute"),
        ("٥ سبتمبر ٢٠٢٣ ١٠:٢٠ مساءً", "2023-09-05 22:20:00", "minute"),
        ("الأحد 8 ديسمبر 2024 - 14:35 بتوقيت غرينتش", "2024-12-08 14:35:00", "minute"),
        ("5 سبتمبر 2023 الساعة 14:35 بتوقيت مكة المكرمة", "2023-09-05 11:35:00", "minute"),
        ("5 سبتمبر 2023 14:35 بتوقيت طوكيو", "2023-09-05 00:00:00", "day"),
        ("26 شوال 1436 هـ الموافق 11 اغسطس 2015 م", "2015-08-11 00:00:00", "day"),
        ("٠٥/٠٩/٢٠٢٣", "2023-09-05 00:00:00", "day"),
        ("الثلاثاء 05/09/2023", "2023-09-05 00:00:00", "day"),
        ("\u200f5 سبتمبر 2023\u200f", "2023-09-05 00:00:00", "day"),
        ("سبتمبر 2023", "2023-09-01 00:00:00", "month"),
        ("العام 2023", "2023-01-01 00:00:00", "year"),
        # Persian
        ("۱۴ شهریور ۱۴۰۲", "2023-09-05 00:00:00", "day"),
        ("سه‌شنبه ۱ فروردین ۱۴۰۳", "2024-03-20 00:00:00", "day"),
        ("۱۴ اکتبر ۲۰۲۴", "2024-10-14 00:00:00", "day"),
        # East Asian
        ("2023년 9월 5일 오후 1:20", "2023-09-05 04:20:00", "minute"),
        ("2023年9月5日", "2023-09-05 00:00:00", "day"),
    ],
)
def test_a_date_is_read_as_its_source_means_it(text: str, instant: str, precision: str) -> None:
    """The instant in UTC, and no more exact than it was told."""
    assert (instant, precision) == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "now", "yesterday", "غدا", "أمس", "12 سبتمبر", "5 سبتمبر", "شوال 1436",
        "32 سبتمبر 2023", "2023-02-30", "2023-13-01", "2023-09-05T25:00:00Z",
        "2023-09-05T10:61:00Z",
        "2023-09-05T10:20:30+99:99", "Tue, 31 Feb 2023 10:20:30 GMT",
        "Tue, 05 Zzz 2023 10:20:30 GMT",
        "Tue, 05 Sep 2023 10:20:30:40 GMT", "Tue, 05 Sep 2023 10:20:30 +zz:00", "5 Sep", "Sep",
        "17 نيسان/سبتمبر 2024", "30 اسفند 1402", "32 شهریور 1402", "123", "12345", "10:20",
        "9999-12-31T23:59:59-14:00", "0000-00-00", "0000-01-01T00:00:00Z", "x" * 500,
        "2023-09-05 or so",
    ],
)  # fmt: skip
def test_what_tells_no_time_is_none(text: str) -> None:
    """Nonsense is never "now", nor anything else."""
    assert dates.parse(text) is None


def test_the_solar_calendar_is_exact() -> None:
    """Nowruz as observed in Iran, and each day of a hundred years once."""
    observed = {1375: (1996, 20), 1379: (2000, 20), 1388: (2009, 21), 1400: (2021, 21),
                1403: (2024, 20), 1404: (2025, 21), 1408: (2029, 20)}  # fmt: skip
    for year, (gregorian, day) in observed.items():
        assert (datetime(gregorian, 3, day, tzinfo=UTC), "day") == persian.parse(
            f"1 فروردين {year}"
        )
    names = "فروردين ارديبهشت خرداد تير مرداد شهريور مهر آبان آذر دي بهمن اسفند"
    days = [
        moment[0].date()
        for year in range(1350, 1450)
        for month in names.split()
        for day in range(1, 32)
        if (moment := persian.parse(f"{day} {month} {year}"))
    ]
    assert [days[0] + timedelta(days=number) for number in range(len(days))] == days
    assert (date(1971, 3, 21), date(2071, 3, 20)) == (days[0], days[-1])


def test_known_instants_of_others() -> None:
    """Of 89 instants that other parsers agree on, 88: "03335" is read as nothing."""
    wrong = []
    for row in corpus("dates"):
        text = base64.b64decode(row["b64"]).decode()
        moment = dates.parse(text)
        if row["expect"] != (moment and int(moment.instant.timestamp() // 1)):
            wrong.append(text)
    assert ["03335"] == wrong


def test_what_others_must_parse() -> None:
    """All of 46 strings from feeds in the wild."""
    unread = [row["name"] for row in corpus("dates_parse_only") if not dates.parse(row["name"])]
    assert [] == unread


def test_absolute_arabic_dates_of_others() -> None:
    """What is read of Arabic time expressions is right, down to what they tell."""
    characters = {"year": 4, "month": 7, "day": 10}
    read = [
        (moment.instant.isoformat()[: characters[moment.precision]], row["value"])
        for row in corpus("arabic_timex")
        if row["type"] == "DATE" and (moment := dates.parse(row["text"]))
    ]
    assert len(read) >= 30
    assert [] == [pair for pair in read if pair[0] != pair[1]]
