"""A feed on a web server: added, polled, changed, polled again; and feeds that are none."""

import time
from pathlib import Path
from typing import Any

FEED = "<rss version='2.0'><channel><title>Harbour News</title>{}</channel></rss>"
ITEM = "<item><guid>{0}</guid><title>Item {0}</title><description>{1}</description></item>"


def test_changed_feed(service: Any, web: tuple[str, Path], until: Any) -> None:
    """Only what is new goes out, and what changed goes out as updated."""
    site, folder = web
    url = f"{site}/feed.xml"
    text = "Words enough that this item is told apart from any other item number {}"
    items = [ITEM.format(n, text.format(n)) for n in range(3)]
    (folder / "feed.xml").write_text(FEED.format("".join(items[:2])))
    service.run("feeds", "add", url)
    until(lambda: service.feed(url).entries == 2)
    assert ("Harbour News", None) == (service.feed(url).title, service.feed(url).health)

    service.run("feeds", "refresh", url)
    until(lambda: service.feed(url).http_status == 304)

    time.sleep(1)  # Last-Modified counts in seconds
    changed = ITEM.format(1, text.format(1) + " (corrected)")
    (folder / "feed.xml").write_text(FEED.format(items[2] + changed + items[0]))
    service.run("feeds", "refresh", url)
    until(lambda: service.feed(url).entries == 3)
    assert [
        ("Item 0", "new", 1),
        ("Item 1", "new", 1),
        ("Item 2", "new", 1),
        ("Item 1", "updated", 2),
    ] == [(one["title"], one["event"], one["version"]) for one in service.wire()]


def test_what_is_no_feed(service: Any, web: tuple[str, Path], until: Any) -> None:
    """What is no feed has a health line that says what it is, and harms no other."""
    site, folder = web
    bad = {
        "page.html": "<!doctype html><html><head><title>News</title></head><body>Hi</body></html>",
        "broken.xml": "<?xml version='1.0'?><rss><channel><item",
        "archive.zip": "PK\x03\x04 and so on",
        "words.txt": "hello",
    }
    for name, body in bad.items():
        (folder / name).write_text(body)
    (folder / "feed.xml").write_text(FEED.format(ITEM.format(1, "fine")))
    (folder / "large.xml").write_bytes(b"<rss>" + b" " * 40_000_000)
    (folder / "empty.xml").write_bytes(b"")
    names = [*bad, "large.xml", "empty.xml", "missing.xml"]
    service.run("feeds", "add", *[f"{site}/{name}" for name in [*names, "feed.xml"]])
    until(lambda: service.feed(f"{site}/feed.xml").entries == 1)
    for name in names:
        until(lambda name=name: service.feed(f"{site}/{name}").health)  # type: ignore[misc]
    lines = {name: service.feed(f"{site}/{name}").health for name in names}
    assert "web page" in lines["page.html"]
    assert "not well-formed" in lines["broken.xml"]
    assert "ZIP" in lines["archive.zip"]
    assert "larger than" in lines["large.xml"]
    assert "empty" in lines["empty.xml"]
    assert "404" in lines["missing.xml"]
    assert None is service.feed(f"{site}/feed.xml").health
