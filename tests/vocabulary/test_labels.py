"""Labelled lines."""

import pytest

from workers.vocabulary import labels


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("المصدر: وكالة", ("source", "وكالة")),
        ("كلمات دلاليّة : أ", ("keywords", "أ")),
        ("اقرأ أيضا", ("related", "")),
        ("Read also:", ("related", "")),
        ("کلید واژه‌ها: الف", ("keywords", "الف")),
        ("Source code is text.", None),
        ("Tags", ("keywords", "")),
        ("Taglines: x", None),
        ("\u200fالمصدر\u200f: وكالة", ("source", "وكالة")),
        ("Published 5 May 2023", ("date", "5 May 2023")),
        ("نشر في ٥ أيار ٢٠٢٣", ("date", "٥ أيار ٢٠٢٣")),
        ("Published his first book", None),
        ("ﺍﻟﻤﺼﺪﺭ: وكالة", ("source", "وكالة")),
        ("التاريخ: 5 أيار 2031", ("date", "5 أيار 2031")),
        ("التاريخ لا يعيد نفسه منذ 1950", None),
        ("By: Rana Saleh", ("author", "Rana Saleh")),
        ("بقلم رنا صالح", ("author", "رنا صالح")),
        ("بقلم رنا صالح كتبت المقالة في الصيف الماضي.", None),
        ("كتبت - رنا صالح", ("author", "رنا صالح")),
        ("كتب/ عمر عزيز", ("author", "عمر عزيز")),
        ("كتب ـ عمر عزيز", ("author", "عمر عزيز")),
        ("كتب عمر عزيز رسالة", None),
    ],
)
def test_labels(line: str, expected: tuple[str, str] | None) -> None:
    """A label ends with a colon or with its line; its letters come in any form."""
    found = labels.find(line)
    assert expected == (found and found[:2])


@pytest.mark.parametrize(
    ("line", "is_update"),
    [("آخر تحديث: 5 أيار 2031", True), ("Last updated: 5 May 2031", True), ("Date: 5 May", False)],
)
def test_a_change_is_not_the_publication(line: str, is_update: bool) -> None:
    """Both are dates, of which one tells when the article came."""
    found = labels.find(line)
    assert is_update == (found is not None and found.is_update)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("انتهى الترميم أمس. إقرأ أيضاً: سوق جديد", 2),
        ("The quay is open again. Read also: Fog", 2),
        ("إقرأ أيضاً: سوق جديد", 1),
        ("قال: عد إلى البيت. إقرأ أيضا كتابا", 1),
        ("وفي كتابه إقرأ أيضاً: فصل عن السوق", 1),
    ],
)
def test_another_article_begins_within_a_line(line: str, parts: int) -> None:
    """After a sentence, with its colon; nothing is lost but the space."""
    found = labels.parted(line)
    assert (parts, line) == (len(found), " ".join(found))


def test_a_line_is_told_without_its_name() -> None:
    """What a title and a text call themselves is no part of them."""
    assert "سوق جديد" == labels.bare("العنوان : سوق جديد", "title")
    assert "" == labels.bare("Text:", "text")
    assert "النص: سوق" == labels.bare("النص: سوق", "title")
