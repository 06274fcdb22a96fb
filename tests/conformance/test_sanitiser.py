"""The sanitiser: the attacks in the tests of bleach and html5lib."""

import re
from datetime import UTC, datetime

from selectolax.lexbor import LexborHTMLParser

from aggregator.model import Article
from tests.conformance.conftest import Corpus, Scoreboard
from workers.stages.sanitise import sanitise

FETCHED = datetime(2026, 3, 1, tzinfo=UTC)
RUNNING = re.compile(
    "script|style|i?frame|frameset|object|embed|applet|base|meta|link|form|input|button|svg|math"
    "|template|noscript|xml"
)
ATTRIBUTES = re.compile(
    "align|alt|char|charoff|cite|colspan|controls|datetime|dir|headers|height|href|hreflang|lang"
    "|poster|rel|rowspan|scope|size|span|src|start|summary|title|type|width"
)
LINKS = frozenset({"href", "src", "cite", "poster"})
SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


def test_attacks(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """As a browser sees it, nothing that runs is left."""
    rows = corpus("sanitizer_bleach_html5lib")
    misses = {
        row["name"]: runs
        for row in rows
        if (runs := _dangers(_clean(row["bytes"].decode("utf-8"))))
    }
    scoreboard.tell(
        "sanitiser: bleach, html5lib", rows=len(rows), bar=92, misses=misses, reasons={}
    )


def test_what_stands_before_an_attack(corpus: Corpus) -> None:
    """It is kept: a sanitiser that leaves nothing is safe, and useless."""
    rows = [row["bytes"].decode("utf-8") for row in corpus("sanitizer_bleach_html5lib")]
    assert [] == [html for html in rows if "<p>Kept</p>" not in _clean(f"<p>Kept</p>{html}")]


def _clean(html: str) -> str:
    article = Article(id="f-1", feed="f", fetched=FETCHED, url="https://news.example/1", html=html)
    return sanitise(article).html


def _dangers(html: str) -> str:
    """What in *html* a browser would run or fetch; "" when nothing."""
    root = LexborHTMLParser(html).root
    for node in root.traverse() if root else ():
        if RUNNING.fullmatch(node.tag or ""):
            return f"<{node.tag}>"
        for name, value in node.attributes.items():
            if not ATTRIBUTES.fullmatch(name):
                return f"{node.tag} {name}"
            if name in LINKS and not SAFE.match(value or ""):
                return f"{name}={value}"
    return ""
