"""The numbers of a text, each with the words around it: what tells one bulletin from the next. Pure.

"Seven killed" and "nine killed" are nearly the same text and not the same news. Only numbers that
stand in the same place are compared, between the same words: a copy that is cut short, or has a
telephone number under it, is a copy all the same. Of 2,643 near-copies in the stream of
findings/text.md 50 differ so, where 831 have other numbers somewhere.
"""

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import or_
from zlib import crc32

from aggregator.text.letters import fold

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


def numbers(words: Sequence[str]) -> bytes:
    """The numbers among *words*: for each a hash of its place (4 bytes) and one of it (2 bytes).

    Its place are the words before and after, and where it stands in a row of numbers (2 - 1, 7.5).
    A place that occurs twice with different numbers tells nothing and is left out.
    """
    told: dict[bytes, bytes | None] = {}
    for place, number in _placed(words):
        key = crc32(place.encode()).to_bytes(_PLACE, "big")
        value = crc32(number.encode()).to_bytes(4, "big")[:_NUMBER]
        told[key] = value if told.get(key, value) == value else None
    kept = [key + value for key, value in told.items() if value]
    return b"".join(kept[:MOST])


def _placed(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each number of *words* after its place."""
    row: list[str] = []
    is_number = map(or_, map(str.isdigit, words), map(_WRITTEN.__contains__, words))
    for at in compress(range(len(words)), is_number):
        row.append(words[at])
        after = words[at + 1] if at + 1 < len(words) else ""
        if after.isdigit() or after in _WRITTEN:
            continue
        before = words[at - len(row)] if at >= len(row) else ""
        for nth, number in enumerate(row):
            yield f"{before} {after} {nth} {len(row)}", number
        row = []
