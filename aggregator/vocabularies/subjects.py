"""Subjects: the seventeen top concepts of IPTC Media Topics, and the whole tree by import. Pure.

A text is of a subject by our own lists of terms: one that is strong in its title, or several in it.
The concepts' labels are no such terms: searched for in texts they hit 86 % of all articles
(findings/text.md, section 6). They count only where a source itself categorises so: `keyword:`.

The labels of the top concepts are those of IPTC NewsCodes, Media Topics (https://iptc.org/newscodes),
CC BY 4.0, © International Press Telecommunications Council.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from aggregator.errors import InvalidInput
from aggregator.model import Topic
from aggregator.vocabularies import terms_events as events
from aggregator.vocabularies import terms_life as life
from aggregator.vocabularies.terms import Terms

PREFIX = "subject-"

_STRONG, _ENOUGH = 2, 4  # a strong term weighs two weak ones; two of them tell without the title


class _Subject(Struct, frozen=True):
    name: str
    qcode: str  # IPTC's
    ar: str
    en: str
    terms: Terms


_SUBJECTS = (
    _Subject("arts", "medtop:01000000", "فنون، ثقافة وترفيه",
             "arts, culture, entertainment and media", life.ARTS_AND_MEDIA),
    _Subject("conflict", "medtop:16000000", "نزاعات، حرب وسلام",
             "conflict, war and peace", events.CONFLICT),
    _Subject("crime", "medtop:02000000", "جريمة، قانون وقضاء",
             "crime, law and justice", events.CRIME),
    _Subject("disaster", "medtop:03000000", "كوارث وحوادث",
             "disaster, accident and emergency incident", events.DISASTER),
    _Subject("economy", "medtop:04000000", "اقتصاد، اعمال ومال",
             "economy, business and finance", events.ECONOMY),
    _Subject("education", "medtop:05000000", "تربية", "education", life.EDUCATION),
    _Subject("environment", "medtop:06000000", "بيئة", "environment", life.ENVIRONMENT),
    _Subject("health", "medtop:07000000", "صحة", "health", life.HEALTH),
    _Subject("human-interest", "medtop:08000000", "قضية انسانية",
             "human interest", life.HUMAN_INTEREST),
    _Subject("labour", "medtop:09000000", "عمل", "labour", events.LABOUR),
    _Subject("lifestyle", "medtop:10000000", "حياة يومية وترفيه",
             "lifestyle and leisure", life.LIFESTYLE),
    _Subject("politics", "medtop:11000000", "سياسة", "politics", events.POLITICS),
    _Subject("religion", "medtop:12000000", "ديانة ومعتقدات", "religion", life.RELIGION),
    _Subject("science", "medtop:13000000", "علوم وتكنولوجيا",
             "science and technology", life.SCIENCE),
    _Subject("society", "medtop:14000000", "قضايا اجتماعية", "society", life.SOCIETY),
    _Subject("sport", "medtop:15000000", "رياضة", "sport", events.SPORT),
    _Subject("weather", "medtop:17000000", "طقس", "weather", events.WEATHER),
)  # fmt: skip


@cache
def topics() -> tuple[Topic, ...]:
    """The top concepts, by our own terms and by the keywords of sources."""
    return tuple(
        Topic(
            slug=PREFIX + subject.name,
            rule=f"{_by_terms(subject.terms)} OR {_by_keyword((subject.ar, subject.en))}",
            names={"ar": subject.ar, "en": subject.en},
        )
        for subject in _SUBJECTS
    )


def gives(slug: str) -> bool:
    """Whether *slug* is that of a subject's topic, ours or imported."""
    name = slug.removeprefix(PREFIX)
    return slug.startswith(PREFIX) and (name in _names_of_ours() or name.isdecimal())


def top_concepts() -> dict[str, str]:
    """IPTC's code of each top concept, and its English label."""
    return {subject.qcode: subject.en for subject in _SUBJECTS}


def _names_of_ours() -> frozenset[str]:
    return frozenset(subject.name for subject in _SUBJECTS)


