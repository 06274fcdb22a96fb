"""What careless hands do to XML, undone in its text: a feed with a bare "&" is still a feed.

Nothing is guessed about elements; what is written in CDATA sections stays as it is.
"""

import re
from html import escape
from html.entities import html5
from typing import NamedTuple

_BEGINNING = re.compile(
    r"<(?:[\w.-]+:)?(?:rss|rdf|feed|entry|channel|urlset|sitemapindex)[\s>/]", re.IGNORECASE
)
# Only what stands for a few plain characters: an entity in an entity could grow without end.
_ENTITY = re.compile(r"""<!ENTITY\s+([\w.-]+)\s+(["'])([^&%<>"']{0,32})\2\s*>""")
_CARELESS = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"  # stays
    r"|&(?:(?P<name>[A-Za-z][\w.-]*);|#(?P<decimal>\d{1,7});|#[xX](?P<hex>[0-9a-fA-F]{1,6});)?"
    r"|<(?![A-Za-z_:/!?])",  # "a < b"
    re.DOTALL,
)
# https://www.w3.org/TR/xml/#charsets
_CHARACTERS = (
    (0x9, 0xA, 0xD),
    range(0x20, 0xD800),
    range(0xE000, 0xFFFE),
    range(0x10000, 0x110000),
)
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})


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
            return written if len(written) > 1 else "&lt;"
        if name := found["name"]:
            return _named(name, own)
        if code := found["decimal"] or found["hex"]:
            return _numbered(int(code, 10 if found["decimal"] else 16))
        return "&amp;"

    return Mended(_CARELESS.sub(reference, text[begins:]), "<!ENTITY" in before)


def _named(name: str, own: dict[str, str]) -> str:
    if name in _OF_XML:
        return f"&{name};"
    meant = own.get(name) or html5.get(f"{name};")
    return escape(meant) if meant else f"&amp;{name};"


def _numbered(code: int) -> str:
    """The reference; nothing for what XML forbids, even as a number."""
    return f"&#{code};" if any(code in allowed for allowed in _CHARACTERS) else ""
