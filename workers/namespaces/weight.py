"""Markup that costs a parser more than time in proportion to its length, and what to do instead.

A browser's parser walks its open elements at each tag, clones those that are formatting at each
block, and compares each attribute with those before it: 100,000 nested tags or 200,000 attributes
take many seconds, and 60 kB of unclosed <font> three. Nobody writes that for readers.
"""

import re
from collections import Counter
from html import escape, unescape

_TAGS = 1000  # fewer tags cannot cost more than 100 ms, however they are nested
_MOST = 60_000  # more can, if only by standing between the rows of a table
_LONG = 20_000  # nor can attributes in fewer characters
_ATTRIBUTES = 2000  # of one element
_REFERENCES = 50_000  # "&", at 4 µs each
_DEPTH = 512  # where browsers stop nesting
_CLONES = 300_000  # formatting elements that are opened anew
_KEPT = 200_000  # characters of text that are saved

_NAME = re.compile(r"<(/?)([a-z][^\s/>]*)", re.IGNORECASE)
# Elements without content, and those that the next of their kind ends.
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"}
_VOID |= {"source", "track", "wbr"}
_ENDED = {"dd", "dt", "li", "optgroup", "option", "p", "rp", "rt"}
_ENDED |= {"caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"}
_SHALLOW = frozenset(_VOID | _ENDED)
_FORMATTING = frozenset(
    {
        "a",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    }
)
_START = re.compile(r"""<[A-Za-z](?:[^>=]++|=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["']))*+""")
_VALUE = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_CODE = re.compile(r"<(script|style)\b.*?(?:</\1\b[^<>]*>?|\Z)", re.IGNORECASE | re.DOTALL)
_MARK = re.compile(r"<[^<>]*>?")


def is_heavy(html: str) -> bool:
    """Whether *html* is made so that parsing it takes seconds; in linear time."""
    long = len(html) > _LONG
    if long and (html.count("&") > _REFERENCES or _has_too_many_attributes(html)):
        return True
    tags = html.count("<")
    return tags > _TAGS and (tags > _MOST or _is_too_deep(html))


def bare(html: str) -> str:
    """The words of *html* in a paragraph, as far as they can be told without a parser."""
    text = unescape(_MARK.sub(" ", _CODE.sub(" ", html[: 10 * _KEPT])))[:_KEPT]
    return f"<p>{escape(' '.join(text.split()), quote=False)}</p>"


def _is_too_deep(html: str) -> bool:
    tags = _NAME.findall(html)
    most = _CLONES // (len(tags) + 1)
    open: Counter[str] = Counter()
    depth = formatting = 0
    for closing, written in tags:
        name = written.lower()
        if name in _SHALLOW or (closing and not open[name]):
            continue
        step = -1 if closing else 1
        open[name] += step
        depth += step
        formatting += step if name in _FORMATTING else 0
        if depth > _DEPTH or formatting > most:
            return True
    return False


def _has_too_many_attributes(html: str) -> bool:
    for start in _START.finditer(html):
        if start.end() - start.start() > _ATTRIBUTES:
            names = _VALUE.sub(" ", start[0]).replace("/", " ").split()
            if len(names) > _ATTRIBUTES:
                return True
    return False
