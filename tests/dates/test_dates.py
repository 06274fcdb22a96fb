"""A source's own words for a time."""

from datetime import UTC, date, datetime, timedelta

import pytest

from aggregator.text.letters import fold
from workers import dates
from workers.dates import persian
from workers.dates.arabic import names as arabic_names


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
        ("2023-09-05T10:20:30+02:00[Europe/Oslo]", "2023-09-05 08:20:30", "second"),
        ("20230905T10:20:30.5+03:00", "2023-09-05 07:20:30", "second"),
        ("2023-09-05T 10:20:30Z", "2023-09-05 10:20:30", "second"),
        ("2023-09-05T102030", "2023-09-05 10:20:30", "second"),
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
        ("2023-09-05T10:20:30.123456789Z", "2023-09-05 10:20:30", "second"),
        ("Tuesday, 05-Sep-23 10:20:30 GMT", "2023-09-05 10:20:30", "second"),
        ("Tue, 05 Sep 2023 24:00:00 GMT", "2023-09-06 00:00:00", "second"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01 00:00:00", "second"),
        ("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31 23:59:59", "second"),
        ("Tue, 05 Sep 2023 10:20:30 -0000", "2023-09-05 10:20:30", "second"),
        ("1693909230.5", "2023-09-05 10:20:30", "second"),
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
        ("Sep 5, 2023 10 pm", "2023-09-05 22:00:00", "minute"),
        ("mercredi 5 septembre 2023 à 10h20", "2023-09-05 10:20:00", "minute"),
        ("5 сентября 2023 г., 10:20", "2023-09-05 10:20:00", "minute"),
        ("05. September 2023, 10:20 Uhr", "2023-09-05 10:20:00", "minute"),
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
        # Arabic: orders, signs, words
        ("سبتمبر 5, 2023", "2023-09-05 00:00:00", "day"),
        ("5 أيلول \\ سبتمبر 2023", "2023-09-05 00:00:00", "day"),
        ("5سبتمبر2023", "2023-09-05 00:00:00", "day"),
        ("سبتمبر أيلول 2023", "2023-09-01 00:00:00", "month"),
        ("في 5 من شهر سبتمبر من العام 2023", "2023-09-05 00:00:00", "day"),
        ("الأول من سبتمبر 2023", "2023-09-01 00:00:00", "day"),
        ("الحادي والثلاثون من ديسمبر 2023", "2023-12-31 00:00:00", "day"),
        ("الموافق للسادس والعشرين من مارس 2015م", "2015-03-26 00:00:00", "day"),
        ("2023/9/5 م", "2023-09-05 00:00:00", "day"),
        ("09/25/2023 م", "2023-09-25 00:00:00", "day"),
        ("نشر: 5/9/2023 | آخر تحديث: 6/9/2023 11:40", "2023-09-05 00:00:00", "day"),
        (
            "آخر تحديث: 6 سبتمبر 2023 11:40 تاريخ النشر: 5 سبتمبر 2023 10:20",
            "2023-09-05 10:20:00",
            "minute",
        ),
        ("آخر تحديث: 6 سبتمبر 2023", "2023-09-06 00:00:00", "day"),
        ("05-سبتمبر-2023", "2023-09-05 00:00:00", "day"),
        ("2023-سبتمبر-05", "2023-09-05 00:00:00", "day"),
        ("2023 أيلول 5 10:20", "2023-09-05 10:20:00", "minute"),
        ("الثلاثاء 05th سبتمبر 2023 06:30 مساءً", "2023-09-05 18:30:00", "minute"),
        ("1 كانون ثان 2023", "2023-01-01 00:00:00", "day"),
        # Arabic beside English
        ("Tue, 05 Sep 2023 02:30:00 م", "2023-09-05 14:30:00", "second"),
        ("5 Sep 2023 - 14:30 بتوقيت مكة", "2023-09-05 11:30:00", "minute"),
        # Arabic: clocks
        ("5 سبتمبر 2023 12:05 ص", "2023-09-05 00:05:00", "minute"),
        ("5 سبتمبر 2023 12:30 ظهراً", "2023-09-05 12:30:00", "minute"),
        ("5 سبتمبر 2023 1:30 ظهرًا", "2023-09-05 13:30:00", "minute"),
        ("5 سبتمبر 2023 12:30 ليلاً", "2023-09-05 00:30:00", "minute"),
        ("5 سبتمبر 2023 10:30 ليلاً", "2023-09-05 22:30:00", "minute"),
        ("5 سبتمبر 2023 12:00 منتصف الليل", "2023-09-05 00:00:00", "minute"),
        ("5 سبتمبر 2023 1:30 بعد منتصف الليل", "2023-09-05 01:30:00", "minute"),
        ("5 سبتمبر 2023 11:30 قبل منتصف الليل", "2023-09-05 23:30:00", "minute"),
        ("5 سبتمبر 2023 12:00 منتصف النهار", "2023-09-05 12:00:00", "minute"),
        ("5 سبتمبر 2023 4:30 بعد الظهر", "2023-09-05 16:30:00", "minute"),
        ("5 سبتمبر 2023 الساعة 10 صباحاً", "2023-09-05 10:00:00", "minute"),
        ("5.9.2023 الساعة 10.30", "2023-09-05 10:30:00", "minute"),
        ("10:30 ص، الثلاثاء 5 سبتمبر 2023", "2023-09-05 10:30:00", "minute"),
        ("2023-09-05 10:30:15 م", "2023-09-05 22:30:15", "second"),
        ("5 سبتمبر 2023 14:30 صباحا", "2023-09-05 00:00:00", "day"),
        ("5 سبتمبر 2023 25:30", "2023-09-05 00:00:00", "day"),
        ("5 سبتمبر 2023 10:30-11:45", "2023-09-05 00:00:00", "day"),
        # Arabic: zones
        ("نشر في: 5 سبتمبر 2023 - 10:30 (07:30 ت.غ)", "2023-09-05 07:30:00", "minute"),
        ("5 سبتمبر 2023 10:30 بتوقيت القاهرة", "2023-09-05 07:30:00", "minute"),
        ("5 ديسمبر 2023 10:30 بتوقيت القاهرة", "2023-12-05 08:30:00", "minute"),
        ("5 سبتمبر 2023 10:30 (غرينتش+3)", "2023-09-05 07:30:00", "minute"),
        ("5 سبتمبر 2023 10:30 +03:00", "2023-09-05 07:30:00", "minute"),
        ("5 سبتمبر 2023 10:30 بتوقيت عمان", "2023-09-05 00:00:00", "day"),
        ("5 سبتمبر 2023 10:30 بتوقيت سلطنة عمان", "2023-09-05 06:30:00", "minute"),
        ("5 سبتمبر 2023 10:30 بالتوقيت المحلي", "2023-09-05 00:00:00", "day"),
        ("29 أكتوبر 2023 02:30 بتوقيت برلين", "2023-10-29 00:00:00", "day"),
        ("الثلاثاء, 05 سبتمبر 2023 10:20:30 +0300", "2023-09-05 07:20:30", "second"),
        ("الثلاثاء, 05 سبتمبر 2023 10:20:30 -0500", "2023-09-05 15:20:30", "second"),
        # Hijri
        ("3 رمضان المبارك 1444 للهجرة", "2023-03-25 00:00:00", "day"),
        ("10 محرم الحرام 1445", "2023-07-28 00:00:00", "day"),
        ("26 شوال 1436 هـ", "2015-08-11 00:00:00", "day"),
        ("٢٦ شوّال ١٤٣٦ه", "2015-08-11 00:00:00", "day"),
        ("26/10/1436 هـ الموافق 11/8/2015", "2015-08-11 00:00:00", "day"),
        ("1436/10/26هـ", "2015-08-11 00:00:00", "day"),
        ("الخامس من جمادى الثانية 1436هـ", "2015-03-25 00:00:00", "day"),
        ("22 جماد أول 1445", "2023-12-06 00:00:00", "day"),
        ("2 ذي الحجة 1444هـ الساعة 10:30 مساءً", "2023-06-20 22:30:00", "minute"),
        # Persian, Urdu
        ("5 ستمبر 2023", "2023-09-05 00:00:00", "day"),
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
        "2023-09-05T10:61:00Z", "Tue, 05 Sep 2023 24:10:00 GMT", "2023 سبتمبر 31",
        "2023-09-05T10:20:30+99:99", "Tue, 31 Feb 2023 10:20:30 GMT",
        "Tue, 05 Zzz 2023 10:20:30 GMT",
        "Tue, 05 Sep 2023 10:20:30:40 GMT", "Tue, 05 Sep 2023 10:20:30 +zz:00", "5 Sep", "Sep",
        "17 نيسان/سبتمبر 2024", "30 اسفند 1402", "32 شهریور 1402", "123", "12345", "10:20",
        "9999-12-31T23:59:59-14:00", "0000-00-00", "0000-01-01T00:00:00Z", "x" * 500,
        "2023-09-05 or so",
        # of other calendars, and not said of which
        "14/06/1402", "1402-06-14", "14020614", "1436/10/26", "14/06/1402 هـ.ش", "32 شوال 1436 هـ",
        "5 شوال 1300 هـ", "1436/13/26 هـ",
        # not one day
        "11-12 سبتمبر 2023", "من 5 سبتمبر 2023 إلى 7 سبتمبر 2023", "بين 4 و 5 سبتمبر 2023",
        # not a day at all
        "31 فبراير 2023", "31/02/2023", "31/02/2023 م", "13/13/2023", "13/13/2023 م",
        "Sep 5, 2023 14:30 am",
        # told from now
        "2 hours ago", "5 minutes ago", "قبل ساعتين", "قبل 5 ساعات", "منذ 3 أيام", "أمس 10:30",
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


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("بغداد - 5 أيلول 2023", "2023-09-05", "5 أيلول 2023"),
        ("أعلنت الوزارة في بيان (4 أيلول 2023) أن", "2023-09-04", "4 أيلول 2023"),
        ("مسقط – الثلاثاء، ٥ سبتمبر ٢٠٢٣: افتتح", "2023-09-05", "الثلاثاء، ٥ سبتمبر ٢٠٢٣"),
        ("الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م", "2015-08-11", "11 أغسطس 2015 م"),
        ("جدة 26 شوّال 1436هـ وكالات", "2015-08-11", "26 شوّال 1436هـ"),
        ("القاهرة، 05/09/2023 -", "2023-09-05", "05/09/2023"),
        ("KIRKWALL, 5th September 2023 - The", "2023-09-05", "5th September 2023"),
        ("KIRKWALL, Sept. 5, 2023 (Northern Desk)", "2023-09-05", "Sept. 5, 2023"),
        ("Kirkwall 2023-09-05: the", "2023-09-05", "2023-09-05"),
        ("Kirkwall, 25/09/2023", "2023-09-25", "25/09/2023"),
        ("BREST, le 5 septembre 2023.", "2023-09-05", "5 septembre 2023"),
        ("کرمان، ۱۴ شهریور ۱۴۰۲", "2023-09-05", "۱۴ شهریور ۱۴۰۲"),
    ],
)
def test_a_day_is_found_in_a_line(text: str, day: str, words: str) -> None:
    """With its span, and never more exact than a day."""
    found = dates.find(text)
    assert found is not None
    assert (day, "day") == (found.moment.instant.strftime("%Y-%m-%d"), found.moment.precision)
    assert words == text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        "", "بغداد اليوم - متابعة", "في عام 2023", "سبتمبر 2023", "5 سبتمبر", "منذ 3 سنوات",
        "بين 4 و 5 سبتمبر 2023", "31 فبراير 2023", "05-09-2023-12", "1.2.2023.4",
        "on 05/09/2023", "on 31/02/2023", "in May 2023", "the 2023 plan", "x" * 500 + " 5 May 2023",
    ],
)  # fmt: skip
def test_no_day_is_invented_in_a_line(text: str) -> None:
    """Neither of half a date, nor of what may be read in two ways, nor far down."""
    assert dates.find(text) is None


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("الثلاثاء 5 أيلول 2023", True),
        ("الثلاثاء، 5 أيلول 2023 - 14:30 بتوقيت مكة المكرمة", True),
        ("14:30 - 5 أيلول 2023", True),
        ("20 صفر 1445 هـ الموافق 5 أيلول 2023 م", True),
        ("٠٥/٠٩/٢٠٢٣", True),
        ("Tuesday, 5 September 2023 at 10:20 GMT", True),
        ("2023-09-05T10:20:00Z", True),
        ("۱۴ شهریور ۱۴۰۲ - ۱۰:۳۰", True),
        ("بغداد 5 أيلول 2023", False),
        ("5 أيلول 2023 افتتاح السوق", False),
        ("KIRKWALL, 5 September 2023", False),
        ("أيلول 2023", False),
        ("", False),
    ],
)
def test_a_date_alone_is_known(text: str, is_whole: bool) -> None:
    """With its weekday, its calendar and its time, and not a word more."""
    assert is_whole == (dates.wholly(text) is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0001-01-01T00:00:00Z", True),
        ("Thu, 01 Jan 1970 00:00:00 +0000", True),
        ("1970-01-01T03:00:00+03:00", True),
        ("1900-01-01", True),
        ("1970-01-01T00:00:01Z", False),
        ("1970-01-02", False),
        ("2000-01-01", False),
    ],
)
def test_the_zero_of_programs_is_known(text: str, expected: bool) -> None:
    """It is read as what it is, and an instant beside it is none."""
    moment = dates.parse(text)
    assert moment is not None
    assert expected == dates.is_zero(moment.instant)