def _by_terms(terms: Terms) -> str:
    strong, weak = _listed(terms.strong), _listed(terms.weak)
    weighed = [*(f"{term}^{_STRONG}" for term in strong), *weak]
    return f"title:({' '.join(strong)}) OR ({' '.join(weighed)})@{_ENOUGH}"


def _by_keyword(labels: Iterable[str]) -> str:
    return f"keyword:({' '.join(map(_quoted, dict.fromkeys(labels)))})"


def _listed(terms: str) -> list[str]:
    return [_quoted(term) for term in map(str.strip, re.split(r"[|\n]", terms)) if term]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


# The official file


class Concept(Struct, frozen=True):
    """A concept of the official file, as far as it concerns us."""

    qcode: str
    name: dict[str, str]  # language -> label
    retired: bool = False
    parent: str | None = None


_QCODE = re.compile(r"medtop:(\d{8})")
# Languages that the file calls otherwise than BCP 47.
_LANGUAGES = {"dk": "da", "se": "sv", "no-nb": "nb", "no-nn": "nn", "en-gb": "en", "pt-pt": "pt",
              "zh-hans": "zh"}  # fmt: skip
_LEFT_OUT = ("en-us", "pt-br")  # as en-GB and pt-PT, for a reader's language is "en" or "pt"


def of_file(data: bytes) -> tuple[Topic, ...]:
    """The topics of the official file *data*, a JSON array of concepts in all languages.

    The top concepts are those of `topics`, with more labels. A narrower concept is a topic of its
    own; it holds where a source gives one of its labels as a keyword, and so do those above it.

    Raises:
        InvalidInput: *data* is not such a file, or not all of it.
    """
    try:
        concepts = msgspec.json.decode(data, type=list[Concept])
    except msgspec.MsgspecError as error:
        raise InvalidInput(f"not the JSON of IPTC Media Topics in all languages: {error}") from None
    live = {concept.qcode: concept for concept in concepts if not concept.retired}
    _check(live)
    slugs = {qcode: _slug(qcode) for qcode in live}
    narrower: defaultdict[str, list[str]] = defaultdict(list)
    for concept in live.values():
        if concept.parent in live:
            narrower[concept.parent].append(slugs[concept.qcode])
    own = {topic.slug: topic for topic in topics()}
    return tuple(
        _imported(own.get(slugs[qcode]), slugs[qcode], concept, narrower[qcode])
        for qcode, concept in live.items()
    )


def _check(concepts: Mapping[str, Concept]) -> None:
    missing = [subject.qcode for subject in _SUBJECTS if subject.qcode not in concepts]
    if missing:
        raise InvalidInput(
            f"the file lacks the top concept {missing[0]} of IPTC Media Topics; "
            "take the whole of it, in all languages"
        )
    for concept in concepts.values():
        if not _QCODE.fullmatch(concept.qcode):
            raise InvalidInput(f"{concept.qcode!r} is no concept of IPTC Media Topics")
        if not any(concept.name.values()):
            raise InvalidInput(f"the concept {concept.qcode} has no label")
        if concept.parent == concept.qcode:
            raise InvalidInput(f"the concept {concept.qcode} is its own parent")


def _slug(qcode: str) -> str:
    own = {subject.qcode: subject.name for subject in _SUBJECTS}
    return PREFIX + own.get(qcode, qcode.partition(":")[2])


def _imported(own: Topic | None, slug: str, concept: Concept, narrower: Sequence[str]) -> Topic:
    names = dict(_names(concept))
    rule = _by_keyword(names.values())
    if own is not None:
        rule = f"{own.rule} OR {rule}"
        names = own.names | names
    rule = " OR ".join([rule, *(f"topic:{each}" for each in narrower)])
    topic = own or Topic(slug=slug, rule="")
    return replace(topic, rule=rule, names=names)


def _names(concept: Concept) -> Iterator[tuple[str, str]]:
    for language, label in concept.name.items():
        told = language.lower()
        if label.strip() and told not in _LEFT_OUT:
            yield _LANGUAGES.get(told, told), label.strip()
