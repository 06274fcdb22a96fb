"""Main text of web pages: pages a second and F1, of ours and of trafilatura on the same pages.

    python benchmarks/pages.py [FOLDER] [--seconds N]

FOLDER holds pairs `name.html` and `name.txt`, a page and its article's text as a reader sees it.
Without a folder 60 pages are made, of six layouts in Arabic and English, about 250 kB each.

F1 is that of word trigrams: of those in the extracted text (with how often they occur) against
those in the article's, the mean over all pages. Times are of one process's own work, not of the
clock, the best of the rounds that fit into the seconds; the extractors take turns in each.
"""

import argparse
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import trafilatura
from farm import ARABIC, ENGLISH

from workers import extraction
from workers.namespaces import markup

Page = tuple[str, str]  # HTML, the article's text
Extractor = Callable[[str], str]

WORD = re.compile(r"\w+")
MADE = 60
SIZE = 250_000  # characters of a made page
BAR_SPEED, BAR_F1 = 125, 0.94


def ours(html: str) -> str:
    """What a worker does with a page, up to its plain text."""
    found = extraction.extract(html, "https://page.example/article")
    return "\n".join(markup.lines(found.html).lines)


def fast(html: str) -> str:
    """trafilatura without its own fallbacks."""
    return trafilatura.extract(html, fast=True, include_comments=False) or ""


def default(html: str) -> str:
    """trafilatura as it comes."""
    return trafilatura.extract(html, include_comments=False) or ""


EXTRACTORS: dict[str, Extractor] = {
    "ours": ours,
    "trafilatura fast": fast,
    "trafilatura": default,
}


def score(found: str, expected: str) -> float:
    """F1 of word trigrams, 0 to 1."""
    one, other = _trigrams(found), _trigrams(expected)
    both = sum((one & other).values())
    return 2 * both / ((one.total() + other.total()) or 1)


def _trigrams(text: str) -> Counter[tuple[str, str, str]]:
    words = WORD.findall(text)
    return Counter(zip(words, words[1:], words[2:], strict=False))


def load(folder: Path) -> list[Page]:
    """The pairs in *folder*."""
    texts = sorted(folder.glob("*.txt"))
    pages = [(path.with_name(f"{path.stem}.html"), path) for path in texts]
    return [
        (page.read_text("utf-8", "replace"), text.read_text("utf-8"))
        for page, text in pages
        if page.is_file()
    ]


def make() -> list[Page]:
    """Pages of our own layouts, the same at every run."""
    chance = random.Random(20260301)
    return [_page(chance, number) for number in range(MADE)]


def _page(chance: random.Random, number: int) -> Page:
    arabic = number % 2 == 0
    words = ARABIC if arabic else ENGLISH
    told = [_sentences(chance, words) for _ in range(chance.randrange(5, 15))]
    title = " ".join(chance.choices(words, k=9))
    body = LAYOUTS[number % len(LAYOUTS)](told, title)
    menu = "".join(f'<li><a href="/{n}">{chance.choice(words)}</a></li>' for n in range(60))
    teasers = "".join(
        f'<div class="card"><h3><a href="/a{n}">{" ".join(chance.choices(words, k=8))}</a></h3>'
        f"<p>{' '.join(chance.choices(words, k=12))}</p></div>"
        for n in range(12)
    )
    head = f"<title>{title}</title><meta property='og:type' content='article'>"
    page = (
        f"<!doctype html><html lang='{'ar' if arabic else 'en'}'><head>{head}%s</head><body>"
        f"<header><ul>{menu}</ul></header>{body}<div class='related'>{teasers}</div>"
        f"<footer><p>{_sentences(chance, words)}</p></footer></body></html>"
    )
    filler = f"<script>{'var a=[1,2,3];' * ((SIZE - len(page)) // 14)}</script>"
    return page % filler, "\n".join(told)


def _sentences(chance: random.Random, words: list[str]) -> str:
    lengths = (chance.randrange(8, 25) for _ in range(chance.randrange(1, 5)))
    return " ".join(" ".join(chance.choices(words, k=length)) + "." for length in lengths)


def _plain(told: list[str], title: str) -> str:
    return f"<article><h1>{title}</h1>{''.join(f'<p>{one}</p>' for one in told)}</article>"


def _wrapped(told: list[str], title: str) -> str:
    each = "".join(
        f'<div class="css-{n}"><div><p>{one}</p></div></div>' for n, one in enumerate(told)
    )
    return f'<div class="css-x"><h1>{title}</h1><div class="css-y">{each}</div></div>'


def _divided(told: list[str], title: str) -> str:
    return f"<main><h1>{title}</h1>{''.join(f'<div>{one}</div>' for one in told)}</main>"


def _broken(told: list[str], title: str) -> str:
    return f"<table><tr><td><h1>{title}</h1>{'<br><br>'.join(told)}</td><td></td></tr></table>"


def _interrupted(told: list[str], title: str) -> str:
    other = '<p>Read also: <a href="/x">another story of the day</a></p><aside><p>Ad.</p></aside>'
    half = len(told) // 2
    first, second = (
        "".join(f"<p>{one}</p>" for one in part) for part in (told[:half], told[half:])
    )
    return f'<div id="story"><h1>{title}</h1>{first}{other}{second}</div>'


def _live(told: list[str], title: str) -> str:
    posts = "".join(
        f'<section id="p{n}"><time>12:{n}</time><div class="post"><p>{one}</p></div></section>'
        for n, one in enumerate(told)
    )
    return f'<div class="live"><h1>{title}</h1>{posts}</div>'


LAYOUTS = (_plain, _wrapped, _divided, _broken, _interrupted, _live)


def measure(pages: list[Page], seconds: float) -> dict[str, tuple[float, float]]:
    """Pages a second and the mean F1 of each extractor, which take turns."""
    best = dict.fromkeys(EXTRACTORS, float("inf"))
    found: dict[str, list[str]] = {}
    until = time.perf_counter() + seconds
    while not found or time.perf_counter() < until:
        for name, extract in EXTRACTORS.items():
            begun = time.process_time()
            found[name] = [extract(html) for html, _ in pages]
            best[name] = min(best[name], time.process_time() - begun)
    return {
        name: (
            len(pages) / best[name],
            statistics.mean(score(one, text) for one, (_, text) in zip(each, pages, strict=True)),
        )
        for name, each in found.items()
    }


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--seconds", type=float, default=9, help="for all extractors together")
    given = parser.parse_args()
    pages = load(given.folder) if given.folder else make()
    size = statistics.median(len(html.encode()) for html, _ in pages) / 1000
    print(f"{len(pages)} pages, median {size:.0f} kB; bars: {BAR_SPEED} pages/s, F1 {BAR_F1}")
    for extract in EXTRACTORS.values():
        extract(pages[0][0])  # what is loaded late is loaded
    for name, (speed, quality) in measure(pages, given.seconds).items():
        print(f"{name:<20} {speed:>8.0f} pages/s   F1 {quality:.3f}")


if __name__ == "__main__":
    main()
