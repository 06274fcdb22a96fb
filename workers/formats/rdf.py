"""RSS 0.90 and 1.0, which are RDF, the quick reader: the items stand beside the channel.

Source: https://web.resource.org/rss/1.0/spec ; the items are read by workers/namespaces/rss.
"""

import re

from aggregator.errors import FormatError
from aggregator.model import Document, Reading
from workers.namespaces import charset, rss, xml

name = "rdf"

_ROOTED = re.compile(r"<(?:[\w.-]+:)?rdf[\s>]")


def sniff(document: Document) -> float:
    """0.9 when the root element is <RDF>, in whatever namespace, 0.4 when the source says so."""
    head = charset.opening(document)
    if _ROOTED.search(head):
        return 0.9
    return 0.4 if document.media_type == "application/rdf+xml" and head.startswith("<") else 0.0


def read(document: Document) -> Reading:
    """The items of the feed; one is called by its address (rdf:about).

    Raises:
        FormatError: nothing can be saved of it, or it is RDF of another kind.
    """
    parsed = xml.parse(document)
    if xml.local(parsed.root) != "rdf":
        raise FormatError(f"the root element is <{xml.local(parsed.root)}>, not <rdf:RDF>")
    if not any(xml.local(child) in ("channel", "item") for child in parsed.root):
        raise FormatError("this is RDF, but not RSS: it has neither a channel nor items")
    return rss.reading(parsed, document)
