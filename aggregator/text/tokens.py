"""What a word is: shared by rules, which search whole words, and by whatever counts words. Pure.

A word is a run of letters, digits and the marks on them. The underscore is no part of it, since
Arabic hashtags write their spaces so: #كوريا_الشمالية. In scripts that write no spaces between
words (Chinese, Thai) each letter with its marks is a word, so that a name in them is a phrase.

A text is cut by a table in numpy and str.split: 19 µs for 1,600 characters, where a regular
expression takes 46.
"""

import re
import sys
from functools import cache, lru_cache
from typing import Final
from unicodedata import category

import numpy as np
from msgspec import Struct

from aggregator.text.letters import CACHED, CACHED_LENGTH, Codes, Folded

BREAK: Final = "."
"""The token that stands for each sign between words."""

# Scripts that write no spaces between words: Thai to Myanmar, Khmer, kana, Han. A look-ahead for
# what is beyond the BMP, since Python's re is very slow with a set that holds it.
_UNSPACED = (
    "(?:[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    "|(?=[\U00020000-\U0003ffff])[\U00020000-\U0003ffff])"
)
_FIRST_UNSPACED = 0x0E00
_UTF_32 = f"utf-32-{sys.byteorder[0]}e"
_BMP = 0x10000


class Tokens(Struct, frozen=True, eq=False):
    """A folded text as its words, with a BREAK for each sign between them."""

    folded: Folded
    plain: str  # letter for letter: a sign is BREAK, white space other than a space too
    cut: list[str]
    codes: Codes  # of `plain`, or, where that has no spaces, of the words with spaces between
    is_spaced: bool = True

    @property
    def letters(self) -> str:
        """The text without white space and signs, for comparing texts whatever these are."""
        return "".join(self.cut).replace(BREAK, "")

    def starts(self) -> list[int]:
        """Where each token of `cut` begins, in characters of the folded text."""
        if not self.is_spaced:
            return [match.start() for match in _token().finditer(self.plain)]
        sign = self.codes == ord(BREAK)
        begins = ~sign & (self.codes != ord(" "))
        begins[1:] &= ~begins[:-1].copy()
        begins |= sign
        starts: list[int] = begins.nonzero()[0].tolist()
        return starts


def tokens(folded: Folded) -> Tokens:
    """The words of *folded* in their order."""
    return _cached(folded) if len(folded.text) <= CACHED_LENGTH else _tokens(folded)


def _tokens(folded: Folded) -> Tokens:
    text = folded.text
    codes = _plain().take(np.frombuffer(text.encode(_UTF_32, "replace"), np.uint32), mode="clip")
    plain = codes.tobytes().decode(_UTF_32)
    if codes.size and (codes.max() >= _FIRST_UNSPACED or not codes.all()):
        return _tokens_of_any_script(folded, plain)
    return Tokens(folded, plain, plain.replace(BREAK, f" {BREAK} ").split(), codes)


def _tokens_of_any_script(folded: Folded, plain: str) -> Tokens:
    if "\0" in plain:
        plain = "".join(map(_beyond, folded.text, plain))
    cut = _token().findall(plain)
    codes = np.frombuffer(" ".join(cut).encode(_UTF_32), np.uint32)
    return Tokens(folded, plain, cut, codes, is_spaced=False)


_cached = lru_cache(CACHED)(_tokens)


def words(folded: Folded) -> list[str]:
    """The words of *folded* in their order, without the breaks between them."""
    return [word for word in tokens(folded).cut if word != BREAK]


def is_word(character: str) -> bool:
    """Whether *character* can be part of a word."""
    return character.isalnum() or category(character)[0] == "M"


@cache  # at most one entry for each character of Unicode
def continues(character: str) -> bool:
    """Whether a word cannot end before, or begin after, *character*.

    So a whole-word search looks for places without one on either side. In scripts without spaces
    a word may end anywhere, only not between a letter and its mark.
    """
    return is_word(character) and (
        not _unspaced().match(character) or category(character)[0] == "M"
    )


@cache
def _unspaced() -> re.Pattern[str]:
    """A letter of a script without spaces."""
    return re.compile(_UNSPACED)


def _beyond(character: str, plain: str) -> str:
    """What *character* becomes, if it is beyond the BMP; else it is *plain* already."""
    if plain != "\0":
        return plain
    return character if is_word(character) else BREAK


@cache
def _plain() -> Codes:
    """What each code of the BMP becomes; 0, the last entry, is for all beyond it."""
    table = np.full(_BMP + 1, ord(BREAK), dtype=np.uint32)
    table[-1] = 0
    own = [code for code in range(_BMP) if is_word(chr(code)) or code == ord(" ")]
    table[own] = own
    return table


@cache
def _token() -> re.Pattern[str]:
    """A letter with its marks in a script without spaces, a sign, or a word."""
    marks = "".join(chr(code) for code in range(0x0E00, _BMP) if category(chr(code))[0] == "M")
    return re.compile(rf"{_UNSPACED}[{marks}]*|[{BREAK}]|(?:(?!{_UNSPACED})[^ {BREAK}])+")
