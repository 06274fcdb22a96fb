"""The one door in: documents on their way to the workers.

A document lies under a key of its own, its id in `pending`; the RQ job is only an errand that names
it. So a lost job loses nothing: `sweep` sends another one for what is still pending.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, cast

import rq
from msgspec import Struct
from redis import Redis
from rq.job import Job
from rq.serializers import JSONSerializer

from aggregator import codec
from aggregator.model import Document, Outcome
from aggregator.store import keys, quarantine, scripts

QUEUE = "documents"
PROCESS = "workers.jobs.process"  # crossed by name: aggregator does not import workers
TRIES = 5
MOST_IN_A_JOB = 16  # documents
_JOB_BYTES = 512 * 1024  # about 100 articles: where RQ's cost an article levels out
_JOB_TIMEOUT_S = 3600  # a net below the watchdog, which knows the limit of one document


class Arrival(Struct, frozen=True):
    """A document and what its feed's record becomes once the document is safe."""

    document: Document
    feed: Mapping[str, Any] = {}


class Backlog(Struct, frozen=True):
    """What waits for workers."""

    documents: int
    bytes: int
    jobs: int

    def reaches(self, documents: int, bytes: int) -> bool:
        """Whether so many documents or bytes wait that nothing should be added now."""
        return self.documents >= documents or self.bytes >= bytes


def queue(client: Redis) -> rq.Queue:
    """The RQ queue of jobs that process documents."""
    return rq.Queue(QUEUE, connection=client, serializer=JSONSerializer)


def batches(arrivals: Iterable[Arrival]) -> Iterator[list[Arrival]]:
    """Arrivals as jobs of about a hundred articles each, in order."""
    batch: list[Arrival] = []
    size = 0
    for arrival in arrivals:
        batch.append(arrival)
        size += len(arrival.document.body)
        if size >= _JOB_BYTES or len(batch) >= MOST_IN_A_JOB:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def put(client: Redis, arrivals: Sequence[Arrival], now: datetime) -> None:
    """Hand documents to the workers, as one job, in one transaction with their feeds' validators.

    A feed that was removed meanwhile stays removed; its document is processed all the same.
    """
    with client.pipeline(transaction=True) as pipe:
        pipe.multi()  # or RQ begins one, and finds that it is late
        _put(client, arrivals, now, pipe)
        pipe.execute()


def retry(client: Redis, document: Document, now: datetime) -> None:
    """Hand a document from quarantine to the workers again, in one step."""
    with client.pipeline(transaction=True) as pipe:
        pipe.multi()
        pipe.delete(keys.quarantined(document.id))
        pipe.zrem(keys.QUARANTINE, document.id)
        _put(client, [Arrival(document)], now, pipe)
        pipe.execute()


def load(client: Redis, ids: Sequence[str]) -> list[tuple[str, bytes]]:
    """Those of the documents that still wait, as (id, stored bytes)."""
    stored = cast("list[bytes | None]", client.mget([keys.document(id) for id in ids]))
    return [(id, data) for id, data in zip(ids, stored, strict=True) if data is not None]


def waiting(client: Redis, ids: Sequence[str]) -> list[str]:
    """Those of the documents that are not finished."""
    scores = client.zmscore(keys.PENDING, list(ids)) if ids else []
    return [id for id, score in zip(ids, scores, strict=True) if score is not None]


def outcome(client: Redis, id: str) -> Outcome | None:
    """What became of a document; None while it waits, and an hour after it was done."""
    fields = cast("dict[bytes, bytes]", client.hgetall(keys.outcome(id)))
    if b"done" not in fields:
        return None
    counts = {
        name: int(fields.get(name.encode(), 0))
        for name in ("new", "updated", "duplicate", "unchanged", "failed")
    }
    error = fields.get(b"error")
    return Outcome(**counts, error=error.decode() if error else None)


