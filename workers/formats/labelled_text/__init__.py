"""A labelled text page: a news page without its markup (the contract's "Seed files").

The first line is the title; lines with labels (date, source, keywords) stand anywhere after it;
"read also" begins another article, which is an entry of its own.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, field

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Reading, Source
from aggregator.text.letters import INVISIBLE
from workers import dates
from workers.formats.labelled_text import body
from workers.namespaces import charset
from workers.vocabulary import keyword_line, labels
from workers.vocabulary.labels import Kind

name = "labelled_text"

_NAMED = re.compile(r"\.(?:txt|text)$", re.IGNORECASE)
_ENDS = 2048  # characters at either end of the text that a sniff looks at
# Words of a value on the line after its label.
_VALUE: dict[Kind, int] = {"date": 12, "source": 12, "author": 12, "keywords": 60, "noise": 0}
# A dash or a slash between numbers belongs to a date.
_DATELINE_PARTS = re.compile(r"\s[-–—/]+\s*|(?<!\d)[-–—/]+(?!\d)|[()،,\[\]]")
_EXACT = frozenset(("second", "minute", "day"))
_SEEN_AROUND = "".join(INVISIBLE) + " \t\u00a0"


class _Part(Struct):
    """The article on the page, or one to be read also, while its lines come in."""

    lines: list[str] = field(default_factory=list)
    values: dict[Kind, str] = field(default_factory=dict)


def sniff(document: Document) -> float:
    """High for text with a label near its beginning or end, low for other text files."""
    if charset.opening(document).startswith(("<", "{", "[")):
        return 0.0
    text = charset.legible(document)
    ends = text if len(text) <= 2 * _ENDS else f"{text[:_ENDS]}\n{text[-_ENDS:]}"
    if any(map(labels.find, ends.splitlines())):
        return 0.8
    is_text = document.media_type == "text/plain" or _NAMED.search(document.part or document.url)
    return 0.2 if is_text else 0.0


def read(document: Document) -> Reading:
    """The article on the page, and each that is to be read also.

    Raises:
        FormatError: there is no label, or no title.
    """
    first, *others = _parts(charset.legible(document))
    if not (first.values or others):
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


def _parts(text: str) -> list[_Part]:
    """The page's own article, then those to be read also."""
    parts = [_Part()]
    waiting: tuple[_Part, Kind] | None = None  # a label whose value may be on the next line
    for line in _lines(text):
        label = labels.find(line)
        if label is None:
            if waiting and len(line.split()) <= _VALUE[waiting[1]]:
                waiting[0].values[waiting[1]] = line
            else:
                parts[-1].lines.append(line)
            waiting = None
        elif label.kind == "related":
            parts.append(_Part(lines=[label.value] if label.value else []))
            waiting = None
        else:
            owner = _owner(parts, label.kind)
            owner.values[label.kind] = label.value
            waiting = None if label.value else (owner, label.kind)
    return parts


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if seen := line.strip(_SEEN_AROUND):
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
    told = body.read(rest)
    text = "".join(f"{line}\n" for line in told.lines)
    line = part.values.get("keywords")
    source = part.values.get("source")
    return Entry(
        key=key,
        title=title,
        text=text or None,
        published=part.values.get("date") or _date(told.dateline),
        source=Source(name=source) if source else None,
        dateline=told.dateline,
        authors=(author,) if (author := part.values.get("author")) else (),
        keywords=keyword_line.split(line, f"{title}\n{text}") if line else (),
        headings=told.headings,
        related=related,
    )


def _date(dateline: str | None) -> str | None:
    """The date in *dateline*: for want of a label it tells when the article was published."""
    for part in _DATELINE_PARTS.split(dateline or ""):
        told = dates.parse(part)
        if told is not None and told.precision in _EXACT:
            return part.strip()
    return None
