"""The stage that hashes what deduplication compares."""

from datetime import UTC, datetime

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from aggregator.model import Article, Signature
from workers.stages.signature import VERSION, signature

TEXT = "وصلت سفينة شحن جديدة إلى ميناء المدينة، صباح الثلاثاء، بعد رحلة طويلة.\n"
ARTICLE = Article(
    id="f-1",
    feed="f",
    fetched=datetime(2026, 3, 1, tzinfo=UTC),
    title="وصول السفينة",
    text=TEXT,
    summary="باختصار",
)


def signed(**fields: object) -> Signature:
    told = signature(replace(ARTICLE, **fields)).signature
    assert told is not UNSET
    return told


@pytest.mark.parametrize(
    "fields",
    [
        {"text": TEXT.replace("،", " -")},
        {"text": TEXT.replace("ي", "ی").replace("ة", "ه").replace("إ", "ا")},
        {"text": f"\u200f{TEXT}\n\n"},
        {"title": "وصولُ السفيـنة"},
        {"url": "https://copy.example/1", "authors": ("نور",), "keywords": ("بحر",)},
    ],
)
def test_what_readers_take_for_the_same_is_the_same(fields: dict[str, object]) -> None:
    """Punctuation, spelling, white space and what stands beside the text do not count."""
    assert signed() == signed(**fields)


@pytest.mark.parametrize("fields", [{"text": TEXT + "وغادرت.\n"}, {"title": "مغادرة السفينة"}])
def test_other_words_are_another_text(fields: dict[str, object]) -> None:
    """An edit is a new version, and no copy of what was before."""
    assert (True, True) == (
        signed().content != signed(**fields).content,
        signed().likeness != signed(**fields).likeness,
    )


def test_a_new_summary_is_an_edit_and_the_text_still_a_copy() -> None:
    """A copy elsewhere has its own summary."""
    other = signed(summary="كلمات أخرى")
    assert (True, True) == (signed().content != other.content, signed().likeness == other.likeness)


def test_a_summary_out_of_the_text_says_nothing_new() -> None:
    """Openings that are cut in another way are no edit."""
    assert signed(summary=None) == signed(summary="وصلت سفينة شحن جديدة…")


def test_few_words_are_no_copy() -> None:
    """Two pictures of the day with one title are two pictures."""
    assert signed(title="صورة اليوم", text="").likeness is None


def test_a_signature_tells_its_version() -> None:
    """Signatures of another recipe are not compared with it."""
    assert signed().content.startswith(VERSION)


def test_twice_is_once() -> None:
    """A capture replays articles through the stage."""
    once = signature(ARTICLE)
    assert once == signature(once)
