"""The charset that a document claims: in HTTP, in its XML declaration, in its HTML <meta>.

Sources: RFC 7303, 3 (XML: HTTP before the declaration); https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
(HTML); https://encoding.spec.whatwg.org/#names-and-labels (what a label means).
"""

import codecs
import re
from collections.abc import Iterator

from aggregator.model import Document

OPENING = 2048  # bytes that a sniff looks at
# A browser prescans 1,024 bytes and changes its mind when its parser meets a <meta> further down.
_PRESCANNED = 16_384

_XML = re.compile(rb"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([A-Za-z0-9._: -]+)["']""")
_HTML = re.compile(
    rb"(?:<\?xml[^>]*+>|<!--(?>.*?-->)|\s++)*+<(?:!doctype html|html|head|meta)\b", re.DOTALL
)

_INSIDE = rb"""(?:[^>=]|=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["']))*"""
_COMMENT = re.compile(rb"<!--(?:-?>|.*?-->)", re.DOTALL)
_TAG = re.compile(rb"<(?:meta[\s/](" + _INSIDE + rb")|/?[a-z]" + _INSIDE + rb"|[!/?][^>]*)>")
_BROKEN_TAG = re.compile(rb"<[a-z!/?]")
_ATTRIBUTE = re.compile(
    rb"""([^\s/>=][^\s/>=]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)|))?"""
)
_CONTENT = re.compile(rb"""charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"'][^\s;]*))""")

# Labels of the Encoding standard and of the wild that Python's own table does not know.
_ISO = re.compile(r"iso[-_]?8859[-_]?(\d\d?)(?:[-_]?[ei])?")
_WINDOWS = re.compile(r"(?:windows|win|cp|ms|dos)[-_ ]?(125\d|874|949)")
_LABELS = {
    "unicode": "utf-16-le",
    "ucs-2": "utf-16-le",
    "csunicode": "utf-16-le",
    "unicodefeff": "utf-16-le",
    "unicodefffe": "utf-16-be",
    "unicode11utf8": "utf-8",
    "unicode20utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "csiso88596e": "iso8859-6",
    "csiso88596i": "iso8859-6",
    "csiso88598e": "iso8859-8",
    "csiso88598i": "iso8859-8",
    "logical": "iso8859-8",
    "visual": "iso8859-8",
    "sun_eu_greek": "iso8859-7",
    "csisolatin9": "iso8859-15",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "mac": "mac-roman",
    "csmacintosh": "mac-roman",
    "mac-ukrainian": "mac-cyrillic",
    "gb_2312": "gb18030",
    "gb_2312-80": "gb18030",
    "cn-big5": "big5",
    "x-big5": "big5",
    "windows-31j": "cp932",
    "cseucpkdfmtjapanese": "euc_jp",
    "cseuckr": "cp949",
    "csksc56011987": "cp949",
    "iso-ir-149": "cp949",
    "ks_c_5601-1989": "cp949",
    "ksc_5601": "cp949",
    "user-defined": "cp1252",
}
# What browsers read under a name: the wider charset that its users really wrote.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
}
_WINDOWS_PAGES = frozenset({"874", *(f"125{page}" for page in range(9))})
_NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp932": "Shift_JIS",
    "cp949": "EUC-KR",
    "euc_jp": "EUC-JP",
    "big5hkscs": "Big5",
    "gb18030": "GBK",
}
_NOT_A_CHARSET = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7"})


def declared(document: Document) -> Iterator[str]:
    """Python's names of the charsets that *document* claims, the claim that counts more first."""
    if document.charset and (name := codec(document.charset)):
        yield _narrow(name)
    head = document.body[:OPENING]
    if (claim := _XML.match(head)) and (name := codec(claim[1].decode("ascii"))):
        yield _narrow(name)
    if is_html(document):
        yield from _metas(document.body[:_PRESCANNED].lower())


def is_html(document: Document) -> bool:
    """Whether *document* says that it is HTML, in HTTP or by how it begins."""
    if document.media_type and "html" in document.media_type:
        return True
    return bool(_HTML.match(document.body[:OPENING].lower()))


def codec(label: str) -> str | None:
    """Python's name of the charset that browsers read under *label*; None when there is none."""
    label = label.strip(" \t\r\n\f\"';").lower().removeprefix("x-")
    if iso := _ISO.fullmatch(label):
        label = f"iso8859-{iso[1]}"
    elif windows := _WINDOWS.fullmatch(label):
        label = f"cp{windows[1]}"
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
        "".encode(name)  # a LookupError for codecs that are not charsets, such as zip
    except (LookupError, ValueError, TypeError):
        return None
    return None if name in _NOT_A_CHARSET else _WIDER.get(name, name)


def label(codec: str) -> str:
    """The name that people know a *codec* of Python by."""
    if codec.startswith("cp") and codec[2:] in _WINDOWS_PAGES:
        return f"windows-{codec[2:]}"
    return _NAMES.get(codec, codec.replace("iso8859-", "ISO-8859-"))


def _narrow(name: str) -> str:
    """UTF-16 and UTF-32 show in the bytes: where they do not, the claim is not right."""
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else name


def _metas(head: bytes) -> Iterator[str]:
    """The first charset that a <meta> in *head*, in lower case, declares."""
    at = head.find(b"<")
    while at >= 0:
        found = _COMMENT.match(head, at) or _TAG.match(head, at)
        if found is None and _BROKEN_TAG.match(head, at):
            return  # a comment or tag without end hides the rest
        if found and found.lastindex and (name := _meta(found[1])):
            yield _narrow(name)
            return
        at = head.find(b"<", found.end() if found else at + 1)


def _meta(attributes: bytes) -> str | None:
    """The codec that a <meta> with these *attributes* declares."""
    told: dict[bytes, bytes] = {}
    for name, *values in _ATTRIBUTE.findall(attributes):
        told.setdefault(name, b"".join(values))
    label = told.get(b"charset")
    if label is None and told.get(b"http-equiv") == b"content-type":
        found = _CONTENT.search(told.get(b"content", b""))
        label = b"".join(found.groups(b"")) if found else None
    return codec(label.decode("latin-1")) if label else None
