"""What a word is."""

import random

import pytest

from aggregator.text.letters import fold
from aggregator.text.tokens import BREAK, continues, is_word, tokens, words


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
        ("東京 ที่ไทย", ["東", "京", "ที่", "ไ", "ท", "ย"]),
        ("𞤀𞤣𞤤𞤢𞤥𞥄😀 𠀀𠀁", [fold("𞤀𞤣𞤤𞤢𞤥𞥄").text, "𠀀", "𠀁"]),
    ],
)
def test_words_are_runs_of_letters_digits_and_their_marks(text: str, expected: list[str]) -> None:
    """Signs, spaces and underscores part words; marks and what nobody sees do not."""
    assert expected == words(fold(text))


def test_words_agree_with_the_test_for_one_character() -> None:
    """The quick search finds the same runs as asking for each character, and tells where."""
    chance = random.Random(3)
    alphabet = "ابت12 _-.é\u0301\u0941कि\u05b8ש\U0001e944\U0001e922😀\U000110b0"
    for _ in range(500):
        text = "".join(chance.choice(alphabet) for _ in range(30))
        folded = fold(text)
        expected = "".join(each if is_word(each) else " " for each in folded.text).split()
        assert expected == words(folded)


@pytest.mark.parametrize("text", ["قال: «نعم»!", "東京, ที่ไทย 1.5 a_b", "", " ..", "𠀀😀x"])
def test_each_token_is_found_where_it_is_said_to_start(text: str) -> None:
    """Also in scripts without spaces, and for the signs between words."""
    told = tokens(fold(text))
    for token, start in zip(told.cut, told.starts(), strict=True):
        assert told.plain.startswith(token, start)
        assert token == BREAK or told.folded.text.startswith(token, start)


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
        ("كوريا_الشمالية؛ ٥", "كورياالشماليه5"),
        ("هِ x", "هx"),
        ("", ""),
    ],
)
def test_letters(text: str, kept: str) -> None:
    """What is left for comparing has neither white space nor punctuation."""
    assert kept == tokens(fold(text)).letters
