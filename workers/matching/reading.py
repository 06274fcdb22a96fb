"""A field of an article, made ready to be searched. Pure."""

from bisect import bisect_right
from functools import cached_property
from unicodedata import category

from aggregator.rules.syntax import as_written
from aggregator.text.letters import fold
from aggregator.text.tokens import BREAK, continues, is_word, tokens

_MOST_OCCURRENCES = 1_000  # of a word in a field
_FEW = 24  # words that are sought in a field one by one


class Reading:
    """The words of a field; all else is worked out when a term may begin in it."""

    def __init__(self, number: int, text: str) -> None:
        self.number = number  # of the field
        self._told = tokens(fold(text))
        self.words = set(self._told.cut)
        self.has_letters = False  # of scripts without spaces
        self._spaced = ""  # not ready yet
        self._sought = 0  # words

    def make_ready(self) -> None:
        """Work out where words stand, if that was not done before.

        `text` is what spots are counted in: folded, with single spaces. `_spaced` is the same with
        a space for each sign, and one more before and after it.
        """
        if self._spaced:
            return
        told = self._told
        self.folded = folded = told.folded.single_spaced()
        self.text = folded.text
        if len(folded.text) != len(told.folded.text):
            self._told = told = tokens(folded)
        self._spaced = f" {told.plain.replace(BREAK, ' ')} "

    def has_pair(self, word: str, seconds: frozenset[str]) -> bool:
        """Whether one of *seconds* may come next to *word*, with a space or a sign between them."""
        self.make_ready()
        pairs = seconds & self.words
        if self.has_letters or len(pairs) > _FEW:
            return True
        return any(f" {word} {second} " in self._spaced for second in pairs)

    def occurrences(self, word: str) -> list[int]:
        """Where *word*, one of its words, stands; the first thousand places."""
        self.make_ready()
        self._sought += 1
        if self._sought > _FEW or self.has_letters:
            return self._places[word][:_MOST_OCCURRENCES]
        find, needle = self._spaced.find, f" {word} "
        found: list[int] = []
        at = find(needle)
        while at >= 0 and len(found) < _MOST_OCCURRENCES:
            found.append(at)
            at = find(needle, at + len(word) + 1)
        return found

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word stands: quicker than to seek many words one by one."""
        places: dict[str, list[int]] = {}
        for token, at in zip(self._told.cut, self._told.starts(), strict=True):
            places.setdefault(token, []).append(at)
        return places

    @cached_property
    def _starts(self) -> list[int]:
        """Where each word begins."""
        told = self._told
        return [at for token, at in zip(told.cut, told.starts(), strict=True) if token != BREAK]

    def place(self, start: int) -> int:
        """The number of the word that begins at *start*, counted from 0."""
        return bisect_right(self._starts, start) - 1

    def may_end(self, at: int) -> bool:
        """Whether a term may end before *at*: no word goes on from before to behind it."""
        text = self.text
        if at >= len(text) or not continues(text[at]):
            return True
        last = text[at - 1]
        return not continues(last) and not (is_word(last) and _is_mark(text[at]))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the field as delivered."""
        self.make_ready()
        return self.folded.span(start, end)

    def written(self, start: int, end: int) -> str:
        """What stands there, as `=` compares it."""
        return as_written(self.folded.source[slice(*self.span(start, end))])

    @cached_property
    def whole(self) -> str:
        """The whole field as `=` compares it."""
        return as_written(self.folded.source)


def is_unspaced(letter: str) -> bool:
    """Whether *letter* belongs to a script without spaces between words."""
    return letter >= "\u0e00" and is_word(letter) and not continues(letter)


def _is_mark(letter: str) -> bool:
    return letter != "" and category(letter)[0] == "M"
