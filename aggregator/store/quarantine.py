"""What failed for good: whole documents, with the stage and the reason, for a person to look at."""

from contextlib import suppress
from datetime import UTC, datetime
from itertools import accumulate
from typing import cast

from msgspec import Struct
from redis import Redis

from aggregator import codec
from aggregator.errors import DocumentError, NotFound
from aggregator.model import Document
from aggregator.store import keys, scripts

OUTCOME_S = 3600


class Case(Struct, frozen=True):
    """A document in quarantine."""

    id: str
    since: datetime
    stage: str
    reason: str
    document: Document


def move(client: Redis, id: str, stage: str, reason: str) -> bool:
    """Take a pending document off the queue, with its bytes; False when it was gone already."""
    data = cast("bytes | None", client.get(keys.document(id)))
    if data is None:
        return False
    feed, told = "", "document_error"
    with suppress(DocumentError):  # damaged, or of another release: kept all the same
        document = codec.decode_document(data)
        feed, told = document.feed, "page_error" if document.page_of else told
    arguments = [id, stage, reason, OUTCOME_S, told]
    return bool(scripts.run(client, "quarantine", _keys(id, feed), arguments))


def keep(client: Redis, document: Document, stage: str, reason: str, parent: str) -> None:
    """Keep one failed entry, given as a document of its own, while its siblings go on.

    It counts in the outcome of the document *parent* that it comes from.
    """
    data = codec.encode_document(document)
    with client.pipeline(transaction=True) as pipe:
        pipe.set(keys.document(document.id), data)
        pipe.incrby(keys.PENDING_BYTES, len(data))
        pipe.eval(
            scripts.source("quarantine"),
            8,
            *_keys(document.id, document.feed),
            document.id,
            stage,
            reason,
            OUTCOME_S,
            "document_error",
        )
        pipe.hincrby(keys.outcome(parent), "failed", 1)
        pipe.expire(keys.outcome(parent), OUTCOME_S)
        pipe.execute()


def cases(client: Redis, limit: int = 1000) -> list[Case]:
    """The newest cases first."""
    listed = cast(
        "list[tuple[bytes, float]]",
        client.zrange(keys.QUARANTINE, 0, limit - 1, desc=True, withscores=True),
    )
    with client.pipeline(transaction=False) as pipe:
        for id, _ in listed:
            pipe.hgetall(keys.quarantined(id.decode()))
        records = pipe.execute()
    return [
        _case(id.decode(), score, record)
        for (id, score), record in zip(listed, records, strict=True)
        if record
    ]


def case(client: Redis, id: str) -> Case:
    """One case.

    Raises:
        NotFound: there is none of this id.
    """
    score = client.zscore(keys.QUARANTINE, id)
    record = cast("dict[bytes, bytes]", client.hgetall(keys.quarantined(id)))
    if score is None or not record:
        raise NotFound(f"no document {id} in quarantine; `aggregator quarantine list` shows them")
    return _case(id, score, record)


def count(client: Redis) -> int:
    """How many cases there are."""
    return client.zcard(keys.QUARANTINE)


def trim(client: Redis, most: int, most_bytes: int) -> None:
    """Forget the oldest cases beyond *most*, or beyond *most_bytes* of documents."""
    ids = [
        id.decode() for id in cast("list[bytes]", client.zrange(keys.QUARANTINE, 0, -1, desc=True))
    ]
    with client.pipeline(transaction=False) as pipe:
        for id in ids:
            pipe.hstrlen(keys.quarantined(id), "document")
        sizes = accumulate(pipe.execute())
    for number, (id, size) in enumerate(zip(ids, sizes, strict=True)):
        if number >= most or size > most_bytes:
            _forget(client, id)


def drop(client: Redis, id: str) -> None:
    """Forget a case; the document is gone.

    Raises:
        NotFound: there is none of this id.
    """
    case(client, id)
    _forget(client, id)


def _forget(client: Redis, id: str) -> None:
    with client.pipeline(transaction=True) as pipe:
        pipe.delete(keys.quarantined(id))
        pipe.zrem(keys.QUARANTINE, id)
        pipe.execute()


def _keys(id: str, feed: str) -> list[str]:
    return [
        keys.document(id),
        keys.PENDING,
        keys.PENDING_BYTES,
        keys.TRIES,
        keys.QUARANTINE,
        keys.quarantined(id),
        keys.feed(feed),
        keys.outcome(id),
    ]


def _case(id: str, score: float, record: dict[bytes, bytes]) -> Case:
    return Case(
        id=id,
        since=datetime.fromtimestamp(score / 1000, UTC),
        stage=record[b"stage"].decode(),
        reason=record[b"reason"].decode(),
        document=_document(id, record[b"document"]),
    )


def _document(id: str, data: bytes) -> Document:
    """The document, or, if it is damaged, one of the bytes as they are."""
    try:
        return codec.decode_document(data)
    except DocumentError:
        never = datetime.fromtimestamp(0, UTC)
        return Document(id=id, feed="", url="", body=data, fetched=never, part="damaged")
