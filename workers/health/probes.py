"""Elements whose value can only be judged with their attributes and what they hold.

A probe gives the faults of one element, each with the words that have it.
"""

import binascii
import re
from base64 import b64decode
from collections.abc import Callable, Iterable

from lxml.etree import _Element

from workers.health import addresses, markup, values
from workers.health.vocabularies import listed

Faults = Iterable[tuple[str, str]]
Probe = Callable[[_Element], Faults]

_DIV = f"{markup.XHTML}div"
_XML_TYPES = ("+xml", "/xml")
_MULTIPART = re.compile(r"(?:multipart|message)/", re.IGNORECASE)
_SIMPLE = listed("adult nonadult")
_MPAA = listed("g nc-17 pg pg-13 r x")
_V_CHIP = listed("14+ 18+ c c8 g pg tv-14 tv-g tv-ma tv-pg tv-y tv-y7 tv-y7-fv")
_ICRA = re.compile(r"r \((?:[clnosv][a-z] \d ?)+\)")
_DIGEST = {"md5": 32, "sha-1": 40}  # hexadecimal digits


def _text(element: _Element) -> str:
    return (element.text or "")[: markup.LONGEST].strip()


def html(element: _Element) -> Faults:
    """Escaped HTML in RSS, where nothing says what relative links are relative to."""
    return markup.faults(element.text or "", relative=True)


def inline(element: _Element) -> Faults:
    """XHTML elements as they are."""
    return markup.inline(element)


def flat(element: _Element) -> Faults:
    """RSS 1.0: text alone."""
    if len(element):
        yield "invalid-rdf", str(element[0].tag)
    yield from markup.faults(element.text or "")


def hollow(element: _Element) -> Faults:
    """An element that says all in its attributes (RFC 4287, section 4.2.7)."""
    if _text(element):
        yield "atom-link-not-empty", _text(element)


def construct(element: _Element) -> Faults:
    """A text construct: RFC 4287, section 3.1."""
    kind = element.get("type", "text")
    if kind not in ("text", "html", "xhtml"):
        yield _type_fault(kind), kind
    yield from _typed(element, kind)


def content(element: _Element) -> Faults:
    """The content of an entry: RFC 4287, section 4.1.3."""
    kind = element.get("type", "text")
    if element.get("src") is not None:
        yield from _elsewhere(element)
    elif kind in ("text", "html", "xhtml"):
        yield from _typed(element, kind)
    elif (fault := _media_fault(kind)) is not None:
        yield fault, kind
    else:
        yield from _embedded(element, kind)


def _type_fault(kind: str) -> str:
    """A media type is not welcome in a text construct, though it is a type."""
    return "not-blank" if not kind else values.mime(kind) or "invalid-text-type"


def _media_fault(kind: str) -> str | None:
    if not kind:
        return "not-blank"
    return "invalid-mime-type" if _MULTIPART.match(kind) else values.mime(kind)


def _elsewhere(element: _Element) -> Faults:
    """Content that is fetched from elsewhere has an address and a media type, and is empty."""
    if (fault := addresses.reference(element.get("src", ""))) is not None:
        yield fault, element.get("src", "")
    kind = element.get("type")
    if kind is None:
        yield "missing-type-attr", ""
    elif values.mime(kind) is not None:
        yield "invalid-mime-type", kind
    if _text(element):
        yield "unexpected-text", _text(element)
    if len(element):
        yield "undefined-element", str(element[0].tag)


def _embedded(element: _Element, kind: str) -> Faults:
    """Content of a media type: XML as it is, text as it is, anything else in Base64."""
    kind = kind.lower().partition(";")[0].strip()
    if kind in ("text/html", "application/xhtml+xml"):
        yield "html-fragment", kind
        yield from markup.faults(element.text or "")
        if kind == "text/html" and len(element) and element.get("mode") == "escaped":
            yield "not-escaped", str(element[0].tag)
    elif kind.endswith(_XML_TYPES):
        if len(element) and _text(element):
            yield "unexpected-text", _text(element)
        yield from markup.inline(element)
    elif len(element):
        yield "undefined-element", str(element[0].tag)
    elif kind.startswith("text/"):
        yield from _fault(values.undeclared, _text(element))
    else:
        yield from _base64(element.text or "")


def _base64(text: str) -> Faults:
    try:
        plain = b64decode("".join(text.split()), validate=True)
    except binascii.Error:
        yield "not-base64", text
        return
    yield from markup.faults(plain[: markup.LONGEST].decode("utf-8", "replace"))


