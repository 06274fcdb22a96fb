"""The topics that are subscribed to by everyone: slug and rule."""

import re
from collections.abc import Collection, Sequence
from typing import cast
from uuid import uuid4

from redis import Redis

from aggregator import codec
from aggregator.errors import InvalidInput, NotFound
from aggregator.model import Topic
from aggregator.rules import grammar
from aggregator.rules.references import check as check_references
from aggregator.rules.references import check_removal, references
from aggregator.rules.syntax import Rule
from aggregator.store import keys

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def version(client: Redis) -> bytes:
    """Another one after every change, so that a worker knows when to compile again."""
    return cast("bytes | None", client.get(keys.TOPICS_VERSION)) or b""


def load(client: Redis) -> list[Topic]:
    """All topics, by slug."""
    stored = cast("dict[bytes, bytes]", client.hgetall(keys.TOPICS))
    return [codec.decode_topic(stored[slug]) for slug in sorted(stored)]


def get(client: Redis, slug: str) -> Topic:
    """One topic.

    Raises:
        NotFound: there is none of this slug.
    """
    topic = find(client, slug)
    if topic is None:
        raise NotFound(f"no topic {slug!r}; `aggregator topics list` shows them")
    return topic


def find(client: Redis, slug: str) -> Topic | None:
    """One topic, if it is there."""
    stored = cast("bytes | None", client.hget(keys.TOPICS, slug))
    return codec.decode_topic(stored) if stored is not None else None


def save(client: Redis, topics: Sequence[Topic]) -> None:
    """Add topics, or change those of the same slug; all or none.

    Raises:
        InvalidInput: a slug is not of small letters, digits and hyphens.
        RuleError: a rule does not parse, or refers to no topic, or in a circle.
    """
    rules = [check(topic) for topic in topics]
    if not topics:
        return
    if any(map(references, rules)):
        saved = {topic.slug: topic.rule for topic in topics}
        check_references({topic.slug: topic.rule for topic in load(client)} | saved)
    with client.pipeline(transaction=True) as pipe:
        for topic in topics:
            pipe.hset(keys.TOPICS, topic.slug, codec.encode_topic(topic).decode())
        pipe.set(keys.TOPICS_VERSION, uuid4().hex)
        pipe.execute()


def check(topic: Topic) -> Rule:
    """The rule of a topic, or refuse one that cannot be saved.

    Raises:
        InvalidInput: the slug is not of small letters, digits and hyphens.
        RuleError: the rule does not parse.
    """
    if not _SLUG.fullmatch(topic.slug):
        raise InvalidInput(
            f"topic slug {topic.slug!r}: use small Latin letters, digits and hyphens, 64 at most; "
            "the name that people read goes into names"
        )
    return grammar.parse(topic.rule)


def with_referred(client: Redis, topic: Topic) -> list[Topic]:
    """*topic*, which need not be saved, after those that its rule refers to, and theirs.

    Raises:
        RuleError: its rule does not parse, or refers to no topic, or in a circle.
    """
    if not references(grammar.parse(topic.rule)):
        return [topic]
    known = {one.slug: one for one in load(client)} | {topic.slug: topic}
    check_references({slug: one.rule for slug, one in known.items()})
    found, waiting = {topic.slug: topic}, [topic]
    while waiting:
        for slug in references(grammar.parse(waiting.pop().rule)) - found.keys():
            found[slug] = known[slug]
            waiting.append(known[slug])
    return list(found.values())


def remove(client: Redis, slug: str) -> None:
    """Remove a topic and its stream; the articles stay.

    Raises:
        NotFound: there is none of this slug.
        RuleError: another topic refers to it.
    """
    get(client, slug)
    remove_all(client, [slug])


def remove_all(client: Redis, slugs: Collection[str]) -> None:
    """Remove those topics of *slugs* that are there, and their streams; all or none.

    Raises:
        RuleError: a topic that stays refers to one of them.
    """
    if not slugs:
        return
    staying = {topic.slug: topic.rule for topic in load(client) if topic.slug not in slugs}
    check_removal(staying, slugs)
    with client.pipeline(transaction=True) as pipe:
        pipe.hdel(keys.TOPICS, *slugs)
        pipe.hdel(keys.PACE, *slugs)
        pipe.delete(*map(keys.topic, slugs))
        pipe.set(keys.TOPICS_VERSION, uuid4().hex)
        pipe.execute()


def sizes(client: Redis, slugs: Sequence[str]) -> list[int]:
    """How many articles are kept of each topic."""
    with client.pipeline(transaction=False) as pipe:
        for slug in slugs:
            pipe.xlen(keys.topic(slug))
        return cast("list[int]", pipe.execute())
