"""What every command starts from: its settings, the server they name, and the clock."""

import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from redis import Redis

from aggregator import settings as table
from aggregator.cli import embedded
from aggregator.errors import SettingsError
from aggregator.settings import Settings
from aggregator.store.connection import answering, check, connect

CONFIG = Path("aggregator.toml")

Data = Annotated[
    str | None,
    typer.Option("--data", help="Folder of the embedded server.", show_default=False),
]
Config = Annotated[
    Path | None,
    typer.Option("--config", help="Settings file; default: aggregator.toml, if it is there."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


def clock() -> datetime:
    """Now. Only the command line asks; everything else is told."""
    return datetime.now(UTC)


def load(config: Path | None, **options: Any) -> Settings:
    """The settings of a command: its options, else the environment, else the file.

    Raises:
        SettingsError: the file cannot be read, or a value does not fit.
    """
    return table.load(_file(config), os.environ, options)


def url(settings: Settings) -> str:
    """The server that the settings name."""
    return settings.redis_url or embedded.url(embedded.folder(settings.data))


@contextmanager
def store(config: Path | None, data: str | None) -> Iterator[Redis]:
    """A client of the running service.

    Raises:
        NotRunning: nobody answers there.
    """
    address = url(load(config, data=data))
    check(address)
    with answering(address), connect(address) as client:
        yield client


def _file(config: Path | None) -> dict[str, Any]:
    path = config or CONFIG
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        if config is None:
            return {}
        raise SettingsError(f"no settings file {config}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"settings file {path}: {error}") from error
