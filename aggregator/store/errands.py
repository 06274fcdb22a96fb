"""Work that somebody waits for and that is too heavy for who asks: on a queue of its own.

So it never delays what feeds bring. A crew starts a worker for it when there is something to do.
"""

import time
from collections.abc import Callable, Iterator
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

ON_TRIAL = "?"  # the slug of a rule that is tried; no topic can have it
BEGINS = timedelta(seconds=20)  # a worker for errands takes a second or two to start
SILENCE = timedelta(seconds=120)
LOOK_S = 0.1  # between two looks at how far it is

_LIMIT_S = 3600
_KEPT_S = 600  # the answer, for who asked


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


class Patience:
    """How long to go on waiting for an errand: until nothing has happened for too long."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._seen: tuple[bool, int] | None = None
        self._since = clock()

    def bear(self, now: Answer) -> None:
        """Note how far the errand is.

        Raises:
            NotRunning: no worker has begun it in time; it stays on the queue.
            ServiceError: nothing was heard of it for two minutes: its worker is gone.
        """
        if self._seen != (now.begun, now.tried):
            self._seen, self._since = (now.begun, now.tried), self._clock()
        waited = timedelta(seconds=self._clock() - self._since)
        if not now.begun and waited > BEGINS:
            raise NotRunning(
                "no worker has begun the errand, which stays on the queue: `aggregator work`, or "
                "`aggregator up`, has to run; or others are done before it"
            )
        if waited > SILENCE:
            raise ServiceError("nothing was heard of the errand for two minutes; ask again")


def answers(client: Redis, id: str) -> Iterator[Answer]:
    """How far an errand is, again and again until it is done.

    Raises:
        NotRunning, ServiceError: see Patience; or the errand failed.
    """
    patience = Patience(time.monotonic)
    while True:
        now = answer(client, id)
        yield now
        if now.done:
            return
        patience.bear(now)
        time.sleep(LOOK_S)
