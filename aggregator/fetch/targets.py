"""What a fetcher asks for: feeds, again and again, and the pages of articles, each once."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace
from redis import Redis
from yarl import URL

from aggregator.model import Document, Feed, Page, document_id, split_id
from aggregator.store import due, feeds, pages
from aggregator.store.documents import Arrival

Target = Feed | Page

_AGAIN = timedelta(minutes=5)  # after which others take what we took, should we die


def take(client: Redis, buckets: Sequence[int], now: datetime, most: int) -> list[Target]:
    """What is due in *buckets*; what has no record any more is forgotten."""
    ids = due.take(client, buckets, now, most, _AGAIN)
    asked = pages.load(client, [id for id in ids if split_id(id)[0]])
    polled = feeds.load(client, [id for id in ids if not split_id(id)[0]])
    known = {page.id for page in asked} | {feed.id for feed in polled}
    if lost := [id for id in ids if id not in known]:
        due.drop(client, buckets, lost)
    return [*polled, *_wanted(client, asked)]


def _wanted(client: Redis, asked: Sequence[Page]) -> list[Page]:
    """Those of *asked* that are to be fetched now.

    A page is forgotten when its feed was removed or wants no pages; while it is paused, it waits.
    """
    owners = {feed.id: feed for feed in feeds.load(client, sorted({page.feed for page in asked}))}
    kept = [page for page in asked if _wants_pages(owners.get(page.feed))]
    pages.settle(client, [(page, None) for page in asked if page not in kept])
    hosts = {id: URL(feed.url).host or "" for id, feed in owners.items()}
    return [
        replace(page, feed_host=hosts[page.feed]) for page in kept if not owners[page.feed].paused
    ]


def _wants_pages(feed: Feed | None) -> bool:
    return feed is not None and feed.full_text != "never"


def put_back(client: Redis, targets: Collection[Target], now: datetime) -> None:
    """Make due now what was taken and not asked for."""
    feeds.schedule(client, [(one, now) for one in targets if isinstance(one, Feed)])
    pages.settle(client, [(one, now) for one in targets if isinstance(one, Page)])


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
