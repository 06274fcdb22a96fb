"""One way through: Document -> entries -> articles, stage after stage. Pure.

An entry that fails in a stage fails alone: its siblings go on, and it is handed back as a document
of its own.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from html import escape

from msgspec import UNSET, Struct
from msgspec.structs import replace

from aggregator import codec, model
from aggregator.model import Article, Document, Entry, Failed, Precision, Reading, Source
from workers import dates, formats
from workers.matching import Matcher
from workers.namespaces import markup
from workers.stages.language import language, warm
from workers.stages.plain_text import plain_text
from workers.stages.sanitise import sanitise
from workers.stages.signature import signature
from workers.stages.summary import summary
from workers.stages.tag import Tagging

__all__ = ["Result", "Stage", "identify", "run", "stages", "warm"]

Stage = Callable[[Article], Article]


class Result(Struct, frozen=True, kw_only=True):
    """What became of a document: its articles in their order, and the entries that failed."""

    articles: tuple[Article, ...]
    failed: tuple[Failed, ...] = ()
    title: str | None = None  # of the feed
    site: str | None = None  # the feed's own web address
    language: str | None = None  # as the feed claims


def stages(matcher: Matcher) -> Sequence[Stage]:
    """The stages in their order; a new one is one line here."""
    return (
        sanitise,
        plain_text,
        summary,
        language,
        signature,
        Tagging(matcher),
    )


def run(document: Document, chain: Sequence[Stage]) -> Result:
    """The articles of *document*, each through all of *chain*.

    Raises:
        FormatError: no format can read the document.
    """
    reading = formats.read(document)
    entries = filter(_is_told, reading.entries)
    told = [_through(entry, reading, document, chain) for entry in entries]
    return Result(
        articles=tuple(one for one in told if isinstance(one, Article)),
        failed=(*reading.failed, *(one for one in told if isinstance(one, Failed))),
        title=reading.title,
        site=reading.site,
        language=reading.language,
    )


def identify(entry: Entry, reading: Reading, document: Document) -> Article:
    """The article that *entry* becomes, before any stage: its id, its dates, its plain words."""
    if entry.article is not None:
        return replace(entry.article, topics=())
    told = _moment(entry.published) or _moment(entry.updated)
    updated = _moment(entry.updated)
    return Article(
        id=model.article_id(document.feed, document.part, entry.key),
        title=entry.title or "",
        url=entry.url,
        summary=markup.paragraph(entry.summary or "") or None,
        text=_paragraphs(entry.text or ""),
        html=_with_base(entry, document.url),
        language=entry.language or reading.language or document.language,
        published=told[0] if told else None,
        published_precision=told[1] if told else None,
        updated=updated[0] if updated else None,
        fetched=document.fetched,
        feed=document.feed,
        source=entry.source or _source(reading),
        dateline=entry.dateline,
        authors=entry.authors,
        keywords=entry.keywords,
        headings=entry.headings,
        media=entry.media,
        related=tuple(model.article_id(document.feed, document.part, key) for key in entry.related),
        location=entry.location or UNSET,
        comments=entry.comments or UNSET,
    )


def _is_told(entry: Entry) -> bool:
    """Whether there is anything for a reader in it; an empty <item> is no article."""
    return bool(
        entry.title
        or entry.html
        or entry.text
        or entry.summary
        or entry.url
        or entry.media
        or entry.article
    )


def _through(
    entry: Entry, reading: Reading, document: Document, chain: Sequence[Stage]
) -> Article | Failed:
    first: Article | None = None
    stage: Stage | None = None
    try:
        article = first = identify(entry, reading, document)
        for stage in chain:
            article = stage(article)
    except Exception as error:  # a bug in a stage costs an entry, not its siblings
        return Failed(
            entry=entry.key,
            stage=_name(stage),
            reason=f"unexpected: {error!r}",
            document=_alone(entry, first, document),
        )
    return article


def _name(stage: Stage | None) -> str:
    if stage is None:
        return "identify"
    return str(getattr(stage, "__name__", type(stage).__name__)).lower()


def _alone(entry: Entry, article: Article | None, document: Document) -> Document:
    """A document of its own for *article*, as a capture; without an article, the whole again.

    Never with the id of the whole, which is not done yet when this one goes to quarantine.
    """
    if article is None:
        return replace(document, id=model.digest(document.id, entry.key, characters=32))
    body = codec.encode_content(article)
    id = model.document_id(document.feed, document.part, body)
    part = document.part or "entry"  # a capture has one: see formats/capture
    return replace(
        document, id=id, part=part, body=body, media_type="application/jsonl", charset=None
    )


def _moment(text: str | None) -> tuple[datetime, Precision] | None:
    """The instant and its precision; a month or a year is no usable date."""
    told = dates.parse(text) if text else None
    if told is None or told.precision == "month" or told.precision == "year":  # noqa: PLR1714  # mypy
        return None
    return told.instant, told.precision


def _paragraphs(text: str) -> str:
    """Plain text with a line a paragraph and no white space around."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def _with_base(entry: Entry, address: str) -> str:
    """The HTML, told what its links are relative to where that is not the article's own address.

    A <base> says so in HTML's own way; the sanitiser follows it and takes it away.
    """
    html = entry.html or ""
    base = entry.base or (None if entry.url else address)
    if base and "<" in html:
        return f'<base href="{escape(base)}">{html}'
    return html


def _source(reading: Reading) -> Source | None:
    """Nobody else is named, so the feed itself has published the article first."""
    if reading.title or reading.site:
        return Source(name=reading.title, url=reading.site)
    return None
