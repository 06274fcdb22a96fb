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
    ],
)
def test_labels(line: str, expected: tuple[str, str] | None) -> None:
    """A label ends with a colon or with its line; its letters come in any form."""
    assert expected == labels.find(line)
