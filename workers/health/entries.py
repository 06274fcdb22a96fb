"""What hurts readers, seen from the entries and from the articles made of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from aggregator.model import Article, Document, Entry, Note, Reading, article_id
from workers import dates
from workers.health.faults import sentence

Told = Iterator[tuple[str, str, str]]  # a fault, the thing that has it, what is written there

_LOOK = 500  # characters of a text
_MANY = 0.5  # of the entries; a few may well be without
_LONGEST = 60  # characters of a title
# What Arabic and accented Latin letters and quotes become when UTF-8 is read as a one-byte charset;
# and what stands where one was lost.
_WRONG = {
    **dict.fromkeys(("Ø§Ù", "Ù„Ø", "ï»¿", "â€™", "â€œ", "Ã©", "Ã¨"), "mojibake"),
    "\ufffd": "broken-characters",
}
_NOUGHT = re.compile("(?:00)?00-00-00|-0001-11-30|.{,20}-0001 ")  # and as PHP and MySQL count on

_LACKS: tuple[tuple[str, Callable[[Entry], bool]], ...] = (
    ("no-date", lambda entry: not (entry.published or entry.updated)),
    ("no-titles", lambda entry: not entry.title),
)


def notes(document: Document, reading: Reading, articles: Sequence[Article]) -> Iterable[Note]:
    """The faults of the entries, each with the first example and how many have it."""
    first: dict[str, str] = {}
    counts: dict[str, int] = {}
    for fault, thing, value in _faults(document, reading, articles):
        counts[fault] = counts.get(fault, 0) + 1
        if fault not in first:
            first[fault] = sentence(fault, thing, value)
    return [Note(fault=name, text=text, count=counts[name]) for name, text in first.items()]


def _faults(document: Document, reading: Reading, articles: Sequence[Article]) -> Told:
    written = [entry for entry in reading.entries if entry.article is None]
    for number, (entry, article) in enumerate(_pairs(document, written, articles), 1):
        if article is not None:
            yield from _entry(entry, article, number)
    beside = {key for entry in written for key in entry.related}  # "read also": a title and a text
    main = [pair for pair in enumerate(written, 1) if pair[1].key not in beside]
    for fault, lacks in _LACKS:
        without = [(number, entry) for number, entry in main if lacks(entry)]
        if len(without) > _MANY * len(main):
            for number, entry in without:
                yield fault, _thing(entry, number), ""


def _pairs(
    document: Document, written: Sequence[Entry], articles: Sequence[Article]
) -> Iterable[tuple[Entry, Article | None]]:
    """Each entry with what became of it; None where it failed or told nothing."""
    if len(written) == len(articles):
        return zip(written, articles, strict=True)
    known = {article.id: article for article in articles}
    ids = (article_id(document.feed, document.part, entry.key) for entry in written)
    return [(entry, known.get(id)) for entry, id in zip(written, ids, strict=True)]


def _entry(entry: Entry, article: Article, number: int) -> Told:
    published = article.published
    if published is None:
        if said := entry.published or entry.updated:
            yield _unfit(said), f"The date of {_named(entry, number)}", said
    elif article.future is True:
        said = entry.published or entry.updated or ""
        yield "future-date", f"The date of {_named(entry, number)}", said
    words = f"{article.title} {article.text[:_LOOK]}"
    if not words.isascii():
        for wrong, fault in _WRONG.items():
            if wrong in words:
                place = words.index(wrong)
                yield fault, _thing(entry, number), words[max(0, place - 20) : place + 20]
                break


def _unfit(said: str) -> str:
    """Why no article is dated by the words *said*."""
    told = dates.parse(said)
    if _NOUGHT.match(said) or (told and dates.is_zero(told.instant)):
        return "zero-date"
    return "coarse-date" if told else "bad-date"


def _thing(entry: Entry, number: int) -> str:
    return f"The article {_named(entry, number)}"


def _named(entry: Entry, number: int) -> str:
    """An entry as people find it: by its title, else by its number from the top."""
    return f"“{entry.title[:_LONGEST]}”" if entry.title else f"number {number}"
