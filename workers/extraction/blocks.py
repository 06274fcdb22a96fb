"""A page as a sequence of blocks of text, each in the box that holds it.

One walk, depth first. A box is an element that holds blocks; its blocks, and those of the boxes in
it, are a slice of the page's. Markup is written later, for the few blocks that are kept.
"""

import re
from collections.abc import Sequence
from html import escape
from typing import Literal

from msgspec import Struct
from selectolax.lexbor import LexborNode

from workers.namespaces.pictures import LAZY, film, is_placeholder

Kind = Literal["p", "h2", "h3", "li", "blockquote", "pre", "figure"]

_DEEPEST = 100  # levels of elements that are walked; what lies deeper is one text
_MOST = 50_000  # boxes of a page
_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
        "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp",
        "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
_KINDS: dict[str, Kind] = {
    "h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3",
    "li": "li", "p": "p", "dd": "p", "dt": "p", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
_BLOCKS = (
    ":is(p,div,section,article,ul,ol,li,table,blockquote,h1,h2,h3,h4,h5,h6,figure,img,picture,pre,"
    "iframe,main,header,form,dl,center,td,fieldset,details,dd,dt)"
)
_PICTURES = frozenset(("figure", "iframe", "img", "picture"))
_EMPTY = ("iframe", "img")  # which may hold nothing, and still show something
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
_THUMBNAIL = 150  # pixels of a side; smaller ones are faces and signs
_SOURCES = ("src", *LAZY)


class Block(Struct, frozen=True):
    """A paragraph, heading, item, quotation or picture."""

    kind: Kind
    text: str  # one line
    size: int  # its characters; those of scripts without spaces count for three
    links: int  # characters of it that are links
    box: int
    nodes: tuple[LexborNode, ...]  # an element of its own, or what stands loose side by side
    loose: bool = False
    names: str = ""  # class and id of its own element

    @property
    def linked(self) -> float:
        """The share of its text that is links, 0 to 1."""
        return self.links / (len(self.text) or 1)

    @property
    def is_title(self) -> bool:
        """Whether it is a heading of the first rank."""
        return self.kind == "h2" and self.nodes[0].tag == "h1"


class Box(Struct):
    """An element that holds blocks."""

    tag: str
    parent: int  # -1: the root
    link: bool  # all in it is one
    node: LexborNode
    first: int  # of its blocks
    last: int = 0  # after the last of its blocks
    names: str = ""  # class and id, where there are blocks


class Outline:
    """A page's boxes and blocks, in the order of the page."""

    def __init__(self, root: LexborNode) -> None:
        self.boxes: list[Box] = []
        self.blocks: list[Block] = []
        self._holding = _holding(root)
        self._walk(root, "body", -1, 0, None)

    def _walk(self, node: LexborNode, tag: str, parent: int, depth: int, kind: Kind | None) -> None:
        """Add *node* and what is in it; *kind*: what its own text is."""
        number = len(self.boxes)
        link = tag == "a" or (parent >= 0 and self.boxes[parent].link)
        box = Box(tag, parent, link, node, len(self.blocks))
        self.boxes.append(box)
        run: list[LexborNode] = []  # text and inline elements that stand side by side
        for child in node.iter(include_text=True):
            inner = child.tag or ""  # asked for once: it is half of the time
            if self._joins(child, inner, run):
                run.append(child)
            elif inner != "-comment":
                if run:
                    self._loose(run, number, kind)
                    run = []
                if child.first_child is not None or inner in _EMPTY:
                    self._block(child, inner, number, depth + 1, kind)
        if run:
            self._loose(run, number, kind)
        box.last = len(self.blocks)
        if box.last > box.first:
            box.names = _names(node)

    def _joins(self, node: LexborNode, tag: str, run: Sequence[LexborNode]) -> bool:
        """Whether *node* is part of the line of text that *run* begins; white space begins none."""
        if tag == "-text":
            return bool(run) or not node.is_empty_text_node
        if tag == "br":  # a second one ends the line
            return bool(run) and run[-1].tag != "br"
        return tag in _INLINE and node.mem_id not in self._holding

    def _block(self, node: LexborNode, tag: str, box: int, depth: int, outer: Kind | None) -> None:
        if tag in _PICTURES:
            self.blocks.append(Block("figure", "", 0, 0, box, (node,)))
            return
        own = _KINDS.get(tag)
        # A paragraph in an item or a quotation is a part of that.
        kind = outer if own is None or (own == "p" and outer) else own
        is_leaf = own is not None and node.mem_id not in self._holding
        if not is_leaf and depth < _DEEPEST and len(self.boxes) < _MOST:
            self._walk(node, tag, box, depth, kind)
        elif text := " ".join(node.text().split()):
            self._add(kind or "p", text, box, (node,), names=_names(node))

    def _loose(self, run: list[LexborNode], box: int, kind: Kind | None) -> None:
        while run[-1].tag == "br":  # never the first
            run.pop()
        text = run[0].text() if len(run) == 1 else "".join(map(_text, run))
        if text := " ".join(text.split()):
            self._add(kind or "p", text, box, tuple(run), loose=kind is None)

    def _add(
        self,
        kind: Kind,
        text: str,
        box: int,
        nodes: tuple[LexborNode, ...],
        *,
        loose: bool = False,
        names: str = "",
    ) -> None:
        size = len(text) if text.isascii() else len(text) + 2 * len(_SPACELESS.findall(text))
        links = len(text) if self.boxes[box].link else sum(map(_link, nodes))
        self.blocks.append(Block(kind, text, size, links, box, nodes, loose, names))


def markup(block: Block) -> str:
    """The HTML in *block*, its attributes as they are on the page; "" for a picture of nothing."""
    if block.kind == "figure":
        return _picture(block.nodes[0])
    first = block.nodes[0]
    if first.is_text_node or first.tag in _INLINE:
        return "".join(_outer(node) for node in block.nodes).strip()
    return (first.inner_html or "").strip()


def _holding(root: LexborNode) -> set[int]:
    """The elements that have a block somewhere in them; each is seen once, however deep."""
    holding: set[int] = set()
    for node in root.css(_BLOCKS):
        above = node.parent
        while above is not None and above.mem_id not in holding:
            holding.add(above.mem_id)
            above = above.parent
    return holding


def _names(node: LexborNode) -> str:
    told = node.attributes
    return f"{told.get('class') or ''} {told.get('id') or ''}".strip() if told else ""


def _text(node: LexborNode) -> str:
    return " " if node.tag == "br" else node.text()


def _link(node: LexborNode) -> int:
    """The characters of *node* that are links."""
    while node.tag != "a":
        inner = node.first_child
        if inner is None:
            return 0
        if inner.next is not None:
            return sum(len(link.text().strip()) for link in node.css("a"))
        node = inner
    return len(node.text().strip())


def _outer(node: LexborNode) -> str:
    return escape(node.text(), quote=False) if node.is_text_node else node.html or ""


def source(block: Block) -> str | None:
    """The address of the picture in *block*, as written; None for what is too small for one."""
    image = _image(block.nodes[0])
    sizes = [image.attributes.get(name) or "" for name in ("width", "height")] if image else ()
    if image is None or any(size.isdecimal() and int(size) < _THUMBNAIL for size in sizes):
        return None
    return _source(image.attributes)


def _image(node: LexborNode) -> LexborNode | None:
    return node if node.tag == "img" else node.css_first("img")


def _picture(node: LexborNode) -> str:
    """The picture, with its caption as what it shows in words: no sentence of the article's."""
    if frame := node if node.tag == "iframe" else node.css_first("iframe"):
        return film(frame.html or "")
    image = _image(node)
    source = _source(image.attributes) if image else None
    if image is None or source is None:
        return ""
    caption = node.css_first("figcaption")
    told = " ".join((caption.text() if caption else image.attributes.get("alt") or "").split())
    return f'<img src="{escape(source)}" alt="{escape(told)}">'


def _source(told: dict[str, str | None]) -> str | None:
    """The address of an image that is loaded at once or later; None for a dot that counts."""
    if told.get("width") in ("0", "1") or told.get("height") in ("0", "1"):
        return None
    addresses = (told.get(name) or "data:" for name in _SOURCES)
    shown = (one for one in addresses if not one.startswith("data:") and not is_placeholder(one))
    return next(shown, None)
