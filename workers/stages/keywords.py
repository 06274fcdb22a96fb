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
from workers.vocabulary.lexicon import PARTICLES
from workers.vocabulary.phrases import Terms

MOST = 8
_WORTH = 0.12  # of the best one's score: what is less is chance
_READ = 3000  # characters in which words with a capital letter are looked for
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
            _written(term, found[term], words.written, text, title)
            for term in _chosen(scores, self.terms)
        ]
        return replace(article, keywords=tuple(dict.fromkeys(told))) if told else article


def _capitals(text: Folded) -> frozenset[str]:
    """The words that *text* writes with a capital letter within a sentence, folded."""
    told = set(_CAPITAL.findall(text.source[:_READ]))
    return frozenset(fold(" ".join(told)).text.split())


def _chosen(scores: Mapping[str, float], terms: Terms) -> list[str]:
    """The best terms that do not repeat each other."""
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)
    chosen: list[str] = []
    taken: set[str] = set()  # stems of words
    for name in ranked:
        if scores[name] < _WORTH * scores[ranked[0]] or len(chosen) == MOST:
            break
        term = terms[name]
        # Names may share a word: North Korea, South Korea.
        if taken.issuperset(term.stems) if term.is_name else not taken.isdisjoint(term.stems):
            continue
        if name[0] in PARTICLES and name[1:] in scores:  # وميناء, where ميناء stands as well
            continue
        chosen.append(name)
        taken |= term.stems
    return chosen


def _written(term: str, spots: Sequence[int], written: Sequence[str], *texts: Folded) -> str:
    """As one of *texts* writes *term*, first where no particle is before it; no vowel signs."""
    size = term.count(" ") + 1
    counted = term.split(" ", 1)[0] if size > 1 else term
    for at in spots:
        if written[at] == counted or written[at][:2] == "ال":
            return _source(" ".join(written[at : at + size]), *texts)
    told = _source(" ".join(written[spots[0] : spots[0] + size]), *texts)
    # Only with a particle, which للدول writes in one with the article.
    return f"ا{told[1:]}" if told.startswith("لل") else told[1:]


def _source(form: str, *texts: Folded) -> str:
    """The folded *form* with the letters that it has in the first of *texts* where it stands."""
    for folded in texts:
        text, start = folded.text, folded.text.find(form)
        while start >= 0:
            end = start + len(form)
            if not (text[end : end + 1].isalnum() or text[start - 1 : start].isalnum()):
                if folded.origins is None:
                    return folded.source[start:end]
                told = folded.source[folded.origins[start] : folded.origins[end - 1] + 1]
                return told if len(told) == len(form) else _SIGNS.sub("", told)
            start = text.find(form, end)
    return " ".join(_source(word, *texts) for word in form.split()) if " " in form else form
