"""Documents to entries. A format is a module; FORMATS is the list of them.

The surest format reads first. Its reading stands unless it is in doubt: it refused the document,
found no entry, or found one with neither title nor body. Then the others that claim the document
read it too, and the fullest reading stands. Whatever the reader, an item has the same key.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from msgspec.structs import replace

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Reading
from workers.formats import (
    atom,
    capture,
    distinct,
    jsonfeed,
    labelled_text,
    refusal,
    rss,
    tolerant,
)
from workers.namespaces import identity


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

FORMATS: tuple[Format, ...] = (rss, atom, jsonfeed, labelled_text, capture, tolerant)


def read(document: Document) -> Reading:
    """The entries of *document*, each with a key of its own.

    Raises:
        FormatError: no format can read it; the message says what it is instead, for people.
    """
    if (reason := refusal.unreadable(document)) is not None:
        raise FormatError(reason)
    reading = _fullest(document, claims(document))
    return replace(reading, entries=distinct.entries(reading.entries))


def claims(document: Document) -> list[Format]:
    """The formats that claim *document*, the surest first."""
    sure = [(each.sniff(document), each) for each in FORMATS]
    ranked = sorted(((score, each) for score, each in sure if score > 0), key=lambda pair: -pair[0])
    return [each for _, each in ranked]


def in_doubt(reading: Reading) -> bool:
    """Whether another reader may see more: nothing found, or an entry that says nothing."""
    if not reading.entries:
        return not reading.failed
    return not all(map(_says_something, reading.entries))


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
    if best is None or (refusals and all(entry.key == _NOTHING for entry in best.entries)):
        raise FormatError(_reason(document, refusals, lost=best is not None or len(refusals) > 1))
    return best


def _says_something(entry: Entry) -> bool:
    return bool(entry.title or entry.html or entry.text or entry.summary or entry.article)


def _fullness(reading: Reading) -> int:
    return sum(map(_says_something, reading.entries))


def _reason(document: Document, refusals: Sequence[FormatError], *, lost: bool) -> str:
    """What the document is instead, else what the surest format says; *lost*: others tried too."""
    if (what := refusal.known(document)) is not None:
        return what
    if not refusals:
        return refusal.unclaimed(document)
    return f"{refusals[0]}{', and no entry could be saved' if lost else ''}"
