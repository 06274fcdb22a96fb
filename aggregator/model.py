"""The words of the house: what travels from a source to a subscriber. Frozen, no I/O.

Every default is true: None means "not known", an empty tuple "none found". So a record is valid
and can be encoded after every stage.
"""

from datetime import datetime
from hashlib import blake2b
from typing import Literal

from msgspec import UNSET, Struct, UnsetType

Direction = Literal["ltr", "rtl"]
Precision = Literal["second", "minute", "day"]
Event = Literal["new", "updated", "duplicate"]
FullText = Literal["auto", "always", "never"]


class Note(Struct, frozen=True, kw_only=True):
    """Something that is wrong with a document, though it could be read."""

    fault: str  # its name, one for each kind: "invalid-date"
    text: str  # in plain words, with an example and where it stands
    count: int = 1  # how often the document has it

    @property
    def line(self) -> str:
        """Its text, and how often, where that is more than once."""
        return self.text if self.count == 1 else f"{self.text} (×{self.count})"


class Feed(Struct, frozen=True, kw_only=True):
    """A source with its address, its polling state and its health."""

    id: str
    url: str
    added: datetime
    title: str | None = None
    site: str | None = None
    polled: bool = True  # False: only replayed, never asked by a fetcher
    paused: bool = False
    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None  # id of the last document that was put on the queue
    checked: datetime | None = None  # last attempt
    succeeded: datetime | None = None  # last attempt that the source answered well
    next: datetime | None = None
    http_status: int | None = None
    failures: float = 0.0  # weighted failures in a row (errors.Failure)
    entries: int | None = None  # in its last document
    error: str | None = None  # what stands in the way of fetching it, in plain words
    document_error: str | None = None  # why its last document gave nothing, in plain words
    notes: tuple[Note, ...] = ()  # what was wrong with its last document all the same
    full_text: FullText | None = None  # whether its articles' pages are fetched; None: as is set
    page_error: str | None = None  # why the last of these pages gave nothing, in plain words

    @property
    def health(self) -> str | None:
        """What is wrong with the feed, in plain words; None when all is well."""
        return self.error or self.document_error


class Page(Struct, frozen=True, kw_only=True):
    """The web page of an article whose feed gave only a teaser; it is fetched once."""

    id: str  # of the article
    feed: str
    url: str
    asked: str = ""  # wire id of the version that asked for it
    failures: float = 0.0  # weighted failures in a row (errors.Failure)
    feed_host: str = ""  # of its feed's address


class Document(Struct, frozen=True, kw_only=True):
    """The bytes of one successful fetch, push or seed file: the unit of work on the queue."""

    id: str
    feed: str
    url: str  # where the bytes came from, after redirects
    body: bytes
    fetched: datetime
    part: str = ""  # names the document within a feed that has several, as a seed's file name does
    media_type: str | None = None  # as declared by the source, without parameters
    charset: str | None = None  # as declared by the source
    language: str | None = None  # as declared by the source
    full_text: FullText = "never"  # what is wished for the articles in it
    page_of: str | None = None  # id of the article whose page this is


class Source(Struct, frozen=True, kw_only=True):
    """Who published an article first."""

    name: str | None = None
    url: str | None = None


class Media(Struct, frozen=True, kw_only=True):
    """A picture, sound or film that belongs to an article."""

    url: str
    type: str | None = None
    bytes: int | None = None


class Location(Struct, frozen=True, kw_only=True):
    """Where an article's event is, in degrees (WGS 84)."""

    latitude: float
    longitude: float
    name: str | None = None


class Comments(Struct, frozen=True, kw_only=True):
    """What readers say of an article, where its source tells."""

    url: str | None = None  # a page
    feed: str | None = None
    count: int | None = None


class Match(Struct, frozen=True, kw_only=True):
    """A term of a rule found in a field; offsets in characters of the field as delivered."""

    term: str
    field: str
    start: int
    end: int


class Tag(Struct, frozen=True, kw_only=True):
    """A topic that an article belongs to, and why."""

    topic: str
    matches: tuple[Match, ...] = ()


class Likeness(Struct, frozen=True, kw_only=True):
    """What an article is compared with others by, to find its near-copies."""

    bands: bytes  # 32 hashes of six bytes: near-copies have one in common, or more
    sketch: bytes  # how much of two texts is the same, and which numbers are not: see near.lua


class Signature(Struct, frozen=True, kw_only=True):
    """What deduplication compares: hashes of folded text."""

    content: str  # of title, summary and text: differs when the item was edited
    likeness: Likeness | None = None  # None when the text is too short to tell
    gist: str = ""  # weighted terms, to find the story of the same event: see stories.lua


class Article(Struct, frozen=True, kw_only=True):
    """A normalised entry. Its JSON is the contract's article, less what publishing decides."""

    id: str
    title: str = ""
    url: str | None = None
    summary: str | None = None
    text: str = ""  # no markup; paragraphs end with a line break
    html: str = ""
    language: str | None = None  # BCP 47
    direction: Direction | None = None
    published: datetime | None = None  # UTC
    published_precision: Precision | None = None
    updated: datetime | None = None  # UTC
    fetched: datetime
    feed: str
    source: Source | None = None
    dateline: str | None = None
    authors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    topics: tuple[Tag, ...] = ()
    related: tuple[str, ...] = ()
    # What follows is left out of the JSON where it does not apply.
    future: Literal[True] | UnsetType = UNSET  # it is dated after it was fetched
    teaser: Literal[True] | UnsetType = UNSET  # its feed does not give the whole text
    location: Location | UnsetType = UNSET
    comments: Comments | UnsetType = UNSET
    signature: Signature | UnsetType = UNSET  # internal: never delivered

    @property
    def told(self) -> datetime:
        """When it was told: as its source says, if that is a time and not in the future."""
        if self.published is None or self.published_precision == "day" or self.future is True:
            return self.fetched
        return self.published


