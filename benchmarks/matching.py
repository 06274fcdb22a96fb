"""What topics cost: building the matcher, its memory, and an article, by the number of topics.

    python benchmarks/matching.py [--articles FILE.jsonl.gz]

Articles are those of FILE (JSON objects a line, with "title" and "text"), else of our own. Rules
are as in text_path.py, `"two words" OR word` of other articles, and invented names beyond 5,000. As
a yardstick serves one pass of `re.findall` over the words of the same texts in the same run: take
that ratio, for machines differ and are noisy. Words are cut before: other stages need them too.
"""

import argparse
import gc
import random
import time
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

from text_path import ARTICLES, DOCUMENT_ENTRIES, WORD, made, subscribed, told_in

from aggregator.model import Topic
from aggregator.text.hashes import hashed
from aggregator.text.letters import fold
from aggregator.text.tokens import tokens
from workers.matching import Matcher

COUNTS = (10, 100, 1_000, 10_000, 50_000)

Texts = Sequence[tuple[str, str]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=Path, help="JSON Lines, gzipped, with title and text")
    options = parser.parse_args()
    told = told_in(options.articles) if options.articles else made()
    texts, others = told[:ARTICLES], told[ARTICLES : 3 * ARTICLES]
    topics = _topics(others)
    print(f"{len(texts)} articles; re.findall takes {_yardstick(texts) * 1e6:.0f} us for one")
    print(
        f"{'topics':>8} {'build s':>8} {'again s':>8} {'MB':>6} {'us':>6} {'ratio':>6} {'tags':>5}"
    )
    for count in COUNTS:
        _report(topics[:count], texts)


def _report(topics: Sequence[Topic], texts: Texts) -> None:
    gc.collect()
    begin = time.perf_counter()
    matcher = Matcher(topics)
    built = time.perf_counter() - begin
    changed = [*topics[1:], Topic(slug="new", rule="novelty")]
    begin = time.perf_counter()
    Matcher(changed)
    again = time.perf_counter() - begin
    tags = sum(len(matcher.match(_fields(*text))) for text in texts) / len(texts)
    cost = min(_cost(matcher, texts) for _ in range(3))
    ratio = cost / _yardstick(texts)
    del matcher
    size = _size(topics)
    print(
        f"{len(topics):>8,} {built:>8.2f} {again:>8.2f} {size / 1e6:>6.1f} {cost * 1e6:>6.0f} "
        f"{ratio:>6.2f} {tags:>5.2f}"
    )


def _size(topics: Sequence[Topic]) -> int:
    """Bytes of a matcher that has read nothing yet, its rules once understood."""
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    matcher = Matcher(topics)
    size = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    del matcher
    return size


def _cost(matcher: Matcher, texts: Texts) -> float:
    """Seconds an article, documents of fifty entries at a time."""
    spent = 0.0
    for start in range(0, len(texts), DOCUMENT_ENTRIES):
        fields = [_fields(*text) for text in texts[start : start + DOCUMENT_ENTRIES]]
        for each in fields:
            for text in each.values():
                hashed(tokens(fold(text)))
        begin = time.perf_counter()
        for each in fields:
            matcher.match(each)
        spent += time.perf_counter() - begin
    return spent / len(texts)


def _yardstick(texts: Texts) -> float:
    begin = time.perf_counter()
    for _, text in texts:
        WORD.findall(text)
    return (time.perf_counter() - begin) / len(texts)


def _fields(title: str, text: str) -> dict[str, str]:
    return {"title": title, "text": text}


def _topics(texts: Texts) -> list[Topic]:
    """Those of text_path.py mixed with as many of invented names as are wanted."""
    chance = random.Random(20260103)
    names = [
        "".join(chance.choices("ابتثجحخدرزسشصطعفقكلمنهوي", k=7)) for _ in range(3 * COUNTS[-1])
    ]
    invented = (
        Topic(slug=f"i{at}", rule=f'"{names[3 * at]} {names[3 * at + 1]}" OR {names[3 * at + 2]}')
        for at in range(COUNTS[-1])
    )
    topics = [*subscribed(texts), *invented][: COUNTS[-1]]
    chance.shuffle(topics)
    return topics


if __name__ == "__main__":
    main()
