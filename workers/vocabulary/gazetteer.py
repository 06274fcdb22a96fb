"""The gazetteer: names of countries in several languages, of bodies and of places. Folded.

Countries are Unicode's (CLDR, by way of Babel), read when they are first asked for.
"""

import re
from functools import cache

from babel import Locale

from aggregator.text.letters import fold
from workers.vocabulary import names

LANGUAGES = ("ar", "en", "fa", "ur", "tr", "fr", "es", "de", "ru")
_COUNTRY = re.compile(r"[A-WYZ][A-Z]")  # an ISO 3166 code; X.. are private ones
_GROUPS = frozenset(("EU", "EZ", "QO", "UN", "ZZ"))  # CLDR's own, none of them a country
_IN_BRACKETS = re.compile(r"\s*[(（].*?[)）]")
# Whole names that are common words too: financial, boys, cup, and Turkey's bird.
_COMMON_WORDS = frozenset(("مالي", "بنين", "turkey", "chad", "man", "هند", "dinde"))


@cache
def gazetteer() -> frozenset[str]:
    """The names, folded and single-spaced; built once in 0.1 s."""
    told = re.split(r"[|\n]", names.ORGANISATIONS + names.PLACES)
    folded = fold("\n".join([*told, *countries()])).text.split("\n")
    return frozenset(" ".join(name.split()) for name in folded if name.strip()) - _COMMON_WORDS


@cache
def adjectives() -> frozenset[str]:
    """What Arabic makes of a country's name of one word: روسيا, روسي, الروسية. Folded.

    Made by rule, so that some of them are no words; nobody writes those.
    """
    told = fold("\n".join(countries(("ar",)))).text.split("\n")
    stems = {
        re.sub("(?:يا|ا|ه|ي)$", "", name.removeprefix("ال")) for name in told if name.isalpha()
    }
    forms = {f"{stem}ي{ending}" for stem in stems for ending in ("", "ه", "ين", "ون", "ا")}
    return frozenset(forms | {f"ال{form}" for form in forms})


def countries(languages: tuple[str, ...] = LANGUAGES) -> list[str]:
    """The names of all countries in *languages*, as CLDR has them, without what is in brackets."""
    return [
        _IN_BRACKETS.sub("", name)
        for language in languages
        for code, name in Locale(language).territories.items()
        if _COUNTRY.fullmatch(code) and code not in _GROUPS
    ]
