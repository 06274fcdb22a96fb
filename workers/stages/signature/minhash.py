"""A text as a MinHash over its word 3-shingles: how much two texts have in common. Pure.

Broder, "On the resemblance and containment of documents" (1997). Of 128 values the first 64 make 32
bands of two, by which an earlier article with the same words is found, and all of them tell how
alike the two are: with 64 alone one decision in 200 is wrong about texts that quote the same
speech (measured on the stream of findings/text.md, section 3).

Words are hashed by position and letter in numpy, 64 bits a word, the same in every process. 35 µs
for 250 words; a library for it (rensa) takes 40 and needs the shingles as strings, another 40.
"""

import sys

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

VALUES = 128
BANDS = 32  # of two values; more would find more of the texts that are a fifth of another
BAND_BYTES = 6  # one chance in 10**8 that two articles of 10**6 meet by accident in a band
_SHINGLE = 3  # words
_MOST_LETTERS = 60_000  # of a text; beyond, it is as if the text ended

Hashes = NDArray[np.uint64]

_UTF_32 = f"utf-32-{sys.byteorder[0]}e"
_SPACE, _BREAK = ord(" "), ord(".")
_chance = np.random.Generator(np.random.PCG64(0xF00D))  # fixed: all processes draw the same


def _odd(count: int) -> Hashes:
    return _chance.integers(0, 1 << 64, count, dtype=np.uint64) | np.uint64(1)


_LETTER, _FIRST, _SECOND, _BAND = _odd(4)
_AT = np.cumprod(np.full(64, _odd(1)[0]))  # what a letter counts for by its place in a word
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
        return (mixed ^ mixed >> _HALF).view(np.uint8).reshape(BANDS, 8)[:, :BAND_BYTES].tobytes()

    @property
    def sketch(self) -> bytes:
        """16 bits of each value, little-endian: enough to count those that are equal."""
        return (self.values ^ self.values >> _QUARTER).astype("<u2").tobytes()


def minhash(plain: str) -> MinHash | None:
    """The MinHash of *plain*, where a space or a "." stands between two words; None without any."""
    words = _hashes(plain)
    if not words.size:
        return None
    if words.size >= _SHINGLE:
        words = (words[:-2] * _FIRST + words[1:-1]) * _SECOND + words[2:]
    shingles = np.sort((words ^ words >> _HALF).astype(np.uint32))
    different = 1 + int(np.count_nonzero(shingles[1:] != shingles[:-1]))
    values = shingles * _TIMES
    values += _PLUS
    return MinHash(different, values.min(axis=1))


def _hashes(plain: str) -> Hashes:
    """A hash for each word: the sum of its letters, each mixed and weighed by its place."""
    codes = np.frombuffer(plain[:_MOST_LETTERS].encode(_UTF_32), dtype=np.uint32)
    within = (codes != _SPACE) & (codes != _BREAK)
    begins = within.copy()
    begins[1:] &= ~within[:-1]
    starts = begins.nonzero()[0]
    if not starts.size:
        return np.empty(0, dtype=np.uint64)
    place = np.arange(codes.size) - starts.take(begins.cumsum() - 1)
    letters = codes * _LETTER
    letters = (letters ^ letters >> _HALF) * _AT.take(place, mode="clip") * within
    hashes: Hashes = np.add.reduceat(letters, starts)
    return hashes
