"""Findings in plain words: what, where, and what is written there."""

from lxml.etree import _Element

from workers.health import vocabularies
from workers.health.faults import sentence
from workers.health.structure import Finding

_PREFIXES = {uri: prefix for prefix, uri in vocabularies.NAMESPACES.items()}
_CORE = ("atom", "rss1")
_ENTRIES = ("item", "entry")
_LONGEST = 80  # characters of a title


def text(fault: str, finding: Finding) -> str:
    """A sentence for people: "<pubDate> of “Title” (line 12) says “yesterday”, which is …"."""
    return sentence(fault, _thing(finding), finding.value)


def in_entry(finding: Finding) -> bool:
    """Whether it is an entry, or something in one, that has the fault."""
    return _entry(finding.element) is not None


def _thing(finding: Finding) -> str:
    element, name = finding.element, finding.name
    thing = f"<{_name(element.tag)}>"
    if name is not None and name.startswith("@"):
        thing = f"The attribute {_name(name[1:])} of {thing}"
    elif name is not None:
        thing = f"<{_name(name)}> of {thing}"
    entry = _entry(element)
    title = _title(entry) if entry is not None else None
    of = f" of “{title}”" if title else ""
    return f"{thing}{of} (line {element.sourceline})"


def _name(tag: str) -> str:
    """A tag as feeds write it: with the usual prefix, the format's own words without."""
    namespace, _, local = tag.rpartition("}")
    prefix = _PREFIXES.get(namespace.removeprefix("{"))
    return local if prefix is None or prefix in _CORE else f"{prefix}:{local}"


def _entry(element: _Element) -> _Element | None:
    """The entry that *element* is or stands in."""
    for outer in (element, *element.iterancestors()):
        if _name(outer.tag) in _ENTRIES:
            return outer
    return None


def _title(entry: _Element) -> str | None:
    for child in entry:
        if isinstance(child.tag, str) and _name(child.tag) == "title" and child.text:
            return " ".join(child.text.split())[:_LONGEST]
    return None
