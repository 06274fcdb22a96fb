"""A text as the words that are counted of it, and where each of them stands. Pure.

Cut by a table and str.split, looked up in a dict, and placed in one loop: 19, 26 and 21 µs for
1,600 characters. The first two in numpy alone, by rolling hashes, took 75 µs: so few words do not
repay the overhead of its calls.
"""

import sys
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from aggregator.text.letters import Folded
from aggregator.text.tokens import letters
from workers.vocabulary.lexicon import PARTICLES, Counted, is_listed

TITLE, TEXT = 300, 3000  # characters that are read
_UTF_32 = f"utf-32-{sys.byteorder[0]}e"
_BMP = 0x10000
# Scripts without spaces between words: what stands between two spaces there is no word.
_UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF),
             (0x3400, 0x9FFF), (0xF900, 0xFAFF))  # fmt: skip
_BREAK = "."
_END = "\uffff"  # of the title; no character of a text
_COUNTED: Final = Counted()  # one a process: it fills itself with the words of the stream

Spots = dict[str, list[int]]  # terms, and before which words each of them begins, in order


class Words(Struct, frozen=True):
    """The words of a text in their order, each as it is written and as it is counted.

    Counted as "" are words that say nothing, and whatever keeps two words from being a phrase.
    """

    written: list[str]  # folded
    counted: list[str]
    first: dict[str, int]  # where each word that says something stands first
    often: Spots  # where those stand that stand in several places
    title: int  # so many words are the title's

    def goes_on(self, at: int) -> bool:
        """Whether a phrase can go on with the word *at*: no particle is written before it."""
        word, written = self.counted[at], self.written[at]
        if written[0] not in PARTICLES:
            return True
        return word == written and (word[0] != "و" or is_listed(word))


def read(title: Folded, text: Folded) -> Words:
    """The words of the beginning of *title* and *text*."""
    written = _words(f"{title.text[:TITLE]} {_END} {text.text[:TEXT]} {_BREAK}")
    counted = list(map(_COUNTED.__getitem__, written))
    first: dict[str, int] = {}
    often: Spots = {}
    for at, word in enumerate(counted):
        if not word:
            continue
        if word in often:
            often[word].append(at)
        elif word in first:
            often[word] = [first[word], at]
        else:
            first[word] = at
    return Words(written, counted, first, often, written.index(_END))


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
