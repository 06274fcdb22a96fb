"""`aggregator topics test`: what a rule would match, and where, without saving it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from redis import Redis

from aggregator import codec
from aggregator.cli import context
from aggregator.errors import DocumentError
from aggregator.fetch.transports import seeds
from aggregator.model import Article, Document, Topic
from aggregator.store import articles
from aggregator.store.errands import ON_TRIAL
from workers import pipeline
from workers.matching import Matcher
from workers.stages.language import language
from workers.stages.tag import Tagging, value

_AROUND = 30  # characters shown on either side of a match
_PAGE = 500


def of_files(
    tried: Sequence[Topic], paths: Iterable[Path], max_bytes: int
) -> Iterator[dict[str, Any]]:
    """Try a rule on files: on their articles, or, where a file has none, on its words.

    *tried*: the topic ON_TRIAL with the rule, and those that it refers to.

    Raises:
        FetchError: a file cannot be read.
    """
    matcher = Matcher(tried)
    stages = pipeline.stages(matcher)
    for path in chain.from_iterable(map(_files, paths)):
        for document in seeds.read(path, "test", context.clock(), max_bytes):
            try:
                found = pipeline.run(document, stages).articles
            except DocumentError:
                found = (Tagging(matcher)(language(_words(document))),)
            yield from map(_row, found)


def _files(path: Path) -> list[Path]:
    return seeds.files(path) if path.is_dir() else [path]


def _words(document: Document) -> Article:
    text = document.body.decode("utf-8", "replace")
    return Article(id="", title=document.part, text=text, fetched=document.fetched, feed="")


def of_kept(client: Redis, tried: Sequence[Topic]) -> Iterator[dict[str, Any]]:
    """Try a rule on every article that is kept, newest first; *tried* as in `of_files`."""
    tagging = Tagging(Matcher(tried))
    before: str | None = "+"
    while before is not None:
        page = articles.page(client, before=before, limit=_PAGE)
        for item in page.publications:
            yield _row(tagging(codec.decode_article(item.content)))
        before = page.next


def _row(article: Article) -> dict[str, Any]:
    matches = [match for tag in article.topics if tag.topic == ON_TRIAL for match in tag.matches]
    first = matches[0] if matches else None
    return {
        "matches": len(matches),
        "title": article.title,
        "where": first and _around(value(article, first.field), first.start, first.end),
        "terms": [match.term for match in matches],
    }


def _around(text: str, start: int, end: int) -> str:
    before = text[max(0, start - _AROUND) : start]
    return f"{before}[{text[start:end]}]{text[end : end + _AROUND]}".replace("\n", " ")
