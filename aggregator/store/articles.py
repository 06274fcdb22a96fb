"""What is kept: pages of articles, newest first, and one article by its id."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import UNSET, Struct
from redis import Redis

from aggregator.errors import NotFound
from aggregator.model import Article, Publication, split_id
from aggregator.store import keys, wire

_MOST_READS = 20  # of the wire for one page, when nearly all of it is superseded or duplicate

_BATCH = 500  # that are read at once, of all that is kept


class Page(Struct, frozen=True):
    """Articles, newest first, and where the next page begins."""

    publications: list[Publication]
    next: str | None


class _Seen(NamedTuple):
    """What publish.lua remembers of an article, as far as it is asked for here."""

    content: str  # hash of what its feed said last
    wire_id: str  # of its last version


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
        lasting = current(client, batch)
        kept += [item for item in lasting if duplicates or item.event != "duplicate"]
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
    [known] = _known(client, [id])
    found = wire.at(client, [known.wire_id]) if known else []
    if not found:
        raise NotFound(f"no article {id}: never published, or no longer kept")
    return found[0]


def load(client: Redis, ids: Sequence[str]) -> dict[str, Publication]:
    """Articles in their last version, by id, as far as they are kept."""
    found = wire.at(client, [one.wire_id for one in _known(client, ids) if one])
    return {one.id: one for one in found}


def kept(client: Redis, until: str) -> Iterator[Publication]:
    """All that is kept up to the wire id *until*, oldest first, each in its last version."""
    after = wire.EARLIEST
    while batch := wire.read(client, after, _BATCH):
        for publication in current(client, batch):
            if until != "+" and wire.order(publication.wire_id) > wire.order(until):
                return
            yield publication
        after = batch[-1].wire_id


def replaced(client: Redis, articles: Sequence[Article]) -> dict[str, Publication]:
    """What *articles* are going to replace, by id: last versions that say something else."""
    known = _known(client, [article.id for article in articles])
    changed = [
        before.wire_id
        for article, before in zip(articles, known, strict=True)
        if before and article.signature is not UNSET and before.content != article.signature.content
    ]
    return {item.id: item for item in wire.at(client, changed)}


def current(client: Redis, batch: Sequence[Publication]) -> list[Publication]:
    """Those of *batch* that no later version has replaced."""
    known = _known(client, [item.id for item in batch])
    return [
        item
        for item, last in zip(batch, known, strict=True)
        if last is None or last.wire_id == item.wire_id
    ]


def _known(client: Redis, ids: Sequence[str]) -> list[_Seen | None]:
    """What is remembered of the articles with these ids; None: nothing."""
    with client.pipeline(transaction=False) as pipe:
        for id in ids:
            feed, entry = split_id(id)
            pipe.hget(keys.seen(feed), entry)
        return [
            _Seen(*value.decode().split("|", 3)[1:3]) if value else None for value in pipe.execute()
        ]
