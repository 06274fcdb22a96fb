"""What Arabic writes in one word with the name that follows. Pure.

The rule and its measurements: findings/text.md, section 1 (precision .978, recall about .996 on the
country names of ANERCorp, where stemming has a precision of .64). Before a term may stand a
conjunction, a preposition or both; nothing may stand after it. ل before the article makes لل of it,
in a term that begins with the article as well: الصين, للصين.

The article may stand before a term too, so that نفط is found in النفط; but not before the name of a
place, which has its own or none: among 30,000 mentions of 79 countries in 11,427 articles it
brought 40 right ones (التشيلي, الباكستان) and 532 wrong ones, every one of them المالي,
"financial", taken for Mali. What is of a place (الروسي) comes with its article: see nisba.
"""

from collections.abc import Iterator
from functools import cache

from aggregator.text.letters import fold
from workers.matching import nisba
from workers.vocabulary.gazetteer import countries

_PARTICLES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
_CONJUNCTIONS = frozenset(("", "و", "ف"))
_ARTICLE = "ال"
_LONG_ENOUGH_FOR_KAF = 5  # letters: كلاوس is Klaus, and not "like Laos"

NONE = frozenset(("",))
_BEFORE_A_NAME = frozenset(_PARTICLES)
_BEFORE_A_WORD = frozenset(
    (
        *(particle + article for particle in _PARTICLES for article in ("", _ARTICLE)),
        *(conjunction + "لل" for conjunction in _CONJUNCTIONS),
    )
)
_WITHOUT_KAF = {
    clitics: frozenset(one for one in clitics if "ك" not in one)
    for clitics in (_BEFORE_A_NAME, _BEFORE_A_WORD)
}


def forms(term: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The forms in which the folded *term* is searched, each with what may precede it in a word.

    In a phrase this is about its first word alone. The others stand as they were written: an
    adjective without its article is no longer part of the name.
    """
    if not is_arabic(term[0]):
        yield term, NONE
        return
    adjectives = nisba.forms(term)
    is_place = adjectives or term in _countries()
    yield from _forms(term, _BEFORE_A_NAME if is_place else _BEFORE_A_WORD)
    for adjective in adjectives - {term}:
        yield from _forms(adjective, _BEFORE_A_NAME)


def _forms(term: str, clitics: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    yield term, _before(term, clitics)
    stem = term.removeprefix(_ARTICLE)
    if stem != term and stem[:1].isalpha():
        # Three ل are written as two: اللغة, للغة.
        yield ("ل" if stem[0] == "ل" else "لل") + stem, _CONJUNCTIONS


def before_prefix(letters: str) -> frozenset[str]:
    """What may precede, in a word, the *letters* that it is searched to begin with."""
    return _before(letters, _BEFORE_A_WORD) if is_arabic(letters[0]) else NONE


def _before(term: str, clitics: frozenset[str]) -> frozenset[str]:
    long_enough = sum(map(str.isalpha, term)) >= _LONG_ENOUGH_FOR_KAF
    return clitics if long_enough else _WITHOUT_KAF[clitics]


def is_arabic(letter: str) -> bool:
    """Whether words that begin so may be written in one with what is before them."""
    return "\u0620" <= letter <= "\u06d3"


def stems(word: str) -> Iterator[tuple[str, str]]:
    """*word*, and what it would be without each clitic that it may begin with."""
    yield "", word
    for clitic in _by_letter().get(word[0], ()):
        if word.startswith(clitic) and len(word) > len(clitic):
            yield clitic, word[len(clitic) :]


@cache
def _countries() -> frozenset[str]:
    """All of them, for not every one has a nisba: that of مالي is another word."""
    return frozenset(fold("\n".join(countries(("ar",)))).text.split("\n"))


@cache
def _by_letter() -> dict[str, tuple[str, ...]]:
    clitics = sorted(_BEFORE_A_WORD - NONE)
    return {
        letter: tuple(one for one in clitics if one[0] == letter)
        for letter in {one[0] for one in clitics}
    }
