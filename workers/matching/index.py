"""The terms that are searched in a field, by the words that they begin with. Pure.

An article is a set of words, and only those of them that begin a term are looked at. Which these
are is remembered word by word: with what Arabic writes before a word, some thirty forms of each
term, it would be too much to write down. So what an article costs does not depend on how many
terms there are.

From where such a word stands, a term is what follows it letter by letter: spaces and signs are as
they are in the term, and a table of the phrases answers whether it is one.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from aggregator.rules.syntax import Term, as_written
from aggregator.text.letters import Folded
from aggregator.text.tokens import BREAK, tokens
from workers.matching import clitics
from workers.matching.reading import Reading, is_unspaced

Spot = tuple[int, int, int]  # number of the field, start and end in its folded text
Found = dict[str, list[Spot]]  # key of a term -> where it occurs

_Key = tuple[frozenset[str], str]  # what may be written before a term, and the term's key
_Shape = tuple[int, int]  # letters of a term before its first word and after it

_EXACT = ""  # in place of a key: the exact terms that fold to this
_MOST_SHAPES = 16  # that are tried wherever a word stands
_LOOKED_AT = 8  # letters after a word, by which it is told which of the others are tried
_ROOM = 2_000_000  # letters of words that are remembered: some 200,000 words, 25 MB
_A_WORD = 4  # letters more that it costs to remember one

_SIMPLE = re.compile("([a-z0-9\u0621-\u064a]+)(?: ([a-z0-9\u0621-\u064a]+)(?= |$)|$)")
_SIGN = re.compile(r"[^\w\s]|_")


class _Beginning(Struct, gc=False):
    """What begins with a word."""

    clitics: frozenset[str] = clitics.NONE  # what may precede it in any of its terms
    alone: tuple[_Key, ...] = ()  # terms of this word and no more
    shapes: tuple[_Shape, ...] = ()  # of the others
    rare_shapes: dict[str, set[_Shape]] | None = None  # beyond sixteen, by the letters after it
    seconds: list[str] | None = None  # words of which each of the others has one, a sign further
    any_second: bool = False  # but for these


class _Known(Struct, eq=False):
    """What begins with a word as it stands in a text."""

    word: str
    alone: tuple[str, ...]  # keys of terms
    begun: tuple[tuple[str, _Beginning], ...]  # each with the clitic that it is taken without
    seconds: frozenset[str] | None  # words of which one comes next if begun is; None: any


class _Memory(dict[str, _Known | None]):
    """What begins with each word; it finds out what it does not remember, up to a limit.

    Attributes:
        beginnings: by the first word of a term.
        prefixes: of words, each with the terms that it is.
        prefix_lengths: in order.
        letters: of scripts without spaces, as far as they were met.
    """

    def __init__(self) -> None:
        self.beginnings: dict[str, _Beginning] = {}
        self.prefixes: dict[str, list[_Key]] = {}
        self.prefix_lengths: list[int] = []
        self.letters: set[str] = set()
        self._room = _ROOM

    def __missing__(self, word: str) -> _Known | None:
        self._room -= len(word) + _A_WORD
        if self._room < 0:
            self.clear()
            self._room = _ROOM
        self[word] = known = self._begun(word)
        return known

    def _begun(self, word: str) -> _Known | None:
        """What begins with *word*; None: nothing."""
        if is_unspaced(word[0]):
            self.letters.add(word)
        alone: list[str] = []
        begun = []
        for clitic, stem in clitics.stems(word):
            beginning = self.beginnings.get(stem)
            if beginning is not None and clitic in beginning.clitics:
                alone += [key for before, key in beginning.alone if clitic in before]
                if beginning.any_second or beginning.seconds:
                    begun.append((clitic, beginning))
            if self.prefixes:
                alone += self._prefixes_of(clitic, stem)
        if not alone and not begun:
            return None
        any_second = any(beginning.any_second for _, beginning in begun)
        seconds = frozenset(each for _, beginning in begun for each in beginning.seconds or ())
        return _Known(
            word, tuple(dict.fromkeys(alone)), tuple(begun), None if any_second else seconds
        )

    def _prefixes_of(self, clitic: str, stem: str) -> Iterator[str]:
        for length in self.prefix_lengths:
            if length > len(stem):
                return
            for before, key in self.prefixes.get(stem[:length], ()):
                if clitic in before:
                    yield key


class Index:
    """Finds the terms of one field. It remembers words."""

    def __init__(self, *, whole: bool = False) -> None:
        self._whole = whole  # exact terms are the whole field
        self._memory = _Memory()
        self._phrases: dict[str, tuple[_Key, ...]] = {}
        self._exact: dict[str, list[str]] = {}  # as written -> keys
        self._signs: dict[str, list[str]] = {}  # terms without a word

    def add(self, term: Term, key: str) -> None:
        """Search *term*, which has not been added before."""
        folded = term.folded
        if term.manner == "prefix":
            memory = self._memory
            memory.prefixes.setdefault(folded, []).append((clitics.before_prefix(folded), key))
            memory.prefix_lengths = sorted({len(folded), *memory.prefix_lengths})
        elif term.manner == "exact":
            keys = self._exact.setdefault(as_written(term.text), [])
            keys.append(key)
            self._add(folded, clitics.NONE, _EXACT)
        else:
            for form, before in clitics.forms(folded):
                self._add(form, before, key)

    def _add(self, form: str, before: frozenset[str], key: str) -> None:
        lead, first, tail, second = _parts(form)
        if not first:
            self._signs.setdefault(form, []).append(key)
            return
        beginning = self._memory.beginnings.get(first)
        if beginning is None:
            beginning = self._memory.beginnings[first] = _Beginning()
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
            beginning.seconds = [second]
        else:
            beginning.seconds.append(second)

    def search(self, reading: Reading, found: Found) -> None:
        """Add to *found* the terms that occur in *reading*."""
        words = reading.words
        met = set(map(self._memory.__getitem__, words))
        reading.has_letters = not self._memory.letters.isdisjoint(words)
        for known in met:
            if known is None:
                continue
            goes_on = known.begun and (
                known.seconds is None
                or (
                    not known.seconds.isdisjoint(words)
                    and reading.has_pair(known.word, known.seconds)
                )
            )
            if goes_on or known.alone:
                self._search(known, known.begun if goes_on else (), reading, found)
        if self._signs:
            self._search_signs(reading, found)

    def _search(
        self,
        known: _Known,
        begun: tuple[tuple[str, _Beginning], ...],
        reading: Reading,
        found: Found,
    ) -> None:
        """Add what begins with a word, wherever that stands."""
        size, number = len(known.word), reading.number
        for start in reading.occurrences(known.word):
            for key in known.alone:
                if key in found:
                    found[key].append((number, start, start + size))
                else:
                    found[key] = [(number, start, start + size)]
            for clitic, beginning in begun:
                self._search_phrases(clitic, beginning, (start, start + size), reading, found)

    def _search_phrases(
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
                    for each in (key,) if key is not _EXACT else self._written(reading, spot):
                        found.setdefault(each, []).append(spot)

    def _search_signs(self, reading: Reading, found: Found) -> None:
        """Add the terms that have no word in them."""
        reading.make_ready()
        text = reading.text
        lengths = sorted({len(form) for form in self._signs})
        for match in _SIGN.finditer(text):
            for length in lengths:
                form = text[match.start() : match.start() + length]
                spot = (reading.number, match.start(), match.start() + len(form))
                for key in self._signs.get(form, ()) if len(form) == length else ():
                    for each in (key,) if key is not _EXACT else self._written(reading, spot):
                        found.setdefault(each, []).append(spot)

    def _written(self, reading: Reading, spot: Spot) -> list[str]:
        """The exact terms that stand at *spot*."""
        written = reading.written(*spot[1:])
        if self._whole and written != reading.whole:
            return []
        return self._exact.get(written, [])


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
