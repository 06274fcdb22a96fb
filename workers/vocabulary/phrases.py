"""The words and phrases of a text that could be its keywords, with a score each. Pure.

A term is a word, or a phrase of words with a space between, as they are counted (see terms).
"""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from workers.vocabulary import lexicon
from workers.vocabulary.frequencies import Rarities, cell
from workers.vocabulary.terms import Spots, Words

_LONGEST = 4  # words of a phrase
_MANY = 150  # words; in a text of so many a keyword occurs twice, or is a name, or in the title

# Parts of a score, weighed on a stream of news (tests/conformance/test_keywords).
_SHARES = (0, 1, 0.65, 0.52, 0.42)  # of a word in a phrase of one to four words
_NAME = 1.6
_NAMED = 4  # at least, one of two words twice that: they may be common ones (مجلس الأمن)
_IN_TITLE = 1.5  # occurrences that a place in the title counts for
_EARLY = 3  # how much more the beginning counts than the end
_OFTEN = 6  # occurrences from which more of them matter less
_COMMON = 0.5  # a common word by itself
_MOSTLY = (0, 4, 2, 2)  # times at most that a part of a phrase occurs for one of the phrase
# Letters that Arabic verbs begin with (يحصد, سيصل), and those that are mostly a particle of a word
# that the text has in no other way.
_DOUBTFUL = {"ي": 0.3, "س": 0.8, "و": 0.6, "ل": 0.6}
_STEM, _STEM_LATIN = 5, 7  # letters


class Term(NamedTuple):
    """What is known of a term before any text."""

    weight: float  # by rarity and kind
    is_name: bool
    stems: frozenset[str]  # of its words
    parts: tuple[tuple[str, int], ...]  # shorter terms within it, each with its _MOSTLY


class Terms(dict[str, Term]):
    """What is known of terms in a stream. Fills itself, and forgets.

    An article's terms are mostly those of others before it.
    """

    MOST = 50_000

    def __init__(self, rarities: Rarities) -> None:
        super().__init__()
        self._rarities = rarities

    def __missing__(self, term: str) -> Term:
        if len(self) >= self.MOST:
            self.clear()
        words, is_name = term.split(), term in lexicon.names()
        weight = sum(map(self._weight, words)) * _SHARES[len(words)]
        if is_name:
            weight = max(weight, _NAMED * min(len(words), 2)) * _NAME
        elif term in lexicon.common():
            weight *= _COMMON
        self[term] = told = Term(weight, is_name, frozenset(map(_stem, words)), _parts(words))
        return told

    def _weight(self, word: str) -> float:
        rarity = float(self._rarities[cell(word)])
        return rarity if lexicon.is_listed(word) else rarity * _DOUBTFUL.get(word[0], 1)


def _stem(word: str) -> str:
    """What the forms of a word begin with, roughly: روسيا, الروسية; operator, operators."""
    if word.isascii():
        return word[:_STEM_LATIN].rstrip("s")
    return word.removeprefix("ال")[:_STEM].rstrip("ايهت")


def _parts(words: list[str]) -> tuple[tuple[str, int], ...]:
    return tuple(
        (" ".join(words[at : at + size]), _MOSTLY[size])
        for size in range(1, len(words))
        for at in range(len(words) - size + 1)
    )


def candidates(words: Words, terms: Terms, capitals: frozenset[str]) -> tuple[Spots, dict[str, float]]:
    """What could be keywords; *capitals*: words that are written as names are."""
    found, title, size = _found(words, capitals), words.title, len(words.counted)
    scores: dict[str, float] = {}
    for term, spots in found.items():
        weight, is_name, _, _ = terms[term]
        if capitals and not (is_name or capitals.isdisjoint(term.split())):
            weight *= _NAME
        at = spots[0]
        seen = len(spots) + _IN_TITLE if at < title else len(spots)
        scores[term] = weight * seen / (seen + _OFTEN) * (1 + _EARLY * (1 - at / size))
    _gather(scores, found, terms)
    return found, scores


def _gather(scores: dict[str, float], found: Spots, terms: Terms) -> None:
    """Give a phrase the place of what is mostly a part of it, other than names."""
    parts = set()
    for phrase in [term for term in scores if " " in term]:
        times = len(found[phrase])
        for part, most in terms[phrase].parts:
            if part in found and len(found[part]) <= most * times and not terms[part].is_name:
                scores[phrase] = max(scores[phrase], scores[part])
                parts.add(part)
    for part in parts:
        del scores[part]


def _found(words: Words, capitals: frozenset[str]) -> Spots:
    told, title = words.spots, words.title
    if len(words.counted) >= _MANY:
        names = lexicon.names().intersection(told)
        told = {
            word: spots
            for word, spots in told.items()
            if len(spots) > 1 or spots[0] < title or word in names
        }
    return told | _phrases(words, capitals)


def _phrases(words: Words, capitals: frozenset[str]) -> Spots:
    """Runs of two to four words that occur twice or are names."""
    told, found, begin = words.counted, Spots(), _beginnings()
    often = {word for word, spots in words.spots.items() if len(spots) > 1}
    alone = begin | capitals if capitals else begin  # a phrase that begins so may occur once
    runs = {word: words.spots[word] for word in often | alone.intersection(words.spots)}
    for size in range(1, _LONGEST):
        longer: Spots = defaultdict(list)
        for run, spots in runs.items():
            for at in spots:
                after = told[at + size]
                if (after in often or (after and run in alone)) and words.goes_on(at + size):
                    longer[f"{run} {after}"].append(at)
        runs = {
            run: spots
            for run, spots in longer.items()
            if len(spots) > 1 or run in begin or (capitals and capitals.issuperset(run.split()))
        }
        found |= runs
    return found


@cache
def _beginnings() -> frozenset[str]:
    """The names of several words, and what they begin with."""
    return frozenset(
        " ".join(words[:size])
        for words in map(str.split, lexicon.names())
        for size in range(1, len(words) + 1)
        if len(words) > 1
    )
