"""From feeds to a subscriber, beside readers that only store.

    python benchmarks/end_to_end.py [--runs 3] [--reader-python PYTHON]

Measures, on a farm of local feeds (farm.py), articles a second from the first request to the last
article that an SSE subscriber received, with CPU seconds and memory of every process; and in the
same run, on the same farm, the `reader` package and newsboat, each to its own store. All share the
machine with the server of the feeds. `reader` (with sgmllib3k) is best installed in an environment
of its own, named with --reader-python; newsboat and nginx-light are Debian packages. What is absent
is left out and said.
"""

import argparse
import asyncio
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import aiohttp
import farm
import msgspec
import psutil
from msgspec import Struct

from aggregator.cli import context, embedded
from aggregator.store import feeds
from aggregator.store.connection import connect

LIMIT_S = 180
READER = """
import sys
from reader import make_reader
reader = make_reader(sys.argv[1])
for url in open(sys.argv[2]).read().split():
    reader.add_feed(url)
for _ in reader.update_feeds_iter(workers=16):
    pass
print(reader.get_entry_counts().total)
"""


class Usage(Struct):
    """What one process took."""

    name: str
    cpu_s: float
    peak_mb: float


class Run(Struct):
    """One system on the farm."""

    system: str
    articles: int
    wall_s: float
    processes: list[Usage]

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.wall_s


def ours(urls: list[str], folder: Path) -> Run:
    """`aggregator up` on the embedded server, an SSE subscriber, then all feeds added at once."""
    data = folder / "data"
    port = farm.free_port()
    environment = {**os.environ, "AGGREGATOR_FETCH_ALLOW": "127.0.0.0/8"}
    command = [sys.executable, "-m", "aggregator", "up", "--data", str(data), "--port", str(port)]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(3)  # workers load before the clock starts, as the peers' interpreters do not
    before = _cpu(process.pid)
    try:
        wall, count, peaks = asyncio.run(_subscribe(port, data, urls, process.pid))
        after = _cpu(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
    usages = [
        Usage(name, after[pid][1] - before.get(pid, (name, 0.0))[1], peaks.get(pid, 0) / 2**20)
        for pid, (name, _) in after.items()
    ]
    return Run("aggregator", count, wall, usages)


async def _subscribe(
    port: int, data: Path, urls: list[str], pid: int
) -> tuple[float, int, dict[int, int]]:
    wanted = len(urls) * farm.ARTICLES
    seen: set[str] = set()
    peaks: dict[int, int] = {}
    timeout = aiohttp.ClientTimeout(total=LIMIT_S)
    async with (
        aiohttp.ClientSession(timeout=timeout, read_bufsize=2**22) as session,
        session.get(f"http://127.0.0.1:{port}/v1/stream?duplicates=1") as response,
    ):
        await response.content.readuntil(b": connected\n\n")
        watching = asyncio.create_task(_watch(pid, peaks))
        begun = time.perf_counter()
        with connect(embedded.url(data)) as client:
            for url in urls:
                feeds.add(client, url, context.clock())
        async for line in response.content:
            if line.startswith(b"data: "):
                seen.add(msgspec.json.decode(line[6:], type=_Id).id)
                if len(seen) == wanted:
                    break
        wall = time.perf_counter() - begun
        watching.cancel()
    return wall, len(seen), peaks


class _Id(Struct):
    id: str


async def _watch(pid: int, peaks: dict[int, int]) -> None:
    while True:
        for process in _family(pid):
            try:
                peaks[process.pid] = max(peaks.get(process.pid, 0), process.memory_info().rss)
            except psutil.Error:
                continue
        await asyncio.sleep(0.25)


def _family(pid: int) -> list[psutil.Process]:
    parent = psutil.Process(pid)
    return [parent, *parent.children(recursive=True)]


def _cpu(pid: int) -> dict[int, tuple[str, float]]:
    found = {}
    for process in _family(pid):
        times = process.cpu_times()
        found[process.pid] = (_name(process, pid), times.user + times.system)
    return found


def _name(process: psutil.Process, parent: int) -> str:
    if process.pid == parent:
        return "fetch and serve"
    return "worker" if "aggregator.cli.worker" in process.cmdline() else process.name()


def reader(urls: list[str], folder: Path, python: str) -> Run | None:
    """The `reader` package, 16 workers, to SQLite."""
    if subprocess.call([python, "-c", "import reader"], stderr=subprocess.DEVNULL):
        return None
    (folder / "urls").write_text("\n".join(urls))
    command = [python, "-c", READER, str(folder / "reader.sqlite"), str(folder / "urls")]
    wall, usage, output = _timed(command, "reader")
    return Run("reader", int(output), wall, [usage])


def newsboat(urls: list[str], folder: Path) -> Run | None:
    """newsboat, 16 threads, to SQLite."""
    if shutil.which("newsboat") is None:
        return None
    (folder / "urls").write_text("\n".join(urls))
    (folder / "config").write_text("reload-threads 16\nmax-items 0\n")
    cache = folder / "cache.db"
    files = ["-u", str(folder / "urls"), "-c", str(cache), "-C", str(folder / "config")]
    wall, usage, _ = _timed(["newsboat", *files, "-x", "reload"], "newsboat")
    with sqlite3.connect(cache) as stored:
        [count] = stored.execute("select count(*) from rss_item").fetchone()
    return Run("newsboat", count, wall, [usage])


def _timed(command: list[str], name: str) -> tuple[float, Usage, str]:
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if process.returncode:
        raise SystemExit(f"{name} failed with status {process.returncode}")
    return wall, Usage(name, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024), output


def main() -> None:
    """Run all systems in turn, so often, and print what each took."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--reader-python", default=sys.executable)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        made = farm.make(root)
        with farm.serving(root, made) as urls:
            print(
                f"{len(urls)} feeds x {farm.ARTICLES} articles, "
                f"{sum((root / file).stat().st_size for _, file in made) / 2**20:.0f} MB"
            )
            for number in range(arguments.runs):
                _round(urls, root / str(number), arguments.reader_python)


def _round(urls: list[str], folder: Path, python: str) -> None:
    base = None
    for system, run in (
        ("aggregator", lambda inside: ours(urls, inside)),
        ("reader", lambda inside: reader(urls, inside, python)),
        ("newsboat", lambda inside: newsboat(urls, inside)),
    ):
        inside = folder / system
        inside.mkdir(parents=True)
        result = run(inside)
        if result is None:
            print(f"{system}: not installed, left out")
            continue
        base = base or result.rate
        cpu = sum(one.cpu_s for one in result.processes)
        print(
            f"{system:12} {result.articles:6} articles  {result.wall_s:6.2f} s  "
            f"{result.rate:7.0f}/s  {base / result.rate:5.2f}x  {cpu:6.2f} CPU s"
        )
        for one in result.processes:
            print(f"    {one.name:18} {one.cpu_s:6.2f} CPU s  {one.peak_mb:6.0f} MB")
    print()


if __name__ == "__main__":
    main()
