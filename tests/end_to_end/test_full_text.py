"""Feeds that give only teasers: the pages of their articles are fetched, and bring the rest."""

import time
from pathlib import Path
from typing import Any

from aggregator.store import documents

FEED = """<rss version='2.0'><channel><title>Harbour News</title>
<item><guid>crane</guid><title>New crane reaches the harbour</title>
<link>{0}/crane.html</link>
<description>The largest crane that the harbour has ever seen arrived […]</description></item>
<item><guid>gone</guid><title>Ferry timetable changes</title>
<link>{0}/gone.html</link>
<description>The ferry will leave an hour earlier […]</description></item>
</channel></rss>"""
TEXT = """\
The largest crane that the harbour has ever seen arrived on Monday after three weeks at sea.
It will lift containers of sixty tonnes, twice what the old ones can, said the harbour master.
Fishermen had feared for their berths, but an agreement lets them keep the eastern quay for now.
The first ship is to be unloaded with it before the end of the month, if the weather holds.
"""
PAGE = (
    "<!doctype html><html lang=en><head><title>New crane reaches the harbour - Harbour News</title>"
    "<meta property=og:type content=article></head><body><nav><a href=/>Home</a> <a href=/s>Sport"
    "</a></nav><article><h1>New crane reaches the harbour</h1>{}</article>"
    "<footer>All rights reserved</footer></body></html>"
)


def test_teasers(service: Any, web: tuple[str, Path], until: Any) -> None:
    """A teaser goes out at once, and again as a new version with the text of its page.

    Where the page fails, the teaser stays, marked. Polling the feed again changes nothing.
    """
    site, folder = web
    (folder / "crane.html").write_text(
        PAGE.format("".join(f"<p>{line}</p>" for line in TEXT.splitlines()))
    )
    (folder / "feed.xml").write_text(FEED.format(site))
    service.run("feeds", "add", f"{site}/feed.xml")
    until(lambda: len(service.wire()) == 3)
    first, second, whole = service.wire()
    assert [True, True, None] == [one.get("teaser") for one in (first, second, whole)]
    assert (first["id"], "updated", 2) == (whole["id"], whole["event"], whole["version"])
    assert TEXT == whole["text"]
    assert first["title"] == whole["title"]

    before = service.feed(f"{site}/feed.xml")
    time.sleep(1)  # Last-Modified counts in seconds
    (folder / "feed.xml").write_text(FEED.format(site) + "<!-- new -->")
    service.run("feeds", "refresh", f"{site}/feed.xml")
    until(lambda: service.feed(f"{site}/feed.xml").digest != before.digest)
    with service.client() as client:
        until(lambda: documents.backlog(client).documents == 0)
    assert 3 == len(service.wire())


def test_a_wish_stays(service: Any, web: tuple[str, Path]) -> None:
    """Adding a feed leaves it to the settings; adding a known one changes nothing of its wish."""
    url = f"{web[0]}/feed.xml"
    service.run("feeds", "add", url)
    assert None is service.feed(url).full_text
    service.run("feeds", "set", url, "--full-text", "never")
    service.run("feeds", "add", url)
    assert "never" == service.feed(url).full_text


def test_never(service: Any, web: tuple[str, Path], until: Any) -> None:
    """A feed whose pages are not wanted is taken as it is."""
    site, folder = web
    (folder / "feed.xml").write_text(FEED.format(site))
    service.run("feeds", "add", f"{site}/feed.xml", "--full-text", "never")
    until(lambda: len(service.wire()) == 2)
    assert [None, None] == [one.get("teaser") for one in service.wire()]
