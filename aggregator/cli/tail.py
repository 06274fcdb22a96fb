"""`aggregator tail` and `aggregator capture`: the wire, on the terminal and in a file."""

import asyncio
import gzip
import re
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Annotated, BinaryIO, cast

import typer
import zstandard
from redis import Redis
from redis.exceptions import RedisError
from rich.progress import track

from aggregator import codec
from aggregator.cli import context
from aggregator.cli.context import Config, Data
from aggregator.errors import InvalidInput
from aggregator.model import Publication, Wanted
from aggregator.store import topics, wire
from aggregator.store.connection import connect_async

_SHOWN_FIRST = 50
_WAIT = timedelta(seconds=1)
_BATCH = 200
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")

Topics = Annotated[
    list[str] | None, typer.Option("--topic", "-t", help="Only this topic; repeatable.")
]
Duplicates = Annotated[bool, typer.Option("--duplicates", help="Copies of told stories too.")]


def tail(  # noqa: PLR0913, PLR0917  # the options of the contract
    topic: Topics = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="ID|earliest|now",
            help=f"Where to begin; default: with the last {_SHOWN_FIRST} that are kept.",
        ),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, help="Stop after so many articles.")
    ] = None,
    duplicates: Duplicates = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    data: Data = None,
    config: Config = None,
) -> None:
    """Print articles as they are published: the last ones, then what comes, until Ctrl-C."""
    with context.store(config, data) as client:
        wanted = _wanted(client, topic, duplicates=duplicates)
        after = _begin(client, since)
    address = context.url(context.load(config, data=data))
    asyncio.run(_print(address, after, wanted, limit, as_json=json))


def capture(  # the options of the contract
    file: Annotated[Path, typer.Argument(help="FILE.jsonl, .jsonl.zst or .jsonl.gz to write.")],
    topic: Topics = None,
    since: Annotated[str, typer.Option(metavar="ID|earliest", help="Where to begin.")] = "earliest",
    duplicates: Annotated[
        bool, typer.Option("--duplicates/--no-duplicates", help="Copies of told stories too.")
    ] = True,
    data: Data = None,
    config: Config = None,
) -> None:
    """Write what is kept of the wire to a file that `replay` takes."""
    with context.store(config, data) as client:
        wanted = _wanted(client, topic, duplicates=duplicates)
        bounds = wire.bounds(client)
        batches = _stored(client, _begin(client, since), bounds.last)
        count = 0
        with _writing(file) as output:
            for batch in track(
                batches, description="capture", total=bounds.length // _BATCH + 1, transient=True
            ):
                kept = [item for item in batch if wanted(item)]
                output.write(b"".join(codec.article_json(item) + b"\n" for item in kept))
                count += len(kept)
    typer.echo(f"wrote {count} articles to {file}")


async def _print(
    address: str, after: str, wanted: Wanted, limit: int | None, *, as_json: bool
) -> None:
    shown = 0
    async for item in _following(address, after):
        if not wanted(item):
            continue
        sys.stdout.buffer.write((codec.article_json(item) if as_json else _line(item)) + b"\n")
        sys.stdout.buffer.flush()
        shown += 1
        if shown == limit:
            return


async def _following(address: str, after: str) -> AsyncIterator[Publication]:
    """The wire after a place, through restarts of the server."""
    async with aclosing(connect_async(address)) as reader:
        while True:
            try:
                async for batch in wire.follow(reader, after, _WAIT):
                    for item in batch:
                        yield item
                        after = item.wire_id
            except RedisError as error:
                typer.echo(f"the server is away ({error}); waiting for it", err=True)
                await asyncio.sleep(_WAIT.total_seconds())


def _stored(client: Redis, after: str, last: str) -> Iterator[list[Publication]]:
    """The wire between two places, the second one included."""
    while wire.order(after) < wire.order(last):
        batch = wire.read(client, after, _BATCH)
        if not batch:
            return
        yield [item for item in batch if wire.order(item.wire_id) <= wire.order(last)]
        after = batch[-1].wire_id


def _wanted(client: Redis, slugs: Sequence[str] | None, *, duplicates: bool) -> Wanted:
    for slug in slugs or ():
        topics.get(client, slug)
    return Wanted(topics=frozenset(slugs or ()), duplicates=duplicates)


def _begin(client: Redis, since: str | None) -> str:
    if since is None:
        recent = wire.read_back(client, "+", wire.EARLIEST, _SHOWN_FIRST + 1)
        return recent[-1].wire_id if len(recent) > _SHOWN_FIRST else wire.EARLIEST
    if since in ("earliest", "now"):
        return wire.EARLIEST if since == "earliest" else wire.bounds(client).last
    try:
        wire.order(since)
    except ValueError as error:
        raise InvalidInput(
            f"--since {since!r}: give the id of an event, `earliest` or `now`"
        ) from error
    return since


def _line(item: Publication) -> bytes:
    article = codec.delivered(item)
    when = article.published.strftime("%Y-%m-%d") if article.published else "no date   "
    mark = {"new": " ", "updated": "↻", "duplicate": "="}[item.event]
    source = f"  — {article.source.name}" if article.source and article.source.name else ""
    tags = f"  [{' '.join(item.topics)}]" if item.topics else ""
    line = f"{when} {mark} {article.title}{source}{tags}"
    return _CONTROLS.sub("", line).encode()  # a title shall not speak to the terminal


@contextmanager
def _writing(file: Path) -> Iterator[BinaryIO]:
    """A file to write, compressed as its name says; complete or, after an error, not there."""
    partial = file.with_name(file.name + ".partial")
    try:
        with _opened(partial, file.suffix) as output:
            yield output
        partial.replace(file)
    except OSError as error:
        raise InvalidInput(f"cannot write {file}: {error.strerror or error}") from error
    finally:
        partial.unlink(missing_ok=True)


def _opened(path: Path, suffix: str) -> BinaryIO:
    if suffix == ".gz":
        return cast(BinaryIO, gzip.open(path, "wb"))
    if suffix == ".zst":
        return cast(BinaryIO, zstandard.open(path, "wb"))
    return path.open("wb")
