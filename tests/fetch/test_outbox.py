"""What was fetched, on its way to the store."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from redis import Redis

from aggregator.fetch.outbox import Outbox, Result
from aggregator.fetch.transports.http import Http
from aggregator.model import Document, Feed
from aggregator.store import documents, feeds
from aggregator.store.documents import Arrival

HEADERS = (
    b'HTTP/1.1 200 Tr\xe8s bien\r\nContent-Length: 6\r\nETag: "caf\xe9"\r\n'
    b"Content-Language: \xe9\r\n\r\n<rss/>"
)


def test_one_that_cannot_be_stored_fails_alone(
    client: Redis, make_document: Callable[..., Document], now: datetime
) -> None:
    """The others are stored; it gets a health line and its turn again; none stays in the box."""
    outbox = Outbox(client, lambda: now)
    bad, good = (feeds.add(client, f"https://{name}.example/f", now)[0] for name in "ab")
    outbox.add(
        Result(bad, (Arrival(make_document("1", feed=bad.id), {"etag": "\udce9"}),), {}, now)
    )
    outbox.add(Result(good, (Arrival(make_document("2", feed=good.id), {"etag": '"1"'}),), {}, now))
    assert [bad.id, good.id] == outbox.store()
    assert "UnicodeEncodeError" in (feeds.get(client, bad.id).health or "")
    assert ('"1"', None) == (feeds.get(client, good.id).etag, feeds.get(client, good.id).health)
    assert (1, 0) == (documents.backlog(client).documents, len(outbox))


async def test_bytes_that_are_no_text(
    client: Redis, http: Http, make_feed: Callable[..., Feed], now: datetime
) -> None:
    """Headers with bytes of another charset are stored all the same."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(HEADERS)
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    fetched = await http.fetch(make_feed(f"http://127.0.0.1:{port}/"))
    server.close()
    arrival = Arrival(fetched.documents[0], fetched.remember)
    await asyncio.to_thread(documents.put, client, [arrival], now)
    assert 1 == (await asyncio.to_thread(documents.backlog, client)).documents
