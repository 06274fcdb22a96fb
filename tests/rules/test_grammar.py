"""The language of rules: what they mean, and what is said of those that mean nothing."""

import time

import pytest

from aggregator.errors import RuleError
from aggregator.rules.grammar import MAX_DEPTH, MAX_LENGTH, parse
from aggregator.rules.syntax import Node, Term, holds, terms


def shown(node: Node) -> str:
    """A tree in one line: + required, - prohibited, else optional; phrases in quotes."""
    if isinstance(node, Term):
        return f'"{node.folded}"' if " " in node.folded else node.folded
    required = ["+" + shown(clause) for clause in node.required]
    optional = [shown(clause) for clause in node.optional]
    prohibited = ["-" + shown(clause) for clause in node.prohibited]
    return f"({' '.join(required + optional + prohibited)})"


@pytest.mark.parametrize(
    ("rule", "tree"),
    [
        ("a", "a"),
        ("  a\n", "a"),
        ("((a))", "a"),
        ("+a", "a"),
        ("a b", "(a b)"),
        ("a OR b", "(a b)"),
        ("a || b", "(a b)"),
        ("a||b", "(a b)"),
        ("a AND b", "(+a +b)"),
        ("a && b", "(+a +b)"),
        ("a&&b", "(+a +b)"),
        ("a AND b OR c", "((+a +b) c)"),
        ("a OR b AND c", "(a (+b +c))"),
        ("a b AND c d", "(a (+b +c) d)"),
        ("a NOT b", "(a -b)"),
        ("a -b", "(a -b)"),
        ("a !b", "(a -b)"),
        ("a ! b", "(a -b)"),
        ("a OR NOT b", "(a -b)"),
        ("-b a", "(a -b)"),
        ("a AND NOT b", "(+a -b)"),
        ("NOT b AND a", "(+a -b)"),
        ("a AND -b", "(+a -b)"),
        ("a AND b NOT c", "((+a +b) -c)"),
        ("a OR b NOT c", "(a b -c)"),
        ("a OR b AND NOT c", "(a (+b -c))"),
        ("a NOT b AND NOT c", "(a -b -c)"),
        ("a OR NOT b AND NOT c", "(a -b -c)"),
        ("+a b -c", "(+a b -c)"),
        ("a OR +b", "(+b a)"),
        ("+a AND b c", "(+(+a +b) c)"),
        ("(a b) AND (c OR d)", "(+(a b) +(c d))"),
        ("a(b c)", "(a (b c))"),
        ("c NOT(a b)", "(c -(a b))"),
        ("-(a AND b) c", "(c -(+a +b))"),
        ("a AND (NOT b)", "(+a +(-b))"),
        ("a NOT (b NOT c)", "(a -(b -c))"),
        ('"a b"', '"a b"'),
        ("“a b” c", '("a b" c)'),
        ("”a b“", '"a b"'),
        ("«a b»", '"a b"'),
        ('"a «b» c"', '"a «b» c"'),
        ('" a \n b "', '"a b"'),
        ('"AND"', "and"),
        (r"\AND", "and"),
        ("and or not", "(and or not)"),
        ("ANDROID NOTE ORB", "(android note orb)"),
        (r'"say \"a\" \\ b"', '"say "a" \\ b"'),
        (r"title\:x", "title:x"),
        (r"a\ b", '"a b"'),
        (r"\-a \%", "(-a %)"),
        ('"title:x*"', "title:x*"),
        ('"€"', "€"),
        ("C++ e-mail AC/DC R&D #a @b 3=4", "(c++ e-mail ac/dc r&d #a @b 3=4)"),
        ("O’Brien don't", "(o'brien don't)"),
        (r"צה\"ל", 'צה"ל'),
        ("Moscow. U.S. ما؟", "(moscow u.s ما)"),
        ("أمريكا OR «كوریا  الشمالیة»", '(امريكا "كوريا الشماليه")'),
        ("\u200fروسيا \u200fAND\u200e \u200f-موسكو\u200f", "(+روسيا -موسكو)"),
        ("\ufeffروسيا\u00a0OR\u3000بوتين", "(روسيا بوتين)"),
        ("東京 AND 大阪", "(+東京 +大阪)"),
    ],
)
def test_a_rule_means_what_lucene_takes_it_for(rule: str, tree: str) -> None:
    """Side by side is OR, AND binds tighter, prohibitions hold for their sequence."""
    assert tree == shown(parse(rule).root)


