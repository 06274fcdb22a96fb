r"""The language of topics' rules: text -> tree, or an error that says where and what to do. Pure.

Lucene's classic syntax as far as it reaches today:

    rule     = sequence
    sequence = chain { [ "OR" | "||" ] chain }          terms side by side: one of them, as with OR
    chain    = clause { ( "AND" | "&&" ) clause }       binds tighter than OR
    clause   = [ "+" | "-" | "NOT" | "!" ] ( term | "(" sequence ")" )
    term     = word | phrase                            a phrase is in "…", “…” or «…»

A backslash takes the next character as it is. `+` requires, and `-`, `NOT` and `!` prohibit for the
whole sequence that they stand in: `a NOT b`, `a -b` and `a OR NOT b` all mean a and not b. A `+` in
a chain requires the chain.

Two things are stricter than Lucene, for a rule that is misread in silence is worse than one that is
refused: what later syntax will use (fields, wildcards, distances, weights, ranges) is refused and
never taken for a letter, and a part that only prohibits may not stand beside OR, where Lucene would
drop it.
"""

import re
from typing import Literal

from msgspec import Struct

from aggregator.errors import RuleError
from aggregator.rules.syntax import Group, Node, Rule, Term, needs_a_term
from aggregator.text.letters import INVISIBLE, fold
from aggregator.text.tokens import is_word

MAX_LENGTH = 20_000  # characters: about 3,000 terms, 50 ms of parsing
MAX_DEPTH = 50  # parentheses within parentheses

Kind = Literal["term", "AND", "OR", "NOT", "+", "(", ")", "end"]

_OPERATORS: dict[str, Kind] = {"AND": "AND", "OR": "OR", "NOT": "NOT"}
_SYMBOLS: dict[str, Kind] = {
    "&&": "AND", "||": "OR", "!": "NOT", "-": "NOT", "+": "+", "(": "(", ")": ")",
}  # fmt: skip
_QUOTES = '"', "“”„‟", "«»"  # a phrase ends with any quote of the kind that it began with
_ALL_QUOTES = "".join(_QUOTES)

_SEPARATORS = ",;،؛"
_DASHES = "–—−"
_APOSTROPHES = "'‘’‚"
_SENTENCE_ENDS = ".…؟۔"
_NOT_YET = "{what} not understood yet. Put the text in quotes to find it as it is."
_REFUSED = {
    ":": _NOT_YET.format(what="Fields, as in title:word, are"),
    **dict.fromkeys("*?", _NOT_YET.format(what="Wildcards are")),
    "~": _NOT_YET.format(what="Distances are"),
    "^": _NOT_YET.format(what="Weights are"),
    **dict.fromkeys("[]{}", _NOT_YET.format(what="Ranges are")),
    "=": _NOT_YET.format(what="Exact forms, as in =word, are"),
    "/": _NOT_YET.format(what="Regular expressions are"),
    **{each: f"{each} does not part terms. Write OR, or quote the text." for each in _SEPARATORS},
    **{each: f"{each} is no minus sign. Write -, or quote the text." for each in _DASHES},
    **{each: f'{each} begins no phrase. Write ", or \\{each} for a word.' for each in _APOSTROPHES},
    **{
        each: f"{each} stands in a word. Write a space before it, or \\{each}."
        for each in _ALL_QUOTES + "!"
    },
    "\\": r"A backslash needs a character after it. Write \\ to find a backslash.",
}
_REFUSED_ONLY_IN_FRONT = "=/" + _DASHES + _APOSTROPHES
_NEVER_IN_WORDS = "".join(_REFUSED.keys() - set(_REFUSED_ONLY_IN_FRONT))
_NOT_OPENED = "This parenthesis was not opened. Take it away, or quote it."
_OR_QUOTE_IT = "Write one, or quote it to find the word itself."

# Marks of direction come with text that was copied, so they must not hide an operator.
_HIDDEN = "".join(sorted(INVISIBLE))
_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))
_BLANK = re.compile(rf"[\s{_HIDDEN}]*")
_UNSEEN = re.compile(rf"[{_HIDDEN}]*")
_SYMBOL = re.compile(r"&&|\|\||[-!+()]")
_WORD = re.compile(rf"(?:\\.|(?!&&|\|\|)[^\s(){re.escape(_NEVER_IN_WORDS)}])+", re.DOTALL)
_PHRASES = {
    quote: re.compile(rf"[{quotes}]([^{quotes}\\]*(?:\\.[^{quotes}\\]*)*)[{quotes}]", re.DOTALL)
    for quotes in _QUOTES
    for quote in quotes
}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


