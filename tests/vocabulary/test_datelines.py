"""Datelines."""

import pytest

from workers.vocabulary import datelines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مسقط ـ المرفأ", "مسقط ـ المرفأ"),
        ("مسقط ـ 5 أيلول 2031", "مسقط ـ 5 أيلول 2031"),
        ("مسقط ـ «المرفأ»", "مسقط ـ «المرفأ»"),
        ("مسقط - المرفأ -", "مسقط - المرفأ"),
        ("مسقط (المرفأ) ـ 20 صفر", "مسقط (المرفأ) ـ 20 صفر"),
        ("(المرفأ) -", "(المرفأ)"),
        ("(صور)", None),
        ("مسقط: رنا صالح", "مسقط: رنا صالح"),
        ("مسقط: «المرفأ»", "مسقط: «المرفأ»"),
        ("الوزير: لن نقبل", None),
        ("مسقط: لن نقبل بهذا الأمر أبدا", None),
        ("عاد سوق السمك إلى العمل", None),
        ("ســوق الســمك", None),
        ("", None),
    ],
)
def test_a_line_of_its_own(text: str, expected: str | None) -> None:
    """Place and agency, with whatever stands for a dash; of a speaker's words nothing."""
    assert expected == datelines.line(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مسقط – المرفأ: أعلن المتحف", "مسقط – المرفأ"),
        ("مسقط (المرفأ) - أعلن المتحف", "مسقط (المرفأ)"),
        ("مسقط ـ المرفأ ـ أعلن المتحف", "مسقط ـ المرفأ"),
        ("مسقط/ المرفأ/ أعلن المتحف", "مسقط/ المرفأ"),
        ("مسقط - المرفأ - 5 أيلول 2031 - أعلن المتحف", "مسقط - المرفأ - 5 أيلول 2031"),
        ("KIRKWALL, Sept 5 (Northern Desk) - The museum", "KIRKWALL, Sept 5 (Northern Desk)"),
        ("أعلن المتحف - وهو الأقدم - عن معرض", None),
        ("المتحف (الأقدم) - أعلن", None),
        ("أعلن المتحف في مسقط - كما قيل - عن معرض", None),
        ("مسقط مدينة قديمة.", None),
        ("The museum - the oldest - opens", None),
    ],
)
def test_at_the_head_of_a_paragraph(text: str, expected: str | None) -> None:
    """Only after a place, since clauses stand between dashes too."""
    assert expected == datelines.opening(text)