class Entry(Struct, frozen=True, kw_only=True):
    """One raw item of a document, as its format gives it; nothing is cleaned yet.

    `html` and `summary` are markup; `text` is plain text with a line a paragraph; a format gives
    the one or the other. Dates are the source's own words.
    """

    key: str  # what the source calls it; the same item has the same key in the next document
    title: str | None = None  # plain text
    url: str | None = None
    base: str | None = None  # what relative links in it are relative to
    html: str | None = None
    text: str | None = None
    summary: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    source: Source | None = None
    dateline: str | None = None
    authors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    related: tuple[str, ...] = ()  # keys of other entries of the same feed
    location: Location | None = None
    comments: Comments | None = None
    whole: bool = False  # the source says that this is the whole text, not a teaser
    article: Article | None = None  # set by a capture, whose entries are articles already


class Failed(Struct, frozen=True, kw_only=True):
    """An entry that could not become an article; its siblings went on without it."""

    entry: str  # its key, or where it stands in its document ("line 3") when it has none
    stage: str  # the name of the stage or the format that it failed in
    reason: str  # in plain words
    document: Document  # the entry alone, so that it can be kept and tried again


class Reading(Struct, frozen=True, kw_only=True):
    """What a format found in a document."""

    entries: tuple[Entry, ...]
    failed: tuple[Failed, ...] = ()  # what could not be read as an entry
    notes: tuple[Note, ...] = ()  # what its reader stumbled over
    title: str | None = None  # of the feed
    site: str | None = None  # the feed's own web address
    language: str | None = None  # as the feed claims


class Topic(Struct, frozen=True, kw_only=True):
    """A standing rule with a slug."""

    slug: str
    rule: str
    names: dict[str, str] = {}  # language -> name


class Pace(Struct, frozen=True, kw_only=True):
    """How many articles a topic has an hour, of the kind that were not told before."""

    now: float = 0.0
    usual: float = 0.0
    rising: bool = False  # several times what is usual


class Rise(Struct, frozen=True):
    """A topic has begun to rise."""

    topic: str
    at: int  # ms since 1970
    pace: Pace


class Story(Struct, frozen=True, kw_only=True):
    """The articles that tell of one event."""

    id: str  # of its first article
    best: str  # id of the article that tells it best, whose title is the story's
    language: str | None = None
    first: datetime
    last: datetime
    articles: int = 1
    sources: int = 1
    developing: bool = False  # more and more is told of it


class Publication(Struct, frozen=True, kw_only=True):
    """An article as the wire carries it: what publishing decided, and the article's JSON."""

    wire_id: str
    id: str
    event: Event
    version: int
    story: str
    duplicate_of: str | None
    feed: str
    language: str | None
    topics: tuple[str, ...]
    content: bytes  # JSON of the Article


class Wanted(Struct, frozen=True, kw_only=True):
    """What a reader wants of the wire; an empty set leaves nothing out."""

    topics: frozenset[str] = frozenset()  # any of them
    languages: frozenset[str] = frozenset()
    duplicates: bool = False

    def __call__(self, publication: Publication) -> bool:
        """Whether the reader wants this one."""
        if publication.event == "duplicate" and not self.duplicates:
            return False
        if self.languages and publication.language not in self.languages:
            return False
        return not self.topics or not self.topics.isdisjoint(publication.topics)


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of a document, counted in entries."""

    new: int = 0
    updated: int = 0
    duplicate: int = 0
    unchanged: int = 0
    failed: int = 0
    error: str | None = None  # set when the document failed as a whole

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            new=self.new + other.new,
            updated=self.updated + other.updated,
            duplicate=self.duplicate + other.duplicate,
            unchanged=self.unchanged + other.unchanged,
            failed=self.failed + other.failed,
            error=self.error or other.error,
        )

    @property
    def published(self) -> int:
        """Articles that went out."""
        return self.new + self.updated + self.duplicate


def digest(*parts: str | bytes, characters: int) -> str:
    """A stable name for *parts*: hexadecimal, 4 bits a character."""
    state = blake2b(digest_size=(characters + 1) // 2)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        # lengths keep ("ab", "c") from ("a", "bc")
        state.update(len(data).to_bytes(8, "big") + data)
    return state.hexdigest()[:characters]


def feed_id(url: str) -> str:
    """The id of the feed first added with *url* (already canonical)."""
    return digest(url, characters=12)


def document_id(feed: str, part: str, body: bytes) -> str:
    """The same bytes from the same place are the same document."""
    return digest(feed, part, body, characters=32)


def split_id(id: str) -> tuple[str, str]:
    """An article's id as the feed that it begins with and the entry; "" where it names no feed."""
    feed, _, entry = id.rpartition("-")
    return feed, entry


def article_id(feed: str, part: str, key: str) -> str:
    """The id of the item that *feed* calls *key*; it begins with the feed's own id."""
    return f"{feed}-{digest(part, key, characters=16)}"
