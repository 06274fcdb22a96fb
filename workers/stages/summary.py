"""The stage that gives an article a summary: the source's own, else its opening sentences."""

import re

from msgspec.structs import replace

from aggregator.model import Article

LONGEST = 280  # characters of an opening
_WHOLE_TEXT = 600  # characters from which a summary that begins as the text does is the text again
_SENTENCE_END = re.compile(r"[.!?؟۔…。！？]+[\"'»”’)\]]*(?=\s|$)|[。！？]")
_SHORTEST = 80  # characters of an opening that ends with a sentence
_TRAILING = " ،,;؛:-–—"


def summary(article: Article) -> Article:
    """*article* with a summary in plain text, where there is anything to tell."""
    own = article.summary
    if own and not (len(own) > _WHOLE_TEXT and _same_beginning(own, article.text)):
        return article
    told = _opening(article)
    return replace(article, summary=told) if told != own else article


def _same_beginning(own: str, text: str) -> bool:
    compared = text[: 2 * LONGEST].split()
    return own.split()[: len(compared) - 1] == compared[:-1]


def _opening(article: Article) -> str | None:
    """The first sentences of the text that fit, headings left out; at least some words."""
    headings = frozenset(article.headings)
    told = ""
    for line in article.text.splitlines():
        if line not in headings:
            told = f"{told} {line}".strip()
        if len(told) > LONGEST:
            return _cut(told)
    return told or None


def _cut(text: str) -> str:
    """At most LONGEST characters of *text*, to the end of a sentence, else of a word."""
    head = text[:LONGEST]
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, LONGEST + 1)]
    fitting = [end for end in ends if _SHORTEST <= end <= LONGEST]
    if fitting:
        return head[: fitting[-1]]
    if not text[LONGEST - 1 : LONGEST + 1].isspace():
        head = head[: LONGEST - 1].rpartition(" ")[0] or head[: LONGEST - 1]
    return f"{head.rstrip(_TRAILING)}…"
