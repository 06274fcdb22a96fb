"""The nisba of places: who or what is of روسيا is روسي, روسية, الروس. Pure.

Nearly half of the mentions of a country in Arabic news are such adjectives and not the name
(findings/text.md, section 1: recall .54 without them, 1.0 with them). They are made from the name
by rule where it is of one word (its article and its last ا, ه or يا give way to ي), and looked up
in vocabulary.nisbas where not.

Some are other words as well. Left out are those that are more often the other word, as مالي,
"financial", is. Kept, for who searches the place wants them, are:

    تركي    a man's name                  يمني    يمنى, "right", once folded
    عماني   of Oman, and of Amman         روماني  Romanian, and Roman
    كوبي    Cuban, and the name Kobe      صينية   Chinese, and a tray
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from aggregator.text.letters import fold
from workers.vocabulary import nisbas
from workers.vocabulary.gazetteer import countries

_ARTICLE = "ال"
_ARTICLE_IS_STEM = ("المانيا", "البانيا")
_LAST = re.compile("(?:يا|ا|ه|ي)$")
_STATE = re.compile("^(?:ال)?(?:جمهوريه|دوله|مملكه|سلطنه|اماره) ")
_NO_ADJECTIVES = ("جنوب", "هونغ", "راس")  # words before one, which stay as they are
_ACCUSATIVE = "ا"  # جنديا روسيا; never with the article
# Feminine, plurals, duals.
_ENDINGS = ("", "ه", "ون", "ين", "ات", "ان", "تان", "تين", _ACCUSATIVE)


@lru_cache(maxsize=4096)
def forms(name: str) -> frozenset[str]:
    """The forms of the nisba of the folded place *name*, folded; empty if it is no known place.

    Each is given without the article and, in all its words, with it, but not with what else Arabic
    writes in one word with them (و, ب, ل …).
    """
    told = {form for nisba in _nisbas(name) for form in _forms(nisba)}
    return frozenset(told - _other_words())


def _nisbas(name: str) -> tuple[str, ...]:
    """The nisbas of *name*, masculine and without article."""
    known = _known()
    return known.get(name) or known.get(_STATE.sub("", name), ())


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """Each known place with its nisbas; built in 30 ms, most of it Babel's."""
    names = _all_folded(countries(("ar",)))
    known: dict[str, tuple[str, ...]] = {}
    known |= {name: (_by_rule(name),) for name in names if name.isalpha()}
    for name in nisbas.NONE.split("|"):
        known.pop(_folded(name), None)
    for line in nisbas.PLACES.strip().split("\n"):
        told, _, places = line.partition(":")
        known |= dict.fromkeys(map(_folded, places.split("|")), _all_folded(told.split(",")))
    return known


def _by_rule(name: str) -> str:
    """The nisba of a name of one word: الصين, صيني."""
    stem = name if name in _ARTICLE_IS_STEM else name.removeprefix(_ARTICLE)
    return _LAST.sub("", stem) + "ي"


def _forms(nisba: str) -> Iterator[str]:
    words = nisba.split(" ")
    for ending in _ENDINGS:
        form = [_inflected(word, ending) for word in words]
        yield " ".join(form)
        if ending != _ACCUSATIVE:
            yield from _articled(form)
    for plural in _broken_plurals().get(nisba, ()):
        yield plural
        yield _ARTICLE + plural


def _inflected(word: str, ending: str) -> str:
    """All words agree, but for a first one that is no adjective: جنوب افريقيون."""
    return word if word in _NO_ADJECTIVES else word + ending


def _articled(form: list[str]) -> Iterator[str]:
    yield " ".join(_ARTICLE + word for word in form)
    if form[0] in _NO_ADJECTIVES:  # الرئيس الجنوب افريقي
        yield _ARTICLE + " ".join(form)


@cache
def _broken_plurals() -> dict[str, tuple[str, ...]]:
    lines = (line.partition(":") for line in nisbas.PLURALS.strip().split("\n"))
    return {_folded(nisba): _all_folded(told.split()) for nisba, _, told in lines}


@cache
def _other_words() -> frozenset[str]:
    return frozenset(_all_folded(nisbas.OTHER_WORDS.split()))


def _all_folded(texts: list[str]) -> tuple[str, ...]:
    return tuple(map(_folded, texts))


def _folded(text: str) -> str:
    return fold(text).single_spaced().text.strip()
