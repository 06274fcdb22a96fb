"""The stage that gives keywords to articles whose source gives none."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from aggregator.model import Article, Document
from workers import formats, pipeline
from workers.stages.keywords import MOST, Keywords
from workers.vocabulary.frequencies import Frequencies, observe

ARTICLE = Article(id="f-1", feed="f", fetched=datetime(2031, 3, 1, tzinfo=UTC))
TITLE = "صيادو مطرح يعودون إلى البحر والميناء القديم جاهز"
TEXT = (
    "عاد صيادو مطرح إلى البحر، اليوم الثلاثاء، بعد ترميم الميناء القديم الذي استمر سنة كاملة.\n"
    "وقال رئيس الجمعية إن الميناء القديم يتسع لستين قاربا، وأضاف أن سوق السمك سيفتح غدا.\n"
    "وذكرت مديرة المشروع أن ترميم سوق السمك سيكتمل قبل الشتاء، وأن المِيناءِ القديم سيُضاء ليلا.\n"
    "وأكدت أن خبراء من كوريا الجنوبية وكوريا الشمالية زاروا سوق السمك.\n"
)
cold = Keywords.of(Frequencies.empty())


def keywords(title: str, text: str, stage: Keywords = cold) -> tuple[str, ...]:
    return stage(replace(ARTICLE, title=title, text=text)).keywords


def test_phrases_and_names_come_as_the_text_writes_them() -> None:
    """Phrases before their words, without particles and vowel signs; no more than eight."""
    told = keywords(TITLE, TEXT)
    assert {"الميناء القديم", "سوق السمك", "كوريا الجنوبية", "كوريا الشمالية"} <= set(told)
    assert {"الميناء", "السمك", "سوق", "كوريا", "وقال", "وأضاف", "اليوم"}.isdisjoint(told)
    assert len(told) <= MOST


def test_the_sources_own_keywords_stand() -> None:
    """Whoever wrote the article knows best what it is about."""
    article = replace(ARTICLE, title=TITLE, text=TEXT, keywords=("سفن",))
    assert article is cold(article)


@pytest.mark.parametrize(
    ("title", "text", "first"),
    [
        (
            "Ferry returns to the outer islands",
            "The ferry left Kirkwall. Officials said the ferry calls at the outer islands, "  # noqa: ISC004
            "and that people in Kirkwall had waited for the ferry.",
            ("ferry", "outer islands", "Kirkwall"),
        ),
        ("وللدول رأي", "اجتمعت الدول. للدول رأي وللدول صوت.", ("الدول",)),
        ("", "زار سوق  السمك صيادون. وفي سوق  السمك قوارب.", ("سوق السمك",)),
        ("", "قال وأضاف اليوم.", ()),
        ("", "", ()),
        ("新聞", "新聞。" * 20, ()),
    ],
)
def test_keywords_of_some_texts(title: str, text: str, first: tuple[str, ...]) -> None:
    """What says nothing by itself is no keyword, and there may be none."""
    assert set(first) <= set(keywords(title, text))
    assert bool(first) == bool(keywords(title, text))


def test_a_word_does_not_come_again_with_its_particle() -> None:
    """Where the text has it without one."""
    told = keywords("مرافئ وقوارب", "عادت قوارب وقوارب، ورست قوارب وقوارب في مرافئ بعيدة.")
    assert (True, False) == ("قوارب" in told, "وقوارب" in told)


def test_what_is_common_in_the_stream_ranks_lower() -> None:
    """The stream shows what its articles share."""
    stream = [replace(ARTICLE, id=f"f-{number}", text="الميناء القديم") for number in range(900)]
    warm = Keywords.of(Frequencies.empty().plus(observe(stream)))
    assert "الميناء القديم" == keywords(TITLE, TEXT)[0]
    assert "الميناء القديم" not in keywords(TITLE, TEXT, warm)[:3]


@pytest.mark.parametrize("text", [TEXT, "", "\ud800 نص \U0001f600 نص"])
def test_twice_is_once(text: str) -> None:
    """A capture replays articles through the stage."""
    once = cold(replace(ARTICLE, title=TITLE, text=text))
    assert once == cold(once)


def test_the_seed_without_its_keyword_line(shared: Path) -> None:
    """From a cold start the names that its source chose are among the first eight."""
    seed = (shared / "seeds" / "news-page-2023-09-05.txt").read_text("utf-8")
    body = "\n".join(line for line in seed.splitlines() if "دلالية" not in line)
    document = Document(
        id="d", feed="f", url="file:///page.txt", part="page.txt", body=body.encode(),
        fetched=ARTICLE.fetched,
    )  # fmt: skip
    reading = formats.read(document)
    told = cold(pipeline.identify(reading.entries[0], reading, document)).keywords
    assert {"كوريا الشمالية", "الولايات المتحدة", "مجلس الأمن"} <= set(told)
