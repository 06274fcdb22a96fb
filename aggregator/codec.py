"""Between the model and bytes: the queue, the store, the wire and the contract's JSON.

The one place where the names of the contract are spelled. What is stored begins with a version, so
that a newer release can still read it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from msgspec import UNSET, Struct
from msgspec.structs import replace

from aggregator.errors import DocumentError, InvalidInput
from aggregator.model import Article, Document, Feed, Match, Page, Publication, Tag, Topic

DOCUMENT_VERSION = b"\x01"

_T = TypeVar("_T")

_to_msgpack = msgspec.msgpack.Encoder()
_to_json = msgspec.json.Encoder()
_document = msgspec.msgpack.Decoder(Document)
_article = msgspec.json.Decoder(Article)
_topic = msgspec.json.Decoder(Topic)


class _Head(Struct, frozen=True):
    """The fields of the contract's article that publishing decides."""

    id: str
    version: int
    event: str
    story: str
    duplicate_of: str | None


class Delivered(Article, frozen=True, kw_only=True):
    """The contract's article, whole: for those who read our JSON back."""

    version: int = 1
    event: str = "new"
    story: str | None = None
    duplicate_of: str | None = None


_delivered = msgspec.json.Decoder(Delivered)


def encode_document(document: Document) -> bytes:
    """The bytes under a document's key."""
    return DOCUMENT_VERSION + _to_msgpack.encode(document)


def decode_document(data: bytes) -> Document:
    """The document that `encode_document` made.

    Raises:
        DocumentError: the bytes are of another version or damaged.
    """
    if data[:1] != DOCUMENT_VERSION:
        raise DocumentError(f"stored document has version {data[:1]!r}, this release reads 1")
    try:
        return _document.decode(data[1:])
    except msgspec.MsgspecError as error:
        raise DocumentError(f"stored document is damaged: {error}") from error


def encode_content(article: Article) -> bytes:
    """The article's JSON as it lies on the wire, without what publishing decides."""
    return _to_json.encode(replace(article, signature=UNSET))


def decode_article(data: bytes | str) -> Article:
    """An article from the contract's JSON; what publishing decided is left out.

    Raises:
        InvalidInput: the JSON does not have the contract's shape; the message says where.
    """
    try:
        return _article.decode(data)
    except msgspec.MsgspecError as error:
        raise InvalidInput(f"not an article: {error}") from error


def article_json(publication: Publication) -> bytes:
    """The contract's article as one line of JSON.

    Written from the bytes that lie on the wire: nothing is decoded on the way to a subscriber.
    """
    head = _to_json.encode(
        _Head(
            publication.id,
            publication.version,
            publication.event,
            publication.story,
            publication.duplicate_of,
        )
    )
    content = publication.content
    return head[:-1] + b"," + content[content.index(b",") + 1 :]  # the content begins with its id


def delivered(publication: Publication) -> Delivered:
    """The contract's article as a record, for pages and feeds."""
    return _delivered.decode(article_json(publication))


def publication(wire_id: bytes, fields: Mapping[bytes, bytes]) -> Publication:
    """A publication from the entry of the wire."""
    text = {name.decode(): value.decode() for name, value in fields.items() if name != b"article"}
    return Publication(
        wire_id=wire_id.decode(),
        id=text["id"],
        event=text["event"],  # type: ignore[arg-type]  # written by publish.lua alone
        version=int(text["version"]),
        story=text["story"],
        duplicate_of=text["duplicate_of"] or None,
        feed=text["feed"],
        language=text["language"] or None,
        topics=tuple(text["topics"].split()),
        content=fields[b"article"],
    )


def tagged(publication: Publication, later: Mapping[str, tuple[Match, ...] | None]) -> Publication:
    """*publication* with what was found *later*: topics and why; None: no longer."""
    article = _article.decode(publication.content)
    kept = [tag for tag in article.topics if tag.topic not in later]
    added = [Tag(topic=slug, matches=why) for slug, why in later.items() if why is not None]
    article = replace(article, topics=(*kept, *added))
    topics = tuple(tag.topic for tag in article.topics)
    return replace(publication, topics=topics, content=encode_content(article))


def feed_fields(changes: Mapping[str, Any]) -> dict[str, str]:
    """Fields of a feed as they are stored: an empty string is None."""
    return {name: _plain(value) for name, value in changes.items()}


def feed_pairs(changes: Mapping[str, Any]) -> list[str]:
    """The same as `feed_fields`, flat, as scripts take them: field, value, field, value."""
    return [part for pair in feed_fields(changes).items() for part in pair]


def feed(fields: Mapping[bytes, bytes]) -> Feed:
    """A feed from its stored fields; unknown fields are of a newer release and left alone."""
    values = {name.decode(): value.decode() for name, value in fields.items() if value}
    notes = msgspec.json.decode(values.pop("notes", "[]"))
    return msgspec.convert({**values, "notes": notes}, Feed, strict=False)


def page(fields: Mapping[bytes, bytes]) -> Page:
    """The page of an article from its stored fields."""
    values = {name.decode(): value.decode() for name, value in fields.items()}
    return msgspec.convert(values, Page, strict=False)  # its bucket is for publish.lua alone


def encode_topic(topic: Topic) -> bytes:
    """A topic as it is stored."""
    return _to_json.encode(topic)


def decode_topic(data: bytes) -> Topic:
    """The topic that `encode_topic` made."""
    return _topic.decode(data)


def json(value: Any) -> bytes:
    """Any record of the model, or plain data with them in it, as JSON."""
    return _to_json.encode(value)


def plain(value: Any) -> Any:
    """Any record of the model as plain data, as it would be in JSON."""
    return msgspec.to_builtins(value)


def from_json(data: bytes | str, type: type[_T]) -> _T:
    """A record from JSON.

    Raises:
        InvalidInput: the JSON does not have the shape of *type*; the message says where.
    """
    try:
        return msgspec.json.decode(data, type=type)
    except msgspec.MsgspecError as error:
        raise InvalidInput(f"JSON: {error}") from error


def topics_from_table(table: Mapping[str, Any]) -> list[Topic]:
    """Topics from the table of a TOML file: `[slug]` with `rule` and `names`.

    Raises:
        InvalidInput: a topic has another shape; the message names it.
    """
    topics = []
    for slug, value in table.items():
        try:
            topics.append(msgspec.convert({"slug": slug, **value}, Topic))
        except (msgspec.ValidationError, TypeError, ValueError) as error:
            raise InvalidInput(
                f'topic [{slug}]: {error}; a topic is written as [slug] with rule = "…" '
                'and names = { en = "…" }'
            ) from error
    return topics


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return _to_json.encode(value).decode()
    return str(value)
