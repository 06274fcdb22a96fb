"""The matcher and one that is slow and plain say the same of random rules and texts."""

import random

from aggregator.model import Tag, Topic
from tests.matching import reference
from workers.matching import Matcher

WORDS = [
    "روسيا", "العراق", "مالي", "نفط", "اللغة", "لبنان", "لاوس", "مصر", "كوريا", "الشمالية",
    "مصرف", "بيلاروسيا", "روسي", "الروسية", "عراقي", "كوري", "شمالي", "الكوري", "الشمالي",
    "مسؤول", "مسئول", "شئون", "a", "b", "flood", "C++", "#a", "at&t", "U.S", "2023", "école",
]  # fmt: skip
CLITICS = ["", "", "", "", "و", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "ولل", "س"]
GAPS = [" ", " ", " ", " ", "  ", "\n", ", ", "، ", "_", "-", "_", "-", "--", " -", ". "]
TERMS = [
    *WORDS, '"كوريا الشمالية"', '"كوريا والشمالية"', '"at&t b"', '"a b"', '"a a"', '"نفط العراق"',
    '"روسيا مصر a"', '"روسيا b"', '"روسيا نفط b a flood"', '"b b a"', '"b flood"', '"b روسيا"',
    "=روسيا", '="كوريا الشمالية"', "=رُوسيا", "=A", "مص*", "كوري*", "fl*", "الش*", "title:a",
    "title:روسيا", "text:نفط", "title:=b", "text:مص*", "a-b", "كوريا_الشمالية", "#a_b",
    "=a-b", '="كوريا_الشمالية"', "b--a", '"مسؤول كوريا"', "شؤون", "=مسئول", "مسؤو*",
    '"#a b"', '"U.S. b"',
]  # fmt: skip
NEAR = [
    '"مسؤول العراق"~2', '"a b"~2', '"b a flood"~3', '"a a"~3', '"روسيا نفط"~1', '"a b a"~4',
    '"كوريا العراق"~6',
]  # fmt: skip
PATTERNS = [
    "{}", "{} OR {}", "{} AND {}", "{} NOT {}", "({} {}) AND {}", "+{} {} -{}", "({}^2 {} {})@2",
    "{} AND (NOT ({} AND {}))", "{} NOT ({} NOT {})",
]  # fmt: skip


def text(chance: random.Random, words: int) -> str:
    parts = []
    for _ in range(words):
        word = chance.choice(WORDS)
        parts.append(chance.choice(CLITICS) + word if word[0] > "\u0600" else word)
        parts.append(chance.choice(GAPS))
    told = "".join(parts)
    return told.replace("روسيا", "رُوسيا") if chance.random() < 0.2 else told


def rules(chance: random.Random, terms: list[str], count: int) -> list[Topic]:
    return [
        Topic(slug=f"t{number}", rule=chance.choice(PATTERNS).format(*chance.choices(terms, k=3)))
        for number in range(count)
    ]


def test_the_same_topics_for_the_same_reasons() -> None:
    """Words, phrases, exact terms, beginnings and fields, joined in every way."""
    chance = random.Random(5)
    told = 0
    for _ in range(60):
        topics = rules(chance, TERMS, 20)
        matcher = Matcher(topics)
        for _ in range(4):
            fields = {"title": text(chance, 5), "text": text(chance, 30)}
            expected = reference.match(topics, fields)
            assert expected == matcher.match(fields)
            told += len(expected)
    assert told > 1_000


def test_words_close_by_are_found_where_any_choice_of_places_is_close_enough() -> None:
    """Of proximities the two agree whether they hold; which place is marked is not compared."""
    chance = random.Random(6)
    told = 0
    for _ in range(150):
        topics = [Topic(slug=f"t{number}", rule=rule) for number, rule in enumerate(NEAR)]
        fields = {"title": text(chance, 4), "text": text(chance, 20)}
        found = Matcher(topics).match(fields)
        expected = [tag.topic for tag in reference.match(topics, fields)]
        assert expected == [tag.topic for tag in found]
        assert all(marks_all_words(tag, topics, fields) for tag in found)
        told += len(found)
    assert told > 50


def marks_all_words(tag: Tag, topics: list[Topic], fields: dict[str, str]) -> bool:
    """Whether a proximity is marked from one of its words to another, all of them within."""
    rule = topics[int(tag.topic[1:])].rule
    return all(
        bool(Matcher([Topic(slug="t", rule=rule)]).match({"text": marked}))
        for match in tag.matches
        for marked in [fields[match.field][match.start : match.end]]
    )
