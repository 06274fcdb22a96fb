"""docker-compose.yml, built and run for real. Needs a container engine: `pytest -m container`."""

import json
import os
import signal
import socket
import subprocess
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = "aggregator-test"
PACE = 20  # articles a second: the replay lasts long enough to be disturbed

pytestmark = [pytest.mark.container, pytest.mark.timeout(600)]

Compose = Callable[..., str]


@pytest.fixture(scope="module")
def address() -> str:
    """Where the server will be."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return f"127.0.0.1:{listening.getsockname()[1]}"


@pytest.fixture(scope="module")
def compose(address: str) -> Iterator[Compose]:
    """The stack, up and healthy; then gone with its volume."""

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["docker", "compose", "--project-name", PROJECT, *arguments],
            cwd=ROOT,
            env={**os.environ, "AGGREGATOR_LISTEN": address},
            capture_output=True,
            text=True,
            check=False,
        )
        assert 0 == done.returncode, done.stderr
        return done.stdout

    try:
        run("up", "--build", "--detach", "--wait")
        yield run
    finally:
        run("down", "--volumes")


def events(address: str, count: int) -> list[dict[str, object]]:
    """The first articles of the stream."""
    found = []
    url = f"http://{address}/v1/stream?last_event_id=earliest"
    with urllib.request.urlopen(url, timeout=20) as stream:
        for line in stream:
            if line.startswith(b"data: "):
                found.append(json.loads(line[6:]))
                if len(found) == count:
                    return found
    raise AssertionError(f"the stream ended after {len(found)}")


def test_disturbed(compose: Compose, address: str) -> None:
    """Seeds replayed while a worker is killed and Redis restarts arrive all, each once."""
    compose("exec", "-T", "server", "aggregator", "topics", "load", "/seeds/topics.toml")
    replay = subprocess.Popen(
        f"docker compose --project-name {PROJECT} exec -T server "
        f"aggregator replay --rate {PACE} /seeds".split(),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    worker = compose("ps", "--quiet", "worker").split()[0]
    shown = subprocess.check_output(["docker", "inspect", "-f", "{{.State.Pid}}", worker])
    os.kill(int(shown), signal.SIGKILL)
    compose("restart", "redis")
    out, _ = replay.communicate(timeout=120)
    assert (0, True) == (replay.returncode, "0 updated, 1 duplicate" in out), out
    published = Counter(str(article["id"]) for article in events(address, 42))
    assert {1} == set(published.values())


def test_roles_are_healthy(compose: Compose) -> None:
    """Every role runs and says so, without rights that it does not need."""
    compose("up", "--detach", "--wait")
    checks = json.loads(compose("exec", "-T", "server", "aggregator", "doctor", "--json"))
    assert [] == [check for check in checks if not check["ok"]]
    assert "uid=10001" in compose("exec", "-T", "server", "id")
