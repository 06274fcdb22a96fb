"""A capture: JSON Lines of articles in the contract's JSON, as `aggregator capture` writes them."""

import re

from msgspec.structs import replace

from aggregator import codec
from aggregator.errors import FormatError, InvalidInput
from aggregator.model import Article, Document, Entry, Failed, Reading, document_id
from workers.namespaces import charset
from workers.namespaces.address import web

name = "capture"

_LINES = re.compile(r"\.(?:jsonl|ndjson)(?:#\d+)?$", re.IGNORECASE)  # "#": a part of a long one
_ARTICLE = re.compile(r'\{\s*"id"\s*:\s*"[^"]*"\s*,\s*"(?:version|title|url)"\s*:')
_MEDIA_TYPES = ("application/x-ndjson", "application/jsonl", "application/jsonlines")


def sniff(document: Document) -> float:
    """High for a .jsonl file or what begins as our own encoder begins an article."""
    head = charset.opening(document)
    if not document.part or not head.startswith("{"):
        return (
            0.0  # what comes over the web has no part: it may not speak for other feeds' articles
        )
    if document.media_type in _MEDIA_TYPES or _LINES.search(document.part or document.url):
        return 0.9
    return 0.6 if _ARTICLE.match(head) else 0.0


def read(document: Document) -> Reading:
    """Its articles, whole; a line that is none (the last may be cut short) fails alone.

    Raises:
        FormatError: no line of it is an article.
    """
    entries: list[Entry] = []
    failed: list[Failed] = []
    for number, line in enumerate(document.body.splitlines(), 1):
        if not line.strip():
            continue
        try:
            article = codec.decode_article(line.removeprefix(b"\xef\xbb\xbf"))
        except (InvalidInput, RecursionError) as error:
            failed.append(_failed(document, number, line, error))
        else:
            entries.append(Entry(key=article.id, article=_with_web_addresses(article)))
    if failed and not entries:
        raise FormatError(
            f"no line of this capture is an article; {failed[0].entry}: {failed[0].reason}"
        )
    return Reading(entries=tuple(entries), failed=tuple(failed))


def _with_web_addresses(article: Article) -> Article:
    """*article* without addresses that are none: people click them, whoever wrote the file."""
    source = article.source
    return replace(
        article,
        url=web(article.url),
        source=source and replace(source, url=web(source.url)),
        media=tuple(media for media in article.media if web(media.url) == media.url),
    )


def _failed(document: Document, number: int, line: bytes, error: Exception) -> Failed:
    id = document_id(document.feed, document.part, line)
    alone = replace(document, id=id, body=line, media_type=_MEDIA_TYPES[0])
    return Failed(entry=f"line {number}", stage=name, reason=str(error), document=alone)
