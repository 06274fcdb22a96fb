"""Terms of a rule, from what is written of them: what is searched, where and how. Pure."""

import re
from typing import cast
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from aggregator.rules import limits, refusals
from aggregator.rules.refusals import error
from aggregator.rules.syntax import Field, Manner, Term, spaced
from aggregator.text.letters import fold
from aggregator.text.tokens import continues, is_word, words

_VALUES = {
    "topic": re.compile(r"[a-z0-9][a-z0-9-]{0,63}"),
    "country": re.compile(r"[a-z]{2}"),
    "lang": re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*"),
}

# How hamza is written before a و differs by country: شؤون and, in Egypt, شئون; رؤوس and رءوس.
# Folded they are different words.
_HAMZA_CARRIERS = "ؤئء"
_HAMZA = re.compile("[ؤئء](?=[\u064b-\u0652]*و)")


class Written(Struct, frozen=True, kw_only=True, gc=False):
    """A term as it stands in its rule."""

    text: str  # without field, quotes and escapes
    folded: str
    position: int  # in characters of the rule, from 0
    field: str = ""
    manner: Manner = "forms"
    slop: int = 0


def understood(written: Written, rule: str) -> Term:
    """The term of *rule* that is *written* there.

    Raises:
        RuleError: it is too long, or has no value of its field, or cannot be searched so.
    """
    if len(written.text) > limits.MAX_TERM_LENGTH:
        raise error(refusals.TOO_LONG_A_TERM, rule, written.position)
    if written.field in _VALUES:
        return _value(written, rule)
    manner, folded = _searched(written, rule)
    return Term(
        text=written.text,
        folded=folded,
        spellings=() if manner == "exact" else _spellings(written, folded, rule),
        position=written.position,
        field=cast("Field", written.field),
        manner=manner,
        slop=written.slop if manner == "near" else 0,
    )


def is_value(field: str) -> bool:
    """Whether the terms in *field* are names, codes or letters, and no text."""
    return field in _VALUES


def folded_text(text: str) -> str:
    """*text* folded, with one space between its words."""
    return fold(text).single_spaced().text.strip()


def _spellings(written: Written, folded: str, rule: str) -> tuple[str, ...]:
    """How a term that is *written* so, and searched as *folded*, is spelt elsewhere."""
    text = normalize("NFC", written.text)
    if not _HAMZA.search(text):
        return ()
    others = {
        _searched(replace(written, folded=folded_text(_HAMZA.sub(carrier, text))), rule)[1]
        for carrier in _HAMZA_CARRIERS
    }
    return tuple(sorted(others - {folded}))


def _value(written: Written, rule: str) -> Term:
    """A term that is no text: the name of a topic, a country or a language."""
    value = written.text.lower()
    if written.manner != "forms" or not _VALUES[written.field].fullmatch(value):
        raise error(refusals.VALUES[written.field], rule, written.position)
    if (written.field, value) == ("country", "uk"):
        raise error(refusals.UNITED_KINGDOM, rule, written.position)
    field: Field = "lang" if written.field == "lang" else "topic"
    folded = f"country-{value}" if written.field == "country" else value
    return Term(text=written.text, folded=folded, position=written.position, field=field)


def _searched(written: Written, rule: str) -> tuple[Manner, str]:
    """How a term is searched, and what."""
    folded = spaced(written.folded)
    signs = next((at for at, each in enumerate(folded) if is_word(each)), len(folded))
    if signs > limits.MAX_SIGNS:
        raise error(refusals.TOO_MANY_SIGNS, rule, written.position)
    if written.manner == "near":
        return _near(folded, rule, written.position)
    if written.manner == "prefix":
        return _prefix(folded, rule, written.position)
    return written.manner, folded


def _near(folded: str, rule: str, position: int) -> tuple[Manner, str]:
    told = words(fold(folded))
    if len(told) > limits.MAX_NEAR_WORDS:
        raise error(refusals.TOO_MANY_NEAR_WORDS, rule, position)
    return ("near", " ".join(told)) if len(told) > 1 else ("forms", folded)


def _prefix(folded: str, rule: str, position: int) -> tuple[Manner, str]:
    if sum(map(str.isalnum, folded)) < limits.MIN_PREFIX:
        raise error(refusals.TOO_FEW_LETTERS, rule, position)
    if not continues(folded[-1]) and is_word(folded[-1]):
        return "forms", folded  # in scripts without spaces a word may end anywhere
    if not all(map(continues, folded)):
        raise error(refusals.SEVERAL_WORDS, rule, position)
    return "prefix", folded
