"""Whether a feed gives only a teaser."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from aggregator.model import Document, Entry, Media
from workers.extraction.teaser import is_teaser

LONG = "<p>The crane that arrived on Monday lifts sixty tonnes, said the harbour master.</p>" * 8


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (LONG, False),
        ("<p>Ferries leave an hour earlier.</p>", True),
        (f"{LONG}<p>It will […]</p>", True),
        (
            f"{LONG}<p>It will [&#8230;]</p><p>The post <a>X</a> appeared first on <a>Y</a>.</p>",
            True,
        ),
        (f"{LONG}<p>It will...</p>", True),
        (f'{LONG}<p><a href="/x">Continue reading “New crane”</a></p>', True),
        (f"{LONG}<p>إقرأ المزيد</p>", True),
        (f"{LONG}<p>There is more to say.</p>", False),
        (None, True),
    ],
)
def test_what_is_short_or_cut(
    make_document: Callable[..., Document], html: str | None, expected: bool
) -> None:
    """A feed that leaves it to us has the pages of what is short or visibly cut fetched."""
    document = replace(make_document(), full_text="auto")
    entry = Entry(key="1", title="T", url="https://news.example/1", html=html)
    assert expected == is_teaser(entry, document)


def test_wishes(make_document: Callable[..., Document]) -> None:
    """Always and never are kept to; what has no page, is told whole or is heard, has none."""
    short = Entry(key="1", title="T", url="https://news.example/1", html="<p>Short</p>")
    sound = (Media(url="https://news.example/1.mp3", type="audio/mpeg"),)
    whole = replace(short, whole=True)
    document = make_document()
    told = {
        wish: [
            is_teaser(entry, replace(document, full_text=wish))  # type: ignore[arg-type]
            for entry in (short, whole, replace(short, url=None), replace(short, media=sound))
        ]
        for wish in ("auto", "always", "never")
    }
    assert {
        "auto": [True, False, False, False],
        "always": [True, True, False, True],
        "never": [False, False, False, False],
    } == told
