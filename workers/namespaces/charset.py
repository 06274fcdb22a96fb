"""Bytes to characters: which charset a document is in.

The order is that of the standards: the byte order mark, what HTTP declared, the XML declaration
or the HTML <meta>. A claim that cannot be right costs nothing: then the bytes tell.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from aggregator.errors import FormatError
from aggregator.model import Document, Note
from workers.namespaces import declaration, detection
from workers.namespaces.declaration import OPENING, label

__all__ = ["OPENING", "Decoded", "characters", "decoded", "legible", "notes", "opening", "utf8"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
_WIDE = frozenset({"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})
_UTF8_BY_DEFAULT = (b"<", b"{", b"[")  # how XML and JSON begin
_BINARY = 16  # one control in so many characters is no text


class Decoded(NamedTuple):
    """A document's text and how it came out of its bytes; charsets by Python's names."""

    text: str  # without a byte order mark
    used: str
    declared: str | None  # the claim that counts; a byte order mark is one
    broken: int = 0  # places that are U+FFFD now
    twice: bool = False  # it was UTF-8 in UTF-8


def opening(document: Document) -> str:
    """The first bytes of *document* in lower case, good enough to look for ASCII names in."""
    head = document.body[:OPENING]
    if b"\0" in head:
        head = head.replace(b"\0", b"")
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    return head.lower().decode("latin-1").lstrip()  # in this order: only ASCII letters, but quick


def characters(document: Document) -> str:
    """The text of *document*, without a byte order mark.

    Raises:
        FormatError: its bytes are not text in any charset.
    """
    told = decoded(document)
    head = told.text[:OPENING]
    if len(_CONTROLS.findall(head)) * _BINARY > len(head):
        raise FormatError(f"the bytes are not text in {label(told.used)}")
    return told.text


def legible(document: Document) -> str:
    """As `characters`, but never refuses: what cannot be read becomes U+FFFD, controls go."""
    return _CONTROLS.sub("", decoded(document).text)


def utf8(document: Document, *, checked: bool = False) -> bytes:
    """The bytes of *document* as UTF-8, from the first that is not white space.

    What says that it is UTF-8, or says nothing, is handed out unchecked, for a parser will see
    whether it is; *checked* is for when the parser has seen that it is not.
    """
    body = document.body
    claim = _shown(body) or next(declaration.declared(document), "utf-8")
    if claim == "utf-8" and not checked and not detection.looks_twice(body):
        return body.removeprefix(codecs.BOM_UTF8).lstrip()
    return decoded(document).text.lstrip().encode("utf-8", "replace")


def decoded(document: Document) -> Decoded:
    """The text of *document* by the first of its claims that can be right, else by its bytes."""
    body = document.body
    shown = _shown(body)
    claims = tuple(dict.fromkeys((*([shown] if shown else ()), *declaration.declared(document))))
    claim = claims[0] if claims else None
    if shown not in _WIDE and (text := _strictly(body, "utf-8")) is not None:
        once = detection.once(text) if detection.looks_twice(body) else None
        return Decoded(once or text, "utf-8", claim, twice=once is not None)
    for codec in claims:
        text = _strictly(body, codec)
        if text is not None and detection.believable(body, codec):
            return Decoded(text, codec, claim)
    codec = shown if shown in _WIDE and shown else _recovered(document, claims)
    if codec == "utf-8" and not detection.lone(body):
        text = detection.piecewise(body).removeprefix("\ufeff")
    else:
        text = detection.decode(body, codec, "replace").removeprefix("\ufeff")
    return Decoded(text, codec, claim, broken=text.count("\ufffd"))


def notes(document: Document) -> tuple[Note, ...]:
    """What is wrong with how *document* is encoded, for those who look after its feed."""
    told = decoded(document)
    return tuple(_notes(told))


def _notes(told: Decoded) -> Iterator[Note]:
    if told.declared and told.declared != told.used and not told.text.isascii():
        text = f"It says that it is in {label(told.declared)}, but it is in {label(told.used)}."
        yield Note(fault="wrong-charset", text=text)
    if told.declared is None and told.used != "utf-8":
        text = f"It does not say which charset it is in; it looks like {label(told.used)}."
        yield Note(fault="undeclared-charset", text=text)
    if told.twice:
        text = "It is UTF-8 that was taken for another charset and encoded once more."
        yield Note(fault="encoded-twice", text=text)
    if told.broken:
        text = f"Some bytes are no characters in {label(told.used)}; they became U+FFFD."
        yield Note(fault="broken-characters", text=text, count=told.broken)


def _shown(body: bytes) -> str | None:
    """The codec that *body* shows whatever is declared: by a mark, or by where zero bytes stand."""
    for mark, codec in _MARKS:
        if body.startswith(mark):
            return codec
    return detection.wide(body) if b"\0" in body[:OPENING] else None


def _recovered(document: Document, claims: tuple[str, ...]) -> str:
    """The codec for a body of one or more bytes a character, when no claim is right throughout."""
    body = document.body
    claimed = claims[0] if claims else None if declaration.is_html(document) else "utf-8"
    if claimed == "utf-8" and body.lstrip()[:1] in _UTF8_BY_DEFAULT and detection.lone(body):
        return "utf-8"
    if detection.partly_utf8(body):
        return "utf-8"
    for codec in claims:
        if detection.damaged(body, codec) and detection.believable(body, codec):
            return codec
    return detection.detected(body)


def _strictly(body: bytes, codec: str) -> str | None:
    try:
        return detection.decode(body, codec).removeprefix("\ufeff")
    except (UnicodeDecodeError, ValueError):
        return None
