"""Other articles on an article's page, each in an <article> of its own, as endless pages have them.

What is in them reads like the article's own text. They are known by their headings: the page's
title is that of one, and the others have their own.
"""

from collections.abc import Sequence

from workers.extraction.blocks import Block, Box, Outline

_TEXT = 160  # characters of the text under the title, for the articles beside it to be others
_BODY = 250  # of the text between the title and the first <article>, for those to be others


def others(page: Outline, worths: Sequence[float], head: int, *, is_told: bool) -> list[Box]:
    """The boxes of *page* that are articles under another heading than its block *head*.

    worths: of each block the characters of a paragraph, or none. is_told: that heading is what the
    page says that it is called.
    """
    articles = [box for box in page.boxes if box.tag == "article"]
    holding = [box for box in articles if box.first <= head < box.last]
    led = [box for box in articles if box not in holding and _heading(page, box, worths)]
    if not holding:
        following = [box for box in led if box.first > head]
        return _after(page, following, worths, head) if is_told else []
    own = holding[-1]  # the innermost
    apart = [box for box in led if box.first >= own.last or box.last <= own.first]
    return apart if _text(worths[head : own.last]) >= _TEXT else []


def _after(page: Outline, led: Sequence[Box], worths: Sequence[float], head: int) -> list[Box]:
    """Those of *led* that come after a whole text; several of one page are what happened live."""
    if not led or _text(worths[head : led[0].first]) < _BODY:
        return []
    headings = [_heading(page, box, worths) for box in led]
    return [
        box
        for box, heading in zip(led, headings, strict=True)
        if len(led) == 1 or (heading and (heading.is_title or heading.links))
    ]


def _heading(page: Outline, box: Box, worths: Sequence[float]) -> Block | None:
    """The heading that the text of *box* begins with."""
    for at in range(box.first, box.last):
        if page.blocks[at].kind in ("h2", "h3"):
            return page.blocks[at]
        if worths[at] > 0:
            return None
    return None


def _text(worths: Sequence[float]) -> float:
    return sum(max(0.0, worth) for worth in worths)
