"""What Arabic writes in one word with the name that follows. Pure.

The rule and its measurements: findings/text.md, section 1 (precision .978, recall about .996 on the
country names of ANERCorp, where stemming has a precision of .64). Before a term may stand a
conjunction, a preposition or both; nothing may stand after it. ل before the article makes لل of it,
in a term that begins with the article as well: الصين, للصين.

The article may stand before a term too, so that نفط is found in النفط. This is beyond that
measurement: among 30,000 mentions of 79 countries in 11,427 articles it brought 40 right ones
(التشيلي, الباكستان) and 532 wrong ones, every one of them المالي, "financial", taken for Mali.
"""

from collections.abc import Iterator

_PARTICLES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
_CONJUNCTIONS = frozenset(("", "و", "ف"))
_ARTICLE = "ال"
_LONG_ENOUGH_FOR_KAF = 5  # letters: كلاوس is Klaus, and not "like Laos"

_ANY = frozenset(particle + article for particle in _PARTICLES for article in ("", _ARTICLE))
_ANY |= {conjunction + "لل" for conjunction in _CONJUNCTIONS}
_ANY_BUT_KAF = frozenset(clitics for clitics in _ANY if "ك" not in clitics)

LONGEST = max(map(len, _ANY))  # letters


def forms(term: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The forms in which the folded *term* is searched, each with what may precede it in a word.

    In a phrase this is about its first word alone. The others stand as they were written: an
    adjective without its article is no longer part of the name.
    """
    if not _is_arabic(term[0]):
        yield term, frozenset()
        return
    long_enough = sum(map(str.isalpha, term)) >= _LONG_ENOUGH_FOR_KAF
    yield term, _ANY if long_enough else _ANY_BUT_KAF
    stem = term.removeprefix(_ARTICLE)
    if stem != term and stem[:1].isalpha():
        # Three ل are written as two: اللغة, للغة.
        yield ("ل" if stem[0] == "ل" else "لل") + stem, _CONJUNCTIONS


def _is_arabic(letter: str) -> bool:
    return "\u0620" <= letter <= "\u06d3"
