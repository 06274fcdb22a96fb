"""What is kept: pages of articles, newest first, and one article by its id."""

from collections.abc import Sequence
from typing import cast

from msgspec import UNSET, Struct
from redis import Redis

from aggregator.errors import NotFound
from aggregator.model import Article, Publication, split_id
from aggregator.store import keys, wire

_MOST_READS = 20  # of the wire for one page, when nearly all of it is superseded or duplicate


class Page(Struct, frozen=True):
    """Articles, newest first, and where the next page begins."""

    publications: list[Publication]
    next: str | None


def page(
    client: Redis,
    *,
    topic: str | None = None,
    before: str = "+",
    after: str = wire.EARLIEST,
    limit: int = 50,
    duplicates: bool = False,
) -> Page:
    """The newest articles between two wire ids: each once, in its last version."""
    kept: list[Publication] = []
    for _ in range(_MOST_READS):
        count = limit - len(kept)
        batch = (
            wire.read_back(client, before, after, count)
            if topic is None
            else wire.read_topic_back(client, topic, before, after, count)
        )
        current = _current(client, batch)
        kept += [item for item in current if duplicates or item.event != "duplicate"]
        if len(batch) < count:
            return Page(publications=kept, next=None)
        before = batch[-1].wire_id
        if len(kept) >= limit:
            break
    return Page(publications=kept, next=before)


def get(client: Redis, id: str) -> Publication:
    """An article in its last version.

    Raises:
        NotFound: it was never published or is no longer kept.
    """
    feed, entry = split_id(id)
    known = cast("bytes | None", client.hget(keys.seen(feed), entry))
    found = wire.at(client, [known.split(b"|")[2].decode()]) if known else []
    if not found:
        raise NotFound(f"no article {id}: never published, or no longer kept")
    return found[0]


def replaced(client: Redis, articles: Sequence[Article]) -> dict[str, Publication]:
    """What *articles* are going to replace, by id: last versions that say something else."""
    with client.pipeline(transaction=False) as pipe:
        for article in articles:
            feed, entry = split_id(article.id)
            pipe.hget(keys.seen(feed), entry)
        known = [value and value.decode().split("|") for value in pipe.execute()]
    changed = [
        value[2]
        for article, value in zip(articles, known, strict=True)
        if value and article.signature is not UNSET and value[1] != article.signature.content
    ]
    return {item.id: item for item in wire.at(client, changed)}


def _current(client: Redis, batch: list[Publication]) -> list[Publication]:
    """Those that no later version has replaced."""
    with client.pipeline(transaction=False) as pipe:
        for item in batch:
            feed, entry = split_id(item.id)
            pipe.hget(keys.seen(feed), entry)
        known = pipe.execute()
    return [
        item
        for item, value in zip(batch, known, strict=True)
        if value is None or value.split(b"|")[2].decode() == item.wire_id
    ]
