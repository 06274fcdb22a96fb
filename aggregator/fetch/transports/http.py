"""Polling over HTTP: conditional requests (RFC 9110, section 13), limits on all that comes."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus
from typing import overload

import aiohttp
from aiohttp.abc import ResolveResult
from aiohttp.connector import AddrInfoType
from msgspec import Struct

from aggregator.errors import BadStatus, FetchError, TimedOut, TooLarge, Unreachable
from aggregator.fetch import guard
from aggregator.fetch.transports import Fetched
from aggregator.model import Document, Feed, FullText, document_id

ALLOW_SETTING = "AGGREGATOR_FETCH_ALLOW"

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, text/html;q=0.8, application/json;q=0.7, */*;q=0.1"
)
_CHUNK = 64 * 1024

_REMEDIES = {
    401: "it wants credentials",
    403: "it does not let us read it",
    404: "the address is wrong or the feed was removed",
    410: "the feed was removed for good",
    429: "it asks us to come less often",
}


class Limits(Struct, frozen=True):
    """What one fetch may take."""

    timeout_s: float
    max_bytes: int  # after decompression
    redirects: int = 5


class Http:
    """The transport of http and https."""

    schemes = ("http", "https")

    def __init__(
        self,
        session: aiohttp.ClientSession,
        limits: Limits,
        clock: Callable[[], datetime],
        full_text: FullText = "auto",
    ) -> None:
        self._session = session
        self._full_text = full_text  # for feeds that do not say
        self._limits = limits
        self._clock = clock

    async def fetch(self, feed: Feed) -> Fetched:
        """Ask for the feed's document, or hear that it has not changed.

        Raises:
            FetchError: with a message for the feed's health line.
        """
        try:
            async with asyncio.timeout(self._limits.timeout_s):
                return await self._ask(feed)
        except TimeoutError as error:
            raise TimedOut(
                f"no complete answer within {self._limits.timeout_s:g} s; the server is slow, or "
                "its answer never ends"
            ) from error
        except aiohttp.TooManyRedirects as error:
            raise BadStatus(f"more than {self._limits.redirects} redirects") from error
        except aiohttp.ClientPayloadError as error:
            raise Unreachable(f"the answer broke off or is damaged: {_reason(error)}") from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise Unreachable(f"could not connect: {_reason(error)}") from error

    async def _ask(self, feed: Feed) -> Fetched:
        request = self._session.get(
            feed.url, headers=_conditional(feed), max_redirects=self._limits.redirects
        )
        async with request as response:
            if response.status == HTTPStatus.NOT_MODIFIED:
                return Fetched(http_status=response.status)
            if response.status != HTTPStatus.OK:
                raise BadStatus(_explain(response), http_status=response.status)
            body = await self._read(response)
            return self._fetched(feed, response, body)

    async def _read(self, response: aiohttp.ClientResponse) -> bytes:
        parts: list[bytes] = []
        size = 0
        async for chunk in response.content.iter_chunked(_CHUNK):
            size += len(chunk)
            if size > self._limits.max_bytes:
                raise TooLarge(
                    f"the document is larger than {self._limits.max_bytes / 2**20:g} MiB after "
                    "decompression; AGGREGATOR_FETCH_MAX_BYTES sets the limit",
                    http_status=response.status,
                )
            parts.append(chunk)
        if not size:
            raise FetchError("the server sent an empty document", http_status=response.status)
        return b"".join(parts)

    def _fetched(self, feed: Feed, response: aiohttp.ClientResponse, body: bytes) -> Fetched:
        id = document_id(feed.id, "", body)
        remember = {
            "etag": _clean(response.headers.get("ETag")),
            "last_modified": _clean(response.headers.get("Last-Modified")),
            "digest": id,
        }
        if id == feed.digest:
            return Fetched(remember=remember, http_status=response.status)
        document = Document(
            id=id,
            feed=feed.id,
            url=_clean(str(response.url)),
            body=body,
            fetched=self._clock(),
            media_type=_clean(response.content_type)
            if "Content-Type" in response.headers
            else None,
            charset=_clean(response.charset),
            language=_clean(response.headers.get("Content-Language")),
            full_text=feed.full_text or self._full_text,
        )
        return Fetched(documents=(document,), remember=remember, http_status=response.status)


@asynccontextmanager
async def open_http(
    *,
    allow: tuple[str, ...],
    limits: Limits,
    user_agent: str,
    concurrency: int,
    clock: Callable[[], datetime],
    full_text: FullText = "auto",
) -> AsyncIterator[Http]:
    """An Http transport with its connections, which are closed at the end."""
    resolver = _Resolver(allow)
    connector = aiohttp.TCPConnector(
        limit=concurrency,
        resolver=resolver,
        socket_factory=resolver.guarded_socket,
        keepalive_timeout=60,
    )
    async with aiohttp.ClientSession(
        connector=connector,
        headers={"User-Agent": user_agent, "Accept": _ACCEPT},
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None),
    ) as session:
        yield Http(session, limits, clock, full_text)


class _Resolver(aiohttp.ThreadedResolver):
    """Resolves as usual, and checks each address where its socket is made.

    That is after DNS and on every redirect, so an answer that changes between a check and the
    connection gains nothing. Hosts that are allowed by name take their addresses along.
    """

    def __init__(self, allow: tuple[str, ...]) -> None:
        super().__init__()
        self._allow = allow
        self._by_name: set[str] = set()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await super().resolve(host, port, family)
        if host in self._allow:
            self._by_name.update(entry["host"] for entry in found)
        return found

    def guarded_socket(self, info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, address = info
        if str(address[0]) not in self._by_name:
            guard.check(str(address[0]), self._allow, ALLOW_SETTING)
        return socket.socket(family, kind, protocol)


def _conditional(feed: Feed) -> dict[str, str]:
    """Validators, sent back to the letter; none while we have no document of the feed."""
    headers = {}
    if feed.digest and feed.etag:
        headers["If-None-Match"] = feed.etag
    if feed.digest and feed.last_modified:
        headers["If-Modified-Since"] = feed.last_modified
    return headers


def _explain(response: aiohttp.ClientResponse) -> str:
    remedy = _REMEDIES.get(response.status)
    line = f"the server answered {response.status} {_clean(response.reason or '')}".rstrip()
    return f"{line}: {remedy}" if remedy else line


def _reason(error: Exception) -> str:
    return _clean(str(error) or type(error).__name__)


@overload
def _clean(text: str) -> str: ...
@overload
def _clean(text: None) -> None: ...
def _clean(text: str | None) -> str | None:
    """Text that can be stored: bytes of a header that are no text are surrogates in aiohttp."""
    return text and text.encode("utf-8", "replace").decode()
