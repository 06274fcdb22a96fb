"""How large a rule may be: room for long lists of names, and no way to slow the pipeline."""

from typing import Final

MAX_LENGTH: Final = 200_000  # characters
MAX_DEPTH: Final = 50  # parentheses within parentheses
MAX_TERMS: Final = 20_000
MAX_TERM_LENGTH: Final = 300  # characters of a word or a phrase
MAX_SIGNS: Final = 8  # before the first letter of a term
MIN_PREFIX: Final = 2  # letters before a star
MAX_NEAR: Final = 50  # distances in a rule
MAX_NEAR_WORDS: Final = 10  # of a distance
MAX_SLOP: Final = 1_000
WEIGHTS: Final = (0.01, 1_000)
SCORES: Final = (0.01, 1_000_000)
