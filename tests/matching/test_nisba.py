"""The nisba of places."""

import pytest

from aggregator.text.letters import fold
from workers.matching.nisba import forms


def _folded(*texts: str) -> frozenset[str]:
    return frozenset(fold(text).text for text in texts)


def _forms(place: str) -> frozenset[str]:
    return forms(fold(place).text)


REGULAR = {
    "روسيا": "روسي", "العراق": "عراقي", "الهند": "هندي", "فرنسا": "فرنسي", "لبنان": "لبناني",
    "سوريا": "سوري", "سورية": "سوري", "ألمانيا": "ألماني", "ألبانيا": "ألباني", "الصين": "صيني",
    "الكويت": "كويتي", "تونس": "تونسي", "ليبيا": "ليبي", "كينيا": "كيني", "مصر": "مصري",
    "زيمبابوي": "زيمبابوي", "تشيلي": "تشيلي", "قطر": "قطري", "سنغافورة": "سنغافوري",
    "السودان": "سوداني", "السلفادور": "سلفادوري", "اليابان": "ياباني", "اليونان": "يوناني",
}  # fmt: skip
IRREGULAR = {
    "الولايات المتحدة": "أمريكي", "أميركا": "أمريكي", "أمريكا": "أميركي", "بريطانيا": "بريطاني",
    "المملكة المتحدة": "بريطاني", "هولندا": "هولندي", "النمسا": "نمساوي", "المغرب": "مغربي",
    "الإمارات": "إماراتي", "السعودية": "سعودي", "المملكة العربية السعودية": "سعودي",
    "البحرين": "بحريني", "النرويج": "نرويجي", "سويسرا": "سويسري", "صنعاء": "صنعاني",
    "مكة": "مكي", "توغو": "توغولي", "الكونغو": "كونغولي", "ساحل العاج": "إيفواري",
    "جمهورية العراق": "عراقي", "دولة قطر": "قطري", "سلطنة عمان": "عماني", "غزة": "غزاوي",
}  # fmt: skip


@pytest.mark.parametrize(("place", "nisba"), [*REGULAR.items(), *IRREGULAR.items()])
def test_a_place_gives_its_nisba_in_every_gender_and_number(place: str, nisba: str) -> None:
    """Masculine, feminine, plurals and duals, each with and without the article."""
    expected = _folded(
        *(nisba + ending for ending in ("", "ة", "ون", "ين", "ات", "ان", "تان", "تين", "ا")),
        *("ال" + nisba + ending for ending in ("", "ة", "ون", "ين", "ات", "ان", "تان", "تين")),
    )
    assert expected - _forms(place) == frozenset()


def test_all_words_of_a_nisba_agree() -> None:
    """كوري شمالي: the article and the endings stand on both words, or on none."""
    expected = _folded(
        "كوري شمالي", "كورية شمالية", "كوريون شماليون", "كوريين شماليين", "كوريات شماليات",
        "كوريان شماليان", "كوريتان شماليتان", "كوريتين شماليتين", "كوريا شماليا",
        "الكوري الشمالي", "الكورية الشمالية", "الكوريون الشماليون", "الكوريين الشماليين",
        "الكوريات الشماليات", "الكوريان الشماليان", "الكوريتان الشماليتان",
        "الكوريتين الشماليتين",
    )  # fmt: skip
    assert expected == _forms("كوريا الشمالية")


def test_a_word_that_is_no_adjective_stays_as_it_is() -> None:
    """جنوب أفريقي: only its last word has endings, and the article stands on one or on both."""
    expected = _folded("جنوب إفريقية", "الجنوب أفريقيين", "الجنوب الأفريقي")
    assert expected <= _forms("جنوب أفريقيا")


@pytest.mark.parametrize(
    ("place", "plural"),
    [("روسيا", "الروس"), ("تركيا", "الأتراك"), ("ألمانيا", "الألمان"), ("كردستان", "أكراد"),
     ("المغرب", "المغاربة"), ("أفغانستان", "الأفغان"), ("الهند", "الهنود")],
)  # fmt: skip
def test_broken_plurals_are_forms_too(place: str, plural: str) -> None:
    """الروس are of روسيا."""
    assert _folded(plural) <= _forms(place)


@pytest.mark.parametrize(
    ("place", "other"),
    [("مالي", "المالية"), ("مالي", "مالي"), ("المجر", "مجرى"), ("المجر", "مجريات"),
     ("الرياض", "رياضي"), ("جدة", "جدي"), ("البصرة", "بصري"), ("جزر القمر", "قمري"),
     ("ألبانيا", "ألبان"), ("تركيا", "ترك"), ("ساحل العاج", "عاجي"), ("أروبا", "الأروبية")],
)  # fmt: skip
def test_what_is_more_often_another_word_is_no_form(place: str, other: str) -> None:
    """Financial, a river's course, sporting, serious, visual, lunar, milk, left, of ivory."""
    assert _folded(other) & _forms(place) == frozenset()


@pytest.mark.parametrize("name", ["", "نعناع", "كتاب", "Russia", "روسي", "الشمالية", "هند"])
def test_what_is_no_place_has_no_forms(name: str) -> None:
    """A word of a rule that is no place stays as it is."""
    assert frozenset() == _forms(name)
