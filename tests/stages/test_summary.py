"""The stage that sums up."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from aggregator.model import Article
from workers.stages.summary import LONGEST, summary

ARTICLE = Article(id="f-1", feed="f", fetched=datetime(2026, 3, 1, tzinfo=UTC))
SENTENCE = "وصلت السفينة إلى الميناء الجديد صباح الثلاثاء بعد رحلة دامت ثلاثة أسابيع كاملة."


def told(text: str, own: str | None = None, headings: tuple[str, ...] = ()) -> str | None:
    return summary(replace(ARTICLE, text=text, summary=own, headings=headings)).summary


def test_the_sources_own_summary_stands() -> None:
    """Whoever wrote the article knows best what it says."""
    assert "باختصار" == told(SENTENCE, "باختصار")


@pytest.mark.parametrize(
    ("text", "summed"),
    [
        ("", None),
        ("قصير\n", "قصير"),
        ("أول.\nثان.\n", "أول. ثان."),
        (f"{SENTENCE}\n" * 5, " ".join([SENTENCE] * 3)),
        (f"{SENTENCE} وقال «نعم!» " + "كلمة " * 80, f"{SENTENCE} وقال «نعم!»"),
        ("كلمة، " * 80, "كلمة، " * 45 + "كلمة…"),
        ("ا" * 400, "ا" * 279 + "…"),
        ("新聞。" * 200, "新聞。" * 93),
    ],
)
def test_without_one_the_opening_sentences_speak(text: str, summed: str | None) -> None:
    """To the end of a sentence, else of a word, and never longer than 280 characters."""
    opening = told(text)
    assert (summed, True) == (opening, len(opening or "") <= LONGEST)


def test_headings_are_left_out() -> None:
    """A heading is no sentence."""
    assert SENTENCE == told(f"عنوان\n{SENTENCE}\n", headings=("عنوان",))


def test_a_summary_that_is_the_whole_text_is_cut() -> None:
    """Some sources give the same text twice; it is then summed up as if they had not."""
    text = " ".join([SENTENCE] * 12)
    assert told(text) == told(f"{text}\n", text)


@pytest.mark.parametrize("text", ["", "قصير\n", f"{SENTENCE}\n" * 9, "كلمة، " * 80])
def test_twice_is_once(text: str) -> None:
    """A capture replays articles through the stage."""
    once = summary(replace(ARTICLE, text=text))
    assert once == summary(once)
