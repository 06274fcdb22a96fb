"""Addresses: the URL standard's tests, w3lib's canonical forms, miniflux's tracking parameters."""

import re
from collections.abc import Sequence

import pytest

from tests.conformance.conftest import Corpus, Row, Scoreboard
from workers.namespaces.address import absolute, canonical, web

TOLD = (
    ("(?i)xn--", "ada lets through what is no punycode"),
    ('^(?!https?:)(?:[a-z]+:|[a?]|foo|")', "not an address of the web, or of no site"),
    ("^https?:/{3}", "no address: there is no host"),
    ("#", "a fragment may name a page of its own, or the place that a source means"),
    (r"\w//", "two slashes are not one to every server"),
    ("ref=feed", "the feed's own site cannot be known from the address alone"),
    (r"%(?![0-9A-Fa-f]{2})|\^|`|\||\[", "left as browsers leave it"),
    (r"%20|\+| |1750,4", "parameters stay byte for byte: a space is not a plus"),
    (r"\.[/?]?$|//\.", "dots at the ends of a host are not the same host to every server"),
    (r"\?.*&", "parameters stay in their order, empty ones too: it counts where they are signed"),
)


def test_parsing(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """As browsers parse, relative to a base or not, of every scheme."""
    rows = corpus("url_parse")
    told = [absolute(_written(row), row["url"] or None) for row in rows]
    right = [address == row["expect"] for row, address in zip(rows, told, strict=True)]
    _tell("parsing", 861, rows, told, right, scoreboard)


def test_web_addresses(corpus: Corpus, scoreboard: Scoreboard) -> None:
    """What is kept of http(s) leads to the same place; all else is None."""
    rows = [row for row in corpus("url_parse") if row["bytes"]]  # nothing is no address
    told = [web(_written(row), row["url"] or None) for row in rows]
    right = [_same(address, row["expect"]) for row, address in zip(rows, told, strict=True)]
    _tell("of the web", 857, rows, told, right, scoreboard)


@pytest.mark.parametrize(("name", "bar"), [("url_canon", 102), ("url_clean", 15)])
def test_canonical_forms(name: str, bar: int, corpus: Corpus, scoreboard: Scoreboard) -> None:
    """Equal to w3lib's form and to miniflux's when escaped: ours keeps letters readable."""
    rows = corpus(name)
    told = [_canonical(_written(row)) for row in rows]
    right = [address == row["expect"] for row, address in zip(rows, told, strict=True)]
    _tell(name, bar, rows, told, right, scoreboard)


def _tell(
    what: str,
    bar: int,
    rows: list[Row],
    told: Sequence[str | None],
    right: list[bool],
    scoreboard: Scoreboard,
) -> None:
    misses, reasons = {}, {}
    for number, row in enumerate(rows):
        if not right[number]:
            name = f"{number} {_written(row)!r}"
            misses[name] = f"{told[number]!r} for {row['expect']!r}"
            reasons[name] = next(why for sign, why in TOLD if re.search(sign, _written(row)))
    scoreboard.tell(f"addresses: {what}", rows=len(rows), bar=bar, misses=misses, reasons=reasons)


def _written(row: Row) -> str:
    return str(row["bytes"].decode("utf-8", "surrogatepass"))


def _canonical(written: str) -> str:
    address = web(written)
    return absolute(canonical(address)) or "" if address else ""


def _same(address: str | None, expected: str | None) -> bool:
    if expected is None or not re.match("https?:", expected):
        return address is None
    return address is not None and absolute(address) == expected
