"""The stage that gives an article keywords where its source gives none.

Words and phrases that are frequent in it and rare in the stream (tf-idf), names and what the title
has before others; see vocabulary/phrases for the scores.
"""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from aggregator.model import Article
from aggregator.text.letters import Folded, fold
from workers.vocabulary import phrases, terms
from workers.vocabulary.frequencies import Frequencies
from workers.vocabulary.phrases import Candidate, Weights
from workers.vocabulary.terms import Words

MOST = 8
_COMPARED = 24  # candidates
_WORTH = 0.15  # of the best one's score: what is less is chance
_STEM, _STEM_LATIN = 5, 7  # letters
_SIGNS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-ZÀ-ÖØ-ÞΆ-ΫЀ-Я][\w'’-]+")


class Keywords(Struct, frozen=True):
    """Gives keywords to articles that have none."""

    weights: Weights

    @classmethod
    def of(cls, frequencies: Frequencies) -> "Keywords":
        """By the document frequencies of a stream, which may be empty yet."""
        return cls(Weights(frequencies.rarities()))

    def __call__(self, article: Article) -> Article:
        """*article* with at most eight keywords, as its text writes them, the best first."""
        if article.keywords or article.teaser is True:  # the whole text will tell
            return article
        title, text = fold(article.title), fold(article.text or article.summary or "")
        words = terms.read(title, text)
        capitals = frozenset() if article.direction == "rtl" else _capitals(text)
        found = phrases.candidates(words, self.weights, capitals)[:_COMPARED]
        if not found:
            return article
        told = _written(_chosen(found), words, title, text)
        return replace(article, keywords=tuple(dict.fromkeys(told)))


def _capitals(text: Folded) -> frozenset[str]:
    """The words that *text* writes with a capital letter within a sentence, folded."""
    told = set(_CAPITAL.findall(text.source[: terms.TEXT]))
    return frozenset(fold(" ".join(told)).text.split())


def _chosen(found: Sequence[Candidate]) -> list[Candidate]:
    """The best of *found* that do not repeat each other."""
    longer = [one for one in found if len(one.words) > 1]
    chosen: list[Candidate] = []
    taken: set[str] = set()  # stems of words
    for candidate in found:
        if candidate.score < _WORTH * found[0].score or len(chosen) == MOST:
            break
        one = candidate if candidate.is_name else _whole(candidate, longer)
        stems = {_stem(word) for word in one.words}
        # Names may share a word: North Korea, South Korea.
        if stems <= taken or (not one.is_name and not stems.isdisjoint(taken)):
            continue
        chosen.append(one)
        taken |= stems
    return chosen


def _whole(one: Candidate, longer: Sequence[Candidate]) -> Candidate:
    """The phrase of which *one* is mostly a part, else itself."""
    size, word = len(one.words), one.words[0]
    often = one.times / (4 if size == 1 else 2)
    for phrase in longer:
        words = phrase.words
        if phrase.times >= often and len(words) > size and word in words:
            at = words.index(word)
            if words[at : at + size] == one.words:
                return phrase
    return one


def _stem(word: str) -> str:
    """What the forms of a word begin with, roughly: روسيا, الروسية; operator, operators."""
    if word.isascii():
        return word[:_STEM_LATIN].rstrip("s")
    return word.removeprefix("ال")[:_STEM].rstrip("ايهت")


def _written(chosen: Sequence[Candidate], words: Words, title: Folded, text: Folded) -> list[str]:
    """As the text writes them most often, without vowel signs and particles."""
    spots: dict[str, list[int]] = {one.words[0]: [] for one in chosen}
    for at in [at for at, word in enumerate(words.counted) if word in spots]:
        spots[words.counted[at]].append(at)
    return [_form(one, spots[one.words[0]], words, title, text) for one in chosen]


def _form(one: Candidate, spots: Sequence[int], words: Words, title: Folded, text: Folded) -> str:
    """As *one* is written most often, at best where no particle is before it."""
    size, counted = len(one.words), [*one.words]
    forms = [
        tuple(words.written[at : at + size])
        for at in spots
        if size == 1 or words.counted[at : at + size] == counted
    ]
    bare = [form for form in forms if form[0] == counted[0] or form[0].startswith("ال")]
    form = max(bare or forms, key=(bare or forms).count)
    told = [_source(word, text) or _source(word, title) or word for word in form]
    if not bare:  # only with a particle, which للدول writes in one with the article
        told[0] = f"ا{told[0][1:]}" if told[0].startswith("لل") else told[0][1:]
    return " ".join(told)


def _source(word: str, folded: Folded) -> str | None:
    """The folded *word* with the letters that it has in the text, where it stands there."""
    text, start = folded.text, folded.text.find(word, 0, terms.TEXT)
    while start >= 0:
        end = start + len(word)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            if folded.origins is None:
                return folded.source[start:end]
            first, last = folded.origins[start], folded.origins[end - 1]
            return _SIGNS.sub("", folded.source[first : last + 1])
        start = text.find(word, end, terms.TEXT)
    return None