def _typed(element: _Element, kind: str) -> Faults:
    if kind == "xhtml":
        yield from _xhtml(element)
    elif len(element):
        escaped = element.get("mode") == "escaped"
        yield "not-escaped" if escaped else "undefined-element", str(element[0].tag)
    elif not _text(element):
        yield "not-blank", ""
    elif kind in ("html", "text/html"):
        yield from markup.faults(element.text or "")
    else:
        yield from _fault(values.undeclared, _text(element))


def _xhtml(element: _Element) -> Faults:
    """One div in the namespace of XHTML, and that holds markup if anything does."""
    if not len(element):
        yield "missing-xhtml-div", _text(element)
    elif len(element) > 1 or element[0].tag != _DIV or _text(element):
        yield "missing-xhtml-div", str(element[0].tag)
    words = "".join(map(str, element.itertext()))
    bare = "<" in words and all(node.tag == _DIV for node in element.iterdescendants())
    if bare and values.declared_plain(words) == "contains-undeclared-html":
        yield "not-inline", words.strip()
    if any(str(node.tag).startswith("{http://www.w3.org/2005/Atom}") for node in element):
        yield "not-html", str(element[0].tag)
    yield from markup.inline(element)


def _fault(check: values.Check, value: str) -> Faults:
    if (fault := check(value)) is not None:
        yield fault, value


def trackback(element: _Element) -> Faults:
    """An address: as text, in RDF in the attribute rdf:resource."""
    written = element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource")
    parent = element.getparent()
    in_rdf = parent is not None and str(parent.tag).endswith("/rss/1.0/}item")
    if not in_rdf:
        yield from _fault(addresses.absolute, _text(element))
    elif written is None:
        yield "missing-attribute", ""
    else:
        yield from _fault(addresses.absolute, written)


def deprecated(element: _Element) -> Faults:
    """Its specification says to write it otherwise."""
    yield "deprecated-media-adult", _text(element)


def media_text(element: _Element) -> Faults:
    """Plain or HTML, as its type says (https://www.rssboard.org/media-rss)."""
    kind = element.get("type", "plain")
    if kind not in ("plain", "html"):
        yield "invalid-media-text-type", kind
    elif kind == "html":
        yield from markup.faults(element.text or "")
    else:
        yield from _fault(values.declared_plain, _text(element))


def media_hash(element: _Element) -> Faults:
    """A digest in hexadecimal."""
    digits = _DIGEST.get(element.get("algo", "md5"))
    if not re.fullmatch(rf"[0-9a-f]{{{digits or 0}}}", _text(element)) or not digits:
        yield "invalid-media-hash", _text(element)


def media_rating(element: _Element) -> Faults:
    """Whom it is for, in the words of its scheme."""
    scheme, rating = element.get("scheme", "urn:simple"), _text(element).lower()
    known = {"urn:simple": _SIMPLE, "urn:mpaa": _MPAA, "urn:v-chip": _V_CHIP}
    if addresses.reference(scheme) or ":" not in scheme:
        yield "invalid-link", scheme
    elif scheme == "urn:icra":
        if not _ICRA.fullmatch(rating):
            yield "invalid-media-rating", rating
    elif scheme in known and rating not in known[scheme]:
        yield "invalid-media-rating", rating


def media_restriction(element: _Element) -> Faults:
    """Where it may be shown: countries, or addresses."""
    relationship, kind = element.get("relationship"), element.get("type")
    if relationship is None:
        yield "missing-attribute", ""
    elif relationship not in ("allow", "deny"):
        yield "invalid-media-restriction-rel", relationship
    elif kind not in (None, "country", "uri", "sharing"):
        yield "invalid-media-restriction-type", kind or ""
    elif kind is None and _text(element) not in ("", "all", "none"):
        yield "invalid-media-restriction", _text(element)
    for word in _text(element).split():
        if kind == "uri":
            yield from _fault(addresses.absolute, word)
        elif kind == "country" and (not re.fullmatch("[A-Za-z]{2}", word) or word.upper() == "XX"):
            yield "invalid-country-code", word


PROBES: dict[str, Probe] = {
    "construct": construct,
    "content": content,
    "deprecated": deprecated,
    "flat": flat,
    "hollow": hollow,
    "html": html,
    "inline": inline,
    "media-hash": media_hash,
    "media-rating": media_rating,
    "media-restriction": media_restriction,
    "media-text": media_text,
    "trackback": trackback,
}