class _Token(Struct, frozen=True):
    kind: Kind
    written: str
    position: int
    term: Term | None = None


class _Clause(Struct, frozen=True):
    sign: Literal["", "+", "-"]
    node: Node
    position: int


def parse(rule: str) -> Rule:
    """Understand *rule*; at least one of its terms occurs wherever it holds.

    Raises:
        RuleError: it cannot be understood, or holds nothing that must occur. It knows the position.
    """
    if len(rule) > MAX_LENGTH:
        raise _error(
            f"The rule has {len(rule):,} characters, and {MAX_LENGTH:,} is the most. "
            "Make several topics of it.",
            f"{rule[:100]}…",  # not the whole of it in each message
            MAX_LENGTH,
        )
    tokens = _tokens(rule)
    if tokens[0].kind == "end":
        raise _error("The rule is empty. Write a word that should occur.", rule, 0)
    return Rule(source=rule, root=_Parser(rule, tokens).root())


def _error(message: str, rule: str, position: int) -> RuleError:
    return RuleError(message, rule=rule, position=position)


# Text -> tokens


def _tokens(rule: str) -> list[_Token]:
    tokens = []
    position = _after(_BLANK, rule, 0)
    while position < len(rule):
        token, end = _token(rule, position)
        tokens.append(token)
        position = _after(_BLANK, rule, end)
    return [*tokens, _Token("end", "", len(rule))]


def _after(pattern: re.Pattern[str], rule: str, position: int) -> int:
    match = pattern.match(rule, position)
    return match.end() if match else position


def _token(rule: str, position: int) -> tuple[_Token, int]:
    """The token at *position*, which is not blank, and where it ends."""
    if rule[position] in _ALL_QUOTES:
        return _phrase(rule, position)
    end = _after(_SYMBOL, rule, position)
    if end == position:
        return _word(rule, position)
    symbol = rule[position:end]
    if symbol in "+-":
        _check_sign(rule, position)
    if symbol == ")":
        _check_gap(rule, end)
    return _Token(_SYMBOLS[symbol], symbol, position), end


def _check_sign(rule: str, position: int) -> None:
    """A sign belongs to what it touches: ` - ` is a dash between words to most who write it."""
    following = _after(_UNSEEN, rule, position + 1)
    if following == len(rule) or rule[following].isspace() or rule[following] == ")":
        sign = rule[position]
        message = f"{sign} stands alone. Write it directly before a term, as in {sign}word."
        raise _error(message, rule, position)


def _check_gap(rule: str, position: int) -> None:
    """What follows a phrase or a group at once would be two things to us, and one to its writer."""
    following = _after(_UNSEEN, rule, position)
    rest = rule[following : following + 2]
    if not rest or rest[0].isspace() or rest[0] in "()" or rest in ("&&", "||"):
        return
    if rest[0] in _NEVER_IN_WORDS and rest[0] not in _ALL_QUOTES + "!\\":
        raise _character_error(rule, following)
    raise _error("Write a space here, or AND or OR.", rule, following)


def _phrase(rule: str, position: int) -> tuple[_Token, int]:
    match = _PHRASES[rule[position]].match(rule, position)
    if match is None:
        quote = rule[position]
        message = rf"This quote is not closed. Close it, or write \{quote} for the character."
        raise _error(message, rule, position)
    _check_gap(rule, match.end())
    term = _term(match.group(1), position)
    if not term.folded:
        raise _error("There is nothing to find between these quotes. Write a word.", rule, position)
    return _Token("term", match.group(), position, term), match.end()


