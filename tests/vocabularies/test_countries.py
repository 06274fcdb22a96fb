"""The vocabulary of countries, on sentences that were marked by hand."""

import json
from pathlib import Path

import pytest

from aggregator.model import Topic
from aggregator.rules.grammar import parse
from aggregator.rules.limits import MAX_LENGTH
from aggregator.vocabularies import countries
from workers.matching import Matcher

MARKED = Path(__file__).parents[1] / "fixtures/vocabularies/countries.jsonl"
Found = list[tuple[dict[str, str], frozenset[str], frozenset[str]]]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """A matcher of all countries."""
    return Matcher(countries.topics())


@pytest.fixture(scope="module")
def found(matcher: Matcher) -> Found:
    """Each marked sentence, with the countries that are meant and those that were found."""
    rows = [json.loads(line) for line in MARKED.read_text("utf-8").splitlines()]
    return [(row, frozenset(row["countries"]), _codes(matcher, row)) for row in rows]


def _codes(matcher: Matcher, row: dict[str, str]) -> frozenset[str]:
    tags = matcher.match({"title": "", "text": row["text"], "language": row["lang"]})
    return frozenset(tag.topic.removeprefix(countries.PREFIX).upper() for tag in tags)


def test_what_is_found_is_meant(found: Found) -> None:
    """Precision is .97 at least, over all mentions."""
    right = sum(len(meant & told) for _, meant, told in found)
    wrong = [(row["text"], sorted(told - meant)) for row, meant, told in found if told - meant]
    assert right >= 0.97 * sum(len(told) for _, _, told in found), wrong


def test_what_is_meant_is_found(found: Found) -> None:
    """Recall is .99 at least, over all mentions."""
    right = sum(len(meant & told) for _, meant, told in found)
    missed = [(row["text"], sorted(meant - told)) for row, meant, told in found if meant - told]
    assert right >= 0.99 * sum(len(meant) for _, meant, _ in found), missed


def test_there_are_enough_marked_sentences(found: Found) -> None:
    """550 sentences: 320 Arabic ones, 130 English ones, 60 in other languages; 120 are traps."""
    arabic = [row for row, _, _ in found if row["lang"] == "ar"]
    english = [row for row, _, _ in found if row["lang"] == "en"]
    traps = [row for row, meant, _ in found if not meant]
    others = len(found) - len(arabic) - len(english)
    assert (True, True, True, True) == (
        len(arabic) >= 320,
        len(english) >= 130,
        others >= 60,
        len(traps) >= 120,
    )


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "بحث السودان وجنوب السودان ملف النفط", {"SD", "SS"}),
        ("ar", "قال وزير المالية إن العام المالي انتهى", set()),
        ("ar", "سافر من عمان إلى إربد", set()),
        ("ar", "الكوريون الشماليون", {"KP"}),
        ("ar", "وللأمريكيين وبالعراقيين", {"US", "IQ"}),
        ("en", "Papua New Guinea beat Equatorial Guinea", {"PG", "GQ"}),
        ("en", "give us the news", set()),
        ("fr", "la réunion du comité", set()),
        ("zh", "印度尼西亚", {"ID"}),
        ("sw", "Serikali ya Ufaransa na Ujerumani", {"DE", "FR"}),
    ],
)
def test_names_within_names(matcher: Matcher, language: str, text: str, expected: set[str]) -> None:
    """A longer name is not the shorter one, and a common word is no name."""
    assert expected == _codes(matcher, {"text": text, "lang": language})


def test_every_country_is_there_and_can_be_saved() -> None:
    """A topic for each of some 250 territories, with names for people and a rule that parses."""
    told = countries.topics()
    assert (True, True, True) == (
        len(told) >= 245,
        all(len(parse(topic.rule).source) <= MAX_LENGTH for topic in told),
        all("en" in topic.names for topic in told),
    )


def test_names_for_people_come_in_the_languages_that_matter() -> None:
    """The reader of Arabic is shown إيران, and of German Iran."""
    iran = _topic("country-ir")
    assert ("إيران", "Iran", "Иран") == (iran.names["ar"], iran.names["de"], iran.names["ru"])


@pytest.mark.parametrize(
    ("slug", "expected"),
    [("country-ir", True), ("country-xk", True), ("country-music", False), ("country-eu", False),
     ("iran", False)],
)  # fmt: skip
def test_a_topic_of_your_own_is_none_of_ours(slug: str, expected: bool) -> None:
    """What begins like ours and is no territory stays when the vocabulary is switched off."""
    assert expected == countries.gives(slug)


def _topic(slug: str) -> Topic:
    return next(topic for topic in countries.topics() if topic.slug == slug)
