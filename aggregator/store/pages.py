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
    """Say when pages are to be asked for again; None: they are done with.

    One that was asked for anew meanwhile, by a newer version of its article, stays due.
    """
    with client.pipeline(transaction=False) as pipe:
        for page, again in fetched:
            when = "" if again is None else again.timestamp()
            record, place = keys.page(page.id), due.key(page.url)
            arguments = (page.id, page.asked, str(when), str(page.failures))
            pipe.eval(scripts.source("settle"), 2, record, place, *arguments)
        pipe.execute()
