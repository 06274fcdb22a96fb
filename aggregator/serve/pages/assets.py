"""The files beside the pages: style, script and icon, as packaged with the program."""

from collections.abc import Mapping
from importlib.resources import files

from aiohttp import web
from msgspec import Struct

from aggregator.errors import NotFound
from aggregator.model import digest

_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_FOR_EVER = "public, max-age=31536000, immutable"  # its address changes with its content


class Asset(Struct, frozen=True):
    """A file and its name for its content."""

    body: bytes
    media_type: str
    tag: str


def _load() -> dict[str, Asset]:
    found = {}
    for file in (files(__package__) / "static").iterdir():
        media_type = _TYPES.get(file.name.rpartition(".")[2])
        if media_type:
            body = file.read_bytes()
            found[file.name] = Asset(body, media_type, digest(body, characters=16))
    return found


ASSETS: Mapping[str, Asset] = _load()  # read once: a handler must not wait for a disk


def url(name: str) -> str:
    """The address of a packaged file, which changes with its content."""
    return f"/static/{name}?v={ASSETS[name].tag}"


async def static(request: web.Request) -> web.Response:
    """`GET /static/{name}`; kept for ever when asked for by its content's name."""
    asset = ASSETS.get(request.match_info["name"])
    if asset is None:
        raise NotFound(f"no file {request.match_info['name']} belongs to the pages")
    fixed = request.query.get("v") == asset.tag
    headers = {
        "Cache-Control": _FOR_EVER if fixed else "no-cache",
        "X-Content-Type-Options": "nosniff",
    }
    if any(one.value in (asset.tag, "*") for one in request.if_none_match or ()):
        answer = web.Response(status=304, headers=headers)
    else:
        answer = web.Response(
            body=asset.body, content_type=asset.media_type, charset="utf-8", headers=headers
        )
    answer.etag = asset.tag
    return answer
