"""All terms of all topics at once, over the words of an article. Pure.

So the cost of an article hardly depends on the number of topics: its words are looked up (see
index), and only the rules of which a term was found are evaluated.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from heapq import heappop, heappush

from msgspec import Struct

from aggregator.model import Match, Tag, Topic
from aggregator.rules.evaluation import Evaluation, any_of_terms, evaluation
from aggregator.rules.grammar import parse
from aggregator.rules.references import references
from aggregator.rules.syntax import Field, Node, Rule, Term, language_keys, signed_terms
from workers.matching import proximity
from workers.matching.index import Found, Index, Spot
from workers.matching.proximity import Near
from workers.matching.reading import Reading

MOST_MATCHES = 20  # of a topic in an article: enough to show why, little to carry

_BODY: tuple[Field, ...] = ("", "text")
_BODY_FIELDS = ("", "title", "text")
_SEARCHED: dict[str, tuple[Field, ...]] = {
    "title": ("", "title"),
    "text": _BODY,
    "summary": _BODY,
    "source": ("source",),
    "feed": ("feed",),
    "authors": ("author",),
    "keywords": ("keyword",),
}
_VALUES = ("source", "feed", "author", "keyword")  # = is the whole of one

_Reason = tuple[Spot, str]  # where a term is, and the term as written


class _Topic(Struct, frozen=True, gc=False):
    """A topic whose rule is ready to be evaluated."""

    slug: str
    rank: int  # its place among the topics as they were given
    evaluation: Evaluation | None  # None: each of its terms is enough


class Matcher:
    """Finds the topics of an article. A changed topic needs a new matcher.

    It remembers words, within bounds, and belongs to one thread. A reference to a topic that is not
    there, or in a circle, does not hold.

    Attributes:
        reads_more: whether a rule speaks of other fields than title and text.

    Raises:
        RuleError: the rule of a topic does not parse.
    """

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics: list[_Topic] = []  # a topic behind those that it refers to
        self._indexes: dict[Field, Index] = {}
        # The key of a term -> the topics that it speaks for, by number, and as each has written it.
        self._speaks_for: dict[str, list[tuple[int, str]]] = {}
        self._near: dict[str, list[Near]] = {}  # by the first of their words
        self._keys: dict[str, str] = {}  # slug of a topic that others refer to -> key of the term
        self.reads_more = False
        with _without_collector():
            rules = [parse(topic.rule) for topic in topics]
            for rank in _in_order(topics, rules):
                self._add(topics[rank].slug, rank, rules[rank].root)

    def _add(self, slug: str, rank: int, root: Node) -> None:
        number = len(self._topics)
        ready = None if any_of_terms(root) else evaluation(root)
        self._topics.append(_Topic(slug, rank, ready))
        told = set()
        for term, positive in signed_terms(root):
            key = term.key
            if key not in self._speaks_for:
                self._search_for(term, key)
            if positive and key not in told:
                told.add(key)
                self._speaks_for[key].append((number, term.text))

    def _search_for(self, term: Term, key: str) -> None:
        self._speaks_for[key] = []
        if term.field == "topic":
            self._keys[term.folded] = key
            return
        self.reads_more |= term.field not in _BODY_FIELDS
        if term.field == "lang":
            return
        if term.manner == "near":
            words = _words(term)
            keys = tuple(word.key for word in words)
            self._near.setdefault(keys[0], []).append(Near(key, keys, term.slop))
            for word in words:
                if word.key not in self._speaks_for:
                    self._search_for(word, word.key)
            return
        if term.field not in self._indexes:
            self._indexes[term.field] = Index(whole=term.field in _VALUES)
        self._indexes[term.field].add(term, key)

    def match(self, fields: Mapping[str, str]) -> tuple[Tag, ...]:
        """The topics whose rules hold for *fields* (name -> text) taken together, and why.

        The names are those of the article's JSON, with a slash before what lies within one:
        "title", "text" or "summary", "source/name", "feed", "authors/0", "keywords/2", "language".

        Tags come in the order of the topics. A tag has a match for each place where a term that
        speaks for its rule occurs, in the order of the fields and of the text; at most 20, the
        first. A match marks whole words, with what Arabic writes in one with the term.
        """
        readings, found = self._read(fields)
        if not found:
            return ()
        told = self._told(found)
        names = tuple(fields)
        tags = []
        for topic, reasons in sorted(told, key=lambda each: each[0].rank):
            matches = []
            for (field, start, end), written in reasons:
                begin, stop = readings[field].span(start, end)
                matches.append(Match(term=written, field=names[field], start=begin, end=stop))
            tags.append(Tag(topic=topic.slug, matches=tuple(matches)))
        return tuple(tags)

    def _read(self, fields: Mapping[str, str]) -> tuple[dict[int, Reading], Found]:
        """The fields, made ready as far as they are searched, and the terms in them."""
        readings: dict[int, Reading] = {}
        found: Found = {}
        for number, (name, text) in enumerate(fields.items()):
            base = name.partition("/")[0]
            indexes = [
                self._indexes[field] for field in _SEARCHED.get(base, ()) if field in self._indexes
            ]
            if base == "language":
                found |= {key: [(number, 0, len(text))] for key in language_keys(text)}
            elif not indexes:
                continue
            readings[number] = reading = Reading(number, text)
            for index in indexes:
                index.search(reading, found)
        for key in self._near.keys() & found.keys():
            for near in self._near[key]:
                if found.keys() >= set(near.words):
                    spots = list(proximity.search(near, found, readings))
                    found |= {near.key: spots} if spots else {}
        return readings, found

    def _told(self, found: Found) -> list[tuple[_Topic, list[_Reason]]]:
        """The topics whose rules hold, each with its first reasons; they are *found* as well."""
        terms: dict[int, dict[str, str]] = {}  # by topic: what was found and speaks for it
        for key in found:
            for number, written in self._speaks_for.get(key, ()):
                terms.setdefault(number, {})[key] = written
        told: dict[str, list[_Reason]] = {}  # by the key of the terms that refer to a topic
        topics = []
        waiting = sorted(terms)  # is a heap
        while waiting:
            number = heappop(waiting)
            topic, why = self._topics[number], terms[number]
            ready = topic.evaluation
            witnesses = why if ready is None else ready.witnesses(found.keys())
            if witnesses is None:
                continue
            reasons = _reasons(witnesses, why, found, told)
            topics.append((topic, reasons))
            if topic.slug in self._keys:
                key = self._keys[topic.slug]
                found[key], told[key] = [], reasons
                for other, written in self._speaks_for[key]:
                    if other > number and other not in terms:
                        heappush(waiting, other)
                    terms.setdefault(other, {})[key] = written
        return topics


def _words(term: Term) -> list[Term]:
    """The words of a *term* of words close by each other, each in its spellings."""
    told = zip(*(one.split(" ") for one in (term.folded, *term.spellings)), strict=True)
    return [
        Term(
            text=word,
            folded=word,
            spellings=tuple(sorted(set(others) - {word})),
            position=0,
            field=term.field,
        )
        for word, *others in told
    ]


def _reasons(
    witnesses: Iterable[str], why: dict[str, str], found: Found, told: dict[str, list[_Reason]]
) -> list[_Reason]:
    """Where the terms *witnesses* stand, the first places; and so do those of topics *told*."""
    reasons: list[_Reason] = []
    for key in witnesses:
        if key in told:
            reasons += told[key]
        else:
            written = why[key]
            reasons += [(spot, written) for spot in found[key]]
    return sorted(set(reasons))[:MOST_MATCHES] if len(reasons) > 1 else reasons


@contextmanager
def _without_collector() -> Iterator[None]:
    """Do not look for garbage meanwhile: among a million new objects that stay it costs most."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _in_order(topics: Sequence[Topic], rules: Sequence[Rule]) -> Sequence[int]:
    """The topics, by their number, each behind those that it refers to; circles at the end."""
    told = list(map(references, rules))
    if not any(told):
        return range(len(topics))
    numbers = {topic.slug: number for number, topic in enumerate(topics)}
    missing = [len(slugs & numbers.keys()) for slugs in told]
    referring: dict[str, list[int]] = {}
    for number, slugs in enumerate(told):
        for slug in slugs:
            referring.setdefault(slug, []).append(number)
    order = [number for number, count in enumerate(missing) if not count]
    for number in order:  # it grows meanwhile
        for other in referring.get(topics[number].slug, ()):
            missing[other] -= 1
            if not missing[other]:
                order.append(other)
    placed = set(order)
    return [*order, *(number for number in range(len(topics)) if number not in placed)]
