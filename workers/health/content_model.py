"""The tables of vocabularies.py, ready to walk a tree by."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from workers.health import modules, probes, rules, values, vocabularies
from workers.health.probes import Probe
from workers.health.rules import Rule
from workers.health.values import Check
from workers.health.vocabularies import clark


class Attribute(Struct, frozen=True):
    """What an attribute may say."""

    check: Check
    exact: bool  # white space around it is a fault


class Child(Struct, frozen=True):
    """What an element within another may be."""

    single: bool
    check: Check | None = None
    exact: bool = False
    once: bool = False  # no two in the document may say the same
    probe: Probe | None = None
    speaks: bool = False  # it has a check or a probe
    model: "Model | None" = None


class Model(Struct, eq=False):
    """What an element may hold, filled while the tables are read.

    Names are in Clark's notation, {namespace}name.
    """

    name: str  # as people write it: "atom:feed"
    children: dict[str, Child] = {}
    attributes: dict[str, Attribute] = {}
    required: tuple[str, ...] = ()
    required_attributes: tuple[str, ...] = ()
    twins: dict[str, str] = {}  # names that say the same
    rules: tuple[Rule, ...] = ()
    own: str = ""  # the namespace in which any other name is a mistake


Lines = list[tuple[str, ...]]


def _blocks(table: str) -> Iterator[tuple[list[str], Lines]]:
    """The names that a block is about, and its lines split."""
    names: list[str] = []
    lines: Lines = []
    for line in table.splitlines():
        if line and not line.startswith(" "):
            yield names, lines
            names, lines = line.split(), []
        elif line:
            lines.append(tuple(line.split()))
    yield names, lines


def _gathered(core: str, prefix: str) -> dict[str, Lines]:
    """Lines by the element that they are about, the core's before those of the modules."""
    gathered: dict[str, Lines] = {}
    own = {name: f"{prefix}{name}" for name in ("channel", "feed", "item", "entry")}
    for table in (core, modules.MODULES):
        for names, lines in _blocks(table):
            for name in names:
                key = own.get(name, name) if table is modules.MODULES else name
                gathered.setdefault(key, []).extend(lines)
    return gathered


def _twins(prefix: str) -> dict[str, dict[str, str]]:
    """What modules say again, by the element that it is said of. RSS alone has no *prefix*."""
    found: dict[str, dict[str, str]] = {}
    if not prefix:
        for names, lines in _blocks(modules.TWINS):
            for name in names:
                pairs = {clark(line[0]): clark(line[1]) for line in lines}
                found.setdefault(name, {}).update(pairs)
    return found


def compiled(core: str, root: str, prefix: str) -> Model:
    """The model of *root*, with all that hangs on it. *prefix* is that of the core's names."""
    gathered = _gathered(core, prefix)
    twins = _twins(prefix)
    models: dict[str, Model] = {}

    def model(name: str, parent: str) -> Model | None:
        key = f"{parent}/{name}" if f"{parent}/{name}" in gathered else name
        if key not in gathered:
            return None
        if key not in models:  # noted before its children are: an element may hold itself
            namespace = clark(f"{name.partition(':')[0]}:") if ":" in name else ""
            models[key] = Model(
                name=name, own=namespace, twins=twins.get(name, {}), rules=rules.RULES.get(name, ())
            )
            kids = {kid: model(kid, name) for kid in _kids(gathered[key])}
            _fill(models[key], gathered[key], kids)
        return models[key]

    filled = model(root, "")
    assert filled is not None
    return filled


def _kids(lines: Lines) -> list[str]:
    return [line[0] for line in lines if not line[0].startswith("@")]


def _fill(model: Model, lines: Lines, models: Mapping[str, Model | None]) -> None:
    for name, often, *kinds in lines:
        kind = kinds[0] if kinds else "any"
        exact, once = kind.startswith("="), kind.endswith("#")
        kind = kind.strip("=#")
        if name.startswith("@"):
            tag = clark(name[1:])
            model.attributes[tag] = Attribute(values.KINDS[kind], exact)
            if often == "!":
                model.required_attributes += (tag,)
            continue
        tag = clark(name)
        child = Child(
            single=often in "1?",
            check=None if kind == "any" else values.KINDS.get(kind),
            exact=exact,
            once=once,
            probe=probes.PROBES.get(kind),
            speaks=kind != "any",
            model=models[name],
        )
        model.children.update(dict.fromkeys(vocabularies.spellings(name), child))
        if often in "1+":
            model.required += (tag,)


ROOTS: dict[str, Model] = {
    "rss": compiled(vocabularies.RSS, "rss", ""),
    clark("rdf:RDF"): compiled(vocabularies.RDF, "rdf:RDF", "rss1:"),
    clark("atom:feed"): compiled(vocabularies.ATOM, "atom:feed", "atom:"),
    clark("atom:entry"): compiled(vocabularies.ATOM, "atom:entry", "atom:"),
}