def backlog(client: Redis) -> Backlog:
    """What waits for workers; fetchers pause by it."""
    with client.pipeline(transaction=False) as pipe:
        pipe.zcard(keys.PENDING)
        pipe.get(keys.PENDING_BYTES)
        count, size = pipe.execute()
    return Backlog(documents=count, bytes=int(size or 0), jobs=queue(client).count)


def release(client: Redis, ids: Sequence[str], culprit: str | None, now: datetime) -> None:
    """Put back what a worker held when it died; *culprit* is the document that it was at."""
    left = waiting(client, ids)
    if culprit is not None and culprit in left and _tried_too_often(client, culprit):
        left.remove(culprit)
    _renew(client, left, now)
    _requeue(client, left)


def reclaim(client: Redis, held: Collection[str], now: datetime) -> None:
    """Put back what is pending, in no queued job and not *held* by a living worker.

    For a worker that died before it could say what it had taken. What another crew holds may run
    twice, which changes nothing.
    """
    pending = [id.decode() for id in cast("list[bytes]", client.zrange(keys.PENDING, 0, -1))]
    queued = {id for job in queue(client).jobs for id in job.args[0]}
    lost = [id for id in pending if id not in queued and id not in held]
    _renew(client, lost, now)
    _requeue(client, lost)


def sweep(client: Redis, now: datetime, older_than: timedelta) -> int:
    """Send a new job for documents whose job has vanished; returns how many.

    A job has vanished when its document has been pending for longer than *older_than* (the slowest
    batch) and than everything that is still queued. What vanishes five times goes to quarantine.
    """
    horizon = _ms(min(now, _oldest_queued(client) or now) - older_than)
    lost = [
        id.decode()
        for id in cast("list[bytes]", client.zrangebyscore(keys.PENDING, "-inf", horizon))
    ]
    again = [id for id in lost if not _tried_too_often(client, id)]
    _renew(client, again, now)
    _requeue(client, again)
    return len(lost)


def _renew(client: Redis, ids: Sequence[str], now: datetime) -> None:
    """Count from now how long documents have been waiting: they have a new job."""
    if ids:
        client.zadd(keys.PENDING, dict.fromkeys(ids, _ms(now)), xx=True)


def _put(client: Redis, arrivals: Sequence[Arrival], now: datetime, pipe: Any) -> None:
    for arrival in arrivals:
        document = arrival.document
        data = codec.encode_document(document)
        pipe.set(keys.document(document.id), data)
        pipe.incrby(keys.PENDING_BYTES, len(data))
        pipe.zadd(keys.PENDING, {document.id: _ms(now)})
        pipe.delete(keys.outcome(document.id))
        if arrival.feed:
            pairs = codec.feed_pairs(arrival.feed)
            pipe.eval(scripts.source("touch"), 1, keys.feed(document.feed), *pairs)
    _enqueue(client, [arrival.document.id for arrival in arrivals], pipe)


def _tried_too_often(client: Redis, id: str) -> bool:
    tries = client.hincrby(keys.TRIES, id, 1)
    if tries < TRIES:
        return False
    reason = f"a worker died on it, or its job was lost, {tries} times"
    return quarantine.move(client, id, "process", reason)


def _requeue(client: Redis, ids: Sequence[str]) -> None:
    for id in ids:  # one job each: what killed a batch shall not take its neighbours along again
        with client.pipeline(transaction=True) as pipe:
            pipe.multi()
            _enqueue(client, [id], pipe)
            pipe.execute()


def _enqueue(client: Redis, ids: Iterable[str], pipe: Any) -> None:
    queue(client).enqueue_call(
        PROCESS,
        args=(list(ids),),
        timeout=_JOB_TIMEOUT_S,
        result_ttl=0,
        failure_ttl=86_400,
        description="process",
        pipeline=pipe,
    )


def _oldest_queued(client: Redis) -> datetime | None:
    waiting_jobs = queue(client)
    head = waiting_jobs.get_job_ids(0, 1)
    jobs = Job.fetch_many(head, connection=client, serializer=JSONSerializer) if head else []
    return jobs[0].enqueued_at if jobs and jobs[0] is not None else None


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
