"""Vocabularies: sets of topics that can be switched on, written in the topic language. Pure.

So nothing else needs to know of them: switched on, they are topics like all others.
"""

from collections.abc import Callable

from msgspec import Struct

from aggregator.model import Topic
from aggregator.vocabularies import countries, subjects


class Vocabulary(Struct, frozen=True, kw_only=True):
    """A named set of topics."""

    name: str
    title: str
    about: str  # a sentence
    topics: Callable[[], tuple[Topic, ...]]
    gives: Callable[[str], bool]  # whether the topic of a slug is one of its own


VOCABULARIES = (
    Vocabulary(
        name="countries",
        title="Countries",
        about="Every country and territory, by its names in all languages of Unicode CLDR, by who "
        "is called after it, and by the Arabic nisba.",
        topics=countries.topics,
        gives=countries.gives,
    ),
    Vocabulary(
        name="subjects",
        title="Subjects",
        about="The seventeen top concepts of IPTC Media Topics, by terms in Arabic and English; "
        "the narrower ones with `vocabularies import`.",
        topics=subjects.topics,
        gives=subjects.gives,
    ),
)
