"""JSON that other programs write."""

from collections.abc import Callable

from aggregator.model import Document
from workers.formats import jsonfeed


def test_half_an_emoji(make_document: Callable[..., Document]) -> None:
    """An emoji cut in half costs a character, not the feed."""
    body = (
        '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"a\\ud83d b"}]}'
    )
    [entry] = jsonfeed.read(make_document(body)).entries
    assert "a? b" == entry.title
