"""The stage that tells the dateline that an article's text begins with: "BAGHDAD (Agency) - …"."""

from msgspec.structs import replace

from aggregator.model import Article
from workers.vocabulary import datelines


def dateline(article: Article) -> Article:
    """*article* with its dateline, where its source tells none; the text keeps it too."""
    if article.dateline or not article.text:
        return article
    found = datelines.opening(article.text.partition("\n")[0])
    return replace(article, dateline=found) if found else article
