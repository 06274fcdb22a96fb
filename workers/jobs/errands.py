"""What RQ calls for somebody who waits: to try a rule on what is kept, and to backfill a topic."""

from collections.abc import Iterator
from typing import Any

from redis import Redis
from rq import get_current_job
from rq.job import Job

from aggregator import codec
from aggregator.errors import AggregatorError
from aggregator.model import Article, Publication, Tag, Topic
from aggregator.store import articles, tagged, topics, wire
from aggregator.store.tagged import Later
from workers.matching import Matcher
from workers.stages.tag import Tagging

_BATCH = 500
_TRIED = "?"  # the slug of a rule on trial; no topic can have it


def backfill(slug: str) -> dict[str, int]:
    """Tag what is kept with a topic: how many articles were `tried`, and how many `tagged` anew.

    Raises:
        NotFound: there is no such topic.
    """
    job = _job()
    client = job.connection
    topic = topics.get(client, slug)
    until = wire.bounds(client).last
    found, tried = [], 0
    for publication, tag in _matching(client, topic, until):
        tried += 1
        _tell(job, tried)
        if tag is not None and slug not in publication.topics:
            found.append(Later(publication.wire_id, publication.event, tag))
    return {"tried": tried, "tagged": tagged.add(client, slug, found, until)}


def preview(rule: str, most: int) -> dict[str, Any]:
    """Try *rule* on what is kept: how many were `tried`, how many `matching`, and the newest.

    `sample` has the newest *most* of these, each as {"article", "matches"}.

    Raises:
        RuleError: the rule does not parse.
    """
    job = _job()
    client = job.connection
    sample: list[dict[str, Any]] = []
    tried = matching = 0
    for publication, tag in _matching(client, Topic(slug=_TRIED, rule=rule), "+"):
        tried += 1
        _tell(job, tried)
        if tag is not None:
            matching += 1
            sample.append({"article": publication.id, "matches": codec.plain(tag.matches)})
            del sample[:-most]
    return {"tried": tried, "matching": matching, "sample": sample[::-1]}


def _job() -> Job:
    job = get_current_job()
    if job is None:
        raise AggregatorError("errands are called by RQ; see `aggregator topics --help`")
    return job


def _tell(job: Job, tried: int) -> None:
    if tried % _BATCH == 0:
        job.meta["tried"] = tried
        job.save_meta()  # type: ignore[no-untyped-call]


def _matching(client: Redis, topic: Topic, until: str) -> Iterator[tuple[Publication, Tag | None]]:
    """What is kept up to *until*, in its last version, each with its tag if *topic* fits."""
    tagging = Tagging(Matcher(topics.with_referred(client, topic)))
    for publication in articles.kept(client, until):
        told: Article = tagging(codec.decode_article(publication.content))
        yield publication, next((tag for tag in told.topics if tag.topic == topic.slug), None)
