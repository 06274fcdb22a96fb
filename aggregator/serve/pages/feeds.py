"""A feed as a line of the page of feeds, its health in plain words. Pure."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from msgspec import Struct
from yarl import URL

from aggregator.model import Feed
from aggregator.serve.channel import address
from aggregator.serve.pages.moments import Moment, optional
from aggregator.serve.pages.words import Words

State = Literal["well", "waiting", "resting", "ill"]


class Row(Struct, frozen=True, kw_only=True):
    """A line of the table."""

    id: str
    title: str
    site: str | None  # only what can be followed
    url: str
    state: State
    health: str
    reason: str
    notes: tuple[str, ...]  # in English, as the document's faults are told
    succeeded: Moment | None
    next: Moment | None
    due: bool  # its next poll is not in the future
    entries: int | None


def row(feed: Feed, words: Words, now: datetime) -> Row:
    """The line of *feed*."""
    state, health = _health(feed, words)
    return Row(
        id=feed.id,
        title=feed.title or URL(feed.url).host or feed.url,
        site=address(feed.site) or address(feed.url),
        url=feed.url,
        state=state,
        health=health,
        reason=feed.health or "",
        notes=tuple(_noted(feed, words)),
        succeeded=optional(feed.succeeded, words),
        next=optional(feed.next, words),
        due=feed.next is not None and feed.next <= now,
        entries=feed.entries,
    )


def _noted(feed: Feed, words: Words) -> Iterator[str]:
    if feed.page_error:
        yield f"{words.page_failed}: {feed.page_error}"
    yield from (note.line for note in feed.notes)


def _health(feed: Feed, words: Words) -> tuple[State, str]:
    if feed.error:
        return "ill", words.unreachable
    if feed.document_error:
        return "ill", words.damaged
    if feed.paused:
        return "resting", words.paused
    if not feed.polled:
        return "resting", words.replayed
    return ("well", words.well) if feed.succeeded else ("waiting", words.waiting)
