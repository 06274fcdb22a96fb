"""Which topics an article belongs to, and where it says so."""

import random
import re
import time

import pytest

from aggregator.errors import RuleError
from aggregator.model import Match, Tag, Topic
from aggregator.text.letters import fold
from aggregator.text.tokens import words
from workers.matching import MOST_MATCHES, Matcher

NEWS = """السلاح مقابل الغذاء.. زعيم كوريا الشمالية يزور روسيا للقاء بوتين
ذكرت صحيفة نيويورك تايمز الامريكية، نقلا عن مصادر أمريكية وحليفة، أن الزعيم الكوري الشمالي، كيم جونغ
أون، يعتزم السفر إلى روسيا في سبتمبر أيلول الجاري. وقال المسؤولون إن بوتين يريد من كيم أن يوافق على
إرسال قذائف مدفعية وصواريخ مضادة للدبابات إلى روسيا، وأن كيم يرغب في أن تزود روسيا كوريا الشمالية
بالتكنولوجيا المتقدمة للأقمار الصناعية. تدريبات مشتركةوقال وزير الدفاع الروسي سيرجي شويجو، إن موسكو
تناقش إجراء تدريبات مشتركة مع كوريا الشمالية، وذلك في الوقت الذي عبرت فيه الولايات المتحدة عن قلقها.
صدر عن المملكة المتحدة، واليابان، وكوريا الجنوبية، والولايات المتحدة إن أي صفقات أسلحة من هذا القبيل
بحسب بيلاروسيا ومصرف العراقيل، وللصين، وبالصين، فالصين، كالصين، لروسيا، وبروسيا، كلاوس."""


def marked(rule: str, text: str) -> list[str]:
    """The parts of *text* that are marked for *rule*."""
    tags = Matcher([Topic(slug="t", rule=rule)]).match({"text": text})
    return [text[match.start : match.end] for tag in tags for match in tag.matches]


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("روسيا", "روسيا", ["روسيا"]),
        ("روسيا", "زار رُوسِيَا، أمس", ["رُوسِيَا"]),
        ("روسيا", "روسيا وروسيا بروسيا", ["روسيا", "وروسيا", "بروسيا"]),
        ("روسيا", "بيلاروسيا روسيات الروسي", []),
        ("مصر", "مصرف المصرف مصري", []),
        ("مصر", "مصر ومصر بمصر لمصر", ["مصر", "ومصر", "بمصر", "لمصر"]),
        ("مصر", "فمصر ولمصر فبمصر", ["فمصر", "ولمصر", "فبمصر"]),
        ("العراق", "العراقيل والعراقيل", []),
        ("العراق", "بالعراق للعراق وللعراق فللعراق", ["بالعراق", "للعراق", "وللعراق", "فللعراق"]),
        ("العراق", "عراق", []),
        ("العراق", "بللعراق", []),
        ("نفط", "النفط والنفط للنفط وبالنفط", ["النفط", "والنفط", "للنفط", "وبالنفط"]),
        ("لاوس", "كلاوس وكلاوس", []),
        ("لاوس", "لاوس ولاوس", ["لاوس", "ولاوس"]),
        ("روسيا", "كروسيا وكروسيا", ["كروسيا", "وكروسيا"]),
        ("لبنان", "للبنان وللبنان", ["للبنان", "وللبنان"]),
        ("اللغة", "للغة باللغة", ["للغة", "باللغة"]),
        ("ألمانيا", "لألمانيا وألمانيا", ["لألمانيا", "وألمانيا"]),
        ("ألماني", "الألماني للألماني", ["الألماني", "للألماني"]),
        ("آل", "للة", []),
        ('"آل سعود"', "من آل سعود", ["آل سعود"]),
        ("روسيا", "سروسيا أروسيا ووروسيا", []),
        ("روسيا", "5روسيا روسيا5 روسيا_ (روسيا)", ["روسيا", "روسيا"]),
        ('"كوريا الشمالية"', "کوریا الشمالیة", ["کوریا الشمالیة"]),
        ('"كوريا الشمالية"', "وكوريا \n\u00a0الشمالية", ["وكوريا \n\u00a0الشمالية"]),
        ('"كوريا الشمالية"', "كوريا والشمالية كوريا شمالية", []),
        ('"كوريا الشمالية"', "كوريا الشماليةً ثم", ["كوريا الشماليةً"]),
        ('"كوريا   الشمالية"', "#كوريا_الشمالية كوريا، الشمالية", []),
        ("کلمه", "كلمه‌ها", []),
        ("میرود", "می‌رود", ["می‌رود"]),
        ("الله", "بسم ﷲ", ["ﷲ"]),
        ("korea", "KOREA Korea's Koreans", ["KOREA", "Korea"]),
        ("ecole", "l’École e\u0301cole", ["École", "e\u0301cole"]),
        ("C++", "C++ C++11 CC++", ["C++", "C++"]),
        ("#a", "b#a #ab", ["#a"]),
        ("2023", "٢٠٢٣ 20231 في2023", ["٢٠٢٣"]),
        ("북한", "북한 북한은", ["북한"]),
        ("東京", "東京都 iPhone東京", ["東京", "東京"]),
        ("iPhone", "新iPhone発売", ["iPhone"]),
        ("москва", "МОСКВА Москвай", ["МОСКВА"]),
        ("روسيا", "😀😀 روسيا 😀", ["روسيا"]),
        ('"€"', "5€", ["€"]),
        ("1", "ر б 1", ["1"]),  # three letters that end with the same byte
        ("11", "رر бб 11", ["11"]),
        ("رر", "رر бб 11", ["رر"]),
        ("𐤀", "\U00010900 \U00010a00 \u0900", ["𐤀"]),
    ],
)
def test_a_term_is_found_as_whole_words_with_what_arabic_joins_to_it(
    rule: str, text: str, expected: list[str]
) -> None:
    """Before a term may stand و ف ب ل ك and the article, after it nothing; the word is marked."""
    assert expected == marked(rule, text)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("روسيا AND بوتين", True),
        ("روسيا AND لندن", False),
        ("روسيا OR لندن", True),
        ("روسيا NOT بوتين", False),
        ("روسيا -لندن", True),
        ('"كوريا الشمالية" AND (روسيا OR لندن) NOT باريس', True),
        ('+باريس "كوريا الشمالية"', False),
        ("لندن", False),
        ("روسيا AND (NOT بوتين)", False),
    ],
)
def test_a_topic_is_tagged_when_its_rule_holds(rule: str, expected: bool) -> None:
    """AND, OR, NOT and the signs decide over the fields taken together."""
    title, text = NEWS.split("\n", 1)
    tags = Matcher([Topic(slug="t", rule=rule)]).match({"title": title, "text": text})
    assert expected == bool(tags)


