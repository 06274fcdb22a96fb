"""What the pages say, in whatever language: see english.py and arabic.py."""

from functools import cache
from typing import Literal

from babel import Locale
from msgspec import Struct

from aggregator.model import Topic

Language = Literal["en", "ar"]


class Counted(Struct, frozen=True):
    """What is counted, by the plural categories of CLDR; `{n}` stands for the number."""

    one: str
    two: str
    few: str
    many: str
    other: str


class Words(Struct, frozen=True, kw_only=True):
    """Everything that the pages say in one language; `{…}` stands for a value."""

    language: Language
    direction: Literal["ltr", "rtl"]
    other_language: Language
    other_name: str  # of the other language, in that language
    months: tuple[str, ...]
    moment: str
    date: str
    list_comma: str

    brand: str
    tagline: str
    wire: str
    feeds: str
    topics: str
    topics_hint: str
    everything: str
    skip: str
    live: str
    connecting: str
    reconnecting: str
    new_one: str
    new_two: str
    new_few: str
    new_many: str
    new_other: str
    gap: str
    older: str
    newest: str
    earlier_part: str
    as_feed: str
    rule: str

    pace: str
    rising: str

    updated: str
    duplicate: str
    received: str
    undated: str
    untitled: str
    due: str

    empty_title: str
    empty_feeds: str
    empty_replay: str
    empty_live: str
    empty_topic: str
    empty_topic_why: str

    story: str
    articles: Counted
    sources: Counted
    among_sources: str  # on a card
    told: str
    told_by: str
    developing: str
    developing_hint: str
    newest_shown: str
    nearest: str

    original: str
    back: str
    published: str
    changed: str
    fetched: str
    unknown_date: str
    day_only: str
    minute_only: str
    in_future: str
    teaser: str
    source: str
    feed: str
    authors: str
    keywords: str
    matched: str
    related: str
    media: str
    image: str
    audio: str
    video: str
    file: str
    version: str
    copy_of: str
    machine: str
    details: str

    health: str
    last_success: str
    next_poll: str
    entries: str
    well: str
    waiting: str
    paused: str
    replayed: str
    unreachable: str
    damaged: str
    notes: str
    page_failed: str
    never: str
    none: str
    no_feeds: str
    no_feeds_do: str
    feeds_note: str

    not_found: str
    not_possible: str
    lost_hint: str


def topic_name(topic: Topic, words: Words) -> str:
    """What *topic* is called in the language of the page, else in English, else in any."""
    names = topic.names
    return names.get(words.language) or names.get("en") or next(iter(names.values()), topic.slug)


def counted(number: int, forms: Counted, words: Words) -> str:
    """A number of something, as the language of the page counts."""
    category = _locale(words.language).plural_form(number)
    form: str = getattr(forms, category, forms.other)  # no language of ours has a form for 0
    return form.format(n=f"{number:,}")


@cache
def _locale(language: str) -> Locale:
    return Locale(language)
