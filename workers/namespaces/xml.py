"""XML as feeds use it: one strict parse, then children by name. Reads nothing but its input."""

import re
from collections.abc import Mapping
from html import escape

from lxml import etree
from lxml.etree import _Element

from aggregator.errors import FormatError
from aggregator.model import Document
from workers.namespaces import charset

BASE = "{http://www.w3.org/XML/1998/namespace}base"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Element = _Element
Found = dict[str, list[Element]]

# Entities stay unresolved, no file or address is opened, and libxml2's own limits hold (256 levels,
# 10 MB a text): a hostile document is refused or stays small.
_STRICT = etree.XMLParser(
    encoding="utf-8",
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    recover=False,
    remove_comments=True,
    remove_pis=True,
)
_RECOVERING = etree.XMLParser(
    encoding="utf-8",
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    recover=True,
    remove_comments=True,
    remove_pis=True,
)
_DECLARED = re.compile(r'(?<=[\w"]) xmlns(?::[\w.-]+)?="[^"<>]*"')
_WHERE = re.compile(r"\s*,? line \d+, column \d+.*$", re.DOTALL)


def root(document: Document) -> Element:
    """The root element of *document*.

    A prefix that nobody declared stays part of its element's name ("media:content").

    Raises:
        FormatError: it is not well-formed, or needs entities of its own; the message says where
            and why.
    """
    data = charset.utf8(document)
    if b"<!ENTITY" in data[: charset.OPENING]:
        raise FormatError("it declares entities of its own, which are not followed")
    try:
        return etree.fromstring(data, _STRICT)
    except etree.XMLSyntaxError as error:
        if (root := _undeclared(data, error)) is not None:
            return root
        line, column = error.position
        reason = _WHERE.sub("", error.msg or "no reason given")
        raise FormatError(
            f"not well-formed XML at line {line}, column {column}: {reason}"
        ) from error


def _undeclared(data: bytes, error: etree.XMLSyntaxError) -> Element | None:
    """The root element, where nothing but the declarations of namespaces is wrong."""
    namespace_error = etree.ErrorDomains.NAMESPACE
    if getattr(error, "code", None) != etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE:
        return None
    root = etree.fromstring(data, _RECOVERING)
    if all(entry.domain == namespace_error for entry in _RECOVERING.error_log):
        return root
    return None


def gather(element: Element, slots: Mapping[str, str]) -> Found:
    """The children of *element* that *slots* knows, by slot, in their order."""
    found: Found = {}
    for child in element:
        slot = slots.get(child.tag)
        if slot in found:
            found[slot].append(child)
        elif slot is not None:
            found[slot] = [child]
    return found


def text(element: Element) -> str:
    """The characters in *element* and in all that it holds, without white space around them."""
    if len(element):
        return "".join(element.itertext()).strip()  # type: ignore[arg-type]  # str by default
    return (element.text or "").strip()


def first(found: Found, slot: str) -> str | None:
    """The text of the first element in *slot* that has one."""
    for element in found.get(slot, ()):
        if written := text(element):
            return written
    return None


def last(found: Found, slot: str) -> str | None:
    """The text of the last element in *slot* that has one: the later of two dates counts."""
    for element in reversed(found.get(slot, ())):
        if written := text(element):
            return written
    return None


def markup(element: Element) -> str:
    """What *element* holds, as HTML: escaped markup as it stands, inline elements written out."""
    if not len(element):
        return (element.text or "").strip()
    return inner(element)


def inner(element: Element) -> str:
    """The inline elements of *element* as HTML. Takes the namespaces off their names, in place."""
    for node in element.iter():
        if isinstance(node.tag, str) and node.tag.startswith("{"):
            node.tag = node.tag.rpartition("}")[2]
    written = "".join(etree.tostring(child, encoding="unicode", method="html") for child in element)
    return (escape(element.text or "", quote=False) + _DECLARED.sub("", written)).strip()
