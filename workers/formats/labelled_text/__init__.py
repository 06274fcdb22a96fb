"""A labelled text page: a news page without its markup (the contract's "Seed files").

The first line is the title; lines with labels (date, source, keywords) stand anywhere after it;
"read also" begins another article, which is an entry of its own.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal

from msgspec import Struct, field

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Reading, Source
from aggregator.text.letters import INVISIBLE
from workers import dates
from workers.formats.labelled_text import body
from workers.namespaces import charset, markup
from workers.vocabulary import datelines, keyword_line, labels
from workers.vocabulary.labels import Kind, Label

name = "labelled_text"

_NAMED = re.compile(r"\.(?:txt|text)$", re.IGNORECASE)
_ENDS = 2048  # characters at either end of the text that a sniff looks at
# Words of a value beside its label, or on the line after it.
_VALUE: dict[Kind, int] = {"date": 12, "source": 12, "author": 12, "keywords": 60, "noise": 4}
_OPENING = 3  # lines under the title among which one may be its date
_DIGIT = re.compile(r"\d")
_MARKED = 2  # signs of markup in a text whose markup was not taken out
_MARKUP = re.compile(
    r"</(?:p|b|i|u|em|strong|a|span|div|font|h[1-6]|li|td)>|<br ?/?>"
    r"|&(?:amp|quot|nbsp|lt|gt|laquo|raquo|hellip|[lr]dquo|#\d{2,5}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)
# A dash or a slash between numbers belongs to a date.
_DATELINE_PARTS = re.compile(r"\s[-–—/]+\s*|(?<!\d)[-–—/]+(?!\d)|[()،,\[\]]")
_EXACT = frozenset(("second", "minute", "day"))
_SEEN_AROUND = "".join(INVISIBLE) + " \t\u00a0"


class _Part(Struct):
    """The article on the page, or one to be read also, while its lines come in."""

    lines: list[str] = field(default_factory=list)
    values: dict[Kind | Literal["updated"], list[str]] = field(default_factory=dict)

    def read(self, line: str) -> None:
        """Take *line*, which is no label; its title or its text may be named as such."""
        if len(self.lines) <= 1:
            line = labels.bare(line, "text" if self.lines else "title")
        if line:
            self.lines.append(line)

    def tell(self, label: Label, value: str) -> None:
        """Note *value* for *label*; "" only that it is there."""
        told = self.values.setdefault("updated" if label.is_update else label.kind, [])
        if value:
            told.append(value)

    def first(self, kind: Kind | Literal["updated"]) -> str | None:
        """What a label of *kind* said first."""
        return next(iter(self.values.get(kind, ())), None)


def sniff(document: Document) -> float:
    """High for text with a label near its beginning or end, low for other text files."""
    if charset.opening(document).startswith(("<", "{", "[")):
        return 0.0
    text = charset.legible(document)
    ends = text if len(text) <= 2 * _ENDS else f"{text[:_ENDS]}\n{text[-_ENDS:]}"
    if _has_label(ends):
        return 0.8
    is_text = document.media_type == "text/plain" or _NAMED.search(document.part or document.url)
    return 0.2 if is_text else 0.0


def read(document: Document) -> Reading:
    """The article on the page, and each that is to be read also.

    Raises:
        FormatError: there is no label, or no title.
    """
    text = charset.legible(document)
    first, *others = _parts(text)
    if not (first.values or others or _has_label(text)):
        raise FormatError(
            f"this is text, but not a labelled page: no line begins with {labels.examples()}"
        )
    if not first.lines:
        raise FormatError("this labelled page has no title: its first line is to be one")
    told = [other for other in others if other.lines]
    keys = _keys(document.part, told)
    entries = [_entry(other, key) for other, key in zip(told, keys, strict=True)]
    main = _entry(first, document.part or first.lines[0], related=tuple(keys))
    return Reading(entries=(main, *entries))


def _has_label(text: str) -> bool:
    return any(map(labels.find, text.splitlines()))


def _parts(text: str) -> list[_Part]:
    """The page's own article, then those to be read also."""
    parts = [_Part()]
    waiting: tuple[_Part, Label] | None = None  # a label whose value may be on the next line
    for line in _lines(text):
        label = _label(line)
        if label is None:
            if waiting and _is_value(waiting[1].kind, line):
                waiting[0].tell(waiting[1], line)
            else:
                parts[-1].read(line)
            waiting = None
        elif label.kind == "related":
            parts.append(_Part(lines=[label.value] if label.value else []))
            waiting = None
        else:
            owner = _owner(parts, label.kind)
            owner.tell(label, label.value)
            waiting = None if label.value else (owner, label)
    return parts


def _label(line: str) -> Label | None:
    """The label that *line* begins with, unless a sentence follows it."""
    label = labels.find(line)
    if label is None or label.kind == "related" or not label.value:
        return label
    return label if len(label.value.split()) <= _VALUE[label.kind] else None


def _is_value(kind: Kind, line: str) -> bool:
    """Whether *line*, after a label's own, is what it labels."""
    if kind == "noise" or len(line.split()) > _VALUE[kind]:
        return False
    return kind != "date" or _DIGIT.search(line) is not None


def _lines(text: str) -> Iterator[str]:
    lines = text.splitlines()
    if ("<" in text or "&" in text) and len(_MARKUP.findall(text)) >= _MARKED:
        lines = markup.lines("<br>".join(lines)).lines
    for line in lines:
        for part in labels.parted(line):
            if seen := part.strip(_SEEN_AROUND):
                yield seen


def _owner(parts: list[_Part], kind: Kind) -> _Part:
    """Whom a label belongs to: right after a title, that article; else the page, if it lacks it."""
    first, current = parts[0], parts[-1]
    if len(current.lines) > 1 and kind not in first.values:
        return first
    return current


def _keys(part: str, others: list[_Part]) -> list[str]:
    """A key each, from the file's name and the title."""
    seen: dict[str, int] = {}
    keys = []
    for other in others:
        title = other.lines[0]
        seen[title] = seen.get(title, 0) + 1
        numbered = title if seen[title] == 1 else f"{title}#{seen[title]}"
        keys.append(f"{part}#{numbered}")
    return keys


def _entry(part: _Part, key: str, related: tuple[str, ...] = ()) -> Entry:
    title, *rest = (" ".join(line.split()) for line in part.lines)
    day, rest = _dated(rest)
    told = body.read(rest)
    text = "".join(f"{line}\n" for line in told.lines)
    lines = part.values.get("keywords", ())
    listed = (keyword_line.split(line, f"{title}\n{text}") for line in lines)
    source, author = part.first("source"), part.first("author")
    return Entry(
        key=key,
        title=title,
        text=text or None,
        published=part.first("date") or day or _date(told.dateline),
        updated=part.first("updated"),
        source=Source(name=source) if source else None,
        dateline=told.dateline,
        authors=(author,) if author else (),
        keywords=tuple(dict.fromkeys(chain.from_iterable(listed))),
        headings=told.headings,
        related=related,
    )


def _dated(lines: list[str]) -> tuple[str | None, list[str]]:
    """The line under the title that is a date and no more, and the others."""
    for number, line in enumerate(lines[:_OPENING]):
        if _DIGIT.search(line) and dates.wholly(line):
            return line, lines[:number] + lines[number + 1 :]
    return None, lines


def _date(dateline: str | None) -> str | None:
    """The date in *dateline*: for want of a label it tells when the article was published."""
    for part in _DATELINE_PARTS.split(datelines.dashed(dateline or "")):
        told = dates.parse(part)
        if told is not None and told.precision in _EXACT:
            return part.strip()
    return None
