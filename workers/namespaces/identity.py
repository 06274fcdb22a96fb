"""What an item is called from one document to the next, whichever reader reads it."""

from aggregator.model import digest
from workers.namespaces.markup import line


def key(guid: str | None, link: str | None, title: str, body: str | None) -> str:
    """The item's own id as written, else its link as written, else a digest of its words."""
    return guid or link or digest(title, line(body), characters=26)
