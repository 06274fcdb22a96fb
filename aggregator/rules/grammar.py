r"""The language of topics' rules: text -> tree, or an error that says where and what to do. Pure.

Lucene's classic syntax:

    rule     = sequence
    sequence = chain { [ "OR" | "||" ] chain }          terms side by side: one of them, as with OR
    chain    = clause { ( "AND" | "&&" ) clause }       binds tighter than OR
    clause   = [ "+" | "-" | "NOT" | "!" ] [ field ":" ] ( term | group ) [ "^" weight ]
    group    = "(" sequence ")" [ "@" score ]           the least that what holds in it must weigh
    term     = [ "=" ] word | word "*" | [ "=" ] phrase | phrase "~" distance
    phrase   = in "…", “…” or «…»

A backslash takes the next character as it is. `+` requires, and `-`, `NOT` and `!` prohibit for the
whole sequence that they stand in: `a NOT b`, `a -b` and `a OR NOT b` all mean a and not b. A `+` in
a chain requires the chain. A field before a group is that of all terms in it without one.

The least score is that of Lucene's flexible parser, of which a weight of 1 makes its "minimum
should match". `=` is ours. Three things are stricter than Lucene, for a rule that is misread in
silence is worse than one that is refused: what is not understood (ranges, regular expressions,
likeness of words, ? and * elsewhere) is refused and never taken for a letter, nor `and` for a word;
signs and fields touch what they belong to; and a part that only prohibits may not stand beside OR,
where Lucene would drop it.
"""

import math
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from aggregator.errors import RuleError
from aggregator.rules import refusals
from aggregator.rules.limits import MAX_DEPTH, MAX_LENGTH
from aggregator.rules.refusals import error
from aggregator.rules.scanner import Kind, Token, scan
from aggregator.rules.syntax import Group, Node, Rule, needs_a_term

# The rules of all topics are read again whenever one of them changes; 100,000 of two terms are
# about 70 MB.
_CACHED = 65_536  # rules
_CACHED_LENGTH = 500  # characters; a longer rule is read each time


class _Clause(Struct, frozen=True, gc=False):
    sign: Literal["", "+", "-"]
    node: Node
    weight: float
    position: int


def parse(rule: str) -> Rule:
    """Understand *rule*; at least one of its terms occurs wherever it holds.

    Raises:
        RuleError: it cannot be understood, or holds nothing that must occur. It knows the position.
    """
    return _cached(rule) if len(rule) <= _CACHED_LENGTH else _parse(rule)


def _parse(rule: str) -> Rule:
    if len(rule) > MAX_LENGTH:
        raise error(
            f"The rule has {len(rule):,} characters, and {MAX_LENGTH:,} is the most. "
            "Make several topics of it.",
            f"{rule[:100]}…",  # not the whole of it in each message
            MAX_LENGTH,
        )
    tokens = scan(rule)
    if tokens[0].kind == "end":
        raise error(refusals.EMPTY, rule, 0)
    return Rule(source=rule, root=_Parser(rule, tokens).root())


_cached = lru_cache(_CACHED)(_parse)


class _Parser:
    """Recursive descent; it goes no deeper than MAX_DEPTH, with four calls a level."""

    def __init__(self, rule: str, tokens: list[Token]) -> None:
        self._rule = rule
        self._tokens = tokens  # the last is "end"
        self._next = 0
        self._depth = 0

    def root(self) -> Node:
        node = self._joined(self._sequence())
        token = self._tokens[self._next]
        if token.kind == ")":
            raise self._error(refusals.NOT_OPENED, token)
        if not needs_a_term(node):
            raise self._error(refusals.ONLY_PROHIBITS, self._tokens[0])
        return node

    def _sequence(self) -> list[_Clause]:
        clauses = self._chain()
        while self._tokens[self._next].kind not in (")", "end"):
            self._take("OR")
            clauses += self._chain()
        return clauses

    def _chain(self) -> list[_Clause]:
        clauses = [self._clause()]
        while self._take("AND"):
            clauses.append(self._clause())
        signs = {clause.sign for clause in clauses}
        if len(clauses) == 1 or signs == {"-"}:
            return clauses  # what is only prohibited is prohibited in the whole sequence
        group = Group(
            required=tuple(clause.node for clause in clauses if clause.sign != "-"),
            prohibited=tuple(clause.node for clause in clauses if clause.sign == "-"),
        )
        return [_Clause("+" if "+" in signs else "", group, 1.0, clauses[0].position)]

    def _clause(self) -> _Clause:
        position = self._tokens[self._next].position
        if self._take("+"):
            return _Clause("+", *self._primary(), position)
        if self._take("NOT"):
            return _Clause("-", *self._primary(), position)
        return _Clause("", *self._primary(), position)

    def _primary(self) -> tuple[Node, float]:
        """A term or a group, and its weight."""
        token = self._tokens[self._next]
        if token.term is not None:
            self._next += 1
            return token.term, token.weight
        if token.kind == "(":
            return self._parenthesised(token)
        raise self._missing(token)

    def _parenthesised(self, opening: Token) -> tuple[Node, float]:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            message = f"More than {MAX_DEPTH} parentheses within each other. Take some away."
            raise self._error(message, opening)
        self._next += 1
        if self._tokens[self._next].kind == ")":
            raise self._error(refusals.NOTHING_INSIDE, opening)
        if self._tokens[self._next].kind == "end":
            raise self._error(refusals.NOT_CLOSED, opening)
        clauses = self._sequence()
        closing = self._tokens[self._next]
        if not self._take(")"):
            raise self._error(refusals.NOT_CLOSED, opening)
        self._depth -= 1
        return self._joined(clauses, closing), closing.weight

    def _joined(self, clauses: list[_Clause], closing: Token | None = None) -> Node:
        """The node of *clauses* side by side; *closing* is the parenthesis behind them."""
        least = closing.least if closing is not None else 0.0
        if len(clauses) == 1 and clauses[0].sign != "-" and not least:
            return clauses[0].node
        for clause in clauses:
            if not clause.sign and not needs_a_term(clause.node):
                raise self._error(refusals.PART_ONLY_PROHIBITS, clause)
        weights = [clause.weight for clause in clauses if not clause.sign]
        if closing is not None and least > math.fsum(weights):
            raise error(refusals.NO_SUCH_SCORE, self._rule, closing.position + 1)
        return Group(
            required=tuple(clause.node for clause in clauses if clause.sign == "+"),
            optional=tuple(clause.node for clause in clauses if not clause.sign),
            prohibited=tuple(clause.node for clause in clauses if clause.sign == "-"),
            weights=() if all(weight == 1 for weight in weights) else tuple(weights),
            least=least,
        )

    def _take(self, kind: Kind) -> bool:
        taken = self._tokens[self._next].kind == kind
        self._next += taken
        return taken

    def _error(self, message: str, at: Token | _Clause) -> RuleError:
        return error(message, self._rule, at.position)

    def _missing(self, token: Token) -> RuleError:
        """Say what *token* should have been: a term."""
        before = self._tokens[self._next - 1] if self._next else None
        if before is not None and before.kind in ("AND", "OR", "NOT", "+"):
            message = f"{before.written} has no term after it. {refusals.OR_QUOTE_IT}"
            return self._error(message, before)
        if token.kind == ")":
            return self._error(refusals.NOT_OPENED, token)
        return self._error(f"{token.written} has no term before it. {refusals.OR_QUOTE_IT}", token)
