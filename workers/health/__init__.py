"""What is wrong with a document that could be read all the same, in plain words.

`inspect` asks four: the readers (what they had to mend), the charset, the entries and articles
(what readers of the articles miss), and the elements against what their format says of them.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from msgspec.structs import replace

from aggregator.errors import FormatError
from aggregator.model import Article, Document, Note, Reading
from workers.health import entries, sample, structure, written
from workers.health.faults import GRAVITY
from workers.health.structure import Findings
from workers.namespaces import charset, xml

MOST = 10  # notes a document

# Who writes < and & as the RSS Profile advises means his text as it stands:
# https://www.rssboard.org/rss-profile#data-types-characterdata
_MEANT = re.compile(rb"&#x(?:26|3c);", re.IGNORECASE)
_READ_ANYWAY = "undeclared-namespace"  # the tree is whole all the same


def inspect(document: Document, reading: Reading, articles: Sequence[Article]) -> tuple[Note, ...]:
    """The faults of *document*, each once with an example and its count, the gravest first.

    *reading* is what was read of it, *articles* what became of the entries.
    """
    told = (
        reading.notes,
        charset.notes(document),
        entries.notes(document, reading, articles),
        _of_elements(document),
    )
    notes: dict[str, Note] = {}
    for note in chain.from_iterable(told):
        notes.setdefault(note.fault, note)
    return tuple(sorted(notes.values(), key=_gravity)[:MOST])


def _gravity(note: Note) -> int:
    return GRAVITY.get(note.fault, 0)


def _of_elements(document: Document) -> Iterable[Note]:
    findings = _findings(document)
    if findings is None:
        return ()
    if "contains-html" in findings.first and _MEANT.search(document.body):
        findings.forget("contains-html")
    return [
        Note(fault=fault, text=written.text(fault, first), count=findings.counts[fault])
        for fault, first in findings.first.items()
    ]


def _findings(document: Document) -> Findings | None:
    """The faults of the elements: of the first items, of all where those have any.

    None where there are no elements to trust: no XML, or mended, so that what is missing may be
    what the mending took.
    """
    if not charset.opening(document).startswith("<"):
        return None
    opening = sample.opening(document.body)
    if opening is not None:
        findings = _survey(replace(document, body=opening))
        if findings is not None and not any(map(written.in_entry, findings.first.values())):
            return findings
    return _survey(document)


def _survey(document: Document) -> Findings | None:
    try:
        parsed = xml.parse(document)
    except FormatError:
        return None
    if any(note.fault != _READ_ANYWAY for note in parsed.faults):
        return None
    return structure.survey(parsed.root)
