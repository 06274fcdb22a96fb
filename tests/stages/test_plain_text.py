"""The stage that gives text to HTML and HTML to text."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from aggregator.model import Article
from workers.stages.plain_text import plain_text

ARTICLE = Article(id="f-1", feed="f", fetched=datetime(2026, 3, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("html", "text", "headings"),
    [
        ("<p>أ</p><p>ب</p>", "أ\nب\n", ()),
        ("a<br>b<hr>c", "a\nb\nc\n", ()),
        ("before<div>inside</div>after", "before\ninside\nafter\n", ()),
        ("<p>one\n   line &amp; <b>bold</b>&nbsp;word</p>", "one line & bold word\n", ()),
        ("<h1>ع</h1><p>أ</p><h3> <i>ب</i> ج </h3>", "ع\nأ\nب ج\n", ("ع", "ب ج")),
        ("<ul><li>1<li>2</ul>", "1\n2\n", ()),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb\n", ()),
        ("<p>a<script>x()</script>b</p><style>p{}</style>", "ab\n", ()),
        ("<p>1 &lt; 2</p>", "1 < 2\n", ()),
        ("plain", "plain\n", ()),
        ("<p></p><br>", "", ()),
        ('<img src="https://x.example/1.jpg">', "", ()),
    ],
)
def test_html_becomes_a_line_a_block(html: str, text: str, headings: tuple[str, ...]) -> None:
    """No markup, white space folded, headings told."""
    article = plain_text(replace(ARTICLE, html=html))
    assert (text, headings, html) == (article.text, article.headings, article.html)


def test_text_becomes_paragraphs() -> None:
    """A line is a paragraph, a heading a heading, and nothing in it is taken for markup."""
    article = plain_text(replace(ARTICLE, text='أ\n1 < 2 & "3"\n', headings=("أ",)))
    assert '<h2>أ</h2><p>1 &lt; 2 &amp; "3"</p>' == article.html


def test_what_is_there_stays() -> None:
    """An article with both is left alone, and so is one with neither."""
    both = replace(ARTICLE, text="a\n", html="<p>b</p>", headings=("c",))
    assert (both, ARTICLE) == (plain_text(both), plain_text(ARTICLE))


@pytest.mark.parametrize("fields", [{"html": "<h2>a</h2><p>b</p>"}, {"text": "a\nb\n"}])
def test_twice_is_once(fields: dict[str, str]) -> None:
    """A capture replays articles through the stage."""
    once = plain_text(replace(ARTICLE, **fields))
    assert once == plain_text(once)


def test_headings_of_the_source_are_kept() -> None:
    """What a format has told is not overwritten."""
    article = plain_text(replace(ARTICLE, html="<h2>a</h2>", headings=("own",)))
    assert ("own",) == article.headings


def test_depth_costs_no_stack() -> None:
    """Elements in elements without end are flattened."""
    assert "x\n" == plain_text(replace(ARTICLE, html="<div>" * 3000 + "x")).text
