"""Datelines of news: the place and the agency that a report begins with. Pure.

"بغداد - واع", "القاهرة (أ ش أ) -", "KIRKWALL, Sept 5 (Northern Desk) -": on a line of their own,
or at the head of the first paragraph. A tatweel that stands alone is a dash.
"""

import re

from aggregator.text.letters import fold
from workers.vocabulary.gazetteer import gazetteer

_LONGEST = 8  # words
_SAID = 3  # words after a place and a colon: more may be what the place "says"
_LOOK = 160  # characters that may hold a dateline
_DASH = "[-–—/]"
_PLACE = r"[^\W\d_][^-–—/()\[\]]*"
_PART = r"[«\"“(]?[^\W_][^-–—]*"
_LINE = re.compile(
    rf"{_PLACE}(?:\s*{_DASH}+\s*{_PART}){{1,3}}[-–—/:\s]*"  # place - agency - date
    rf"|{_PLACE}[(\[][^()\[\]]+[)\]]\s*(?:[-–—:]+\s*{_PART})?[-–—:\s]*"  # place, date (agency)
    r"|[(\[][^()\[\]]+[)\]]\s*[-–—:]+\s*"  # (agency) -
)
_COLON = re.compile(r"(?P<place>[^\W\d_][^-–—/()\[\]:]*):\s*(?P<who>«[^«»]+»|[^\W\d_][^:.؟?!،]*)")
_SHORT_PLACE = r"(?P<place>[^\W\d_][^-–—/()\[\]:؛;؟?!«»\"]{1,40}?)"
_SHORT_PART = r"[«\"“]?[^\W_][^-–—/:؛;؟?!()]{0,40}?"
_OPENING = re.compile(
    rf"{_SHORT_PLACE}(?:\s*[(\[][^()\[\]]{{1,40}}[)\]]\s*(?:{_DASH}+|:)"
    rf"|(?:\s*{_DASH}+\s*{_SHORT_PART}){{1,2}}\s*(?:{_DASH}+(?=\s)|:))(?=\s*\S)"
)
_TATWEEL = re.compile(r"(?<=\s)ـ+(?=\s|$)")
_TRAILING = " :-–—ـ/"


def line(text: str) -> str | None:
    """The dateline that the line *text* is; None when it is none."""
    if len(text) > _LOOK or len(text.split()) > _LONGEST:
        return None
    plain = dashed(text)
    colon = _COLON.fullmatch(plain)
    is_byline = colon and _is_place(colon["place"]) and _is_name(colon["who"])
    return text.rstrip(_TRAILING) if is_byline or _LINE.fullmatch(plain) else None


def opening(paragraph: str) -> str | None:
    """The dateline that *paragraph* begins with; None without one.

    Its place must be known, or in capitals: clauses stand between dashes too.
    """
    match = _OPENING.match(dashed(paragraph[:_LOOK]))
    if match is None or not _is_place(match["place"]) or len(match[0].split()) > _LONGEST:
        return None
    return paragraph[: match.end()].rstrip(_TRAILING)


def dashed(text: str) -> str:
    """*text* with a dash for each tatweel that stands for one: no character more or less."""
    return _TATWEEL.sub(lambda match: "–" * len(match[0]), text) if "ـ" in text else text


def _is_place(text: str) -> bool:
    """Whether *text* is a place, or begins with one: "بغداد اليوم", "London, Sept 5"."""
    place = re.split("[،,]", text)[0].strip()
    if place.isupper() and len(place) > 1:  # in scripts that have capitals
        return True
    words = fold(place).single_spaced().text.split()
    return any(" ".join(words[:count]) in gazetteer() for count in (1, 2, 3))


def _is_name(text: str) -> bool:
    return text.startswith("«") or len(text.split()) <= _SAID
