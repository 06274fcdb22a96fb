"""Bodies that a source escaped once more than HTML is: "&lt;p&gt;" where it means a paragraph."""

from collections.abc import Iterable
from html import unescape

from msgspec.structs import replace

from aggregator.model import Entry
from workers.namespaces.markup import is_escaped


def entries(read: Iterable[Entry]) -> tuple[Entry, ...]:
    """*read* with their bodies and summaries as the markup that they were meant to be."""
    return tuple(_meant(entry) for entry in read)


def _meant(entry: Entry) -> Entry:
    html, summary = entry.html or "", entry.summary or ""
    if is_escaped(html):
        entry = replace(entry, html=unescape(html))
    return replace(entry, summary=unescape(summary)) if is_escaped(summary) else entry
