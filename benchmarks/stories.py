"""Stories: what finding them costs, and how the thresholds were chosen.

    python benchmarks/stories.py [--articles FILE.jsonl.gz] [--pairs PAIRS.jsonl] [--stories N]

First N articles of made-up events, in a real server of its own: microseconds and bytes an article
at a tenth of them and at all. Then, where FILE (JSON objects with "url", "title", "text", "source"
and "date") and PAIRS (with two urls "a" and "b", and "same") are given: what the thresholds of
stories.lua give on them, each raised and lowered. It is always the shipped script that decides.
"""

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from redis import Redis
from server import serving

from aggregator.store import scripts
from aggregator.text.letters import fold
from workers.stages.gist import Gist
from workers.vocabulary import terms
from workers.vocabulary.frequencies import Frequencies, cell

TELL = Path(__file__).parents[1] / "tests" / "store" / "tell.lua"
WINDOW_S = 72 * 3600
AT_ONCE = 50
REFRESHED = 500
REPORTS = 1.4  # articles an event
THRESHOLDS = {
    "ALIKE": (0.46, 0.5, 0.52, 0.58, 0.62),
    "A_DAY": (0.0, 0.05, 0.15, 0.2),
    "SHARED": (5, 9),
    "SEEN": (6, 12),
    "POSTED": (6, 24),
}
Told = tuple[str, str, str, str, int]  # id, language, gist, source, ms


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--stories", type=int, default=100_000)
    options = parser.parse_args()
    with serving() as client:
        _cost(client, options.stories)
        if options.articles and options.pairs:
            _choose(client, _rows(options.articles), _rows(options.pairs))


def _cost(client: Redis, count: int) -> None:
    chance = random.Random(20310301)
    empty = client.info("memory")["used_memory"]
    done = 0
    for part in (count // 10, count):
        articles = list(_made(chance, done, part))
        client.config_resetstat()
        stories = _tell(client, articles)
        spent = client.info("commandstats")["cmdstat_evalsha"]["usec"] / len(articles)
        size = (client.info("memory")["used_memory"] - empty) / part
        print(
            f"to {part:>8,} articles: {spent:.1f} us and {size:,.0f} bytes an article; "
            f"of the last {len(articles):,}, {len(set(stories)):,} stories"
        )
        done = part


def _made(chance: random.Random, first: int, last: int) -> Iterator[Told]:
    """Gists of a stream: words by Zipf's law, some articles reports of the event before."""
    words: list[tuple[str, int]] = []
    for number in range(first, last):
        if not words or chance.random() < 1 / REPORTS:
            words = [_term(chance) for _ in range(24)]
        else:
            words = [word if chance.random() < 0.8 else _term(chance) for word in words]
        told = sorted(dict(words).items(), key=lambda word: -word[1])
        gist = "".join(f"{name}{chr(48 + weight)}" for name, weight in told)
        feed = f"{number % 200:012x}"
        yield f"{feed}-{number:016x}", "ar", gist, feed, 1_900_000_000_000 + number * 2000


def _term(chance: random.Random) -> tuple[str, int]:
    rank = int(200_000 ** chance.random())
    weight = 12 + int(4 * len(str(rank)) * chance.uniform(0.8, 2.1))
    return f"{rank:04x}"[-4:], min(weight, 63)


def _choose(client: Redis, rows: Sequence[Any], pairs: Sequence[Any]) -> None:
    rows = sorted(rows, key=lambda row: str(row["date"]))
    articles = [
        (f"f-{number}", "ar", gist, row["source"], _ms(row["date"]))
        for number, (row, gist) in enumerate(zip(rows, _gists(rows), strict=True))
    ]
    _report(client, "as shipped", {}, rows, articles, pairs)
    for name, values in THRESHOLDS.items():
        for value in values:
            _report(client, f"{name} = {value}", {name: value}, rows, articles, pairs)


def _report(
    client: Redis,
    what: str,
    changes: dict[str, float],
    rows: Sequence[Any],
    articles: Sequence[Told],
    pairs: Sequence[Any],
) -> None:
    client.flushall()
    stories = _tell(client, articles, changes)
    story = dict(zip((row["url"] for row in rows), stories, strict=True))
    together = [pair["same"] for pair in pairs if story[pair["a"]] == story[pair["b"]]]
    right, same = sum(together), sum(pair["same"] for pair in pairs)
    print(
        f"{what:<14} precision {right / len(together):.3f}, recall {right / same:.3f}; "
        f"{len(set(stories)):,} stories, the largest of {max(map(stories.count, set(stories)))}"
    )


def _gists(rows: Sequence[Any]) -> Iterator[str]:
    """Each by the frequencies of what came before it, as workers know them."""
    frequencies = Frequencies.empty()
    for start in range(0, len(rows), REFRESHED):
        some = [
            terms.read(fold(row["title"]), fold(row["text"]))
            for row in rows[start : start + REFRESHED]
        ]
        yield from map(Gist.of(frequencies), some)
        frequencies = frequencies.plus(
            place for words in some for place in (1, *{cell(word) + 2 for word in words.first})
        )


def _tell(
    client: Redis, articles: Sequence[Told], changes: dict[str, float] | None = None
) -> list[str]:
    script = client.register_script(_source(changes or {}))
    stories: list[str] = []
    for start in range(0, len(articles), AT_ONCE):
        values = [value for article in articles[start : start + AT_ONCE] for value in article]
        told = script(args=["aggregator:", WINDOW_S, *values])
        stories += [story.decode() for story in told]
    return stories


def _source(changes: dict[str, float]) -> str:
    text = scripts.source("stories")
    for name, value in changes.items():
        text, count = re.subn(rf"(?m)^(local {name}) = \S+", rf"\1 = {value}", text)
        assert count == 1, f"stories.lua has no {name}"
    return f"{text}\n{TELL.read_text()}"


def _rows(path: Path) -> list[Any]:
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return [json.loads(line) for line in text.splitlines()]


def _ms(date: str) -> int:
    return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp() * 1000)


if __name__ == "__main__":
    main()
