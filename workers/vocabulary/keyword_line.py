"""A line of keywords to keywords, with or without separators, in the letters of the body.

Without separators, what the body says and the names that the gazetteer knows tell them apart
(findings/text.md, section 9).
"""

import re

from aggregator.text.letters import Folded, fold
from aggregator.text.tokens import is_word
from workers.vocabulary.gazetteer import gazetteer

_SEPARATORS = re.compile(r"\s*[،,;؛|•#\n]\s*|\s+[-–—/]\s+")
_LONGEST = 6  # words of a keyword
_SEARCHED = 100_000  # characters of the text that keywords are looked for in
_MOST = 80  # words of a line that is segmented; beyond it is not a line of keywords

# A kind of thing before a name is no keyword of its own, but one with the name. Folded.
_OF_A_KIND = re.compile(
    "(?:نهر|بحر|بحيره|جبل|جزيره|خليج|مضيق|سد|مدينه|بلده|قريه|محافظه|ولايه|اقليم|منطقه|قضاء|مخيم|معبر|مطار"
    "|ميناء|وزاره|جامعه|مجلس|محكمه|حزب|حركه|شركه|بنك|مصرف|نادي|منتخب|قناه|صحيفه|وكاله) (?P<name>.+)"
)

_ARABIC_SCRIPT = re.compile("[\u0620-\u06ff]")
_SIGNS = re.compile("[\u0640\u064b-\u0655\u0670]")  # tatweel, vowel signs: no part of a keyword

# Persian forms of letters that Arabic has too, as keyboards and some sites write them.
_ARABIC = str.maketrans({"ی": "ي", "ک": "ك", "ڪ": "ك", "ە": "ه", "ہ": "ه", "ۀ": "ة"})


def split(line: str, text: str) -> tuple[str, ...]:
    """The keywords in *line*, each as *text* writes it where it stands there."""
    spaced = fold(text[:_SEARCHED]).single_spaced()
    arabic = text.count("ي") + text.count("ك") >= text.count("ی") + text.count("ک")
    if _SEPARATORS.search(line):
        # A hashtag has no spaces: #قناة_السويس
        parts = [part.replace("_", " ") for part in _SEPARATORS.split(line) if part]
    else:
        parts = _segmented(line.split()[:_MOST], spaced)
    written = (_as_written(part, spaced, arabic) for part in parts)
    return tuple(dict.fromkeys(word for word in written if word))


def _segmented(words: list[str], text: Folded) -> list[str]:
    """*words* as phrases that are known, the longest preferred.

    Dynamic programming: a phrase of n words that is known counts n squared, so that a long one
    beats its parts. Words that are not known stay together: they are more often one name than many.
    """
    best: list[tuple[int, int]] = [(0, 0)]  # to here: score, and where the last phrase begins
    for end in range(1, len(words) + 1):
        known = (
            (best[start][0] + (end - start) ** 2, start)
            for start in range(max(0, end - _LONGEST), end)
            if _is_known(" ".join(words[start:end]), text)
        )
        best.append(max([(best[end - 1][0], end - 1), *known]))
    return _joined(_phrases(words, best), text)


def _phrases(words: list[str], best: list[tuple[int, int]]) -> list[str]:
    phrases: list[str] = []
    end = len(words)
    while end:
        start = best[end][1]
        phrases.append(" ".join(words[start:end]))
        end = start
    return phrases[::-1]


def _joined(phrases: list[str], text: Folded) -> list[str]:
    """Neighbours that are not known become one phrase."""
    joined: list[str] = []
    unknown = False
    for phrase in phrases:
        was_unknown, unknown = unknown, not _is_known(phrase, text)
        if was_unknown and unknown:
            joined[-1] += f" {phrase}"
        else:
            joined.append(phrase)
    return joined


def _is_known(phrase: str, text: Folded) -> bool:
    """Whether *phrase* occurs in *text*, is a name, or is one with the kind before it."""
    if _find(phrase, text) is not None or (wanted := _wanted(phrase)) in gazetteer():
        return True
    of_a_kind = _OF_A_KIND.fullmatch(wanted)
    return of_a_kind is not None and _is_known(of_a_kind["name"], text)


def _as_written(phrase: str, text: Folded, arabic: bool) -> str:
    span = _find(phrase, text) if _ARABIC_SCRIPT.search(phrase) else None
    if span is not None:
        return " ".join(_SIGNS.sub("", text.source[slice(*text.span(*span))]).split())
    return phrase.translate(_ARABIC) if arabic else phrase


def _find(phrase: str, text: Folded) -> tuple[int, int] | None:
    """Where *phrase* stands in *text* as whole words, letters folded."""
    wanted, told = _wanted(phrase), text.text
    start = told.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        around = told[max(start - 1, 0) : start] + told[end : end + 1]
        if not any(map(is_word, around)):
            return start, end
        start = told.find(wanted, end)
    return None


def _wanted(phrase: str) -> str:
    return fold(phrase).single_spaced().text.strip(" .#\"'«»“”")
