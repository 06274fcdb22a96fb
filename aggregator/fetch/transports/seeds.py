"""Seed files: a directory is a feed like any other, and its files are documents like any other.

A capture (JSON Lines) becomes several documents of a hundred lines each, so that a long one flows.
Compressed files (.gz, .zst) are unpacked on the way.
"""

import asyncio
import gzip
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

import zstandard
from yarl import URL

from aggregator.errors import BadStatus, FetchError, TooLarge
from aggregator.fetch.transports import Fetched
from aggregator.model import Document, Feed, digest, document_id

_CAPTURES = (".jsonl", ".ndjson")
_PACKED = (".gz", ".zst")
_NOT_SEEDS = (".toml", ".md")
_LINES = 100


class Seeds:
    """The transport of file."""

    schemes = ("file",)

    def __init__(self, max_bytes: int, clock: Callable[[], datetime]) -> None:
        self._max_bytes = max_bytes
        self._clock = clock

    async def fetch(self, feed: Feed) -> Fetched:
        """Read the feed's directory, or file, if anything in it has changed.

        Raises:
            FetchError: with a message for the feed's health line.
        """
        return await asyncio.to_thread(self._fetch, feed)

    def _fetch(self, feed: Feed) -> Fetched:
        paths = files(path_of(feed.url))
        state = _state(paths)
        if state == feed.digest:
            return Fetched()
        found = [
            document
            for path in paths
            for document in read(path, feed.id, self._clock(), self._max_bytes)
        ]
        return Fetched(documents=tuple(found), remember={"digest": state})


def address(path: Path) -> str:
    """The address of the feed that a seed file belongs to: that of its directory."""
    folder = path.resolve()
    return f"{(folder if folder.is_dir() else folder.parent).as_uri()}/"


def path_of(url: str) -> Path:
    """Where the files of a seed feed lie."""
    return Path(URL(url).path)


def files(path: Path) -> list[Path]:
    """The seed files at *path*, by name; a directory within it is a feed of its own.

    Raises:
        BadStatus: there is nothing at *path*.
    """
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise BadStatus(f"no file or directory {path}")
    return sorted(entry for entry in path.iterdir() if entry.is_file() and is_seed(entry))


def is_seed(path: Path) -> bool:
    """Whether a file in a directory is meant as a seed: topics and notes beside it are not."""
    return not path.name.startswith(".") and path.suffix.lower() not in _NOT_SEEDS


def read(path: Path, feed: str, now: datetime, max_bytes: int) -> Iterator[Document]:
    """The documents of one seed file.

    Raises:
        FetchError: it cannot be read, or one document of it is larger than *max_bytes*.
    """
    for part, body in _parts(path, max_bytes):
        yield Document(
            id=document_id(feed, part, body),
            feed=feed,
            url=path.resolve().as_uri(),
            part=part,
            body=body,
            fetched=now,
        )


def _parts(path: Path, max_bytes: int) -> Iterator[tuple[str, bytes]]:
    name = os.fsencode(path.stem if path.suffix in _PACKED else path.name).decode(
        "utf-8", "replace"
    )
    try:
        with _opened(path) as file:
            if name.lower().endswith(_CAPTURES):
                yield from _chunks(file, name, max_bytes)
            else:
                body = file.read(max_bytes + 1)
                _check_size(path, len(body), max_bytes)
                yield name, body
    except (OSError, EOFError, zstandard.ZstdError) as error:
        raise FetchError(f"{path}: cannot be read: {error}") from error


def _chunks(file: BinaryIO, name: str, max_bytes: int) -> Iterator[tuple[str, bytes]]:
    number = 0
    while lines := list(islice(iter(lambda: file.readline(max_bytes + 1), b""), _LINES)):
        body = b"".join(lines)
        _check_size(Path(name), max(map(len, lines)), max_bytes)
        yield f"{name}#{number}", body
        number += 1


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if path.suffix == ".gz":
        with gzip.open(path, "rb") as unpacked:
            yield cast(BinaryIO, unpacked)
    elif path.suffix == ".zst":
        with zstandard.open(path, "rb") as unpacked:
            yield io.BufferedReader(cast(io.RawIOBase, unpacked))  # it has no readline of its own
    else:
        with path.open("rb") as plain:
            yield plain


def _check_size(path: Path, size: int, max_bytes: int) -> None:
    if size > max_bytes:
        raise TooLarge(
            f"{path}: larger than {max_bytes / 2**20:g} MiB; AGGREGATOR_FETCH_MAX_BYTES sets the "
            "limit"
        )


def _state(paths: list[Path]) -> str:
    stats = [(path.name, path.stat()) for path in paths]
    return digest(*(f"{name}:{s.st_size}:{s.st_mtime_ns}" for name, s in stats), characters=26)
