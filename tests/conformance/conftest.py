"""The corpora of others, read where they are, and a table of how we do on them.

A corpus is a file of JSON objects, one a line, gzipped; `b64` holds the bytes (its README says
more). Each test tells the scoreboard what it missed; a miss needs a reason, or the test fails.
"""

import base64
import gzip
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct, field

Row = dict[str, Any]
Corpus = Callable[[str], list[Row]]


class Score(Struct, kw_only=True):
    """How a corpus went."""

    what: str
    rows: int
    bar: int  # rows that must pass
    misses: Mapping[str, str]  # name of the row -> what came instead

    @property
    def passed(self) -> int:
        """Rows that are as expected."""
        return self.rows - len(self.misses)


class Scoreboard(Struct):
    """The scores of this run."""

    scores: list[tuple[Score, Mapping[str, str]]] = field(default_factory=list)

    def tell(
        self,
        what: str,
        *,
        rows: int,
        bar: int,
        misses: Mapping[str, str],
        reasons: Mapping[str, str],
    ) -> None:
        """Note a score for the table, and hold it against its bar.

        *misses*: the row's name, and what came instead; *reasons*: why each is missed.
        """
        assert rows, f"{what}: the corpus has no rows"
        score = Score(what=what, rows=rows, bar=bar, misses=misses)
        self.scores.append((score, reasons))
        assert score.passed >= bar, f"{what}: {score.passed} of {rows}, the bar is {bar}"
        assert {name: why for name, why in misses.items() if name not in reasons} == {}


_BOARD = pytest.StashKey[Scoreboard]()


def pytest_configure(config: pytest.Config) -> None:
    """One scoreboard a run."""
    config.stash[_BOARD] = Scoreboard()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All that lies in this folder is conformance."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("conformance")


@pytest.fixture
def scoreboard(request: pytest.FixtureRequest) -> Scoreboard:
    """Where scores are told."""
    return request.config.stash[_BOARD]


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The rows of a corpus by its name, their bytes under "bytes"."""
    told = os.environ.get("AGGREGATOR_CORPORA")
    folder = Path(told) if told else Path(__file__).parents[3] / "shared" / "corpora"
    if not folder.is_dir():
        pytest.skip("no ../shared/corpora: the corpora of others are absent")
    return lambda name: list(_rows(folder / f"{name}.jsonl.gz"))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """The table, and every miss with its reason, when it is conformance that was asked for."""
    scores = config.stash[_BOARD].scores
    if not scores or "conformance" not in config.option.markexpr:
        return
    terminalreporter.section("conformance")
    for score, _ in scores:
        terminalreporter.line(
            f"{score.what:<60} {score.passed:>6} of {score.rows:>6}   bar {score.bar}"
        )
    for score, reasons in scores:
        for name, instead in score.misses.items():
            terminalreporter.line(f"miss: {score.what}: {name}: {reasons.get(name, 'NO REASON')}")
            terminalreporter.line(f"      {instead}"[:200])


def _rows(path: Path) -> Iterator[Row]:
    """The rows of a corpus; of those with one name the later are numbered, so that all count."""
    named: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            named[row.get("name", "")] += 1
            if "name" in row and named[row["name"]] > 1:
                row["name"] += f" (again {named[row['name']]})"
            yield {**row, "bytes": base64.b64decode(row["b64"])} if "b64" in row else row
