"""What to read beside an article: what it links to, its story, and the stories nearest to that."""

from datetime import datetime

from redis import Redis

from aggregator import codec
from aggregator.errors import NotFound
from aggregator.model import Publication
from aggregator.store import articles, stories

_MOST = 20
_LOOKED_AT = 100  # articles of its story
_NEAR = 10  # stories


def related(client: Redis, publication: Publication, now: datetime) -> list[str]:
    """Ids of articles, without repeats, at most 20.

    First what its source linked to, kept or not; then the other articles of its story, originals
    before copies; then the best articles of the nearest stories, the nearest first.
    """
    linked = codec.decode_article(publication.content).related
    around = [one.id for one in _around(client, publication.story, now)]
    found = dict.fromkeys((*linked, *around))
    found.pop(publication.id, None)
    return list(found)[:_MOST]


def _around(client: Redis, story: str, now: datetime) -> list[Publication]:
    try:
        told = stories.articles_of(client, story, _LOOKED_AT)
        near = stories.near(client, story, _NEAR)
    except NotFound:
        return []  # an article outlives its story
    known = stories.load(client, near, now)
    best = [known[id].best for id in near if id in known]
    found = articles.load(client, [*told, *best])
    own = [found[id] for id in told if id in found]
    own.sort(key=lambda one: one.event == "duplicate")
    return [*own, *(found[id] for id in best if id in found)]
