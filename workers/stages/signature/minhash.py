"""A text as a MinHash over its word 3-shingles: how much two texts have in common. Pure.

Broder, "On the resemblance and containment of documents" (1997). Of 128 values the first 64 make 32
bands of two, by which an earlier article with the same words is found, and all of them tell how
alike the two are: with 64 alone one decision in 200 is wrong about texts that quote the same
speech (measured on the stream of findings/text.md, section 3).

In numpy, 20 µs for 250 words; a library for it (rensa) takes 40 and needs the shingles as strings,
another 40.
"""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from aggregator.text.hashes import Hashes, odd_numbers

VALUES = 128
BANDS = 32  # of two values; more would find more of the texts that are a fifth of another
BAND_BYTES = 6  # one chance in 10**8 that two articles of 10**6 meet by accident in a band
_SHINGLE = 3  # words
_MOST_WORDS = 10_000  # of a text; beyond, it is as if the text ended

_FIRST, _SECOND, _BAND = odd_numbers("shingle and band", 3)
_TIMES, _PLUS = odd_numbers("values", 2 * VALUES).astype(np.uint32).reshape(2, VALUES, 1)
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


def minhash(words: Hashes) -> MinHash:
    """The MinHash of a text by the hashes of its *words*, of which it has one at least."""
    words = words[:_MOST_WORDS]
    if words.size >= _SHINGLE:
        words = (words[:-2] * _FIRST + words[1:-1]) * _SECOND + words[2:]
    shingles = np.sort((words ^ words >> _HALF).astype(np.uint32))
    different = 1 + int(np.count_nonzero(shingles[1:] != shingles[:-1]))
    values = shingles * _TIMES
    values += _PLUS
    return MinHash(different, values.min(axis=1))
