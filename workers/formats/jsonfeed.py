"""JSON Feed 1.0 and 1.1.

Source: https://www.jsonfeed.org/version/1.1/
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import escape
from typing import Any

import msgspec
from msgspec.structs import replace

from aggregator.errors import FormatError
from aggregator.model import Document, Entry, Failed, Media, Note, Reading, document_id
from workers.namespaces import charset, media_rss
from workers.namespaces.address import web
from workers.namespaces.bounds import few
from workers.namespaces.identity import key
from workers.namespaces.markup import line
from workers.namespaces.xml import NOT_WELL_FORMED

name = "jsonfeed"

_VERSION = "https://jsonfeed.org/version/1.1"
_CARELESS = json.JSONDecoder(strict=False)  # lets line breaks into strings
_STRING = r'"(?:[^"\\]++|\\.)*+(?:"|\Z)'
_COMMA = re.compile(rf"(?P<kept>{_STRING})|,(?=\s*[\]}}])", re.DOTALL)  # after the last of a list
_ITEMS = re.compile(r'"items"\s*:\s*\[')
_VALUE = re.compile(r"[^\s,]")


def sniff(document: Document) -> float:
    """Sure when the version's address is near the start; JSON of another kind is possible."""
    head = charset.opening(document)
    if not head.startswith("{"):
        return 0.0
    if "jsonfeed.org/version" in head.replace("\\/", "/"):
        return 1.0
    if document.media_type == "application/feed+json":
        return 0.9
    return 0.5 if '"items"' in head else 0.2


def read(document: Document) -> Reading:
    """The items of the feed; an item that is none fails alone.

    Raises:
        FormatError: not JSON, or JSON that is not JSON Feed.
    """
    feed, notes = _json(document)
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise FormatError("this is JSON, but not JSON Feed: it has no list of `items`")
    entries: list[Entry] = []
    failed: list[Failed] = []
    authors = _authors(feed)
    for number, item in enumerate(few(items), 1):
        if isinstance(item, dict):
            entries.append(_entry(item, document.url, authors))
        else:
            failed.append(_failed(document, number, item))
    return Reading(
        entries=tuple(entries),
        failed=tuple(failed),
        notes=notes,
        title=line(_string(feed, "title")) or None,
        site=web(_string(feed, "home_page_url"), document.url),
        language=_string(feed, "language"),
    )


def _failed(document: Document, number: int, item: object) -> Failed:
    body = msgspec.json.encode({"version": _VERSION, "items": [item]})
    alone = replace(document, id=document_id(document.feed, document.part, body), body=body)
    reason = "it is not a JSON object"
    return Failed(entry=f"item {number}", stage=name, reason=reason, document=alone)


def _json(document: Document) -> tuple[Any, tuple[Note, ...]]:
    """The JSON of *document*, of what can be saved of it when it is not well-formed."""
    text = charset.characters(document)
    with suppress(msgspec.DecodeError, RecursionError):
        return msgspec.json.decode(text), ()
    try:
        return _careless(text)
    except RecursionError as error:
        raise FormatError(f"not well-formed JSON: {error}") from error


def _careless(text: str) -> tuple[Any, tuple[Note, ...]]:
    """What msgspec refuses: half an emoji and NaN pass without a note, all else is told."""
    try:
        return _whole(json.loads(text)), ()
    except ValueError as error:
        note = Note(fault=NOT_WELL_FORMED, text=f"not well-formed JSON: {error}")
        feed = _saved(text)
        if feed is None:
            raise FormatError(note.text) from error
    return _whole(feed), (note,)


def _whole(feed: Any) -> Any:
    """*feed* with a question mark for half an emoji, and nothing for what is no number."""
    written = json.dumps(feed, ensure_ascii=False).encode("utf-8", "replace")
    return json.loads(written, parse_constant=lambda _: None)


def _saved(text: str) -> Any:
    """What can be read of a careless feed: all of it, or the items up to the first that is broken.

    None where that is nothing.
    """
    text = _COMMA.sub(lambda found: found["kept"] or "", text)
    with suppress(ValueError, RecursionError):
        return _CARELESS.decode(text)
    begins = _ITEMS.search(text)
    items = list(_items(text, begins.end())) if begins else []
    if begins is None or not items:
        return None
    feed: dict[str, Any] = {}
    with suppress(ValueError, RecursionError):
        feed = _CARELESS.decode(f"{text[: begins.start()].rstrip().removesuffix(',')}}}")
    return {**feed, "items": items}


def _items(text: str, at: int) -> Iterator[Any]:
    """The values that stand whole in *text* from *at* on, commas between them."""
    with suppress(ValueError, RecursionError):
        while found := _VALUE.search(text, at):
            item, at = _CARELESS.raw_decode(text, found.start())
            yield item


def _entry(item: dict[str, Any], address: str, authors: tuple[str, ...]) -> Entry:
    link = _string(item, "url") or _string(item, "external_url")
    title = line(_string(item, "title"))
    html, text = _string(item, "content_html"), _string(item, "content_text")
    summary = _string(item, "summary")
    return Entry(
        key=key(_string(item, "id"), link, title, html or text),
        title=title or None,
        url=web(link, address),
        html=html,
        text=None if html else text,
        summary=escape(summary, quote=False) if summary else None,
        published=_string(item, "date_published"),
        updated=_string(item, "date_modified"),
        language=_string(item, "language"),
        authors=_authors(item) or authors,
        keywords=tuple(
            dict.fromkeys(word for tag in _list(item, "tags") if (word := line(_text(tag))))
        ),
        media=media_rss.once(_media(item, address)),
        whole=bool(html or text),
    )


def _text(value: object) -> str | None:
    """A string as it is, a number as its digits (1.0: "if an id is a number, coerce it")."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value).strip() or None


def _string(of: dict[str, Any], field: str) -> str | None:
    return _text(of.get(field))


def _list(of: dict[str, Any], field: str) -> list[Any]:
    value = of.get(field)
    return value if isinstance(value, list) else []


def _authors(of: dict[str, Any]) -> tuple[str, ...]:
    """Names, as in 1.1 (`authors`) or in 1.0 (`author`)."""
    told = [*_list(of, "authors"), of.get("author")]
    names = [line(_string(one, "name")) for one in told if isinstance(one, dict)]
    return tuple(dict.fromkeys(name for name in names if name))


def _media(item: dict[str, Any], address: str) -> Iterator[Media]:
    for attachment in _list(item, "attachments"):
        if isinstance(attachment, dict) and (url := web(_string(attachment, "url"), address)):
            size = media_rss.size(_string(attachment, "size_in_bytes"))
            yield Media(url=url, type=_string(attachment, "mime_type"), bytes=size)
    for field in ("image", "banner_image"):
        if url := web(_string(item, field), address):
            yield Media(url=url)
