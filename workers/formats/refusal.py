"""What a document is when it is no feed, in words for the person who added it."""

import re

from aggregator.model import Document
from workers.namespaces import charset

# White space, zero bytes of UTF-16, byte order marks; then nothing but <?xml ...?>.
_EMPTY = re.compile(rb"[\s\0\xef\xbb\xbf\xff\xfe]*+(?:<\0?\?[^<>]*>[\s\0]*+)*+")
_GIVE = "give the feed's own address"
_BINARY = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ", "xz-compressed data"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a picture or a sound (RIFF)"),
    (b"ID3", "a sound (MP3)"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x7fELF", "a program"),
    (b"SQLite format", "a database (SQLite)"),
)
_PAGE = f"a web page (HTML), not a feed, and no article was found in it; {_GIVE}"
_WRITTEN = (
    (r"<!doctype html|<html[\s>]", _PAGE),
    (r"<opml[\s>]", "a list of feeds (OPML), not a feed; import it with `aggregator feeds import`"),
    (
        r"<(?:head|body|script|div|p|meta|title)[\s>]",
        f"a piece of a web page (HTML), not a feed; {_GIVE}",
    ),
)
_FEED = re.compile(r"<(?:channel|(?:[\w.-]+:)?(?:rss|rdf|feed|urlset|sitemapindex))[\s>]")
_ROOT = re.compile(r"<(?![!?])([\w:.-]+)")
_QUOTED = 60  # characters of a document's beginning that a message quotes


def unreadable(document: Document) -> str | None:
    """Why no format can read the document, however tolerant; None when one may."""
    if _EMPTY.fullmatch(document.body):
        return "the document is empty"
    what = binary(document)
    return f"this is {what}, not a feed; {_GIVE}" if what else None


def binary(document: Document) -> str | None:
    """What the document is, when it is no text: "a PDF file"."""
    return next((what for magic, what in _BINARY if document.body.startswith(magic)), None)


def known(document: Document) -> str | None:
    """What the document is, in words, when it is something well known that is no feed."""
    head = charset.opening(document)
    if (feed := _FEED.search(head)) is not None:
        return f"this is {_PAGE}" if re.search(r"<html[\s>]", head[: feed.start()]) else None
    for pattern, what in _WRITTEN:
        if re.search(pattern, head):
            return f"this is {what}"
    if head.startswith("["):
        return f"this is JSON, but neither JSON Feed nor a capture; {_GIVE}"
    if head.startswith("<") and (root := _ROOT.search(head)):
        return f"this is XML with the root element <{root[1]}>, not a feed; {_GIVE}"
    return None


def unclaimed(document: Document) -> str:
    """The message for what no format claims."""
    return f"no format claims it; it begins with {_beginning(document)}"


def _beginning(document: Document) -> str:
    text = " ".join(charset.legible(document)[: 4 * _QUOTED].split())
    return f"“{text[:_QUOTED]}{'…' if len(text) > _QUOTED else ''}”"
