"""What words are counted as, and the names that are known."""

import pytest

from workers.vocabulary import lexicon
from workers.vocabulary.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("word", "counted"),
    [
        ("الميناء", "ميناء"), ("والميناء", "ميناء"), ("للميناء", "ميناء"), ("بالميناء", "ميناء"),
        ("وروسيا", "روسيا"), ("العراق", "عراق"), ("وزير", "وزير"), ("بغداد", "بغداد"),
        ("وقال", ""), ("في", ""), ("2031", ""), ("said", ""), ("ferry", "ferry"),
        ("ولميناء", "ولميناء"), ("وكوريا", "كوريا"),
    ],
)  # fmt: skip
def test_what_a_word_is_counted_as(word: str, counted: str) -> None:
    """Without article and particles where that is sure; as nothing when it says nothing."""
    assert counted == lexicon.Counted()[word]


def test_the_memory_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes in forgets the rest."""
    monkeypatch.setattr(lexicon.Counted, "MOST", 3)
    counted = lexicon.Counted()
    told = [counted[f"وكلمة{number}"] for number in range(10)]
    assert ([f"وكلمة{number}" for number in range(10)], True) == (told, len(counted) <= 3)


@pytest.mark.parametrize(
    "name",
    [
        "كوريا الشماليه",
        "الولايات المتحده",
        "مجلس الامن",
        "france",
        "السعوديه",
        "baghdad",
        "ايران",
        "japon",
    ],
)
def test_names_are_known(name: str) -> None:
    """Countries in several languages, bodies and capitals; folded."""
    assert name in gazetteer()


def test_common_words_are_no_names() -> None:
    """What is a word first and a name second would tag every other text."""
    assert frozenset() == gazetteer() & {"مالي", "turkey", "us", "who", "it"}
