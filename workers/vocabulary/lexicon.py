"""What kind of word a folded word is, and what a word is counted as. Pure."""

from functools import cache

from aggregator.text.letters import fold
from workers.vocabulary import common_words, stop_words
from workers.vocabulary.gazetteer import adjectives, gazetteer

_ARTICLE = "ال"
PARTICLES = frozenset("وفبلك")
_FEWEST = 3  # letters of what remains when a particle is taken off, and of a keyword
_FEWEST_WITH_ARTICLE = 5  # letters: والد and بالغ have no article in them


@cache
def stops() -> frozenset[str]:
    """Words that name nothing, folded; a name of one word that is one of them is none."""
    return _folded(stop_words.ALL)


@cache
def names() -> frozenset[str]:
    """The names of the gazetteer as they are counted."""
    return frozenset(" ".join(map(without_article, name.split())) for name in gazetteer() - stops())


@cache
def known() -> frozenset[str]:
    """The names, and what names of several words begin with."""
    return frozenset(
        " ".join(words[:size])
        for words in map(str.split, names())
        for size in range(1, len(words) + 1)
    )


@cache
def common() -> frozenset[str]:
    """Words that most articles share, as they are counted."""
    listed = _folded(common_words.ALL) | adjectives()
    return frozenset(map(without_article, listed)) - names()


def without_article(word: str) -> str:
    """A folded word without the article: a difference that does not tell words apart."""
    if word.startswith(_ARTICLE) and len(word) >= _FEWEST_WITH_ARTICLE:
        return word[len(_ARTICLE) :]
    return word


class Counted(dict[str, str]):
    """What each folded word is counted as; "" when it says nothing. Fills itself, and forgets.

    The article goes (التأهيل, تأهيل), and what Arabic writes before it (والتأهيل, للتأهيل). A
    particle before a word without an article goes where what remains is listed (وروسيا).
    """

    MOST = 50_000  # words; a worker's memory is worth more than those that come once

    def __missing__(self, word: str) -> str:
        if len(self) >= self.MOST:
            self.clear()
        self[word] = told = "" if _says_nothing(word) else _counted(word)
        return told


def is_listed(word: str) -> bool:
    """Whether a word, as it is counted, is a common one, or one that names begin with."""
    return word in known() or word in common()


def _counted(word: str) -> str:
    counted = without_article(word)
    if counted != word or is_listed(word):
        return counted
    if word[0] not in PARTICLES or len(word) <= _FEWEST:
        return word
    rest = f"ا{word[1:]}" if word.startswith("لل") else word[1:]
    if rest in stops():
        return ""
    bare = without_article(rest)
    return bare if bare != rest or is_listed(bare) else word


def _says_nothing(word: str) -> bool:
    return len(word) < _FEWEST or word in stops() or word[0].isdigit()


def _folded(blocks: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold("\n".join(blocks)).text.split())
