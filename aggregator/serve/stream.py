"""Server-Sent Events: `GET /v1/stream` (WHATWG HTML, section 9.2).

`id:` is the wire's id, `event:` the contract's event, `data:` the article. A client that comes back
with its last id is caught up first; what can no longer be given is announced as an event `gap`.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

from aiohttp import web
from redis.exceptions import RedisError

from aggregator import codec
from aggregator.errors import InvalidInput, NotFound
from aggregator.model import Wanted
from aggregator.serve.context import CLIENT, LIVE, asks_for
from aggregator.serve.live import Gap, Item
from aggregator.store import topics, wire

HEARTBEAT_S = 15.0
_STUCK_S = 60.0  # a client that takes nothing for so long is cut off
_HEADERS = {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
}


async def stream(request: web.Request) -> web.StreamResponse:
    """The wire, or the topics asked for, live and from any point that is kept."""
    wanted = await _wanted(request)
    live = request.app[LIVE]
    after = start(request, live.last)
    response = web.StreamResponse(headers=_HEADERS)
    await response.prepare(request)
    await response.write(b"retry: 2000\n: connected\n\n")
    # The answer has begun: it can only end, and the client resumes, if it has not gone itself.
    with suppress(RedisError, ConnectionError):
        await _send(response, live.listen(after, HEARTBEAT_S), wanted)
    return response


async def _send(
    response: web.StreamResponse, news: AsyncIterator[list[Item] | Gap], wanted: Wanted
) -> None:
    loop = asyncio.get_running_loop()
    written = loop.time()
    async for one in news:
        data = _gap(one) if isinstance(one, Gap) else _events(one, wanted)
        if not data and loop.time() - written < HEARTBEAT_S:
            continue
        async with asyncio.timeout(_STUCK_S):
            await response.write(data or b": heartbeat\n\n")
        written = loop.time()


def start(request: web.Request, last: str) -> str:
    """The id after which the client wants to read.

    Raises:
        InvalidInput: it is neither a wire id nor `earliest`.
    """
    given = request.headers.get("Last-Event-ID") or request.query.get("last_event_id")
    if not given:
        return last
    if given == "earliest":
        return wire.EARLIEST
    try:
        wire.order(given)
    except ValueError as error:
        raise InvalidInput(
            f"last event id {given!r}: give an id that the stream sent, or `earliest`"
        ) from error
    return given


async def _wanted(request: web.Request) -> Wanted:
    slugs = frozenset(request.query.getall("topic", ()))
    if slugs:
        known = {topic.slug for topic in await asyncio.to_thread(topics.load, request.app[CLIENT])}
        if missing := sorted(slugs - known):
            raise NotFound(f"no topic {missing[0]!r}; GET /v1/topics lists them")
    return Wanted(
        topics=slugs,
        languages=frozenset(request.query.getall("lang", ())),
        duplicates=asks_for(request, "duplicates"),
    )


def _events(items: list[Item], wanted: Wanted) -> bytes:
    return b"".join(_event(item) for item in items if wanted(item.publication))


def _event(item: Item) -> bytes:
    publication = item.publication
    head = f"id: {publication.wire_id}\nevent: {publication.event}\ndata: "
    return head.encode() + item.json + b"\n\n"  # JSON has no raw line break


def _gap(gap: Gap) -> bytes:
    return b"event: gap\ndata: " + codec.json({"after": gap.after, "first": gap.first}) + b"\n\n"
