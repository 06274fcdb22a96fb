"""The words and phrases of a text that could be its keywords, with a score each. Pure.

A term is a word, or a phrase of words with a space between, as they are counted (see terms).
"""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from workers.vocabulary import lexicon
from workers.vocabulary.frequencies import Rarities, cell
from workers.vocabulary.terms import Spots, Words

_LONGEST = 4  # words of a phrase
_MANY = 150  # words; in a text of so many a keyword stands twice, or is a name, or in the title

# Parts of a score, weighed on a stream of news (tests/conformance/test_keywords).
_OTHERS = 0.6  # what the words of a phrase count for, other than the rarest
_NAME = 1.6
_NAMED = 4  # at least, one of two words twice that: they may be common ones (مجلس الأمن)
_IN_TITLE = 1.5  # occurrences that a place in the title counts for
_EARLY = 3  # how much more the beginning counts than the end
_OFTEN = 9  # occurrences from which more of them matter less
_COMMON = 0.5  # a common word by itself
# Letters that Arabic verbs begin with (يحصد, سيصل), and those that are mostly a particle of a word
# that the text has in no other way.
_DOUBTFUL = {"ي": 0.3, "س": 0.8, "و": 0.6, "ل": 0.6}
_STEM, _STEM_LATIN = 5, 7  # letters


class Term(Struct, frozen=True, gc=False):
    """What is known of a term before any text."""

    weight: float  # by rarity and kind
    is_name: bool
    stems: frozenset[str]  # of its words


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
        weights = [*map(self._weight, words)]
        weight = _OTHERS * sum(weights) + (1 - _OTHERS) * max(weights)
        if is_name:
            weight = max(weight, _NAMED * min(len(words), 2)) * _NAME
        elif term in lexicon.common():
            weight *= _COMMON
        self[term] = told = Term(weight, is_name, frozenset(map(_stem, words)))
        return told

    def _weight(self, word: str) -> float:
        rarity = float(self._rarities[cell(word)])
        return rarity if lexicon.is_listed(word) else rarity * _DOUBTFUL.get(word[0], 1)


def _stem(word: str) -> str:
    """What the forms of a word begin with, roughly: روسيا, الروسية; operator, operators."""
    if word.isascii():
        return word[:_STEM_LATIN].rstrip("s")
    return word.removeprefix("ال")[:_STEM].rstrip("ايهت")


def candidates(
    words: Words, terms: Terms, capitals: frozenset[str]
) -> tuple[Spots, dict[str, float]]:
    """What could be keywords, and their scores; *capitals*: words that are written as names are."""
    found, title = _found(words, capitals), words.title
    slope = _EARLY / len(words.counted)
    scores: dict[str, float] = {}
    for term, spots in found.items():
        at, seen = spots[0], float(len(spots))
        if at < title:
            seen += _IN_TITLE
        scores[term] = terms[term].weight * seen / (seen + _OFTEN) * (1 + _EARLY - slope * at)
    if capitals:
        for term in scores:
            if not (terms[term].is_name or capitals.isdisjoint(term.split())):
                scores[term] *= _NAME
    return found, scores


def _found(words: Words, capitals: frozenset[str]) -> Spots:
    """The words that could be keywords, and the phrases."""
    first, often = words.first, words.often
    known = lexicon.known().intersection(first)
    begin = known | capitals.intersection(first) if capitals else known
    once: Iterable[str] = first
    if len(words.counted) >= _MANY:
        once = (lexicon.names() & known).union(filter(None, words.counted[: words.title]))
    phrases = _phrases(words, {word: [first[word]] for word in begin} | often, capitals)
    return {word: [first[word]] for word in once} | often | phrases


def _phrases(words: Words, runs: Spots, capitals: frozenset[str]) -> Spots:
    """Runs of two to four words that stand twice or are names, grown out of *runs* of one."""
    told, known, found = words.counted, lexicon.known(), Spots()
    linked = capitals.union(words.often) if capitals else words.often
    for size in range(1, _LONGEST):
        longer: Spots = defaultdict(list)
        for run, spots in runs.items():
            is_known = run in known  # what follows it may stand once
            for at in spots:
                after = told[at + size]
                if after in linked or (is_known and after):
                    longer[f"{run} {after}"].append(at)
        runs = {
            run: spots
            for run, spots in longer.items()
            if (len(spots) > 1 or run in known or (capitals and capitals.issuperset(run.split())))
            and words.goes_on(spots[0] + size)
        }
        found |= runs
    return found
