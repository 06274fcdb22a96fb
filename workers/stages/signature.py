"""The stage that hashes what deduplication compares: an article's letters, folded.

Punctuation, vowel signs, spellings of one letter and white space make no difference. A signature
begins with the version of this recipe: two of different versions say nothing about each other.
"""

from msgspec.structs import replace

from aggregator.model import Article, Signature, digest
from aggregator.text.letters import fold
from aggregator.text.tokens import letters

VERSION = "1"
_FEWEST = 8  # words: "Photo of the day" is no copy of another "Photo of the day"
_CHARACTERS = 26


def signature(article: Article) -> Article:
    """*article* with its signature."""
    told = letters(fold(article.title).text) + letters(fold(article.text).text)
    own = letters(fold(_of_its_own(article)).text)
    # A summary that only repeats the text says nothing, so an opening that is cut in another way
    # is no new version.
    summary = b"" if own in told else own
    text = _hash(told)
    words = f"{article.title} {article.text}".split(None, _FEWEST)
    copy = text if len(words) >= _FEWEST else None
    return replace(article, signature=Signature(content=_hash(text, summary), copy=copy))


def _of_its_own(article: Article) -> str:
    """The summary, unless it is at first sight the text's opening: spares folding it."""
    summary = article.summary or ""
    opens = article.text.replace("\n", " ").startswith(summary.removesuffix("…"))
    return "" if opens else summary


def _hash(*parts: str | bytes) -> str:
    return VERSION + digest(*parts, characters=_CHARACTERS)
