"""Which part of a page is its article: the element with the most text and the least else.

Each block of text has a worth: its length when it reads like a paragraph, less than nothing when
it is a link, a button or a date line. The article is the element whose blocks are worth most
together: a menu around it or a list of other articles beside it makes every larger one worth less.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, takewhile
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from workers.extraction import boilerplate, neighbours
from workers.extraction.blocks import Block, Outline, source

_END = re.compile(r"[.!?。！？؟۔।…:;»\"”’'\)]\s*$")
_SENTENCE = re.compile(r"[.!?。！？؟۔।…][»\"”’'\)]*\s*$")
_LONG = 80  # characters of a block that is a paragraph whatever it ends with
_SHORT = 30  # of one that is a paragraph if it ends as a sentence does
_ITEM = 20  # of an item of a list that an article ends with
_LEAD = 60  # of a paragraph before the article's element that may introduce it
_HEADLINE = 20  # of a heading below the first rank that may be the article's
_OPENING = 40  # characters of a summary by which it is known
_BEFORE, _AFTER = 12, 12  # blocks around the article's element that may belong to it
_ABOVE = 3  # before the heading that may tell of it
_MANY_LINKS = 0.4  # share of links in a block that is no paragraph
_ALL_LINKS = 0.6  # in one that is no part of a text
_MANY_HEADINGS = 3  # that are links
# Share of the page's text up to which a name is believed; beyond it is that of a frame.
_SHARE: dict[boilerplate.Beside | None, float] = {"other": 0.4, "comments": 0.9, None: 0.0}
_FRAME = _SHARE["other"]


class Main(NamedTuple):
    """The main text of a page."""

    blocks: Sequence[Block]  # paragraphs, headings, items, pictures: with what is still to go
    around: Sequence[Block]  # all that is in the article's element and shortly before and after it
    heading: str | None  # that of the article, else the page's first
    coverage: float  # the share of the page's paragraph text that is in it, 0 to 1
    near: Sequence[Block] = ()  # between heading and text, then shortly before the heading
    picture: str | None = None  # the address of the first, as written
    is_index: bool = False  # it tells of many other pages
    links: int = 0  # blocks in the article's element that are links
    page: Outline | None = None  # all of it


_NOTHING = Main((), (), None, 0.0)


def find(tree: LexborHTMLParser, summary: str | None = None, titles: Sequence[str] = ()) -> Main:
    """The main text of *tree*, which loses all that is never text; without blocks: it has none.

    *summary*: what the page says that the article is about, which may stand before it. *titles*:
    what it says that it is called.
    """
    root = tree.body
    if root is None:
        return _NOTHING
    for node in reversed(root.css(boilerplate.NEVER)):  # the inner ones first
        node.decompose()
    page = Outline(root)
    plain = [worth(block) for block in page.blocks]
    beside = _beside(page, plain)
    values = [
        -float(min(block.size, 300)) if aside and block.size else value
        for block, value, aside in zip(page.blocks, plain, beside, strict=True)
    ]
    head, is_told = _head(page.blocks, titles)
    others = neighbours.others(page, plain, head, is_told=is_told) if head is not None else ()
    for box in others:
        count = box.last - box.first
        beside[box.first : box.last] = [True] * count
        values[box.first : box.last] = [0.0] * count  # certain, so no sign of a wrong element
        box.node.replace_with("")  # another opinion is not to see it either
    return _told(page, values, beside, head, (summary or "")[:_OPENING])


def worth(block: Block) -> float:
    """The characters of a paragraph; negative for what is none; 0 for headings and pictures."""
    if block.kind == "figure":
        return 0.0
    if block.linked > _MANY_LINKS:
        return -float(min(max(block.size, _SHORT), 200))
    if block.kind in ("h2", "h3"):
        return 0.0
    if block.size >= _LONG or (block.size >= _SHORT and _END.search(block.text)):
        return block.size * (1 - block.linked)
    return -15.0 if block.loose else -5.0


def _beside(page: Outline, values: Sequence[float]) -> list[bool]:
    """Of each block whether it is named as something beside the article, or in such a box.

    Names that a good part of the page's text goes by are those of the article itself, or of a frame
    around it, whatever they say.
    """
    text = [max(0.0, value) for value in values]
    upto = [0.0, *accumulate(text)]
    share: dict[str, float] = {}
    for box in page.boxes:
        share[box.names] = share.get(box.names, 0.0) + upto[box.last] - upto[box.first]
    for block, value in zip(page.blocks, text, strict=True):
        share[block.names] = share.get(block.names, 0.0) + value
    whole = upto[-1] or 1.0
    named = {
        names: told < _SHARE[boilerplate.beside(names)] * whole for names, told in share.items()
    }
    boxes: list[bool] = []
    for box in page.boxes:
        form = box.tag == "form" and upto[box.last] - upto[box.first] < _FRAME * whole
        boxes.append(named[box.names] or form or (box.parent >= 0 and boxes[box.parent]))
    return [boxes[block.box] or named[block.names] for block in page.blocks]


def _head(blocks: Sequence[Block], titles: Sequence[str]) -> tuple[int | None, bool]:
    """The number of the heading that is the article's, and whether a title begins with it.

    That is the first of the first rank unless a title tells; None: there is none.
    """
    first = [at for at, block in enumerate(blocks) if block.is_title]
    lower = [at for at, one in enumerate(blocks) if one.kind == "h2" and one.size >= _HEADLINE]
    for at in (*first, *lower):
        if any(title.startswith(blocks[at].text) for title in titles):
            return at, True
    return (first[0] if first else None), False


def _told(
    page: Outline,
    values: Sequence[float],
    beside: Sequence[bool],
    head: int | None,
    opening: str,
) -> Main:
    box = page.boxes[_best(page, values)]
    start = max(0, box.first - _BEFORE)
    leads = [
        at
        for at in range(start if head is None else max(start, head + 1), box.first)
        if (head is not None and not beside[at] and _is_lead(page.blocks[at]))
        or (opening and page.blocks[at].text[:_OPENING] == opening)
    ]
    inside = [at for at in range(box.first, box.last) if not beside[at]]
    kept = _once([page.blocks[at] for at in (*leads, *inside) if _is_told(page.blocks[at])])
    first = next((at for at in range(box.first, box.last) if values[at] >= _LONG), box.first)
    there = sum(value for value in values if value > 0)
    found = sum(value for value in values[box.first : box.last] if value > 0)
    return Main(
        blocks=trimmed(kept),
        around=page.blocks[start : box.last + _AFTER],
        heading=page.blocks[head].text if head is not None else None,
        coverage=found / there if there else 0.0,
        near=_near(page.blocks, head, first),
        picture=_picture(page, (start if head is None else max(start, head), box.last), beside),
        is_index=_is_index(page.blocks[box.first : box.last]),
        links=sum(page.blocks[at].linked > _ALL_LINKS for at in inside),
        page=page,
    )


def _near(blocks: Sequence[Block], head: int | None, first: int) -> Sequence[Block]:
    """What tells of the article whose text begins with block *first*: its date, its author."""
    start = max(0, first - _BEFORE)
    if head is None or not start <= head < first:
        return blocks[max(start, first - _ABOVE) : first]
    return [*blocks[head + 1 : first], *blocks[max(0, head - _ABOVE) : head]]


def _picture(page: Outline, span: tuple[int, int], beside: Sequence[bool]) -> str | None:
    """The first picture among the blocks of *span* that is no link and nothing beside."""
    pictures = (
        source(block)
        for at, block in enumerate(page.blocks[slice(*span)], span[0])
        if block.kind == "figure" and not beside[at] and not page.boxes[block.box].link
    )
    return next(filter(None, pictures), None)


def told(page: Outline) -> str:
    """The HTML of *page* without the boxes that hold no paragraph and no heading of one.

    Those are taken out of the tree: nothing that is written of it later has them.
    """
    tells = [worth(block) > 0 for block in page.blocks]
    for at, block in enumerate(page.blocks[:-1]):
        tells[at] = tells[at] or (tells[at + 1] and _is_heading(block))
    upto = list(accumulate(tells, initial=0))
    for box in page.boxes[1:]:
        if upto[box.first] == upto[box.last]:
            box.node.replace_with("")  # what `decompose` frees may be asked for its text later
    return f"<html>{page.boxes[0].node.html}</html>"


def _is_heading(block: Block) -> bool:
    """Whether *block* is a heading of what is on this page, not of another one."""
    return block.kind in ("h2", "h3") and block.linked <= _MANY_LINKS


def _is_lead(block: Block) -> bool:
    """Whether *block*, between heading and text, introduces it; often it is a heading itself."""
    if block.kind in ("h2", "h3"):
        return block.size >= _LEAD and not block.links
    return worth(block) >= _LEAD


def _is_index(blocks: Sequence[Block]) -> bool:
    """Whether headings that are links are as many as every second paragraph."""
    paragraphs = sum(worth(block) > 0 for block in blocks)
    linked = sum(block.kind in ("h2", "h3") and block.linked > _ALL_LINKS for block in blocks)
    return linked >= _MANY_HEADINGS and 2 * linked >= paragraphs


def _best(page: Outline, values: Sequence[float]) -> int:
    """The number of the box that is worth most; of equal ones the innermost."""
    sums = [0.0] * len(page.boxes)
    for block, value in zip(page.blocks, values, strict=True):
        sums[block.box] += value
    for number in range(len(sums) - 1, 0, -1):
        sums[page.boxes[number].parent] += sums[number]
    return len(sums) - 1 - sums[::-1].index(max(sums))


def _is_told(block: Block) -> bool:
    """Whether *block* is text of the article, not a link or a crumb between its paragraphs."""
    if block.linked > _ALL_LINKS or boilerplate.is_call(block.text):
        return False
    return not block.loose or block.size >= _LONG or _SENTENCE.search(block.text) is not None


def _once(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* without the long ones that were told before: for printers, for e-mail."""
    first: dict[str | int, Block] = {}
    for number, block in enumerate(blocks):
        first.setdefault(block.text if block.size >= _LONG else number, block)
    return list(first.values())


def trimmed(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* without the small print before the first paragraph and after the last."""
    ends = [at for at, block in enumerate(blocks) if block.kind != "figure" and worth(block) > 0]
    if not ends:
        return []
    first = [block for block in blocks[: ends[0]] if block.kind != "p"]
    last = takewhile(
        lambda block: block.kind == "li" and block.size >= _ITEM, blocks[ends[-1] + 1 :]
    )
    return [*first, *blocks[ends[0] : ends[-1] + 1], *last]
