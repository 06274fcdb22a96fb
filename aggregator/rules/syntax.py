"""The tree of a topic's rule: what a rule means, apart from how it is written. Frozen, pure.

One kind of node joins clauses, as in Lucene's BooleanQuery: those that must occur, those of which
one must occur when nothing else is required, and those that must not occur. So `a AND b` is
Group(required=(a, b)), `a OR b` Group(optional=(a, b)) and `a -b` Group(optional=(a,),
prohibited=(b,)). All else is a Term: what occurs somewhere, or does not.

Trees have no circles, so the garbage collector need not look at them (gc=False): it would, for each
of a hundred thousand terms, several times while they are read.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, TypeAlias, get_args
from unicodedata import normalize

from msgspec import Struct

from aggregator.text.letters import INVISIBLE
from aggregator.text.tokens import is_word

Field = Literal["", "title", "text", "source", "feed", "author", "keyword", "lang", "topic"]
"""Where a term is looked for; "" is title and text."""

Manner = Literal["forms", "exact", "prefix", "near"]
"""How it is looked for: in all its forms, as written only, as a beginning, as words close by."""

FIELDS: tuple[Field, ...] = get_args(Field)[1:]

_JOINERS = "\u200c\u200d"  # these are writing: what they part or join looks different
_UNSEEN = re.compile(f"[{''.join(sorted(INVISIBLE - set(_JOINERS)))}]")


class Term(Struct, frozen=True, kw_only=True, gc=False):
    """A word, a phrase, the beginning of a word, words close by, or the name of a topic."""

    text: str  # as written, without field, quotes and escapes
    folded: str  # what is searched: folded and spaced, one space between its words
    spellings: tuple[str, ...] = ()  # what is searched as well, in the same way
    position: int  # in characters of the rule, from 0
    field: Field = ""
    manner: Manner = "forms"
    slop: int = 0  # for "near": Lucene's, moves of a word by one place

    @property
    def key(self) -> str:
        """The same for terms that look for the same; a plain term's is what is searched."""
        what = self.folded
        if self.spellings:
            what = "\n".join(sorted((what, *self.spellings)))
        if not self.field and self.manner == "forms":
            return what
        if self.manner == "exact":
            what = as_written(self.text)
        return (
            f"{self.field}\n{self.manner}\n{self.slop}\n{what}"  # no folded text has a line break
        )


class Group(Struct, frozen=True, kw_only=True, gc=False):
    """Clauses side by side."""

    required: "tuple[Node, ...]" = ()
    optional: "tuple[Node, ...]" = ()
    prohibited: "tuple[Node, ...]" = ()
    weights: tuple[float, ...] = ()  # of the optional ones; empty: each is 1
    least: float = 0.0  # what those that hold must weigh together; 0: one of them is enough


Node: TypeAlias = Term | Group


class Rule(Struct, frozen=True, kw_only=True, gc=False):
    """A rule that was understood; at least one of its terms occurs wherever it holds."""

    source: str
    root: Node


def language_keys(tag: str) -> tuple[str, ...]:
    """The keys of the terms that mean an article in the language *tag* (BCP 47)."""
    folded = tag.lower()
    names = dict.fromkeys((folded, folded.partition("-")[0]))
    return tuple(Term(text=one, folded=one, position=0, field="lang").key for one in names)


def spaced(folded: str) -> str:
    """The *folded* text with a space for each hyphen or underscore that joins two words.

    One for one: COVID-19 and كوريا_الشمالية are compared as the phrases that they are.
    """
    for joint in "-_":
        if joint in folded:
            folded = _spaced(folded, joint)
    return folded


def _spaced(folded: str, joint: str) -> str:
    # By split: a quarter of the time of a regular expression.
    parts = folded.split(joint)
    told = [parts[0]]
    for before, after in pairwise(parts):
        joins = before and after and is_word(before[-1]) and is_word(after[0])
        told += (" " if joins else joint), after
    return "".join(told)


def as_written(text: str) -> str:
    """*text* as `=` compares it: composed (NFC), in small letters, with single spaces."""
    composed = normalize("NFC", normalize("NFC", text).lower())
    return " ".join(_UNSEEN.sub("", composed).split())


def terms(rule: Rule) -> tuple[Term, ...]:
    """All terms of *rule*, those that must not occur included, in the order they are written."""
    return tuple(term for term, _ in signed_terms(rule.root))


def signed_terms(node: Node) -> list[tuple[Term, bool]]:
    """The terms below *node* as written, each with whether it speaks for the rule."""
    found = list(_signed(node, positive=True))
    found.sort(key=lambda each: each[0].position)
    return found


def _signed(node: Node, *, positive: bool) -> Iterator[tuple[Term, bool]]:
    if isinstance(node, Term):
        yield node, positive
        return
    for clause in (*node.required, *node.optional):
        yield from _signed(clause, positive=positive)
    for clause in node.prohibited:
        yield from _signed(clause, positive=not positive)


def needs_a_term(node: Node) -> bool:
    """Whether *node* can be true only where one of its terms occurs.

    False for what is only prohibited: it is true of nearly every text, so it may narrow a rule and
    never be one.
    """
    if isinstance(node, Term):
        return True
    if node.required and not node.least:
        return any(needs_a_term(clause) for clause in node.required)
    return bool(node.optional)
