"""The steps that are one step: each a Lua file headed by its KEYS, ARGV and what it returns."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha1
from importlib.resources import files
from typing import Any

from redis import Redis
from redis.exceptions import NoScriptError

# What a script is joined of, before its own text.
_PARTS = {"publish": ("near", "stories", "pace")}


@cache
def source(name: str) -> str:
    """The text of a script."""
    parts = (*_PARTS.get(name, ()), name)
    return "\n".join((files(__name__) / f"{part}.lua").read_text("utf-8") for part in parts)


@cache
def _sha(name: str) -> str:
    return sha1(source(name).encode(), usedforsecurity=False).hexdigest()


def run(client: Redis, name: str, keys: list[str], arguments: Iterable[Any]) -> Any:
    """Run the script *name*; sends its text only to a server that does not know it yet."""
    arguments = list(arguments)
    try:
        return client.evalsha(_sha(name), len(keys), *keys, *arguments)
    except NoScriptError:
        return client.eval(source(name), len(keys), *keys, *arguments)
