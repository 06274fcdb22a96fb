"""How much of a document is read at all."""

from collections.abc import Sequence
from typing import TypeVar

MOST_ENTRIES = 50_000  # as the sitemap protocol has it

Item = TypeVar("Item")


def few(items: Sequence[Item]) -> Sequence[Item]:
    """*items* up to one more than may become entries: so it can be told that there were more."""
    return items[: MOST_ENTRIES + 1]
