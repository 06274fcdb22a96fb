"""Bytes to characters: which charset a document is in.

The order is: what HTTP declared, the byte order mark, the XML declaration, UTF-8. The first of
them that decodes every byte wins, so that a wrong claim does not cost the document.
"""

import codecs
import re
from collections.abc import Iterator

from aggregator.errors import FormatError
from aggregator.model import Document

OPENING = 2048  # bytes that a sniff looks at

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_DECLARATION = re.compile(rb"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']""")
# What browsers read under these names (https://encoding.spec.whatwg.org/#names-and-labels).
_WIDER = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_NOT_A_CHARSET = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7"})
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")


def opening(document: Document) -> str:
    """The first bytes of *document* in lower case, good enough to look for ASCII names in."""
    head = document.body[:OPENING]
    if b"\0" in head:
        head = head.replace(b"\0", b"")
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    return head.decode("latin-1").lower().lstrip()


def characters(document: Document) -> str:
    """The text of *document*, without a byte order mark.

    Raises:
        FormatError: none of the charsets that it may be in fits its bytes.
    """
    tried = dict.fromkeys(_candidates(document))
    for codec in tried:
        text = _decoded(document.body, codec)
        if text is not None:
            return text
    raise FormatError(f"the bytes are not text in {' or '.join(tried)}")


def legible(document: Document) -> str:
    """As `characters`, but never refuses: what cannot be read becomes U+FFFD, controls go."""
    try:
        text = characters(document)
    except FormatError:
        text = document.body.decode("utf-8", "replace")
    return _CONTROLS.sub("", text)


def utf8(document: Document) -> bytes:
    """The bytes of *document* as UTF-8, from the first that is not white space; UTF-8 unchecked.

    Raises:
        FormatError: none of the charsets that it may be in fits its bytes.
    """
    if next(_candidates(document)) == "utf-8":  # whoever parses it will see whether it is
        return document.body.removeprefix(codecs.BOM_UTF8).lstrip()
    return characters(document).lstrip().encode("utf-8")


def _candidates(document: Document) -> Iterator[str]:
    """Codec names, surest first."""
    if document.charset and (codec := _codec(document.charset)):
        yield codec
    head = document.body[:OPENING]
    for mark, codec in (*_MARKS, *_UNMARKED):
        if head.startswith(mark):
            yield codec
    if (declared := _DECLARATION.match(head)) and (codec := _codec(declared[1].decode("ascii"))):
        yield codec
    yield "utf-8"


def _codec(label: str) -> str | None:
    """The codec for a charset's *label*; None when there is no such charset."""
    try:
        name = codecs.lookup(label.strip(" \"'")).name
        "".encode(name)  # a LookupError for codecs that are not charsets, such as zip
    except (LookupError, ValueError, TypeError):
        return None
    return None if name in _NOT_A_CHARSET else _WIDER.get(name, name)


def _decoded(body: bytes, codec: str) -> str | None:
    """The text, or None when *codec* cannot be right."""
    marked = body.startswith(codecs.BOM_UTF8)
    try:
        text = body.decode(codec)
    except (UnicodeDecodeError, ValueError):
        return None
    if marked and not text.startswith("\ufeff"):
        return None  # a one-byte charset reads any bytes, the mark's too
    return text.removeprefix("\ufeff")
