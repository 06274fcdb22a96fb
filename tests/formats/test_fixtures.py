"""Each format against its folder: `name.xml` and `name.expected.json`, no code a case.

The expectation holds the reading without what is empty, and what the source declares of the
document (`charset`, `part`).
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from aggregator.errors import FormatError
from aggregator.model import Document
from workers import formats
from workers.namespaces import xml

FOLDER = Path(__file__).parents[1] / "fixtures" / "formats"
EXPECTED = sorted(FOLDER.glob("*/*.expected.json"))
FETCHED = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def document_of(expected: Path) -> Document:
    """The document beside *expected*."""
    declared = json.loads(expected.read_text("utf-8")).get("document", {})
    name = expected.name.removesuffix(".expected.json")
    (path,) = (one for one in expected.parent.glob(f"{name}.*") if one != expected)
    return Document(
        id="d",
        feed="f000000000",
        url="https://feed.example/all",
        body=path.read_bytes(),
        fetched=FETCHED,
        **declared,
    )


def told(value: Any) -> Any:
    """*value* as JSON would have it, without what is empty or false."""
    if isinstance(value, dict):
        return {
            key: told(one)
            for key, one in value.items()
            if one is not False and one not in (None, [], (), "")
        }
    return [told(one) for one in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("name", [each.name for each in formats.FORMATS])
def test_every_format_has_cases(name: str) -> None:
    """A format without a folder of cases is not one."""
    assert list(FOLDER.glob(f"{name}/*.expected.json"))


def test_every_case_has_an_expectation() -> None:
    """No document stands there without anything expected of it."""
    cases = {path.with_suffix("") for path in FOLDER.glob("*/*") if ".expected" not in path.name}
    assert cases == {path.with_suffix("").with_suffix("") for path in EXPECTED}


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_document_reads_as_expected(expected: Path) -> None:
    """The entries, the failures and the feed's own words are those of the expectation."""
    reading = msgspec.to_builtins(formats.read(document_of(expected)))
    reading["failed"] = [
        {key: one[key] for key in ("entry", "stage", "reason")} for one in reading["failed"]
    ]
    assert json.loads(expected.read_text("utf-8"))["reading"] == told(reading)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_format_of_the_folder_claims_the_document(expected: Path) -> None:
    """The format that a case is kept under is among those that claim it."""
    names = [each.name for each in formats.claims(document_of(expected))]
    assert expected.parent.name in names


# feedparser knows neither CDF's <A> nor RSS with a prefix
ONLY_QUICK = ("anchors.expected.json", "prefixed.expected.json")


def well_formed() -> list[Path]:
    """The cases that the quick readers need not mend."""
    quick = [path for path in EXPECTED if path.parent.name in ("rss", "rdf", "atom", "cdf")]
    same = [path for path in quick if path.name not in ONLY_QUICK]
    return [path for path in same if xml.fault(document_of(path)) is None]


@pytest.mark.parametrize(
    "expected", well_formed(), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_both_readers_give_an_entry_the_same_key(expected: Path) -> None:
    """Whichever reader reads a feed today, its items keep their ids tomorrow."""
    document = document_of(expected)
    by_name = {each.name: each for each in formats.FORMATS}
    quick = by_name[expected.parent.name].read(document)
    tolerant = by_name["tolerant"].read(document)
    assert [one.key for one in quick.entries] == [one.key for one in tolerant.entries]


def test_a_document_that_no_format_reads_is_refused() -> None:
    """There is no reading without a reader."""
    document = document_of(EXPECTED[0])
    with pytest.raises(FormatError):
        formats.read(msgspec.structs.replace(document, body=b"\x00"))
