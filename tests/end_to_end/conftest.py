"""The whole service, started as a user starts it, with its command line to drive it."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import psutil
import pytest
from msgspec import Struct
from redis import Redis

from aggregator import codec
from aggregator.cli import embedded
from aggregator.model import Feed
from aggregator.store import feeds, wire
from aggregator.store.connection import connect

ROOT = Path(__file__).parents[2]


class Service(Struct):
    """A running `aggregator up`."""

    process: subprocess.Popen[str]
    data: Path
    page: str

    def run(self, *arguments: str, status: int = 0) -> str:
        """What a command prints, which ends with *status*; errors too when that is not 0."""
        done = subprocess.run(
            [sys.executable, "-m", "aggregator", *arguments, "--data", str(self.data)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert status == done.returncode, done.stderr
        return done.stdout + (done.stderr if status else "")

    def client(self) -> Redis:
        """A client of its server."""
        return connect(embedded.url(self.data))

    def wire(self) -> list[dict[str, Any]]:
        """Every article on the wire, as the contract's JSON."""
        with self.client() as client:
            kept = wire.read(client, wire.EARLIEST, 100_000)
        return [json.loads(codec.article_json(item)) for item in kept]

    def feed(self, url: str) -> Feed:
        """What is known of a feed."""
        with self.client() as client:
            return feeds.get(client, url)

    def family(self) -> list[psutil.Process]:
        """Its processes: itself, the server, the workers."""
        parent = psutil.Process(self.process.pid)
        return [parent, *parent.children(recursive=True)]

    def workers(self) -> list[psutil.Process]:
        """Its worker processes."""
        return [one for one in self.family() if "aggregator.cli.worker" in one.cmdline()]


Start = Callable[..., Any]


@contextmanager
def _started(data: Path, *arguments: str, **environment: str) -> Iterator[Service]:
    process = subprocess.Popen(
        [sys.executable, "-m", "aggregator", "up", "--data", str(data), "--port", "0", *arguments],
        env={**os.environ, "AGGREGATOR_FETCH_ALLOW": "127.0.0.0/8", **environment},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, f"`up` said {line!r}"
        yield Service(process, data, found[0].rstrip("/"))
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        process.stdout.close()


@pytest.fixture
def start() -> Start:
    """Starts a service on a folder: `with start(folder) as service`."""
    return _started


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """A running service on an empty folder, with the starter topics."""
    with _started(tmp_path / "data") as service:
        service.run("topics", "load", str(ROOT / "seeds/topics.toml"))
        yield service


@pytest.fixture
def seeds() -> Path:
    """The project's own seed files."""
    return ROOT / "seeds"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def web(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Any static web server: its address and its folder."""
    folder = tmp_path / "web"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", folder
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def until() -> Callable[..., None]:
    """Waits until something holds, for ten seconds at most or as long as told."""
    return _until


def _until(holds: Callable[[], object], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.1)
