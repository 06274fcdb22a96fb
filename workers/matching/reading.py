"""A field of an article, made ready to be searched. Pure."""

from bisect import bisect_right
from functools import cached_property
from unicodedata import category

from aggregator.rules.syntax import as_written, spaced
from aggregator.text.hashes import hashed
from aggregator.text.letters import Folded, fold
from aggregator.text.tokens import BREAK, Tokens, continues, is_word, tokens


class Reading:
    """The words of a field; all else is worked out when a term may begin in it."""

    def __init__(self, number: int, text: str) -> None:
        self.number = number  # of the field
        self._told = tokens(fold(text))
        self.hashes = hashed(self._told).words

    @cached_property
    def words(self) -> list[str]:
        """Its words in their order, as many as there are hashes."""
        return [word for word in self._told.cut if word != BREAK]

    @cached_property
    def folded(self) -> Folded:
        """What spots are counted in: with single spaces."""
        return self._told.folded.single_spaced()

    @cached_property
    def text(self) -> str:
        """The letters of `folded`, as terms are compared with them."""
        return spaced(self.folded.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins in `text`."""
        same = len(self.text) == len(self._told.folded.text)
        return _starts(self._told if same else tokens(self.folded))

    def place(self, start: int) -> int:
        """The number of the word that begins at *start*, counted from 0."""
        return bisect_right(self.starts, start) - 1

    def may_end(self, at: int) -> bool:
        """Whether a term may end before *at*: no word goes on from before to behind it."""
        text = self.text
        if at >= len(text) or not continues(text[at]):
            return True
        last = text[at - 1]
        return not continues(last) and not (is_word(last) and _is_mark(text[at]))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the field as delivered."""
        return self.folded.span(start, end)

    def written(self, start: int, end: int) -> str:
        """What stands there, as `=` compares it."""
        return as_written(self.folded.source[slice(*self.span(start, end))])

    @cached_property
    def whole(self) -> str:
        """The whole field as `=` compares it."""
        return as_written(self.folded.source)


def _starts(told: Tokens) -> list[int]:
    if told.is_spaced:
        starts: list[int] = hashed(told).starts.tolist()
        return starts
    return [at for token, at in zip(told.cut, told.starts(), strict=True) if token != BREAK]


def _is_mark(letter: str) -> bool:
    return letter != "" and category(letter)[0] == "M"
