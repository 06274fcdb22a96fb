"""What a rule means, as plainly as it can be said: slow, and to compare with."""

from collections.abc import Container

from aggregator.rules.syntax import Group, Node, Term


def holds(node: Node, occurring: Container[str]) -> bool:
    """Whether *node* is true where the terms of these keys occur."""
    if isinstance(node, Term):
        return node.key in occurring
    if any(holds(clause, occurring) for clause in node.prohibited):
        return False
    if not all(holds(clause, occurring) for clause in node.required):
        return False
    weights = node.weights or [1] * len(node.optional)
    told = [
        weight
        for clause, weight in zip(node.optional, weights, strict=True)
        if holds(clause, occurring)
    ]
    if node.least:
        return sum(told) >= node.least - 1e-9
    return bool(told or node.required or not node.optional)


def witnesses(node: Node, occurring: Container[str]) -> frozenset[str]:
    """The terms by which *node* holds; a clause that fails has none."""
    if isinstance(node, Term):
        return frozenset({node.key}) if node.key in occurring else frozenset()
    lifted = (
        inner
        for clause in node.prohibited
        if isinstance(clause, Group)
        for inner in clause.prohibited
    )
    speaking = (*node.required, *node.optional, *lifted)
    return frozenset().union(
        *(witnesses(one, occurring) for one in speaking if holds(one, occurring))
    )
