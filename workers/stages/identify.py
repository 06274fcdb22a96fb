"""What an entry, or a page, becomes before any stage: an article with its id, dates and words."""

from datetime import datetime
from html import escape
from typing import Literal

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from aggregator import model
from aggregator.model import Article, Document, Entry, Media, Precision, Reading, Source
from workers import dates
from workers.extraction import Extracted
from workers.extraction.teaser import is_cut_off, is_teaser
from workers.namespaces import markup


def identify(entry: Entry, reading: Reading, document: Document) -> Article:
    """The article that *entry* becomes, before any stage: its id, its dates, its plain words."""
    if entry.article is not None:
        return replace(entry.article, topics=())
    updated = _moment(entry.updated)
    told = _moment(entry.published) or updated
    return Article(
        id=model.article_id(document.feed, document.part, entry.key),
        title=entry.title or "",
        url=entry.url,
        summary=markup.paragraph(entry.summary or "") or None,
        text=_paragraphs(entry.text or ""),
        html=_with_base(entry.html or "", entry.base or (None if entry.url else document.url)),
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
        future=_future(told, document),
        teaser=True if is_teaser(entry, document) else UNSET,
        location=entry.location or UNSET,
        comments=entry.comments or UNSET,
    )


def completed(teaser: Article, page: Extracted, document: Document) -> Article:
    """What *teaser* becomes, before any stage, when *document* is its *page*.

    The feed is believed where it says anything; the page gives the text, and what was left out.
    """
    told = None if teaser.published else _moment(page.published)
    return replace(
        teaser,
        title=teaser.title or page.title or "",
        summary=None if is_cut_off(teaser.summary or "") else teaser.summary,
        text="",
        html=_with_base(page.html, page.base or document.url),
        published=told[0] if told else teaser.published,
        published_precision=told[1] if told else teaser.published_precision,
        future=_future(told, document) if told else teaser.future,
        authors=teaser.authors or page.authors,
        keywords=teaser.keywords or page.keywords,
        media=teaser.media or ((Media(url=page.image),) if page.image else ()),
        headings=(),
        topics=(),
        teaser=UNSET,
    )


def kept_whole(teaser: Article, earlier: Article) -> Article:
    """*teaser*, before any stage, with the text of its *earlier* version, which had it whole."""
    return replace(
        teaser,
        text="",
        html=earlier.html,
        headings=(),
        authors=teaser.authors or earlier.authors,
        media=teaser.media or earlier.media,
        published=teaser.published or earlier.published,
        published_precision=teaser.published_precision or earlier.published_precision,
        topics=(),
        teaser=UNSET,
    )


def _moment(text: str | None) -> tuple[datetime, Precision] | None:
    """The instant and its precision; a month, a year or a program's zero is no usable date."""
    told = dates.parse(text) if text else None
    if told is None or dates.is_zero(told.instant):
        return None
    if told.precision == "month" or told.precision == "year":  # noqa: PLR1714  # mypy
        return None
    return told.instant, told.precision


def _future(
    told: tuple[datetime, Precision] | None, document: Document
) -> Literal[True] | UnsetType:
    return True if told and dates.is_future(*told, document.fetched) else UNSET


def _paragraphs(text: str) -> str:
    """Plain text with a line a paragraph and no white space around."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def _with_base(html: str, base: str | None) -> str:
    """The HTML, told what its links are relative to where that is not the article's own address.

    A <base> says so in HTML's own way; the sanitiser follows it and takes it away.
    """
    if base and "<" in html:
        return f'<base href="{escape(base)}">{html}'
    return html


def _source(reading: Reading) -> Source | None:
    """Nobody else is named, so the feed itself has published the article first."""
    if reading.title or reading.site:
        return Source(name=reading.title, url=reading.site)
    return None
