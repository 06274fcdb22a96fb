"""Words close by each other, as Lucene's sloppy phrases: in any order, within so many moves. Pure.

Taken off by its place in the phrase, the place of a word in the text says where the phrase would
begin; the distance is how far these beginnings differ (Lucene, SloppyPhraseMatcher). Words that
stand as in the phrase differ by 0, two that have changed places by 2.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from workers.matching.index import Found, Spot
from workers.matching.reading import Reading

_MOST_LOOKED_AT = 256  # places of all words of a phrase together: the first ones of each

_Window = tuple[int, int]  # the first and the last word, by their place


class Near(Struct, frozen=True):
    """A term of words close by each other."""

    key: str
    words: tuple[str, ...]  # keys of the terms that they are, in their order
    slop: int


def search(near: Near, found: Found, readings: Mapping[int, Reading]) -> Iterator[Spot]:
    """Where *near* stands, one after another, in fields in which all its words were *found*."""
    offsets: dict[str, list[int]] = {}
    for offset, word in enumerate(near.words):
        offsets.setdefault(word, []).append(offset)
    most = _MOST_LOOKED_AT // len(near.words)
    fields = [{number for number, _, _ in found[word]} for word in offsets]
    for number in sorted(set.intersection(*fields)):
        places = []
        spots: dict[int, Spot] = {}
        for word in offsets:
            told = sorted(spot for spot in found[word] if spot[0] == number)[:most]
            by_place = {readings[number].place(spot[1]): spot for spot in told}
            places.append(list(by_place))
            spots |= by_place
        for first, last in _windows(list(offsets.values()), places, near.slop):
            yield number, spots[first][1], spots[last][2]


def _windows(
    offsets: Sequence[list[int]], places: Sequence[list[int]], slop: int
) -> Iterator[_Window]:
    """Where words stand close by; *offsets* are the places of each in the phrase."""
    slots = [
        (offset, told)
        for repeated, told in zip(offsets, places, strict=True)
        for offset in repeated
    ]
    events = sorted((at - offset, slot) for slot, (offset, told) in enumerate(slots) for at in told)
    held = [0] * len(slots)
    left = 0
    for right, (begins, slot) in enumerate(events):
        held[slot] += 1
        while events[left][0] < begins - slop:
            held[events[left][1]] -= 1
            left += 1
        if all(held) and (window := _window(offsets, places, events[left][0], slop)):
            yield window
            held = [0] * len(slots)
            left = right + 1


def _window(
    offsets: Sequence[list[int]], places: Sequence[list[int]], begins: int, slop: int
) -> _Window | None:
    """The words of a phrase that begins at *begins*, or up to *slop* later, each another one."""
    taken = []
    for repeated, told in zip(offsets, places, strict=True):
        last = -1
        for offset in repeated:
            at = bisect_left(told, max(begins + offset, last + 1))
            if at == len(told) or told[at] > begins + offset + slop:
                return None
            last = told[at]
            taken.append(last)
    return min(taken), max(taken)
