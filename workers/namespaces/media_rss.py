"""Media RSS: pictures, sounds and films of an item, also those in a group.

Source: https://www.rssboard.org/media-rss
"""

from collections.abc import Iterable, Iterator

from aggregator.model import Media
from workers.namespaces.address import web
from workers.namespaces.xml import Element, Found, gather

_NAMESPACES = (
    "{http://search.yahoo.com/mrss/}",
    "{http://search.yahoo.com/mrss}",
    "{http://www.rssboard.org/media-rss}",
    "media:",
)

SLOTS = {
    f"{namespace}{name}": slot
    for namespace in _NAMESPACES
    for name, slot in (
        ("content", "media"),
        ("thumbnail", "thumbnail"),
        ("group", "media group"),
        ("title", "media title"),
        ("description", "media description"),
    )
}


def media(found: Found, base: str | None) -> Iterator[Media]:
    """The media among *found*, groups opened; addresses seen from *base*."""
    yield from _listed(found, base)
    for group in found.get("media group", ()):
        yield from _listed(gather(group, SLOTS), base)


def once(listed: Iterable[Media]) -> tuple[Media, ...]:
    """*listed* with each address once, as it was first told."""
    by_url: dict[str, Media] = {}
    for media in listed:
        by_url.setdefault(media.url, media)
    return tuple(by_url.values())


def size(written: str | None) -> int | None:
    """A length in bytes as feeds write it; None when it says nothing."""
    if written and written.strip().isascii() and written.strip().isdigit():
        return int(written[:18]) or None
    return None


def _listed(found: Found, base: str | None) -> Iterator[Media]:
    for element in found.get("media", ()):
        yield from _one(element, element.get("type"), base)
        if len(element):
            for thumbnail in gather(element, SLOTS).get("thumbnail", ()):
                yield from _one(thumbnail, None, base)
    for element in found.get("thumbnail", ()):
        yield from _one(element, None, base)


def _one(element: Element, kind: str | None, base: str | None) -> Iterator[Media]:
    url = web(element.get("url"), base)
    if url is not None:
        yield Media(url=url, type=kind or None, bytes=size(element.get("fileSize")))
