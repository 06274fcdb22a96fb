"""HTML as plain text: a title's line, a body's lines."""

import re
from html import unescape
from typing import NamedTuple

_BLOCKS = (
    "h[1-6]|address|article|aside|blockquote|br|caption|center|dd|details|dialog|div|dl|dt|fieldset|"
    "figcaption|figure|footer|form|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|"
    "td|tfoot|th|thead|tr|ul"
)
_ATTRIBUTES = r"""(?:\s[^<>"]*(?:"[^"]*"[^<>"]*)*)?/?"""  # quoted as the sanitiser does
_BLOCK = re.compile(rf"</?(?:{_BLOCKS}){_ATTRIBUTES}>", re.IGNORECASE)
_HEADING = re.compile(rf"<h[1-6]{_ATTRIBUTES}>(.*?)</h[1-6]>", re.IGNORECASE | re.DOTALL)
_ESCAPED = re.compile(rf"\s*&lt;(?:{_BLOCKS})(?:\s(?:(?!&gt;)[^<>])*)?/?&gt;", re.IGNORECASE)
_LAST_ESCAPED = re.compile(r"&lt;(?:/\w+|[bh]r\s?/?)&gt;\s*\Z", re.IGNORECASE)
_LAST = 40  # characters in which a last tag stands
_BREAK = "\u2029"  # PARAGRAPH SEPARATOR: a line feed in HTML is only white space

# Only names that HTML knows: "List<String>" and "a < b" in a title are not markup.
_NAMES = (
    "abbr|acronym|address|a|audio|bdi|bdo|big|blockquote|body|br|b|center|cite|code|del|dfn|div|"
    "em|embed|font|form|h[1-6]|head|hr|html|iframe|img|input|ins|i|kbd|label|li|link|mark|meta|"
    "nobr|object|ol|pre|p|q|rp|rt|ruby|samp|script|small|source|span|strike|strong|style|sub|sup|"
    "svg|s|table|tbody|td|th|tr|tt|ul|u|var|video|wbr"
)
_TAG = re.compile(
    rf"</?(?:\w+:)?(?:{_NAMES})(?:[\s/][^<>]*)?>|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL
)
_ANY_TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)|</?[A-Za-z!?](?:[^<>"']|"[^"<>]*"|'[^'<>]*')*>""", re.DOTALL
)
_SPACED = re.compile(r"<(?:br|p|/p|div|/div|li|/li|h[1-6]|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_CODE = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")


class Lines(NamedTuple):
    """A body's text: one line a block, without line breaks in them."""

    lines: list[str]
    headings: list[str]


def line(markup: str | None) -> str:
    """*markup* as one line of plain text: tags gone, entities decoded, white space folded."""
    if not markup:
        return ""
    text = _without_tags(markup) if "<" in markup else markup
    if "&" in text:
        text = unescape(text)
        if "<" in text:  # it was escaped twice
            text = _without_tags(text)
    return _folded(text)


def paragraph(html: str) -> str:
    """*html* as one line of plain text, whatever its tags are called.

    Without a parser, for it is short: a parser would take longer than all else with a summary.
    """
    text = _ANY_TAG.sub("", _SPACED.sub(" ", _CODE.sub(" ", html))) if "<" in html else html
    return _folded(unescape(text))


def is_escaped(html: str) -> bool:
    """Whether *html* is markup that was escaped once more: from a block's tag to a last tag.

    What has a tag of its own may speak of tags, and so may what goes on after the last one.
    """
    return (
        "&lt;" in html[:_LAST]
        and "<" not in html
        and _ESCAPED.match(html) is not None
        and _LAST_ESCAPED.search(html[-_LAST:]) is not None
    )


def lines(html: str) -> Lines:
    """The text of clean *html* (see stages/sanitise), a line a block, and which are headings.

    Without a parser, for what the sanitiser writes is regular: 25 µs an article instead of 70.
    """
    headings = [paragraph(inner) for inner in _HEADING.findall(html)] if "<h" in html else []
    text = unescape(_ANY_TAG.sub("", _BLOCK.sub(_BREAK, _CODE.sub("", html))))
    told = map(_single_spaced, text.split(_BREAK))
    return Lines([line for line in told if line], [line for line in headings if line])


def _single_spaced(text: str) -> str:
    """*text* with each run of white space as one space; most have no other white space."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.split())


def _folded(text: str) -> str:
    """*text* without control characters, each run of white space as one space."""
    return " ".join((text if text.isprintable() else _CONTROLS.sub("", text)).split())


def _without_tags(text: str) -> str:
    text = _CODE.sub(" ", text)
    return _TAG.sub("", _SPACED.sub(" ", text))
