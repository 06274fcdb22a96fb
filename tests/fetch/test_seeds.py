"""The seed transport: directories, files, captures, packed or not."""

import gzip
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
import zstandard

from aggregator.errors import BadStatus, FetchError, TooLarge
from aggregator.fetch.transports import seeds
from aggregator.fetch.transports.seeds import Seeds
from aggregator.model import Feed

LIMIT = 10_000
LINES = b"".join(json.dumps({"id": f"{n}"}).encode() + b"\n" for n in range(250))


def read(path: Path, now: datetime) -> list[tuple[str, bytes]]:
    """The parts of a file and their bytes."""
    return [(one.part, one.body) for one in seeds.read(path, "feed", now, LIMIT)]


def test_directory(tmp_path: Path, now: datetime) -> None:
    """The files of a directory are its documents, by name; notes and topics beside them are not."""
    for name in ("b.rss", "a.txt", "topics.toml", "README.md", ".hidden"):
        (tmp_path / name).write_text(name)
    (tmp_path / "deeper").mkdir()
    assert ["a.txt", "b.rss"] == [path.name for path in seeds.files(tmp_path)]
    assert [("a.txt", b"a.txt")] == read(tmp_path / "a.txt", now)


def test_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file belongs to the feed of its directory, from wherever it is named."""
    (tmp_path / "a.txt").write_text("")
    monkeypatch.chdir(tmp_path)
    addresses = {seeds.address(path) for path in (tmp_path, Path("a.txt"), Path(), Path("./a.txt"))}
    assert {f"{tmp_path.as_uri()}/"} == addresses
    assert tmp_path == seeds.path_of(addresses.pop())


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_capture(tmp_path: Path, now: datetime, suffix: str) -> None:
    """A capture becomes documents of a hundred lines, packed or not, the same every time."""
    pack = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.compress}[suffix]
    path = tmp_path / f"wire.jsonl{suffix}"
    path.write_bytes(pack(LINES))
    parts = read(path, now)
    assert ["wire.jsonl#0", "wire.jsonl#1", "wire.jsonl#2"] == [part for part, _ in parts]
    assert LINES == b"".join(body for _, body in parts)


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_bomb(tmp_path: Path, now: datetime, suffix: str) -> None:
    """A packed file that grows beyond the limit is refused, and so is a line of a capture."""
    pack = gzip.compress if suffix == ".gz" else zstandard.compress
    for name in ("page.html", "wire.jsonl"):
        path = tmp_path / f"{name}{suffix}"
        path.write_bytes(pack(bytes(50_000_000)))
        with pytest.raises(TooLarge, match="AGGREGATOR_FETCH_MAX_BYTES"):
            read(path, now)


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_damaged(tmp_path: Path, now: datetime, suffix: str) -> None:
    """A damaged file is named."""
    path = tmp_path / f"page.html{suffix}"
    path.write_bytes(b"not packed at all")
    with pytest.raises(FetchError, match=r"page\.html\S+: cannot be read"):
        read(path, now)


async def test_polled(tmp_path: Path, now: datetime, make_feed: Callable[..., Feed]) -> None:
    """Polled, a directory gives its documents once, and again when something in it changes."""
    (tmp_path / "a.txt").write_text("one")
    transport = Seeds(LIMIT, lambda: now)
    url = seeds.address(tmp_path)
    first = await transport.fetch(make_feed(url))
    assert [b"one"] == [document.body for document in first.documents]
    known = make_feed(url, digest=first.remember["digest"])
    assert () == (await transport.fetch(known)).documents
    (tmp_path / "b.txt").write_text("two")
    assert [b"one", b"two"] == [one.body for one in (await transport.fetch(known)).documents]


async def test_nothing_there(make_feed: Callable[..., Feed]) -> None:
    """A path that is not there is a health line."""
    with pytest.raises(BadStatus, match="no file or directory /no/such"):
        await Seeds(LIMIT, lambda: None).fetch(make_feed("file:///no/such/"))  # type: ignore[arg-type, return-value]
