"""The numbers of a text, with the words around them: what tells one bulletin from the next. Pure.

"Seven killed" and "nine killed" are nearly the same text and not the same news. Only numbers that
stand in the same place are compared, between the same words: a copy that is cut short, or has a
telephone number under it, is a copy all the same. Of 2,643 near-copies in the stream of
findings/text.md 50 differ so, where 831 have other numbers somewhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, pairwise
from operator import or_
from zlib import crc32

from aggregator.text.letters import fold
from aggregator.text.tokens import BREAK

MOST = 32  # of a text, the first
_PLACE, _NUMBER = 4, 2  # bytes
NUMBER_BYTES = _PLACE + _NUMBER

# Written out, both genders in Arabic; two things are an ending there.
_WORDS = """
ثلاث ثلاثة اربع اربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة عشرون عشرين
ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
"""
_WRITTEN = frozenset(fold(_WORDS).text.split())


def numbers(cut: Sequence[str]) -> bytes:
    """The numbers among the tokens *cut*: for each a hash of its place, and one of it.

    Its place (4 bytes) are the words before and after, and where it stands in a row of numbers
    (2 - 1, 7.5); the number's hash takes 2 bytes. A place that occurs twice with different numbers
    tells nothing and is left out.
    """
    told: dict[bytes, bytes | None] = {}
    is_number: Iterable[bool] = map(str.isdigit, cut)
    if not _WRITTEN.isdisjoint(cut):
        is_number = map(or_, is_number, map(_WRITTEN.__contains__, cut))
    for place, number in _placed(cut, list(compress(range(len(cut)), is_number))):
        key = crc32(place.encode()).to_bytes(_PLACE, "big")
        value = crc32(number.encode()).to_bytes(4, "big")[:_NUMBER]
        told[key] = value if told.get(key, value) == value else None
    kept = [key + value for key, value in told.items() if value]
    return b"".join(kept[:MOST])


def _placed(cut: Sequence[str], found: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Each of the numbers that were *found*, by their indices, after its place."""
    row: list[str] = []
    first = 0
    for at, following in pairwise((*found, len(cut))):
        first = first if row else at
        row.append(cut[at])
        if following < len(cut) and all(token == BREAK for token in cut[at + 1 : following]):
            continue
        around = f"{_word(cut, first - 1, -1)} {_word(cut, at + 1, 1)}"
        for nth, number in enumerate(row):
            yield f"{around} {nth} {len(row)}", number
        row = []


def _word(cut: Sequence[str], at: int, step: int) -> str:
    """The first word from the token *at* on, in the direction of *step*; "" where there is none."""
    while 0 <= at < len(cut):
        if cut[at] != BREAK:
            return cut[at]
        at += step
    return ""
