"""Whether a rule holds, and by which of its terms, from the terms that occur. Pure.

The tree is evaluated from its leaves: the terms that occur are counted in their groups, and only
groups that something was counted in are looked at. So a rule of 20,000 terms costs what occurs of
it, as in the counting algorithm of publish-subscribe systems (Yan and García-Molina, "Index
structures for selective dissemination of information under the Boolean model", TODS 19(2), 1994).
"""

from collections.abc import Set
from heapq import heappop, heappush
from typing import Literal

from msgspec import Struct

from aggregator.rules.syntax import Group, Node, Term

_SLIGHT = 1e-9  # less than any weight: sums of weights are not exact

_Role = Literal[0, 1, 2]
_REQUIRED: _Role = 0
_OPTIONAL: _Role = 1
_PROHIBITED: _Role = 2


class _Place(Struct, frozen=True, gc=False):
    """Where a clause stands."""

    group: int
    role: _Role
    weight: float = 1.0


class _Sum(Struct, frozen=True, gc=False):
    """A group as what must be counted in it."""

    place: _Place | None  # None: it is the root
    required: int
    least: float  # weight of optional clauses
    by_default: tuple[float, float, float] = (0, 0, 0)  # counted where no term occurs, by role

    def holds(self, counted: tuple[float, float, float] | list[float]) -> bool:
        return (
            counted[_REQUIRED] == self.required
            and counted[_OPTIONAL] >= self.least
            and not counted[_PROHIBITED]
        )


class Evaluation(Struct, frozen=True, gc=False):
    """A rule that is ready to be evaluated."""

    leaves: dict[str, list[_Place]]  # by the key of their term
    groups: list[_Sum]  # each behind the group that it stands in

    def witnesses(self, occurring: Set[str]) -> Set[str] | None:
        """The terms by which the rule holds where those *occurring* occur; None if it does not.

        Both are keys of terms. A clause that fails has no witness: so for `flood OR (dam AND
        burst)`, where a flood and a dam occur, only the flood. What lifts a prohibition is one.
        """
        told = self.leaves.keys() & occurring
        values = self._values(told)
        if not values.get(0):
            return None
        speak: dict[int, bool] = {0: True}
        return {
            key
            for key in told
            if any(self._speaks(place, values, speak) for place in self.leaves[key])
        }

    def _values(self, told: Set[str]) -> dict[int, bool]:
        """The groups in which one of the terms *told* counts, and whether each holds."""
        counts: dict[int, list[float]] = {}
        waiting: list[int] = []  # the innermost first

        def count(place: _Place, sign: int) -> None:
            if place.group not in counts:
                counts[place.group] = list(self.groups[place.group].by_default)
                heappush(waiting, -place.group)
            counts[place.group][place.role] += sign * place.weight

        for key in told:
            for place in self.leaves[key]:
                count(place, 1)
        values = {}
        while waiting:
            number = -heappop(waiting)
            group = self.groups[number]
            values[number] = holds = group.holds(counts[number])
            if group.place is not None and holds != group.holds(group.by_default):
                count(group.place, 1 if holds else -1)
        return values

    def _speaks(self, place: _Place, values: dict[int, bool], speak: dict[int, bool]) -> bool:
        """Whether a clause that holds at *place* is a reason why the rule does."""
        if place.role == _PROHIBITED:
            # What lifts a prohibition: it is prohibited in what is prohibited.
            outer = self.groups[place.group].place
            if outer is None or outer.role != _PROHIBITED:
                return False
            place = outer
        group = self.groups[place.group]
        if not values.get(place.group, group.holds(group.by_default)):
            return False
        if place.group not in speak:
            outer = group.place
            speak[place.group] = outer is not None and self._speaks(outer, values, speak)
        return speak[place.group]


def evaluation(root: Node) -> Evaluation:
    """Make the rule with this *root* ready."""
    made = Evaluation({}, [])
    _add(root if isinstance(root, Group) else Group(optional=(root,)), None, made)
    return made


def any_of_terms(root: Node) -> bool:
    """Whether each of its terms is enough for a rule to hold, as with most rules."""
    if isinstance(root, Term):
        return True
    narrowed = root.required or root.prohibited or root.least
    return not narrowed and all(isinstance(clause, Term) for clause in root.optional)


def _add(node: Group, place: _Place | None, to: Evaluation) -> _Sum:
    number = len(to.groups)
    least = node.least or (_SLIGHT if node.optional and not node.required else 0.0)
    made = _Sum(place, len(node.required), max(0.0, least - _SLIGHT) if node.least else least)
    to.groups.append(made)
    weights = node.weights or (1.0,) * len(node.optional)
    clauses = [
        *((clause, _Place(number, _REQUIRED)) for clause in node.required),
        *(
            (clause, _Place(number, _OPTIONAL, weight))
            for clause, weight in zip(node.optional, weights, strict=True)
        ),
        *((clause, _Place(number, _PROHIBITED)) for clause in node.prohibited),
    ]
    by_default = [0.0, 0.0, 0.0]
    for clause, inner in clauses:
        if isinstance(clause, Term):
            leaves = to.leaves.setdefault(clause.key, [])
            leaves.append(inner)
            continue
        group = _add(clause, inner, to)
        if group.holds(group.by_default):
            by_default[inner.role] += inner.weight
    to.groups[number] = made = _Sum(
        place, made.required, made.least, (by_default[0], by_default[1], by_default[2])
    )
    return made
