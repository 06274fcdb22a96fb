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
    client.zadd(keys.ROLES, {codec.json(role): _now(client) + TTL_S})


def withdraw(client: Redis, role: Role) -> None:
    """Say that *role* has stopped."""
    client.zrem(keys.ROLES, codec.json(role))


def running(client: Redis) -> list[Role]:
    """The roles that run."""
    now = _now(client)
    client.zremrangebyscore(keys.ROLES, "-inf", now)
    stored = cast("list[bytes]", client.zrange(keys.ROLES, 0, -1))
    roles = [codec.from_json(value, Role) for value in stored]
    return sorted(roles, key=lambda role: (role.name, role.host, role.pid))


def _now(client: Redis) -> int:
    """Seconds by the server's clock, which all hosts share."""
    return client.time()[0]
