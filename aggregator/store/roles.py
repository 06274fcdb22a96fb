"""Which roles run, and where: each says so every few seconds, and is gone when it falls silent."""

from datetime import datetime
from typing import cast

from msgspec import Struct
from redis import Redis

from aggregator import codec
from aggregator.store import keys

TTL_S = 15


class Role(Struct, frozen=True):
    """A running part of the service."""

    name: str  # fetch, work or serve
    host: str
    pid: int
    since: datetime


def announce(client: Redis, role: Role) -> None:
    """Say that *role* runs; to be said again within `TTL_S` seconds."""
    client.set(_key(role), codec.json(role), ex=TTL_S)


def withdraw(client: Redis, role: Role) -> None:
    """Say that *role* has stopped."""
    client.delete(_key(role))


def running(client: Redis) -> list[Role]:
    """The roles that run."""
    found = list(client.scan_iter(match=keys.role("*"), count=1000))
    stored = cast("list[bytes | None]", client.mget(found)) if found else []
    roles = [codec.from_json(value, Role) for value in stored if value]
    return sorted(roles, key=lambda role: (role.name, role.host, role.pid))


def _key(role: Role) -> str:
    return keys.role(f"{role.name}:{role.host}:{role.pid}")
