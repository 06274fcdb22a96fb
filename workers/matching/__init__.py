"""All terms of all topics at once: one automaton over folded text. Pure.

So the cost of an article hardly depends on the number of topics. The automaton (Aho-Corasick, as a
contiguous NFA, for a DFA takes 333 MB at 50,000 topics) finds the terms as strings; half of what it
finds lies inside other words (findings/text.md, section 2) and is dropped at the words' boundaries.
Then only the rules of which a term was found are evaluated.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ahocorasick_rs import BytesAhoCorasick, Implementation
from msgspec import Struct

from aggregator.model import Match, Tag, Topic
from aggregator.rules.grammar import parse
from aggregator.rules.syntax import Node, Term, holds, signed_terms, witnesses
from aggregator.text.letters import Folded, fold
from aggregator.text.tokens import continues
from workers.matching.clitics import LONGEST, forms

MOST_MATCHES = 20  # of a topic in an article: enough to show why, little to carry

_Spot = tuple[int, int, int]  # number of the field, start and end in it
_Found = dict[str, list[_Spot]]  # folded term -> where it occurs, in the order of the text
_Reason = tuple[str, str, list[_Spot]]  # a term folded and as written, and where it occurs


class _Topic(Struct, frozen=True):
    """A topic whose rule is ready to be evaluated."""

    slug: str
    root: Node | None  # None: each of its terms is enough


class Matcher:
    """Finds the topics of an article. A changed topic needs a new matcher.

    Raises:
        RuleError: the rule of a topic does not parse.
    """

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics: list[_Topic] = []
        # Folded term -> the topics that it speaks for, by number, and as each has written it.
        self._topics_of: dict[str, list[tuple[int, str]]] = {}
        for number, topic in enumerate(topics):
            root = parse(topic.rule).root
            self._topics.append(_Topic(topic.slug, None if _is_any_of_terms(root) else root))
            for term, written in _terms(root).items():
                speaks_for = self._topics_of.setdefault(term, [])
                if written is not None:
                    speaks_for.append((number, written))
        self._compile(self._topics_of)

    def _compile(self, terms: Iterable[str]) -> None:
        """Make the automaton, and lists of what there is to know of each form that it finds."""
        searched = [(form, clitics, term) for term in terms for form, clitics in forms(term)]
        self._forms = [form for form, _, _ in searched]
        self._terms = [term for _, _, term in searched]
        # A sign at an edge of a term, as in #topic or C++, needs no edge of a word there.
        self._clitics = [clitics if continues(form[0]) else None for form, clitics, _ in searched]
        self._open = {at for at, form in enumerate(self._forms) if not continues(form[-1])}
        self._automaton = BytesAhoCorasick(
            [_low_bytes(form) for form in self._forms], implementation=Implementation.ContiguousNFA
        )

    def match(self, fields: Mapping[str, str]) -> tuple[Tag, ...]:
        """The topics whose rules hold for *fields* (name -> text) taken together, and why.

        Tags come in the order of the topics. A tag has a match for each place where a term that
        speaks for its rule occurs, in the order of the fields and of the text; at most 20, the
        first. A match marks whole words, with what Arabic writes in one with the term.
        """
        found: _Found = {}
        for field, text in enumerate(fields.values()):
            self._search(field, fold(text).single_spaced(), found)
        reasons: defaultdict[int, list[_Reason]] = defaultdict(list)
        for term, spots in found.items():
            for number, written in self._topics_of[term]:
                reasons[number].append((term, written, spots))
        names = tuple(fields)
        tags = []
        for number, why in sorted(reasons.items()):
            topic = self._topics[number]
            if topic.root is None:
                tags.append(_tag(topic.slug, why, names))
            elif holds(topic.root, found):
                told = witnesses(topic.root, found)
                tags.append(_tag(topic.slug, [one for one in why if one[0] in told], names))
        return tuple(tags)

    def _search(self, field: int, folded: Folded, found: _Found) -> None:
        """Add to *found* the terms that occur in *folded*, the field of that number."""
        text, size = folded.text, len(folded.text)
        hits = self._automaton.find_matches_as_indexes(_low_bytes(text), overlapping=True)
        for at, start, end in hits:
            if end < size and continues(text[end]) and at not in self._open:
                continue
            if not text.startswith(self._forms[at], start):
                continue
            begin = start
            if start and continues(text[start - 1]):
                begin = _beginning(text, start, self._clitics[at])
                if begin < 0:
                    continue
            spots = found.setdefault(self._terms[at], [])
            if len(spots) < MOST_MATCHES:
                spots.append((field, *folded.span(begin, end)))


def _low_bytes(text: str) -> bytes:
    """*text* with a byte for each character: what the automaton reads.

    Half the work of UTF-8, and offsets are those of the text. The letters of an alphabet differ in
    it; for what does not, such as Han, each hit is looked up in the text.
    """
    return text.encode("utf-32-le")[::4]


def _is_any_of_terms(root: Node) -> bool:
    if isinstance(root, Term):
        return True
    narrowed = root.required or root.prohibited
    return not narrowed and all(isinstance(clause, Term) for clause in root.optional)


def _terms(root: Node) -> dict[str, str | None]:
    """The folded terms of a rule, each as first written; None when it only speaks against it."""
    signed = signed_terms(root)
    terms: dict[str, str | None] = {term.folded: None for term, _ in signed}
    terms.update((term.folded, term.text) for term, positive in reversed(signed) if positive)
    return terms


def _beginning(text: str, start: int, clitics: frozenset[str] | None) -> int:
    """Where the word begins that goes on at *start*; -1 when it begins with other than *clitics*.

    Without *clitics* (None) it does not matter where a word begins, and *start* is returned.
    """
    if clitics is None:
        return start
    if not clitics:
        return -1
    begin = start - 1
    while begin and continues(text[begin - 1]):
        begin -= 1
        if start - begin > LONGEST:
            return -1
    return begin if text[begin:start] in clitics else -1


def _tag(slug: str, reasons: list[_Reason], names: Sequence[str]) -> Tag:
    """The tag of a text for *reasons*; *names* are those of its fields."""
    spots = [(spot, written) for _, written, where in reasons for spot in where]
    spots.sort()
    matches = [
        Match(term=written, field=names[field], start=start, end=end)
        for (field, start, end), written in spots[:MOST_MATCHES]
    ]
    return Tag(topic=slug, matches=tuple(matches))
