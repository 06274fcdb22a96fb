"""The command line: every command in one list; errors of ours end it with a line and a status."""

import sys

import typer

from aggregator.cli import feeds, fetch, quarantine, replay, serve, status, tail, topics, up, work
from aggregator.errors import AggregatorError

app = typer.Typer(
    help="A streaming feed aggregator: feeds in, each story once, by topic, live.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

for command in (
    up.up,
    fetch.fetch,
    work.work,
    serve.serve,
    replay.replay,
    tail.tail,
    tail.capture,
    status.status,
    status.doctor,
):
    app.command()(command)

app.add_typer(feeds.app, name="feeds")
app.add_typer(topics.app, name="topics")
app.add_typer(quarantine.app, name="quarantine")


def run() -> None:
    """The console script."""
    try:
        app()
    except AggregatorError as error:
        typer.echo(f"aggregator: {error}", err=True)
        sys.exit(error.exit_status)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has had enough
