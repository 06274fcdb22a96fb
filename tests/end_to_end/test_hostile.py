"""Documents made to hurt: each costs one time limit at most, and its feed tells what it was."""

import gzip
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

ITEM = "<item><guid>1</guid><title>{}</title><description>{}</description></item>"
FEED = "<rss version='2.0'><channel><title>T</title>{}</channel></rss>"
GOOD = FEED.format(ITEM.format("Harbour opens", "It is open"))
BOMB = "".join(
    f'<!ENTITY a{n} "{told}">'
    for n, told in enumerate(["ha", *(f"&a{level};" * 10 for level in range(9))])
)
HOSTILE = {
    "attributes": FEED.format(
        "<item " + " ".join(f'a{n}="1"' for n in range(200_000)) + "><title>T</title></item>"
    ),
    "bomb": f"<!DOCTYPE rss [{BOMB}]>" + FEED.format(ITEM.format("&a9;", "&a9;")),
    "deep elements": FEED.format("<a>" * 100_000 + "</a>" * 100_000),
    "deep body": FEED.format(ITEM.format("T", "&lt;b>" * 100_000 + "x")),
    "title": FEED.format(ITEM.format("T " * 2_000_000, "text")),
}


class _Endless(BaseHTTPRequestHandler):
    """Gzip that never ends."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        spaces = gzip.compress(b" " * 1_000_000)
        try:
            while True:
                self.wfile.write(spaces)
        except OSError:  # they have hung up
            return

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def endless() -> Iterator[str]:
    """The address of a document that never ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Endless)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/endless.xml"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.timeout(120)
def test_hostile_documents(
    start: Callable[..., Any], tmp_path: Path, web: tuple[str, Path], endless: str, until: Any
) -> None:
    """Every one is told of with its feed; the workers go on, and the good feed between is read."""
    site, folder = web
    for name, body in {**HOSTILE, "good": GOOD}.items():
        (folder / f"{name.replace(' ', '-')}.xml").write_text(body)
    bad = [f"{site}/{name.replace(' ', '-')}.xml" for name in HOSTILE]
    good = f"{site}/good.xml"
    with start(tmp_path / "data", AGGREGATOR_DOCUMENT_TIME_LIMIT_S="4") as service:
        service.run("feeds", "add", *bad, endless, good)
        told = lambda feed: feed.health or [note.text for note in feed.notes]  # noqa: E731
        for url in [*bad, endless]:
            until(lambda url=url: told(service.feed(url)), 30)
        until(lambda: service.feed(good).entries == 1)
        assert None is service.feed(good).health
        assert "Harbour opens" in [one["title"] for one in service.wire()]
