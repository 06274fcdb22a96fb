"""A matcher as plainly as it can be written: slow, and to compare with.

It knows scripts with spaces only. Where the real one looks words up, this one tries a regular
expression for each term; where that one slides a window, this one tries every choice of places.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise, product
from unicodedata import normalize

from aggregator.model import Match, Tag, Topic
from aggregator.rules.grammar import parse
from aggregator.rules.syntax import Term, signed_terms
from aggregator.text.letters import Folded, fold
from tests.rules import reference
from workers.matching import MOST_MATCHES, nisba

WORD = r"[^\W_]"
FIELDS = {"": ("title", "text"), "title": ("title",), "text": ("text",)}
Spot = tuple[int, int]


def match(topics: list[Topic], fields: Mapping[str, str]) -> tuple[Tag, ...]:
    """What the matcher should say."""
    tags = []
    for topic in topics:
        root = parse(topic.rule).root
        where: dict[str, list[tuple[int, int, int, str]]] = {}
        written: dict[str, str] = {}
        for term, positive in signed_terms(root):
            spots = [
                (number, *spot, name)
                for number, (name, text) in enumerate(fields.items())
                if name in FIELDS[term.field]
                for spot in places(term, single_spaced(text))
            ]
            if spots:
                where[term.key] = spots
            if positive:
                written.setdefault(term.key, term.text)
        if reference.holds(root, where):
            told = sorted(
                {
                    (*spot, written[key])
                    for key in reference.witnesses(root, where)
                    for spot in where[key]
                }
            )
            matches = (
                Match(term=term, field=name, start=start, end=end)
                for _, start, end, name, term in told[:MOST_MATCHES]
            )
            tags.append(Tag(topic=topic.slug, matches=tuple(matches)))
    return tuple(tags)


def single_spaced(text: str) -> Folded:
    """With a space for what joins two words, one for one."""
    folded = fold(text).single_spaced()
    joined = re.sub(f"(?<={WORD})[-_](?={WORD})", " ", folded.text)
    return Folded(joined, folded.source, folded.origins)


def places(term: Term, folded: Folded) -> set[Spot]:
    """Where *term* stands in the source of *folded*."""
    if term.manner == "near":
        return {folded.span(*spot) for spot in close_by(term, folded.text)}
    told = {folded.span(*spot) for spot in spans(term, folded.text)}
    if term.manner == "exact":
        told = {spot for spot in told if same(folded.source[slice(*spot)], term.text)}
    return told


def spans(term: Term, text: str) -> list[Spot]:
    """Also of those that overlap: "a a" is in "a a a" twice."""
    return [match.span(1) for match in re.finditer(f"(?=({expression(term)}))", text)]


def same(one: str, other: str) -> bool:
    return " ".join(normalize("NFC", one).lower().split()) == " ".join(
        normalize("NFC", other).lower().split()
    )


def expression(term: Term) -> str:
    """A regular expression for all forms of *term*."""
    if term.manner == "exact":
        return bounded(re.escape(term.folded))
    return "|".join(form(term, folded) for folded in spellings(term))


def spellings(term: Term) -> set[str]:
    """What *term* may be in a folded text, by each way to write a hamza before a و."""
    told = {fold(re.sub("[ؤئء](?=و)", carrier, term.text)).text for carrier in "ؤئء"}
    return {term.folded, *(re.sub(f"(?<={WORD})[-_](?={WORD})", " ", one) for one in told)}


def form(term: Term, folded: str) -> str:
    """A regular expression for all forms of *term* where it is spelt as *folded*."""
    if term.manner == "prefix":
        return bounded(f"{before(folded, article=True)}{re.escape(folded)}{WORD}*")
    adjectives = nisba.forms(folded)
    is_place = adjectives or folded == "مالي"
    forms = [whole(folded, article=not is_place)]
    forms += [whole(adjective, article=False) for adjective in adjectives]
    return "|".join(map(bounded, forms))


def bounded(inner: str) -> str:
    """Whole words; signs need no edge."""
    return rf"(?:(?<!{WORD})|(?!{WORD}))(?:{inner})(?:(?!{WORD})|(?<!{WORD}))"


def whole(form: str, *, article: bool) -> str:
    told = f"{before(form, article=article)}{re.escape(form)}"
    if re.match("ال[ء-ي]", form):
        rest = form[3:] if form.startswith("الل") else form[2:]
        told += f"|[وف]?لل{re.escape(rest)}"
    return told


def before(form: str, *, article: bool) -> str:
    if not re.match("[ء-ي]", form):
        return ""
    kaf = "ك" if sum(map(str.isalpha, form)) >= 5 else ""
    return f"(?:[وف]?[بل{kaf}]?(?:ال)?|[وف]?لل)" if article else f"(?:[وف]?[بل{kaf}]?)"


def close_by(term: Term, text: str) -> Iterator[Spot]:
    """One place where words stand close by, if there is one: the reference does not tell which."""
    words = [match.span() for match in re.finditer(f"{WORD}+", text)]
    at = {start: number for number, (start, _) in enumerate(words)}
    told = []
    for word in term.text.split():
        plain = Term(text=word, folded=fold(word).text, position=0)
        told.append([(at[start], (start, end)) for start, end in spans(plain, text)])
    for choice in product(*told):
        begins = [place - offset for offset, (place, _) in enumerate(choice)]
        placed = sorted(
            (word, place) for word, (place, _) in zip(term.folded.split(), choice, strict=True)
        )
        repeated = any(one == other for one, other in pairwise(placed))
        if max(begins) - min(begins) <= term.slop and not repeated:
            yield min(spot[0] for _, spot in choice), max(spot[1] for _, spot in choice)