def test_matches_say_what_was_found_and_where() -> None:
    """Terms are as written; offsets count characters of their field; fields keep their order."""
    rule = 'روسیا OR "بوتين" NOT لندن'
    matcher = Matcher([Topic(slug="russia", rule=rule), Topic(slug="none", rule="لندن")])
    found = matcher.match({"title": "😀 بوتين في روسيا", "text": "وروسيا"})
    matches = (
        Match(term="بوتين", field="title", start=2, end=7),
        Match(term="روسیا", field="title", start=11, end=16),
        Match(term="روسیا", field="text", start=0, end=6),
    )
    assert (Tag(topic="russia", matches=matches),) == found


def test_prohibited_terms_are_no_reason() -> None:
    """A term that speaks against its rule is never among the matches, even where it occurs."""
    tags = Matcher([Topic(slug="t", rule="a NOT (b AND c)")]).match({"text": "a b"})
    assert (Tag(topic="t", matches=(Match(term="a", field="text", start=0, end=1),)),) == tags


def test_the_prohibited_of_the_prohibited_is_a_reason() -> None:
    """What lifts a prohibition speaks for the rule."""
    assert marked("a NOT (b NOT c)", "a b") == []
    expected = ["a", "c"]
    assert expected == marked("a NOT (b NOT c)", "a b c")


def test_terms_that_fold_to_the_same_are_one_reason() -> None:
    """What is written twice in a rule is found once, as it was written first."""
    tags = Matcher([Topic(slug="t", rule="أحمد OR احمد OR NOT سعيد")]).match({"text": "احمد"})
    assert (Tag(topic="t", matches=(Match(term="أحمد", field="text", start=0, end=4),)),) == tags


def test_overlapping_terms_are_all_found() -> None:
    """A phrase does not hide the word in it, nor the word the phrase."""
    rule = '"كوريا الشمالية" OR كوريا OR "الشمالية تزور"'
    expected = ["كوريا", "كوريا الشمالية", "الشمالية تزور"]
    assert expected == marked(rule, "كوريا الشمالية تزور")


