"""What is wrong with a document that could be read all the same, in plain words.

`inspect` asks four: the readers (what they had to mend), the charset, the entries and articles
(what readers of the articles miss), and the elements against what their format says of them.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, groupby

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
    """The faults of *document*, each with an example and its count, the gravest first.

    Once for each kind of element that has it: a channel may lack its link and its description.
    *reading* is what was read of it, *articles* what became of the entries.
    """
    told = (
        reading.notes,
        charset.notes(document),
        entries.notes(document, reading, articles),
        _of_elements(document),
    )
    notes: dict[str, list[Note]] = {}
    for source in told:
        by_fault = groupby(sorted(source, key=_fault), key=_fault)
        notes |= {fault: list(same) for fault, same in by_fault if fault not in notes}
    firsts = [same[0] for same in notes.values()]
    others = chain.from_iterable(same[1:] for same in notes.values())
    chosen = [*sorted(firsts, key=_gravity), *sorted(others, key=_gravity)][:MOST]
    return tuple(sorted(chosen, key=_gravity))


def _fault(note: Note) -> str:
    return note.fault


def _gravity(note: Note) -> int:
    return GRAVITY.get(note.fault, 0)


def _of_elements(document: Document) -> Iterable[Note]:
    findings = _findings(document)
    if findings is None:
        return ()
    meant = "contains-html" if _MEANT.search(document.body) else None
    return [
        Note(fault=key[0], text=written.text(key[0], first), count=findings.counts[key])
        for key, first in findings.first.items()
        if key[0] != meant
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
