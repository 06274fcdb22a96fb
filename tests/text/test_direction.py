"""The direction of a text by its letters."""

import pytest

from aggregator.text.direction import direction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("123 - 45% !", None),
        ("http://example.com/a www.example.org", None),
        ("١٢٣", None),
        ("قال الوزير الروسي", "rtl"),
        ("שלום עולם", "rtl"),
        ("ﻗﺎﻝ ﻣﺼﺪﺭ", "rtl"),
        ("سلام دنیا", "rtl"),
        ("𞤀𞤣𞤤𞤢𞤥", "rtl"),
        ("The minister said", "ltr"),
        ("Министр сказал", "ltr"),
        ("部長 說", "ltr"),
        ("iPhone و Galaxy و Pixel في السوق", "rtl"),
        ("Apple Google Amazon تنافس", "ltr"),
        ("one two three اثنان ثلاثة", "ltr"),
        ("one three اثنان ثلاثة", "rtl"),
        ("«قال» (the) [الوزير]", "rtl"),
        ("خبر https://example.com/one https://example.com/two", "rtl"),
        ("خبر 1 2 3 4 5 6 7 8 9", "rtl"),
        ("Re: خبر", "rtl"),
        ("«قال» … الوزير", "rtl"),
        ("قال ª", "rtl"),
        ("\u200fMinister", "ltr"),
        ("Minister ١٢", "ltr"),
        ("𞤀𞤣𞤤𞤢𞤥 one", "rtl"),
        ("𞤀 one two three", "ltr"),
    ],
)
def test_a_text_runs_as_its_words_do(text: str, expected: str | None) -> None:
    """From right to left when more than 0.4 of its words are; numbers and addresses are neither."""
    assert expected == direction(text)


@pytest.mark.parametrize(("word", "expected"), [("قال ", "rtl"), ("said ", "ltr")])
def test_only_the_beginning_counts(word: str, expected: str) -> None:
    """A long text is judged by its beginning."""
    assert expected == direction(word * 200 + "قال said " * 100_000)


def test_letters_after_a_long_beginning_without_any_are_found() -> None:
    """A table of numbers before the first letter hides nothing."""
    expected = "rtl"
    assert expected == direction("1 2 3 " * 500 + "قال")
