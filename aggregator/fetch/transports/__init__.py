"""The ways to bring documents. A transport names the schemes that it fetches; the fetcher asks."""

from collections.abc import Mapping
from typing import Any, Protocol

from msgspec import Struct

from aggregator.model import Document, Feed


class Fetched(Struct, frozen=True, kw_only=True):
    """What a source answered: new documents (none: unchanged) and what to remember of it.

    `remember` are fields of model.Feed, to be stored in one transaction with the documents.
    """

    documents: tuple[Document, ...] = ()
    remember: Mapping[str, Any] = {}
    http_status: int | None = None


class Transport(Protocol):
    """Brings the documents of feeds whose address has one of its schemes."""

    @property
    def schemes(self) -> tuple[str, ...]:
        """Of the addresses that it fetches."""
        ...

    async def fetch(self, feed: Feed) -> Fetched:
        """Ask the source of *feed*.

        Raises:
            FetchError: with a message for the feed's health line.
        """
        ...
