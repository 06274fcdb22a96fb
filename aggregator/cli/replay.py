"""`aggregator replay`: seed files and captures through the pipeline, at once or at a pace.

At a pace, each article becomes a document of its own, a line of a capture: so pacing is nothing but
when documents are put, and the article keeps its id.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from msgspec import Struct
from redis import Redis
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from aggregator import codec
from aggregator.cli import context
from aggregator.cli.context import Config, Data
from aggregator.cli.topics import add_missing
from aggregator.errors import DocumentError, FetchError, InvalidInput
from aggregator.fetch.transports import seeds
from aggregator.model import Article, Document, Outcome, document_id
from aggregator.settings import Settings
from aggregator.store import documents, feeds, roles
from aggregator.store.documents import Arrival
from workers import pipeline
from workers.matching import Matcher

TOPICS = "topics.toml"
_LOOK_S = 0.05
_PATIENCE_S = 5.0
_FOLLOW_S = 1.0
_UNDATED = datetime.min.replace(tzinfo=UTC)

Dated = tuple[Document, datetime | None]


class Pace(Struct, frozen=True):
    """How fast: articles a second, or times the speed of their own dates; neither: at once."""

    rate: float | None = None
    speed: float | None = None


class Report(Struct):
    """What became of a replay."""

    outcome: Outcome = Outcome()
    failures: list[str] = []

    def line(self) -> str:
        """For people."""
        o = self.outcome
        line = f"{o.new} new, {o.updated} updated, {o.duplicate} duplicate, {o.unchanged} unchanged"
        failed = o.failed + len(self.failures)
        return f"{line}, {failed} failed" if failed else line


def replay(  # the options of the contract
    paths: Annotated[list[Path], typer.Argument(help="Seed files or directories.")],
    rate: Annotated[
        float | None, typer.Option(min=0.001, help="Articles a second.", show_default=False)
    ] = None,
    speed: Annotated[
        float | None,
        typer.Option(min=0.001, help="Times the pace of their own dates.", show_default=False),
    ] = None,
    follow: Annotated[
        bool, typer.Option("--follow", help="Then go on with what is added or changed.")
    ] = False,
    data: Data = None,
    config: Config = None,
) -> None:
    """Replay seed files or captures; returns when all of it is published."""
    if rate and speed:
        raise typer.BadParameter("give --rate or --speed, not both")
    settings = context.load(config, data=data)
    pace = Pace(rate=rate, speed=speed)
    found = existing(paths)
    with context.store(config, data) as client:
        report = _with_progress(client, settings, found, pace)
        _say(report)
        if follow:
            _follow(client, settings, found)
    if report.failures or report.outcome.failed:
        raise typer.Exit(1)


def existing(paths: Sequence[Path]) -> list[Path]:
    """The paths, as they are.

    Raises:
        InvalidInput: one of them is not there.
    """
    for path in paths:
        if not path.exists():
            raise InvalidInput(f"nothing to replay at {path}: no such file or directory")
    return list(paths)


def seed_files(paths: Iterable[Path]) -> list[Path]:
    """All seed files at *paths*, directories walked, each directory in the order of its names."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [one for one in inside if one.is_file() and (one == path or seeds.is_seed(one))]
    return found


class Player:
    """Puts documents on the queue and waits until all of them are done."""

    def __init__(
        self,
        client: Redis,
        settings: Settings,
        stopped: Callable[[], bool] = lambda: False,
        tell: Callable[[int, int, Report], None] = lambda done, put, report: None,
    ) -> None:
        self._client = client
        self._settings = settings
        self._stopped = stopped
        self._tell = tell
        self._waiting: dict[str, Document] = {}
        self._put = 0
        self._report = Report()

    def play(self, paths: Sequence[Path], pace: Pace) -> Report:
        """Replay what lies at *paths*; topics beside it that are not known yet come first."""
        files = seed_files(paths)
        for folder in sorted({file.parent for file in files}):
            add_missing(self._client, folder / TOPICS)
        for batch in _paced(self._documents(files), pace):
            self._hand_over(batch)
            self._wait(self._is_behind)
            if self._stopped():
                break
        self._wait(lambda: bool(self._waiting))
        return self._report

    def _documents(self, files: Iterable[Path]) -> Iterator[Document]:
        for path in files:
            now = context.clock()
            address = seeds.address(path)
            feed, _ = feeds.add(self._client, address, now, polled=False, local=True)
            try:
                yield from seeds.read(path, feed.id, now, self._settings.fetch_max_bytes)
            except FetchError as error:
                self._report.failures.append(str(error))

    def _hand_over(self, batch: Sequence[Document]) -> None:
        arrivals = [Arrival(document) for document in batch]
        documents.put(self._client, arrivals, context.clock())
        self._waiting.update((document.id, document) for document in batch)
        self._put += len(batch)
        self._collect()

    def _wait(self, needed: Callable[[], bool]) -> None:
        patience = time.monotonic() + _PATIENCE_S
        while not self._stopped() and needed():
            time.sleep(_LOOK_S)
            self._collect()
            if time.monotonic() > patience:
                self._warn_without_workers()
                patience = float("inf")

    def _collect(self) -> None:
        left = set(documents.waiting(self._client, list(self._waiting)))
        for id in [id for id in self._waiting if id not in left]:
            document = self._waiting.pop(id)
            outcome = documents.outcome(self._client, id) or Outcome()
            self._report.outcome += outcome
            if outcome.error:
                self._report.failures.append(f"{document.part or document.url}: {outcome.error}")
        self._tell(self._put - len(self._waiting), self._put, self._report)

    def _is_behind(self) -> bool:
        backlog = documents.backlog(self._client)
        settings = self._settings
        return backlog.reaches(settings.queue_max_documents, settings.queue_max_bytes)

    def _warn_without_workers(self) -> None:
        if not any(role.name == "work" for role in roles.running(self._client)):
            typer.echo("no worker is running: `aggregator work` starts some; waiting", err=True)


