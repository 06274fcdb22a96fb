"""Every setting: its name, type, default, unit and meaning, in one table.

A value comes from the environment (`AGGREGATOR_` and the name in capitals), else from a TOML file
(the name as it stands here), else from the default. Lists are written with commas in the
environment. This module reads neither the environment nor a file: both are handed in.
"""

import re
from collections.abc import Mapping
from ipaddress import ip_network
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from aggregator.errors import SettingsError

PREFIX = "AGGREGATOR_"

_LIST = ("fetch_allow",)
_SERVER = re.compile(r"(?:rediss?://[^/:]*(?:[^/]*@[^/:]+)?(?::\d+)?(?:/|$|\?)|unix:///)")


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What can be set; the description of each field is its documentation."""

    redis_url: Annotated[
        str | None,
        Meta(description="Redis to use, as `redis://host:6379/0`; none: the embedded server"),
    ] = None
    data: Annotated[
        str | None,
        Meta(description="folder of the embedded server; none: the user's data directory"),
    ] = None
    host: Annotated[str, Meta(description="address that HTTP listens on")] = "127.0.0.1"
    port: Annotated[int, Meta(ge=0, le=65535, description="port that HTTP listens on")] = 8080
    public_url: Annotated[
        str | None,
        Meta(description="how readers reach the service, for links in feeds; none: as asked"),
    ] = None
    workers: Annotated[int, Meta(ge=0, le=256, description="worker processes to run")] = 2

    fetch_allow: Annotated[
        tuple[str, ...],
        Meta(description="hosts or CIDR ranges to fetch from though they are private or loopback"),
    ] = ()
    fetch_interval_s: Annotated[
        int, Meta(ge=5, description="seconds between two polls of a feed")
    ] = 900
    fetch_timeout_s: Annotated[
        float, Meta(gt=0, description="seconds that one fetch may take in all")
    ] = 30.0
    fetch_max_bytes: Annotated[
        int, Meta(ge=1024, description="largest document, in bytes after decompression")
    ] = 15 * 2**20
    fetch_concurrency: Annotated[
        int, Meta(ge=1, le=4096, description="fetches under way at once")
    ] = 64
    fetch_per_host: Annotated[
        int, Meta(ge=1, le=64, description="fetches under way at once from one host")
    ] = 2
    full_text: Annotated[
        Literal["auto", "always", "never"],
        Meta(
            description="whether articles' pages are fetched, for feeds that do not say: auto, "
            "when a feed gives only teasers; always; never"
        ),
    ] = "auto"
    user_agent: Annotated[
        str, Meta(description="how the fetcher names itself; add an address to write to")
    ] = "aggregator/0.1 (self-hosted feed aggregator)"

    queue_max_documents: Annotated[
        int, Meta(ge=1, description="documents waiting for workers before fetchers pause")
    ] = 2_000
    queue_max_bytes: Annotated[
        int, Meta(ge=2**20, description="bytes waiting for workers before fetchers pause")
    ] = 256 * 2**20
    document_time_limit_s: Annotated[
        float, Meta(gt=0, description="seconds that a worker may spend on one document")
    ] = 20.0
    worker_max_memory: Annotated[
        int, Meta(ge=128 * 2**20, description="bytes of memory at which a worker is replaced")
    ] = 1536 * 2**20

    retention_days: Annotated[
        float, Meta(gt=0, description="days that a published article is kept")
    ] = 30.0
    retention_articles: Annotated[
        int, Meta(ge=100, description="articles that are kept at most, about")
    ] = 100_000
    quarantine_documents: Annotated[
        int, Meta(ge=1, description="documents in quarantine at most; the oldest go first")
    ] = 1_000
    quarantine_bytes: Annotated[
        int, Meta(ge=2**20, description="bytes in quarantine at most; the oldest go first")
    ] = 256 * 2**20
    copy_window_hours: Annotated[
        float, Meta(ge=0.001, description="hours in which the same text elsewhere is a duplicate")
    ] = 72.0

    log_level: Annotated[
        Literal["debug", "info", "warning", "error"], Meta(description="what is logged at least")
    ] = "info"
    log_json: Annotated[bool, Meta(description="log JSON lines, for machines")] = False


def load(
    file: Mapping[str, Any], environment: Mapping[str, str], options: Mapping[str, Any]
) -> Settings:
    """The settings from a TOML file's table, the environment and options; the later wins.

    Raises:
        SettingsError: a name is unknown or a value does not fit; the message names both.
    """
    values = dict(file)
    for name in Settings.__struct_fields__:
        given = environment.get(PREFIX + name.upper())
        if given is not None and given != "":
            values[name] = _split(given) if name in _LIST else given
    values.update({name: value for name, value in options.items() if value is not None})
    for name, value in values.items():
        _check(name, value)
    return msgspec.convert(values, Settings, strict=False)


def environment(settings: Settings) -> dict[str, str]:
    """The settings that differ from their defaults, as `load` reads them from an environment."""
    defaults = Settings()
    found = {}
    for name in Settings.__struct_fields__:
        value = getattr(settings, name)
        if value != getattr(defaults, name):
            found[PREFIX + name.upper()] = ",".join(value) if name in _LIST else str(value)
    return found


def describe() -> list[tuple[str, str, str]]:
    """Name, default and meaning of each setting, in order; for the documentation."""
    defaults = Settings()
    table = []
    for field in msgspec.inspect.type_info(Settings).fields:  # type: ignore[attr-defined]
        meaning = (getattr(field.type, "extra_json_schema", None) or {}).get("description", "")
        table.append((field.name, repr(getattr(defaults, field.name)), meaning))
    return table


def _split(given: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in given.split(",") if part.strip())


def _check(name: str, value: Any) -> None:
    try:
        settings = msgspec.convert({name: value}, Settings, strict=False)
    except msgspec.ValidationError as error:
        reason = str(error).partition(" - at ")[0]
        raise SettingsError(
            f"setting {name} ({PREFIX}{name.upper()}) has value {value!r}: {reason}; "
            "docs/settings.md lists all settings"
        ) from error
    for entry in settings.fetch_allow:
        _check_range(entry)
    if settings.redis_url is not None and not _SERVER.match(settings.redis_url):
        raise SettingsError(
            f"setting redis_url ({PREFIX}REDIS_URL) has value {value!r}: write it as "
            "redis://host:6379/0, rediss://… or unix:///path"
        )


def _check_range(entry: str) -> None:
    """An entry with a slash is meant as a range of addresses."""
    try:
        if "/" in entry:
            ip_network(entry, strict=False)
    except ValueError as error:
        raise SettingsError(
            f"setting fetch_allow ({PREFIX}FETCH_ALLOW) has {entry!r}, which is neither a host nor "
            "a range of addresses such as 127.0.0.0/8"
        ) from error
