"""Articles of other wording about one event, on six days of fourteen newspapers, through Redis.

Nobody has marked the events of these articles, so we read pairs of them and did: story_pairs.jsonl
has their addresses and whether both tell of the same event. "near": drawn from pairs of other
wording of two newspapers, most of them about as alike as the threshold. "told together": articles
that joined a story while thresholds were tried, each with any earlier article of it. Pairs that can
be seen in two ways were left out. Bulletins of two days (a virus, the weather, prices) and of two
towns (interviews of teachers) are not one event.

Word frequencies come from the stream as it goes on, as workers have them. The thresholds were tuned
on most of these pairs, so the figures flatter; docs/decisions.md has those of a sample drawn after.
The floors only rise.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from redis import Redis

from aggregator.store import keys, scripts
from aggregator.text.letters import fold
from workers.stages.gist import Gist
from workers.vocabulary import terms
from workers.vocabulary.frequencies import Frequencies, cell
from workers.vocabulary.terms import Words

Row = dict[str, Any]
Corpus = Callable[[str], list[Row]]
WINDOW_S = 72 * 3600
_TELL = Path(__file__).parents[1] / "store" / "tell.lua"
_REFRESHED = 500  # articles
_AT_ONCE = 50
_HEAD = 2  # numbers before the cells: see frequencies


def _tell(client: Redis, told: Sequence[tuple[str, str, str, str, int]]) -> list[str]:
    """The story of each of the articles (id, language, gist, source, ms)."""
    script = client.register_script(f"{scripts.source('stories')}\n{_TELL.read_text()}")
    stories: list[str] = []
    for start in range(0, len(told), _AT_ONCE):
        values = [value for article in told[start : start + _AT_ONCE] for value in article]
        stories += [story.decode() for story in script(args=[keys.PREFIX, WINDOW_S, *values])]
    return stories


def _read(title: str, text: str) -> Words:
    return terms.read(fold(title), fold(text))


def _gists(stream: Sequence[Words]) -> Iterable[str]:
    """Each by the frequencies of what came before it."""
    frequencies = Frequencies.empty()
    for start in range(0, len(stream), _REFRESHED):
        some = stream[start : start + _REFRESHED]
        yield from map(Gist.of(frequencies), some)
        frequencies = frequencies.plus(
            place for words in some for place in (1, *{cell(word) + _HEAD for word in words.first})
        )


def _ms(date: str) -> int:
    return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp() * 1000)


@pytest.fixture(scope="module")
def marked() -> list[Row]:
    """The pairs that we read."""
    path = Path(__file__).with_name("story_pairs.jsonl")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_stories_are_events(client: Redis, corpus: Corpus, marked: list[Row]) -> None:
    """What is told together is one event, far more surely than one event is told together."""
    rows = sorted(corpus("near_duplicates_articles"), key=lambda row: str(row["date"]))
    gists = _gists([_read(row["title"], row["text"]) for row in rows])
    stories = _tell(
        client,
        [
            (f"f-{number}", "ar", gist, row["source"], _ms(row["date"]))
            for number, (row, gist) in enumerate(zip(rows, gists, strict=True))
        ],
    )
    story = dict(zip((row["url"] for row in rows), stories, strict=True))
    together = [pair for pair in marked if story[pair["a"]] == story[pair["b"]]]
    right = sum(pair["same"] for pair in together)
    precision, recall = right / len(together), right / sum(pair["same"] for pair in marked)
    largest = max(map(stories.count, set(stories)))
    print(
        f"stories: {len(marked)} pairs, {len(together)} together, precision {precision:.3f}, "
        f"recall {recall:.3f}; {len(set(stories))} stories, the largest of {largest} articles"
    )
    assert (True, True, True) == (precision >= 0.95, recall >= 0.52, largest <= 25)


def test_headlines_are_no_events(
    client: Redis,
    corpus: Corpus,
    scoreboard: Any,
) -> None:
    """Headlines that share their words and disagree are not told together, alone or with a text."""
    rows = [row for row in corpus("ans_pairs_train_dev") if row["label"] == "disagree"]
    gist, number = Gist.of(Frequencies.empty()), count()
    misses = {}
    for place, row in enumerate(rows):
        for text in (False, True):
            gists = [gist(_read(row[side], row[side] if text else "")) for side in "ab"]
            # a language of their own keeps pairs apart
            first, second = _tell(
                client,
                [(f"f-{next(number)}", f"x{place}{text}", told, "s", 0) for told in gists],
            )
            if first == second:
                misses[f"{place}"] = f"{row['a']} | {row['b']}"
    reasons = dict.fromkeys(misses, "as many words in common as reports of one event have")
    bar = len(rows) - len(rows) // 200
    scoreboard.tell(
        "headlines that disagree", rows=len(rows), bar=bar, misses=misses, reasons=reasons
    )
