"""The labelled text page, as the contract's "Seed files" describes it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from aggregator.model import Document, Entry, Source
from workers import formats


def read(text: str) -> tuple[Entry, ...]:
    return formats.read(
        Document(
            id="d",
            feed="f",
            url="file:///seeds/page.txt",
            part="page.txt",
            body=text.encode(),
            fetched=datetime(2026, 3, 1, tzinfo=UTC),
        )
    ).entries


def test_the_seed_becomes_two_articles(shared: Path) -> None:
    """From the contract's own file come a whole article and the one to be read also."""
    seed = shared / "seeds" / "news-page-2023-09-05.txt"
    first, other = read(seed.read_text("utf-8"))
    assert "السلاح مقابل الغذاء.. زعيم كوريا الشمالية يزور روسيا للقاء بوتين" == first.title
    assert "5th, September 2023 GMT" == first.published
    assert ("بغداد اليوم- متابعة", Source(name="وكالة بغداد اليوم")) == (
        first.dateline,
        first.source,
    )
    keywords = ("الولايات المتحدة", "كوريا الشمالية", "بيونغ يانغ", "مجلس الأمن")
    assert keywords == first.keywords
    assert ("تدريبات مشتركة", "تحذير أمريكي") == first.headings
    assert (other.key,) == first.related
    assert "الدوما يصادق على معاهدة الشراكة الاستراتيجية الشاملة بين روسيا وإيران" == other.title
    assert "علبةالمعاهدة" in (other.text or "")
    assert not any(word in (first.text or "") for word in ("إيران", "طهران", "المصدر", "دلالية"))


@pytest.mark.parametrize(
    "label",
    [
        "المصدر: {}", "المصدر : {}", "المصدر:{}", "المَصدر: {}", "المصدر： {}", "Source: {}",
        "SOURCE : {}", "منبع: {}", "المصدر:\n{}", "المصدر\n{}", "\u200fالمصدر: {}", "• المصدر: {}",
    ],
)  # fmt: skip
def test_a_label_is_known_however_it_is_written(label: str) -> None:
    """Vowel signs, letter forms, marks of direction and the space before a colon do not matter."""
    (entry,) = read(f"عنوان\nنص الخبر كما هو.\n{label.format('وكالة')}\n")
    assert (Source(name="وكالة"), "نص الخبر كما هو.\n") == (entry.source, entry.text)


@pytest.mark.parametrize(
    "line",
    [
        "المصدر قال إن الوزير سيصل غدا.",
        "Source code was published.",
        "Published authors met in Oslo.",
    ],
)
def test_a_word_is_no_label(line: str) -> None:
    """A label ends with a colon or with its line."""
    (entry,) = read(f"عنوان\nتاريخ النشر: 2024-03-05\n{line}\n")
    assert (f"{line}\n", None) == (entry.text, entry.source)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published March 5, 2024", "March 5, 2024"),
        ("تاريخ النشر ٥ آذار ٢٠٢٤", "٥ آذار ٢٠٢٤"),
        ("تاریخ انتشار: ۱۴ شهریور ۱۴۰۲", "۱۴ شهریور ۱۴۰۲"),
    ],
)
def test_a_date_needs_no_colon(line: str, date: str) -> None:
    """What follows the date's label and has a year is its date."""
    (entry,) = read(f"عنوان\n{line}\nنص.\n")
    assert date == entry.published


def test_what_is_missing_is_not_invented() -> None:
    """A page that tells neither date nor dateline nor keywords has none."""
    (entry,) = read("عنوان\nنص الخبر في فقرة واحدة.\nالمصدر: وكالة")
    assert (None, None, (), ()) == (entry.published, entry.dateline, entry.keywords, entry.headings)


def test_each_block_to_be_read_also_is_an_entry_of_its_own() -> None:
    """The first links to them all and has none of their words."""
    entries = read(
        "أول\nنص.\nإقرأ أيضاً:\nثان\nنص ثان.\nاقرأ أيضا: ثالث\nنص ثالث.\nRead also:\nثان\n"
    )
    assert ["أول", "ثان", "ثالث", "ثان"] == [entry.title for entry in entries]
    assert ["نص.\n", "نص ثان.\n", "نص ثالث.\n", None] == [entry.text for entry in entries]
    assert tuple(entry.key for entry in entries[1:]) == entries[0].related
    assert 4 == len({entry.key for entry in entries})


def test_labels_below_what_is_to_be_read_also_belong_to_the_page() -> None:
    """Labels come in any order, so the page's own may be its last lines."""
    first, other = read(
        "أول\nنص.\nإقرأ أيضاً:\nثان\nنص ثان.\nالمصدر: وكالة\nتاريخ النشر: 2024-03-05"
    )
    assert (Source(name="وكالة"), "2024-03-05") == (first.source, first.published)
    assert (None, None) == (other.source, other.published)


