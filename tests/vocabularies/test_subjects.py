"""The vocabulary of subjects, and the import of IPTC's file."""

import json
from functools import cache
from pathlib import Path

import pytest

from aggregator.errors import InvalidInput
from aggregator.model import Topic
from aggregator.rules.grammar import parse
from aggregator.rules.references import check
from aggregator.rules.syntax import terms
from aggregator.vocabularies import subjects
from workers.matching import Matcher

MARKED = Path(__file__).parents[1] / "fixtures/vocabularies/subjects.jsonl"
ROWS = [json.loads(line) for line in MARKED.read_text("utf-8").splitlines()]


@cache
def _ours() -> Matcher:
    return Matcher(subjects.topics())


def _subjects(matcher: Matcher, **fields: str) -> set[str]:
    tags = matcher.match(fields)
    return {tag.topic.removeprefix(subjects.PREFIX) for tag in tags}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["title"])
def test_a_text_is_of_its_subject(row: dict[str, str]) -> None:
    """By its title, or by several terms in its text."""
    found = _subjects(_ours(), title=row["title"], text=row["text"])
    assert set(row["subjects"]) == found


def test_a_label_in_a_text_is_no_subject() -> None:
    """The labels are for people; a weather vane is no weather report."""
    assert set() == _subjects(_ours(), title="sport", text="weather, health, education")


def test_a_label_as_a_keyword_is_a_subject() -> None:
    """What its source calls sport is sport."""
    found = _subjects(_ours(), title="A quiet evening", **{"keywords/0": "Sport"})
    assert {"sport"} == found


@pytest.mark.parametrize("topic", subjects.topics(), ids=lambda topic: topic.slug)
def test_a_concept_has_forty_terms_in_each_language(topic: Topic) -> None:
    """Enough to find a text by."""
    told = {term.text for term in terms(parse(topic.rule)) if not term.field}
    arabic = sum(not term.isascii() for term in told)
    assert (True, True) == (arabic >= 40, len(told) - arabic >= 40)


# The official file

TOPS = [
    {"qcode": qcode, "level": 1, "retired": False, "name": {"en-GB": label}, "parent": None}
    for qcode, label in subjects.top_concepts().items()
]
HURLING = {
    "qcode": "medtop:20009999",
    "level": 2,
    "retired": False,
    "name": {"en-GB": "stone hurling", "ar": "رمي الحجارة", "dk": "stenkast", "en-US": "hurling"},
    "parent": "medtop:15000000",
}


def _file(*concepts: dict[str, object]) -> bytes:
    return json.dumps([*TOPS, *concepts]).encode()


def test_a_narrower_concept_is_a_topic_by_keyword() -> None:
    """It holds where a source gives its label as a keyword, and so does the one above it."""
    found = _subjects(
        Matcher(subjects.of_file(_file(HURLING))), title="x", **{"keywords/0": "Stenkast"}
    )
    assert {"20009999", "sport"} == found


def test_a_label_of_a_narrower_concept_is_no_term() -> None:
    """Labels alone are never searched for in texts."""
    assert set() == _subjects(Matcher(subjects.of_file(_file(HURLING))), title="stone hurling")


def test_labels_come_under_the_names_of_languages() -> None:
    """dk is da; American English goes, for a reader's language is en."""
    topic = next(one for one in subjects.of_file(_file(HURLING)) if one.slug.endswith("9999"))
    assert {"en": "stone hurling", "ar": "رمي الحجارة", "da": "stenkast"} == topic.names


def test_retired_concepts_are_left_out() -> None:
    """They are no longer given by anybody."""
    told = subjects.of_file(_file(HURLING | {"retired": True}))
    assert len(TOPS) == len(told)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not the JSON of IPTC Media Topics"),
        (b"\xff\xfe", "not the JSON of IPTC Media Topics"),
        (b'{"a": 1}', "not the JSON of IPTC Media Topics"),
        (b"[]", "lacks the top concept medtop:"),
        (json.dumps([*TOPS, HURLING | {"qcode": "x"}]).encode(), "'x' is no concept"),
        (json.dumps([*TOPS, HURLING | {"name": {}}]).encode(), "has no label"),
        (json.dumps([*TOPS, HURLING | {"parent": "medtop:20009999"}]).encode(), "its own parent"),
    ],
)
def test_a_wrong_file_is_refused(data: bytes, message: str) -> None:
    """With what is wrong with it."""
    with pytest.raises(InvalidInput, match=message):
        subjects.of_file(data)


def test_the_official_file(shared: Path) -> None:
    """Over a thousand concepts; all references lead to one of them."""
    path = shared / "vocabularies/mediatopics_multilang.json"
    told = subjects.of_file(path.read_bytes())
    check({topic.slug: topic.rule for topic in told})
    assert (1099, 17) == (len(told), sum(not one.slug[-1].isdigit() for one in told))


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("subject-sport", True),
        ("subject-20000002", True),
        ("subject-mine", False),
        ("sport", False),
    ],
)
def test_a_topic_of_your_own_is_none_of_ours(slug: str, expected: bool) -> None:
    """Only ours and imported ones go when the vocabulary is switched off."""
    assert expected == subjects.gives(slug)
