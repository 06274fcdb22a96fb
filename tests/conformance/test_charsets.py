"""Charsets: html5lib's tests of HTML, chardet's texts without a declaration."""

from datetime import UTC, datetime

import pytest

from aggregator.model import Document
from tests.conformance.conftest import Corpus, Row, Scoreboard
from workers.namespaces import charset, declaration

FETCHED = datetime(2026, 3, 1, tzinfo=UTC)
REASONS = {
    "encoding/html5lib-tests/encoding/test-yahoo-jp.dat#0": (
        "declared EUC-JP, but every byte of it is UTF-8: we read UTF-8, and nothing is lost"
    ),
    "encoding/chardet/tests/windows-1252/_mozilla_bug421271_text.html": (
        "nothing is declared, and the few letters beyond ASCII are in windows-1250 as well"
    ),
}


@pytest.mark.parametrize(
    ("name", "media_type", "bar"),
    [("encoding_html", "text/html", 82), ("encoding_text", None, 130)],
)
def test_charsets(
    name: str, media_type: str | None, bar: int, corpus: Corpus, scoreboard: Scoreboard
) -> None:
    """The same charset, or the same text without U+FFFD."""
    rows = corpus(name)
    misses = {row["name"]: told for row in rows if (told := _miss(row, media_type))}
    scoreboard.tell(f"charsets: {name}", rows=len(rows), bar=bar, misses=misses, reasons=REASONS)


def _miss(row: Row, media_type: str | None) -> str | None:
    """What came instead of the charset that *row* expects."""
    document = Document(
        id="d",
        feed="f",
        url="https://corpus.example/",
        body=row["bytes"],
        fetched=FETCHED,
        media_type=media_type,
    )
    told = charset.decoded(document)
    label = row["expect"].removesuffix("-arabic").removesuffix("-russian")
    expected = declaration.codec(label) or "utf-8"
    if told.used == expected or (expected, told.used) == ("utf-16-le", "utf-16-be"):
        return None
    same = told.text == row["bytes"].decode(expected, "replace").removeprefix("\ufeff")
    return None if same and "\ufffd" not in told.text else told.used
