"""The direction of a text, by its own letters and not by its declared language. Pure.

The rule is that of CommaFeed and, before it, of Google's BidiUtils (estimateDirection): a word has
the direction of its first letter, addresses and numbers have none, and a text is written from right
to left when more than 0.4 of its words are: an Arabic text with many Latin names is still Arabic.
"""

import re

from aggregator.model import Direction

_RTL_SHARE = 0.4
_ENOUGH = 400  # characters, about 65 words: more tell nothing new, and cost

# Not re.IGNORECASE, which would make it half as quick.
_FIRST_LETTER = re.compile(r"(?:[hH]ttps?://|HTTPS?://|ftp://|[wW]ww\.)\S*|([^\W\d_])\S*")
# The blocks with bidi class R or AL (Unicode, DerivedBidiClass.txt); those beyond the BMP by a
# look-ahead, without which re is slow (see tokens.py).
_RTL = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]"
    "|(?=[\U00010800-\U0001efff])[\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Where letters of the other direction may be; it is no matter if some of these are not letters.
_MAYBE_LTR = re.compile(
    "[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u058f\u0900-\u1fff\u2071-\u218f\u2c00-\u2dff\u3005-\ufb1c\ufe00-\ufe6f\uff21-\uffdc]"
    "|[\U00010000-\U0010ffff]"
)


def direction(text: str) -> Direction | None:
    """The direction of *text* by its first 400 characters; None when it has no letter."""
    beginning = text[:_ENOUGH]
    if not _has_letter(beginning):
        beginning = text
        if not _has_letter(text):
            return None
    if beginning.isascii() or not _RTL.search(beginning):
        return "ltr"
    if not _MAYBE_LTR.search(beginning):
        return "rtl"
    letters = "".join(_FIRST_LETTER.findall(beginning))
    return "rtl" if len(_RTL.findall(letters)) > _RTL_SHARE * len(letters) else "ltr"


def _has_letter(text: str) -> bool:
    """Whether *text* has a word other than addresses and numbers."""
    return any(match[1] for match in _FIRST_LETTER.finditer(text))
