"""What is wrong with the HTML in a feed: what runs, what hides, what leads nowhere."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice

from lxml.etree import _Element

from workers.health.vocabularies import listed

XHTML = "{http://www.w3.org/1999/xhtml}"

LONGEST = 20_000  # characters of a body that are looked at
MOST = 5_000  # elements of one
MOST_ATTRIBUTES = 200
# What the sanitiser takes out because it runs, or changes the page that it is shown on.
_RUNS = listed(
    "script object embed applet meta link base frame frameset style isindex bgsound ?import"
)
# A tag with attributes, or of another name than those that most tags have; the others are no news.
_NOTABLE = re.compile(
    r"<(?!/|(?:p|br|b|i|em|strong|u|ul|ol|li|div|span|h[1-6]|hr|blockquote|tr|td|figure)\s*/?>)"
    r"(?P<name>\??[a-z][a-z0-9:-]{0,30})(?P<rest>(?:[\s/][^<>]{0,2000})?)>",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"<[a-z][a-z0-9]*(?:\s[^<>\"']*)?(?:<|$)", re.IGNORECASE)
_CONTROL = re.compile(r"&#(?:1(?:2[89]|[345]\d)|x[89][0-9a-f]);", re.IGNORECASE)
_STYLE = re.compile(r"\sstyle\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_ACTION = re.compile(r"\son[a-z]+\s*=|javascript:", re.IGNORECASE)
_LINK = re.compile(
    r"\s(?:href|src)\s*=\s*[\"']\s*+(?![a-z][a-z0-9+.-]*:|//|#|[\"'])([^\"']*)", re.IGNORECASE
)

_PROPERTIES = listed(
    """azimuth background background-color border border-collapse border-color border-style
    border-width border-spacing border-top border-right border-bottom border-left
    border-top-color border-right-color border-bottom-color border-left-color border-top-style
    border-right-style border-bottom-style border-left-style border-top-width border-right-width
    border-bottom-width border-left-width border-radius clear color cursor direction display
    elevation float font font-family font-size font-style font-variant font-weight height
    letter-spacing line-height list-style list-style-type margin margin-top margin-right
    margin-bottom margin-left max-height max-width min-height min-width object-fit opacity outline
    overflow padding padding-top padding-right padding-bottom padding-left page-break-after
    page-break-before pause pause-after pause-before pitch quotes richness speak speech-rate stress
    table-layout text-align text-decoration text-indent text-transform unicode-bidi vertical-align
    voice-family volume white-space width word-break word-spacing word-wrap overflow-wrap"""
)
_HARMLESS = re.compile(r"[\w\s#%.,!'\"()/-]*")
_ACTIVE = re.compile(r"expression|url\s*\(|behaviou?r|javascript", re.I)
_STYLE_LONGEST = 2_000  # characters
_HUGE = re.compile(r"(?<![#\w])\d{5}")


def faults(html: str, *, relative: bool = False) -> Iterable[tuple[str, str]]:
    """Each fault with the words that have it; with *relative* also links that need a base."""
    if "<" not in html:
        return _references(html) if "&#" in html else ()
    html = html[:LONGEST]
    if html.count("<") <= html.count(">") and _NOTABLE.search(html) is None:
        return ()
    return _faults(html, relative=relative)


def _references(text: str) -> Iterator[tuple[str, str]]:
    """Characters by numbers that no character has: Windows' own, taken for Unicode's."""
    if (match := _CONTROL.search(text)) is not None:
        yield "not-html", match[0]


def _faults(html: str, *, relative: bool) -> Iterator[tuple[str, str]]:
    for match in _NOTABLE.finditer(html):
        yield from _tag(match, relative=relative)
    if html.count("<") > html.count(">") and (broken := _BROKEN.search(html)):
        yield "not-html", broken[0]


def _tag(match: re.Match[str], *, relative: bool) -> Iterator[tuple[str, str]]:
    name, rest = match["name"].lower(), match["rest"]
    if name in _RUNS or (rest and _ACTION.search(rest)):
        yield "security-risk", match[0]
    if not rest:
        return
    if (style := _STYLE.search(rest)) and not is_safe(style[1] or style[2] or ""):
        yield "dangerous-style-attr", style[0].strip()
    if relative and name in ("a", "img") and (link := _LINK.search(rest)):
        yield "contains-rel-ref", link[1]


def is_safe(style: str) -> bool:
    """Whether *style* only dresses what it stands on, and cannot cover the page around it."""
    style = unescape(style)
    for declaration in filter(str.strip, style.split(";")):
        name, colon, value = declaration.partition(":")
        if not colon or name.strip().lower() not in _PROPERTIES:
            return False
        if not _HARMLESS.fullmatch(value) or _ACTIVE.search(value) or _HUGE.search(value):
            return False
    return True


def attributes(element: _Element) -> Iterable[tuple[str, str]]:
    """The attributes of *element*; none of one that has more than anybody writes.

    lxml looks each of them up among all of them: 200,000 would take minutes.
    """
    if len(element.attrib) > MOST_ATTRIBUTES:
        return ()
    return element.items()  # type: ignore[return-value]  # str, never bytes


def inline(element: _Element) -> Iterator[tuple[str, str]]:
    """The faults of XHTML elements within *element*."""
    for node in islice(element.iterdescendants("*"), MOST):
        name = node.tag
        local = name.removeprefix(XHTML)
        if name.startswith(XHTML) and local.lower() in _RUNS:
            yield "security-risk", f"<{local}>"
        elif not name.startswith("{"):
            yield "missing-namespace", f"<{local}>"
        for attribute, value in attributes(node):
            if attribute.startswith("on") or "javascript:" in value[:20].lower():
                yield "security-risk", f'{attribute}="{value}"'
            elif attribute == "style" and not is_safe(value[:_STYLE_LONGEST]):
                yield "dangerous-style-attr", f'style="{value}"'
