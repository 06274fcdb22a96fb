"""The rules of the house that a machine can keep: sizes, frozen records, documents, names."""

import ast
import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from aggregator import model
from aggregator import settings as table
from aggregator.cli.main import COMMANDS
from aggregator.serve.routes import ROUTES
from aggregator.store import documents

ROOT = Path(__file__).parents[2]
MODULES = sorted([*ROOT.glob("aggregator/**/*.py"), *ROOT.glob("workers/**/*.py")])
DOCUMENTS = "\n".join(
    path.read_text("utf-8") for path in [ROOT / "README.md", *ROOT.glob("docs/*.md")]
)

LONGEST_FUNCTION = 40  # lines, docstring left out
LONGEST_MODULE = 400  # lines
MOST_METHODS = 15


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring."""
    assert function.end_lineno is not None
    first = function.body[0]
    docstring = 0
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        assert first.end_lineno is not None
        docstring = first.end_lineno - first.lineno + 1
    return function.end_lineno - function.lineno + 1 - docstring


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_sizes(path: Path) -> None:
    """Functions, classes and modules are short enough to see whole."""
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    long = [one.name for one in functions(tree) if body_lines(one) > LONGEST_FUNCTION]
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    wide = [one.name for one in classes if len(list(functions(one))) > MOST_METHODS]
    assert ([], [], True) == (long, wide, text.count("\n") <= LONGEST_MODULE)


def test_records_are_frozen() -> None:
    """Everything that travels is frozen."""
    records = [
        value
        for value in vars(model).values()
        if isinstance(value, type) and issubclass(value, msgspec.Struct)
    ]
    thawed = [one.__name__ for one in records if not one.__struct_config__.frozen]
    assert ["Struct"] == thawed


def test_the_queue_is_crossed_by_a_name_that_is_there() -> None:
    """What the store enqueues by name is a function of the workers."""
    module, _, name = documents.PROCESS.rpartition(".")
    assert callable(getattr(importlib.import_module(module), name))


@pytest.mark.parametrize("name", table.Settings.__struct_fields__)
def test_settings_are_documented(name: str) -> None:
    """Every setting has its line, with its default."""
    defaults = {name: default for name, default, _ in table.describe()}
    assert f"| `{name}` | `{defaults[name]}` |" in (ROOT / "docs/settings.md").read_text("utf-8")


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_routes_are_documented(route: object) -> None:
    """Every route has its line."""
    path = re.sub(r":[^}]+", "", route.path)  # type: ignore[attr-defined]
    assert f"`{path}`" in DOCUMENTS or f" {path}`" in DOCUMENTS


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_are_documented(name: str) -> None:
    """Every command has its line."""
    assert f"`aggregator {name}" in DOCUMENTS


def test_dependencies_are_documented() -> None:
    """Each dependency has a line in the README that says what it is for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [re.match(r"[\w-]+", one) for one in project["dependencies"]]
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [] == [one[0] for one in named if one and f"| {one[0]} |" not in readme]


def test_ci_runs_the_command_of_the_readme() -> None:
    """There is one command that runs the tests, and CI takes it from the README."""
    readme = (ROOT / "README.md").read_text("utf-8")
    assert 1 == len(re.findall(r"<!-- command two -->\n```sh\npython3 [^\n]+pytest\n```", readme))
    assert "command two" in (ROOT / ".ci/run").read_text("utf-8")
