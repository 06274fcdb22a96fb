"""What an entry may hold at most: a title of a megabyte goes no further than this.

The limits lie far above anything that people write; a note says where something was cut.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from aggregator.model import Entry, Note
from workers.namespaces.bounds import MOST_ENTRIES

_TITLE = 1000  # characters
_NAME = 200  # characters of an author, a keyword, a source
_DATE = 200  # characters
_ADDRESS = 4096  # characters
_LISTED = 200  # authors, keywords, media, related entries


def kept(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], tuple[Note, ...]]:
    """*entries* within the limits, and notes of what was cut."""
    few = tuple(entries[:MOST_ENTRIES])
    notes: list[Note] = []
    if len(few) < len(entries):
        text = f"only the first {MOST_ENTRIES} entries were read"
        notes.append(Note(fault="too-many-entries", text=text))
    excessive = sum(map(_is_excessive, few))
    if excessive:
        few = tuple(_cut(entry) if _is_excessive(entry) else entry for entry in few)
        text = "titles, names or addresses that are longer than any reader wants were cut"
        notes.append(Note(fault="too-long", text=text, count=excessive))
    return few, tuple(notes)


def _is_excessive(entry: Entry) -> bool:
    return (
        len(entry.title or "") > _TITLE
        or len(entry.url or "") > _ADDRESS
        or len(entry.published or "") > _DATE
        or len(entry.updated or "") > _DATE
        or len(entry.media) > _LISTED
        or len(entry.related) > _LISTED
        or _are_excessive(entry.authors)
        or _are_excessive(entry.keywords)
        or (entry.source is not None and len(entry.source.name or "") > _NAME)
    )


def _are_excessive(names: Sequence[str]) -> bool:
    return len(names) > _LISTED or any(len(name) > _NAME for name in names)


def _cut(entry: Entry) -> Entry:
    source = entry.source
    return replace(
        entry,
        title=_shortened(entry.title, _TITLE),
        url=entry.url if len(entry.url or "") <= _ADDRESS else None,
        published=entry.published and entry.published[:_DATE],
        updated=entry.updated and entry.updated[:_DATE],
        media=entry.media[:_LISTED],
        related=entry.related[:_LISTED],
        authors=tuple(_shortened(name, _NAME) or "" for name in entry.authors[:_LISTED]),
        keywords=tuple(_shortened(word, _NAME) or "" for word in entry.keywords[:_LISTED]),
        source=source and replace(source, name=_shortened(source.name, _NAME)),
    )


def _shortened(text: str | None, most: int) -> str | None:
    """*text* with an ellipsis at its end where it is longer than *most* characters."""
    return text if text is None or len(text) <= most else f"{text[: most - 1].rstrip()}…"
