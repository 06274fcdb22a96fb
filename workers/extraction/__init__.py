"""The article in a web page: its text, and what the page says about it. Pure.

Our own reader of the main text is asked first (see main_text); where too little of the page's text
is in what it found, trafilatura is. Of the page's own words (see metadata) all are believed, save
that a labelled line in the text ("Source: …") knows better who published first.
"""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from aggregator.errors import FormatError
from aggregator.model import Article
from aggregator.text.letters import fold
from workers.extraction import bounds, fallback, lines, main_text, metadata, writing
from workers.extraction.blocks import Block, Outline
from workers.extraction.main_text import Main
from workers.extraction.metadata import Metadata, is_root
from workers.namespaces import markup
from workers.namespaces.address import web
from workers.vocabulary.labels import Kind

__all__ = ["Extracted", "extract", "full_text", "is_root"]

_COVERAGE = 0.55  # of the page's paragraphs that the main text is to hold
_LITTLE = 250  # characters of a text that another opinion is asked about
_MORE = 1.5  # times as much as a little text, to be taken for it
_STRONG = 600  # characters of a text that is an article without the page saying so
_WEAK = 200  # of one under a heading that is a headline, which is also the page's title
_TITLED = 4  # words of a headline; the names of sections are shorter
_PARAGRAPH, _PARAGRAPHS = 60, 2  # characters of a paragraph, and how many there are to be then
_LABELS = 2  # labelled lines of a page that is an article without saying so
_KNOWN = 0.35  # share of the words of a teaser and its title that the article is to hold
_TELLING = 4  # letters of a word that counts for that
_WORD = re.compile(r"\w+")


class Also(Struct, frozen=True, kw_only=True):
    """Another whole article on the same page, "to be read also"."""

    title: str
    html: str


class Extracted(Struct, frozen=True, kw_only=True):
    """A page's article. Dates are the page's own words, addresses absolute; `html` is not clean."""

    html: str = ""  # p, h2, h3, ul, blockquote, pre, figure; links as on the page
    size: int = 0  # characters of the text
    coverage: float = 0.0  # the share of the page's paragraph text that is in it, 0 to 1
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    url: str | None = None  # canonical
    base: str | None = None  # what links in it are relative to
    source: str | None = None  # who published it first, by name
    source_url: str | None = None
    dateline: str | None = None
    summary: str | None = None
    keywords: tuple[str, ...] = ()
    keyword_line: str | None = None  # keywords with nothing between them
    section: str | None = None
    image: str | None = None
    also: Also | None = None
    is_article: bool = False  # the page says so, or it is long and plain to see
    is_free: bool = True  # False: the page says that one has to pay to read on


def extract(html: str, url: str | None) -> Extracted:
    """The article in *html*, which was fetched from *url*; with little `html` when it has none."""
    page = bounds.bounded(html)
    tree = LexborHTMLParser(page, scripting=True)  # as browsers: <noscript> is no markup
    told = metadata.read(tree, url)
    main = main_text.find(tree, told.summary, (told.title or "", *told.headings))
    read = lines.read(main.blocks, main.around)
    title = _title(told, main.heading)
    blocks = [
        block
        for block in read.blocks
        if not block.is_title and not (block.kind == "h2" and block.text == title)
    ]
    size = sum(block.size for block in blocks)
    text = writing.html(blocks)
    if main.coverage < _COVERAGE or size < _LITTLE:
        text, size = _other_opinion(main, told, text, size)
    return replace(
        _described(told, read.told, main),
        html=text,
        size=size,
        coverage=main.coverage,
        title=title,
        dateline=read.dateline,
        also=_also(read.also),
        is_article=told.is_article or len(read.told) >= _LABELS or _looks(main, told, blocks, size),
    )


def full_text(html: str, url: str | None, article: Article) -> Extracted:
    """The whole of *article*, of which the feed told only a part, from its page.

    Raises:
        FormatError: the page does not carry it: it is about something else, asks for consent or
            money first, or tells less than the feed did.
    """
    page = extract(html, url)
    known = markup.lines(article.html).lines if article.html else article.text.splitlines()
    told = " ".join(known) or article.summary or ""
    if page.size < _LITTLE or page.size <= len(told.rstrip("… .[]")):
        raise FormatError("its page tells no more than the feed does")
    there = _words(" ".join(markup.lines(page.html).lines))  # not in its title: any page has that
    wanted = _words(f"{article.title} {told}")
    if len(wanted & there) < _KNOWN * len(wanted):
        raise FormatError("its page is about something else, or asks for something first")
    return page


def _words(text: str) -> set[str]:
    """The words of *text* that tell one article from another, letters folded."""
    return {word for word in _WORD.findall(fold(text).text) if len(word) >= _TELLING}


def _looks(main: Main, told: Metadata, blocks: Sequence[Block], size: int) -> bool:
    """Whether it is an article by its looks: a heading, and under it enough text, and not links.

    Where the heading is a headline, and the page's title, less text will do.
    """
    if not main.heading or main.coverage < _COVERAGE or main.is_index:
        return False
    paragraphs = sum(block.kind == "p" and block.size >= _PARAGRAPH for block in blocks)
    headline = len(main.heading.split()) >= _TITLED and _is_told(told, main.heading)
    short = headline and paragraphs >= _PARAGRAPHS and size >= _WEAK
    return size >= _STRONG or (short and main.links < paragraphs)


def _title(told: Metadata, heading: str | None) -> str | None:
    """The page's heading where the page's title begins with it, else the title."""
    return heading if heading and _is_told(told, heading) else told.title or heading


def _is_told(told: Metadata, heading: str) -> bool:
    """Whether what the page says that it is called begins with *heading*."""
    return any(one.startswith(heading) for one in (*told.headings, told.title or ""))


def _other_opinion(main: Main, told: Metadata, text: str, size: int) -> tuple[str, int]:
    """The text and its size as the page's JSON-LD has it, or trafilatura, if that is more."""
    if told.body and len(told.body) > 2 * max(size, _LITTLE):
        return writing.paragraphs(told.body), len(told.body)
    page = main_text.told(main.page) if main.page else ""
    if root := LexborHTMLParser(fallback.html(page)).body:
        blocks = Outline(root).blocks
        other = lines.read(blocks, blocks).blocks
        found = sum(block.size for block in other)
        if found >= (_LITTLE if size >= _LITTLE else _MORE * size):
            return writing.html(other), found
    return text, size


def _also(blocks: Sequence[Block]) -> Also | None:
    if not blocks:
        return None
    title, *rest = blocks
    text = main_text.trimmed(rest)
    if sum(block.size for block in text) < _LITTLE:
        return None
    return Also(title=title.text, html=writing.html(text))


def _described(told: Metadata, said: dict[Kind, str], main: Main) -> Extracted:
    """What the page tells of the article, by its markup, its labelled lines, and to the eye."""
    line = said.get("keywords")
    listed = tuple(filter(None, line.split("\n"))) if line else ()
    author = said.get("author")
    source = said.get("source") if len(said) >= _LABELS else None  # else it may be a diagram's
    return Extracted(
        authors=told.authors or ((author,) if author else ()),
        published=told.published or said.get("date") or lines.date(main.near),
        updated=told.updated,
        language=told.language,
        url=told.canonical,
        base=told.base,
        source=source or told.site,
        source_url=None if source else told.publisher,
        summary=told.summary,
        keywords=listed if len(listed) > 1 else told.keywords,
        keyword_line=line if len(listed) == 1 else None,
        section=told.section,
        image=told.image or web(main.picture, told.base),
        is_free=told.is_free,
    )
