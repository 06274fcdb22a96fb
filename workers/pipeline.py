"""One way through: Document -> entries -> articles, stage after stage. Pure.

An entry that fails in a stage fails alone: its siblings go on, and it is handed back as a document
of its own.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import UNSET, Struct
from msgspec.structs import replace

from aggregator import codec, model
from aggregator.errors import FormatError
from aggregator.model import Article, Document, Entry, Failed, Note, Reading, Signature
from workers import extraction, formats, health
from workers.formats import refusal
from workers.matching import Matcher
from workers.namespaces import charset
from workers.stages.address import address
from workers.stages.dateline import dateline
from workers.stages.gist import Gist, Telling
from workers.stages.identify import completed, identify, kept_whole
from workers.stages.keywords import Keywords
from workers.stages.language import language, warm
from workers.stages.plain_text import plain_text
from workers.stages.sanitise import sanitise
from workers.stages.signature import signature
from workers.stages.summary import summary
from workers.stages.tag import Tagging
from workers.vocabulary.frequencies import Frequencies

__all__ = ["Result", "Stage", "changed", "complete", "identify", "run", "stages", "through", "warm"]

Stage = Callable[[Article], Article]


class Result(Struct, frozen=True, kw_only=True):
    """What became of a document: its articles in their order, and the entries that failed."""

    articles: tuple[Article, ...]
    failed: tuple[Failed, ...] = ()
    notes: tuple[Note, ...] = ()  # what was wrong with the document all the same
    title: str | None = None  # of the feed
    site: str | None = None  # the feed's own web address
    language: str | None = None  # as the feed claims


class Stream(Struct, frozen=True):
    """The stages that know a stream: which words are rare in it."""

    keywords: Keywords
    telling: Telling

    @classmethod
    def of(cls, frequencies: Frequencies) -> "Stream":
        """By its document frequencies."""
        keywords = Keywords.of(frequencies)
        return cls(keywords, Telling(Gist.of(frequencies, keywords.terms)))


def stages(matcher: Matcher, stream: Stream | None = None) -> Sequence[Stage]:
    """The stages in their order; a new one is one line here.

    Without a *stream*, words count by what is usual in any.
    """
    stream = stream or Stream.of(Frequencies.empty())
    return (
        address,
        sanitise,
        plain_text,
        dateline,
        summary,
        language,
        signature,
        stream.telling,
        Tagging(matcher),
        stream.keywords,  # after the tags: `keyword:` in a rule is what the source itself says
    )


def run(document: Document, chain: Sequence[Stage]) -> Result:
    """The articles of *document*, each through all of *chain*.

    Raises:
        FormatError: no format can read the document.
    """
    reading = formats.read(document)
    entries = filter(formats.is_told, reading.entries)
    told = through(entries, reading, document, chain)
    articles = tuple(one for one in told if isinstance(one, Article))
    return Result(
        articles=articles,
        failed=(*reading.failed, *(one for one in told if isinstance(one, Failed))),
        notes=_notes(document, reading, articles),
        title=reading.title,
        site=reading.site,
        language=reading.language,
    )


def _notes(document: Document, reading: Reading, articles: Sequence[Article]) -> tuple[Note, ...]:
    try:
        return health.inspect(document, reading, articles)
    except Exception as error:  # a bug in advice costs the advice, not the articles
        text = f"it could not be looked at for faults: {error!r}; please report this"
        return (*reading.notes, Note(fault="not-inspected", text=text))


def complete(teaser: Article, document: Document, chain: Sequence[Stage]) -> Article:
    """*teaser* with the whole text, from the *document* that is its page, through all of *chain*.

    Raises:
        FormatError: the page does not carry the article; the message says why.
    """
    if (what := refusal.binary(document)) is not None:
        raise FormatError(f"its page is {what}")
    known = teaser if teaser.teaser is True else replace(teaser, text="", html="")
    page = extraction.full_text(charset.legible(document), document.url, known)
    return _staged(completed(teaser, page, document), chain)


def changed(teaser: Article, earlier: Article, chain: Sequence[Stage]) -> Article:
    """*teaser*, which has changed, with the whole text that its *earlier* version has.

    So readers keep the text until the page has been read again, or where it cannot be. The feed's
    own words are what the next document of the feed is compared with.
    """
    if earlier.teaser is True or teaser.signature is UNSET:
        return teaser
    article = _staged(kept_whole(teaser, earlier), chain)
    whole = Signature(content="") if article.signature is UNSET else article.signature
    return replace(article, signature=replace(whole, content=teaser.signature.content))


def _staged(article: Article, chain: Sequence[Stage]) -> Article:
    for stage in chain:
        article = stage(article)
    return article


def through(
    entries: Iterable[Entry], reading: Reading, document: Document, chain: Sequence[Stage]
) -> list[Article | Failed]:
    """What becomes of each of *entries*, in their order.

    Stage after stage over all of them, not entry after entry: what a stage works with stays in the
    processor's cache, which makes the whole a tenth faster.
    """
    begun = [(entry, _attempt(identify, entry, reading, document)) for entry in entries]
    told = [first for _, first in begun]
    for stage in chain:
        told = [
            _attempt(stage, article) if isinstance(article, Article) else article
            for article in told
        ]
    return [
        outcome if isinstance(outcome, Article) else _failed(outcome, entry, first, document)
        for outcome, (entry, first) in zip(told, begun, strict=True)
    ]


class _Fault(Struct, frozen=True):
    """A bug in a stage, which costs an entry and not its siblings."""

    stage: str
    error: Exception


def _attempt(stage: Callable[..., Article], *arguments: Any) -> Article | _Fault:
    try:
        return stage(*arguments)
    except Exception as error:
        return _Fault(_name(stage), error)


def _failed(fault: _Fault, entry: Entry, first: Article | _Fault, document: Document) -> Failed:
    return Failed(
        entry=entry.key,
        stage=fault.stage,
        reason=f"unexpected: {fault.error!r}",
        document=_alone(entry, first if isinstance(first, Article) else None, document),
    )


def _name(stage: Callable[..., Article]) -> str:
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