def _word(rule: str, position: int) -> tuple[_Token, int]:
    end = _after(_WORD, rule, position)
    if rule[position] in _REFUSED_ONLY_IN_FRONT:
        raise _character_error(rule, position)
    if end < len(rule) and rule[end] in _NEVER_IN_WORDS:
        raise _character_error(rule, end)
    written = rule[position:end].strip(_HIDDEN)
    if written in _OPERATORS:
        return _Token(_OPERATORS[written], written, position), end
    # A word that ends the sentence of who wrote the rule is found in the middle of others.
    unended = written if "\\" in written else written.rstrip(_SENTENCE_ENDS)
    term = _term(unended or written, position)
    if not (any(map(is_word, term.folded)) or (term.folded and "\\" in written)):
        raise _error(f"{written} has no letter or digit. Write a word.", rule, position)
    return _Token("term", written, position, term), end


def _term(written: str, position: int) -> Term:
    text = _ESCAPE.sub(r"\1", written).strip(_SPACES + _HIDDEN)
    folded = fold(text).single_spaced().text.strip()
    return Term(text=text, folded=folded, position=position)


def _character_error(rule: str, position: int) -> RuleError:
    """Say why the character at *position* is no part of a word."""
    return _error(_REFUSED[rule[position]], rule, position)


# Tokens -> tree


class _Parser:
    """Recursive descent; it goes no deeper than MAX_DEPTH, with four calls a level."""

    def __init__(self, rule: str, tokens: list[_Token]) -> None:
        self._rule = rule
        self._tokens = tokens  # the last is "end"
        self._next = 0
        self._depth = 0

    def root(self) -> Node:
        node = self._sequence()
        token = self._tokens[self._next]
        if token.kind == ")":
            raise self._error(_NOT_OPENED, token)
        if not needs_a_term(node):
            message = "The rule only says what must not occur. Add a word that should."
            raise self._error(message, self._tokens[0])
        return node

    def _sequence(self) -> Node:
        clauses = self._chain()
        while self._tokens[self._next].kind not in (")", "end"):
            self._take("OR")
            clauses += self._chain()
        return self._side_by_side(clauses)

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
        return [_Clause("+" if "+" in signs else "", group, clauses[0].position)]

    def _clause(self) -> _Clause:
        position = self._tokens[self._next].position
        if self._take("+"):
            return _Clause("+", self._primary(), position)
        if self._take("NOT"):
            return _Clause("-", self._primary(), position)
        return _Clause("", self._primary(), position)

    def _primary(self) -> Node:
        token = self._tokens[self._next]
        if token.term is not None:
            self._next += 1
            return token.term
        if token.kind == "(":
            return self._parenthesised(token)
        raise self._missing(token)

    def _parenthesised(self, opening: _Token) -> Node:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            message = f"More than {MAX_DEPTH} parentheses within each other. Take some away."
            raise self._error(message, opening)
        self._next += 1
        if self._tokens[self._next].kind == ")":
            raise self._error("There is nothing between these parentheses. Write a word.", opening)
        if self._tokens[self._next].kind == "end":
            raise self._unclosed(opening)
        node = self._sequence()
        if not self._take(")"):
            raise self._unclosed(opening)
        self._depth -= 1
        return node

    def _side_by_side(self, clauses: list[_Clause]) -> Node:
        if len(clauses) == 1 and clauses[0].sign != "-":
            return clauses[0].node
        for clause in clauses:
            if not clause.sign and not needs_a_term(clause.node):
                message = "This part only says what must not occur. Join it to another by AND."
                raise self._error(message, clause)
        return Group(
            required=tuple(clause.node for clause in clauses if clause.sign == "+"),
            optional=tuple(clause.node for clause in clauses if not clause.sign),
            prohibited=tuple(clause.node for clause in clauses if clause.sign == "-"),
        )

    def _take(self, kind: Kind) -> bool:
        taken = self._tokens[self._next].kind == kind
        self._next += taken
        return taken

    def _error(self, message: str, at: _Token | _Clause) -> RuleError:
        return _error(message, self._rule, at.position)

    def _unclosed(self, opening: _Token) -> RuleError:
        return self._error("This parenthesis is not closed. Write ) after its last term.", opening)

    def _missing(self, token: _Token) -> RuleError:
        """Say what *token* should have been: a term."""
        before = self._tokens[self._next - 1] if self._next else None
        if before is not None and before.kind in ("AND", "OR", "NOT", "+"):
            return self._error(f"{before.written} has no term after it. {_OR_QUOTE_IT}", before)
        if token.kind == ")":
            return self._error(_NOT_OPENED, token)
        return self._error(f"{token.written} has no term before it. {_OR_QUOTE_IT}", token)
