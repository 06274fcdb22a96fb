"""In how many documents of a stream a word stands: what is common in it, and what tells. Pure.

A word is counted as lexicon.Counted gives it: folded, without article and particles; once in a
document, of which the first terms.TITLE tokens of the title and terms.TEXT of the text are read.
Its cell in a table of 2**18 is the CRC-32 of its UTF-8 modulo 2**18, the same in every process;
words that share a cell share its count.

Kept in Redis as one string of big-endian uint32 (BITFIELD's order): VERSION, the number of
documents, then the cells. `observe` says which of these numbers grow by one.
"""

from collections.abc import Iterable
from functools import cache
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from aggregator.model import Article
from aggregator.text.letters import fold
from workers.vocabulary import lexicon, terms

VERSION = 2  # of what is counted and where: a table of another version is not read
MOST = 100_000  # documents; beyond, older ones count half
_CELLS = 1 << 18
_HEAD = 2  # numbers before the cells
_NUMBER = np.dtype(">u4")
_BYTES = _NUMBER.itemsize * (_HEAD + _CELLS)

# A prior, as if so many documents had been seen in which words are as common as they usually are.
_PRIOR_DOCUMENTS = 500
_PRIOR_RATE = 0.01
_PRIOR_RATE_OF_COMMON = 0.12

Rarities = NDArray[np.float32]


class Frequencies(Struct, frozen=True, eq=False):
    """A snapshot of a stream's document frequencies."""

    documents: int
    cells: NDArray[np.uint32]

    @classmethod
    def empty(cls) -> "Frequencies":
        """Those of a stream that has not begun."""
        return cls(0, np.zeros(_CELLS, dtype=np.uint32))

    def rarities(self) -> Rarities:
        """How much a word tells, by its cell: the logarithm of one in how many documents has it."""
        seen = self.cells + _prior()
        rarities: Rarities = np.log((self.documents + _PRIOR_DOCUMENTS) / seen).astype(np.float32)
        return rarities

    def plus(self, observed: Iterable[int]) -> "Frequencies":
        """The same after what `observe` told."""
        numbers = np.concatenate((np.array([VERSION, self.documents], np.uint32), self.cells))
        np.add.at(numbers, np.fromiter(observed, dtype=np.intp), 1)
        return Frequencies(int(numbers[1]), numbers[_HEAD:])

    def decayed(self) -> "Frequencies":
        """The same; when it has more than MOST documents, with all counts halved."""
        if self.documents <= MOST:
            return self
        return Frequencies(self.documents // 2, self.cells // 2)


def observe(articles: Iterable[Article]) -> list[int]:
    """The offsets of the numbers that grow by one for *articles*; as often as they are repeated."""
    offsets: list[int] = []
    for article in articles:
        words = terms.read(fold(article.title), fold(article.text))
        offsets += (1, *{cell(word) + _HEAD for word in words.first})
    return offsets


def cell(word: str) -> int:
    """Where a word is counted."""
    return crc32(word.encode("utf-8", "replace")) % _CELLS


def encode(frequencies: Frequencies) -> bytes:
    """The snapshot as Redis keeps it."""
    head = np.array([VERSION, frequencies.documents], dtype=_NUMBER)
    return head.tobytes() + frequencies.cells.astype(_NUMBER).tobytes()


def decode(data: bytes | None) -> Frequencies:
    """The snapshot in *data*; the empty one when there is none, or one of another version."""
    if data is None or len(data) != _BYTES:
        return Frequencies.empty()
    numbers = np.frombuffer(data, dtype=_NUMBER)
    if numbers[0] != VERSION:
        return Frequencies.empty()
    return Frequencies(int(numbers[1]), numbers[_HEAD:].astype(np.uint32))


@cache
def _prior() -> NDArray[np.float64]:
    """What the prior's documents count in each cell."""
    prior = np.full(_CELLS, _PRIOR_DOCUMENTS * _PRIOR_RATE)
    prior[[*map(cell, lexicon.common())]] = _PRIOR_DOCUMENTS * _PRIOR_RATE_OF_COMMON
    return prior
