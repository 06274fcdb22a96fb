"""Every key in Redis, spelled here alone. RQ keeps its own under `rq:`.

key                         type    holds
aggregator:document:<id>    string  a document on its way, encoded
aggregator:pending          zset    document id -> when it was put (ms): the work to do
aggregator:pending:bytes    string  size of those documents together
aggregator:tries            hash    document id -> how often its worker died or its job was lost
aggregator:outcome:<id>     string  what became of a document, for who waits; expires
aggregator:quarantine       zset    quarantined document id -> when (ms)
aggregator:quarantine:<id>  hash    the document, whole, the stage and the reason
aggregator:wire             stream  all publications in order, each with its article
aggregator:topic:<slug>     stream  the ids of the wire that carry the topic
aggregator:seen:<feed>      hash    entry -> version|content hash|wire id|story
aggregator:near:<slot>      hash    where near-copies meet; see near.lua; expires
aggregator:story:<ref>      string  what is known of a story; see stories.lua; expires
aggregator:story:<ref>:articles  zset  the story's articles by their times (ms); expires
aggregator:told:<language>:<term>  string  the last stories in which a term weighs much; expires
aggregator:feeds            set     feed ids
aggregator:feed:<id>        hash    the feed
aggregator:page:<article>   hash    the page of an article that is to be fetched
aggregator:due:<bucket>     zset    feed id, or article id of a page -> when it is due (s)
aggregator:fetchers         zset    fetcher -> last sign of life (s)
aggregator:leases           hash    bucket -> fetcher
aggregator:topics           hash    slug -> topic
aggregator:topics:version   string  another one after every change of a topic
aggregator:pace             hash    slug -> how many articles it has an hour; see pace.lua
aggregator:rises            list    topics that have begun to rise, until somebody tells it
aggregator:tagged           hash    wire id -> tags that were given later, by topic
aggregator:tagged:swept     string  later tags of articles that are gone were forgotten; expires
aggregator:tagged:version   string  another one after every backfill
aggregator:counts           hash    what was published since the beginning, by event
aggregator:frequencies      hash    how many articles have each word, and until where on the wire
aggregator:frequencies:turn string  a worker has counted lately; expires
aggregator:roles            zset    running role -> until when it is believed (s)
"""

from hashlib import sha1
from zlib import crc32

PREFIX = "aggregator:"

PENDING = PREFIX + "pending"
PENDING_BYTES = PREFIX + "pending:bytes"
TRIES = PREFIX + "tries"
QUARANTINE = PREFIX + "quarantine"
WIRE = PREFIX + "wire"
FEEDS = PREFIX + "feeds"
FETCHERS = PREFIX + "fetchers"
LEASES = PREFIX + "leases"
TOPICS = PREFIX + "topics"
TOPICS_VERSION = PREFIX + "topics:version"
PACE = PREFIX + "pace"
RISES = PREFIX + "rises"
TAGGED = PREFIX + "tagged"
TAGGED_SWEPT = PREFIX + "tagged:swept"
TAGGED_VERSION = PREFIX + "tagged:version"
COUNTS = PREFIX + "counts"
ROLES = PREFIX + "roles"
STORIES = PREFIX + "story:"
FREQUENCIES = PREFIX + "frequencies"
FREQUENCIES_TURN = PREFIX + "frequencies:turn"

BUCKETS = 64


def document(id: str) -> str:
    """A document on its way."""
    return f"{PREFIX}document:{id}"


def outcome(id: str) -> str:
    """What became of a document."""
    return f"{PREFIX}outcome:{id}"


def quarantined(id: str) -> str:
    """A document in quarantine."""
    return f"{PREFIX}quarantine:{id}"


def topic(slug: str) -> str:
    """The stream of a topic."""
    return f"{PREFIX}topic:{slug}"


def seen(feed: str) -> str:
    """What we know of a feed's entries."""
    return f"{PREFIX}seen:{feed}"


def story(id: str) -> str:
    """What is known of a story."""
    return STORIES + sha1(id.encode(), usedforsecurity=False).hexdigest()[:12]


def story_articles(id: str) -> str:
    """The articles of a story that has several."""
    return story(id) + ":articles"


def told(language: str, term: str) -> str:
    """The stories in which a term weighs much."""
    return f"{PREFIX}told:{language}:{term}"


def feed(id: str) -> str:
    """A feed."""
    return f"{PREFIX}feed:{id}"


def page(article: str) -> str:
    """The page of an article."""
    return f"{PREFIX}page:{article}"


def due(bucket: int) -> str:
    """The feeds and pages of a bucket by when they are due."""
    return f"{PREFIX}due:{bucket}"


def bucket(host: str) -> int:
    """The bucket that a host belongs to, and so do all feeds of it."""
    return crc32(host.encode()) % BUCKETS
