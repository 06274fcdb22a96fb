"""A text as hashes of its words: what is compared and looked up many words at a time. Pure.

64 bits a word, the same in every process and release: signatures are kept. In numpy, 16 µs for 250
words, where a dict from words to hashes takes as long and grows.
"""

from functools import cache, lru_cache
from hashlib import sha256

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from aggregator.text.letters import CACHED, CACHED_LENGTH, Codes
from aggregator.text.tokens import BREAK, Tokens

Hashes = NDArray[np.uint64]

_SPACE, _BREAK = ord(" "), ord(BREAK)
_PIECE = 1 << 16  # letters that are hashed at once
_HALF = np.uint64(32)


def odd_numbers(name: str, count: int) -> Hashes:
    """*count* odd numbers of 64 bits that nobody has chosen, always the same for *name*."""
    drawn = b"".join(sha256(f"{name} {at}".encode()).digest()[:8] for at in range(count))
    return np.frombuffer(drawn, dtype="<u8").astype(np.uint64) | np.uint64(1)


class Hashed(Struct, frozen=True, eq=False):
    """The words of a text in their order, without the breaks between them."""

    words: Hashes
    starts: NDArray[np.intp]  # where each begins in the tokens' codes


def hashed(told: Tokens) -> Hashed:
    """The hashes of the words of *told*; of a word longer than 65,536 letters, of its parts."""
    return _cached(told) if len(told.plain) <= CACHED_LENGTH else _in_pieces(told.codes)


@lru_cache(CACHED)
def _cached(told: Tokens) -> Hashed:
    return _in_pieces(told.codes)


def _in_pieces(codes: Codes) -> Hashed:
    if codes.size <= _PIECE:
        return _hashed(codes)
    pieces, first = [], 0
    while first < codes.size:
        last = _end_of_piece(codes, first)
        piece = _hashed(codes[first:last])
        pieces.append(Hashed(piece.words, piece.starts + first))
        first = last
    words = np.concatenate([piece.words for piece in pieces])
    return Hashed(words, np.concatenate([piece.starts for piece in pieces]))


def _end_of_piece(codes: Codes, first: int) -> int:
    last = first + _PIECE
    if last >= codes.size:
        return int(codes.size)
    between = ((codes[first:last] == _SPACE) | (codes[first:last] == _BREAK)).nonzero()[0]
    return first + int(between[-1]) + 1 if between.size else last


def _hashed(codes: Codes) -> Hashed:
    """A hash for each word: the sum of its letters, each mixed and weighed by its place.

    A polynomial: weighed by the place in the text first, then divided by where the word begins.
    """
    within = (codes != _SPACE) & (codes != _BREAK)
    begins = within.copy()
    begins[1:] &= ~within[:-1]
    starts = begins.nonzero()[0]
    if not starts.size:
        return Hashed(np.empty(0, dtype=np.uint64), starts)
    letter, weights, inverses = _constants()
    letters = codes * letter
    letters ^= letters >> _HALF
    letters *= weights[: codes.size]
    letters *= within
    return Hashed(np.add.reduceat(letters, starts) * inverses[starts], starts)


@cache
def _constants() -> tuple[np.uint64, Hashes, Hashes]:
    """An odd number, the powers of another from 0 on, and their inverses modulo 2**64."""
    letter, place = odd_numbers("letter and place", 2)
    powers = np.full(_PIECE, place)
    inverses = np.full(_PIECE, np.uint64(pow(int(place), -1, 1 << 64)))
    powers[0] = inverses[0] = 1
    return letter, np.cumprod(powers), np.cumprod(inverses)