def test_labels_under_its_title_belong_to_the_other() -> None:
    """A date right under the title of what is to be read also is that one's date."""
    first, other = read("أول\nنص.\nإقرأ أيضاً:\nثان\nتاريخ النشر: 2024-03-05\nنص ثان.")
    assert (None, "2024-03-05") == (first.published, other.published)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("نتائج أوليةوقال مدير المركز إن النتائج تحتاج إلى تأكيد قبل نهاية العام الجاري.", True),
        ("ندوة علميةقدم فيها الباحثون ثلاث دراسات عن المياه الجوفية في المنطقة الشرقية.", True),
        ("وقعت الشركة علبةالمعاهدة بعد نقاش طويل بين الطرفين استمر أسبوعين كاملين.", False),
        ("قال الوزير، في كلمة مقتضبةوقد بدا متعبا، إن المشروع سيبدأ في موعده المحدد.", False),
        ("جملة قصيرةوقال", False),
        ("أصداء الذكرىوقال منظمو المهرجان إن ثلاثة آلاف زائر حضروا عروض اليوم الأول.", True),
        ("ترميم مستمروأوضحت مديرة المتحف أن العمل في القاعة الشرقية سينتهي في الربيع.", True),
        ("خطة لعام 2031وأضاف المهندس أن السد الجديد سيزود ثلاث قرى بالماء والكهرباء.", True),
        ("كرمت المدرسة الطلاب الموهوبين في القرية أمس بحضور أوليائهم وعدد من المعلمين.", False),
        ("أقيمت ثلاثة مستودعات للحبوب قرب الميناء القديم بعد عامين من التأخير والجدل.", False),
    ],
)
def test_a_glued_heading_gets_a_line_of_its_own(line: str, told: bool) -> None:
    """A letter that ends words, or a verb that begins paragraphs, tells; other slips stay."""
    (entry,) = read(f"عنوان\nالفقرة الأولى من الخبر كما نشر.\n{line}\nالمصدر: و")
    lines = (entry.text or "").splitlines()
    assert (told, told) == (len(lines) == 3, bool(entry.headings))
    assert "".join(lines[1:]) == line


@pytest.mark.parametrize(
    ("line", "keywords"),
    [
        ("البحر الاحمر، السفن", ("البحر الأحمر", "السفن")),
        ("البحر الأحمر ; السفن | عدن", ("البحر الأحمر", "السفن", "عدن")),
        ("البحر الأحمر قناة السویس السفن", ("البحر الأحمر", "قناة السويس", "السفن")),
        ("السفن زید بن عمرو البحر الأحمر", ("السفن", "زيد بن عمرو", "البحر الأحمر")),
        ("کوریا", ("كوريا",)),
        ("السفن السفن", ("السفن",)),
        ("#البحر_الأحمر #السفن", ("البحر الأحمر", "السفن")),
        ("البحر الاحمر - السفن", ("البحر الأحمر", "السفن")),
        ("السفن نهر دجلة نهر الفرات", ("السفن", "نهر دجلة", "نهر الفرات")),
        ("مدينة البصرة السفن ميناء", ("مدينة البصرة", "السفن", "ميناء")),
        (
            "الاتحاد الأوروبی کوریا الجنوبیة السفن أوسلو",
            ("الاتحاد الأوروبي", "كوريا الجنوبية", "السفن", "أوسلو"),
        ),
    ],
)
def test_keywords_are_told_apart_by_what_the_text_says(
    line: str, keywords: tuple[str, ...]
) -> None:
    """Without separators the longest phrases that occur or are names win, in Arabic letters."""
    text = "تعبر السفن البحر الأحمر إلى قناة السويس كل يوم، بحسب بيان."
    (entry,) = read(f"عنوان\n{text}\nكلمات دلالية: {line}")
    assert keywords == entry.keywords


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("مسقط اليوم- متابعة", None),
        ("مسقط اليوم - متابعة - 5 أيلول 2031", "5 أيلول 2031"),
        ("مسقط – المرفأ 2031/09/05", "المرفأ 2031/09/05"),
        ("مسقط، 5 سبتمبر 2031 (المرفأ)", "5 سبتمبر 2031"),
        ("مسقط (المرفأ)", None),
        ("KIRKWALL - Northern Desk - 5 March 2031", "5 March 2031"),
    ],
)
def test_a_date_in_the_dateline_serves_for_want_of_a_label(
    line: str, published: str | None
) -> None:
    """A label has the last word; without one the dateline's own date is what there is."""
    text = "عاد سوق السمك إلى العمل بعد ترميم استمر سنة كاملة.\nالمصدر: المرفأ"
    (without,) = read(f"عنوان\n{line}\n{text}")
    (labelled,) = read(f"عنوان\nتاريخ النشر: 2031-09-06\n{line}\n{text}")
    assert (line, published) == (without.dateline, without.published)
    assert (line, "2031-09-06") == (labelled.dateline, labelled.published)


TEXT = "عاد سوق السمك إلى العمل أمس بعد ترميم استمر سنة كاملة."


