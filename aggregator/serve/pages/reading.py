"""An article to be read: its paragraphs, and why it has its topics. Pure.

The page is made of the article's plain text, not of its HTML: so nothing is loaded from anywhere
else, and the offsets of the matches hold.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from aggregator.codec import Delivered
from aggregator.model import Media, Tag
from aggregator.serve.channel import address
from aggregator.serve.pages.cards import Chip, title
from aggregator.serve.pages.words import Words

_TERMS = 8  # of a topic, before it says no more


class Piece(Struct, frozen=True):
    """A run of text; with the topic that it was matched by, if any."""

    text: str
    topic: str = ""


class Block(Struct, frozen=True):
    """A paragraph or a sub-heading."""

    kind: Literal["p", "h2"]
    pieces: tuple[Piece, ...]


class Reason(Struct, frozen=True):
    """A topic of the article and the terms that made it so."""

    chip: Chip
    terms: tuple[str, ...]


class Attached(Struct, frozen=True):
    """A picture, sound, film or file, to be linked to."""

    url: str
    kind: str
    kilobytes: int | None


class Reading(Struct, frozen=True, kw_only=True):
    """What the article page shows of the article's words."""

    title: tuple[Piece, ...]
    standfirst: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    reasons: tuple[Reason, ...]
    media: tuple[Attached, ...]


def reading(article: Delivered, words: Words, names: Mapping[str, str]) -> Reading:
    """The article with its matches marked; *names* of topics by slug."""
    tags = [tag for tag in article.topics if tag.topic in names]
    own_title = pieces(article.title, _spans(tags, "title", names))
    return Reading(
        title=own_title or (Piece(title(article, words)),),
        standfirst=pieces(_standfirst(article), _spans(tags, "summary", names)),
        blocks=tuple(_blocks(article, _spans(tags, "text", names))),
        reasons=tuple(_reason(tag, names) for tag in tags),
        media=tuple(_media(article.media, words)),
    )


Span = tuple[int, int, str]


def pieces(text: str, spans: Sequence[Span], offset: int = 0) -> tuple[Piece, ...]:
    """*text*, which begins at *offset* of its field, cut where a match begins or ends.

    Of two matches that overlap the earlier keeps what they share. Spans are sorted; what lies
    outside the text is left out, for the text may be newer than its matches.
    """
    cut = []
    at = 0
    for start, end, topic in spans:
        start, end = max(start - offset, at), min(end - offset, len(text))  # noqa: PLW2901
        if start >= end:
            continue
        cut += [Piece(text[at:start]), Piece(text[start:end], topic)]
        at = end
    cut.append(Piece(text[at:]))
    return tuple(piece for piece in cut if piece.text)


def _spans(tags: Sequence[Tag], field: str, names: Mapping[str, str]) -> list[Span]:
    return sorted(
        (match.start, match.end, names[tag.topic])
        for tag in tags
        for match in tag.matches
        if match.field == field
    )


def _blocks(article: Delivered, spans: Sequence[Span]) -> Iterator[Block]:
    headings = {heading.strip() for heading in article.headings}
    offset = 0
    left = list(reversed(spans))
    for line in article.text.splitlines(keepends=True):
        end = offset + len(line)
        within = []
        while left and left[-1][0] < end:  # each match is looked at once, however long the text
            within.append(left.pop())
        if line.strip():
            kind: Literal["p", "h2"] = "h2" if line.strip() in headings else "p"
            yield Block(kind, pieces(line, within, offset))
        offset = end


def _standfirst(article: Delivered) -> str:
    """The summary, unless the text begins with it."""
    told = (article.summary or "").rstrip(" …")
    begins = " ".join(article.text.split()).startswith(" ".join(told.split()))
    return "" if begins else article.summary or ""


def _reason(tag: Tag, names: Mapping[str, str]) -> Reason:
    terms = tuple(dict.fromkeys(match.term for match in tag.matches))
    return Reason(Chip(slug=tag.topic, name=names[tag.topic]), terms[:_TERMS])


def _media(media: Sequence[Media], words: Words) -> Iterator[Attached]:
    kinds = {"image": words.image, "audio": words.audio, "video": words.video}
    for one in media:
        if url := address(one.url):
            kind = kinds.get((one.type or "").partition("/")[0], words.file)
            yield Attached(url, kind, -(-one.bytes // 1000) if one.bytes else None)
