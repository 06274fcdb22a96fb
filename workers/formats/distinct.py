"""Keys that tell the entries of a document apart, whatever its source calls them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from aggregator.model import Entry, digest


def entries(read: Sequence[Entry]) -> tuple[Entry, ...]:
    """*read* with a key each of their own; what is told twice in the same words, once.

    A capture may well hold an article in two versions: its entries stay as they are.
    """
    groups: dict[str, list[Entry]] = {}
    for entry in read:
        groups.setdefault(entry.key, []).append(entry)
    if len(groups) == len(read):
        return tuple(read)
    keys: dict[int, str] = {}
    for group in groups.values():
        keys.update(_keys(group))
    return tuple(replace(entry, key=keys[id(entry)]) for entry in read if id(entry) in keys)


def _keys(group: Sequence[Entry]) -> Iterator[tuple[int, str]]:
    """Identity of the entry -> its own key, for the entries that share one."""
    if len(group) == 1 or group[0].article is not None:
        yield from ((id(entry), entry.key) for entry in group)
        return
    told: dict[object, Entry] = {}
    for entry in group:
        told.setdefault((entry.url, entry.title, entry.html, entry.text), entry)
    apart = list(told.values())
    for entry, mark in zip(apart, _marks(apart), strict=True):
        own = f"{entry.key}#{digest(mark, characters=8)}" if mark else entry.key
        yield id(entry), own


def _marks(group: Sequence[Entry]) -> list[str]:
    """What tells each of *group* from the others; "" for the one that keeps the plain key.

    A source that calls all its items the same has them told apart by their links, or by their
    titles where there are no links: so an item keeps its key when a new one comes in above it.
    Otherwise the first is the item itself, and the others are named by their words.
    """
    links = [entry.url or "" for entry in group]
    titles = [entry.title or "" for entry in group]
    for marks in (links, [] if any(links) else titles):
        if all(marks) and len(set(marks)) == len(group):
            return marks
    words = ["\n".join((e.url or "", e.title or "", e.html or e.text or "")) for e in group]
    return ["", *words[1:]]
