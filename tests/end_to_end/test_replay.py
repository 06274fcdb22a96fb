"""Seed files in, articles out: the whole way, by the command line."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ARTICLES, COPIES = 42, 1  # as seeds/README.md tells


def test_real_page(service: Any, shared: Path) -> None:
    """The real page is two articles with the contract's fields; replayed again, it is nothing."""
    page = str(shared / "seeds/news-page-2023-09-05.txt")
    assert "2 new, 0 updated, 0 duplicate, 0 unchanged\n" == service.run("replay", page)
    assert "0 new, 0 updated, 0 duplicate, 2 unchanged\n" == service.run("replay", page)
    first, second = service.wire()
    assert {
        "title": "السلاح مقابل الغذاء.. زعيم كوريا الشمالية يزور روسيا للقاء بوتين",
        "published": "2023-09-05T00:00:00Z",
        "published_precision": "day",
        "dateline": "بغداد اليوم- متابعة",
        "source": {"name": "وكالة بغداد اليوم", "url": None},
        "keywords": ["الولايات المتحدة", "كوريا الشمالية", "بيونغ يانغ", "مجلس الأمن"],
        "language": "ar",
        "direction": "rtl",
        "version": 1,
        "event": "new",
        "related": [second["id"]],
    }.items() <= first.items()
    assert {"تدريبات مشتركة", "تحذير أمريكي"} <= set(first["headings"])
    assert "الدوما يصادق" not in first["text"]
    assert "<" not in first["text"]


def test_topics_of_the_real_page(service: Any, shared: Path) -> None:
    """Each of its articles has its own topics, with terms that stand where the tag says."""
    service.run("replay", str(shared / "seeds/news-page-2023-09-05.txt"))
    first, second = service.wire()
    topics = [{tag["topic"] for tag in article["topics"]} for article in (first, second)]
    assert {"north-korea", "russia", "united-states", "un-security-council"} <= topics[0]
    assert "iran" not in topics[0]
    assert {"iran", "russia", "united-kingdom"} <= topics[1]
    assert "south-korea" not in topics[1]
    [match] = [
        match
        for tag in second["topics"]
        if tag["topic"] == "iran"
        for match in tag["matches"]
        if match["field"] == "title"
    ]
    assert "وإيران" == second["title"][match["start"] : match["end"]]


def test_own_seeds(service: Any, seeds: Path) -> None:
    """The project's seeds of every kind become what their README says, each at least in a topic."""
    said = service.run("replay", str(seeds))
    assert f"{ARTICLES} new, 0 updated, {COPIES} duplicate, 0 unchanged\n" == said
    wire = service.wire()
    assert [] == [article["title"] for article in wire if not article["topics"]]
    assert {"ar", "en", "fa", "ur", "he"} == {article["language"] for article in wire}
    rtl = {article["language"] for article in wire if article["direction"] == "rtl"}
    assert {"ar", "fa", "ur", "he"} == rtl
    assert [] == [a["title"] for a in wire if re.search(r"<script|onclick|javascript:", a["html"])]
    assert "none" in service.run("quarantine", "list")


def test_capture_and_replay(
    service: Any, seeds: Path, tmp_path: Path, start: Callable[..., Any]
) -> None:
    """A capture, packed, gives a fresh service the same articles with the same ids in order."""
    service.run("replay", str(seeds))
    file = tmp_path / "wire.jsonl.zst"
    assert f"wrote {ARTICLES + COPIES} articles" in service.run("capture", str(file))
    kept = ("id", "event", "title", "text", "published", "language", "keywords", "related")
    first = [{name: article[name] for name in kept} for article in service.wire()]
    with start(tmp_path / "fresh") as fresh:
        fresh.run("replay", str(file))
        assert first == [{name: article[name] for name in kept} for article in fresh.wire()]


def test_rate(service: Any, seeds: Path) -> None:
    """At a rate, each article goes out by itself, with the id that it has otherwise."""
    paced = service.run("replay", "--rate", "50", str(seeds / "10-english-feed.rss"))
    assert "5 new, 0 updated, 0 duplicate, 0 unchanged\n" == paced
    at_once = service.run("replay", str(seeds / "10-english-feed.rss"))
    assert "0 new, 0 updated, 0 duplicate, 5 unchanged\n" == at_once


def test_speed(start: Callable[..., Any], tmp_path: Path, seeds: Path) -> None:
    """At a speed, articles go out in the order of their own dates."""
    with start(tmp_path / "data", "--workers", "1") as service:
        sped = service.run("replay", "--speed", "1e9", str(seeds / "09-arabic-feed.rss"))
        assert "6 new, 0 updated, 0 duplicate, 0 unchanged\n" == sped
        dates = [article["published"] for article in service.wire()]
        assert sorted(dates) == dates


def test_bad_seed(service: Any, tmp_path: Path, seeds: Path) -> None:
    """A file that is none is named with the reason, kept in quarantine, and harms no other."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "bad.txt").write_text("just a line, nothing else")
    (folder / "good.rss").write_bytes((seeds / "10-english-feed.rss").read_bytes())
    said = service.run("replay", str(folder), status=1)
    assert "5 new, 0 updated, 0 duplicate, 0 unchanged, 1 failed" in said
    assert "failed: bad.txt: " in said
    [case] = json.loads(service.run("quarantine", "list", "--json"))
    assert "parse" == case["stage"]
    shown = service.run("quarantine", "show", case["id"], "--body")
    assert "just a line, nothing else" == shown
    service.run("quarantine", "retry", case["id"])
    service.run("quarantine", "drop", "--all")


def test_missing_path(service: Any) -> None:
    """A path that is not there is said in one line."""
    said = service.run("replay", "/no/such/file", status=1)
    assert said == "aggregator: nothing to replay at /no/such/file: no such file or directory\n"


def test_tail(service: Any, seeds: Path) -> None:
    """`tail --json` prints one article a line, of the topics asked for."""
    service.run("replay", str(seeds))
    lines = service.run("tail", "--json", "--since", "earliest", "--limit", "3", "--topic", "iraq")
    articles = [json.loads(line) for line in lines.splitlines()]
    assert 3 == len(articles)
    assert all("iraq" in {tag["topic"] for tag in one["topics"]} for one in articles)
    plain = service.run("tail", "--limit", "2")
    assert 2 == len(plain.splitlines())


def test_wrong_rule(service: Any) -> None:
    """A wrong rule names the position of the error, and nothing is saved."""
    said = service.run("topics", "add", "wrong", "(iraq AND", status=1)
    assert re.search(r"at character \d+ of the rule", said)
    assert "wrong" not in service.run("topics", "list")


def test_not_running(tmp_path: Path) -> None:
    """Without a service, a command says so in one line and how to start one."""
    done = subprocess.run(
        [sys.executable, "-m", "aggregator", "status", "--data", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (1, 1) == (done.returncode, done.stderr.count("\n"))
    assert "aggregator up" in done.stderr
