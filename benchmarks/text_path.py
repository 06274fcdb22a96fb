"""The text path in one process: entry to tagged article, with 5,000 topics.

    python benchmarks/text_path.py [--articles FILE.jsonl.gz] [--runs N]

Entries are made of the articles of FILE (JSON objects a line, with "title" and "text"), else of our
own; once with keywords of their source, once without, so that they have to be found. Beside
articles a second it prints the cost of each stage, and as a yardstick what one pass of
`re.findall` over the words of the same texts costs in the same run: compare that ratio, for
machines differ and are noisy.
"""

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from html import escape
from itertools import pairwise
from pathlib import Path

import farm
from msgspec.structs import replace

from aggregator.model import Article, Document, Entry, Reading, Topic
from workers import pipeline
from workers.matching import Matcher

ARTICLES = 1_000
TOPICS = 5_000
DOCUMENT_ENTRIES = 50
RARE = 0.002  # of the articles have a word that people would subscribe to
WORD = re.compile(r"\w+")
NOW = datetime(2026, 1, 2, tzinfo=UTC)
DOCUMENT = Document(
    id="d", feed="f00000000000", url="https://wire.example/feed", body=b"", fetched=NOW
)
READING = Reading(entries=(), title="Wire", site="https://wire.example/")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=Path, help="JSON Lines, gzipped, with title and text")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    told = told_in(options.articles) if options.articles else made()
    texts, others = told[:ARTICLES], told[ARTICLES : 3 * ARTICLES]
    bare = [_entry(number, *text) for number, text in enumerate(texts)]
    stages = pipeline.stages(Matcher(subscribed(others)))
    size = sum(len(f"{title}{text}".encode()) for title, text in texts) / len(texts)
    print(f"{len(texts)} articles of {size:,.0f} bytes of text, {TOPICS} topics")
    _all(bare, stages)  # what is loaded or compiled when first needed
    given = [replace(entry, keywords=("wire",)) for entry in bare]
    for _ in range(options.runs):
        _report("keywords given by the source", given, texts, stages)
        _report("keywords found by us", bare, texts, stages)


def _report(
    what: str,
    entries: Sequence[Entry],
    texts: Sequence[tuple[str, str]],
    stages: Sequence[pipeline.Stage],
) -> None:
    count = len(entries)
    yardstick = _seconds(lambda: [WORD.findall(text) for _, text in texts]) / count
    whole = _seconds(lambda: _all(entries, stages)) / count
    tags = sum(len(article.topics) for article in _all(entries, stages)) / count
    print(
        f"{what:<30} {1 / whole:>6,.0f} articles/s  {whole * 1e6:.0f} us each = "
        f"{whole / yardstick:.1f} x re.findall ({yardstick * 1e6:.0f} us); {tags:.1f} topics each"
    )
    parts = Counter[str]()
    for some in _documents(entries):
        begin = time.perf_counter()
        articles = [pipeline.identify(entry, READING, DOCUMENT) for entry in some]
        parts["identify"] += time.perf_counter() - begin
        for stage in stages:
            begin = time.perf_counter()
            articles = list(map(stage, articles))
            parts[_name(stage)] += time.perf_counter() - begin
    told = (f"{name} {spent / count * 1e6:.0f}" for name, spent in parts.items())
    print("          " + ", ".join(told))


def _all(entries: Sequence[Entry], stages: Sequence[pipeline.Stage]) -> list[Article]:
    told = []
    for some in _documents(entries):
        told += pipeline.through(some, READING, DOCUMENT, stages)
    return [one for one in told if isinstance(one, Article)]


def _documents(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    for start in range(0, len(entries), DOCUMENT_ENTRIES):
        yield entries[start : start + DOCUMENT_ENTRIES]


def _seconds(what: Callable[[], object]) -> float:
    begin = time.perf_counter()
    what()
    return time.perf_counter() - begin


def _name(stage: pipeline.Stage) -> str:
    return str(getattr(stage, "__name__", type(stage).__name__)).lower()


def _entry(number: int, title: str, text: str) -> Entry:
    """As feeds give it: a body of paragraphs, with a picture and a link in it."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    html = (
        f'<p><img src="https://wire.example/{number}.jpg" alt=""></p>{lines}'
        f'<p><a href="https://wire.example/{number}">…</a></p>'
    )
    return Entry(
        key=f"https://wire.example/{number}",
        title=title,
        url=f"https://wire.example/{number}",
        html=html,
        published="Fri, 02 Jan 2026 10:00:00 +0000",
        whole=True,
    )


def subscribed(texts: Sequence[tuple[str, str]]) -> list[Topic]:
    """Rules as people subscribe to: a name of two words or another word, none of them common.

    Where the texts have too few such words, the rest are invented: names that do not occur.
    """
    chance = random.Random(20260102)
    words = [WORD.findall(text) for _, text in texts]
    seen = Counter(
        word for some in words for word in set(some) if len(word) > 3 and "ـ" not in word
    )
    rare = sorted(word for word, count in seen.items() if count <= RARE * len(texts))
    pairs = sorted(
        {
            f"{first} {second}"
            for some in words
            for first, second in pairwise(some)
            if all(0 < seen[word] <= 10 * RARE * len(texts) for word in (first, second))
        }
    )
    invented = ("".join(chance.choices("ابتثجحخدرزسشصطعفقكلمنهوي", k=7)) for _ in range(3 * TOPICS))
    return [
        Topic(
            slug=f"t{number}",
            rule=f'"{_one(pairs, invented, chance)}" OR {_one(rare, invented, chance)}',
        )
        for number in range(TOPICS)
    ]


def _one(known: Sequence[str], invented: Iterator[str], chance: random.Random) -> str:
    return chance.choice(known) if len(known) > TOPICS else next(invented)


def told_in(path: Path) -> list[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = [(row["title"], row["text"]) for row in rows]
    return [text for text in texts if 1_500 <= len(text[1].encode()) <= 5_000]


def made() -> list[tuple[str, str]]:
    chance = random.Random(20260101)
    texts = []
    for number in range(2 * ARTICLES):
        language = "ar" if number % 10 < 6 else "en"
        _, title, paragraphs = farm.article(chance, language, [])
        texts.append((title, "\n".join(paragraphs)))
    return texts


if __name__ == "__main__":
    main()
