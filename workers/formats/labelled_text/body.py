"""The lines of a news text taken apart: dateline, headings, paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_SHORT = 8  # words of a heading or a dateline at most
_SENTENCE_END = tuple('.…؟?!؛;:،,"”»)')
_DATELINE = re.compile(r"[^\W\d_][^-–—/]*\s*[-–—/]+\s*[^\W_][^-–—]*:?")
# Teh marbuta ends a word, so a letter after it begins another: "تدريبات مشتركةوقال الوزير".
_GLUED = re.compile(
    r"(?P<heading>[^.،؛:؟!\n]*?ة)(?P<paragraph>[وق][\u0621-\u064a]{2,}.*)", re.DOTALL
)


class Body(NamedTuple):
    """The body of a news text; `lines` holds its paragraphs and headings in their order."""

    lines: tuple[str, ...]
    headings: tuple[str, ...]
    dateline: str | None


def read(lines: Sequence[str]) -> Body:
    """Take the lines that follow a title apart."""
    dateline = lines[0].rstrip(": ") if lines and _is_dateline(lines[0]) else None
    told = list(_unglued(lines[1:] if dateline else lines))
    headings = [
        line for line, following in pairwise(told) if _is_short(line) and not _is_short(following)
    ]
    return Body(tuple(told), tuple(dict.fromkeys(headings)), dateline)


def _is_short(line: str) -> bool:
    """Whether *line* could be a heading: few words, and no sentence ends with it."""
    return len(line.split()) <= _SHORT and not line.endswith(_SENTENCE_END)


def _is_dateline(line: str) -> bool:
    """Whether *line* reads like "place - agency"."""
    return len(line.split()) <= _SHORT and _DATELINE.fullmatch(line) is not None


def _unglued(lines: Sequence[str]) -> Iterator[str]:
    """*lines* with each heading that is glued to its paragraph on a line of its own."""
    for line in lines:
        glued = _GLUED.match(line)
        if glued and _is_short(glued["heading"]) and not _is_short(glued["paragraph"]):
            yield glued["heading"]
            yield glued["paragraph"]
        else:
            yield line
