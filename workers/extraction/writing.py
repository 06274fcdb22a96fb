"""Blocks as simple HTML: p, h2, h3, ul, blockquote, pre, figure; what is in them as on the page."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from workers.extraction.blocks import Block, markup

_AROUND = {"li": "ul"}


def html(blocks: Sequence[Block]) -> str:
    """*blocks* as markup; headings that nothing follows are left out."""
    return "".join(
        f"<{_AROUND[kind]}>{written}</{_AROUND[kind]}>" if kind in _AROUND else written
        for kind, group in groupby(_led(blocks), key=lambda block: block.kind)
        if (written := "".join(map(_written, group)))
    )


def paragraphs(text: str) -> str:
    """Plain *text* as markup, a line a paragraph."""
    told = (" ".join(line.split()) for line in text.splitlines())
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in told if line)


def _written(block: Block) -> str:
    inner = markup(block)
    return f"<{block.kind}>{inner}</{block.kind}>" if inner else ""


def _led(blocks: Sequence[Block]) -> list[Block]:
    """*blocks* without headings before nothing, or before one of their own rank."""
    kept: list[Block] = []
    for block in reversed(blocks):
        is_heading = block.kind in ("h2", "h3")
        if not is_heading or (kept and kept[-1].kind not in ("figure", "h2", block.kind)):
            kept.append(block)
    return kept[::-1]
