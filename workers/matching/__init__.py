"""All terms of all topics at once: one automaton over folded text. Pure.

So the cost of an article hardly depends on the number of topics. The automaton (Aho-Corasick, as a
contiguous NFA, for a DFA takes 333 MB at 50,000 topics) finds the terms as strings; half of what it
finds lies inside other words (findings/text.md, section 2) and is dropped at the words' boundaries.
Then only the rules of which a term was found are evaluated.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick, Implementation
from msgspec import Struct

from aggregator.model import Match, Tag, Topic
from aggregator.rules.grammar import parse
from aggregator.rules.syntax import Node, Term, holds, signed_terms
from aggregator.text.letters import Folded, fold
from aggregator.text.tokens import continues
from workers.matching.clitics import LONGEST, forms

MOST_MATCHES = 20  # of a topic in an article: enough to show why, little to carry

_Spot = tuple[int, int, int]  # number of the field, start and end in it
_Found = dict[str, list[_Spot]]  # folded term -> where it occurs, in the order of the text


class _Form(Struct, frozen=True):
    """A string that the automaton looks for."""

    string: str
    term: str  # folded
    clitics: frozenset[str]  # what may precede the string in its word
    left: bool  # whether a word has to begin there; not so before a sign, as in #topic
    right: bool  # whether a word has to end there; not so after a sign, as in C++


class _Compiled(Struct, frozen=True):
    """A topic's rule, ready to be evaluated."""

    slug: str
    root: Node
    sufficient: bool  # any of its terms is enough
    written: dict[str, str]  # the terms that speak for the rule: folded -> as first written


class Matcher:
    """Finds the topics of an article. A changed topic needs a new matcher.

    Raises:
        RuleError: the rule of a topic does not parse.
    """

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics: list[_Compiled] = []
        self._topics_of: defaultdict[str, list[int]] = defaultdict(list)  # by folded term
        for number, topic in enumerate(topics):
            root = parse(topic.rule).root
            signed = signed_terms(root)
            self._topics.append(_compiled(topic.slug, root, signed))
            for term in dict.fromkeys(term.folded for term, _ in signed):
                self._topics_of[term].append(number)
        self._forms = [form for term in self._topics_of for form in _forms(term)]
        self._automaton = AhoCorasick(
            [form.string for form in self._forms],
            implementation=Implementation.ContiguousNFA,
            store_patterns=False,
        )

    def match(self, fields: Mapping[str, str]) -> tuple[Tag, ...]:
        """The topics whose rules hold for *fields* (name -> text) taken together, and why.

        Tags come in the order of the topics. A tag has a match for each place where a term that
        speaks for its rule occurs, in the order of the fields and of the text; at most 20, the
        first. A match marks whole words, with what Arabic writes in one with the term.
        """
        found: _Found = {}
        for number, text in enumerate(fields.values()):
            self._search(number, fold(text).single_spaced(), found)
        terms_of: defaultdict[int, list[str]] = defaultdict(list)
        for term in found:
            for topic in self._topics_of[term]:
                terms_of[topic].append(term)
        names = tuple(fields)
        tags = [_tag(self._topics[each], terms_of[each], found, names) for each in sorted(terms_of)]
        return tuple([tag for tag in tags if tag])

    def _search(self, field: int, folded: Folded, found: _Found) -> None:
        """Add to *found* the terms that occur in *folded*, the field of that number."""
        forms, text, size = self._forms, folded.text, len(folded.text)
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            form = forms[index]
            if form.right and end < size and continues(text[end]):
                continue
            begin = _beginning(text, start, form.clitics) if form.left else start
            if begin is None:
                continue
            spots = found.setdefault(form.term, [])
            if len(spots) < MOST_MATCHES:
                spots.append((field, *folded.span(begin, end)))


def _compiled(slug: str, root: Node, signed: Sequence[tuple[Term, bool]]) -> _Compiled:
    return _Compiled(
        slug=slug,
        root=root,
        sufficient=_is_sufficient(root),
        written={term.folded: term.text for term, positive in reversed(signed) if positive},
    )


def _is_sufficient(root: Node) -> bool:
    if isinstance(root, Term):
        return True
    narrowed = root.required or root.prohibited
    return not narrowed and all(isinstance(clause, Term) for clause in root.optional)


def _forms(term: str) -> Iterator[_Form]:
    for string, clitics in forms(term):
        yield _Form(string, term, clitics, left=continues(string[0]), right=continues(string[-1]))


def _beginning(text: str, start: int, clitics: frozenset[str]) -> int | None:
    """Where the word begins that has no more than one of *clitics* before *start*; else None."""
    if start == 0 or not continues(text[start - 1]):
        return start
    if not clitics:
        return None
    begin = start - 1
    while begin and continues(text[begin - 1]):
        begin -= 1
        if start - begin > LONGEST:
            return None
    return begin if text[begin:start] in clitics else None


def _tag(topic: _Compiled, terms: list[str], found: _Found, names: Sequence[str]) -> Tag | None:
    """The tag of a text in which *terms* of *topic* occur; None when its rule does not hold."""
    if not (topic.sufficient or holds(topic.root, found)):
        return None
    written = topic.written
    spots = [(spot, written[term]) for term in terms if term in written for spot in found[term]]
    if len(spots) > 1:
        spots.sort()
    matches = [
        Match(term=term, field=names[field], start=start, end=end)
        for (field, start, end), term in spots[:MOST_MATCHES]
    ]
    return Tag(topic=topic.slug, matches=tuple(matches))
