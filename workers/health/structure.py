"""The elements of a feed against what its format says of them: one walk, by the tables.

Bounded whatever the document: `MOST` elements and `LONGEST` characters of each value are looked at,
and none of the elements that no table knows.
"""

from collections.abc import Mapping

from lxml.etree import _Element
from msgspec import Struct, field

from workers.health import modules, vocabularies
from workers.health.content_model import ROOTS, Attribute, Child, Model
from workers.health.markup import attributes
from workers.health.rules import whole
from workers.health.values import KINDS, Check
from workers.health.vocabularies import clark

MOST = 50_000  # elements
LONGEST = 5_000  # characters of a value

_EVERYWHERE = {
    clark("xml:lang"): Attribute(KINDS["claim"], exact=False),
    clark("xml:base"): Attribute(KINDS["iri"], exact=True),
}
_PARSED = clark("rdf:parseType")  # its XML is its value
_CLOSED = frozenset(vocabularies.NAMESPACES[prefix] for prefix in modules.CLOSED)


Key = tuple[str, str, str | None]  # a fault, the tag that has it, and of what in it


class Finding(Struct, frozen=True):
    """A fault where it was first met."""

    element: _Element  # that has it, or lacks something
    name: str | None  # of a child or an attribute of it, as "@name"; None: the element itself
    value: str


class Findings(Struct):
    """The faults met, for each kind of element on its own: how often, and where first."""

    first: dict[Key, Finding] = field(default_factory=dict)
    counts: dict[Key, int] = field(default_factory=dict)
    told: dict[str, set[str]] = field(default_factory=dict)  # values that may be said once

    def tell(self, fault: str, element: _Element, name: str | None = None, value: str = "") -> None:
        """Note that *element* has *fault*."""
        key = (fault, element.tag, name)
        self.counts[key] = self.counts.get(key, 0) + 1
        if key not in self.first:
            self.first[key] = Finding(element, name, value)

    def again(self, tag: str, value: str) -> bool:
        """Whether *value* was told of *tag* before."""
        known = self.told.setdefault(tag, set())
        if value in known:
            return True
        known.add(value)
        return False


def survey(root: _Element) -> Findings:
    """The faults in the tree under *root*. Changes nothing in it."""
    findings = Findings()
    model = ROOTS.get(root.tag)
    if model is None:
        _root(root, findings)
    if model is None or root.nsmap.get(None) in vocabularies.ABANDONED:
        return findings
    met = 0
    waiting = [(root, model)]
    for element, of in waiting:  # grows while it is walked, so that no depth is too deep
        met += len(element)
        if met > MOST:
            break
        _element(element, of, waiting, findings)
    for fault, at, name, value in whole(root):
        findings.tell(fault, at, name, value)
    return findings


def _root(root: _Element, findings: Findings) -> None:
    """A root that is nearly one."""
    namespace, _, local = root.tag.rpartition("}")
    namespace = namespace.removeprefix("{")
    if namespace in vocabularies.OBSOLETE:
        findings.tell("obsolete-namespace", root, value=namespace)
    elif not namespace and local in ("feed", "entry"):
        findings.tell("missing-namespace", root)
    elif local in ("feed", "rss", "entry"):
        findings.tell("invalid-namespace", root, value=namespace)


def _element(
    element: _Element, model: Model, waiting: list[tuple[_Element, Model]], findings: Findings
) -> None:
    _attributes(element, model, findings)
    if (text := element.text) and not text.isspace():
        findings.tell("unexpected-text", element, value=text.strip())
    children = model.children
    seen: dict[str, _Element] = {}
    for child in element:
        tag = child.tag
        known = children.get(tag)
        if known is None:
            _stranger(child, model, findings)
            continue
        if known.single and tag in seen:
            findings.tell("duplicate-element", child)
        seen[tag] = child
        if known.speaks:
            _child(child, known, findings)
        if (inner := known.model) is not None:
            if inner.children and (len(child) or inner.required):
                waiting.append((child, inner))
            else:
                _attributes(child, inner, findings)
    _together(element, model, seen, findings)


def _child(child: _Element, known: Child, findings: Findings) -> None:
    """What one child says."""
    if known.check is not None:
        _value(child, known, known.check, findings)
    if known.probe is not None:
        for fault, value in known.probe(child):
            findings.tell(fault, child, value=value)


def _together(
    element: _Element, model: Model, seen: Mapping[str, _Element], findings: Findings
) -> None:
    """What the children of *element* say together."""
    for tag in model.required:
        if tag not in seen:
            findings.tell("missing-element", element, tag)
    for tag, other in model.twins.items():
        if tag in seen and other in seen:
            findings.tell("duplicate-semantics", seen[tag], value=f"<{other}>")
    for rule in model.rules:
        for fault, at, name, value in rule(element, seen):
            findings.tell(fault, at, name, value)


def _stranger(child: _Element, model: Model, findings: Findings) -> None:
    """An element that the table does not know there: a mistake in a vocabulary that is known."""
    tag = child.tag
    if not isinstance(tag, str) or (tag[0] != "{" and ":" in tag):  # of a prefix undeclared
        return
    if tag[0] != "{":
        fault = "undeterminable-vocabulary" if model.own else "undefined-element"
        findings.tell(fault, child)
    elif (model.own and tag.startswith(model.own)) or tag[1:].partition("}")[0] in _CLOSED:
        findings.tell("undefined-element", child)


def _value(child: _Element, known: Child, check: Check, findings: Findings) -> None:
    written = child.text or ""
    if len(child):
        if isinstance(child[0].tag, str) and _PARSED not in child.attrib:
            findings.tell("undefined-element", child[0])
        return
    value = written.strip()[:LONGEST]
    if known.exact and _is_padded(written):
        findings.tell("unexpected-whitespace", child, value=value)
    if (fault := check(value)) is not None:
        findings.tell(fault, child, value=value)
    if known.once and value and findings.again(child.tag, value):
        ids = check in (KINDS["id"], KINDS["guid"])
        findings.tell("duplicate-ids" if ids else "duplicate-value", child, value=value)


def _attributes(element: _Element, model: Model, findings: Findings) -> None:
    for name, value in attributes(element):
        known = model.attributes.get(name) or _EVERYWHERE.get(name)
        if known is not None:
            fault = (
                "invalid-link"
                if known.exact and _is_padded(value)
                else known.check(value[:LONGEST])
            )
        else:  # an attribute that RSS does not know, where it knows some
            stranger = model.attributes and not model.own and name[0] != "{"
            fault = "unexpected-attribute" if stranger else None
        if fault is not None:
            findings.tell(fault, element, f"@{name}", value)
    for name in model.required_attributes:
        if name not in element.attrib:
            findings.tell("missing-attribute", element, f"@{name}")


def _is_padded(value: str) -> bool:
    return value != value.strip()
