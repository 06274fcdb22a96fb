"""What is said of a rule that is refused: what is wrong, and what to write instead."""

from aggregator.errors import RuleError
from aggregator.rules.syntax import FIELDS

QUOTES = '"', "“”„‟", "«»"  # a phrase ends with any quote of the kind that it began with
ALL_QUOTES = "".join(QUOTES)

_SEPARATORS = ",;،؛"
_DASHES = "–—−"
_APOSTROPHES = "'‘’‚"
_AS_IT_IS = "Put the text in quotes to find it as it is."

NAMES = tuple(sorted({*FIELDS, "country"}))
_NAMED = ", ".join(NAMES)

CHARACTERS = {
    ":": rf"Fields are {_NAMED}. Write \: or quotes to find the sign itself.",
    "*": "Wildcards stand at the end of one word, after two letters at least, as in flood*.",
    "?": f"Wildcards for one letter are not understood. List the words, or: {_AS_IT_IS}",
    "~": 'Distances stand after a phrase, as in "a b"~5. For a word like another list both.',
    "^": "Weights stand after a term, as in word^2.",
    **dict.fromkeys("[]{}", f"Ranges are not understood. {_AS_IT_IS}"),
    "=": 'Exact forms are a word or a phrase: =word, ="a phrase", title:=word.',
    "/": f"Regular expressions are not understood. List the words, or: {_AS_IT_IS}",
    **{each: f"{each} does not part terms. Write OR, or quote the text." for each in _SEPARATORS},
    "|": r"| is no operator. Write OR or ||, or \| to find the sign itself.",
    **{each: f"{each} is no minus sign. Write -, or quote the text." for each in _DASHES},
    **{each: f'{each} begins no phrase. Write ", or \\{each} for a word.' for each in _APOSTROPHES},
    **{
        each: f"{each} stands in a word. Write a space before it, or \\{each}."
        for each in ALL_QUOTES + "!"
    },
    "\\": r"A backslash needs a character after it. Write \\ to find a backslash.",
}
"""Of characters that are no part of a word."""

ONLY_IN_FRONT = "=/" + _DASHES + _APOSTROPHES
"""Those of them that may stand in a word, only not begin it."""

OPERATORS = {
    "and": "AND", "or": "OR", "not": "NOT",
    "و": "AND", "أو": "OR", "او": "OR", "يا": "OR", "یا": "OR",
    **dict.fromkeys(("ليس", "لیس", "وليس", "ولیس", "لا"), "NOT"),
}  # fmt: skip
"""Words that nobody searches by themselves, in small letters, and the operator that is meant."""

EMPTY = "The rule is empty. Write a word that should occur."
ONLY_PROHIBITS = "The rule only says what must not occur. Add a word that should."
PART_ONLY_PROHIBITS = "This part only says what must not occur. Join it to another by AND."
EVERYTHING = "Wildcards alone would match every article. Write a word that should occur."
NOT_OPENED = "This parenthesis was not opened. Take it away, or quote it."
NOT_CLOSED = "This parenthesis is not closed. Write ) after its last term."
NOTHING_INSIDE = "There is nothing between these parentheses. Write a word."
NOTHING_QUOTED = "There is nothing to find between these quotes. Write a word."
NO_GAP = "Write a space here, or AND or OR."
OR_QUOTE_IT = "Write one, or quote it to find the word itself."
EXACT_AND_NEAR = "Distances and = exclude each other. Take one of them away."
TOO_FEW_LETTERS = "Wildcards need two letters before them, as in fl*."
SEVERAL_WORDS = "Wildcards stand after one word alone, without signs in it, as in flood*."
TOO_MANY_NEAR_WORDS = "Distances are understood between ten words at most. Take some away."
TOO_MANY_NEAR = "A rule has fifty distances at most. Make several topics of it."
TOO_MANY_TERMS = "A rule has 20,000 terms at most. Make several topics of it."
TOO_LONG_A_TERM = "A term has 300 characters at most. Make several of it."
TOO_MANY_SIGNS = "A term has eight signs at most before its first letter. Take some away."
AN_OPERATOR = "{} would be searched as a word. Write {} in capitals, or quote it to find the word."
BEHIND_A_FIELD = '{0} stands behind a field. Write it before the field, or quote it: {1}"{0}".'
SIGN_BEHIND_A_FIELD = "Signs stand before a field. Write {}."
MISPLACED_SCORE = (
    "{0} belongs right behind a closing parenthesis, as in (a b){0}. Quote it to find the text."
)
NO_SUCH_SCORE = "The weights of these terms do not reach this score. Write a lower one."

NUMBERS = {
    "~": 'Distances are a number of words, 1,000 at most, as in "a b"~5.',
    "^": "Weights are a number from 0.01 to 1,000, as in word^2.",
    "@": "A least score is a number from 0.01 to 1,000,000, as in (a^2 b c)@3.",
}
"""Of what should stand behind a sign."""

VALUES = {
    "topic": "A topic goes by its slug: small letters, digits, hyphens, as in topic:north-korea.",
    "country": "A country goes by its two letters (ISO 3166), as in country:ir.",
    "lang": "A language goes by its code of two or three letters (BCP 47), as in lang:ar.",
}
"""Of what should stand in a field."""

UNITED_KINGDOM = "The two letters of the United Kingdom are gb (ISO 3166). Write country:gb."


def error(message: str, rule: str, position: int) -> RuleError:
    """The error of *rule* at *position*."""
    return RuleError(message, rule=rule, position=position)
