"""The dateline that a text begins with."""

from collections.abc import Callable

import pytest

from aggregator.model import Article
from workers.stages.dateline import dateline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بغداد – واع: أعلنت الوزارة عن خطة جديدة.\nوقالت.\n", "بغداد – واع"),
        ("القاهرة (الضفاف) - افتتح المعرض صباح اليوم.\n", "القاهرة (الضفاف)"),
        ("AMMAN (Harbour News) - The exhibition opened this morning.\n", "AMMAN (Harbour News)"),
        ("افتتح المعرض صباح اليوم.\nبغداد – واع: أعلنت.\n", None),
        ("The ferry - an old one - left at nine.\n", None),
        ("", None),
    ],
)
def test_dateline(make_article: Callable[..., Article], text: str, expected: str | None) -> None:
    """It is that of the first paragraph, whose place is known; nothing is taken from the text."""
    article = make_article("1", text)
    assert (expected, text) == (dateline(article).dateline, dateline(article).text)


def test_the_source_knows_better(make_article: Callable[..., Article]) -> None:
    """A dateline that is told stays."""
    article = make_article("1", "بغداد – واع: أعلنت الوزارة.\n", dateline="البصرة")
    assert "البصرة" == dateline(article).dateline
