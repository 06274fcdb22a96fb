"""Folding: letters that readers take for the same become the same letter. Pure.

What is folded, and the measurements behind it: findings/text.md, section 1. In short: Arabic
vowel signs, tatweel and invisible characters go; carriers of hamza, Persian and Urdu forms, digits
and presentation forms become the plain Arabic letter or ASCII digit; case and the accents of Latin
and Greek go, those of Cyrillic stay (й is a letter of its own). In these scripts canonically
equivalent texts (NFC, NFD) fold to the same.

The zero-width non-joiner is deleted like the other invisible characters, not made a space: in
11,427 Arabic articles all that stood between two letters were slips of a keyboard inside a word
(ا|لاكتروني), and in Persian it unites می‌رود with میرود. The price: کلمه is not found in کلمه‌ها.
So a fold compares letters, and never makes two words out of one.

A table over UTF-32 in numpy, since str.translate is 8 times slower; UTF-16 would save another 15 %
and cost the offsets their simplicity (characters, also beyond the BMP).
"""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from unicodedata import normalize

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

# Several stages read the titles and texts of a document, one after another.
CACHED = 256  # texts
CACHED_LENGTH = 20_000  # characters; a longer text is not kept

Codes = NDArray[np.uint32]
Offsets = NDArray[np.intp]


