"""The language of rules: what they mean, and what is said of those that mean nothing."""

import re
import time
from pathlib import Path

import pytest

from aggregator.errors import RuleError
from aggregator.rules.grammar import parse
from aggregator.rules.limits import MAX_DEPTH, MAX_LENGTH, MAX_TERMS
from aggregator.rules.syntax import Node, Term, terms

DOCS = Path(__file__).parents[2] / "docs" / "rules.md"


def shown(node: Node) -> str:
    """A tree in one line: + required, - prohibited, else optional; phrases in quotes."""
    if isinstance(node, Term):
        return shown_term(node)
    required = ["+" + shown(clause) for clause in node.required]
    weights = [f"^{weight:g}" for weight in node.weights] or [""] * len(node.optional)
    optional = [shown(one) + weight for one, weight in zip(node.optional, weights, strict=True)]
    prohibited = ["-" + shown(clause) for clause in node.prohibited]
    least = f"@{node.least:g}" if node.least else ""
    return f"({' '.join(required + optional + prohibited)}){least}"


def shown_term(term: Term) -> str:
    text = f'"{term.folded}"' if " " in term.folded else term.folded
    sign = "=" if term.manner == "exact" else ""
    end = {"prefix": "*", "near": f"~{term.slop}"}.get(term.manner, "")
    return f"{term.field}{':' * bool(term.field)}{sign}{text}{end}"


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
        ('"and" "or" \\not =and title:"or" "و"', "(and or not =and title:or و)"),
        ("and^2 or* لا* او^0.5", "(and^2 or*^1 لا*^1 او^0.5)"),
        ("lang:or OR topic:and OR title:=not", "(lang:or topic:and title:=not)"),
        ("orb ands اور وا", "(orb ands اور وا)"),
        ("ANDROID NOTE ORB", "(android note orb)"),
        (r'"say \"a\" \\ b"', '"say "a" \\ b"'),
        (r"title\:x", "title:x"),
        (r"a\ b", '"a b"'),
        (r"\-a \%", "(-a %)"),
        ('"title:x*"', "title:x*"),
        ('"€"', "€"),
        ("C++ AC/DC R&D #a @b 3=4", "(c++ ac/dc r&d #a @b 3=4)"),
        ("e-mail #a_b e_-mail a--b c-", '("e mail" "#a b" e_-mail a--b c-)'),
        (r"\-a -\-b_c title:=d-e", '(-a title:="d e" -"-b c")'),
        ("@cnn a@b.org root@10.0.0.1 @2nd", "(@cnn a@b.org root@10.0.0.1 @2nd)"),
        ('"@2" \\@2 a\\@3 "(a) @2"', '(@2 @2 a@3 "(a) @2")'),
        (r"a\|b a||b", "(a|b a b)"),
        ("مسؤول مسْئول شؤون", "(مسوول مسيول شوون)"),
        ("O’Brien don't", "(o'brien don't)"),
        (r"צה\"ל", 'צה"ל'),
        ("Moscow. U.S. ما؟", "(moscow u.s ما)"),
        ("أمريكا OR «كوریا  الشمالیة»", '(امريكا "كوريا الشماليه")'),
        ("\u200fروسيا \u200fAND\u200e \u200f-موسكو\u200f", "(+روسيا -موسكو)"),
        ("\ufeffروسيا\u00a0OR\u3000بوتين", "(روسيا بوتين)"),
        ("東京 AND 大阪", "(+東京 +大阪)"),
        ("title:a", "title:a"),
        ('text:"a b"', 'text:"a b"'),
        ("title:(a OR b) c", "((title:a title:b) c)"),
        ("title:(a (b text:c) -d)", "(title:a (title:b text:c) -title:d)"),
        ("-source:(a b) +author:c keyword:d", "(+author:c keyword:d -(source:a source:b))"),
        ("NOT feed:f00 AND a", "(+a -feed:f00)"),
        ("\u200ftitle:\u200fروسيا\u200f", "title:روسيا"),
        ("topic:north-korea", "topic:north-korea"),
        ("topic:(a OR b-1)", "(topic:a topic:b-1)"),
        ("country:IR OR country:sy", "(topic:country-ir topic:country-sy)"),
        ("lang:ar AND lang:pt-BR", "(+lang:ar +lang:pt-br)"),
        ('lang:"ar"', "lang:ar"),
        ("=a", "=a"),
        ('="a B"', '="a b"'),
        ("title:=a -=b", "(title:=a -=b)"),
        ("keyword:=«كوريا»", "keyword:=كوريا"),
        ("كور*", "كور*"),
        ("title:ab* OR -ab*^2", "(title:ab* -ab*)"),
        ("東京*", "東京"),
        ('"a b"~5', '"a b"~5'),
        ('"U.S. dollar"~2 c', '("u s dollar"~2 c)'),
        ('"a"~5', "a"),
        ('"a b"~0', '"a b"'),
        ('title:"a b"~5^2', 'title:"a b"~5'),
        ("a^2 b", "(a^2 b^1)"),
        ("(a^2 b c)@3", "(a^2 b^1 c^1)@3"),
        ("(a b^0.5)@1.5^3 c", "((a^1 b^0.5)@1.5^3 c^1)"),
        ("((a b)^2 c)@2", "((a b)^2 c^1)@2"),
        ("((a b)@2)@1", "((a b)@2)@1"),
        ("(a)@1", "(a)@1"),
        ("(a AND b c)@1 NOT d", "(((+a +b) c)@1 -d)"),
        ("(+a b c)@1", "(+a b c)@1"),
        ("a@b (c)", "(a@b c)"),
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
        ("a AND http://b", 10, "Fields"),
        ("10:30", 2, "Fields"),
        (":", 0, "Fields"),
        ("*", 0, "Wildcards"),
        ("a?b", 1, "Wildcards"),
        ("a~2", 1, "Distances"),
        ("[a TO b]", 0, "Ranges"),
        ("{a", 0, "Ranges"),
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
        ("headline:x", 8, "Fields are author, country, feed"),
        ("title:text:x", 10, "Fields"),
        ("Title:x", 5, "Fields"),
        ("a title: b", 2, "title: has no term after it"),
        ("title:", 0, "title: has no term after it"),
        ("(title:)", 1, "title: has no term after it"),
        ("title:-a", 6, "Write -title:a."),
        ("b title:+(a c)", 8, "Write +title:…."),
        ("title:NOT a", 6, 'Write it before the field, or quote it: title:"NOT"'),
        ("title:AND", 6, "AND stands behind a field"),
        ("title:(a OR text:or)", 17, "or stands behind a field"),
        ("topic:NOT a", 6, "NOT stands behind a field"),
        ("flood and river", 6, "Write AND in capitals, or quote it to find the word"),
        ("flood Or river", 6, "Write OR in capitals"),
        ("flood NEAR/5 rain", 6, "Distances stand after a phrase"),
        ("flood AND not film", 10, "Write NOT in capitals"),
        ("flood, not film", 5, "does not part terms"),
        ("not film", 0, "Write NOT in capitals"),
        ("title:(a or b)", 9, "Write OR in capitals"),
        ("topic:(a or b)", 9, "Write OR in capitals"),
        ("lang:(ar or fa)", 9, "Write OR in capitals"),
        ("a \u200fand\u200f b", 3, "Write AND in capitals"),
        ("فيضان أو جفاف", 6, "أو would be searched as a word. Write OR"),
        ("فيضان او جفاف", 6, "Write OR"),
        ("فيضان و نهر", 6, "Write AND"),
        ("فيضان وليس فيلم", 6, "Write NOT"),
        ("بغداد لا مباراة", 6, "Write NOT"),
        ("سیل یا باران", 4, "Write OR"),
        ("flood|river", 5, "| is no operator. Write OR or ||"),
        ("flood | river", 6, "| is no operator"),
        ('"a"|b', 3, "| is no operator"),
        ("a |||b", 4, "| is no operator"),
        ("title:()", 0, "nothing between these parentheses"),
        ("title:(a", 0, "not closed"),
        ('title:"a', 6, "not closed"),
        ('title:""', 6, "nothing to find"),
        ("title:[a TO b]", 6, "Ranges"),
        ("title:/a/", 6, "Regular expressions"),
        ("topic:Nord_Korea", 0, "goes by its slug"),
        ("topic:كوريا", 0, "goes by its slug"),
        ("topic:nor*", 0, "goes by its slug"),
        ("topic:=a", 0, "goes by its slug"),
        ("topic:(a b_c)", 9, "goes by its slug"),
        ("country:iran", 0, "two letters"),
        ("country:UK", 0, "country:gb"),
        ("lang:arabic", 0, "two or three letters"),
        ("lang:ar_EG", 0, "goes by its code"),
        ('country:"ir an"~2', 0, "two letters"),
        ("lang:العربية", 0, "goes by its code"),
        ("lang:a", 0, "goes by its code"),
        ("=", 0, "Exact forms"),
        ("a = b", 2, "Exact forms"),
        ("==a", 1, "Exact forms"),
        ("=(a b)", 0, "Exact forms"),
        ("=a*", 2, "Wildcards"),
        ('="a b"~2', 6, "exclude each other"),
        ("*", 0, "would match every article"),
        ("*:*", 0, "would match every article"),
        ("a OR *", 5, "would match every article"),
        ("title:*", 6, "would match every article"),
        ("*a", 0, "Wildcards"),
        ("a*b", 1, "Wildcards"),
        ("ab*c", 2, "Wildcards"),
        ("ab**", 2, "Wildcards"),
        ("a* b", 0, "two letters before"),
        ("c++a*", 0, "one word alone"),
        ('"a b*" "a b"*', 12, "Wildcards"),
        ("roam~", 4, "Distances"),
        ('"a b"~', 5, "Distances"),
        ('"a b"~x', 5, "Distances"),
        ('"a b"~1.5', 5, "Distances"),
        ('"a b"~1001', 5, "1,000 at most"),
        ("a^", 1, "Weights"),
        ("a^0", 1, "Weights"),
        ("a^-1", 1, "Weights"),
        ("a^1001", 1, "Weights"),
        ("a^2b", 3, "Write a space here"),
        ("(a)^2^3", 5, "Weights"),
        ("(a b)@", 5, "least score"),
        ("(a b)@0", 5, "least score"),
        ("(a^2 b)@4", 7, "do not reach"),
        ("(+a)@1", 4, "do not reach"),
        ("(a b)@2x", 7, "Write a space here"),
        ("(Iraq Basra) @2", 13, "@2 belongs right behind a closing parenthesis, as in (a b)@2"),
        ("@2", 0, "@2 belongs"),
        ("flood@3", 5, "@3 belongs"),
        ("title:flood@1.5 b", 11, "@1.5 belongs"),
        ("flood@3. b", 5, "@3 belongs"),
        ('"a b"@2', 5, "@2 belongs"),
        ("(a)^2@2", 5, "@2 belongs"),
        ("a^2@2", 3, "@2 belongs"),
        ('"a"@b', 3, "Write a space here"),
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
        ("a AND " * (MAX_TERMS // 2), "no term after it"),
        ("a AND " * (MAX_TERMS + 1), "20,000 terms at most"),
        ('"a b"~9 ' * 51, "fifty distances at most"),
        ('"a b c d e f g h i j k"~9', "ten words at most"),
        ('"' + "a " * 200 + '"', "300 characters at most"),
        ("a" * 301, "300 characters at most"),
        ('"!!!!!!!!! a"', "eight signs at most"),
        ('"€€€€€€€€€"', "eight signs at most"),
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
    names = " OR ".join(f"اسم{number}" for number in range(10_000))
    assert len(terms(parse(names))) == 10_000
    assert time.perf_counter() - began < 1
    assert len(terms(parse("a " * MAX_TERMS))) == MAX_TERMS
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


def test_the_errors_that_are_documented_are_those_that_are_told() -> None:
    """Each line of the table in docs/rules.md: rule, message and character."""
    table = DOCS.read_text().partition("## Errors")[2].partition("\n\nRanges")[0]
    lines = re.findall(r"^\| `(.+)` \| (.+) \((?:character )?(\d+)\) \|$", table, re.MULTILINE)
    assert len(lines) >= 10
    for rule, message, character in lines:
        with pytest.raises(RuleError) as caught:
            parse(rule.replace("\\|", "|"))
        expected = (message.replace("\\\\", "\\").replace("\\|", "|"), int(character))
        assert expected == (caught.value.message, caught.value.position + 1)


def test_a_rule_is_frozen_and_comparable() -> None:
    """Two readings of a rule are equal, and no part of one can be changed."""
    rule = parse("a AND b")
    assert parse("a AND b") == rule
    with pytest.raises(AttributeError):
        rule.source = ""  # type: ignore[misc]
