"""The tokens of a rule: its terms, operators and parentheses, in their order. Pure."""

import re
from typing import Literal

from msgspec import Struct

from aggregator.errors import RuleError
from aggregator.rules import limits, refusals
from aggregator.rules.refusals import error
from aggregator.rules.syntax import Manner, Term
from aggregator.rules.terms import Written, folded_text, is_value, understood
from aggregator.text.letters import INVISIBLE, fold
from aggregator.text.tokens import is_word

Kind = Literal["term", "AND", "OR", "NOT", "+", "(", ")", "end"]

_OPERATORS: dict[str, Kind] = {"AND": "AND", "OR": "OR", "NOT": "NOT"}
_SYMBOLS: dict[str, Kind] = {
    "&&": "AND", "||": "OR", "!": "NOT", "-": "NOT", "+": "+", "(": "(", ")": ")",
}  # fmt: skip
_SENTENCE_ENDS = ".…؟۔"
_NEVER_IN_WORDS = "".join(refusals.CHARACTERS.keys() - set(refusals.ONLY_IN_FRONT))

# Marks of direction come with text that was copied, so they must not hide an operator.
_HIDDEN = "".join(sorted(INVISIBLE))
_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))
_BLANK = re.compile(rf"[\s{_HIDDEN}]*")
_UNSEEN = re.compile(rf"[{_HIDDEN}]*")
_SYMBOL = re.compile(r"&&|\|\||[-!+()]")
_FIELD = re.compile(rf"({'|'.join(refusals.NAMES)}):")
_SIMPLE = re.compile(r"[^\W_]+(?=[\s()]|\Z)")  # most words, and the quick way to them
_WORD = re.compile(rf"(?:\\.|(?!&&)[^\s(){re.escape(_NEVER_IN_WORDS)}])+", re.DOTALL)
_PHRASES = {
    quote: re.compile(rf"[{quotes}]([^{quotes}\\]*(?:\\.[^{quotes}\\]*)*)[{quotes}]", re.DOTALL)
    for quotes in refusals.QUOTES
    for quote in quotes
}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_EVERYTHING = re.compile(r"\*(?::\*)?(?=[\s)]|\Z)")

_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,9})?")
_SCORE = re.compile(r"(?<!\\)@\d{1,9}(?:\.\d{1,9})?\Z")
_NEAR = re.compile(r"(?:near|w)/\d+", re.IGNORECASE)  # how others write distances
_RANGES = {"~": (0, limits.MAX_SLOP), "^": limits.WEIGHTS, "@": limits.SCORES}


class Token(Struct, frozen=True, gc=False):
    """A term, or what joins terms; with what is written at its end."""

    kind: Kind
    written: str
    position: int
    term: Term | None = None
    weight: float = 1.0
    least: float = 0.0  # of what a closing parenthesis closes


class _Start(Struct, frozen=True, gc=False):
    """How a term begins."""

    position: int  # of the whole
    field: str  # as written here, or before the parentheses around it
    exact: bool
    at: int  # of the word or the quote


def scan(rule: str) -> list[Token]:
    """The tokens of *rule*; the last is "end".

    Raises:
        RuleError: something in it is no token, or one too many.
    """
    return _Scanner(rule).tokens()


