"""JSON-LD: what a page says of its article to search engines, sound or broken.

Source: https://schema.org/Article, https://www.w3.org/TR/json-ld11/
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import DecodeError
from msgspec.json import decode

Thing = dict[str, Any]

_TYPES = frozenset({"blogposting", "liveblogposting", "report", "socialmediaposting"})
_MOST = 500  # things of a page that are looked at
_WRAPPED = re.compile(
    r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*;?\s*$", re.DOTALL
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


def article(scripts: Iterable[str]) -> Thing:
    """The first article in *scripts*, what it refers to by "@id" filled in; {}: there is none."""
    things = list(_things(scripts))
    by_id = {one["@id"]: one for one in reversed(things) if isinstance(one.get("@id"), str)}
    found = next((one for one in things if _is_article(one)), None)
    if found is None:
        return {}
    return {name: _resolved(value, by_id) for name, value in found.items()}


def names(value: Any) -> tuple[str, ...]:
    """The names of one or many persons, organisations or plain texts."""
    told = (one.get("name") if isinstance(one, dict) else one for one in _listed(value))
    flat = (part for one in told for part in _listed(one))
    return tuple(dict.fromkeys(" ".join(one.split()) for one in flat if isinstance(one, str)))


def addresses(value: Any) -> Iterator[str]:
    """The addresses of one or many things or plain texts."""
    for one in _listed(value):
        told = (one.get("url") or one.get("@id")) if isinstance(one, dict) else one
        yield from (address for address in _listed(told) if isinstance(address, str))


def text(value: Any) -> str | None:
    """*value* when it is one text."""
    first = next(iter(_listed(value)), None)
    return first.strip() or None if isinstance(first, str) else None


def _things(scripts: Iterable[str]) -> Iterator[Thing]:
    waiting = [_decoded(script) for script in scripts]
    for _ in range(_MOST):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one[:_MOST]
        elif isinstance(one, dict):
            yield one
            waiting[:0] = [
                one[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in one
            ]


def _decoded(script: str) -> Any:
    for mended in (str, _mended):
        try:
            return decode(mended(script))
        except (DecodeError, RecursionError, UnicodeEncodeError):
            continue
    try:
        return json.loads(_mended(script), strict=False)  # line breaks in texts
    except (ValueError, RecursionError):
        return None


def _mended(script: str) -> str:
    return _TRAILING_COMMA.sub(r"\1", _WRAPPED.sub("", _WRAPPED.sub("", script))).rstrip("; \n")


def _is_article(thing: Thing) -> bool:
    told = (one.lower() for one in _listed(thing.get("@type")) if isinstance(one, str))
    return any(one.endswith("article") or one in _TYPES for one in told)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _resolved(value: Any, by_id: dict[str, Thing]) -> Any:
    if isinstance(value, list):
        return [_resolved(one, by_id) for one in value]
    if isinstance(value, dict) and len(value) == 1 and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value
