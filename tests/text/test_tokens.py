"""What a word is."""

import random
import sys
from unicodedata import category

import pytest

from aggregator.text.letters import fold
from aggregator.text.tokens import continues, is_word, letters, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" ، . ", []),
        ("قال الوزير: «نعم»!", ["قال", "الوزير", "نعم"]),
        ("كوفيد-19 و 10:30", ["كوفيد", "19", "و", "10", "30"]),
        ("#كوريا_الشمالية", ["كوريا", "الشماليه"]),
        ("كِتَابٌ جـديد", ["كتاب", "جديد"]),
        ("هؤ\u200bلاء", ["هولاء"]),
        ("Don't e\u0301cole", ["don", "t", "ecole"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("שָׁלוֹם עולם", ["שָׁלוֹם", "עולם"]),
        ("東京 ไทย", ["東京", "ไทย"]),
        ("𞤀𞤣𞤤𞤢𞤥𞥄 😀", [fold("𞤀𞤣𞤤𞤢𞤥𞥄").text]),
    ],
)
def test_words_are_runs_of_letters_digits_and_their_marks(text: str, expected: list[str]) -> None:
    """Signs, spaces and underscores part words; marks and what nobody sees do not."""
    assert expected == words(fold(text).text)


def test_words_agree_with_the_test_for_one_character() -> None:
    """The quick search finds the same runs as asking for each character."""
    chance = random.Random(3)
    alphabet = "ابت12 _-.é\u0301\u0941कि\u05b8ש東\U0001e944\U0001e922😀\U000110b0"
    for _ in range(500):
        text = "".join(chance.choice(alphabet) for _ in range(30))
        runs = "".join(each if is_word(each) else " " for each in text).split()
        # A mark without a letter before it is no word by itself.
        expected = [word for run in runs if (word := run.lstrip(marks_of(run)))]
        assert expected == words(text)


def marks_of(text: str) -> str:
    return "".join(each for each in text if category(each)[0] == "M")


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("ا", True),
        ("a", True),
        ("5", True),
        ("\u0941", True),
        ("_", False),
        ("-", False),
        (" ", False),
        ("،", False),
        ("東", False),
        ("カ", False),
        ("ก", False),
        ("\u0e31", True),
        ("한", True),
        ("😀", False),
    ],
)
def test_a_word_may_end_anywhere_in_scripts_without_spaces(character: str, expected: bool) -> None:
    """Letters continue a word, but not where words are written without spaces between them."""
    assert expected == continues(character)


def test_what_continues_a_word_is_part_of_one() -> None:
    """No sign or space continues a word."""
    characters = [chr(code) for code in range(0x3100)]
    assert {each for each in characters if is_word(each)} >= set(filter(continues, characters))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a, b-1!", "ab1"),
        ("كوريا_الشمالية؛ ٥", "كورياالشمالية٥"),
        ("e\u0301 x", "e\u0301x"),
        ("", ""),
    ],
)
def test_letters(text: str, kept: str) -> None:
    """What is left for comparing has neither white space nor punctuation."""
    assert kept == letters(text).decode(f"utf-32-{sys.byteorder[0]}e")
