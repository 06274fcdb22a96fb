"""What tells the subject of a text."""

from msgspec import Struct


class Terms(Struct, frozen=True):
    """Terms in Arabic and English, with "|" or a line break between them."""

    strong: str  # that hardly occur in texts on other subjects
    weak: str  # that do, and tell something only together
