"""The stage that says which topics an article belongs to, and why."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from aggregator.model import Article
from workers.matching import Matcher


class Tagging(Struct, frozen=True):
    """Tags articles with the topics of *matcher*; tags from elsewhere are replaced."""

    matcher: Matcher

    def __call__(self, article: Article) -> Article:
        """*article* with its topics.

        They are searched in title and text, or summary for want of a text, and in other fields
        where a rule names them. Related articles are articles of their own, so none of their words
        are in these fields.
        """
        body = {"text": article.text} if article.text else {"summary": article.summary or ""}
        fields = {"title": article.title, **body}
        if self.matcher.reads_more:
            fields.update(_others(article))
        return replace(article, topics=self.matcher.match(fields))


def value(article: Article, field: str) -> str:
    """The text of *article* that a match speaks of by *field*: "title", "keywords/2"."""
    if field in ("title", "text", "summary"):  # as most, and they are long
        return str(getattr(article, field) or "")
    return dict(_others(article))[field]


def _others(article: Article) -> Iterator[tuple[str, str]]:
    """The fields other than title and text, each value by itself."""
    if article.source is not None and article.source.name:
        yield "source/name", article.source.name
    yield "feed", article.feed
    for at, author in enumerate(article.authors):
        yield f"authors/{at}", author
    for at, keyword in enumerate(article.keywords):
        yield f"keywords/{at}", keyword
    if article.language:
        yield "language", article.language
