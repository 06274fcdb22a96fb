"""What it costs to decide whether an article was told before, as the window fills.

    python benchmarks/near_duplicates.py [--articles N]

Articles with random likenesses, a tenth of them copies, go through the step that publishes, on a
server of its own that keeps nothing but what near-duplicates need: at each power of ten it prints
the time of the step an article, beside that of the same step without a likeness in the same run,
and the memory that the window takes. A million take about 1.7 GB and two minutes.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from redis import Redis
from server import serving

from aggregator.model import Article, Document, Likeness, Signature, article_id
from aggregator.store import keys, wire

NOW = datetime(2026, 1, 2, tzinfo=UTC)
WINDOW = timedelta(hours=72)
BATCH = 100
COPIES = 0.1
SAMPLE = 5_000  # articles that are timed at each size


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100_000)
    options = parser.parse_args()
    chance = random.Random(20260102)
    with serving() as client:
        _measure(client, chance, options.articles)


def _measure(client: Redis, chance: random.Random, most: int) -> None:
    print(f"{'in the window':>14} {'with':>8} {'without':>8} {'difference':>11} {'bytes each':>11}")
    empty, known, done = client.info("memory")["used_memory"], list[Likeness](), 0
    size = 1_000
    while size <= most:
        for some in _batches(chance, known, done, size - done):
            _publish(client, some)
            _forget(client, some)
        done = size
        taken = (client.info("memory")["used_memory"] - empty) / size
        bare = _timed(client, _batches(chance, known, done, SAMPLE, signed=False))
        signed = _timed(client, _batches(chance, known, done, SAMPLE))
        done += SAMPLE
        times = f"{signed:>5.0f} us {bare:>5.0f} us {signed - bare:>8.0f} us"
        print(f"{size:>14,} {times} {taken:>11,.0f}", flush=True)
        size *= 10


def _timed(client: Redis, batches: Iterator[Sequence[Article]]) -> float:
    """Microseconds an article."""
    spent = 0.0
    for some in batches:
        begin = time.perf_counter()
        _publish(client, some)
        spent += time.perf_counter() - begin
        _forget(client, some)
    return spent / SAMPLE * 1e6


def _batches(
    chance: random.Random, known: list[Likeness], first: int, count: int, *, signed: bool = True
) -> Iterator[Sequence[Article]]:
    for start in range(first, first + count, BATCH):
        yield [
            _article(chance, known, number, signed=signed) for number in range(start, start + BATCH)
        ]


def _article(chance: random.Random, known: list[Likeness], number: int, *, signed: bool) -> Article:
    feed = f"{number % 1000:012x}"
    likeness = _likeness(chance, known) if signed else None
    content = f"2{chance.getrandbits(100):025x}"
    return Article(
        id=article_id(feed, "", f"{number} {signed}"),
        feed=feed,
        fetched=NOW,
        signature=Signature(content=content, likeness=likeness),
    )


def _likeness(chance: random.Random, known: list[Likeness]) -> Likeness:
    if known and chance.random() < COPIES:
        return chance.choice(known)
    head, figures = (250).to_bytes(2, "little") + chance.randbytes(8), chance.randbytes(5 * 6)
    told = Likeness(bands=chance.randbytes(192), sketch=head + chance.randbytes(256) + figures)
    if len(known) < 10_000:
        known.append(told)
    return told


def _publish(client: Redis, articles: Sequence[Article]) -> None:
    document = Document(id=articles[0].id, feed="f", url="", body=b"", fetched=NOW)
    client.set(keys.document(document.id), b"1")
    wire.publish(client, document, wire.Found(articles=articles), WINDOW)


def _forget(client: Redis, articles: Sequence[Article]) -> None:
    """What publishing wrote besides, so that the memory is that of near-duplicates."""
    client.delete(keys.WIRE, *{keys.seen(article.feed) for article in articles})


if __name__ == "__main__":
    main()