@pytest.mark.parametrize(
    ("ahead", "precision", "expected"),
    [
        (timedelta(), "second", False),
        (timedelta(minutes=15), "second", False),
        (timedelta(minutes=16), "second", True),
        (timedelta(minutes=16), "minute", True),
        (timedelta(hours=3), "second", True),
        (timedelta(hours=14), "day", False),
        (timedelta(hours=15), "day", True),
        (timedelta(days=-900), "day", False),
    ],
)
def test_what_cannot_have_come_yet_is_future(
    ahead: timedelta, precision: dates.Exactness, expected: bool
) -> None:
    """A clock may be wrong by a quarter of an hour; a day begins early in the east."""
    fetched = datetime(2023, 9, 5, 10, 20, tzinfo=UTC)
    assert expected == dates.is_future(fetched + ahead, precision, fetched)


# Of each, CLDR writes a date out with the names that it gives here.
LOCALES = (
    "ar", "ar_AE", "ar_DZ", "ar_EG", "ar_IQ", "ar_JO", "ar_LB", "ar_LY", "ar_MA", "ar_MR", "ar_PS",
    "ar_SA", "ar_SD", "ar_SY", "ar_TN", "ar_YE", "cs", "da", "de", "el", "en", "es", "fa_AF", "fr",
    "hu", "it", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "ur",
)  # fmt: skip


@pytest.mark.parametrize("locale", LOCALES)
def test_the_months_of_cldr_are_known(locale: str) -> None:
    """Each month by the name that it has within a date."""
    cldr = pytest.importorskip("babel").Locale.parse(locale)
    names = cldr.months["format"]["wide"]
    assert {number: f"2023-{number:02}-05 00:00:00" for number in range(1, 13)} == {
        number: (told(f"5 {name} 2023") or ("nothing",))[0] for number, name in names.items()
    }


def test_all_spellings_of_a_month_are_folded() -> None:
    """The tables are compared with folded text, so they have to be folded too."""
    names = [*arabic_names.GREGORIAN, *arabic_names.HIJRI, *arabic_names.DAYS]
    assert [fold(name).text for name in names] == names
