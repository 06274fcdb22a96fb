"""Rules that speak of other topics."""

import time

import pytest

from aggregator.errors import RuleError
from aggregator.rules.grammar import parse
from aggregator.rules.references import check, check_removal, references


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("a", set()),
        ('"topic:b"', set()),
        ("topic:b", {"b"}),
        ("a NOT (topic:b-1 OR topic:b-1)", {"b-1"}),
        ("country:ir AND topic:(b c)", {"country-ir", "b", "c"}),
    ],
)
def test_a_rule_tells_which_topics_it_refers_to(rule: str, expected: set[str]) -> None:
    """Prohibited ones too; a country is a topic."""
    assert expected == references(parse(rule))


def test_topics_may_build_on_each_other() -> None:
    """Two that refer to the same are no circle."""
    assert check({"a": "topic:b topic:c", "b": "topic:d", "c": "topic:d", "d": "x"}) is None


@pytest.mark.parametrize(
    ("rules", "position", "message"),
    [
        ({"a": "x OR topic:a"}, 5, "a -> a"),
        ({"a": "topic:b", "b": "x topic:c", "c": "-topic:a y"}, 1, "a -> b -> c -> a"),
        ({"z": "topic:a", "a": "topic:b", "b": "x topic:a"}, 2, "a -> b -> a"),
        ({"a": "x topic:b"}, 2, "Topic a refers to topic b, which is not there"),
        ({"a": "x", "b": "a OR country:xx"}, 5, "topic country-xx, which is not there"),
        ({"a": "country:ir"}, 0, "`aggregator vocabularies on countries` adds the topics of all"),
        ({"a": "topic:country-music"}, 0, "Add that one first"),
    ],
)
def test_circles_and_unknown_topics_are_refused_where_they_are(
    rules: dict[str, str], position: int, message: str
) -> None:
    """The error points at the reference, in the rule that it stands in."""
    with pytest.raises(RuleError) as caught:
        check(rules)
    assert message in caught.value.message
    assert position == caught.value.position
    assert caught.value.rule in rules.values()


def test_a_topic_that_another_speaks_of_is_not_removed() -> None:
    """The error says which has to be changed, and points at the reference."""
    staying = {"x": "flood topic:y", "y": "river", "a": "dam OR topic:b"}
    assert check_removal(staying, {"c"}) is None
    with pytest.raises(RuleError) as caught:
        check_removal(staying, {"b", "c"})
    expected = "Topic a speaks of topic b. Change or remove a first."
    assert (expected, staying["a"], 7) == (
        caught.value.message, caught.value.rule, caught.value.position,
    )  # fmt: skip


def test_a_long_chain_is_no_problem() -> None:
    """Ten thousand topics, each of which refers to the next, are checked in a moment."""
    rules = {f"t{at}": f"topic:t{at + 1}" for at in range(10_000)} | {"t10000": "x"}
    began = time.perf_counter()
    check(rules)
    with pytest.raises(RuleError, match="circle"):
        check(rules | {"t10000": "topic:t5"})
    assert time.perf_counter() - began < 2
