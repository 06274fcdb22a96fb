"""Lists for people as tables, for programs as JSON."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from aggregator import codec
from aggregator.model import Note


def show(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], *, as_json: bool) -> None:
    """Print rows: the named columns as a table, or everything as one JSON array."""
    if as_json:
        typer.echo(codec.json(list(rows)).decode())
        return
    if not rows:
        typer.echo("none")
        return
    table = Table(box=None, pad_edge=False)
    for name in columns:
        table.add_column(name.replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(row.get(name))) for name in columns))
    # in a pipe nothing is folded: a line a row
    Console(width=None if sys.stdout.isatty() else 10_000).print(table)


def show_one(row: Mapping[str, Any], *, as_json: bool) -> None:
    """Print one record: a line a field, or one JSON object."""
    if as_json:
        typer.echo(codec.json(row).decode())
        return
    width = max(map(len, row))
    for name, value in row.items():
        lines = _cell(value).replace("\n", f"\n{'':{width}}  ")
        typer.echo(f"{name.replace('_', ' '):{width}}  {lines}".rstrip())


def _cell(value: Any) -> str:
    if value is None or value in ("", ()):
        return "-"
    told = _TOLD.get(type(value), str)
    return told(value)


_TOLD: Mapping[type, Callable[[Any], str]] = {
    bool: lambda value: "yes" if value else "no",
    datetime: lambda value: value.astimezone().strftime("%Y-%m-%d %H:%M:%S"),
    float: lambda value: f"{value:g}",
    tuple: lambda value: "\n".join(map(_cell, value)),
    Note: lambda note: note.line,
}
