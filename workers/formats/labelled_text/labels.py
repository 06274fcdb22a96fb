"""The labels of a labelled text page: Arabic, English, Persian; compared with letters folded."""

import re
from typing import Literal, NamedTuple

from aggregator.text.letters import fold

Kind = Literal["date", "source", "keywords", "related"]

LABELS: dict[Kind, tuple[str, ...]] = {
    "date": (
        "تاريخ النشر",
        "تاريخ الإضافة",
        "نشر في",
        "Published",
        "Published on",
        "Publication date",
        "Date",
        "تاریخ انتشار",
        "زمان انتشار",
    ),
    "source": ("المصدر", "مصدر الخبر", "Source", "منبع"),
    "keywords": (
        "كلمات دلالية",
        "الكلمات الدلالية",
        "الكلمات المفتاحية",
        "كلمات مفتاحية",
        "Keywords",
        "Tags",
        "کلیدواژه‌ها",
        "کلید واژه ها",
        "کلیدواژه ها",
        "کلمات کلیدی",
        "برچسب‌ها",
    ),
    "related": (
        "إقرأ أيضاً",
        "إقرأ المزيد",
        "Read also",
        "Also read",
        "Read more",
        "بیشتر بخوانید",
        "همچنین بخوانید",
    ),
}


class Label(NamedTuple):
    """A labelled line taken apart; the value is "" when the next line may hold it."""

    kind: Kind
    value: str


def _written(label: str) -> str:
    return fold(label).text.replace(" ", r"\s+")


_KINDS: dict[str, Kind] = {
    re.sub(r"\s+", " ", fold(label).text): kind for kind, some in LABELS.items() for label in some
}
# The longest first: "Published on" before "Published".
_NAMES = "|".join(
    sorted((_written(label) for some in LABELS.values() for label in some), key=len, reverse=True)
)
_LABEL = re.compile(rf"[\W_]*({_NAMES})\s*(?:[:：﹕]+\s*|$)")
# Without a colon only before what has a year and is as short as a date: "Published 5 May 2023".
_DATE = re.compile(r"(?=.*(?<!\d)(?:13|14|19|20)\d\d(?!\d))\S+(?:\s+\S+){0,6}")
_DATED = re.compile(
    rf"[\W_]*({'|'.join(sorted(map(_written, LABELS['date']), key=len, reverse=True))})\s+"
)


def find(line: str) -> Label | None:
    """The label that *line* begins with; None when it is a line of text.

    A label ends with a colon or with its line; a date follows it without a colon too.
    """
    folded = fold(line)
    match = _LABEL.match(folded.text)
    if match is None:
        match = _DATED.match(folded.text)
        if match is None or not _DATE.fullmatch(folded.text, match.end()):
            return None
    kind = _KINDS[re.sub(r"\s+", " ", match[1])]
    return Label(kind, line[folded.origin(match.end()) :].strip())


def examples() -> str:
    """Some labels of each kind, for a message to people."""
    return (
        ", ".join(f"“{label}:”" for some in LABELS.values() for label in some[:1])
        + ", "
        + (", ".join(f"“{label}:”" for label in ("Published", "Source", "Keywords", "Read also")))
    )
