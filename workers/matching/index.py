"""The terms that are searched in a field, by the words that they begin with. Pure.

Of an article only those words are looked at with which a term begins. Which these are is remembered
word by word, for a stream has the same words again and again: with what Arabic writes before a
word, some thirty forms of each term, it would be too much to write down. Words are looked up by
their hashes, all of a text at once. So what an article costs does not depend on how many terms
there are.

From where such a word stands, a term is what follows it letter by letter: spaces and signs are as
they are in the term, once both are spaced (see rules.syntax), and a table of the phrases answers
whether it is one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np
from msgspec import Struct

from aggregator.rules.syntax import Term, as_written
from aggregator.text.letters import Folded
from aggregator.text.tokens import BREAK, tokens
from workers.matching import clitics
from workers.matching.reading import Reading

Spot = tuple[int, int, int]  # number of the field, start and end in its folded text
Found = dict[str, list[Spot]]  # key of a term -> where it occurs

_Key = tuple[frozenset[str], str]  # what may be written before a term, and the term's key
_Shape = tuple[int, int]  # letters of a term before its first word and after it

_EXACT = ""  # in place of a key: the exact terms that fold to this
_MOST_SHAPES = 16  # that are tried wherever a word stands
_LOOKED_AT = 8  # letters after a word, by which it is told which of the others are tried
_MOST_OCCURRENCES = 1_000  # of a word in a field
_SLOTS = 1 << 20  # words of which is remembered whether a term begins with them: 9 MB
_FEW_SLOTS = 1 << 14  # of fields that hold names
_MOST_KNOWN = 100_000  # words with which a term begins

_SIMPLE = re.compile("([a-z0-9\u0621-\u064a]+)(?: ([a-z0-9\u0621-\u064a]+)(?= |$)|$)")
_SIGN = re.compile(r"[^\w\s]|_")


class _Beginning(Struct, gc=False):
    """What begins with a word."""

    clitics: frozenset[str] = clitics.NONE  # what may precede it in any of its terms
    alone: tuple[_Key, ...] = ()  # terms of this word and no more
    shapes: tuple[_Shape, ...] = ()  # of the others
    rare_shapes: dict[str, set[_Shape]] | None = None  # beyond sixteen, by the letters after it
    seconds: set[str] | None = None  # words of which each of the others has one, a sign further
    any_second: bool = False  # but for these


class _Known(Struct, eq=False):
    """What begins with a word as it stands in a text."""

    alone: tuple[str, ...]  # keys of terms
    begun: tuple[tuple[str, _Beginning], ...]  # each with the clitic that it is taken without
    seconds: frozenset[str] | None  # words of which one comes next if begun is; None: any


class Index:
    """Finds the terms of one field. It remembers words, up to a limit."""

    def __init__(self, *, whole: bool = False) -> None:
        self._whole = whole  # exact terms are the whole field
        self._beginnings: dict[str, _Beginning] = {}  # by the first word of a term
        self._phrases: dict[str, tuple[_Key, ...]] = {}
        self._prefixes: dict[str, list[_Key]] = {}
        self._prefix_lengths: list[int] = []  # in order
        self._exact: dict[str, list[str]] = {}  # as written -> keys
        self._signs: dict[str, list[str]] = {}  # terms without a word
        # What is remembered of words, by their hashes, where a later one may take the place of an
        # earlier: which word a slot is of, and whether a term begins with it; what, is in a dict.
        size = _FEW_SLOTS if whole else _SLOTS
        self._slots = np.zeros(size, dtype=np.uint64)
        self._begins = np.zeros(size, dtype=np.bool_)
        self._last_slot = np.uint64(size - 1)
        self._known: dict[str, _Known] = {}

    def add(self, term: Term, key: str) -> None:
        """Search *term*, which has not been added before."""
        if term.manner == "exact":
            keys = self._exact.setdefault(as_written(term.text), [])
            keys.append(key)
            self._add(term.folded, clitics.NONE, _EXACT)
            return
        for folded in (term.folded, *term.spellings):
            if term.manner == "prefix":
                self._prefixes.setdefault(folded, []).append((clitics.before_prefix(folded), key))
                self._prefix_lengths = sorted({len(folded), *self._prefix_lengths})
            else:
                for form, before in clitics.forms(folded):
                    self._add(form, before, key)

    def _add(self, form: str, before: frozenset[str], key: str) -> None:
        lead, first, tail, second = _parts(form)
        if not first:
            self._signs.setdefault(form, []).append(key)
            return
        beginning = self._beginnings.get(first)
        if beginning is None:
            beginning = self._beginnings[first] = _Beginning()
        before = clitics.NONE if lead else before
        beginning.clitics = _either(beginning.clitics, before)
        if not lead and not tail and key is not _EXACT:
            beginning.alone += ((before, key),)
            return
        keys = self._phrases.get(form, ())
        if (before, key) not in keys:
            self._phrases[form] = (*keys, (before, key))
        _add_shape(beginning, _shape(len(lead), len(tail)), tail[:_LOOKED_AT])
        if not second:
            beginning.any_second = True
        elif beginning.seconds is None:
            beginning.seconds = {second}
        else:
            beginning.seconds.add(second)

    def search(self, reading: Reading, found: Found) -> None:
        """Add to *found* the terms that occur in *reading*."""
        begins = self._beginning(reading)
        if len(begins) > _MOST_OCCURRENCES:
            begins = _seldom(begins, reading.words)
        if begins:
            words, known_as = (*reading.words, ""), self._known.get
            for at in begins:
                known = known_as(words[at]) or self._find(words[at])
                if known is None:  # another word has the same hash
                    continue
                if known.alone:
                    self._add_alone(known, at, reading, found)
                if known.begun and (known.seconds is None or words[at + 1] in known.seconds):
                    self._search_phrases(known, at, reading, found)
        if self._signs:
            self._search_signs(reading, found)

    def _beginning(self, reading: Reading) -> list[int]:
        """Those words of *reading*, by their number, with which a term begins."""
        hashes = reading.hashes
        slots = hashes & self._last_slot
        known = self._slots[slots] == hashes
        begins = self._begins[slots] & known
        if not known.all():
            for at in (~known).nonzero()[0].tolist():
                word = reading.words[at]
                begins[at] = word in self._known or self._find(word) is not None
                self._slots[slots[at]], self._begins[slots[at]] = hashes[at], begins[at]
        told: list[int] = begins.nonzero()[0].tolist()
        return told

    def _find(self, word: str) -> _Known | None:
        """Find out what begins with *word*; None: nothing."""
        alone: list[str] = []
        begun = []
        for clitic, stem in clitics.stems(word):
            beginning = self._beginnings.get(stem)
            if beginning is not None and clitic in beginning.clitics:
                alone += [key for before, key in beginning.alone if clitic in before]
                if beginning.any_second or beginning.seconds:
                    begun.append((clitic, beginning))
            if self._prefixes:
                alone += self._prefixes_of(clitic, stem)
        if not alone and not begun:
            return None
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        known = _Known(tuple(dict.fromkeys(alone)), tuple(begun), _seconds(begun))
        self._known[word] = known
        return known

    def _prefixes_of(self, clitic: str, stem: str) -> Iterator[str]:
        for length in self._prefix_lengths:
            if length > len(stem):
                return
            for before, key in self._prefixes.get(stem[:length], ()):
                if clitic in before:
                    yield key

    def _add_alone(self, known: _Known, at: int, reading: Reading, found: Found) -> None:
        """Add the terms that the word *at* is."""
        start = reading.starts[at]
        spot = (reading.number, start, start + len(reading.words[at]))
        for key in known.alone:
            if key in found:
                found[key].append(spot)
            else:
                found[key] = [spot]

    def _search_phrases(self, known: _Known, at: int, reading: Reading, found: Found) -> None:
        """Add the terms that begin with the word *at* and go beyond it."""
        start = reading.starts[at]
        word = (start, start + len(reading.words[at]))
        for clitic, beginning in known.begun:
            self._search_shapes(clitic, beginning, word, reading, found)

    def _search_shapes(
        self,
        clitic: str,
        beginning: _Beginning,
        word: tuple[int, int],
        reading: Reading,
        found: Found,
    ) -> None:
        """Add the terms that go beyond their first *word*, which stands there with *clitic*."""
        text = reading.text
        start, end = word
        shapes: Iterable[_Shape] = beginning.shapes
        if beginning.rare_shapes:
            shapes = (*shapes, *beginning.rare_shapes.get(text[end : end + _LOOKED_AT], ()))
        for lead, tail in shapes:
            begin, stop = start + len(clitic) - lead, end + tail
            if begin < 0 or stop > len(text):
                continue
            keys = self._phrases.get(text[begin:stop])
            if keys is None or not reading.may_end(stop):
                continue
            spot = (reading.number, begin if lead else start, stop)
            for before, key in keys:
                if clitic in before:
                    self._note(key, spot, reading, found)

    def _search_signs(self, reading: Reading, found: Found) -> None:
        """Add the terms that have no word in them."""
        text = reading.folded.text  # a sign between words is one too
        lengths = sorted({len(form) for form in self._signs})
        for match in _SIGN.finditer(text):
            for length in lengths:
                form = text[match.start() : match.start() + length]
                spot = (reading.number, match.start(), match.start() + len(form))
                for key in self._signs.get(form, ()) if len(form) == length else ():
                    self._note(key, spot, reading, found)

    def _note(self, key: str, spot: Spot, reading: Reading, found: Found) -> None:
        """Add the term that stands at *spot*, or the exact ones that do."""
        for each in (key,) if key is not _EXACT else self._written(reading, spot):
            found.setdefault(each, []).append(spot)

    def _written(self, reading: Reading, spot: Spot) -> list[str]:
        """The exact terms that stand at *spot*."""
        written = reading.written(*spot[1:])
        if self._whole and written != reading.whole:
            return []
        return self._exact.get(written, [])


def _seldom(begins: Sequence[int], words: Sequence[str]) -> list[int]:
    """*begins* without a word's occurrences beyond the first thousand."""
    times: Counter[str] = Counter()
    told = []
    for at in begins:
        times[words[at]] += 1
        if times[words[at]] <= _MOST_OCCURRENCES:
            told.append(at)
    return told