@pytest.mark.parametrize(
    ("rule", "position", "message"),
    [
        ("", 0, "empty"),
        (" \u200f\n", 0, "empty"),
        ("NOT a", 0, "only says what must not occur"),
        ("-a -b", 0, "only says what must not occur"),
        (" -(a b)", 1, "only says what must not occur"),
        ("(NOT a) AND (NOT b)", 0, "only says what must not occur"),
        ("+(NOT a) b", 0, "only says what must not occur"),
        ("x OR (NOT a)", 5, "Join it to another by AND"),
        ("x (NOT a AND NOT b)", 2, "Join it to another by AND"),
        ("(", 0, "not closed"),
        ("a (b", 2, "not closed"),
        ("((a)", 0, "not closed"),
        ("a)", 1, "not opened"),
        (")", 0, "not opened"),
        ("a ) b", 2, "not opened"),
        ("a ()", 2, "nothing between these parentheses"),
        ('a "b', 2, "not closed"),
        ('"', 0, "not closed"),
        ('«a"', 0, "not closed"),
        (r'"a\"', 0, "not closed"),
        ('""', 0, "nothing to find"),
        ("« ـ »", 0, "nothing to find"),
        ("ـ", 0, "no letter or digit"),
        ("a % b", 2, "no letter or digit"),
        ("a & b", 2, "no letter or digit"),
        ("...", 0, "no letter or digit"),
        ("AND", 0, "AND has no term before it"),
        ("AND a", 0, "AND has no term before it"),
        ("(OR a)", 1, "OR has no term before it"),
        ("a AND", 2, "AND has no term after it"),
        ("a ||", 2, "|| has no term after it"),
        ("(a OR) b", 3, "OR has no term after it"),
        ("a OR OR b", 2, "OR has no term after it"),
        ("a AND OR b", 2, "AND has no term after it"),
        ("a NOT", 2, "NOT has no term after it"),
        ("a NOT NOT b", 2, "NOT has no term after it"),
        ("a --b", 2, "- has no term after it"),
        ("a +-b", 2, "+ has no term after it"),
        ("a - b", 2, "- stands alone"),
        ("a -", 2, "- stands alone"),
        ("a +\u200f b", 2, "+ stands alone"),
        ("(a -)", 3, "- stands alone"),
        ("a – b", 2, "no minus sign"),
        ("a —b", 2, "no minus sign"),
        ("title:x", 5, "Fields"),
        ("a AND http://b", 10, "Fields"),
        ("10:30", 2, "Fields"),
        (":", 0, "Fields"),
        ("كور*", 3, "Wildcards"),
        ("*", 0, "Wildcards"),
        ("a?b", 1, "Wildcards"),
        ("a~2", 1, "Distances"),
        ('"a b"~5', 5, "Distances"),
        ("a^2", 1, "Weights"),
        ("(a b)^2", 5, "Weights"),
        ("[a TO b]", 0, "Ranges"),
        ("{a", 0, "Ranges"),
        ("=a", 0, "Exact forms"),
        ("b AND =a", 6, "Exact forms"),
        ("/a/", 0, "Regular expressions"),
        ("a, b", 1, "does not part terms"),
        ("روسيا، موسكو", 5, "does not part terms"),
        ("a;b", 1, "does not part terms"),
        ("Yahoo! b", 5, "stands in a word"),
        ('a"b c"', 1, "stands in a word"),
        ('"a"b', 3, "Write a space here"),
        ('"a""b"', 3, "Write a space here"),
        ('"a"!b', 3, "Write a space here"),
        ("c NOT(a b)c", 10, "Write a space here"),
        ('"كوفيد"-19', 7, "Write a space here"),
        ("(a)b", 3, "Write a space here"),
        ("'a b'", 0, "begins no phrase"),
        ("‘a b’", 0, "begins no phrase"),
        ("a\\", 1, "backslash"),
    ],
)
def test_a_rule_that_means_nothing_is_refused_where_it_fails(
    rule: str, position: int, message: str
) -> None:
    """The error says what is wrong, and at which character of the rule."""
    with pytest.raises(RuleError, match=r".") as caught:
        parse(rule)
    assert (rule, position) == (caught.value.rule, caught.value.position)
    assert message in caught.value.message


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("(" * 10_000, "parentheses within each other"),
        ("(" * (MAX_DEPTH + 1) + "a" + ")" * (MAX_DEPTH + 1), "parentheses within each other"),
        ("a " * 500_000, "the most"),
        ("(" * 500_000 + ")" * 500_000, "the most"),
        ('"' * (MAX_LENGTH - 1), "Write a space here"),
        ("-" * MAX_LENGTH, "-"),
        ("\\" * (MAX_LENGTH - 1), "backslash"),
        ("a AND " * (MAX_LENGTH // 6), "no term after it"),
        ("NOT " * (MAX_LENGTH // 4), "no term after it"),
        ('"' + "\\a" * (MAX_LENGTH // 2 - 1), "not closed"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_monstrous_rule_is_refused_at_once(rule: str, message: str) -> None:
    """No depth and no length blows the stack, hangs, or comes back whole in the message."""
    began = time.perf_counter()
    with pytest.raises(RuleError) as caught:
        parse(rule)
    assert time.perf_counter() - began < 2
    assert message in caught.value.message
    assert len(str(caught.value)) < 2 * MAX_LENGTH


def test_the_largest_rules_are_understood_quickly() -> None:
    """What the limits allow parses, to the deepest parenthesis and the last word."""
    began = time.perf_counter()
    assert len(terms(parse("a " * (MAX_LENGTH // 2)))) == MAX_LENGTH // 2
    assert parse("(" * MAX_DEPTH + "a" + ")" * MAX_DEPTH).root == parse(" " * MAX_DEPTH + "a").root
    assert time.perf_counter() - began < 2


def test_parentheses_side_by_side_are_not_deep() -> None:
    """Only parentheses within each other are counted against the limit."""
    expected = MAX_DEPTH * 2
    assert expected == len(terms(parse("(a) " * expected)))


def test_terms_are_all_terms_in_the_order_they_are_written() -> None:
    """Prohibited terms are terms too; a term knows its words as written and its place."""
    rule = parse('-c «كوریا الشمالیة» AND (+b OR "a\\"d") !\u200fC++')
    expected = [("c", 1), ("كوریا الشمالیة", 3), ("b", 26), ('a"d', 31), ("C++", 41)]
    assert expected == [(term.text, term.position) for term in terms(rule)]
    assert rule.source.startswith("-c «")


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
    ],
)
def test_a_rule_holds_by_the_terms_that_occur(rule: str, occurring: str, expected: bool) -> None:
    """Required clauses must, prohibited ones must not; one optional must if none is required."""
    assert expected == holds(parse(rule).root, set(occurring))


def test_no_rule_holds_where_none_of_its_terms_occurs() -> None:
    """So a topic without a hit need not be looked at."""
    rules = ["a", "a b", "+a -b", "a AND (NOT b)", "a NOT (NOT b)", "(a NOT b) OR c", "+a (b c)"]
    assert not any(holds(parse(rule).root, set()) for rule in rules)


def test_a_rule_is_frozen_and_comparable() -> None:
    """Two readings of a rule are equal, and no part of one can be changed."""
    rule = parse("a AND b")
    assert parse("a AND b") == rule
    with pytest.raises(AttributeError):
        rule.source = ""  # type: ignore[misc]
