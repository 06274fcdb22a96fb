"""Pages that would cost a parser far more than their length, made harmless before it sees them.

HTML's own rules make three things quadratic: elements in elements (each <div> looks through all
open ones), formatting that stays open (each <p> opens all of it again: 23 kB became 374 MB), and
attributes (each is compared with all before). Measured with lexbor; html5lib does the same.
"""

import re
from itertools import accumulate

_TAG = 30_000  # characters of a tag
_STRIDE = _TAG // 2  # one whole stride of the page at least lies in a longer tag
_OPEN = 64  # formatting elements open at once
_DEEP = 1000  # elements in each other
_FEW = 10_000  # tags of a page that cannot nest deeply enough to matter

_LONG_TAG = re.compile(rf"<([A-Za-z][\w-]*+)[^<>]{{{_TAG},}}+>")
# What a name begins with comes first, for the search is quicker where case does not matter yet.
_FORMATS = (
    r"(?=[bcdefimqstuBCDEFIMQSTU])"
    r"(?i:font|big|code|em|small|strike|strong|tt|[bius]|sub|sup|cite|mark|q|del)(?=[\s/>])"
)
_FORMATTING = re.compile(rf"<(/?+){_FORMATS}[^<>]*>?")
_OPENING = re.compile(rf"<{_FORMATS}")  # half the price, and mostly there are too few
# All but those that hold nothing, that end where the next begins, and what drawings are made of.
_NESTING = re.compile(
    r"<(/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[dt]|"
    r"t[dhr]|tbody|thead|tfoot|option|optgroup|path|circle|ellipse|rect|line|poly\w*|use|stop|g|"
    r"fe\w+|html|head|body)(?=[\s/>]))[a-z][^<>]*>?",
    re.IGNORECASE,
)


def bounded(html: str) -> str:
    """*html*, without the tags and attributes that it has beyond all measure."""
    if _has_long_tag(html):
        html = _LONG_TAG.sub(r"<\1>", html)
    if len(_OPENING.findall(html)) > _OPEN and _depth(_FORMATTING, html) > _OPEN:
        html = _FORMATTING.sub("", html)
    if html.count("<") > _FEW and _depth(_NESTING, html) > _DEEP:
        html = _NESTING.sub("\n", html)
    return html


def _has_long_tag(html: str) -> bool:
    """Whether there may be one: a stride without "<" that the last one before it reaches beyond."""
    return any(
        html.find("<", at, at + _STRIDE) < 0
        and html.find(">", html.rfind("<", 0, at), at + _STRIDE) < 0
        for at in range(0, len(html) - _STRIDE, _STRIDE)
    )


def _depth(elements: re.Pattern[str], html: str) -> int:
    """How many of *elements* are open at once, at most."""
    steps = (-1 if closing else 1 for closing in elements.findall(html))
    return max(accumulate(steps, lambda depth, step: max(0, depth + step)), default=0)
