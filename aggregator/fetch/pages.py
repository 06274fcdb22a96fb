"""The page of an article, as a thing to fetch: asked for as a feed is, once. Pure."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from aggregator.model import Document, Feed, Page, document_id
from aggregator.store.documents import Arrival


def once(page: Page, now: datetime) -> Feed:
    """*page* as a transport asks for it: as for its feed, but nothing of it is known."""
    return Feed(id=page.feed, url=page.url, added=now)


def arrivals(page: Page, documents: Sequence[Document]) -> tuple[Arrival, ...]:
    """The documents that were fetched for *page*, each told whose page it is."""
    return tuple(
        Arrival(
            replace(
                document,
                id=document_id(document.feed, page.id, document.body),
                page_of=page.id,
                full_text="never",
            )
        )
        for document in documents
    )
