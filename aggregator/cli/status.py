"""`aggregator status` and `aggregator doctor`: how it goes, and how to mend what is wrong."""

import importlib.metadata
import os
import platform
import shutil
from collections.abc import Callable, Iterator
from typing import Annotated, Any

import psutil
import typer
from msgspec import Struct
from redis import Redis

from aggregator.cli import context, embedded
from aggregator.cli.context import Config, Data, Json
from aggregator.cli.tables import show, show_one
from aggregator.errors import AggregatorError
from aggregator.settings import Settings
from aggregator.store import documents, feeds, quarantine, roles, topics, wire
from aggregator.store.connection import answering, check, connect

_ROOM = 2**30  # bytes of disk below which the append-only file is in danger


def status(
    role: Annotated[
        str | None, typer.Option(help="Fail unless this role runs on this host (for containers).")
    ] = None,
    data: Data = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """How it goes: what runs, what waits, what is kept, what is unwell."""
    with context.store(config, data) as client:
        running = roles.running(client)
        if role is not None and not any(
            one.name == role and one.host == platform.node() for one in running
        ):
            raise AggregatorError(f"role {role} does not run on {platform.node()}")
        show_one(_figures(client, running), as_json=json)


def doctor(data: Data = None, config: Config = None, json: Json = False) -> None:
    """Check the installation; each finding says how to mend it."""
    settings = context.load(config, data=data)
    findings = [*_machine(settings), *_service(settings)]
    rows = [{"check": f.check, "ok": f.ok, "finding": f.finding} for f in findings]
    show(rows, ("ok", "check", "finding"), as_json=json)
    if not all(f.ok for f in findings):
        raise typer.Exit(1)


class Finding(Struct, frozen=True):
    """One thing that was checked."""

    check: str
    ok: bool
    finding: str


def _figures(client: Redis, running: list[roles.Role]) -> dict[str, Any]:
    backlog = documents.backlog(client)
    return {
        "roles": ", ".join(f"{role.name} ({role.host}, process {role.pid})" for role in running)
        or "none",
        "documents_waiting": backlog.documents,
        "bytes_waiting": backlog.bytes,
        "jobs_queued": backlog.jobs,
        "quarantine": quarantine.count(client),
        "feeds": feeds.count(client),
        "feeds_unwell": feeds.unwell(client),
        "topics": len(topics.load(client)),
        "articles_kept": wire.bounds(client).length,
        **{f"entries_{event}": count for event, count in wire.counts(client).items()},
    }


def _machine(settings: Settings) -> Iterator[Finding]:
    version = importlib.metadata.version("aggregator")
    yield Finding(
        "installation", True, f"aggregator {version} on Python {platform.python_version()}"
    )
    if settings.redis_url is not None:
        return
    folder = embedded.folder(settings.data)
    there = next(path for path in (folder, *folder.parents) if path.exists())
    writable = os.access(there, os.W_OK)
    yield Finding(
        "data folder",
        writable,
        f"{folder}" if writable else f"{there} cannot be written to; choose another with --data",
    )
    free = shutil.disk_usage(there).free
    yield Finding(
        "disk",
        free > _ROOM,
        f"{free / 2**30:.1f} GiB free"
        + ("" if free > _ROOM else "; make room, or set retention_days lower"),
    )
    memory = psutil.virtual_memory().available
    yield Finding("memory", memory > _ROOM, f"{memory / 2**30:.1f} GiB available")


def _service(settings: Settings) -> Iterator[Finding]:
    address = context.url(settings)
    try:
        check(address)
        with answering(address), connect(address) as client:
            yield Finding("server", True, f"answers at {address}")
            for step in _CHECKS:
                yield step(client)
    except AggregatorError as error:
        yield Finding("server", False, str(error))


def _check_roles(client: Redis) -> Finding:
    names = {role.name for role in roles.running(client)}
    missing = [name for name in ("fetch", "work", "serve") if name not in names]
    found = "fetch, work and serve run"
    if missing:
        found = "; ".join(f"no {name}: start `aggregator {name}`" for name in missing)
    return Finding("roles", not missing, found)


def _check_persistence(client: Redis) -> Finding:
    info: dict[str, Any] = client.info("persistence")
    kept = bool(info.get("aof_enabled"))
    return Finding(
        "append-only file",
        kept,
        "on" if kept else "off: a crash of Redis loses articles; set appendonly yes",
    )


def _check_memory(client: Redis) -> Finding:
    info: dict[str, Any] = client.info("memory")
    policy = info.get("maxmemory_policy")
    return Finding(
        "memory policy",
        policy == "noeviction",
        f"{policy}" + ("" if policy == "noeviction" else ": Redis may drop keys; set noeviction"),
    )


def _check_quarantine(client: Redis) -> Finding:
    count = quarantine.count(client)
    found = f"{count} documents; `aggregator quarantine list` says why" if count else "empty"
    return Finding("quarantine", True, found)


def _check_feeds(client: Redis) -> Finding:
    unwell, count = feeds.unwell(client), feeds.count(client)
    found = f"{count} feeds, {unwell} unwell"
    return Finding("feeds", True, found + ("; `aggregator feeds list` says why" if unwell else ""))


_CHECKS: tuple[Callable[[Redis], Finding], ...] = (
    _check_roles,
    _check_persistence,
    _check_memory,
    _check_quarantine,
    _check_feeds,
)
