"""What RQ calls for somebody who waits: to try a rule on what is kept, and to backfill a topic."""

from collections.abc import Iterator
from typing import Any

import structlog
from redis import Redis
from rq import get_current_job
from rq.job import Job

from aggregator import codec
from aggregator.errors import AggregatorError, InvalidInput
from aggregator.model import Publication, Tag, Topic
from aggregator.store import articles, tagged, topics, wire
from aggregator.store.errands import ON_TRIAL
from aggregator.store.tagged import Later
from workers.matching import Matcher
from workers.stages.tag import Tagging

log = structlog.get_logger(__name__)

_BATCH = 500


def backfill(slug: str) -> dict[str, int]:
    """Make a topic what its rule says of all that is kept.

    How many articles were `tried`, how many fit (`matching`), and how many were `tagged` anew or
    lost the tag (`untagged`).

    Raises:
        NotFound: there is no such topic.
    """
    job = _job()
    client = job.connection
    topic = topics.get(client, slug)
    until = wire.bounds(client).last
    found = []
    for publication, tag in _matching(client, topic, until):
        known = slug in publication.topics
        found.append(Later(publication.wire_id, publication.event, tag, known))
        _tell(job, len(found))
    topics.get(client, slug)  # or it was removed meanwhile
    tagged.write(client, slug, found, until)
    return {
        "tried": len(found),
        "matching": sum(later.tag is not None for later in found),
        "tagged": sum(later.tag is not None and not later.known for later in found),
        "untagged": sum(later.tag is None and later.known for later in found),
    }


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
    for publication, tag in _matching(client, Topic(slug=ON_TRIAL, rule=rule), "+"):
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
        try:
            told = tagging(codec.decode_article(publication.content))
        except InvalidInput:  # of another release, say; it stays as it is
            log.warning("an article cannot be read", article=publication.id)
            continue
        yield publication, next((tag for tag in told.topics if tag.topic == topic.slug), None)
