"""The stage that gives an article its plain text from its HTML, or its HTML from its plain text."""

from html import escape

from msgspec.structs import replace

from aggregator.model import Article
from workers.namespaces import markup


def plain_text(article: Article) -> Article:
    """*article* with both text and HTML, where it has one of them; what is there stays."""
    if article.text:
        return article if article.html else replace(article, html=_html(article))
    if not article.html:
        return article
    read = markup.lines(article.html)
    return replace(
        article,
        text="".join(f"{line}\n" for line in read.lines),
        headings=article.headings or tuple(dict.fromkeys(read.headings)),
    )


def _html(article: Article) -> str:
    """A paragraph a line, headings as such."""
    headings = frozenset(article.headings)
    lines = (" ".join(line.split()) for line in article.text.splitlines())
    return "".join(
        f"<h2>{escape(line, quote=False)}</h2>"
        if line in headings
        else f"<p>{escape(line, quote=False)}</p>"
        for line in lines
        if line
    )
