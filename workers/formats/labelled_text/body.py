"""The lines of a news text taken apart: dateline, headings, paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from workers.vocabulary import datelines

_SHORT = 8  # words of a heading at most
_SENTENCE_END = tuple('.…؟?!؛;:،,"”»)')
# Verbs that paragraphs of news begin with, of which no word ends in one and its conjunction; so
# not بين and دعا (الموهوبين, مستودعات). On 64,000 paragraphs of news: no split that is wrong.
_VERB = (
    r"و(?:قال|[أا]ضاف|[أا]وضح|[أا]كد|[أا]شار|ذكر|[أا]علن|[أا]فاد|صرح|كشف|نقل|تابع|[أا]عرب|لفت|شدد"
    r"|طالب|كتب|نشر|اعتبر|توقع|كان)(?:ت|وا)?(?![\u0621-\u0652])"
)
# What is glued together: teh marbuta and alef maksura end a word, so a letter after them begins
# another ("تدريبات مشتركةوقال الوزير"); after other letters it takes such a verb.
_GLUED = re.compile(
    r"(?P<heading>[^.،؛:؟!\n]*?"
    rf"(?:[ةى](?=[وق][\u0621-\u064a]{{2}})|(?:[\u0621-\u064a]{{3}}|[\d٠-٩])(?={_VERB})))"
    r"(?P<paragraph>.*)",
    re.DOTALL,
)


class Body(NamedTuple):
    """The body of a news text; `lines` holds its paragraphs and headings in their order."""

    lines: tuple[str, ...]
    headings: tuple[str, ...]
    dateline: str | None


def read(lines: Sequence[str]) -> Body:
    """Take the lines that follow a title apart.

    A dateline at the head of a paragraph stays there too: it is part of its sentence.
    """
    first = lines[0] if lines else ""
    line = datelines.line(first)
    dateline = line or datelines.opening(first)
    told = list(_unglued(lines[1:] if line else lines))
    headings = [
        line for line, following in pairwise(told) if _is_short(line) and not _is_short(following)
    ]
    return Body(tuple(told), tuple(dict.fromkeys(headings)), dateline)


def _is_short(line: str) -> bool:
    """Whether *line* could be a heading: few words, and no sentence ends with it."""
    return len(line.split()) <= _SHORT and not line.endswith(_SENTENCE_END)


def _unglued(lines: Sequence[str]) -> Iterator[str]:
    """*lines* with each heading that is glued to its paragraph on a line of its own."""
    for line in lines:
        glued = _GLUED.match(line)
        if glued and _is_short(glued["heading"]) and not _is_short(glued["paragraph"]):
            yield glued["heading"]
            yield glued["paragraph"]
        else:
            yield line
