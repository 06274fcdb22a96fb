"""What an article's blocks say of it in words: labelled lines, and where another article begins."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from workers.extraction.blocks import Block
from workers.vocabulary import datelines, labels
from workers.vocabulary.labels import Kind, Label

_WORDS: dict[Kind, int] = {"date": 12, "source": 12, "author": 8, "keywords": 60, "related": 40}
_LABELLED = 600  # characters of a block that may be a labelled line
_ENDING: tuple[Kind, ...] = ("source", "keywords")  # lines that stand at an article's end
_BYLINE = 200  # characters of a block that may hold a date among other things
_SPOKEN = 8  # words of a date that are no numbers
_NUMBER = re.compile(r"\d+")
_LINKED = 0.3  # share of links in what is listed to be read also


class Lines(NamedTuple):
    """Blocks taken apart."""

    told: dict[Kind, str]  # label -> its value; keywords one a line, where links part them
    blocks: list[Block]  # of the article
    dateline: str | None  # "place - agency", on a page with labelled lines
    also: Sequence[Block]  # of an article that follows it on the same page, its title first


def read(kept: Sequence[Block], around: Sequence[Block]) -> Lines:
    """Take *kept* apart; of what is *around* it only the labelled lines count."""
    reader = _Reader(kept)
    for number, block in enumerate(around):
        label = _label(block)
        if label is None:
            reader.text(block)
        elif label.kind == "related" and not label.value and reader.is_ended:
            return reader.lines(around[number + 1 :])
        else:
            reader.label(label, block)
    return reader.lines(())


def date(blocks: Iterable[Block]) -> str | None:
    """The first date with a day and a year in digits, in the words of the element that it is in."""
    for block in blocks:
        if block.kind not in ("h2", "h3") and len(block.text) <= _BYLINE:
            told = (_innermost(node) for node in block.nodes if _is_dated(node.text()))
            if found := next(filter(None, told), None):
                return found
    return None


def _innermost(node: LexborNode) -> str | None:
    """The date in *node*, of the innermost element that holds the whole of it."""
    while inner := next((one for one in node.iter() if _is_dated(one.text())), None):
        node = inner
    return (node.tag == "time" and node.attributes.get("datetime")) or _date(node.text())


def _date(text: str) -> str | None:
    words = " ".join(text.split())
    label = labels.find(words)
    told = label.value if label and label.kind == "date" else words
    spoken = sum(any(map(str.isalpha, word)) for word in told.split())
    return told if spoken <= _SPOKEN else None


def _is_dated(text: str) -> bool:
    """Whether there are a day and a year in *text*, of the common era or of the Hijra."""
    numbers = _NUMBER.findall(text)
    days = any(len(one) <= 2 and 0 < int(one) <= 31 for one in numbers)  # noqa: PLR2004
    return days and any(_is_year(int(one)) for one in numbers if len(one) == 4)  # noqa: PLR2004


def _is_year(number: int) -> bool:
    return 1900 < number < 2100 or 1400 < number < 1500  # noqa: PLR2004


class _Reader:
    """An article's blocks while they come in."""

    def __init__(self, kept: Sequence[Block]) -> None:
        self.told: dict[Kind, str] = {}
        self.blocks: list[Block] = []
        self._kept = {id(block) for block in kept}
        self._dateline: str | None = None
        self._waiting: Kind | None = None  # for the value of a label
        self._listing = False  # other articles

    def lines(self, also: Sequence[Block]) -> Lines:
        """What was taken apart."""
        return Lines(self.told, self.blocks, self._dateline if self.told else None, also)

    @property
    def is_ended(self) -> bool:
        """Whether there is a text, and what stands at an article's end came after it."""
        return bool(self.blocks) and any(kind in self.told for kind in _ENDING)

    def label(self, label: Label, block: Block) -> None:
        """Note what *block* says, and take it out of the text."""
        is_told = label.kind not in ("related", "noise")
        self._waiting = label.kind if is_told and not label.value else None
        self._listing = label.kind == "related" and not label.value
        if is_told and label.value:
            self.told.setdefault(label.kind, _value(block, label.value))

    def text(self, block: Block) -> None:
        """Keep *block*, unless it is the value of a label, or one of other articles listed."""
        kind = self._waiting
        if kind and block.text and len(block.text.split()) <= _WORDS[kind]:
            self.told[kind] = "\n".join(filter(None, (self.told.get(kind), _value(block))))
            self._waiting = kind if kind == "keywords" and block.kind == "li" else None
            return
        self._waiting = None
        self._listing = self._listing and (block.linked > _LINKED or block.kind != "p")
        if id(block) in self._kept and not self._listing:
            self.blocks.append(block)
        elif all(before.kind != "p" for before in self.blocks):
            self._dateline = _dateline(block) or self._dateline


def _dateline(block: Block) -> str | None:
    return datelines.line(block.text) if block.kind == "p" and not block.links else None


def _label(block: Block) -> Label | None:
    if not block.text or block.size > _LABELLED:
        return None
    label = labels.find(block.text)
    if label is None or len(label.value.split()) > _WORDS.get(label.kind, 12):
        return None
    return label


def _value(block: Block, value: str | None = None) -> str:
    """*value* as written; of links the text of each on a line of its own."""
    links = [link.text() for node in block.nodes if node.is_element_node for link in node.css("a")]
    spoken = [" ".join(link.split()) for link in links]
    return "\n".join(spoken) if len(spoken) > 1 else value or block.text
