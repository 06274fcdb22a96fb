"""The stage that gives addresses their one form."""

from datetime import UTC, datetime

from msgspec.structs import replace

from aggregator.model import Article, Media, Source
from workers.stages.address import address

ARTICLE = Article(
    id="f-1",
    feed="f",
    fetched=datetime(2026, 3, 1, tzinfo=UTC),
    url="https://news.example/سوق",
    source=Source(name="n", url="https://news.example/"),
    media=(Media(url="https://news.example/1.jpg", type="image/jpeg"),),
)


def test_all_addresses_get_their_one_form() -> None:
    """Of the page, of the source, of the media; the id stays."""
    written = replace(
        ARTICLE,
        url="https://NEWS.example/%d8%b3%d9%88%d9%82?utm_source=rss",
        source=Source(name="n", url="https://news.example"),
        media=(Media(url="https://news.example:443/1.jpg", type="image/jpeg"),),
    )
    assert ARTICLE == address(written)


def test_what_is_canonical_is_not_copied() -> None:
    """Most addresses are, and an article may have none."""
    assert ARTICLE is address(ARTICLE)
    bare = replace(ARTICLE, url=None, source=None, media=())
    assert bare is address(bare)
