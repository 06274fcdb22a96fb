"""Polling over HTTP, against a server that behaves and misbehaves for real."""

from collections.abc import Callable
from datetime import datetime

import pytest

from aggregator.errors import (
    BadStatus,
    Failure,
    FetchError,
    Refused,
    TimedOut,
    TooLarge,
    Unreachable,
)
from aggregator.fetch.transports.http import Http, Limits, open_http
from aggregator.model import Feed

MakeFeed = Callable[..., Feed]


async def test_document(http: Http, site: str, make_feed: MakeFeed, now: datetime) -> None:
    """A document comes with what its source declared, and with validators to remember."""
    fetched = await http.fetch(make_feed(f"{site}/ok"))
    [document] = fetched.documents
    assert ("application/rss+xml", "utf-8", "ar", now) == (
        document.media_type,
        document.charset,
        document.language,
        document.fetched,
    )
    assert document.body.startswith(b"<?xml")
    assert {
        "etag": '"one"',
        "last_modified": "Sun, 01 Mar 2026 12:00:00 GMT",
        "digest": document.id,
    } == fetched.remember


async def test_not_modified(http: Http, site: str, make_feed: MakeFeed) -> None:
    """Validators are sent back to the letter, and 304 brings nothing."""
    fetched = await http.fetch(make_feed(f"{site}/ok", etag='"one"', digest="known"))
    assert ((), 304, {}) == (fetched.documents, fetched.http_status, fetched.remember)


async def test_no_validators_without_a_document(http: Http, site: str, make_feed: MakeFeed) -> None:
    """A validator whose document was never safe is not used."""
    assert 1 == len((await http.fetch(make_feed(f"{site}/ok", etag='"one"'))).documents)


async def test_same_bytes(http: Http, site: str, make_feed: MakeFeed) -> None:
    """The same bytes again are no document, though the server said 200."""
    feed = make_feed(f"{site}/same")
    [document] = (await http.fetch(feed)).documents
    assert () == (await http.fetch(make_feed(f"{site}/same", digest=document.id))).documents


async def test_redirect(http: Http, site: str, make_feed: MakeFeed) -> None:
    """A redirect is followed; the document knows where its bytes came from."""
    [document] = (await http.fetch(make_feed(f"{site}/moved"))).documents
    assert f"{site}/ok" == document.url


@pytest.mark.parametrize(
    ("page", "error", "says"),
    [
        ("missing", BadStatus, "404 Not Found: the address is wrong"),
        ("gone", BadStatus, "410 Gone: the feed was removed for good"),
        ("empty", FetchError, "empty document"),
        ("huge", TooLarge, "larger than 1.90735 MiB"),
        ("bomb", TooLarge, "after decompression"),
        ("endless", TimedOut, "never ends"),
        ("silent", TimedOut, "no complete answer within 0.6 s"),
        ("cut", Unreachable, "broke off"),
        ("bad-gzip", Unreachable, "damaged"),
        ("round", BadStatus, "more than 5 redirects"),
        ("inside", Refused, "link-local.*AGGREGATOR_FETCH_ALLOW=169.254.169.254"),
    ],
)
async def test_failures(
    http: Http, site: str, make_feed: MakeFeed, page: str, error: type[FetchError], says: str
) -> None:
    """What goes wrong becomes an error that says what, for the feed's health line."""
    with pytest.raises(error, match=says):
        await http.fetch(make_feed(f"{site}/{page}"))


@pytest.mark.parametrize(
    ("url", "error"),
    [("http://127.0.0.1:1/feed", Unreachable), ("http://no-such-host.invalid/feed", Unreachable)],
)
async def test_unreachable(
    http: Http, make_feed: MakeFeed, url: str, error: type[FetchError]
) -> None:
    """Nobody listening, and no such host, are said."""
    with pytest.raises(error, match="could not connect"):
        await http.fetch(make_feed(url))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"])
async def test_refused(site: str, make_feed: MakeFeed, now: datetime, host: str) -> None:
    """Without leave, loopback is refused by whatever name, and the setting is named."""
    port = site.rpartition(":")[2]
    async with open_http(
        allow=(),
        limits=Limits(timeout_s=2, max_bytes=1000),
        user_agent="test",
        concurrency=2,
        clock=lambda: now,
    ) as transport:
        with pytest.raises(Refused, match="AGGREGATOR_FETCH_ALLOW") as caught:
            await transport.fetch(make_feed(f"http://{host}:{port}/ok"))
    assert Failure.HARD is caught.value.failure


async def test_allowed_by_name(site: str, make_feed: MakeFeed, now: datetime) -> None:
    """A host that is allowed by its name may have a private address."""
    port = site.rpartition(":")[2]
    async with open_http(
        allow=("localhost",),
        limits=Limits(timeout_s=2, max_bytes=1000),
        user_agent="test",
        concurrency=2,
        clock=lambda: now,
    ) as transport:
        assert (await transport.fetch(make_feed(f"http://localhost:{port}/ok"))).documents
