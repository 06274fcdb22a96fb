"""The README's first command, to the letter, in a clean virtual environment."""

import json
import os
import re
import shutil
import signal
import subprocess
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ("pyproject.toml", "README.md", "aggregator", "workers", "seeds")


@pytest.mark.timeout(240)
def test_command_one(tmp_path: Path) -> None:
    """It installs, starts everything and replays the seeds: they are on the page and on `tail`."""
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    command = re.search(r"<!-- command one -->\n```sh\n(.+)\n```", (ROOT / "README.md").read_text())
    assert command
    environment = {
        **os.environ,
        "AGGREGATOR_DATA": str(tmp_path / "data"),
        "AGGREGATOR_PORT": "0",
    }
    service = subprocess.Popen(
        ["bash", "-c", command[1]],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert service.stdout is not None
    try:
        page = re.search(r"http://\S+", service.stdout.readline())
        assert page
        assert "42 new, 0 updated, 1 duplicate" in service.stdout.readline()
        with urllib.request.urlopen(page[0]) as answer:
            assert "ماراثون" in answer.read().decode().replace("ـ", "")
        tail = ["tail", "--json", "--since", "earliest", "--limit", "42"]
        lines = subprocess.check_output([tmp_path / ".venv/bin/aggregator", *tail], env=environment)
        assert 42 == len({json.loads(line)["id"] for line in lines.splitlines()})
    finally:
        os.killpg(service.pid, signal.SIGTERM)
        service.wait(30)
        service.stdout.close()
