"""The crew: worker processes that are watched, ended when they hang or grow, and replaced.

A worker reports the documents of its batch and the one that it is at. So when it dies, its batch is
back on the queue at once, and a document that took too long goes to quarantine after one limit.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Annotated

import psutil
import structlog
import typer
from redis import Redis
from redis.exceptions import RedisError

from aggregator import codec
from aggregator import settings as table
from aggregator.cli import context
from aggregator.cli.context import Config, Data
from aggregator.cli.processes import dies_with_parent
from aggregator.cli.roles import run_role
from aggregator.settings import Settings
from aggregator.store import documents, errands, quarantine, topics, wire

log = structlog.get_logger(__name__)

_LOOK_S = 0.5
_STOP_S = 15.0
_SWEEP_S = 10.0
_LOST_AFTER = timedelta(seconds=60)
_SHORT_LIFE_S = 5.0
_PAUSE_S = 1.0


class Crew:
    """A number of workers of one server."""

    def __init__(
        self, client: Redis, address: str, settings: Settings, clock: Callable[[], datetime]
    ) -> None:
        self._client = client
        self._settings = settings
        self._clock = clock
        self._watches: set[Watch] = set()
        self._environment = {
            **os.environ,
            **table.environment(settings),
            table.PREFIX + "REDIS_URL": address,
        }

    async def run(self, stop: asyncio.Event) -> None:
        """Keep the workers running until *stop*; then let each finish the job in hand."""
        async with asyncio.TaskGroup() as group:
            for _ in range(self._settings.workers):
                group.create_task(self._post(stop))
            group.create_task(self._errands(stop))
            group.create_task(self._sweep(stop))

    async def _post(self, stop: asyncio.Event) -> None:
        """One place in the crew: when its worker ends, the next one takes it."""
        loop = asyncio.get_running_loop()
        while not stop.is_set():
            begun = loop.time()
            await self._serve_out(stop)
            if not stop.is_set() and loop.time() - begun < _SHORT_LIFE_S:
                await asyncio.sleep(_PAUSE_S)  # what keeps it from starting shall not keep us busy

    async def _errands(self, stop: asyncio.Event) -> None:
        """Have errands done by a worker that is there only while there are any."""
        while not stop.is_set():
            try:
                waiting = await asyncio.to_thread(lambda: errands.queue(self._client).count)
            except RedisError:
                waiting = 0  # the sweep says so
            if waiting:
                await self._serve_out(stop, errands.QUEUE)
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_S):
                    await stop.wait()

    async def _serve_out(self, stop: asyncio.Event, queue: str = documents.QUEUE) -> None:
        watch = await Watch.start(self._environment, queue)
        self._watches.add(watch)
        reason = await self._attend(watch, stop)
        if reason is not None:
            log.warning("ending a worker", pid=watch.pid, reason=reason, document=watch.document)
        await watch.end(kill=reason is not None)
        self._watches.discard(watch)
        await self._insist(lambda: self._give_back(watch, reason))
        if not stop.is_set() and queue == documents.QUEUE:
            log.warning("a worker ended; starting another", pid=watch.pid, status=watch.status)

    async def _attend(self, watch: "Watch", stop: asyncio.Event) -> str | None:
        """Watch until the worker ends by itself, or we stop (None), or it has to be ended (why)."""
        limit = self._settings.document_time_limit_s
        while not stop.is_set() and not await watch.ended(_LOOK_S):
            if watch.failed:
                await self._insist(partial(self._release, watch.failed, None))
                watch.failed = []
            if watch.at_document_s() > limit:
                return f"took a worker longer than {limit:g} s"
            if watch.memory() > self._settings.worker_max_memory:
                return f"took a worker more than {self._settings.worker_max_memory >> 20} MiB"
        return None

    def _give_back(self, watch: "Watch", reason: str | None) -> None:
        if reason is not None and watch.document is not None:
            quarantine.move(self._client, watch.document, "parse", reason)
        self._release(watch.held, watch.document)
        held = {id for other in self._watches for id in other.held}
        documents.reclaim(self._client, held, self._clock())

    def _release(self, ids: list[str], culprit: str | None) -> None:
        documents.release(self._client, ids, culprit, self._clock())

    async def _insist(self, step: Callable[[], None]) -> None:
        """Do what must be done even if Redis is away for a moment; the sweep is the net below."""
        for _ in range(5):
            try:
                await asyncio.to_thread(step)
            except RedisError:
                log.warning("redis is away, waiting for it")
            except Exception:
                log.exception("what a worker held cannot be given back; the sweep will")
                return
            else:
                return
            await asyncio.sleep(_PAUSE_S)

    async def _sweep(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await asyncio.to_thread(self._tidy)
            except RedisError as error:
                log.warning("redis is away, waiting for it", reason=str(error))
            except Exception:  # the one catch-all: what cannot be tidied shall not end the crew
                log.exception("tidying failed unexpectedly; going on")
            with suppress(TimeoutError):
                async with asyncio.timeout(_SWEEP_S):
                    await stop.wait()

    def _tidy(self) -> None:
        now = self._clock()
        slowest = timedelta(seconds=self._settings.document_time_limit_s * documents.MOST_IN_A_JOB)
        lost = documents.sweep(self._client, now, slowest + _LOST_AFTER)
        if lost:
            log.warning("documents had lost their job and have a new one", documents=lost)
        quarantine.trim(
            self._client, self._settings.quarantine_documents, self._settings.quarantine_bytes
        )
        wire.trim(
            self._client,
            now,
            timedelta(days=self._settings.retention_days),
            self._settings.retention_articles,
            [topic.slug for topic in topics.load(self._client)],
        )


class Watch:
    """A worker process, and what it says that it is at."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._reading: asyncio.Task[None] | None = None
        self._since = 0.0
        self.held: list[str] = []
        self.document: str | None = None
        self.failed: list[str] = []  # of a batch that it could not finish

    @classmethod
    async def start(cls, environment: dict[str, str], queue: str) -> "Watch":
        """Start a worker for *queue*; it ends with us, however we end."""
        reading, writing = os.pipe()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "aggregator.cli.worker",
            queue,
            env={**environment, "AGGREGATOR_REPORT_FD": str(writing)},
            pass_fds=(writing,),
            start_new_session=True,  # Ctrl-C is for us alone; we tell the worker to finish
            preexec_fn=dies_with_parent(signal.SIGKILL),
        )
        os.close(writing)
        watch = cls(process)
        watch._reading = asyncio.create_task(watch._listen(reading))
        return watch

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def status(self) -> int | None:
        """Its exit status, or the signal that ended it, negative; None while it runs."""
        return self._process.returncode

    def at_document_s(self) -> float:
        """For how many seconds it has been at one document."""
        return asyncio.get_running_loop().time() - self._since if self.document else 0.0

    def memory(self) -> int:
        """Bytes of memory that it holds."""
        try:
            return int(psutil.Process(self.pid).memory_info().rss)
        except psutil.Error:
            return 0

    async def ended(self, within_s: float) -> bool:
        """Whether it ends within so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                await self._process.wait()
        return self._process.returncode is not None

    async def end(self, *, kill: bool) -> None:
        """End it: by killing, or by letting it finish its job; then hear its last words."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL if kill else signal.SIGTERM)
            if not await self.ended(_STOP_S):
                self._process.kill()
                await self._process.wait()
        if self._reading is not None:
            await self._reading

    async def _listen(self, descriptor: int) -> None:
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader()
        transport, _ = await loop.connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(descriptor, "rb")
        )
        async for line in reader:
            held, self.document, failed = codec.from_json(line, tuple[list[str], str | None, bool])
            self.held = [] if failed else held
            self.failed += held if failed else []
            self._since = loop.time()
        transport.close()


async def working(client: Redis, address: str, settings: Settings, stop: asyncio.Event) -> None:
    """The role `work`."""
    await Crew(client, address, settings, context.clock).run(stop)


def work(
    workers: Annotated[
        int | None, typer.Option("--workers", "-n", min=1, help="Worker processes to run.")
    ] = None,
    data: Data = None,
    config: Config = None,
) -> None:
    """Run workers alone: they parse, deduplicate, tag and publish what fetchers bring."""
    run_role("work", working, context.load(config, data=data, workers=workers))