def _seconds(begun: Sequence[tuple[str, _Beginning]]) -> frozenset[str] | None:
    if any(beginning.any_second for _, beginning in begun):
        return None
    return frozenset(each for _, beginning in begun for each in beginning.seconds or ())


@cache
def _either(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Both together, the same object each time: there are but a few, of 1 kB each."""
    return some | others


@cache
def _shape(lead: int, tail: int) -> _Shape:
    """The same object each time: there are 2,700 shapes at the most, of any number of phrases."""
    return lead, tail


def _add_shape(beginning: _Beginning, shape: _Shape, after: str) -> None:
    """Note that a term of *shape* goes on with the letters *after* its first word."""
    if shape in beginning.shapes:
        return
    if len(beginning.shapes) < _MOST_SHAPES or len(after) < _LOOKED_AT:
        beginning.shapes += (shape,)
        return
    if beginning.rare_shapes is None:
        beginning.rare_shapes = {}
    beginning.rare_shapes.setdefault(after, set()).add(shape)


def _parts(form: str) -> tuple[str, str, str, str]:
    """The signs before the first word of *form*, that word, what follows it, and the next word.

    There is no next word if more than a space or a sign stands before it.
    """
    simple = _SIMPLE.match(form)
    if simple is not None:
        return "", simple[1], form[simple.end(1) :], simple[2] or ""
    told = tokens(Folded(form, form))
    words = [
        (at, token) for token, at in zip(told.cut, told.starts(), strict=True) if token != BREAK
    ]
    if not words:
        return form, "", "", ""
    at, first = words[0]
    end = at + len(first)
    is_next = len(words) > 1 and words[1][0] == end + 1
    return form[:at], first, form[end:], words[1][1] if is_next else ""
