"""The stage that gives an article keywords where its source gives none.

Words and phrases that are frequent in it and rare in the stream (tf-idf), names and what the title
has before others; see vocabulary/phrases for the scores.
"""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from aggregator.model import Article
from aggregator.text.letters import Folded, fold
from workers.vocabulary import phrases, terms
from workers.vocabulary.frequencies import Frequencies
from workers.vocabulary.phrases import Terms
from workers.vocabulary.terms import TEXT, Words

MOST = 8
_WORTH = 0.15  # of the best one's score: what is less is chance
_SIGNS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-ZÀ-ÖØ-ÞΆ-ΫЀ-Я][\w'’-]+")


class Keywords(Struct, frozen=True):
    """Gives keywords to articles that have none."""

    terms: Terms

    @classmethod
    def of(cls, frequencies: Frequencies) -> "Keywords":
        """By the document frequencies of a stream, which may be empty yet."""
        return cls(Terms(frequencies.rarities()))

    def __call__(self, article: Article) -> Article:
        """*article* with at most eight keywords, as its text writes them, the best first."""
        if article.keywords or article.teaser is True:  # the whole text will tell
            return article
        title, text = fold(article.title), fold(article.text or article.summary or "")
        words = terms.read(title, text)
        capitals = frozenset() if article.direction == "rtl" else _capitals(text)
        found, scores = phrases.candidates(words, self.terms, capitals)
        told = [
            _written(term, found[term], words, title, text)
            for term in _chosen(scores, self.terms)
        ]
        return replace(article, keywords=tuple(dict.fromkeys(told))) if told else article


def _capitals(text: Folded) -> frozenset[str]:
    """The words that *text* writes with a capital letter within a sentence, folded."""
    told = set(_CAPITAL.findall(text.source[: TEXT]))
    return frozenset(fold(" ".join(told)).text.split())


def _chosen(scores: Mapping[str, float], terms: Terms) -> list[str]:
    """The best terms that do not repeat each other."""
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)
    chosen: list[str] = []
    taken: set[str] = set()  # stems of words
    for term in ranked:
        if scores[term] < _WORTH * scores[ranked[0]] or len(chosen) == MOST:
            break
        _, is_name, stems, _ = terms[term]
        # Names may share a word: North Korea, South Korea.
        if stems <= taken if is_name else not stems.isdisjoint(taken):
            continue
        chosen.append(term)
        taken |= stems
    return chosen


def _written(term: str, spots: Sequence[int], words: Words, title: Folded, text: Folded) -> str:
    """As *term* is written first without a particle before it, and without vowel signs."""
    counted, _, rest = term.partition(" ")
    written = words.written
    for at in spots:
        first = written[at]
        if first == counted or first.startswith("ال"):
            bare = True
            break
    else:
        bare = False
        at = spots[0]
    form = " ".join(written[at : at + term.count(" ") + 1])
    told = _source(form, text) or _source(form, title) or form
    if not bare:  # only with a particle, which للدول writes in one with the article
        return f"ا{told[1:]}" if told.startswith("لل") else told[1:]
    return told


def _source(form: str, folded: Folded) -> str | None:
    """The folded *form* with the letters that it has in the text, where it stands there."""
    text, start = folded.text, folded.text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            if folded.origins is None:
                return folded.source[start:end]
            first, last = folded.origins[start], folded.origins[end - 1]
            return _SIGNS.sub("", folded.source[first : last + 1])
        start = text.find(form, end)
    return None
