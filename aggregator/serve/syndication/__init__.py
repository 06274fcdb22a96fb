"""Topics as feeds: one pure writer a format."""

from collections.abc import Sequence
from typing import Protocol

from aggregator.codec import Delivered
from aggregator.serve.channel import Channel
from aggregator.serve.syndication import atom, jsonfeed, rss

__all__ = ["WRITERS", "Channel", "Writer"]


class Writer(Protocol):
    """A module that writes a feed format."""

    @property
    def suffix(self) -> str:
        """What an address of this format ends with."""

    @property
    def media_type(self) -> str:
        """As which it is served."""

    def write(self, channel: Channel, articles: Sequence[Delivered]) -> bytes:
        """The feed's document, its articles in the order given."""


WRITERS: tuple[Writer, ...] = (atom, rss, jsonfeed)
