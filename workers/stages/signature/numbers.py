"""The numbers of a text, with the words around them: what tells one bulletin from the next. Pure.

"Seven killed" and "nine killed" are nearly the same text and not the same news. Only numbers that
stand in the same place are compared, between the same words: a copy that is cut short, or has a
telephone number under it, is a copy all the same. Of 2,643 near-copies in the stream of
findings/text.md 50 differ so, where 831 have other numbers somewhere.
"""

import re
from collections.abc import Iterator
from functools import cache
from struct import Struct as Layout
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from aggregator.text.hashes import Hashes, hashed
from aggregator.text.letters import Codes, fold
from aggregator.text.tokens import tokens

MOST = 32  # of a text, the first
_PLACE, _NUMBER = 4, 2  # bytes
_AROUND = Layout("<QQBB")  # the words before and after, which number of a row, and of how many
_MOST_IN_A_ROW = 255

# Written out, both genders in Arabic; two things are an ending there.
_WORDS = """
1 واحد واحدة one|2 اثنان اثنين اثنتان اثنتين two|3 ثلاث ثلاثة three|4 اربع اربعة four
5 خمس خمسة five|6 ست ستة six|7 سبع سبعة seven|8 ثمان ثماني ثمانية eight|9 تسع تسعة nine
10 عشر عشرة ten|11 eleven|12 twelve|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen
18 eighteen|19 nineteen|20 عشرون عشرين twenty|30 ثلاثون ثلاثين thirty|40 اربعون اربعين forty
50 خمسون خمسين fifty|60 ستون ستين sixty|70 سبعون سبعين seventy|80 ثمانون ثمانين eighty
90 تسعون تسعين ninety|100 مئة مائة hundred
"""


def numbers(words: Hashes, initials: Codes) -> bytes:
    """The numbers among *words* with these initials: for each a hash of its place, and its own.

    Its place (4 bytes) is the words before and after, and where it stands in a row of numbers
    (2 - 1, 7.5); the number's hash takes 2 bytes. A place that occurs twice with different numbers
    tells nothing and is left out.
    """
    is_number = (initials >= ord("0")) & (initials <= ord("9")) | _is_written(words)
    found: dict[bytes, bytes | None] = {}
    for first, last in _rows(is_number.nonzero()[0]):
        before = int(words[first - 1]) if first else 0
        after = int(words[last]) if last < words.size else 0
        for nth, number in enumerate(words[first:last].tolist()):
            key = crc32(_AROUND.pack(before, after, nth, last - first)).to_bytes(_PLACE, "big")
            value = (_values().get(number, number) & 0xFFFF).to_bytes(_NUMBER, "big")
            found[key] = value if found.get(key, value) == value else None
    kept = [key + value for key, value in found.items() if value]
    return b"".join(kept[:MOST])


def _rows(found: NDArray[np.intp]) -> Iterator[tuple[int, int]]:
    """Runs of numbers that follow each other: the first, and what follows the last."""
    first = last = -1
    for at in found[: 4 * MOST].tolist():
        if at != last or last - first == _MOST_IN_A_ROW:
            if last > first:
                yield first, last
            first = at
        last = at + 1
    if last > first:
        yield first, last


def _is_written(words: Hashes) -> NDArray[np.bool_]:
    written = _written()
    near = written.searchsorted(words)
    found: NDArray[np.bool_] = written.take(near, mode="clip") == words
    return found


@cache
def _written() -> Hashes:
    """The hashes of numbers that are written out, in order."""
    return np.array(sorted(_values()), dtype=np.uint64)


@cache
def _values() -> dict[int, int]:
    """Hashes of numbers that are written out, and of the same in figures."""
    values = {}
    for line in re.split(r"[|\n]", _WORDS.strip()):
        figures, *written = hashed(tokens(fold(line))).words.tolist()
        values.update(dict.fromkeys(written, figures))
    return values
