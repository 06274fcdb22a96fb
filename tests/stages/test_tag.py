"""The stage that tags."""

from datetime import UTC, datetime

import msgspec
import pytest

from aggregator.model import Article, Match, Source, Tag, Topic
from workers.matching import Matcher
from workers.stages.tag import Tagging, value

STAGE = Tagging(Matcher([Topic(slug="russia", rule="روسيا"), Topic(slug="korea", rule="كوريا")]))
ARTICLE = Article(id="f-1", feed="f", fetched=datetime(2023, 9, 5, tzinfo=UTC))


def with_fields(**fields: object) -> Article:
    return msgspec.structs.replace(ARTICLE, **fields)


def tag(field: str, end: int) -> Tag:
    return Tag(topic="russia", matches=(Match(term="روسيا", field=field, start=0, end=end),))


@pytest.mark.parametrize(
    ("article", "topics"),
    [
        (ARTICLE, ()),
        (with_fields(title="روسيا"), (tag("title", 5),)),
        (with_fields(text="لروسيا"), (tag("text", 6),)),
        (with_fields(summary="روسيا"), (tag("summary", 5),)),
        (with_fields(summary="روسيا", text="خبر"), ()),
        (with_fields(keywords=("روسيا",), related=("روسيا",)), ()),
        (with_fields(topics=(Tag(topic="old"),)), ()),
    ],
)
def test_an_article_is_tagged_by_title_and_text(article: Article, topics: tuple[Tag, ...]) -> None:
    """The summary speaks only for an article without a text; what was tagged before is replaced."""
    assert topics == STAGE(article).topics


def test_nothing_but_the_topics_changes() -> None:
    """The rest of the article goes through as it came, and can be encoded."""
    article = with_fields(title="روسيا وكوريا", text="خبر")
    tagged = STAGE(article)
    expected = ["russia", "korea"]
    assert expected == [tag.topic for tag in tagged.topics]
    assert article == msgspec.structs.replace(tagged, topics=())
    assert msgspec.json.encode(tagged)


def test_a_match_marks_the_word_in_its_field() -> None:
    """Offsets are those of the field as delivered."""
    article = with_fields(title="زيارة", text="سافر إلى رُوسِيَا.")
    match = STAGE(article).topics[0].matches[0]
    expected = "رُوسِيَا"
    assert expected == getattr(article, match.field)[match.start : match.end]


@pytest.mark.parametrize(
    ("rule", "field", "marked"),
    [
        ("title:dam", "title", "Dam"),
        ('source:"basra radio"', "source/name", "Basra Radio"),
        ("feed:=f", "feed", "f"),
        ("author:staff", "authors/1", "Staff"),
        ('keyword:="flood warnings"', "keywords/0", "Flood warnings"),
        ("lang:ar", "language", "ar-IQ"),
    ],
)
def test_rules_may_speak_of_other_fields(rule: str, field: str, marked: str) -> None:
    """A match names the field, and which of a list; its text can be had by that name."""
    article = with_fields(
        title="Dam",
        source=Source(name="Basra Radio"),
        authors=("Sami Haddad", "Radio Staff"),
        keywords=("Flood warnings", "floods"),
        language="ar-IQ",
    )
    [tagged] = Tagging(Matcher([Topic(slug="t", rule=rule)]))(article).topics
    [match] = tagged.matches
    assert field == match.field
    assert marked == value(article, match.field)[match.start : match.end]


def test_an_article_without_other_fields_has_none_to_search() -> None:
    """What an article does not have does not occur in it."""
    rule = "source:a OR author:a OR keyword:a OR lang:ar OR feed:a"
    assert () == Tagging(Matcher([Topic(slug="t", rule=rule)]))(ARTICLE).topics
