"""A text as the words that are counted of it, and where each of them stands. Pure.

Cut by a table and str.split, and looked up in a dict: 30 µs for 1,600 characters. The same in
numpy alone, by rolling hashes, took 75 µs: so few words do not repay the overhead of its calls.
"""

import sys
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from aggregator.text.letters import Folded
from aggregator.text.tokens import letters
from workers.vocabulary.lexicon import PARTICLES, Counted, is_listed

TITLE, TEXT = 300, 2500  # characters that are read
_UTF_32 = f"utf-32-{sys.byteorder[0]}e"
_BMP = 0x10000
# Scripts without spaces between words: what stands between two spaces there is no word.
_UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF),
             (0x3400, 0x9FFF), (0xF900, 0xFAFF))  # fmt: skip
_BREAK = "."
_END = "\uffff"  # of the title; no character of a text
_COUNTED: Final = Counted()  # one a process: it fills itself with the words of the stream

Spots = dict[str, list[int]]  # terms, and before which words each of them begins, in order


class Words(NamedTuple):
    """The words of a text in their order, each as it is written and as it is counted.

    Counted as "" are words that say nothing, and whatever keeps two words from being a phrase.
    """

    written: list[str]  # folded
    counted: list[str]
    spots: Spots  # of the words that say something
    title: int  # so many words are the title's

    def goes_on(self, at: int) -> bool:
        """Whether a phrase can go on with the word *at*: no particle is written before it."""
        word, written = self.counted[at], self.written[at]
        if not word or written[0] not in PARTICLES:
            return bool(word)
        return word == written and (word[0] != "و" or is_listed(word))


def read(title: Folded, text: Folded) -> Words:
    """The words of the beginning of *title* and *text*."""
    written = _words(f"{title.text[:TITLE]} {_END} {text.text[:TEXT]} {_BREAK}")
    counted = list(map(_COUNTED.__getitem__, written))
    spots: Spots = {}
    for at, word in enumerate(counted):
        if word in spots:
            spots[word].append(at)
        elif word:
            spots[word] = [at]
    _unite(counted, spots)
    return Words(written, counted, spots, written.index(_END))


def _unite(counted: list[str], spots: Spots) -> None:
    """Count what has a particle before it with what has none, where both stand (وميناء, ميناء)."""
    longer = [word for word in spots if word[0] in PARTICLES and word[1:] in spots]
    for word in sorted(longer, key=len, reverse=True):
        if not is_listed(word):
            rest, moved = word[1:], spots.pop(word)
            spots[rest] = sorted(spots[rest] + moved)
            for at in moved:
                counted[at] = rest


def _words(text: str) -> list[str]:
    codes = np.frombuffer(text.encode(_UTF_32, "replace"), dtype=np.uint32)
    plain: str = _PLAIN.take(codes, mode="clip").tobytes().decode(_UTF_32)
    return plain.replace(_BREAK, f" {_BREAK} ").split()


def _plain() -> NDArray[np.uint32]:
    """What each code point becomes: a letter stays, white space is a space, the rest a break."""
    table = np.full(_BMP + 1, ord(_BREAK), dtype=np.uint32)
    own = np.frombuffer(letters("".join(map(chr, range(_BMP)))), dtype=np.uint32)
    table[own] = own
    table[[ord(" "), ord(_END)]] = ord(" "), ord(_END)
    for first, last in _UNSPACED:
        table[first : last + 1] = ord(_BREAK)
    return table


_PLAIN: Final = _plain()
