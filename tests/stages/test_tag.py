"""The stage that tags."""

from datetime import UTC, datetime

import msgspec
import pytest

from aggregator.model import Article, Match, Tag, Topic
from workers.matching import Matcher
from workers.stages.tag import Tagging

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
