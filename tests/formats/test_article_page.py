"""Which web pages are read as articles, and which are refused."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from aggregator.errors import FormatError
from aggregator.model import Document
from workers import formats
from workers.formats import article_page

TEXT = "".join(
    f"<p>On day {n} the lighthouse of Aln was painted once more, for rain had come too early.</p>"
    for n in range(1, 10)
)
ARTICLE = f"<html><head><meta property=og:type content=article></head><body><h1>Aln</h1>{TEXT}"
Make = Callable[..., Document]


def test_a_page_is_known_by_its_address(make_document: Make) -> None:
    """The canonical address names the article, wherever the page was found."""
    head = "<head><link rel=canonical href='https://aln.example/light'>"
    document = make_document(ARTICLE.replace("<head>", head))
    (entry,) = formats.read(document).entries
    assert ("https://aln.example/light",) * 2 == (entry.key, entry.url)


def test_a_file_is_known_by_its_name(make_document: Make) -> None:
    """A seed has no address of its own unless it says so."""
    (entry,) = formats.read(make_document(ARTICLE, part="aln.html")).entries
    assert ("aln.html", None, None) == (entry.key, entry.url, entry.base)


def test_an_article_need_not_say_that_it_is_one(make_document: Make) -> None:
    """A heading and enough text will do."""
    document = make_document(f"<!DOCTYPE html><body><h1>Aln</h1><div>{TEXT}</div>")
    assert ["Aln"] == [entry.title for entry in formats.read(document).entries]


SHORT = (
    "<p>The lighthouse of Aln was painted once more on Monday, for rain had come too early.</p>"
    "<p>Its keeper says that the blue of last year could not be told from the sea at all.</p>"
    "<p>Ships are asked to look for something red from now on.</p>"
)


def test_a_short_article_need_not_say_that_it_is_one(make_document: Make) -> None:
    """Under a headline that is the page's title two paragraphs will do."""
    title = "Lighthouse of Aln turns red"
    page = f"<!DOCTYPE html><title>{title} | The Keeper</title><h1>{title}</h1><div>{SHORT}</div>"
    assert [title] == [entry.title for entry in formats.read(make_document(page)).entries]


CARDS = "".join(
    f"<article><h2><a href='/{n}'>A headline about lighthouse {n}</a></h2>"
    "<p>Its keeper tells what he saw in the winter, and what he would rather not have seen.</p>"
    "</article>"
    for n in range(9)
)


@pytest.mark.parametrize(
    ("body", "url"),
    [
        (ARTICLE, "https://aln.example/"),
        (f"<!DOCTYPE html><html><body><h1>Aln</h1><main>{CARDS}</main>", "https://aln.example/news"),
        ("<!DOCTYPE html><html><body><h1>404</h1><p>Not found.", "https://aln.example/x"),
        (f"<!DOCTYPE html><title>Lighthouses</title><h1>Lighthouses</h1>{SHORT}", "https://aln.example/x"),
        ("<!DOCTYPE html><title>All our lighthouse news</title><h1>All our lighthouse news</h1>"
         + "".join(f"<div><a href=/{n}>Story {n}</a>{one}</p></div>"
                   for n, one in enumerate(SHORT.split("</p>")[:3])), "https://aln.example/x"),
        ("<html><head><meta property=og:type content=article></head><body>", "https://aln.example/x"),
    ],
)  # fmt: skip
def test_other_pages_are_refused(make_document: Make, body: str, url: str) -> None:
    """A front page, an index, an error and an empty page are no articles."""
    with pytest.raises(FormatError, match="web page"):
        formats.read(replace(make_document(body), url=url))


@pytest.mark.parametrize(
    "body",
    ["<rss><channel/></rss>", "<?xml version='1.0'?><feed><html/></feed>", "{}", "text", ""],
)
def test_feeds_and_texts_are_not_claimed(make_document: Make, body: str) -> None:
    """What begins as something else is not a web page."""
    assert 0.0 == article_page.sniff(make_document(body))


def test_what_is_paid_for_is_not_whole(make_document: Make) -> None:
    """A page that holds back a part says so."""
    script = '<script type="application/ld+json">{"@type":"Article","isAccessibleForFree":false}'
    document = make_document(ARTICLE.replace("<head>", f"<head>{script}</script>"))
    assert [False] == [entry.whole for entry in formats.read(document).entries]
