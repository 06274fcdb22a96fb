"""Lists of feeds."""

from datetime import datetime
from pathlib import Path

import pytest

from aggregator.cli import opml
from aggregator.errors import InvalidInput
from aggregator.model import Feed


def test_round_trip(tmp_path: Path, now: datetime) -> None:
    """What is written is read back."""
    urls = ["https://a.example/f?x=1&y=2", "https://b.example/ف"]
    feeds = [Feed(id=url, url=url, added=now, title="<عنوان>", site=None) for url in urls]
    file = tmp_path / "list.opml"
    file.write_bytes(opml.write(feeds))
    assert urls == opml.read(file)


def test_broken(tmp_path: Path) -> None:
    """A list that is not well-formed gives the feeds that are in it."""
    file = tmp_path / "list.opml"
    file.write_text(
        "<opml><body><outline text='A & B'><outline XMLURL='https://a.example/1'/></outline>"
        "<outline xmlUrl='https://a.example/2?a=1&b=2'/><outline xmlUrl='https://a.example/1'>"
    )
    assert ["https://a.example/1", "https://a.example/2?a=1&b=2"] == opml.read(file)


@pytest.mark.parametrize("body", ["", "hello", "<opml><body/></opml>"])
def test_none(tmp_path: Path, body: str) -> None:
    """A file without feeds is refused with what is missing."""
    file = tmp_path / "list.opml"
    file.write_text(body)
    with pytest.raises(InvalidInput, match="OPML file"):
        opml.read(file)
