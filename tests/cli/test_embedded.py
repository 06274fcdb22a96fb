"""The embedded server: one a folder, gone with its service, back with what it kept."""

import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from redis import Redis
from redis.exceptions import RedisError

from aggregator.cli import embedded
from aggregator.errors import AlreadyRunning, ServiceError

HOLD = """
import sys, time
from pathlib import Path
from aggregator.cli import embedded
with embedded.running(Path(sys.argv[1])):
    print("up", flush=True)
    time.sleep(60)
"""


def test_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    """After a stop and a start, everything is there."""
    with embedded.running(tmp_path) as server, Redis.from_url(server.url) as client:
        client.set("a", "1")
    with embedded.running(tmp_path) as server, Redis.from_url(server.url) as client:
        assert b"1" == client.get("a")


def test_second_is_refused(tmp_path: Path) -> None:
    """A second service on the same folder is refused, by name of the first."""
    with (
        embedded.running(tmp_path),
        pytest.raises(AlreadyRunning, match=r"process \d+\) already runs on .*--data"),
        embedded.running(tmp_path),
    ):
        pass


def test_killed(tmp_path: Path) -> None:
    """Killed without a chance to tidy up, the service leaves no server, and starts again."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert "up\n" == process.stdout.readline()
    with Redis.from_url(embedded.url(tmp_path)) as client:
        for number in range(1000):
            client.rpush("acknowledged", number)
        pid = client.info("server")["process_id"]
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    deadline = time.monotonic() + 10
    while psutil.pid_exists(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not psutil.pid_exists(pid)
    with embedded.running(tmp_path) as server, Redis.from_url(server.url) as client:
        assert 1000 == client.llen("acknowledged")


def test_server_killed(tmp_path: Path) -> None:
    """When the server itself is killed it is started again with what it had acknowledged."""
    with embedded.running(tmp_path) as server, Redis.from_url(server.url) as client:
        client.set("a", "1")
        psutil.Process(client.info("server")["process_id"]).kill()
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            server.restart_if_it_ended()
            time.sleep(0.05)
            with suppress(RedisError):
                if b"1" == client.get("a"):
                    return
    pytest.fail("the server did not come back with what it had")


def test_long_folder(tmp_path: Path) -> None:
    """A folder whose name is too long for a socket works all the same."""
    folder = tmp_path / ("long" * 30)
    with embedded.running(folder) as server, Redis.from_url(server.url) as client:
        assert client.ping()


def test_unusable_folder(tmp_path: Path) -> None:
    """A folder that cannot be used is named."""
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(ServiceError, match="cannot use the folder"),
        embedded.running(tmp_path / "file"),
    ):
        pass
