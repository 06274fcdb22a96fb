"""A text as a MinHash over its word 3-shingles: how much two texts have in common. Pure.

Broder, "On the resemblance and containment of documents" (1997). Of 128 values the first 64 make 32
bands of two, by which an earlier article with the same words is found, and all of them tell how
alike the two are: with 64 alone one decision in 200 is wrong about texts that quote the same
speech (measured on the stream of findings/text.md, section 3).

Words are hashed by position and letter in numpy, 64 bits a word, the same in every process. 35 µs
for 250 words; a library for it (rensa) takes 40 and needs the shingles as strings, another 40.
"""

from functools import cache

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from aggregator.text.letters import Codes
from aggregator.text.tokens import BREAK

VALUES = 128
BANDS = 32  # of two values; more would find more of the texts that are a fifth of another
BAND_BYTES = 6  # one chance in 10**8 that two articles of 10**6 meet by accident in a band
_SHINGLE = 3  # words
_MOST_LETTERS = 60_000  # of a text; beyond, it is as if the text ended

Hashes = NDArray[np.uint64]

_SPACE, _BREAK = ord(" "), ord(BREAK)
_chance = np.random.Generator(np.random.PCG64(0xF00D))  # fixed: all processes draw the same


def _odd(count: int) -> Hashes:
    return _chance.integers(0, 1 << 64, count, dtype=np.uint64) | np.uint64(1)


_LETTER, _PLACE, _FIRST, _SECOND, _BAND = _odd(5)
_TIMES, _PLUS = (_odd(VALUES).astype(np.uint32)[:, None] for _ in range(2))
_HALF, _QUARTER = np.uint64(32), np.uint32(16)


class MinHash(Struct, frozen=True, eq=False):
    """What is kept of a text to compare it."""

    shingles: int  # different ones
    values: NDArray[np.uint32]  # 128: of each of so many hash functions the least

    @property
    def bands(self) -> bytes:
        """32 hashes of six bytes; two texts that are alike have one in common, or more."""
        pairs = self.values[: 2 * BANDS].astype(np.uint64).reshape(BANDS, 2)
        mixed = (pairs[:, 0] << _HALF | pairs[:, 1]) * _BAND
        mixed ^= mixed >> _HALF
        bands: bytes = mixed.view(np.uint8).reshape(BANDS, 8)[:, :BAND_BYTES].tobytes()
        return bands

    @property
    def sketch(self) -> bytes:
        """16 bits of each value, little-endian: enough to count those that are equal."""
        return (self.values ^ self.values >> _QUARTER).astype("<u2").tobytes()


def minhash(codes: Codes) -> MinHash | None:
    """The MinHash of a text by its *codes*, as tokens gives them; None when it has no word."""
    words = _hashes(codes[:_MOST_LETTERS])
    if not words.size:
        return None
    if words.size >= _SHINGLE:
        words = (words[:-2] * _FIRST + words[1:-1]) * _SECOND + words[2:]
    shingles = np.sort((words ^ words >> _HALF).astype(np.uint32))
    different = 1 + int(np.count_nonzero(shingles[1:] != shingles[:-1]))
    values = shingles * _TIMES
    values += _PLUS
    return MinHash(different, values.min(axis=1))


def _hashes(codes: Codes) -> Hashes:
    """A hash for each word: the sum of its letters, each mixed and weighed by its place.

    A polynomial: weighed by the place in the text first, then divided by where the word begins.
    """
    within = (codes != _SPACE) & (codes != _BREAK)
    begins = within.copy()
    begins[1:] &= ~within[:-1]
    starts = begins.nonzero()[0]
    if not starts.size:
        return np.empty(0, dtype=np.uint64)
    letters = codes * _LETTER
    letters ^= letters >> _HALF
    letters *= _weights()[: codes.size]
    letters *= within
    hashes: Hashes = np.add.reduceat(letters, starts) * _inverses()[starts]
    return hashes


@cache
def _weights() -> Hashes:
    """What a letter counts for by its place in a text: the powers of an odd number."""
    return np.cumprod(np.full(_MOST_LETTERS, _PLACE))


@cache
def _inverses() -> Hashes:
    """Their inverses modulo 2**64."""
    inverse = np.uint64(pow(int(_PLACE), -1, 1 << 64))
    inverses: Hashes = np.cumprod(np.full(_MOST_LETTERS, inverse)) * _PLACE
    return inverses
