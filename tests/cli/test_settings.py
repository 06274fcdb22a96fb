"""Where settings come from, and what is said of wrong ones."""

from pathlib import Path

import pytest

from aggregator import settings
from aggregator.cli import context
from aggregator.errors import SettingsError


def test_who_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Options win over the environment, which wins over the file, which wins over defaults."""
    file = tmp_path / "a.toml"
    file.write_text("port = 1\nworkers = 1\nhost = '::1'\n")
    monkeypatch.setenv("AGGREGATOR_PORT", "2")
    monkeypatch.setenv("AGGREGATOR_WORKERS", "2")
    found = context.load(file, port=3)
    assert (3, 2, "::1", 30.0) == (found.port, found.workers, found.host, found.retention_days)


def test_lists() -> None:
    """A list is written with commas in the environment; what is empty is not given."""
    environment = {"AGGREGATOR_FETCH_ALLOW": "10.0.0.0/8, intranet", "AGGREGATOR_PORT": ""}
    found = settings.load({}, environment, {})
    assert (("10.0.0.0/8", "intranet"), 8080) == (found.fetch_allow, found.port)


def test_there_and_back() -> None:
    """What a worker gets in its environment is what its crew was set to."""
    given = settings.load(
        {"fetch_allow": ["a", "b"], "log_json": True, "retention_days": 1.5}, {}, {}
    )
    assert given == settings.load({}, settings.environment(given), {})


@pytest.mark.parametrize(
    ("file", "environment", "options", "says"),
    [
        ({"port": 70000}, {}, {}, r"setting port \(AGGREGATOR_PORT\) has value 70000"),
        ({}, {"AGGREGATOR_WORKERS": "x"}, {}, r"AGGREGATOR_WORKERS\) has value 'x'"),
        ({}, {}, {"port": -1}, "AGGREGATOR_PORT"),
        ({"prot": 1}, {}, {}, "setting prot .*unknown field"),
        ({}, {"AGGREGATOR_FETCH_ALLOW": "10.0.0.0/99"}, {}, "neither a host nor a range"),
    ],
)
def test_wrong(
    file: dict[str, object], environment: dict[str, str], options: dict[str, object], says: str
) -> None:
    """A wrong setting is named with its value and where to look."""
    with pytest.raises(SettingsError, match=says):
        settings.load(file, environment, options)


def test_file(tmp_path: Path) -> None:
    """A file that is not there or not TOML is named."""
    with pytest.raises(SettingsError, match="no settings file"):
        context.load(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_text("port: 1")
    with pytest.raises(SettingsError, match=r"settings file .*bad\.toml"):
        context.load(tmp_path / "bad.toml")
