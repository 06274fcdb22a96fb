"""The ways to bring documents. A transport names the schemes that it fetches; the fetcher asks."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from msgspec import Struct

from aggregator.errors import FetchError
from aggregator.model import Document, Feed, Page


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


class Transports(Struct, frozen=True):
    """The transports of a fetcher: for feeds, and for addresses that a feed only names."""

    feeds: tuple[Transport, ...]
    strangers: Transport  # reaches nothing but the open internet
    trusts: Callable[[str], bool]  # whether a person has allowed this host

    def of(self, target: Feed | Page) -> Transport:
        """The transport for *target*.

        A page may be anywhere: what a person has allowed for some feeds holds for the pages of
        those alone, or any feed could have our own network read and published.

        Raises:
            FetchError: there is none for its scheme.
        """
        if isinstance(target, Page) and not self.trusts(target.feed_host):
            return self.strangers
        scheme = target.url.partition(":")[0].lower()
        for transport in self.feeds:
            if scheme in transport.schemes:
                return transport
        raise FetchError(f"{scheme}: is no scheme that is fetched")