def test_matches_are_the_first_ones_and_not_too_many() -> None:
    """A long article does not make a long list of reasons."""
    tags = Matcher([Topic(slug="t", rule="a b")]).match({"title": "b", "text": "b a " * 500})
    matches = tags[0].matches
    expected = [0, *range(0, 2 * (MOST_MATCHES - 1), 2)]
    assert expected == [match.start for match in matches]
    assert matches[0].field == "title"


def test_topics_do_not_change_each_other() -> None:
    """Among many topics each is tagged as it would be alone, in the order they were given."""
    chance = random.Random(1)
    vocabulary = [*sorted(set(words(NEWS))), "لندن", "باريس"]
    patterns = ["{} OR {}", "{} AND {}", "{} NOT {}", "({} {}) AND {}", "+{} {} -{}"]
    patterns += ["{}", '"{} {}"']
    topics = [
        Topic(slug=f"t{number}", rule=pattern.format(*chance.choices(vocabulary, k=3)))
        for number, pattern in enumerate(patterns * 100)
    ]
    fields = {"title": "روسيا", "text": NEWS}
    alone = [tag for topic in topics for tag in Matcher([topic]).match(fields)]
    assert alone == list(Matcher(topics).match(fields))
    assert len(alone) > 100


def test_arabic_words_are_found_as_a_plain_expression_finds_them() -> None:
    """Every word of a text as a term: the automaton and a regular expression mark the same."""
    folded = fold(NEWS).text
    for word in sorted(set(words(folded))):
        kaf = "ك" if len(word) >= 5 else ""
        clitics = rf"(?:[وف]?[بل{kaf}]?(?:ال)?|[وف]?لل)"
        contracted = re.sub(r"^ال(?=\w)", "لل", word).replace("للل", "لل")
        also = rf"|[وف]?{contracted}" if contracted != word else ""
        if len(word) > 2:
            found = re.finditer(rf"(?<!\w)(?:{clitics}{word}{also})(?!\w)", folded)
            expected = [NEWS[slice(*fold(NEWS).span(*match.span()))] for match in found]
            assert expected[:MOST_MATCHES] == marked(f'"{word}"', NEWS), word


@pytest.mark.parametrize(
    "fields",
    [{}, {"title": ""}, {"text": " \n "}, {"text": "\u200f\u200c"}, {"text": "\ud800"}],
)
def test_fields_without_words_have_no_topics(fields: dict[str, str]) -> None:
    """Nothing to read is nothing to tag."""
    assert Matcher([Topic(slug="t", rule="a")]).match(fields) == ()


def test_no_topics_are_no_tags() -> None:
    """A house without topics works."""
    assert Matcher([]).match({"text": NEWS}) == ()


def test_a_phrase_does_not_run_from_one_field_into_the_next() -> None:
    """Title and text are no sentence."""
    topics = [Topic(slug="t", rule='"a b"')]
    assert Matcher(topics).match({"title": "a", "text": "b"}) == ()


def test_a_rule_that_does_not_parse_is_the_callers_problem() -> None:
    """The error of the rule comes through as it is."""
    with pytest.raises(RuleError, match="Fields"):
        Matcher([Topic(slug="good", rule="a"), Topic(slug="bad", rule="title:x")])


def test_ten_thousand_topics_cost_little() -> None:
    """Building takes well under a second and an article a fraction of a millisecond.

    The bars are several times what a quiet machine needs (0.3 s, 0.1 ms).
    """
    syllables = ["با", "تو", "جي", "حر", "سم", "عل", "قد", "كن", "مر", "نص", "ها", "يس"]
    chance = random.Random(2)
    names = ["".join(chance.choices(syllables, k=4)) for _ in range(20_000)]
    topics = [Topic(slug=f"t{at}", rule=f"{names[at]} OR {names[-at]}") for at in range(10_000)]
    began = time.perf_counter()
    matcher = Matcher(topics)
    built = time.perf_counter()
    for _ in range(20):
        matcher.match({"text": NEWS})
    assert built - began < 2
    assert (time.perf_counter() - built) / 20 < 0.002


def test_only_what_holds_is_told() -> None:
    """Terms of a clause that fails are no reason, though they occur."""
    matcher = Matcher([Topic(slug="t", rule="flood OR (dam AND burst)")])
    [tag] = matcher.match({"text": "a dam, a flood, a dam"})
    assert ["flood"] == [match.term for match in tag.matches]
