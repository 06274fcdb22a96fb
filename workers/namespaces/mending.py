"""What careless hands do to XML, undone in its text: a feed with a bare "&" is still a feed.

Of elements only two things are guessed: that a title, an id or a link ends where its item goes on,
and that an item which the document ends in is not all there. What is written in CDATA sections
stays as it is.
"""

import re
from html.entities import html5
from typing import NamedTuple

_BEGINNING = re.compile(
    r"<(?:[\w.-]+:)?(?:rss|rdf|feed|entry|channel|urlset|sitemapindex)[\s>/]", re.IGNORECASE
)
# Only what stands for a few plain characters: an entity in an entity could grow without end.
_ENTITY = re.compile(r"""<!ENTITY\s+([\w.-]+)\s+(["'])([^&%<>"']{0,32})\2\s*>""")
_KEPT = r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"
_CARELESS = re.compile(
    rf"{_KEPT}"
    r"|&(?:(?P<name>[A-Za-z][\w.-]*);|#(?P<decimal>\d{1,7});|#[xX](?P<hex>[0-9a-fA-F]{1,6});)?"
    r"|<(?![A-Za-z_:/!?]|\Z)",  # "a < b"
    re.DOTALL,
)
# https://www.w3.org/TR/xml/#charsets
_CHARACTERS = (
    (0x9, 0xA, 0xD),
    range(0x20, 0xD800),
    range(0xE000, 0xFFFE),
    range(0x10000, 0x110000),
)
# As numbers: once libxml2 has met a fault, it drops the references by name that follow.
_OF_XML = {name: f"&#{ord(html5[f'{name};'])};" for name in ("amp", "lt", "gt", "quot", "apos")}
_REFERENCES = str.maketrans({html5[f"{name};"]: code for name, code in _OF_XML.items()})
_OPEN = re.compile(
    r"<(?P<name>title|guid|id|link|pubDate)(?:\s[^<>]*)?(?<!/)>(?:[^<]++|<!\[CDATA\[(?>.*?\]\]>))*+"
    r"(?=<(?:title|guid|id|link|pubDate|description|updated|summary|content|/item|/entry)[\s>/])"
    rf"|{_KEPT}",
    re.DOTALL | re.IGNORECASE,
)
_NAME = r"(?:[\w.-]+:)?"
_ITEM = re.compile(rf"<{_NAME}(?:item|entry|url(?=>\s*<{_NAME}loc))[\s>]", re.IGNORECASE)
_END = re.compile(rf"</{_NAME}(?:item|entry|channel|rss|rdf|feed)(?:\s*>|\Z)", re.IGNORECASE)
_CALLED = re.compile(  # its id stands there whole
    rf"</{_NAME}(?:guid|id|loc)\s*>|\A<[\w:.-]+\s[^<>]*\b(?:about|href)\s*=[^<>]*>", re.IGNORECASE
)
_CUT = re.compile(  # within an id or a link
    rf"<{_NAME}(?:guid|id|link|loc)\b(?:[^<>]*+|[^<>]*(?<!/)>[^<]*+(?:<![^<]*+)?)\Z", re.IGNORECASE
)


class Mended(NamedTuple):
    """A text that a parser takes more of, and whether it declares entities of its own."""

    text: str
    entities: bool


def mended(text: str) -> Mended:
    """*text* from its root element on, with what XML wants escaped, and HTML's entities resolved.

    Of entities of its own only those are followed that stand for a few plain characters.
    """
    begins = root.start() if (root := _BEGINNING.search(text)) else 0
    before = text[:begins]
    own = {declared[1]: declared[3] for declared in _ENTITY.finditer(before)}

    def reference(found: re.Match[str]) -> str:
        written = found[0]
        if written[0] == "<":
            return written if len(written) > 1 else _escaped(written)
        if name := found["name"]:
            return _OF_XML.get(name) or _escaped(own.get(name) or html5.get(f"{name};", written))
        if code := found["decimal"] or found["hex"]:
            return _numbered(int(code, 10 if found["decimal"] else 16))
        return _escaped(written)

    told = _OPEN.sub(_closed, _known(text[begins:]))
    return Mended(_CARELESS.sub(reference, told), "<!ENTITY" in before)


def _known(text: str) -> str:
    """*text* without the item that it ends in, where that may be called otherwise when it is whole.

    Its id may be cut, or its link; or the id, which counts more than the link, may come after both.
    """
    begins = max((item.start() for item in _ITEM.finditer(text)), default=len(text))
    item = text[begins:]
    if _END.search(item) or (_CALLED.search(item) and not _CUT.search(item)):
        return text
    return text[:begins]


def _closed(found: re.Match[str]) -> str:
    return f"{found[0]}</{found['name']}>" if found["name"] else found[0]


def _escaped(text: str) -> str:
    return text.translate(_REFERENCES)


def _numbered(code: int) -> str:
    """The reference; nothing for what XML forbids, even as a number."""
    return f"&#{code};" if any(code in allowed for allowed in _CHARACTERS) else ""
