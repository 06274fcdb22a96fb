"""Document bytes to entries, in one process, with feedparser on the same bytes as a yardstick.

    python benchmarks/reading.py [--runs N]

The feeds are our own: 50 articles of 1.5 to 4 kB, six in ten Arabic. Printed is the best of the
runs; compare the ratio, for machines differ and are noisy. feedparser reads no JSON Feed and no
sitemap, and neither sanitises nor resolves addresses here, as the quick readers do not.
"""

import argparse
import io
import json
import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from html import escape

import farm
import feedparser

from aggregator.model import Document
from workers import formats

ARTICLES = 50
RUNS = 20
SLOWER = 5  # as many runs fewer for feedparser
NOW = datetime(2026, 1, 2, tzinfo=UTC)
DATE = "2026-01-01T08:00:00Z"

Item = tuple[str, str, str]  # address, title, HTML


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=RUNS)
    runs = parser.parse_args().runs
    items = _items()
    print(f"{'':10}{'bytes/entry':>12}{'entries/s':>12}{'feedparser':>12}{'ratio':>8}")
    for name, write in WRITERS.items():
        body = write(items).encode()
        ours = _best(lambda body=body: _read(body), runs)  # type: ignore[misc]
        other = None
        if body.startswith(b"<") and name != "sitemap":
            other = _best(lambda body=body: _feedparser(body), max(1, runs // SLOWER))  # type: ignore[misc]
        told = f"{other:12,.0f}{ours / other:8.1f}" if other else f"{'-':>12}{'-':>8}"
        print(f"{name:10}{len(body) // ARTICLES:12,}{ours:12,.0f}{told}")


def _best(read: Callable[[], int], runs: int) -> float:
    """Entries a second in the best of *runs*."""
    best = 0.0
    for _ in range(runs):
        begun = time.perf_counter()
        entries = read()
        best = max(best, entries / (time.perf_counter() - begun))
    return best


def _read(body: bytes) -> int:
    told = Document(id="d", feed="f", url="https://farm.example/feed", body=body, fetched=NOW)
    return len(formats.read(told).entries)


def _feedparser(body: bytes) -> int:
    told = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    return len(told.entries)


def _items() -> list[Item]:
    chance = random.Random(20260101)
    made = [farm.article(chance, "en" if n % 10 > 5 else "ar", []) for n in range(ARTICLES)]
    return [
        (f"https://farm.example/{n}", title, "".join(f"<p>{one}</p>" for one in paragraphs))
        for n, (_, title, paragraphs) in enumerate(made)
    ]


def _rss(items: Sequence[Item]) -> str:
    told = "".join(
        f"<item><title>{title}</title><link>{url}</link><guid>{url}</guid>"
        "<dc:creator>Farmer</dc:creator><category>farm</category><category>news</category>"
        f"<pubDate>Thu, 01 Jan 2026 08:00:00 +0000</pubDate><description>{title}</description>"
        f"<content:encoded><![CDATA[{html}]]></content:encoded></item>"
        for url, title, html in items
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Farm</title>'
        f"<link>https://farm.example/</link><language>ar</language>{told}</channel></rss>"
    )


def _rdf(items: Sequence[Item]) -> str:
    told = "".join(
        f'<item rdf:about="{url}"><title>{title}</title><link>{url}</link><dc:date>{DATE}</dc:date>'
        f"<description>{escape(html)}</description></item>"
        for url, title, html in items
    )
    return (
        '<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/" '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://farm.example/">'
        f"<title>Farm</title><link>https://farm.example/</link></channel>{told}</rdf:RDF>"
    )


def _atom(items: Sequence[Item]) -> str:
    told = "".join(
        f'<entry><id>{url}</id><title>{title}</title><link href="{url}"/><updated>{DATE}</updated>'
        f"<published>{DATE}</published><author><name>Farmer</name></author>"
        f'<category term="farm"/><content type="html">{escape(html)}</content></entry>'
        for url, title, html in items
    )
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Farm</title>'
        f"<id>urn:farm</id><updated>{DATE}</updated>{told}</feed>"
    )


def _json(items: Sequence[Item]) -> str:
    told = [
        {"id": url, "url": url, "title": title, "content_html": html, "date_published": DATE}
        for url, title, html in items
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Farm", "items": told}
    return json.dumps(feed, ensure_ascii=False)


def _sitemap(items: Sequence[Item]) -> str:
    told = "".join(
        f"<url><loc>{url}</loc><news:news><news:publication><news:name>Farm</news:name>"
        "<news:language>ar</news:language></news:publication>"
        f"<news:publication_date>{DATE}</news:publication_date><news:title>{title}</news:title>"
        "</news:news></url>"
        for url, title, _ in items
    )
    return (
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{told}</urlset>'
    )


WRITERS: dict[str, Callable[[Sequence[Item]], str]] = {
    "rss": _rss,
    "rdf": _rdf,
    "atom": _atom,
    "jsonfeed": _json,
    "sitemap": _sitemap,
}

if __name__ == "__main__":
    main()
