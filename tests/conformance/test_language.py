"""Arabic headlines of others are told to be Arabic, though they are short and nobody claims it."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from aggregator.model import Article
from tests.conformance.conftest import Corpus, Row, Scoreboard
from workers.stages.language import language

ARTICLE = Article(id="f-1", feed="f", fetched=datetime(2026, 3, 1, tzinfo=UTC))
ARABIC = re.compile(r"[\u0621-\u064a]")
SHARE = 0.999
REASONS: dict[str, str] = {}


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("ant_before_2017_03", ("title",)),
        ("ans_pairs_train_dev", ("a", "b")),
        ("near_duplicates_articles", ("title",)),
    ],
)
def test_arabic_headlines(
    name: str, fields: tuple[str, ...], corpus: Corpus, scoreboard: Scoreboard
) -> None:
    """Each headline with an Arabic letter is Arabic, from right to left."""
    headlines = list(_headlines(corpus(name), fields))
    misses = {
        headline: f"{told.language}, {told.direction}"
        for headline in headlines
        if (told := language(replace(ARTICLE, title=headline))).language != "ar"
        or told.direction != "rtl"
    }
    scoreboard.tell(
        f"language: {name}",
        rows=len(headlines),
        bar=int(SHARE * len(headlines)),
        misses=misses,
        reasons=REASONS,
    )


def _headlines(rows: Iterable[Row], fields: tuple[str, ...]) -> Iterable[str]:
    for row in rows:
        yield from (row[field] for field in fields if ARABIC.search(row[field] or ""))
