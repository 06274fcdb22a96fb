"""What a word is: shared by rules, which search whole words, and by whatever counts words. Pure.

A word is a run of letters, digits and the marks on them. The underscore is no part of it, since
Arabic hashtags write their spaces so: #كوريا_الشمالية.
"""

import re
import sys
from functools import cache
from itertools import chain
from unicodedata import category

import numpy as np

# Scripts that write no spaces between words: Thai to Myanmar, Khmer, kana, Han.
_UNSPACED = re.compile("[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

# Where marks are: between them lie only the Han letters and Hangul, skipped for a quick import.
_MARKED = chain(range(0x0300, 0x3100), range(0xA000, 0xAC00), range(0xFB00, 0x1F000))
_MARKS = "".join(chr(code) for code in _MARKED if category(chr(code))[0] == "M")

# Two sets and a look-ahead, since Python's re is quick with a set within the BMP and very slow
# with one beyond it: 87 µs for 3,000 characters instead of 310.
_BMP = "".join(mark for mark in _MARKS if mark <= "\uffff")
_ASTRAL = _MARKS[len(_BMP) :]
_MARK = rf"(?:[{_BMP}]|(?=[\U00010000-\U0010ffff])[{_ASTRAL}])"
_WORD = re.compile(rf"[^\W_]+(?:{_MARK}+[^\W_]*)*")


_UTF_32 = f"utf-32-{sys.byteorder[0]}e"
# Of the BMP; the last entry stands for all beyond it, of which most are letters or signs that tell.
_IS_WORD = np.array([chr(code).isalnum() for code in range(0x10000)] + [True])
_IS_WORD[[ord(mark) for mark in _BMP]] = True


def words(folded: str) -> list[str]:
    """The words of *folded* (see letters.fold) in their order.

    Text in scripts without spaces between words (Chinese, Thai) stays in long runs.
    """
    return _WORD.findall(folded)


def letters(folded: str) -> bytes:
    """Only the letters, digits and marks of *folded*, as UTF-32 in the machine's byte order.

    For comparing texts whatever their white space and punctuation; ten times as quick as `words`.
    """
    codes = np.frombuffer(folded.encode(_UTF_32, "replace"), dtype=np.uint32)
    kept: bytes = codes[_IS_WORD.take(codes, mode="clip")].tobytes()
    return kept


def is_word(character: str) -> bool:
    """Whether *character* can be part of a word."""
    return character.isalnum() or category(character)[0] == "M"


@cache  # at most one entry for each character of Unicode
def continues(character: str) -> bool:
    """Whether a word cannot end before, or begin after, *character*.

    So a whole-word search looks for places without one on either side. In scripts without spaces
    a word may end anywhere, only not between a letter and its mark.
    """
    return is_word(character) and (not _UNSPACED.match(character) or category(character)[0] == "M")
