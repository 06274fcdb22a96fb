"""The stage that tells an article's language and the direction it is written in.

Scripts first: most of them have one language, or letters that only one of its languages has
(findings/text.md, section 4). Only Latin and Cyrillic need a model (py3langid: the best on short
texts), which is loaded when the first of them comes.
"""

import re
from collections import Counter
from functools import cache

from msgspec.structs import replace
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from aggregator.model import Article
from aggregator.text.direction import direction

_SAMPLE = 300  # characters of the text: more costs, and changes little
_WEIGHTS = {"latin": 0.5}  # other scripts name brands and films in Latin, seldom the reverse
_FEW = 20  # letters: below, what the feed claims is the better guess

# First and last code point of the blocks in which a script has its letters.
_SCRIPTS = (
    ("latin", 0x41, 0x24F),
    ("greek", 0x370, 0x3FF),
    ("cyrillic", 0x400, 0x52F),
    ("armenian", 0x530, 0x58F),
    ("hebrew", 0x590, 0x5FF),
    ("arabic", 0x600, 0x6FF),
    ("arabic", 0x750, 0x77F),
    ("arabic", 0x8A0, 0x8FF),
    ("devanagari", 0x900, 0x97F),
    ("bengali", 0x980, 0x9FF),
    ("gurmukhi", 0xA00, 0xA7F),
    ("gujarati", 0xA80, 0xAFF),
    ("odia", 0xB00, 0xB7F),
    ("tamil", 0xB80, 0xBFF),
    ("telugu", 0xC00, 0xC7F),
    ("kannada", 0xC80, 0xCFF),
    ("malayalam", 0xD00, 0xD7F),
    ("sinhala", 0xD80, 0xDFF),
    ("thai", 0xE00, 0xE7F),
    ("lao", 0xE80, 0xEFF),
    ("tibetan", 0xF00, 0xFFF),
    ("burmese", 0x1000, 0x109F),
    ("georgian", 0x10A0, 0x10FF),
    ("hangul", 0x1100, 0x11FF),
    ("ethiopic", 0x1200, 0x139F),
    ("khmer", 0x1780, 0x17FF),
    ("latin", 0x1E00, 0x1EFF),
    ("greek", 0x1F00, 0x1FFF),
    ("kana", 0x3040, 0x30FF),
    ("han", 0x3400, 0x9FFF),
    ("hangul", 0xAC00, 0xD7AF),
    ("han", 0xF900, 0xFAFF),
    ("arabic", 0xFB50, 0xFDFF),
    ("arabic", 0xFE70, 0xFEFC),
)
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
# Letters that only these of the Arabic script's languages write; the first to have enough is it.
# Not ڤ and ڭ, which Arabic has in foreign words and names (ڤيروس, أڭادير).
_TELLING = (
    ("ur", "ٹڈڑںے"),
    ("ps", "ټډړږښځڅڼۍ"),
    ("ug", "ۇۋۈې"),
    ("ckb", "ڕڵێۆ"),
    ("sd", "ٻڀٺٿڄڃڇڊڍڙڦڳڱڻ"),
)
_TELLING_LETTERS = frozenset("".join(own for _, own in _TELLING))
_ENOUGH = 0.01  # of the letters
_OTHER_SCRIPTS = frozenset(language for some in _LANGUAGES.values() for language in some)
_SUBTAGS = re.compile(r"[-_,;\s]")
_SURE = 0.75  # of the model's probability
# What it says of text that is no language, or a mixture: this one is asked of Latin and Cyrillic.
_WRONG = _OTHER_SCRIPTS | {"zxx", "arz", "ary", "sdh"}
_PERSIAN, _ARABIC = "پچژگ", "ةأإىؤ"
_PERSIAN_FORMS, _ARABIC_FORMS = "یک", "يك"  # keyboards and sites mix them up, so they come second


def language(article: Article) -> Article:
    """*article* with its language and direction, as far as its words or its feed tell them."""
    body = article.text or article.summary or ""
    sample = f"{article.title[:_SAMPLE]}\n{body[:_SAMPLE]}"
    told = _language(sample, _primary(article.language))
    way = direction(sample)
    if told == article.language and way == article.direction:
        return article
    return replace(article, language=told, direction=way)


def warm() -> None:
    """Load the model now, which otherwise waits for the first text that needs it."""
    _model()


def _primary(tag: str | None) -> str | None:
    """The language of a BCP 47 tag: "ar" of "ar-EG" or, as feeds write it, of "AR_eg"."""
    primary = _SUBTAGS.split((tag or "").strip())[0].lower()
    return primary if primary.isascii() and primary.isalpha() and 2 <= len(primary) <= 3 else None  # noqa: PLR2004


def _language(text: str, hint: str | None) -> str | None:
    letters = Counter(text)
    scripts = _scripts(letters)
    if not scripts:
        return hint
    script = max(scripts, key=lambda name: scripts[name] * _WEIGHTS.get(name, 1))
    count = scripts[script]
    if scripts["kana"] and script in ("han", "kana"):
        return "ja"
    if script == "arabic":
        return _of_arabic_script(letters, count) or _either("arabic", hint)
    if script in _LANGUAGES:
        return _either(script, hint)
    if count < _FEW:
        return hint
    return _by_model(text, hint)


def _scripts(letters: Counter[str]) -> Counter[str]:
    """How many letters of each script there are."""
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        if (script := _script(letter)) is not None:
            scripts[script] += count
    return scripts


@cache  # at most one entry for each character of Unicode
def _script(letter: str) -> str | None:
    if letter.isalpha():
        for script, first, last in _SCRIPTS:
            if first <= ord(letter) <= last:
                return script
    return None


def _either(script: str, hint: str | None) -> str:
    """What the feed claims, if it is written in *script*, else the script's first language."""
    languages = _LANGUAGES[script]
    return hint if hint in languages else languages[0]


def _of_arabic_script(letters: Counter[str], total: int) -> str | None:
    """The language whose own letters occur; None when none of them do."""
    for told, own in () if _TELLING_LETTERS.isdisjoint(letters) else _TELLING:
        if _count(letters, own) > _ENOUGH * total:
            return told
    for persian, arabic in ((_PERSIAN, _ARABIC), (_PERSIAN_FORMS, _ARABIC_FORMS)):
        difference = _count(letters, persian) - _count(letters, arabic)
        if difference:
            return "fa" if difference > 0 else "ar"
    return None


def _count(letters: Counter[str], wanted: str) -> int:
    return sum(map(letters.__getitem__, wanted))


@cache
def _model() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _by_model(text: str, hint: str | None) -> str | None:
    """What the model says, unless it is in doubt and the feed is not."""
    told, share = _model().classify(" ".join(text[:_SAMPLE].split()))
    if share < _SURE and hint and hint not in _OTHER_SCRIPTS:
        return hint
    return hint if told in _WRONG else str(told)
