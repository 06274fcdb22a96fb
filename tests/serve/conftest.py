"""A real HTTP server over a real Redis, and something to read."""

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from itertools import count

import aiohttp
import pytest
from redis import Redis

from aggregator.model import Article, Document
from aggregator.serve import app
from aggregator.settings import Settings
from aggregator.store import documents, wire
from aggregator.store.connection import connect_async
from aggregator.store.documents import Arrival


@pytest.fixture
async def serving(server: str, client: Redis) -> AsyncIterator[str]:
    """The address of a running server, without a slash at its end."""
    settings = Settings(port=0)
    async with (
        aclosing(connect_async(server)) as reader,
        app.running(client, reader, settings, lambda: datetime.now(UTC)) as address,
    ):
        yield address.rstrip("/")


@pytest.fixture
async def web(serving: str) -> AsyncIterator[aiohttp.ClientSession]:
    """A client of the running server."""
    timeout = aiohttp.ClientTimeout(total=20)
    async with aiohttp.ClientSession(serving, timeout=timeout) as session:
        yield session


@pytest.fixture
def publish(client: Redis, make_document: Callable[..., Document]) -> Callable[..., None]:
    """Publishes articles, as a worker does."""
    numbers = count()

    def publish(*articles: Article) -> None:
        document = make_document(f"document {next(numbers)}")
        documents.put(client, [Arrival(document)], datetime.now(UTC))
        wire.publish(client, document, wire.Found(articles=articles), timedelta(hours=72))

    return publish
