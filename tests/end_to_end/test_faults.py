"""What is killed, hangs or goes away: nothing lost, nothing twice, nothing left behind."""

import json
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

REPLAY = [sys.executable, "-m", "aggregator", "replay"]
TEXT = "The harbour of town {0} reports {0} ships and {0} gulls on a quiet day"
ITEM = (
    "<item><guid>{0}</guid><title>Story number {0}</title>"
    f"<description>{TEXT}</description></item>"
)


def write_feeds(folder: Path, files: int, items: int) -> set[str]:
    """Seed files with so many items each; returns their titles."""
    folder.mkdir()
    for file in range(files):
        numbers = range(file * items, (file + 1) * items)
        body = "".join(ITEM.format(n) for n in numbers)
        feed = f"<rss version='2.0'><channel><title>{file}</title>{body}</channel></rss>"
        (folder / f"{file:04}.rss").write_text(feed)
    return {f"Story number {n}" for n in range(files * items)}


def gone(processes: list[psutil.Process]) -> bool:
    """Whether all of them end within ten seconds."""
    _, alive = psutil.wait_procs(processes, timeout=10)
    return not alive


def test_workers_killed(service: Any, tmp_path: Path) -> None:
    """Workers killed again and again in the middle of their work: all is published, once."""
    titles = write_feeds(tmp_path / "feeds", files=300, items=20)
    replay = subprocess.Popen(
        [*REPLAY, str(tmp_path / "feeds"), "--data", str(service.data)],
        stdout=subprocess.PIPE,
        text=True,
    )
    for _ in range(8):
        time.sleep(0.4)
        for worker in service.workers()[:1]:
            worker.kill()
    out, _ = replay.communicate(timeout=60)
    assert 0 == replay.returncode, out
    published = Counter(article["title"] for article in service.wire())
    assert {1} == set(published.values())
    assert titles == set(published)


def test_server_killed(service: Any, tmp_path: Path) -> None:
    """The embedded server killed under a replay: the service goes on, nothing is told twice."""
    titles = write_feeds(tmp_path / "feeds", files=60, items=20)
    service.run("replay", str(tmp_path / "feeds" / "0000.rss"))
    server = next(one for one in service.family() if "valkey" in one.name())
    server.kill()
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        done = subprocess.run(
            [*REPLAY, str(tmp_path / "feeds"), "--data", str(service.data)],
            capture_output=True,
            check=False,
        )
        if done.returncode == 0:
            break
        time.sleep(0.2)
    published = Counter(article["title"] for article in service.wire())
    assert ({1}, titles) == (set(published.values()), set(published))


def test_up_killed(start: Callable[..., Any], tmp_path: Path, seeds: Path) -> None:
    """`up`, killed, leaves no process; started again, it has what it had; a second is refused."""
    with start(tmp_path / "data") as service:
        service.run("replay", str(seeds))
        before = service.wire()
        family = service.family()
        assert len(family) == 4
        second = [sys.executable, "-m", "aggregator", "up", "--data", str(service.data)]
        refused = subprocess.run(second, capture_output=True, text=True, check=False)
        assert 1 == refused.returncode
        assert f"process {service.process.pid}) already runs on" in refused.stderr
        service.process.send_signal(signal.SIGKILL)
        assert gone(family)
    with start(tmp_path / "data") as service:
        assert before == service.wire()
        assert "0 new" in service.run("replay", str(seeds))


def test_up_stopped(start: Callable[..., Any], tmp_path: Path) -> None:
    """`up`, told to stop, stops all of it in good order."""
    with start(tmp_path / "data") as service:
        family = service.family()
        service.process.send_signal(signal.SIGINT)
        assert 0 == service.process.wait(20)
        assert gone(family)


def test_document_that_hangs(start: Callable[..., Any], tmp_path: Path) -> None:
    """A document that takes too long costs one time limit and goes to quarantine; others go on."""
    titles = write_feeds(tmp_path / "feeds", files=3, items=5)
    crossed = "<item><guid>{}</guid><description><b>1<i>2</b>3</i> {}</description></item>"
    words = "&lt;p&gt;word&lt;/p&gt; " * 200  # with crossed tags, it takes the slow reader
    items = "".join(crossed.format(number, words) for number in range(2_000))
    hostile = f"<rss version='2.0'><channel>{items}</channel></rss>"
    (tmp_path / "feeds" / "0000a.rss").write_text(hostile)
    with start(tmp_path / "data", AGGREGATOR_DOCUMENT_TIME_LIMIT_S="1") as service:
        said = service.run("replay", str(tmp_path / "feeds"), status=1)
        assert "failed: 0000a.rss: took a worker longer than 1 s" in said
        assert titles == {article["title"] for article in service.wire()}
        [case] = json.loads(service.run("quarantine", "list", "--json"))
        assert len(hostile) == case["bytes"]
