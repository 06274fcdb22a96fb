"""A topic that rises is news: an article of our own feed, which goes the way of all others."""

from collections.abc import Sequence
from datetime import UTC, datetime

from redis import Redis

from aggregator import codec
from aggregator.model import Article, Document, Rise, Source, Topic, article_id, document_id
from aggregator.store import documents, pace, topics
from aggregator.store.documents import Arrival

FEED = "trends"
_SOURCE = Source(name="Aggregator")


def tell(client: Redis) -> None:
    """Put what has risen on the queue, as a document of the feed `trends`.

    A topic that was removed meanwhile is left out. A rise is told again if we die in between; its
    id makes one article of it.
    """
    waiting = pace.rises(client)
    if not waiting:
        return
    found = [
        _article(rise, topic)
        for rise in waiting.values()
        if (topic := topics.find(client, rise.topic))
    ]
    if found:
        documents.put(client, [Arrival(_document(found))], found[-1].fetched)
    pace.forget(client, waiting)


def _article(rise: Rise, topic: Topic) -> Article:
    """Of a rise, in the words of those who read: the topic's names, and two numbers."""
    names = tuple(dict.fromkeys(topic.names.values())) or (topic.slug,)
    now, usual = round(rise.pace.now), round(rise.pace.usual, 1)
    lines = []
    if "ar" in topic.names:
        lines.append(f"الأخبار في الساعة الماضية: {now}، والمعتاد: {usual:g}.")
    if "en" in topic.names or not lines:
        lines.append(f"Articles in the last hour: {now}; usual: {usual:g}.")
    moment = datetime.fromtimestamp(rise.at / 1000, UTC)
    return Article(
        id=article_id(FEED, "", f"{topic.slug} {rise.at}"),
        title=f"▲ {' · '.join(names)}",
        text="\n".join(lines),
        fetched=moment,
        published=moment,
        published_precision="second",
        feed=FEED,
        source=_SOURCE,
        keywords=(topic.slug, *names),
    )


def _document(found: Sequence[Article]) -> Document:
    """A capture of the articles."""
    body = b"\n".join(map(codec.encode_content, found))
    part = "rises.jsonl"
    return Document(
        id=document_id(FEED, part, body),
        feed=FEED,
        url="",
        part=part,
        body=body,
        fetched=found[-1].fetched,
    )
