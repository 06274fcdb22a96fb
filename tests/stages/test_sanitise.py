"""The stage that cleans HTML."""

import base64
import gzip
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from aggregator.model import Article
from workers.stages.sanitise import sanitise

ARTICLE = Article(
    id="f-1", feed="f", fetched=datetime(2026, 3, 1, tzinfo=UTC), url="https://news.example/a/1"
)


def cleaned(html: str, url: str | None = ARTICLE.url) -> str:
    return sanitise(replace(ARTICLE, html=html, url=url)).html


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("plain words", "plain words"),
        ("<p>a</p><script>alert(1)</script>", "<p>a</p>"),
        ("<style>p{}</style><p>a</p>", "<p>a</p>"),
        ('<p onclick="x()" style="color:red" class="c" id="i">a</p>', "<p>a</p>"),
        ('<a href="javascript:x()">a</a>', '<a rel="noopener noreferrer">a</a>'),
        ('<a href=" JaVa&#10;script:x()">a</a>', '<a rel="noopener noreferrer">a</a>'),
        ('<img src="data:image/png;base64,AA">', "<img>"),
        ('<iframe src="https://x.example"></iframe><form><input></form>', ""),
        ('<svg onload="x()"><circle></circle></svg>a', "a"),
        ('<p dir="rtl" lang="ar">أ</p>', '<p dir="rtl" lang="ar">أ</p>'),
        ("<h2>أ</h2><ul><li>ب</li></ul>", "<h2>أ</h2><ul><li>ب</li></ul>"),
        ("<p>unclosed <b>tags", "<p>unclosed <b>tags</b></p>"),
        ("a &lt;b&gt; &amp; c", "a &lt;b&gt; &amp; c"),
        ('<video src="https://v.example/1" autoplay onplay="x()"></video>',
         '<video src="https://v.example/1"></video>'),
    ],
)  # fmt: skip
def test_what_could_run_goes_and_what_says_something_stays(html: str, clean: str) -> None:
    """Elements and attributes pass only by being on the list."""
    assert clean == cleaned(html)


@pytest.mark.parametrize(
    ("html", "link"),
    [
        ('<a href="2">', "https://news.example/a/2"),
        ('<a href="/2">', "https://news.example/2"),
        ('<a href = "/2">', "https://news.example/2"),
        ("<A HREF='/2'>", "https://news.example/2"),
        ('<a href="//cdn.example/2">', "https://cdn.example/2"),
        ('<a href="#note">', "https://news.example/a/1#note"),
        ('<a href="https://other.example/2">', "https://other.example/2"),
        ('<base href="https://base.example/x/"><a href="2">', "https://base.example/x/2"),
        ('<base href="https://b.example/?a=1&amp;b=2"><a href="/2">', "https://b.example/2"),
        ('<base href="javascript:x"><a href="2">', "https://news.example/a/2"),
    ],
)
def test_links_become_absolute(html: str, link: str) -> None:
    """What is relative is seen from the base that is declared, else from the article's address."""
    assert f'<a href="{link}" rel="noopener noreferrer"></a>' == cleaned(html)


@pytest.mark.parametrize("url", [None, "seeds/page.txt", "https://[broken"])
def test_a_relative_link_without_a_base_leads_nowhere(url: str | None) -> None:
    """On our own page it would lead to our own addresses."""
    html = '<a href="/v1/feeds">a</a>'
    assert '<a rel="noopener noreferrer">a</a>' == cleaned(html, url)


def test_cleaning_twice_changes_nothing() -> None:
    """A capture replays articles through the stage."""
    html = '<base href="https://b.example/"><p title="a&quot;b">1 &lt; 2&nbsp;<a href="x">&amp;</a>'
    once = sanitise(replace(ARTICLE, html=html))
    assert once == sanitise(once)


def test_nothing_in_the_attacks_of_others_runs(shared: Path) -> None:
    """92 attacks from the tests of bleach and html5lib, seen as a browser sees them."""
    with gzip.open(shared / "corpora" / "sanitizer_bleach_html5lib.jsonl.gz", "rt") as rows:
        attacks = [base64.b64decode(json.loads(row)["b64"]).decode() for row in rows]
    for attack in attacks:
        for node in LexborHTMLParser(cleaned(attack)).root.traverse():  # type: ignore[union-attr]
            assert node.tag not in {"script", "style", "iframe", "object", "embed", "base", "meta"}
            for name, value in node.attributes.items():
                assert not name.startswith("on")
                assert not re.match(r"\s*(?:javascript|vbscript|data):", value or "", re.IGNORECASE)
