"""Work that somebody waits for and that is too heavy for who asks: on a queue of its own.

So it never delays what feeds bring. A crew starts a worker for it when there is something to do.
"""

import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import rq
from msgspec import Struct
from redis import Redis
from rq.exceptions import NoSuchJobError
from rq.job import Job, JobStatus
from rq.serializers import JSONSerializer

from aggregator.errors import NotFound, NotRunning, ServiceError

QUEUE = "errands"
BACKFILL = "workers.jobs.errands.backfill"
PREVIEW = "workers.jobs.errands.preview"

BEGINS = timedelta(seconds=20)  # a worker for errands takes a second or two to start

_LIMIT_S = 3600
_KEPT_S = 600  # the answer, for who asked
_LOOK_S = 0.1


class Answer(Struct, frozen=True):
    """How far an errand is."""

    begun: bool
    done: bool
    value: Any = None  # what it returned, once it is done
    tried: int = 0  # articles so far


def queue(client: Redis) -> rq.Queue:
    """The RQ queue of errands."""
    return rq.Queue(QUEUE, connection=client, serializer=JSONSerializer)


def ask(client: Redis, errand: str, *arguments: Any) -> str:
    """Have an errand done, which is named as above; returns its id."""
    job = queue(client).enqueue_call(
        errand,
        args=arguments,
        timeout=_LIMIT_S,
        result_ttl=_KEPT_S,
        failure_ttl=_KEPT_S,
        description=errand,
    )
    return job.id


def answer(client: Redis, id: str) -> Answer:
    """How far an errand is.

    Raises:
        NotFound: there is none of this id, or it is long done.
        ServiceError: it failed; the message says why.
    """
    try:
        job = Job.fetch(id, connection=client, serializer=JSONSerializer)
    except NoSuchJobError as error:
        raise NotFound(f"no errand {id}: it was never asked for, or is long done") from error
    status = job.get_status(refresh=False)
    if status == JobStatus.FAILED:
        result = job.latest_result()
        last = (result.exc_string or "").strip().splitlines() if result else []
        raise ServiceError(f"{job.description} failed: {last[-1] if last else 'its worker ended'}")
    done = status == JobStatus.FINISHED
    tried = int(job.meta.get("tried", 0))
    return Answer(job.started_at is not None, done, job.return_value() if done else None, tried)


def answers(client: Redis, id: str, begins: timedelta) -> Iterator[Answer]:
    """How far an errand is, again and again until it is done; it has to begin within *begins*.

    Raises:
        NotRunning: nobody has begun it; it stays on the queue.
        ServiceError: it failed; the message says why.
    """
    deadline = time.monotonic() + begins.total_seconds()
    while True:
        now = answer(client, id)
        yield now
        if now.done:
            return
        if not now.begun and time.monotonic() > deadline:
            raise NotRunning(
                "no worker has begun the errand: `aggregator work`, or `aggregator up`, has to run"
            )
        time.sleep(_LOOK_S)
