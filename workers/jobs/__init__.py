"""What RQ calls. A job names documents; each is processed by itself and finished by itself.

Every job may run twice, or be cut off anywhere: what a document changes, it changes in one step.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import timedelta
from functools import cache
from typing import Any

import structlog
from redis import Redis
from redis.exceptions import RedisError
from rq import get_current_job

from aggregator import codec
from aggregator import settings as table
from aggregator.errors import (
    AggregatorError,
    DocumentError,
    FormatError,
    InvalidInput,
    NotFound,
    RuleError,
)
from aggregator.model import Article, Document, Failed, Publication, Topic
from aggregator.rules import grammar
from aggregator.settings import Settings
from aggregator.store import articles, documents, feeds, frequencies, quarantine, topics, wire
from aggregator.store.wire import Found
from workers import pipeline
from workers.jobs import rises
from workers.matching import Matcher
from workers.vocabulary.frequencies import Frequencies, decode, encode, observe

log = structlog.get_logger(__name__)

_FORGET_AFTER = timedelta(days=90)
_COUNT_EVERY = timedelta(minutes=1)

_Work = tuple[Found, Sequence[Failed]]  # what to publish of a document, and what failed of it
_Limit = Callable[[], AbstractContextManager[None]]


def process(ids: list[str]) -> None:
    """Process documents: parse, deduplicate, tag and publish, or put in quarantine."""
    job = get_current_job()
    if job is None:
        raise AggregatorError("workers.jobs.process is called by RQ; use `aggregator replay`")
    client = job.connection
    try:
        for id, data in documents.load(client, ids):
            _process(client, id, data, _stages.current(client), ids)
    except BaseException:  # Redis is away, say: the crew gives back what is left
        _report(ids, None, failed=True)
        raise
    _count(client)
    rises.tell(client)
    _report([], None)


def _count(client: Redis) -> None:
    """Bring the stream's document frequencies up to date, when it is our turn."""
    if not frequencies.take_turn(client, _COUNT_EVERY):
        return
    stored = frequencies.load(client)
    newest = frequencies.sample(client, stored.until)
    if newest:
        told = observe(filter(None, map(_article, newest)))
        table = encode(decode(stored.table).plus(told).decayed())
        frequencies.save(client, table, newest[-1].wire_id)


def _article(publication: Publication) -> Article | None:
    with suppress(InvalidInput):  # of a newer release, say: the words of the others are enough
        return codec.decode_article(publication.content)
    return None


def warm() -> None:
    """Load what the first document would wait for."""
    pipeline.warm()
    pipeline.Stream.of(Frequencies.empty())  # reads the names and words known in any stream


def _process(
    client: Redis, id: str, data: bytes, stages: Sequence[pipeline.Stage], held: list[str]
) -> None:
    try:
        document = codec.decode_document(data)
        work = _completed if document.page_of else _read
        found, failures = work(client, document, stages, lambda: _limited(held, id))
        for failed in failures:
            quarantine.keep(client, failed.document, failed.stage, failed.reason, parent=id)
        wire.publish(client, document, found, timedelta(hours=_settings().copy_window_hours))
    except RedisError:  # no fault of the document
        raise
    except DocumentError as error:
        quarantine.move(client, id, "parse", str(error))
        return
    except Exception as error:  # the one catch-all: a bug costs a document, not the worker
        log.exception("document failed unexpectedly", document=id)
        quarantine.move(client, id, "parse", f"unexpected: {error!r}")
        return
    if id.startswith("0") and not (document.part or document.page_of):  # one in sixteen will do
        wire.forget(client, document, found.articles, _FORGET_AFTER)


@contextmanager
def _limited(held: list[str], id: str) -> Iterator[None]:
    """Here the time limit of a document holds: waiting for Redis is no fault of its own."""
    _report(held, id)
    try:
        yield
    finally:
        _report(held, None)


def _read(
    client: Redis, document: Document, stages: Sequence[pipeline.Stage], limited: _Limit
) -> _Work:
    """The articles of a feed's document; a teaser that has changed keeps the text of its page."""
    with limited():
        result = pipeline.run(document, stages)
    told = result.articles
    teasers = [article for article in told if article.teaser is True]
    if known := articles.replaced(client, teasers):
        with limited():
            told = tuple(_kept(one, known.get(one.id), stages) for one in told)
    asked = teasers if document.full_text != "never" else []
    pages = {teaser.id for teaser in asked if feeds.is_address(teaser.url)}
    return Found(articles=told, feed=_feed_changes(document, result), pages=pages), result.failed


def _kept(
    article: Article, earlier: Publication | None, stages: Sequence[pipeline.Stage]
) -> Article:
    """*article* with the whole text that its *earlier* version has, if that can be read."""
    if earlier is None:
        return article
    try:
        return pipeline.changed(article, codec.decode_article(earlier.content), stages)
    except Exception:  # of one article: its siblings shall not pay for it
        log.exception("a teaser goes without its earlier text", article=article.id)
        return article


def _completed(
    client: Redis, document: Document, stages: Sequence[pipeline.Stage], limited: _Limit
) -> _Work:
    """The article whose page the document is, with the whole text; or why it goes without."""
    try:
        earlier = articles.get(client, document.page_of or "")
        with limited():
            article = codec.decode_article(earlier.content)
            whole = pipeline.complete(article, document, stages)
    except NotFound:  # it was trimmed meanwhile
        return Found(articles=()), ()
    except FormatError as error:
        return Found(articles=(), feed={"page_error": f"{document.url}: {error}"}), ()
    is_new = article.teaser is True or whole.text != article.text
    return Found(articles=(whole,) if is_new else (), made_from=earlier.wire_id), ()


def _feed_changes(document: Document, result: pipeline.Result) -> dict[str, Any]:
    """What the document tells of its feed; one of many, as a seed file, tells only of itself."""
    failed = len(result.failed)
    note = f"{failed} entries failed; the first: {result.failed[0].reason}" if failed else None
    noted = {"document_error": note, "notes": result.notes}
    if document.part:
        return noted
    named = {"title": result.title, "site": result.site}
    told = {name: value for name, value in named.items() if value}
    return {"entries": len(result.articles), "page_error": None, **noted, **told}


class _Stages:
    """The stages, made for the topics and the stream as they are; made again when these change."""

    def __init__(self) -> None:
        self._topics: bytes | None = None  # versions
        self._counted: bytes | None = None
        self._matcher: Matcher | None = None  # made by the first job, not by an import
        self._stream: pipeline.Stream | None = None

    def current(self, client: Redis) -> Sequence[pipeline.Stage]:
        version = topics.version(client)
        if self._matcher is None or version != self._topics:
            self._matcher = Matcher([topic for topic in topics.load(client) if _usable(topic)])
            self._topics = version
        counted = frequencies.version(client)
        if self._stream is None or counted != self._counted:
            self._stream = pipeline.Stream.of(decode(frequencies.load(client).table))
            self._counted = counted
        return pipeline.stages(self._matcher, self._stream)


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
