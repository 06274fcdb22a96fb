"""Whether a rule holds by the terms that occur, and which of them are the reason."""

import random
import time

import pytest

from aggregator.rules.evaluation import evaluation
from aggregator.rules.grammar import parse
from aggregator.rules.syntax import Group, Node, needs_a_term, terms
from tests.rules import reference


def holds(rule: str, occurring: str) -> bool:
    return evaluation(parse(rule).root).witnesses(set(occurring)) is not None


@pytest.mark.parametrize(
    ("rule", "occurring", "expected"),
    [
        ("a b", "b", True),
        ("a b", "c", False),
        ("a AND b", "a", False),
        ("a AND b", "ab", True),
        ("a NOT b", "a", True),
        ("a NOT b", "ab", False),
        ("a OR NOT b", "", False),
        ("a AND b OR c", "c", True),
        ("a AND b OR c NOT d", "abd", False),
        ("+a b", "b", False),
        ("+a b", "a", True),
        ("+a b -c", "abc", False),
        ("a AND (NOT b)", "a", True),
        ("a AND (NOT b)", "ab", False),
        ("a NOT (b NOT c)", "ab", False),
        ("a NOT (b NOT c)", "abc", True),
        ("(a b) AND (c d)", "ad", True),
        ("(a b) AND (c d)", "ab", False),
        ("(a^2 b c)@3", "bc", False),
        ("(a^2 b c)@3", "ac", True),
        ("(a^2 b c)@2", "a", True),
        ("(a^0.1 b^0.2)@0.3", "ab", True),
        ("(a b c d)@3 NOT e", "abd", True),
        ("(a b c d)@3 NOT e", "abde", False),
        ("(+a b c)@1", "a", False),
        ("(+a b c)@1", "ab", True),
        ("(+a b c)@1", "bc", False),
        ("((a AND b)^2 c)@2", "ab", True),
        ("((a AND b)^2 c)@2", "ac", False),
    ],
)
def test_a_rule_holds_by_the_terms_that_occur(rule: str, occurring: str, expected: bool) -> None:
    """Required clauses must, prohibited ones must not; enough of the optional ones must."""
    assert expected == holds(rule, occurring)


def test_no_rule_holds_where_none_of_its_terms_occurs() -> None:
    """So a topic without a hit need not be looked at."""
    rules = ["a", "a b", "+a -b", "a AND (NOT b)", "a NOT (NOT b)", "(a NOT b) OR c", "(a b)@2"]
    assert not any(holds(rule, "") for rule in rules)


def test_any_tree_means_the_same_as_it_does_read_plainly() -> None:
    """For random trees and texts: whether they hold, and by which terms."""
    chance = random.Random(4)
    told = 0
    for _ in range(3_000):
        root = tree(chance, 4)
        if not needs_a_term(root):
            continue
        ready = evaluation(root)
        for _ in range(5):
            occurring = set(chance.sample("abcdefgh", chance.randrange(9)))
            expected = reference.witnesses(root, occurring)
            if not reference.holds(root, occurring):
                assert ready.witnesses(occurring) is None
            else:
                told += 1
                assert expected == ready.witnesses(occurring)
    assert told > 1_000


def tree(chance: random.Random, depth: int) -> Node:
    if not depth or chance.random() < 0.4:
        return parse(chance.choice("abcdefgh")).root
    clauses = [tree(chance, depth - 1) for _ in range(chance.randint(1, 4))]
    roles = [chance.choice(("required", "optional", "optional", "prohibited")) for _ in clauses]
    optional = [
        one
        for one, role in zip(clauses, roles, strict=True)
        if role == "optional" and needs_a_term(one)
    ]
    weights = [chance.choice((0.5, 1.0, 2.0)) for _ in optional]
    return Group(
        required=tuple(c for c, role in zip(clauses, roles, strict=True) if role == "required"),
        optional=tuple(optional),
        prohibited=tuple(c for c, role in zip(clauses, roles, strict=True) if role == "prohibited"),
        weights=tuple(weights),
        least=chance.choice((0.0, 0.0, sum(weights) / 2)),
    )


@pytest.mark.parametrize(
    "rule",
    [
        " OR ".join(f"(w{at} AND w{at + 1})" for at in range(9_000)),
        " AND ".join(f"w{at}" for at in range(19_000)),
        f"({' '.join(f'w{at}^2' for at in range(19_000))})@300",
        "(" * 49 + "w1" + " w2)" * 49,
        " ".join("(" * 45 + f"w{at}" + " AND y)" * 45 for at in range(20)),
    ],
    ids=["pairs", "all", "score", "deep", "deep and wide"],
)
def test_a_large_rule_costs_what_occurs_of_it(rule: str) -> None:
    """A hundred words that occur cost well under a millisecond, whatever the rule's size."""
    ready = evaluation(parse(rule).root)
    occurring = {f"w{at}" for at in range(0, 200, 2)}
    began = time.perf_counter()
    for _ in range(20):
        ready.witnesses(occurring)
    assert (time.perf_counter() - began) / 20 < 0.002  # several times what it takes
    assert len(terms(parse(rule))) > 10