def _characters(*ranges: tuple[int, int]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


# Signs on, under or in a letter: they belong to the letter before them when a span is marked.
_ARABIC_SIGNS = _characters(
    (0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED)
)  # fmt: skip
_ACCENTS = _characters((0x0300, 0x036F))
_SIGNS = _ARABIC_SIGNS | _ACCENTS

INVISIBLE = _characters(
    (0x00AD, 0x00AD),  # soft hyphen
    (0x061C, 0x061C),  # Arabic letter mark
    (0x200B, 0x200F),  # zero-width space, (non-)joiner, left-to-right and right-to-left mark
    (0x202A, 0x202E),  # bidi embeddings
    (0x2060, 0x206F),  # word joiner, bidi isolates
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # byte order mark
)
"""Characters that nobody sees; folding deletes them."""

_SAME = {
    "أإآٱ": "ا",
    "ىیئ": "ي",
    "ؤ": "و",
    "ةۃۀەہۂھ": "ه",  # ۂ: its parts are ہ and a hamza; ھ: some keyboards have it for ه
    "کڪګڬڭڮگ": "ك",
    "ۓ": "ے",  # as its parts
    "ς": "σ",
    "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i",  # Unicode has no parts for them
    "’ʼ": "'", "‐‑": "-",  # one sign, typed in two ways: O’Brien, COVID‑19
}  # fmt: skip
_DIGITS = "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"
_LINE_BREAKS = "\n\v\f\x85\u2028\u2029"
_LATIN_AND_GREEK = _characters((0x41, 0x24F), (0x370, 0x3FF), (0x1E00, 0x1FFF))
_PRESENTATION_FORMS = sorted(_characters((0xFB00, 0xFDFF), (0xFE70, 0xFEFC)))

# Where case and accents are: all but the large scripts without either.
_CASED = (
    range(0x41, 0x2E80), range(0xA640, 0xAC00), range(0xFB00, 0x10000), range(0x10400, 0x10600),
    range(0x10C80, 0x10D90), range(0x118A0, 0x118E0), range(0x16E40, 0x16E80),
    range(0x1E900, 0x1E944),
)  # fmt: skip

_EXPANDS = np.uint32(1 << 31)  # flag in the table: this character needs the slow path


class Folded(Struct, frozen=True, eq=False):
    """A folded text that knows where each of its characters stood.

    White space in `text` is only " " and, for line breaks, "\\n", one for one.
    All offsets are in characters (code points).
    """

    text: str
    source: str
    origins: Offsets | None = None  # None: one for one

    def origin(self, offset: int) -> int:
        """The offset in the source of the character at *offset*, which may be the end.

        Raises:
            IndexError: *offset* is beyond the end.
        """
        if self.origins is None or offset == len(self.text):
            return offset if self.origins is None else len(self.source)
        return int(self.origins[offset])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that became `text[start:end]`, with the last letter's signs."""
        if self.origins is None:
            return start, end
        first = self.origin(start)
        if end <= start:
            return first, first
        last = self.origin(end - 1) + 1
        while last < len(self.source) and self.source[last] in _SIGNS:
            last += 1
        return first, last

    def single_spaced(self) -> "Folded":
        """The same with each run of white space as one space."""
        text = self.text.replace("\n", " ")
        if "  " not in text:
            return Folded(text, self.source, self.origins)
        codes = _codes(text)
        space = codes == ord(" ")
        space[1:] &= space[:-1].copy()
        space[0] = False  # now: a space that follows another
        kept = (~space).nonzero()[0]
        return Folded(_text(codes.take(kept)), self.source, _through(self.origins, kept))


def fold(text: str) -> Folded:
    """Fold *text*: what readers take for the same becomes the same.

    A lone surrogate, which no text should have, becomes "?".
    """
    return _cached(text) if len(text) <= CACHED_LENGTH else _fold(text)


def _fold(text: str) -> Folded:
    if text.isascii():
        return Folded(text.encode("ascii").translate(_ASCII).decode("ascii"), text)
    folded = _TABLE.take(_codes(text))
    origins = None
    if folded.max() >= _EXPANDS:
        expanded, origins = _expanded(text)
        folded = _TABLE.take(_codes(expanded)) & ~_EXPANDS
    if folded.all():
        return Folded(_text(folded), text, origins)
    kept = (folded != 0).nonzero()[0]
    return Folded(_text(folded.take(kept)), text, _through(origins, kept))


_cached = lru_cache(CACHED)(_fold)


def _codes(text: str) -> Codes:
    # "replace": one "?" for each lone surrogate, so that offsets stay right.
    return np.frombuffer(text.encode("utf-32-le", "replace"), dtype="<u4")


def _text(codes: Codes) -> str:
    return codes.tobytes().decode("utf-32-le")


def _through(origins: Offsets | None, kept: Offsets) -> Offsets:
    return kept if origins is None else origins.take(kept)


def _expanded(text: str) -> tuple[str, Offsets]:
    """*text* with ligatures taken apart and Cyrillic letters put together, and the origins."""
    parts: list[str] = []
    counts = np.ones(len(text), dtype=np.intp)  # of what each character becomes
    done = 0
    for match in _EXPANDING.finditer(text):
        start, end = match.span()
        letters = _plain(match.group())
        parts += text[done:start], letters
        counts[start:end] = 0
        counts[start] = len(letters)
        done = end
    parts.append(text[done:])
    return "".join(parts), np.repeat(np.arange(len(text)), counts)


def _plain(form: str) -> str:
    # NFKC puts a space under a vowel sign that stands alone; it would cut the word in two.
    return normalize("NFKC", form).lstrip()


def _folded_letter(letter: str) -> str:
    """*letter* in lower case, and without accents where it is Latin or Greek: one for one."""
    lower = letter.lower()
    base = normalize("NFD", lower)[0]
    return base if len(lower) > 1 or lower in _LATIN_AND_GREEK else lower


def _table() -> Codes:
    """What each code becomes; 0: nothing; flagged with _EXPANDS: see there."""
    table = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    for letters, letter in _same():
        table[[ord(each) for each in letters]] = ord(letter)
    for code in chain.from_iterable(_CASED):
        if table[code] == code and code not in range(0xD800, 0xE000):
            table[code] = table[ord(_folded_letter(chr(code)))]
    for white in filter(str.isspace, map(chr, range(0x3001))):
        table[ord(white)] = ord("\n" if white in _LINE_BREAKS else " ")
    table[0] = ord(" ")  # NUL; 0 means "nothing" here
    table[[ord(each) for each in _ARABIC_SIGNS | INVISIBLE]] = 0
    table[[ord(each) for each in _ACCENTS]] = _EXPANDS  # nothing, once й has been put together
    for form in _PRESENTATION_FORMS:
        table[ord(form)] = _folded_form(form, table)
    return table


def _same() -> Iterator[tuple[str, str]]:
    yield from _SAME.items()
    for digits in _DIGITS:
        yield from zip(digits, "0123456789", strict=True)


def _folded_form(form: str, table: Codes) -> int:
    """What a presentation form becomes, when that is one letter at most."""
    codes = [int(table[ord(each)]) for each in _plain(form)]
    letters = [code for code in codes if code]
    if len(letters) > 1:
        return int(_EXPANDS | np.uint32(ord(form)))
    return letters[0] if letters else 0


_TABLE = _table()
_LIGATURES = "".join(form for form in _PRESENTATION_FORMS if _TABLE[ord(form)] >= _EXPANDS)
_EXPANDING = re.compile(f"[{_LIGATURES}]|[\u0400-\u04ff][\u0300-\u036f]+")
_ASCII = bytes(_TABLE[:256].astype(np.uint8))