@pytest.mark.parametrize("line", ["الثلاثاء 5 أيلول 2031", "2031-09-05 10:30", "٠٥/٠٩/٢٠٣١"])
def test_a_line_that_is_a_date_is_the_date(line: str) -> None:
    """Under the title, beside a dateline or not; a label has the last word."""
    (alone,) = read(f"عنوان\n{line}\n{TEXT}\nالمصدر: المرفأ")
    (after,) = read(f"عنوان\nمسقط - المرفأ\n{line}\n{TEXT}\nالمصدر: المرفأ")
    (labelled,) = read(f"عنوان\n{line}\n{TEXT}\nتاريخ النشر: 2031-09-06")
    assert [(line, ()), (line, ())] == [(one.published, one.headings) for one in (alone, after)]
    assert "مسقط - المرفأ" == after.dateline
    assert {f"{TEXT}\n"} == {one.text for one in (alone, after, labelled)}
    assert "2031-09-06" == labelled.published


def test_a_heading_with_a_date_stays() -> None:
    """It says more than the date."""
    (entry,) = read(f"عنوان\nافتتاح 5 أيلول 2031\n{TEXT}\nالمصدر: المرفأ")
    assert (None, ("افتتاح 5 أيلول 2031",)) == (entry.published, entry.headings)


def test_title_and_text_may_be_called_so() -> None:
    """Their names are no part of them."""
    (entry,) = read(f"العنوان: السوق\nالتاريخ: 2031-09-05\nالنص: {TEXT}\nالنص: {TEXT}")
    assert ("السوق", "2031-09-05") == (entry.title, entry.published)
    assert f"{TEXT}\nالنص: {TEXT}\n" == entry.text


def test_a_sentence_is_no_value() -> None:
    """What a label could not hold is text, and the page is one with labels all the same."""
    line = f'المصدر: "لن نغلق السوق"، قال مدير الميناء أمس. {TEXT}'
    (entry,) = read(f"عنوان\n{line}")
    assert (f"{line}\n", None) == (entry.text, entry.source)


def test_keywords_of_two_lines_are_joined() -> None:
    """Of other labels the first stays."""
    (entry,) = read(
        f"عنوان\n{TEXT}\nالمصدر: المرفأ\nالمصدر: الميناء\nوسوم: السمك، سوق\nوسوم: سوق، ترميم"
    )
    assert (("السمك", "سوق", "ترميم"), Source(name="المرفأ")) == (entry.keywords, entry.source)


def test_the_last_change_is_not_the_publication() -> None:
    """Whichever of the two is told first."""
    (entry,) = read(f"عنوان\nآخر تحديث: 2031-09-06\nتاريخ النشر: 2031-09-05\n{TEXT}")
    assert ("2031-09-05", "2031-09-06") == (entry.published, entry.updated)


def test_an_author_needs_no_colon() -> None:
    """A short line after "by" or "wrote -"."""
    (by,) = read(f"عنوان\nبقلم رنا صالح\n{TEXT}\nالمصدر: المرفأ")
    (wrote,) = read(f"عنوان\nكتب - عمر عزيز\n{TEXT}\nالمصدر: المرفأ")
    assert (("رنا صالح",), ("عمر عزيز",), None) == (by.authors, wrote.authors, wrote.dateline)


def test_a_dateline_within_a_paragraph_stays_there() -> None:
    """It is told, and no word of the text is lost."""
    (entry,) = read(f"عنوان\nمسقط (المرفأ) - {TEXT}\nالمصدر: المرفأ")
    assert ("مسقط (المرفأ)", f"مسقط (المرفأ) - {TEXT}\n") == (entry.dateline, entry.text)


def test_what_is_to_be_read_also_may_begin_within_a_line() -> None:
    """None of its words belong to the first article."""
    first, other = read(f"عنوان\nالمصدر: المرفأ\n{TEXT} إقرأ أيضاً: معرض في نزوى")
    assert (f"{TEXT}\n", "معرض في نزوى") == (first.text, other.title)


def test_markup_that_was_left_in_is_taken_out() -> None:
    """From its tags to its entities; one sign alone may be what the text is about."""
    (entry,) = read(
        f"سوق <b>السمك</b> &amp; الميناء\nالمصدر: المرفأ\n<p>{TEXT}</p>\n<script>x()</script>"
    )
    assert ("سوق السمك & الميناء", f"{TEXT}\n") == (entry.title, entry.text)
    (about,) = read("What </b> means\nSource: Harbour\nIt ends what was begun.")
    assert "What </b> means" == about.title


def test_line_ends_and_marks_that_nobody_sees_do_not_matter() -> None:
    """A byte order mark, CRLF, no-break spaces and marks of direction are no part of the text."""
    (entry,) = read(
        "\ufeff\u200fعنوان\u00a0قصير\u200f\r\n\r\nتاريخ النشر\u00a0: \u200e2031-09-06\r\n"
        "\u202bنص الخبر كما\u00a0هو.\u202c\r\nالمصدر:\u00a0وكالة\r\n"
    )
    assert ("عنوان قصير", "2031-09-06") == (entry.title, entry.published)
    assert ("نص الخبر كما هو.\n", Source(name="وكالة")) == (entry.text, entry.source)
