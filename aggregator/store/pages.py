"""The pages of articles that are to be fetched: asked for by publishing, each fetched once."""

from collections.abc import Sequence
from datetime import datetime

from redis import Redis

from aggregator import codec
from aggregator.model import Page
from aggregator.store import due, keys, scripts


def load(client: Redis, ids: Sequence[str]) -> list[Page]:
    """The pages that are asked for by these ids of articles."""
    with client.pipeline(transaction=False) as pipe:
        for id in ids:
            pipe.hgetall(keys.page(id))
        return [codec.page(fields) for fields in pipe.execute() if fields]


def settle(client: Redis, fetched: Sequence[tuple[Page, datetime | None]]) -> None:
    """Say when pages are to be asked for again; None: they are done with."""
    with client.pipeline(transaction=True) as pipe:
        for page, again in fetched:
            if again is None:
                pipe.zrem(due.key(page.url), page.id)
                pipe.delete(keys.page(page.id))
            else:
                pipe.zadd(due.key(page.url), {page.id: again.timestamp()}, xx=True)
                touched = ("failures", str(page.failures))
                pipe.eval(scripts.source("touch"), 1, keys.page(page.id), *touched)
        pipe.execute()
