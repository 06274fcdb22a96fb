"""What an article tells, as weighted terms: what articles of other wording are compared by. Pure.

A gist is text: for each of at most 24 terms four characters that name it and one for its weight,
the heaviest first, and then perhaps one more for what is not known yet. Each character holds six
bits, as "0" plus their value; so string functions alone read it where stories are found
(aggregator/store/scripts/stories.lua).

Terms are words without their endings, rare in the stream and frequent or early in the article,
and numbers: all reports of an event give the same ones (197 million, 590 arrested), while bulletins
of two days share every word and no number. Over pairs that we read, the average precision of the
cosine is .72 without numbers and .85 with them (tests/conformance/story_pairs.jsonl). Keywords'
scores would not do: they prefer names, and a place has many events a day; theirs is .63.
"""

from itertools import compress
from math import hypot, log, sqrt
from operator import itemgetter
from typing import NamedTuple
from zlib import crc32

from msgspec import UNSET, Struct
from msgspec.structs import replace

from aggregator.model import Article
from aggregator.text.letters import fold
from workers.vocabulary.frequencies import Frequencies, Rarities, cell
from workers.vocabulary.phrases import Terms
from workers.vocabulary.terms import Words, read

MOST = 24  # terms
_FEWEST = 12  # words: headlines with as many in common may tell the opposite of each other
_NUMBERS = 8
_LEAD = 40  # words of the text
# What makes a word weigh, chosen together with the thresholds of stories.lua (benchmarks/stories).
_RARITY = 1.5  # exponent
_LEAST = 0.1
# A stream that has only begun cannot tell what is rare in it, and all looks alike: so that much of
# a gist is a term that no other has, and after so many documents half of its square.
_DOUBT, _DOCUMENTS = 0.4, 500
_NAME = 1.4
_IN_TITLE, _IN_LEAD = 2.0, 1.5
_OFTEN = [1.0, *(1 + log(times) for times in range(1, 30))]  # by how often a word stands
# By how many digits tell: 30, 300 and 3,000 are said of everything. A year tells nothing.
# As parts of what a word weighs that the stream has never seen.
_BY_DIGITS = (0.5, 1.2, 2.0, 2.4)
_YEARS = ("19", "20", "14", "13")
_YEAR, _YEAR_DIGITS = 0.2, 4
_LONGEST = 9  # digits of a number; more are a telephone's
_DIGITS = "".join(map(chr, range(48, 48 + 64)))
_HEAVIEST = len(_DIGITS) - 1
_WEIGHT = itemgetter(1)


class Weighed(NamedTuple):
    """A term before any text: its name in a gist, and what it weighs by rarity."""

    name: str
    weight: float


class Weights(dict[str, Weighed]):
    """What words weigh in a stream. Fills itself, and forgets."""

    MOST = 50_000

    def __init__(self, rarities: Rarities, terms: Terms) -> None:
        super().__init__()
        self._rarities = rarities
        self._terms = terms

    def __missing__(self, word: str) -> Weighed:
        if len(self) >= self.MOST:
            self.clear()
        term = self._terms[word]
        [stem] = term.stems
        # A cell that many words share may count more than there are documents.
        rarity = max(float(self._rarities[cell(word)]), _LEAST)
        weight = rarity**_RARITY * (_NAME if term.is_name else 1.0)
        self[word] = told = Weighed(_name(stem), weight)
        return told


class Gist(Struct, frozen=True):
    """Tells the gist of articles."""

    weights: Weights
    rarest: float  # what a word weighs that the stream has never seen
    doubt: float  # of all other terms' weight together, as a vector's length

    @classmethod
    def of(cls, frequencies: Frequencies, terms: Terms | None = None) -> "Gist":
        """By the document frequencies of a stream, which may be empty yet; *terms* are its own."""
        rarities = frequencies.rarities()
        doubt = _DOUBT * sqrt(_DOCUMENTS / (_DOCUMENTS + frequencies.documents))
        rarest = float(rarities.max()) ** _RARITY
        return cls(Weights(rarities, terms or Terms(rarities)), rarest, doubt)

    def __call__(self, words: Words) -> str:
        """The gist of a text; "" when it has too few words to tell."""
        told = self._words(words)
        if len(told) < _FEWEST:
            return ""
        told |= _numbers(words, self.rarest)
        best = sorted(told.items(), key=_WEIGHT, reverse=True)[:MOST]
        scale = _HEAVIEST / best[0][1]
        gist = "".join([name + _digit(weight * scale) for name, weight in best])
        doubt = self.doubt * scale * hypot(*map(_WEIGHT, best))
        return gist + _name(gist) + _digit(doubt) if doubt >= 1 else gist

    def _words(self, words: Words) -> dict[str, float]:
        """The words that tell, by their names, with their weights."""
        weights, first, often = self.weights, words.first, words.often
        title, lead, many = words.title, words.title + _LEAD, len(_OFTEN) - 1
        told: dict[str, float] = {}
        for word in filter(None, dict.fromkeys([*words.counted[:lead], *often])):
            name, weight = weights[word]
            at = first[word]
            if at < lead:
                weight *= _IN_TITLE if at < title else _IN_LEAD
            if word in often:
                weight *= _OFTEN[min(len(often[word]), many)]
            if told.get(name, 0.0) < weight:
                told[name] = weight
        return told


class Telling(Struct, frozen=True):
    """The stage that adds the gist of an article to its signature."""

    gist: Gist

    def __call__(self, article: Article) -> Article:
        """*article* with its gist, if it has a signature."""
        if article.signature is UNSET:
            return article
        text = article.text or article.summary or ""
        told = self.gist(read(fold(article.title), fold(text)))
        return replace(article, signature=replace(article.signature, gist=told))


def _numbers(words: Words, rarest: float) -> dict[str, float]:
    """The numbers that tell most, by their names, with their weights."""
    written = words.written
    numbers = [word for word in compress(written, map(str.isdecimal, written)) if _is_told(word)]
    weights = {_name(word): rarest * _of_number(word) for word in dict.fromkeys(numbers)}
    if len(weights) <= _NUMBERS:
        return weights
    return dict(sorted(weights.items(), key=_WEIGHT, reverse=True)[:_NUMBERS])


def _is_told(number: str) -> bool:
    return 1 < len(number) <= _LONGEST


def _of_number(number: str) -> float:
    if len(number) == _YEAR_DIGITS and number.startswith(_YEARS):
        return _YEAR
    digits = len(number.strip("0"))
    return _BY_DIGITS[min(max(digits, 1), len(_BY_DIGITS)) - 1]


def _digit(weight: float) -> str:
    return _DIGITS[min(max(round(weight), 1), _HEAVIEST)]


def _name(term: str) -> str:
    """Four characters for *term*: 24 bits of its hash."""
    code = crc32(term.encode("utf-8", "replace"))
    return "".join([_DIGITS[code >> shift & 63] for shift in (0, 6, 12, 18)])
