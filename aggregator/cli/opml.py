"""Lists of feeds as OPML 2.0, read leniently: four in five that people publish are broken XML."""

import re
from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from aggregator.errors import InvalidInput
from aggregator.model import Feed

_BARE = re.compile(rb"&(?!#?\w+;)")  # what recovery would drop, with the word behind it


def read(file: Path) -> list[str]:
    """The addresses of the feeds in *file*, in order, each once.

    Raises:
        InvalidInput: the file cannot be read, or holds no outline with a feed's address.
    """
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(_BARE.sub(b"&amp;", file.read_bytes()), parser)
    except (OSError, etree.XMLSyntaxError) as error:
        raise InvalidInput(f"OPML file {file}: {error}") from error
    outlines = root.iter("{*}outline") if root is not None else ()
    found = [_address(outline) for outline in outlines]
    addresses = list(dict.fromkeys(one for one in found if one))
    if not addresses:
        raise InvalidInput(f"OPML file {file}: no outline with an xmlUrl; it lists no feeds")
    return addresses


def write(feeds: Iterable[Feed]) -> bytes:
    """The feeds as an OPML document."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "aggregator"
    body = etree.SubElement(root, "body")
    for feed in feeds:
        named = {"text": feed.title or feed.url, "xmlUrl": feed.url, "htmlUrl": feed.site}
        given = {name: value for name, value in named.items() if value}
        etree.SubElement(body, "outline", {"type": "rss", **given})
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _address(outline: etree._Element) -> str | None:
    """Its xmlUrl, in whatever case it is written."""
    for name, value in outline.attrib.items():
        if str(name).lower() == "xmlurl":
            return str(value).strip()
    return None
