"""What a feed of ours says of itself and of an article, whatever its format. Pure."""

import re
from datetime import UTC, datetime
from urllib.parse import quote

from msgspec import Struct

from aggregator.codec import Delivered
from aggregator.model import Media

WEB = ("http://", "https://")

# What XML 1.0 cannot carry, escaped or not (section 2.2); also lone surrogates, in any format.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What no address may hold as it is (RFC 3987, section 2.2); other scripts may stay.
_OUTSIDE_AN_ADDRESS = re.compile(r'[\s<>"{}|\\^`]')


class Channel(Struct, frozen=True, kw_only=True):
    """A topic, or all of the wire, as a feed."""

    title: str
    self_url: str
    site_url: str  # the topic's page
    hub_url: str
    article_url: str  # what an article's id is appended to when it has no address of its own
    language: str | None = None
    updated: datetime

    def link(self, article: Delivered) -> str:
        """Where people read *article*: its own address, else its page here."""
        return address(article.url) or self.page(article.id)

    def page(self, id: str) -> str:
        """Our own page of an article."""
        return self.article_url + quote(id)


def changed(article: Delivered) -> datetime:
    """When *article* last changed, as far as anybody knows."""
    return article.updated or article.published or article.fetched


def authors(article: Delivered) -> tuple[str, ...]:
    """Who wrote *article*: its authors, else its source, else nobody that we know."""
    if article.authors:
        return article.authors
    return (article.source.name,) if article.source and article.source.name else ()


def media(article: Delivered) -> list[Media]:
    """The media of *article* that can be linked to."""
    return [one for one in article.media if address(one.url)]


def address(url: str | None) -> str | None:
    """*url* as it may stand in a link; None when it is no address on the web.

    What came from outside may name any scheme, and a reader may follow it (`javascript:`).
    """
    cleaned = legible(url or "").strip()
    if not cleaned.lower().startswith(WEB):
        return None
    return _OUTSIDE_AN_ADDRESS.sub(lambda found: quote(found[0]), cleaned)


def legible(text: str) -> str:
    """*text* without the characters that XML cannot carry."""
    return _ILLEGAL.sub("", text)


def rfc3339(moment: datetime) -> str:
    """A time as Atom and JSON Feed write it, in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