def _paced(found: Iterable[Document], pace: Pace) -> Iterator[list[Document]]:
    """Documents in batches, each when its time has come."""
    if pace.rate is not None:
        yield from _at_rate(_singles(found), pace.rate)
    elif pace.speed is not None:
        yield from _at_speed(_singles(found), pace.speed)
    else:
        for batch in documents.batches(map(Arrival, found)):
            yield [arrival.document for arrival in batch]


def _at_rate(articles: Iterable[Dated], rate: float) -> Iterator[list[Document]]:
    due = time.monotonic()
    for document, _ in articles:
        time.sleep(max(0.0, due - time.monotonic()))
        yield [document]
        due += 1 / rate


def _at_speed(articles: Iterable[Dated], speed: float) -> Iterator[list[Document]]:
    """By date; what has none goes first, since nothing says when it should."""
    ordered = sorted(articles, key=lambda one: one[1] or _UNDATED)
    first = next((moment for _, moment in ordered if moment is not None), _UNDATED)
    begun = time.monotonic()
    for document, moment in ordered:
        wait = (moment - first).total_seconds() / speed if moment is not None else 0.0
        time.sleep(max(0.0, begun + wait - time.monotonic()))
        yield [document]


def _singles(found: Iterable[Document]) -> Iterator[Dated]:
    """The articles of all documents, each as a document of its own."""
    stages = pipeline.stages(Matcher(()))  # once: to make them takes as long as a document
    return chain.from_iterable(_parted(document, stages) for document in found)


def _parted(document: Document, stages: Sequence[pipeline.Stage]) -> Iterator[Dated]:
    """The articles of *document*; the whole of it when it cannot be read."""
    try:
        result = pipeline.run(document, stages)
    except DocumentError:
        result = None
    if result is None or result.failed:
        yield document, None  # the worker says what is wrong with it
        return
    for article in result.articles:
        yield _single(article, document), article.published


def _single(article: Article, document: Document) -> Document:
    body = codec.encode_content(article) + b"\n"
    part = f"{document.part}#{article.id}.jsonl"
    return msgspec.structs.replace(
        document, id=document_id(document.feed, part, body), part=part, body=body
    )


def _with_progress(client: Redis, settings: Settings, paths: Sequence[Path], pace: Pace) -> Report:
    columns = (
        TextColumn("replay"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total} documents"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[line]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("replay", total=0, line="")

        def tell(done: int, put: int, report: Report) -> None:
            progress.update(bar, completed=done, total=put, line=report.line())

        return Player(client, settings, tell=tell).play(paths, pace)


def _say(report: Report) -> None:
    typer.echo(report.line())
    for failure in report.failures:
        typer.echo(f"failed: {failure}", err=True)
    if report.failures or report.outcome.failed:
        typer.echo("`aggregator quarantine list` shows what failed", err=True)


def _follow(client: Redis, settings: Settings, paths: Sequence[Path]) -> None:
    """Replay what is added or changed, until Ctrl-C."""
    seen = _states(paths)
    while True:
        time.sleep(_FOLLOW_S)
        now = _states(paths)
        changed = [path for path, state in now.items() if seen.get(path) != state]
        if changed:
            _say(Player(client, settings).play(changed, Pace()))
        seen = now


def _states(paths: Sequence[Path]) -> dict[Path, tuple[int, int]]:
    found = {}
    for path in seed_files(paths):
        state = path.stat()
        found[path] = (state.st_size, state.st_mtime_ns)
    return found
