"""What RQ calls. A job names documents; each is processed by itself and finished by itself.

Every job may run twice, or be cut off anywhere: what a document changes, it changes in one step.
"""

import os
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from typing import Any

import structlog
from redis import Redis
from rq import get_current_job

from aggregator import codec
from aggregator import settings as table
from aggregator.errors import AggregatorError, DocumentError, RuleError
from aggregator.model import Document, Topic
from aggregator.rules import grammar
from aggregator.settings import Settings
from aggregator.store import documents, quarantine, topics, wire
from workers import pipeline
from workers.matching import Matcher

log = structlog.get_logger(__name__)

_FORGET_AFTER = timedelta(days=90)


def process(ids: list[str]) -> None:
    """Process documents: parse, deduplicate, tag and publish, or put in quarantine."""
    job = get_current_job()
    if job is None:
        raise AggregatorError("workers.jobs.process is called by RQ; use `aggregator replay`")
    client = job.connection
    stages = _stages.current(client)
    try:
        for id, data in documents.load(client, ids):
            _process(client, id, data, stages, ids)
    except BaseException:  # Redis is away, say: the crew gives back what is left
        _report(ids, None, failed=True)
        raise
    _report([], None)


def warm() -> None:
    """Load what the first document would wait for."""
    pipeline.warm()


def _process(
    client: Redis, id: str, data: bytes, stages: Sequence[pipeline.Stage], held: list[str]
) -> None:
    _report(held, id)
    try:
        document = codec.decode_document(data)
        result = pipeline.run(document, stages)
    except DocumentError as error:
        quarantine.move(client, id, "parse", str(error))
        return
    except Exception as error:  # the one catch-all: a bug costs a document, not the worker
        log.exception("document failed unexpectedly", document=id)
        quarantine.move(client, id, "parse", f"unexpected: {error!r}")
        return
    _report(held, None)  # the limit is for reading it: waiting for Redis is no fault of its own
    for failed in result.failed:
        quarantine.keep(client, failed.document, failed.stage, failed.reason, parent=id)
    window = timedelta(hours=_settings().copy_window_hours)
    wire.publish(client, document, result.articles, _feed_changes(document, result), window)
    if id.startswith("0") and not document.part:  # one document in sixteen will do
        wire.forget(client, document, result.articles, _FORGET_AFTER)


def _feed_changes(document: Document, result: pipeline.Result) -> dict[str, Any]:
    """What the document tells of its feed; one of many, as a seed file, tells only of itself."""
    failed = len(result.failed)
    note = f"{failed} entries failed; the first: {result.failed[0].reason}" if failed else None
    if document.part:
        return {"document_error": note}
    named = {"title": result.title, "site": result.site}
    told = {name: value for name, value in named.items() if value}
    return {"entries": len(result.articles), "document_error": note, **told}


class _Stages:
    """The stages with the topics compiled in; compiled again when a topic has changed."""

    def __init__(self) -> None:
        self._version: bytes | None = None
        self._stages: Sequence[pipeline.Stage] = ()

    def current(self, client: Redis) -> Sequence[pipeline.Stage]:
        version = topics.version(client)
        if version != self._version:
            usable = [topic for topic in topics.load(client) if _usable(topic)]
            self._stages = pipeline.stages(Matcher(usable))
            self._version = version
        return self._stages


_stages = _Stages()  # RQ calls a function by its name: what lives longer than a job lives here


def _usable(topic: Topic) -> bool:
    """Whether the rule still parses: one that an older release let through shall stop nobody."""
    try:
        grammar.parse(topic.rule)
    except RuleError as error:
        log.error("topic left out", topic=topic.slug, reason=str(error))  # noqa: TRY400
        return False
    return True


@cache
def _settings() -> Settings:
    """From the environment: RQ hands a job nothing else."""
    return table.load({}, os.environ, {})


def _report(held: list[str], document: str | None, *, failed: bool = False) -> None:
    """Tell the crew which documents are in hand and which one we are at (see cli/work.py)."""
    descriptor = os.environ.get("AGGREGATOR_REPORT_FD")
    if descriptor:
        os.write(int(descriptor), codec.json([held, document, failed]) + b"\n")
