"""A line of keywords to keywords, with or without separators, in the letters of the body."""

import re

from aggregator.text.letters import Folded, fold

_SEPARATORS = re.compile(r"\s*[،,;؛|•\n]\s*")
_LONGEST = 6  # words of a keyword
_SEARCHED = 100_000  # characters of the text that keywords are looked for in
_MOST = 80  # words of a line that is segmented; beyond it is not a line of keywords

_ARABIC_SCRIPT = re.compile("[\u0620-\u06ff]")
_SIGNS = re.compile("[\u0640\u064b-\u0655\u0670]")  # tatweel, vowel signs: no part of a keyword

# Persian forms of letters that Arabic has too, as keyboards and some sites write them.
_ARABIC = str.maketrans({"ی": "ي", "ک": "ك", "ڪ": "ك", "ە": "ه", "ہ": "ه", "ۀ": "ة"})


def split(line: str, text: str) -> tuple[str, ...]:
    """The keywords in *line*, each as *text* writes it where it stands there."""
    spaced = fold(text[:_SEARCHED]).single_spaced()
    arabic = text.count("ي") + text.count("ك") >= text.count("ی") + text.count("ک")
    if _SEPARATORS.search(line):
        parts = [part for part in _SEPARATORS.split(line) if part]
    else:
        parts = _segmented(line.split()[:_MOST], spaced)
    written = (_as_written(part, spaced, arabic) for part in parts)
    return tuple(dict.fromkeys(word for word in written if word))


def _segmented(words: list[str], text: Folded) -> list[str]:
    """*words* as the phrases that occur in *text*, the longest preferred.

    Dynamic programming: a phrase of n words that occurs counts n squared, so that a long one
    beats its parts. Words that do not occur stay together: they are more often one name than many.
    """
    best: list[tuple[int, int]] = [(0, 0)]  # to here: score, and where the last phrase begins
    for end in range(1, len(words) + 1):
        known = (
            (best[start][0] + (end - start) ** 2, start)
            for start in range(max(0, end - _LONGEST), end)
            if _find(" ".join(words[start:end]), text) is not None
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
    """Neighbours that do not occur in *text* become one phrase."""
    joined: list[str] = []
    unknown = False
    for phrase in phrases:
        was_unknown, unknown = unknown, _find(phrase, text) is None
        if was_unknown and unknown:
            joined[-1] += f" {phrase}"
        else:
            joined.append(phrase)
    return joined


def _as_written(phrase: str, text: Folded, arabic: bool) -> str:
    span = _find(phrase, text) if _ARABIC_SCRIPT.search(phrase) else None
    if span is not None:
        return " ".join(_SIGNS.sub("", text.source[slice(*text.span(*span))]).split())
    return phrase.translate(_ARABIC) if arabic else phrase


def _find(phrase: str, text: Folded) -> tuple[int, int] | None:
    """Where *phrase* stands in *text* as whole words, letters folded."""
    wanted = fold(phrase).single_spaced().text.strip(" .#\"'«»“”")
    if not wanted:
        return None
    match = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text.text)
    return match.span() if match else None
