"""Topics that speak of other topics: which, and whether they go in a circle. Pure."""

import re
from collections.abc import Container, Iterator, Mapping

from aggregator.rules.grammar import parse
from aggregator.rules.refusals import error
from aggregator.rules.syntax import Rule, Term, terms

_COUNTRY = re.compile("country-[a-z]{2}")


def references(rule: Rule) -> frozenset[str]:
    """The slugs of the topics that *rule* refers to."""
    return frozenset(term.folded for term in _referring(rule))


def check(rules: Mapping[str, str]) -> None:
    """Refuse a set of topics, slug -> rule, in which a reference leads nowhere or in a circle.

    Raises:
        RuleError: a rule does not parse, or refers to a topic that is not there, or, at last, to
            itself. It points at the reference.
    """
    referring = {slug: _referring(parse(rule)) for slug, rule in rules.items()}
    for slug, told in referring.items():
        for term in told:
            if term.folded not in rules:
                raise error(_missing(slug, term.folded), rules[slug], term.position)
    done: set[str] = set()
    for slug in referring:
        _check_circles(slug, referring, rules, done)


def check_removal(staying: Mapping[str, str], removed: Container[str]) -> None:
    """Refuse to remove topics, by slug, to which one that is *staying*, slug -> rule, refers.

    Raises:
        RuleError: it points at the reference.
    """
    for slug, rule in staying.items():
        for term in _referring(parse(rule)):
            if term.folded in removed:
                message = (
                    f"Topic {slug} speaks of topic {term.folded}. Change or remove {slug} first."
                )
                raise error(message, rule, term.position)


def _missing(slug: str, other: str) -> str:
    message = f"Topic {slug} refers to topic {other}, which is not there. "
    if _COUNTRY.fullmatch(other):
        return f"{message}`aggregator vocabularies on countries` adds the topics of all countries."
    return f"{message}Add that one first, or take the reference away."


def _referring(rule: Rule) -> list[Term]:
    if "topic:" not in rule.source and "country:" not in rule.source:
        return []  # as most rules; their terms need not be looked at
    return [term for term in terms(rule) if term.field == "topic"]


def _check_circles(
    first: str, referring: Mapping[str, list[Term]], rules: Mapping[str, str], done: set[str]
) -> None:
    """Follow the references from *first*; no recursion, for a chain may be long."""
    path: dict[str, Iterator[Term]] = {first: iter(referring[first])}
    while path:
        slug = next(reversed(path))
        term = next(path[slug], None)
        if term is None:
            path.popitem()
            done.add(slug)
        elif term.folded in path:
            told = list(path)
            circle = " -> ".join([*told[told.index(term.folded) :], term.folded])
            message = f"Topics go in a circle: {circle}. Take one of these references away."
            raise error(message, rules[slug], term.position)
        elif term.folded not in done:
            path[term.folded] = iter(referring[term.folded])
