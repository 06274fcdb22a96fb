"""The stage that hashes what deduplication compares: the content of an article, and its likeness.

The content tells whether an item was edited: punctuation, vowel signs, spellings of one letter and
white space make no difference. The likeness tells whether another article has told the same: see
minhash, numbers and scripts/near.lua, which decides.

A signature begins with the version of this recipe: two of different versions say nothing about each
other.
"""

from struct import Struct as Layout

import numpy as np
from msgspec.structs import replace

from aggregator.model import Article, Likeness, Signature, digest
from aggregator.text.hashes import Hashes, hashed
from aggregator.text.letters import fold
from aggregator.text.tokens import Tokens, tokens
from workers.stages.signature.minhash import minhash
from workers.stages.signature.numbers import numbers

VERSION = "2"
_CHARACTERS = 26
_FEWEST = 8  # words: "Photo of the day" is no copy of another "Photo of the day"
_FEWEST_OF_TEXT = 40  # words: a shorter text is compared together with its title
_SIXTY_FOURTH = np.uint64(63)
_HEAD = Layout("<HQ")  # shingles; a bit for each word of the title


def signature(article: Article) -> Article:
    """*article* with its signature."""
    title, text = tokens(fold(article.title)), tokens(fold(article.text))
    told = title.letters + text.letters
    own = tokens(fold(_of_its_own(article))).letters
    # A summary that only repeats the text says nothing, so an opening that is cut in another way
    # is no new version.
    summary = "" if own in told else own
    content = VERSION + digest(told, summary, characters=_CHARACTERS)
    return replace(article, signature=Signature(content=content, likeness=_likeness(title, text)))


def _of_its_own(article: Article) -> str:
    """The summary, unless it is at first sight the text's opening: spares folding it."""
    summary = article.summary or ""
    opens = article.text.replace("\n", " ").startswith(summary.removesuffix("…"))
    return "" if opens else summary


def _likeness(title: Tokens, text: Tokens) -> Likeness | None:
    """What near-copies of an article are found by; None when it is too short to tell."""
    named, told = hashed(title), hashed(text)
    whole = np.concatenate((named.words, told.words))
    if whole.size < _FEWEST:
        return None
    compared = minhash(told.words if told.words.size >= _FEWEST_OF_TEXT else whole)
    head = _HEAD.pack(min(compared.shingles, 0xFFFF), _bits(named.words))
    initials = np.concatenate((title.codes[named.starts], text.codes[told.starts]))
    sketch = head + compared.sketch + numbers(whole, initials)
    return Likeness(bands=compared.bands, sketch=sketch)


def _bits(words: Hashes) -> int:
    """A bit of 64 for each of *words*."""
    bits = 0
    for place in (words & _SIXTY_FOURTH).tolist():
        bits |= 1 << place
    return bits
