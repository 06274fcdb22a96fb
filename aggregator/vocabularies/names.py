"""The names of countries: those of CLDR in all its languages, and ours. Pure.

Source: Unicode CLDR, by way of Babel; Unicode License v3.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain

from babel import Locale
from babel.localedata import locale_identifiers
from msgspec import Struct

from aggregator.text.letters import fold
from aggregator.vocabularies import aliases, ambiguous, demonyms, fences

LABELS = ("en", "ar", "fr", "es", "de", "it", "pt", "tr", "fa", "ur", "he", "ru", "uk", "zh", "ja",
          "ko", "hi", "id", "nl", "pl", "sv", "ckb", "az", "bn", "sw", "el")  # fmt: skip
"""The languages in which people are shown the topics' names."""

_WIDELY_WRITTEN = frozenset((
    *LABELS, "da", "nb", "nn", "no", "fi", "is", "cs", "sk", "sl", "hr", "bs", "hu", "ro", "sq",
    "lt", "lv", "et", "uz", "ms", "vi", "ca", "gl", "eu", "so", "ha", "fil", "af", "cy", "ga",
    "mt", "lb", "ku",
))  # fmt: skip
# A short Latin name of another language is too likely a word of some other still.
_LONG_ENOUGH = 7  # letters
_SHORT = 4  # letters: such a name counts in its own languages, if people are shown names in them

# Languages in Arabic letters, of which a name may be a word or another country's name in Arabic:
# نیجریه is Nigeria, and نيجرية who is of Niger.
_IN_ARABIC_LETTERS = frozenset(("fa", "ur", "ckb", "ps", "ug", "sd", "ks"))
_NOT_ARABIC = re.compile("[پچڕژڤکگڵںھۀہۂۃۆۇیێےە]")

_GENITIVE_IN_S = ("de", "sv")  # Österreichs Kanzler

_COUNTRY = re.compile(r"[A-WYZ][A-Z]|XK")
_GROUPS = frozenset(("EU", "EZ", "QO", "UN", "ZZ"))  # CLDR's own, none of them a country
_IN_BRACKETS = re.compile(r"\s*[(（].*?[)）]")
_LONG_WINDED = ("HK", "MO")  # nobody writes what CLDR calls them

Written = dict[str, str]  # names by how they fold


class Country(Struct, frozen=True):
    """A country with its names."""

    code: str  # ISO 3166-1 alpha-2
    names: Written  # that count in every language
    of_language: Mapping[str, tuple[str, ...]]  # as written -> the languages that they count in
    unlike_arabic: tuple[str, ...]  # of these, what has letters that no Arabic word has
    labels: Mapping[str, str]  # language -> name for people


def countries() -> list[Country]:
    """All territories of CLDR, by code; 0.4 s, most of it Babel's."""
    of_cldr, languages = _of_cldr()
    of_several = _of_several(of_cldr.values())
    territories = {language: Locale(language).territories for language in LABELS}
    return [
        _country(code, names, languages[code], of_several, _labels(code, territories))
        for code, names in sorted(of_cldr.items())
    ]


@cache
def codes() -> frozenset[str]:
    """The codes of all territories."""
    known = map(str, Locale("en").territories)
    return frozenset(code for code in known if _COUNTRY.fullmatch(code)) - _GROUPS


