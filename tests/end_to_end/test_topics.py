"""Topics that change while articles come in, and topics for what came before."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aggregator.model import Topic
from aggregator.store import topics, wire

ARTICLES, RATE = 240, 40.0  # articles; and how many a second
EFFECT_MS = 2000


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A capture of articles that all have one word."""
    file = tmp_path / "harvest.jsonl"
    lines = [
        json.dumps(
            {
                "id": f"f00000000000-{number:016x}",
                "title": f"harvest report {number}",
                "text": f"the harvest of field {number} has begun in valley {number * 7}\n",
                "fetched": "2031-03-01T10:00:00Z",
                "feed": "f00000000000",
            }
        )
        for number in range(ARTICLES)
    ]
    file.write_text("\n".join(lines))
    return file


def test_a_change_takes_effect_at_once(
    service: Any, articles: Path, until: Callable[..., None]
) -> None:
    """From two seconds after it was added, or removed, a topic is on every article, or on none."""
    command = [sys.executable, "-m", "aggregator", "replay", str(articles), "--rate", str(RATE)]
    replay = subprocess.Popen([*command, "--data", str(service.data)], stdout=subprocess.DEVNULL)
    until(lambda: len(service.wire()) > 10)
    with service.client() as client:
        topics.save(client, [Topic(slug="harvest", rule="harvest")])
        added = time.time() * 1000
        until(lambda: time.time() * 1000 > added + EFFECT_MS + 500)
        topics.remove(client, "harvest")
        removed = time.time() * 1000
    assert 0 == replay.wait(60)

    with service.client() as client:
        told = wire.read(client, wire.EARLIEST, 10 * ARTICLES)
    found = [(wire.order(one.wire_id)[0], one.topics) for one in told]
    between = [slugs for at, slugs in found if added + EFFECT_MS < at < removed]
    after = [slugs for at, slugs in found if at > removed + EFFECT_MS]
    assert ARTICLES == len(found)
    assert (True, True) == (bool(between), bool(after))
    assert [] == [slugs for slugs in between if "harvest" not in slugs]
    assert [] == [slugs for slugs in after if "harvest" in slugs]


def test_what_was_kept_before_is_tagged(service: Any, articles: Path) -> None:
    """`backfill` says how many it tried and tagged, and readers of the topic have them."""
    service.run("replay", str(articles))
    service.run("topics", "add", "seventh", '"field 7" OR "field 77"')
    said = service.run("topics", "backfill", "seventh")
    assert f"2 of {ARTICLES} articles are of seventh: 2 tagged anew, 0 no longer\n" == said
    lines = service.run(
        "tail", "--topic", "seventh", "--since", "earliest", "--limit", "2", "--json"
    )
    told = [json.loads(line) for line in lines.splitlines()]
    assert ["harvest report 7", "harvest report 77"] == [one["title"] for one in told]
    assert ["field 7"] == [match["term"] for match in told[0]["topics"][0]["matches"][:1]]
