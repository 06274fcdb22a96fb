"""`aggregator up`: everything in one go."""

import asyncio
from collections.abc import Iterator
from contextlib import aclosing, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from redis import Redis
from redis.exceptions import RedisError

from aggregator.cli import context, embedded, logs, replay
from aggregator.cli.context import Config, Data
from aggregator.cli.fetch import fetching
from aggregator.cli.roles import announced, stop_on_signal
from aggregator.cli.serve import Host, Port
from aggregator.cli.work import working
from aggregator.errors import AggregatorError
from aggregator.serve import app
from aggregator.settings import Settings
from aggregator.store.connection import check, connect, connect_async

_LOOK_S = 1.0


def up(
    data: Data = None,
    host: Host = None,
    port: Port = None,
    workers: Annotated[
        int | None, typer.Option("--workers", "-n", min=1, help="Worker processes to run.")
    ] = None,
    replays: Annotated[
        list[Path] | None,
        typer.Option("--replay", help="Seed file or directory to replay at the start; repeatable."),
    ] = None,
    config: Config = None,
) -> None:
    """Run everything: server, fetcher, workers and page. Ctrl-C stops all of it."""
    settings = context.load(config, data=data, host=host, port=port, workers=workers)
    logs.configure(settings)
    seeds = replay.existing(replays or [])
    with _server(settings) as server:
        asyncio.run(_run(context.url(settings), settings, server, seeds))


@contextmanager
def _server(settings: Settings) -> Iterator[embedded.Server | None]:
    """The embedded server, or none when the settings name another one that answers."""
    if settings.redis_url is None:
        with embedded.running(embedded.folder(settings.data)) as server:
            yield server
        return
    check(settings.redis_url)
    yield None


async def _run(
    address: str, settings: Settings, server: embedded.Server | None, seeds: list[Path]
) -> None:
    stop = stop_on_signal()
    client = connect(address)
    async with (
        aclosing(connect_async(address)) as reader,
        app.running(client, reader, settings, context.clock) as page,
        announced(client, "serve", context.clock),
        announced(client, "fetch", context.clock),
        announced(client, "work", context.clock),
        asyncio.TaskGroup() as group,
    ):
        group.create_task(_tend(server, stop))
        group.create_task(working(client, address, settings, stop))
        group.create_task(fetching(client, address, settings, stop))
        typer.echo(f"aggregator is up: {page}  ({_where(settings)}; Ctrl-C stops it)")
        if seeds:
            group.create_task(_replay(client, seeds, settings, stop))


async def _replay(
    client: Redis, seeds: list[Path], settings: Settings, stop: asyncio.Event
) -> None:
    player = replay.Player(client, settings, stopped=stop.is_set)
    try:
        report = await asyncio.to_thread(player.play, seeds, replay.Pace())
    except (AggregatorError, RedisError) as error:  # the service goes on without it
        typer.echo(f"replay broken off: {error}", err=True)
        return
    said = "replay broken off" if stop.is_set() else f"replayed {', '.join(map(str, seeds))}"
    typer.echo(f"{said}: {report.line()}")
    for failure in report.failures:
        typer.echo(f"failed: {failure}", err=True)


async def _tend(server: embedded.Server | None, stop: asyncio.Event) -> None:
    """Start the embedded server again should it end before us."""
    while not stop.is_set():
        if server is not None:
            server.restart_if_it_ended()
        await asyncio.sleep(_LOOK_S)


def _where(settings: Settings) -> str:
    if settings.redis_url is not None:
        return "on the Redis of AGGREGATOR_REDIS_URL"
    return f"data in {embedded.folder(settings.data)}"
