"""The stage that says which topics an article belongs to, and why."""

from msgspec import Struct
from msgspec.structs import replace

from aggregator.model import Article
from workers.matching import Matcher


class Tagging(Struct, frozen=True):
    """Tags articles with the topics of *matcher*; tags from elsewhere are replaced."""

    matcher: Matcher

    def __call__(self, article: Article) -> Article:
        """*article* with its topics, searched in title and text, or summary for want of a text.

        Related articles are articles of their own, so none of their words are in these fields.
        """
        body = {"text": article.text} if article.text else {"summary": article.summary or ""}
        return replace(article, topics=self.matcher.match({"title": article.title, **body}))
