"""XML as feeds use it: one parse, then children by name. Reads nothing but its input.

What is well-formed is read strictly. What is not is mended where that is safe (namespaces/mending)
and read as far as it goes; the notes say so.
"""

import re
from collections.abc import Container, Mapping
from contextlib import suppress
from html import escape
from typing import Any, NamedTuple

from lxml import etree
from lxml.etree import _Element

from aggregator.errors import FormatError
from aggregator.model import Document, Note
from workers.namespaces import charset, mending
from workers.namespaces.address import joined

BASE = "{http://www.w3.org/XML/1998/namespace}base"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

NOT_WELL_FORMED = "not-well-formed"
CROSSED_TAGS = "crossed-tags"  # what belongs to which item is in doubt

Element = _Element
Found = dict[str, list[Element]]


def _parser(*, recover: bool) -> etree.XMLParser:
    """Entities stay unresolved, no file or address is opened, and libxml2's own limits hold.

    Those are 256 levels and 10 MB a text: a hostile document is refused or stays small.
    """
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
    )


_STRICT = _parser(recover=False)
_RECOVERING = _parser(recover=True)
_CROSSED = etree.ErrorTypes.ERR_TAG_NAME_MISMATCH
_LIMITS = ("ERR_RESOURCE_LIMIT", "ERR_INTERNAL_ERROR", "ERR_NO_MEMORY")  # it stopped reading there
_NAMESPACE = etree.ErrorDomains.NAMESPACE
_REASON = 120  # characters of libxml2's own words, which quote the document
_PREFIX = re.compile(r"Namespace prefix (\S+)")
_DECLARED = re.compile(r'(?<=[\w"]) xmlns(?::[\w.-]+)?="[^"<>]*"')
_WHERE = re.compile(r"\s*,? line \d+, column \d+.*$", re.DOTALL)
_PROLOG = (  # possessive: what stands before the root is read in one way only
    r"(?:\s++|<\?(?>.*?\?>)|<!--(?>.*?-->)|<!doctype[^\[>]*+(?:\[(?>.*?\]\s*>)|>))*+"
)
_ROOT = re.compile(rf"{_PROLOG}<(?:[\w.-]+:)?([\w.-]+)[\s>/]", re.DOTALL)


class Parsed(NamedTuple):
    """The tree of a document, and what is wrong with the document all the same."""

    root: Element
    faults: tuple[Note, ...] = ()


def begins(head: str) -> str:
    """The local name of the root element in *head*, the opening of a document; "" if it is none."""
    found = _ROOT.match(head)
    return found[1] if found else ""


def parse(document: Document) -> Parsed:
    """The tree of *document*, of what can be saved of it when it is not well-formed.

    A prefix that nobody declared stays part of its element's name ("media:content").

    Raises:
        FormatError: nothing can be saved; the message says where it breaks and why.
    """
    data = charset.utf8(document)
    if b"<!ENTITY" in data[: charset.OPENING]:
        return _mended(document, None)
    try:
        return Parsed(_strictly(document, data))
    except etree.XMLSyntaxError as error:
        return _undeclared(data) or _mended(document, _told(error))


def fault(document: Document) -> Note | None:
    """Why *document* is not well-formed; None when it is."""
    try:
        _strictly(document, charset.utf8(document))
    except etree.XMLSyntaxError as error:
        return Note(fault=NOT_WELL_FORMED, text=_told(error))
    return None


def _strictly(document: Document, data: bytes) -> Element:
    """The tree of *data*, or of *document* in the charset that it is in rather than says."""
    try:
        return etree.fromstring(data, _STRICT)
    except etree.XMLSyntaxError:
        again = charset.utf8(document, checked=True)
        if again == data or b"<!ENTITY" in again[: charset.OPENING]:
            raise
        with suppress(etree.XMLSyntaxError):
            return etree.fromstring(again, _STRICT)
        raise


def _told(error: etree.XMLSyntaxError) -> str:
    line, column = error.position
    reason = " ".join(_WHERE.sub("", error.msg or "no reason given").split())
    return f"not well-formed XML at line {line}, column {column}: {reason[:_REASON]}"


def _undeclared(data: bytes) -> Parsed | None:
    """The tree, where nothing but the declarations of namespaces is wrong."""
    root = etree.fromstring(data, _RECOVERING)
    log = list(_RECOVERING.error_log)
    if root is None or not log or any(entry.domain != _NAMESPACE for entry in log):
        return None
    names = dict.fromkeys(found[1] for one in log if (found := _PREFIX.search(one.message)))
    which = f"of “{next(iter(names))}” " if names else ""
    text = f"the namespace {which}is not declared, or not by an address, at line {log[0].line}"
    return Parsed(root, (Note(fault="undeclared-namespace", text=text, count=len(log)),))


def _mended(document: Document, broken: str | None) -> Parsed:
    """What can be saved; *broken* says where it is not well-formed."""
    text, entities = mending.mended(charset.legible(document))
    root: Any = None
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), _RECOVERING)
    except etree.XMLSyntaxError as error:
        broken = broken or str(error)
    log = list(_RECOVERING.error_log)
    if root is None or any(entry.type_name in _LIMITS for entry in log):
        raise FormatError(broken or (log[0].message if log else "no XML"))
    return Parsed(root, tuple(_faults(broken, entities, log)))


def _faults(broken: str | None, entities: bool, log: list[Any]) -> list[Note]:
    serious = [entry for entry in log if entry.domain != _NAMESPACE]
    faults = []
    if broken is None and serious:
        broken = f"not well-formed XML: {serious[0].message}"
    if broken is not None:
        faults.append(Note(fault=NOT_WELL_FORMED, text=broken))
    if entities:
        told = "it declares entities of its own; only those for a few plain characters are followed"
        faults.append(Note(fault="entity-declarations", text=told))
    crossed = [entry for entry in log if entry.type == _CROSSED]
    if crossed:
        told = "elements end in another order than they begin"
        faults.append(Note(fault=CROSSED_TAGS, text=told, count=len(crossed)))
    return faults


def local(element: Element) -> str:
    """The name of *element* without its namespace, in lower case."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def at_home(root: Element, known: Container[str]) -> Element:
    """*root*, its default namespace, or its own, taken off in place where none of the *known*."""
    stranger = root.nsmap.get(None) or root.nsmap.get(root.prefix)
    if stranger and stranger not in known:
        for node in root.iter(f"{{{stranger}}}*"):
            node.tag = local(node)
    return root


def any_case(slots: Mapping[str, str]) -> dict[str, str]:
    """*slots* for `gather`, which knows an element in whatever case its name is written."""
    return {**{tag.lower(): slot for tag, slot in slots.items()}, **slots}


def base(element: Element, outer: str | None) -> str | None:
    """What the links in *element* are relative to: the base that it declares, else *outer*."""
    own = element.get(BASE)
    return joined(outer, own) if own else outer


def gather(element: Element, slots: Mapping[str, str]) -> Found:
    """The children of *element* that *slots* knows, by slot, in their order."""
    found: Found = {}
    for child in element:
        tag = child.tag
        slot = slots.get(tag)
        if slot is None and isinstance(tag, str):
            slot = slots.get(tag.lower())
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