@cache
def table(lines: str, between: str = r"\|") -> dict[str, tuple[str, ...]]:
    """Lines of `code: name | name` as the names of each code."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for line in lines.strip().split("\n"):
        code, _, names = line.partition(":")
        found[code] += tuple(filter(None, map(str.strip, re.split(between, names))))
    return dict(found)


def listed(lines: str) -> tuple[str, ...]:
    """Lines of `name | name` as the names."""
    return tuple(filter(None, map(str.strip, re.split(r"[|\n]", lines))))


def folded(name: str) -> str:
    """How *name* is compared."""
    return fold(name).text.strip()


def is_arabic(name: str) -> bool:
    """Whether *name* is in Arabic letters, of whatever language."""
    return "\u0620" <= name[:1] <= "\u06d3"


def _labels(code: str, territories: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {
        language: _IN_BRACKETS.sub("", names[code])
        for language, names in territories.items()
        if code in names
    }


def _of_cldr() -> tuple[dict[str, Written], dict[str, defaultdict[str, tuple[str, ...]]]]:
    """The names of each territory, those of LABELS first, and the languages it counts in."""
    named: defaultdict[str, Written] = defaultdict(dict)
    languages: defaultdict[str, defaultdict[str, tuple[str, ...]]] = defaultdict(
        lambda: defaultdict(tuple)
    )
    others = [each for each in locale_identifiers() if "_" not in each and each not in LABELS]
    for language in (*LABELS, *others):
        for code, name, written in _territories(language):
            if language in _WIDELY_WRITTEN or not _is_too_short(name, _LONG_ENOUGH):
                named[code].setdefault(name, written)
            if language in LABELS or language in _IN_ARABIC_LETTERS:
                languages[code][name] += (language,)
    return named, languages


def _territories(language: str) -> Iterator[tuple[str, str, str]]:
    """The code of each territory, and its name folded and as CLDR writes it in *language*."""
    names = {
        code: " ".join(_IN_BRACKETS.sub("", name).split())
        for code, name in Locale(language).territories.items()
        if code in codes()
    }
    if names:
        # Folded at once: a tenth of the time.
        yield from zip(
            names, fold("\n".join(names.values())).text.split("\n"), names.values(), strict=True
        )


def _is_too_short(name: str, long_enough: int) -> bool:
    return name.isascii() and len(name) < long_enough


def _of_several(named: Iterable[Written]) -> frozenset[str]:
    """Names that more than one country has."""
    counts = Counter(chain.from_iterable(named))
    return frozenset(name for name, count in counts.items() if count > 1)


def _country(
    code: str,
    of_cldr: Written,
    languages: Mapping[str, tuple[str, ...]],
    of_several: frozenset[str],
    labels: dict[str, str],
) -> Country:
    fence = fences.FENCES.get(code)
    fenced = _all_folded(fence.names) if fence else frozenset()
    left_out = fenced | of_several - languages.keys() | _all_folded(ambiguous.COMMON_WORDS)
    cldr = {} if code in _LONG_WINDED else {
        name: written for name, written in of_cldr.items() if name not in left_out
    }  # fmt: skip
    ours = {name: written for name, written in _of_ours(code).items() if name not in fenced}
    foreign = {
        name
        for name in cldr.keys() - ours.keys()
        if is_arabic(name) and "ar" not in languages.get(name, ())
    }
    doubtful = foreign | {name for name in cldr if _is_doubtful(name)}
    names = {name: written for name, written in cldr.items() if name not in doubtful} | ours
    bound = {name: written for name, written in cldr.items() if name in doubtful & languages.keys()}
    of_language = {written: languages[name] for name, written in bound.items()}
    for language in _GENITIVE_IN_S:
        if (label := labels.get(language, "")).isalpha() and label[-1] not in "sxzß":
            of_language.setdefault(f"{label}s", (language,))
    return Country(
        code=code,
        names=names,
        of_language=of_language,
        unlike_arabic=tuple(filter(_NOT_ARABIC.search, bound.values())),
        labels=labels,
    )


def _is_doubtful(name: str) -> bool:
    """Whether a name counts only in the languages that it is of."""
    if name in _all_folded(ambiguous.WORDS_ELSEWHERE):
        return True
    return _is_too_short(name, _SHORT + 1) and name not in _all_folded(ambiguous.KEPT_SHORT)


def _of_ours(code: str) -> Written:
    told = (table(aliases.ALIASES), table(demonyms.DEMONYMS, r"\||, "))
    return {folded(name): name for names in told for name in names.get(code, ())}


@cache
def _all_folded(names: str) -> frozenset[str]:
    return frozenset(map(folded, listed(names)))