class _Scanner:
    def __init__(self, rule: str) -> None:
        self._rule = rule
        folded = fold(rule)
        # Folded at once where that is one for one, as in most rules: term by term takes twice as
        # long as all the rest.
        self._folded = folded.text if folded.origins is None else None
        self._fields = [""]  # of the parentheses that are open

    def tokens(self) -> list[Token]:
        rule = self._rule
        tokens = []
        terms = near = 0
        position = _after(_BLANK, rule, 0)
        while position < len(rule):
            token, end = self._token(position)
            tokens.append(token)
            if token.term is not None:
                terms += 1
                near += token.term.manner == "near"
            if terms > limits.MAX_TERMS:
                raise error(refusals.TOO_MANY_TERMS, rule, position)
            if near > limits.MAX_NEAR:
                raise error(refusals.TOO_MANY_NEAR, rule, position)
            position = _after(_BLANK, rule, end)
        return [*tokens, Token("end", "", len(rule))]

    def _token(self, position: int) -> tuple[Token, int]:
        """The token at *position*, which is not blank, and where it ends."""
        simple = _SIMPLE.match(self._rule, position)
        if simple and simple[0].lower() not in refusals.OPERATORS:
            start = _Start(position, self._fields[-1], False, position)
            term = self._term(start, *simple.span())
            if term.folded:  # it was not only tatweel
                return Token("term", simple[0], position, term), simple.end()
        end = _after(_SYMBOL, self._rule, position)
        symbol = self._rule[position:end]
        if not symbol:
            return self._beginning(position)
        if symbol == ")":
            return self._closing(position)
        if symbol == "(":
            self._fields.append(self._fields[-1])
        if symbol in "+-":
            self._check_sign(position)
        return Token(_SYMBOLS[symbol], symbol, position), end

    def _check_sign(self, position: int) -> None:
        """A sign belongs to what it touches: ` - ` is a dash between words to most who write it."""
        if self._is_over(position + 1):
            sign = self._rule[position]
            message = f"{sign} stands alone. Write it directly before a term, as in {sign}word."
            raise error(message, self._rule, position)

    def _is_over(self, position: int) -> bool:
        """Whether nothing follows at once."""
        following = _after(_UNSEEN, self._rule, position)
        return following == len(self._rule) or self._rule[following] in ")" + _SPACES

    def _closing(self, position: int) -> tuple[Token, int]:
        if len(self._fields) > 1:
            self._fields.pop()
        least, end = self._number("@", position + 1, 0.0)
        weight, end = self._number("^", end, 1.0)
        self._check_gap(end)
        return Token(")", self._rule[position:end], position, None, weight, least), end

    def _number(self, sign: str, position: int, without: float) -> tuple[float, int]:
        """The number behind *sign*, if that stands at *position*, and where it ends."""
        if not self._rule.startswith(sign, position):
            return without, position
        match = _NUMBER.match(self._rule, position + 1)
        number = float(match[0]) if match else -1.0
        low, high = _RANGES[sign]
        if match is None or not low <= number <= high or (sign == "~" and number % 1):
            raise error(refusals.NUMBERS[sign], self._rule, position)
        return number, match.end()

    def _check_gap(self, position: int) -> None:
        """What touches a phrase or a group is another thing to us, and the same to its writer."""
        following = _after(_UNSEEN, self._rule, position)
        rest = self._rule[following : following + 2]
        if not rest or rest[0].isspace() or rest[0] in "()" or rest in ("&&", "||"):
            return
        if rest[0] in _NEVER_IN_WORDS and rest[0] not in refusals.ALL_QUOTES + "!\\":
            raise self._refused(following)
        if rest[0] == "@":
            _check_score(self._rule, following, _after(_WORD, self._rule, following))
        raise error(refusals.NO_GAP, self._rule, following)

    def _beginning(self, position: int) -> tuple[Token, int]:
        """What begins with a term: a field, =, and a word, a phrase or a parenthesis."""
        rule = self._rule
        match = _FIELD.match(rule, position)
        field, at = (match[1], match.end()) if match else (self._fields[-1], position)
        if match:
            self._check_field(match[0], at)
        exact = rule.startswith("=", at)
        start = _Start(position, field, exact, at + exact)
        if exact and (self._is_over(start.at) or rule[start.at] in "(+-!*"):
            raise self._refused(at)
        if rule[start.at] == "(":
            self._fields.append(field)
            return Token("(", rule[position : start.at + 1], position), start.at + 1
        return self._phrase(start) if rule[start.at] in refusals.ALL_QUOTES else self._word(start)

    def _check_field(self, field: str, at: int) -> None:
        """A field, which ends *at*, belongs to a term; its sign stands before both."""
        if self._is_over(at):
            message = f"{field} has no term after it. Write one directly after the colon."
            raise error(message, self._rule, at - len(field))
        if self._rule[at] in "+-!":
            word = self._rule[at + 1 : _after(_WORD, self._rule, at + 1)]
            message = refusals.SIGN_BEHIND_A_FIELD.format(f"{self._rule[at]}{field}{word or '…'}")
            raise error(message, self._rule, at)

    def _phrase(self, start: _Start) -> tuple[Token, int]:
        quote = self._rule[start.at]
        match = _PHRASES[quote].match(self._rule, start.at)
        if match is None:
            message = rf"This quote is not closed. Close it, or write \{quote} for the character."
            raise error(message, self._rule, start.at)
        slop, end = self._number("~", match.end(), 0.0)
        if start.exact and end > match.end():
            raise error(refusals.EXACT_AND_NEAR, self._rule, match.end())
        weight, end = self._number("^", end, 1.0)
        self._check_gap(end)
        term = self._term(start, *match.span(1), "near" if slop else "forms", int(slop))
        if not term.folded:
            raise error(refusals.NOTHING_QUOTED, self._rule, start.at)
        return Token("term", self._rule[start.position : end], start.position, term, weight), end

    def _word(self, start: _Start) -> tuple[Token, int]:
        rule = self._rule
        end = _after(_WORD, rule, start.at)
        written = rule[start.at : end].strip(_HIDDEN)
        if written in _OPERATORS and start.at == start.position:
            return Token(_OPERATORS[written], written, start.position), end
        self._check_word(start, end)
        star = int(end > start.at and not start.exact and rule.startswith("*", end))
        if star and not self._is_over(end + 1) and rule[end + 1] not in "^(&|":
            raise self._refused(end)
        weight, after = self._number("^", end + star, 1.0) if end > start.at else (1.0, end)
        if (
            after < len(rule)
            and rule[after] in _NEVER_IN_WORDS
            and not rule.startswith("||", after)
        ):
            raise self._refused(after)
        if after > end:
            self._check_gap(after)
        last = end if star or "\\" in written else start.at + _unended(rule[start.at : end])
        term = self._term(start, start.at, last, "prefix" if star else "forms")
        if not (any(map(is_word, term.folded)) or (term.folded and "\\" in written)):
            message = f"{written} has no letter or digit. Write a word."
            raise error(message, rule, start.position)
        return Token("term", rule[start.position : after], start.position, term, weight), after

    def _check_word(self, start: _Start, end: int) -> None:
        """Refuse what a word never is, or never at its beginning."""
        rule = self._rule
        if rule[start.at] in refusals.ONLY_IN_FRONT:
            raise self._refused(start.at)
        if _EVERYTHING.match(rule, start.at):
            raise error(refusals.EVERYTHING, rule, start.at)
        written = rule[start.at : end].strip(_HIDDEN)
        is_meant = start.exact or rule[end : end + 1] in ("*", "^")
        operator = None if is_meant else refusals.OPERATORS.get(written.lower())
        if operator and start.at == start.position:
            message = refusals.AN_OPERATOR.format(written, operator)
            raise error(message, rule, start.at)
        if operator and (written in _OPERATORS or not is_value(start.field)):
            message = refusals.BEHIND_A_FIELD.format(written, rule[start.position : start.at])
            raise error(message, rule, start.at)
        if _NEAR.fullmatch(written):
            raise error(refusals.CHARACTERS["~"], rule, start.at)
        _check_score(rule, start.at, end)

    def _term(
        self, start: _Start, begin: int, end: int, manner: Manner = "forms", slop: int = 0
    ) -> Term:
        """The term whose text stands from *begin* to *end*."""
        text = self._rule[begin:end]
        folded = self._folded and " ".join(self._folded[begin:end].split())
        if folded is None or "\\" in text:
            text = _ESCAPE.sub(r"\1", text)
            folded = folded_text(text)
        written = Written(
            text=text.strip(_SPACES + _HIDDEN),
            folded=folded,
            position=start.position,
            field=start.field,
            manner="exact" if start.exact else manner,
            slop=slop,
        )
        return understood(written, self._rule)

    def _refused(self, position: int) -> RuleError:
        """Say why the character at *position* is no part of a word."""
        return error(refusals.CHARACTERS[self._rule[position]], self._rule, position)


def _check_score(rule: str, start: int, end: int) -> None:
    """Refuse the least score of a group behind what is none; @name and name@host are words."""
    score = _SCORE.search(rule, start, start + _unended(rule[start:end]))
    if score is not None:
        raise error(refusals.MISPLACED_SCORE.format(score[0]), rule, score.start())


def _after(pattern: re.Pattern[str], rule: str, position: int) -> int:
    match = pattern.match(rule, position)
    return match.end() if match else position


def _unended(word: str) -> int:
    """The length of *word* without the end of the sentence of who wrote the rule."""
    return len(word.rstrip(_SENTENCE_ENDS + _HIDDEN)) or len(word)
