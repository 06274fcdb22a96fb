"""Countries: a topic for each territory of CLDR, with its names in all languages of CLDR. Pure.

A rule is a list of names, and of what English and French call who is of the country; the Arabic
nisba comes with each Arabic name by itself (workers.matching.nisba). Names that are part of other
names (Guinea, Papua New Guinea) count where none of the longer ones occurs; those that are other
words too have a rule of their own (fences). Capitals are no names: news from London is not about
the United Kingdom.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from aggregator.model import Topic
from aggregator.text.tokens import continues
from aggregator.vocabularies import ambiguous, fences, names
from aggregator.vocabularies.names import Country, folded, is_arabic

PREFIX = "country-"

# Arabic names with the article are no names in other languages, though their nisba is a word there:
# مغربی is "western" in Urdu.
_ARTICLE = "ال"
_NO_ARTICLE = ["lang:fa", "lang:ur", "lang:ps", "lang:ckb"]

# What stands before a country's own name, and not within a longer one that ends with it. Few: they
# are common words, and wherever one stands it is looked at what follows.
_BEFORE = {
    "ar": ("في ", "إلى ", "بين ", "مع ", "و", "ب", "ل", "، ", ". "),
    "en": ("in ", "from ", "with ", ", ", "; ", ": ", ". "),
}
# What Arabic writes in one with a name that is searched exactly as it is written.
_EXACTLY = ("", "و", "ب", "ل", "ف", "ول", "وب")
_ENDINGS = ("ة", "ون", "ين", "ات", "ان", "تان", "تين")  # of a nisba

_UNSPACED = "\u0e00"  # Thai: the first letter of scripts that write no spaces between words

_Longer = Mapping[tuple[str, str], Mapping[str, str]]


@cache
def topics() -> tuple[Topic, ...]:
    """The topics, by code; made in 0.7 s, half of it Babel's."""
    countries = names.countries()
    longer = _longer(countries)
    return tuple(
        Topic(
            slug=PREFIX + country.code.lower(),
            rule=_rule(country, longer),
            names=dict(country.labels),
        )
        for country in countries
    )


def gives(slug: str) -> bool:
    """Whether *slug* is that of a country's topic; country-music is not."""
    return slug.startswith(PREFIX) and slug.removeprefix(PREFIX).upper() in names.codes()


# Names within names


def _longer(countries: Iterable[Country]) -> _Longer:
    """What holds a name of a country and is another thing, by the country and the name."""
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for country in countries:
        for name in country.names:
            codes[name].add(country.code)
    found: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for code, name, longer in _longer_names(countries):
        for part in _parts(name):
            # A name of another country; or of this one in something that is no country.
            for other in codes.get(part, ()):
                if (other == code) == (name not in codes):
                    found[other, part][name] = longer
    return found


def _longer_names(countries: Iterable[Country]) -> Iterator[tuple[str, str, str]]:
    for country in countries:
        for name, written in country.names.items():
            yield country.code, name, written
        for written in names.table(ambiguous.LONGER).get(country.code, ()):
            yield country.code, folded(written), written


def _parts(name: str) -> Iterator[str]:
    """All that a folded name holds and is found as whole words in it, but for the name itself."""
    if name.isalpha() and max(name) < _UNSPACED:
        return
    ends = [
        at
        for at in range(len(name) + 1)
        if at in (0, len(name)) or not (continues(name[at - 1]) and continues(name[at]))
    ]
    for at, start in enumerate(ends):
        for end in ends[at + 1 :]:
            if end - start < len(name):
                yield name[start:end]


# Rules


def _rule(country: Country, longer: _Longer) -> str:
    """The names, those that share what they are told apart from in a group."""
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    nisbas, elsewhere = _nisbas(country.code)
    for name, written in country.names.items():
        others = {*longer.get((country.code, name), {}).values()}
        if is_arabic(name):
            others |= set(elsewhere)
        groups[(*sorted(map(_quoted, others)), *_not_in(country, name))].append(written)
    clauses = []
    for prohibited, written_so in groups.items():
        if not prohibited:
            clauses.append(_any_of(written_so))
            continue
        clauses.append(f"(({_any_of(written_so)}) NOT ({' OR '.join(prohibited)}))")
        if any(each.startswith('"') for each in prohibited):
            clauses += _certain(country, written_so, prohibited)
    clauses += _certain_nisbas(nisbas, elsewhere)
    clauses += _in_their_languages(country)
    fence = fences.FENCES.get(country.code)
    return " OR ".join([*clauses, f"({fence.rule})"] if fence else clauses)


def _not_in(country: Country, name: str) -> list[str]:
    """The languages in which *name* does not count."""
    is_persian = name == folded(country.labels.get("fa", ""))
    return _NO_ARTICLE if name.startswith(_ARTICLE) and not is_persian else []


def _in_their_languages(country: Country) -> Iterator[str]:
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, languages in country.of_language.items():
        groups[languages].append(name)
    for languages, written in groups.items():
        spoken = " OR ".join(f"lang:{language}" for language in languages)
        yield f"(({_any_of(written)}) AND ({spoken}))"
    if country.unlike_arabic:
        yield f"(({_exactly(country.unlike_arabic)}) NOT lang:ar)"


def _certain(country: Country, written: Iterable[str], longer: Iterable[str]) -> Iterator[str]:
    """What can be nothing but the country's own name, unless a longer one begins with it."""
    for language, words in _BEFORE.items():
        name = country.labels.get(language, "")
        if name not in written:
            continue
        begins = _quoted(folded(name)).removesuffix('"')
        others = " OR ".join(each for each in longer if folded(each).startswith(begins))
        certain = (_one_word(word, name) for word in words)
        clause = _any_of(each for each in certain if not any(each in one for one in longer))
        yield f"(({clause}) NOT ({others}))" if others else clause
    plain = [each for each in written if is_arabic(folded(each))]
    if plain and not any(folded(name) in folded(each) for name in plain for each in longer):
        yield _exactly(_one_word(particle, name) for name in plain for particle in _EXACTLY)


def _nisbas(code: str) -> tuple[list[str], list[str]]:
    """The nisbas of a country that are part of other things, and these things."""
    nisbas: list[str] = []
    things: list[str] = []
    for line in ambiguous.NISBAS.strip().split("\n"):
        of, told, rest = line.split(": ", 2)
        if of == code:
            nisbas += (each for each in told.split(", ") if each not in nisbas)
            for thing in rest.split(" | "):
                things += ambiguous.with_given_names(thing) if "*" in thing else [thing]
    return nisbas, things


def _certain_nisbas(nisbas: Iterable[str], things: Iterable[str]) -> Iterator[str]:
    """The forms that are no part of *things*; the masculine, which are surnames, behind nouns."""
    parts = {folded(word) for thing in things for word in re.split(" |^ب", thing)}
    for nisba in nisbas:
        forms = (nisba + ending for ending in _ENDINGS)
        yield _any_of(form for form in forms if folded(_ARTICLE + form) not in parts)
        yield _exactly(particle + nisba for particle in _EXACTLY)
        nouns = names.listed(ambiguous.NOUNS_OF_STATE)
        yield _any_of(f"{noun} ال{nisba}" for noun in nouns)


def _any_of(written: Iterable[str]) -> str:
    return " OR ".join(map(_quoted, written))


def _one_word(particle: str, name: str) -> str:
    return f"{particle}{name}".replace("لال", "لل")


def _exactly(written: Iterable[str]) -> str:
    return " OR ".join(f"={_quoted(name)}" for name in written)


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
