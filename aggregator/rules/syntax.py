"""The tree of a topic's rule: what a rule means, apart from how it is written. Frozen, pure.

One kind of node joins clauses, as in Lucene's BooleanQuery: those that must occur, those of which
one must occur when nothing else is required, and those that must not occur. So `a AND b` is
Group(required=(a, b)), `a OR b` Group(optional=(a, b)) and `a -b` Group(optional=(a,),
prohibited=(b,)). A new kind of clause (a field, a prefix, a proximity) is a new node beside Term.
"""

from collections.abc import Container, Iterator
from typing import TypeAlias

from msgspec import Struct


class Term(Struct, frozen=True, kw_only=True):
    """A word or an exact phrase."""

    text: str  # as written, without quotes and escapes
    folded: str  # what is searched: folded, one space between its words
    position: int  # in characters of the rule, from 0


class Group(Struct, frozen=True, kw_only=True):
    """Clauses side by side."""

    required: "tuple[Node, ...]" = ()
    optional: "tuple[Node, ...]" = ()
    prohibited: "tuple[Node, ...]" = ()


Node: TypeAlias = Term | Group


class Rule(Struct, frozen=True, kw_only=True):
    """A rule that was understood; at least one of its terms occurs wherever it holds."""

    source: str
    root: Node


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


def holds(node: Node, occurring: Container[str]) -> bool:
    """Whether *node* is true of a text in which the folded terms *occurring* occur."""
    if isinstance(node, Term):
        return node.folded in occurring
    if any(holds(clause, occurring) for clause in node.prohibited):
        return False
    if node.required:
        return all(holds(clause, occurring) for clause in node.required)
    return not node.optional or any(holds(clause, occurring) for clause in node.optional)


def witnesses(node: Node, occurring: Container[str]) -> frozenset[str]:
    """Those of the folded terms *occurring* by which *node* holds; a clause that fails has none.

    So of `flood OR (dam AND burst)`, in a text with a flood and a dam, only the flood.
    """
    if isinstance(node, Term):
        return frozenset({node.folded}) if node.folded in occurring else frozenset()
    twice_prohibited = (
        inner
        for clause in node.prohibited
        if isinstance(clause, Group)
        for inner in clause.prohibited
    )
    speaking = (*node.required, *node.optional, *twice_prohibited)
    found = (witnesses(one, occurring) for one in speaking if holds(one, occurring))
    return frozenset().union(*found)


def needs_a_term(node: Node) -> bool:
    """Whether *node* can be true only where one of its terms occurs.

    False for what is only prohibited: it is true of nearly every text, so it may narrow a rule and
    never be one.
    """
    if isinstance(node, Term):
        return True
    if node.required:
        return any(needs_a_term(clause) for clause in node.required)
    return bool(node.optional)
