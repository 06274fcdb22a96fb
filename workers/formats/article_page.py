"""An article's web page (HTML): one entry, and one for each article told whole below it.

A page that is no article (a front page, an index, an error) is refused. As a feed of its own such
a page says nothing; a feed that tells of it is to be added instead.
"""

import re
from html import escape

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Media, Reading, Source
from workers import extraction
from workers.extraction import Extracted, is_root
from workers.namespaces import charset, markup
from workers.namespaces.address import web
from workers.vocabulary import keyword_line

name = "article_page"

_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<meta\s|<body[\s>]")
_FEED = re.compile(r"<(?:rss|rdf:rdf|channel|(?:[\w.-]+:)?feed)[\s>]")
_TYPES = ("text/html", "application/xhtml+xml")
_NAMED = re.compile(r"\.(?:x?html?|php|aspx?)$", re.IGNORECASE)
_SHORTEST = 80  # characters of an article


def sniff(document: Document) -> float:
    """High for what begins as a web page, low for other markup that is declared as one."""
    head = charset.opening(document)
    if (page := _PAGE.search(head)) is not None and not _FEED.search(head, 0, page.start()):
        return 0.7
    if not head.startswith("<") or head.startswith("<?xml") or _FEED.search(head):
        return 0.0
    is_page = document.media_type in _TYPES or _NAMED.search(document.part)
    return 0.4 if is_page else 0.0


def read(document: Document) -> Reading:
    """The page's article, whole.

    Raises:
        FormatError: the page does not say that it is an article, and does not look like one; or it
            says so and has no text.
    """
    address = None if document.part else web(document.url)  # a file's links are seen from nowhere
    page = extraction.extract(charset.legible(document), address)
    if not page.is_article or _is_front(document, page):
        raise FormatError("this web page is no article")
    if page.size < _SHORTEST:
        raise FormatError("this web page says that it is an article, but has no text")
    key = document.part or page.url or document.url
    if page.also is None:
        return Reading(entries=(_entry(page, key, document),))
    other = Entry(key=f"{key}#{page.also.title}", title=page.also.title, html=page.also.html,
                  base=page.base, language=page.language, whole=True)  # fmt: skip
    return Reading(entries=(_entry(page, key, document, (other.key,)), other))


def _entry(page: Extracted, key: str, document: Document, related: tuple[str, ...] = ()) -> Entry:
    return Entry(
        key=key,
        title=page.title,
        url=page.url or (None if document.part else web(document.url)),
        base=page.base,
        html=page.html,
        summary=escape(page.summary, quote=False) if page.summary else None,
        published=page.published,
        updated=page.updated,
        language=page.language,
        source=Source(name=page.source, url=page.source_url) if page.source else None,
        dateline=page.dateline,
        authors=page.authors,
        keywords=_keywords(page),
        media=(Media(url=page.image),) if page.image else (),
        related=related,
        whole=page.is_free,
    )


def _keywords(page: Extracted) -> tuple[str, ...]:
    text = "\n".join((page.title or "", *markup.lines(page.html).lines))
    line = keyword_line.split(page.keyword_line, text) if page.keyword_line else ()
    return tuple(dict.fromkeys(filter(None, (*line, *page.keywords, page.section or ""))))


def _is_front(document: Document, page: Extracted) -> bool:
    """Whether the page is a site's first, which is no article, whatever it says of itself."""
    return not document.part and is_root(page.url or document.url)
