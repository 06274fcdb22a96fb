"""The stage that tells an article's language and the direction it is written in.

Scripts first: most of them have one language, or letters that only one of its languages has. Only
Latin and Cyrillic need more: a vote of their commonest words, which settles most articles, and
where that is not clear a model, which is loaded when the first such text comes.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec.structs import replace

from aggregator.model import Article
from aggregator.text.direction import direction
from workers.stages.language import frequent_words, model, scripts

__all__ = ["language", "warm"]

_SAMPLE = 300  # characters of the title, of the text, and for the words: more changes little
_NAMES = 2  # times as many letters as the rest of a text: so many may be mere names
_FEW = 20  # letters: below, what the feed claims is the better guess

# The languages of a script; the first is meant when nothing else is known.
_LANGUAGES = {
    "greek": ("el",),
    "armenian": ("hy",),
    "hebrew": ("he", "yi"),
    "arabic": ("ar", "fa", "ur", "ps", "ckb", "ug", "sd"),
    "devanagari": ("hi", "mr", "ne", "sa"),
    "bengali": ("bn", "as"),
    "gurmukhi": ("pa",),
    "gujarati": ("gu",),
    "odia": ("or",),
    "tamil": ("ta",),
    "telugu": ("te",),
    "kannada": ("kn",),
    "malayalam": ("ml",),
    "sinhala": ("si",),
    "thai": ("th",),
    "lao": ("lo",),
    "tibetan": ("bo", "dz"),
    "burmese": ("my",),
    "georgian": ("ka",),
    "hangul": ("ko",),
    "ethiopic": ("am", "ti"),
    "khmer": ("km",),
    "kana": ("ja",),
    "han": ("zh",),
}
_SCRIPTS = frozenset(("latin", "cyrillic", *_LANGUAGES))
_FROM_THE_RIGHT = frozenset(("arabic", "hebrew"))
_ENOUGH = 0.01  # of the letters
_OTHER_SCRIPTS = frozenset(language for some in _LANGUAGES.values() for language in some)
_TAG = 35  # characters of a BCP 47 tag at most
_SUBTAGS = re.compile(r"[-_,;\s]")
_SURE = 0.75  # of the model's probability
# What it says of text that is no language, or a mixture: this one is asked of Latin and Cyrillic.
_WRONG = _OTHER_SCRIPTS | {"zxx", "arz", "ary", "sdh"}
# So close to each other that a claim counts for more than the letters.
_SIBLINGS = ({"bs", "hr", "sr", "sh"}, {"id", "ms"}, {"nb", "nn", "no"})


def language(article: Article) -> Article:
    """*article* with its language and direction, as far as its words or its feed tell them."""
    body = article.text or article.summary or ""
    sample = f"{article.title[:_SAMPLE]}\n{body[:_SAMPLE]}"
    letters = scripts.count(sample)
    script = _main_script(letters, sample) if letters else None
    told = _language(sample, letters, script, _primary((article.language or "")[:_TAG]))
    way = "rtl" if script in _FROM_THE_RIGHT else direction(sample)
    if told == article.language and way == article.direction:
        return article
    return replace(article, language=told, direction=way)


def warm() -> None:
    """Load the model now, which otherwise waits for the first text that needs it."""
    model.load()


@lru_cache(1024)
def _primary(tag: str) -> str | None:
    """The language of a BCP 47 tag: "ar" of "ar-EG" or, as feeds write it, of "AR_eg"."""
    primary = _SUBTAGS.split(tag.strip())[0].lower()
    return primary if primary.isascii() and primary.isalpha() and 2 <= len(primary) <= 3 else None  # noqa: PLR2004


def _language(
    text: str, letters: Mapping[str, int], script: str | None, hint: str | None
) -> str | None:
    if script == "arabic":
        return _of_arabic_script(letters, text, hint)
    if script in ("han", "kana") and "kana" in letters:
        return "ja"
    if script in _LANGUAGES:
        return _one_of(script, letters, text, hint)
    if script is None or letters[script] < _FEW:
        return hint
    words = text[:_SAMPLE].split()
    return frequent_words.elect(words, hint) or _by_model(" ".join(words), hint)


def _main_script(letters: Mapping[str, int], text: str) -> str:
    """The script that *text* is written in, whatever else it names or quotes.

    Other scripts name brands and films in Latin, seldom the reverse: so Latin needs twice as many
    letters, or the small words of a language, which no name has.
    """
    counts = {script: count for script, count in letters.items() if script in _SCRIPTS}
    counts["arabic"] = scripts.arabic(letters)
    latin = counts.pop("latin", 0)
    script = max(counts, key=counts.__getitem__)
    if latin > counts[script]:
        is_named = latin < _NAMES * counts[script] and not _has_sentences(text)
        return script if is_named else "latin"
    return script


def _has_sentences(text: str) -> bool:
    """Whether the Latin letters of *text* are more than names."""
    return frequent_words.elect(list(filter(str.isascii, text.split())), None) is not None


def _one_of(script: str, letters: Mapping[str, int], text: str, hint: str | None) -> str:
    """What the feed claims, if it is written in *script*; else the model may choose."""
    languages = _LANGUAGES[script]
    if hint in languages:
        return hint
    if len(languages) > 1 and letters.get(script, 0) >= _FEW:
        told, share = model.ask(" ".join(text[:_SAMPLE].split()))
        if told in languages and share >= _SURE:
            return told
    return languages[0]


def _of_arabic_script(letters: Mapping[str, int], text: str, hint: str | None) -> str:
    """The language whose own letters occur; where none do, what the feed claims, or Arabic."""
    own = scripts.telling(letters)
    told = max(own, key=own.__getitem__)
    if own[told] > _ENOUGH * scripts.arabic(letters):
        return hint if hint in own and own[hint] == own[told] else told
    difference = letters.get("persian", 0) - letters.get("not persian", 0)
    if difference < 0:
        return "ar"
    if hint in own:  # they write what Persian writes, and nothing speaks against it
        return hint
    difference = difference or letters.get("persian form", 0) - letters.get("arabic form", 0)
    if difference:
        return "fa" if difference > 0 else "ar"
    return _one_of("arabic", letters, text, hint)


def _by_model(text: str, hint: str | None) -> str | None:
    """What the model says, unless it is in doubt and the feed is not."""
    told, share = model.ask(text)
    if told in _WRONG:
        return hint
    if hint is None or hint in _OTHER_SCRIPTS:
        return told
    are_siblings = any({told, hint} <= siblings for siblings in _SIBLINGS)
    return hint if share < _SURE or are_siblings else told
