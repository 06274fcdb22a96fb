"""Documents to entries. A format is a module; FORMATS is the list of them.

The surest format reads first. Its reading stands unless it is in doubt: it refused the document,
found no entry, found one with neither title nor body, or says itself that elements are crossed.
Then the others that claim the document read it too, and the fullest reading stands. Whatever the
reader, an item has the same key.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from msgspec.structs import replace

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Note, Reading
from workers.formats import (
    article_page,
    atom,
    capture,
    cdf,
    distinct,
    escaped,
    jsonfeed,
    labelled_text,
    limits,
    rdf,
    refusal,
    rss,
    sitemap,
    tolerant,
)
from workers.namespaces import identity, xml


class Format(Protocol):
    """A way to write entries down."""

    @property
    def name(self) -> str:
        """What messages and fixtures call it."""

    def sniff(self, document: Document) -> float:
        """How sure it is of the document, from its first bytes, media type and name; 0: not it."""

    def read(self, document: Document) -> Reading:
        """What it finds in the document; raises FormatError when it cannot read it."""


_NOTHING = identity.key(None, None, "", None)  # of an entry with neither id, link nor words

FORMATS: tuple[Format, ...] = (
    rss,
    rdf,
    atom,
    cdf,
    jsonfeed,
    sitemap,
    labelled_text,
    article_page,
    capture,
    tolerant,
)


def read(document: Document) -> Reading:
    """The entries of *document*, each with a key of its own, and what is wrong with the document.

    Raises:
        FormatError: no format can read it; the message says what it is instead, for people.
    """
    if (reason := refusal.unreadable(document)) is not None:
        raise FormatError(reason)
    reading = _fullest(document, claims(document))
    entries, cut = limits.kept(distinct.entries(escaped.entries(reading.entries)))
    notes = (*(_with_count(note, entries) for note in reading.notes), *cut)
    return replace(reading, entries=entries, notes=notes)


def claims(document: Document) -> list[Format]:
    """The formats that claim *document*, the surest first."""
    sure = [(each.sniff(document), each) for each in FORMATS]
    ranked = sorted(((score, each) for score, each in sure if score > 0), key=lambda pair: -pair[0])
    return [each for _, each in ranked]


def in_doubt(reading: Reading) -> bool:
    """Whether another reader may see more: nothing found, an entry without words, crossed tags."""
    if not reading.entries:
        return not reading.failed
    return _is_crossed(reading) or not all(map(_says_something, reading.entries))


def is_told(entry: Entry) -> bool:
    """Whether there is anything for a reader in *entry*; an empty <item> is no article."""
    return _says_something(entry) or bool(entry.url or entry.media)


def _fullest(document: Document, readers: Iterable[Format]) -> Reading:
    """The first reading that is not in doubt, else the fullest."""
    best: Reading | None = None
    refusals: list[FormatError] = []  # of those that are surer than the best
    for reader in readers:
        try:
            reading = reader.read(document)
        except FormatError as error:
            if best is None:
                refusals.append(error)
            continue
        if not in_doubt(reading):
            return reading
        if best is None or _fullness(reading) > _fullness(best):
            best = reading
    if best is None or _is_lost(best, refusals):
        raise FormatError(_reason(document, best, refusals))
    return best


def _is_lost(best: Reading, refusals: Sequence[FormatError]) -> bool:
    """Whether the little that was read is only what is left of a document that broke."""
    broken = bool(refusals) or any(note.fault == xml.NOT_WELL_FORMED for note in best.notes)
    return broken and all(entry.key == _NOTHING for entry in best.entries)


def _is_crossed(reading: Reading) -> bool:
    return any(note.fault == xml.CROSSED_TAGS for note in reading.notes)


def _says_something(entry: Entry) -> bool:
    return bool(entry.title or entry.html or entry.text or entry.summary or entry.article)


def _fullness(reading: Reading) -> tuple[int, bool]:
    return sum(map(_says_something, reading.entries)), not _is_crossed(reading)


def _with_count(note: Note, read: Sequence[Entry]) -> Note:
    """*note*, which says how much was saved where the document is not well-formed."""
    if note.fault != xml.NOT_WELL_FORMED:
        return note
    saved = sum(map(is_told, read))
    entries = "1 entry was" if saved == 1 else f"{saved} entries were"
    return replace(note, text=f"{note.text}; {entries} saved all the same")


def _reason(document: Document, best: Reading | None, refusals: Sequence[FormatError]) -> str:
    """What the document is instead, else what is wrong with its form, else what the surest says."""
    if (what := refusal.known(document)) is not None:
        return what
    broken = [note.text for note in best.notes if note.fault == xml.NOT_WELL_FORMED] if best else []
    told = [*broken, *map(str, refusals)]
    if not told:
        return refusal.unclaimed(document)
    lost = best is not None or len(refusals) > 1
    return f"{told[0]}{', and no entry could be saved' if lost else ''}"
