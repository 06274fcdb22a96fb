"""The words and phrases of a text that could be its keywords, with a score each. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import NamedTuple

from workers.vocabulary import lexicon
from workers.vocabulary.frequencies import Rarities, cell
from workers.vocabulary.terms import Words

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
# Letters that Arabic verbs begin with (يحصد, سيصل), and those that are mostly a particle of a word
# that the text has in no other way.
_DOUBTFUL = {"ي": 0.3, "س": 0.8, "و": 0.6, "ل": 0.6}


Term = tuple[str, ...]  # words as they are counted (see terms)


class Candidate(NamedTuple):
    """What could be a keyword."""

    score: float
    words: Term
    times: int  # that it occurs
    is_name: bool


class Weights(dict[Term, tuple[float, bool]]):
    """What terms weigh, by rarity and kind, and whether they are names. Fills itself, and forgets.

    An article's terms are mostly those of others before it.
    """

    MOST = 50_000

    def __init__(self, rarities: Rarities) -> None:
        super().__init__()
        self._rarities = rarities

    def __missing__(self, term: Term) -> tuple[float, bool]:
        if len(self) >= self.MOST:
            self.clear()
        is_name = " ".join(term) in lexicon.names()
        weight = sum(map(self._of_word, term)) * _SHARES[len(term)]
        if is_name:
            weight = max(weight, _NAMED * min(len(term), 2)) * _NAME
        elif len(term) == 1 and term[0] in lexicon.common():
            weight *= _COMMON
        self[term] = told = weight, is_name
        return told

    def _of_word(self, word: str) -> float:
        rarity = float(self._rarities[cell(word)])
        return rarity if lexicon.is_listed(word) else rarity * _DOUBTFUL.get(word[0], 1)


def candidates(words: Words, weights: Weights, capitals: frozenset[str]) -> list[Candidate]:
    """What could be keywords, best first; *capitals*: words that are written as names are."""
    told, size, title = words.counted, len(words.counted), words.title
    counts = Counter(told)
    del counts[""]
    often = {word for word, count in counts.items() if count > 1}
    tried: Iterable[str] = counts
    if size >= _MANY:
        tried = often.union(lexicon.names().intersection(counts), filter(None, told[:title]))
    first = dict(zip(reversed(told), range(size - 1, -1, -1), strict=True))
    terms: list[tuple[Term, int, int]] = [((word,), counts[word], first[word]) for word in tried]
    terms += _phrases(words, often, capitals)
    found = []
    for term, times, at in terms:
        weight, is_name = weights[term]
        if capitals and not (is_name or capitals.isdisjoint(term)):
            weight *= _NAME
        seen = times + _IN_TITLE if at < title else times
        score = weight * seen / (seen + _OFTEN) * (1 + _EARLY * (1 - at / size))
        found.append(Candidate(score, term, times, is_name))
    found.sort(reverse=True)
    return found


def _phrases(
    words: Words, often: Set[str], capitals: frozenset[str]
) -> Iterator[tuple[Term, int, int]]:
    """Runs of two to four words that occur twice or are names: how often, and where first."""
    told, names = words.counted, _phrase_names()
    alone = capitals | (_beginnings() & set(told))  # a phrase that begins so may occur once
    begins = often | alone
    spots = [
        at
        for at, word in enumerate(told[:-1])
        if word in begins and (told[at + 1] in often or word in alone)
    ]
    for size in range(2, _LONGEST + 1):
        spots = [at for at in spots if words.goes_on(at + size - 1)]
        runs = [tuple(told[at : at + size]) for at in spots]
        kept = {
            run: times
            for run, times in Counter(runs).items()
            if times > 1 or run in names or (capitals and capitals.issuperset(run))
        }
        for run, times in kept.items():
            yield run, times, spots[runs.index(run)]
        spots = [
            at for at, run in zip(spots, runs, strict=True) if run in kept or told[at] in alone
        ]


@cache
def _phrase_names() -> frozenset[tuple[str, ...]]:
    """The names of several words."""
    return frozenset(tuple(name.split()) for name in lexicon.names() if " " in name)


@cache
def _beginnings() -> frozenset[str]:
    """The words that they begin with."""
    return frozenset(name[0] for name in _phrase_names())
