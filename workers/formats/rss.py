"""RSS 0.91 to 2.0, the quick reader: one parse, one pass over each item's children.

Source: https://www.rssboard.org/rss-specification ; the items are read by workers/namespaces/rss.
"""

import re

from aggregator.errors import FormatError
from aggregator.model import Document, Reading
from workers.namespaces import charset, rss, xml

name = "rss"

_ROOTED = re.compile(r"<(?:[\w.-]+:)?rss[\s>]")
_ROOTS = ("rss", "channel")  # some leave <rss> out


def sniff(document: Document) -> float:
    """0.9 when the root element is <rss>, less when it may be, or is said to come later."""
    head = charset.opening(document)
    if _ROOTED.search(head):
        return 0.9
    declared = document.media_type == "application/rss+xml" and head.startswith("<")
    if declared and "<html" not in head:
        return 0.5
    return 0.4 if xml.begins(head) == "channel" else 0.0


def read(document: Document) -> Reading:
    """The items of the feed.

    Raises:
        FormatError: nothing can be saved of it, or the root element is not <rss>.
    """
    parsed = xml.parse(document)
    if xml.local(parsed.root) not in _ROOTS:
        raise FormatError(f"the root element is <{xml.local(parsed.root)}>, not <rss>")
    return rss.reading(parsed, document)
