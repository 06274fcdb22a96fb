"""The command line: every command in one list, each loaded when it is called.

Errors of ours end a command with a line and a status.
"""

import importlib
import sys
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from aggregator.errors import AggregatorError

# Each is a function or a group of its module, and loaded only when it is called: all of them
# together take a second to import, `status` alone a third of that.
COMMANDS = {
    "up": "up",
    "fetch": "fetch",
    "work": "work",
    "serve": "serve",
    "feeds": "feeds",
    "topics": "topics",
    "vocabularies": "vocabularies",
    "replay": "replay",
    "tail": "tail",
    "capture": "tail",
    "quarantine": "quarantine",
    "status": "status",
    "doctor": "status",
}


class Commands(TyperGroup):
    """The commands of the list above."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, in order."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One of them, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"aggregator.cli.{COMMANDS[cmd_name]}")
        group = getattr(module, "app", None)
        if not isinstance(group, typer.Typer):
            group = typer.Typer(add_completion=False)
            group.command()(getattr(module, cmd_name))
        command = get_command(group)
        command.name = cmd_name
        return command


app = typer.Typer(cls=Commands, add_completion=False, pretty_exceptions_enable=False)


@app.callback(no_args_is_help=True)
def aggregator() -> None:
    """A streaming feed aggregator: feeds in, each story once, by topic, live."""


def run() -> None:
    """The console script."""
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has had enough
    except Exception as error:
        ours = _ours(error)
        if ours is None:
            raise
        typer.echo(f"aggregator: {ours}", err=True)
        sys.exit(ours.exit_status)


def _ours(error: Exception) -> AggregatorError | None:
    """The error of ours that *error* is, or that it holds if it is a group of a task group's."""
    if isinstance(error, ExceptionGroup):
        return next(filter(None, map(_ours, error.exceptions)), None)
    return error if isinstance(error, AggregatorError) else None
