"""Which topics an article belongs to, and where it says so."""

import random
import time
from itertools import product

import pytest

from aggregator.errors import RuleError
from aggregator.model import Match, Tag, Topic
from aggregator.text.letters import fold
from aggregator.text.tokens import words
from workers.matching import MOST_MATCHES, Matcher
from workers.matching.index import _MOST_KNOWN

NEWS = """السلاح مقابل الغذاء.. زعيم كوريا الشمالية يزور روسيا للقاء بوتين
ذكرت صحيفة نيويورك تايمز الامريكية، نقلا عن مصادر أمريكية وحليفة، أن الزعيم الكوري الشمالي، كيم جونغ
أون، يعتزم السفر إلى روسيا في سبتمبر أيلول الجاري. وقال المسؤولون إن بوتين يريد من كيم أن يوافق على
إرسال قذائف مدفعية وصواريخ مضادة للدبابات إلى روسيا، وأن كيم يرغب في أن تزود روسيا كوريا الشمالية
بالتكنولوجيا المتقدمة للأقمار الصناعية. تدريبات مشتركةوقال وزير الدفاع الروسي سيرجي شويجو، إن موسكو
تناقش إجراء تدريبات مشتركة مع كوريا الشمالية، وذلك في الوقت الذي عبرت فيه الولايات المتحدة عن قلقها.
صدر عن المملكة المتحدة، واليابان، وكوريا الجنوبية، والولايات المتحدة إن أي صفقات أسلحة من هذا القبيل
بحسب بيلاروسيا ومصرف العراقيل، وللصين، وبالصين، فالصين، كالصين، لروسيا، وبروسيا، كلاوس."""

ALPHABET = "ابتجحدرسصعفقكلمنهوي"
SYLLABLES = ["".join(three) for three in product(ALPHABET, repeat=3)]


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
        ("روسيا", "بيلاروسيا روسيتش", []),
        ("روسيا", "الروسي وروسيات", ["الروسي", "وروسيات"]),
        ("روسيا", "الروسيا", []),
        ("مصر", "مصرف المصرف المصر", []),
        ("مالي", "المالي والمالية لمالي", ["لمالي"]),
        ('"كوريا الشمالية"', "الكوري الشمالي", ["الكوري الشمالي"]),
        ('"كوريا الشمالية"', "كورية شمالية الكوري الجنوبي", ["كورية شمالية"]),
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
        ('"كوريا   الشمالية"', "كوريا، الشمالية كوريا. الشمالية كوريا/الشمالية", []),
        (
            '"كوريا الشمالية"',
            "#كوريا_الشمالية لكوريا-الشمالية",
            ["كوريا_الشمالية", "لكوريا-الشمالية"],
        ),
        ("كوريا_الشمالية", "والكوري الشمالي", ["والكوري الشمالي"]),
        ("#كوريا_الشمالية", "كوريا الشمالية #كوريا_الشمالية", ["#كوريا_الشمالية"]),
        (
            '"heavy rain"',
            "Heavy-rain heavy_rain heavy‑rain",
            ["Heavy-rain", "heavy_rain", "heavy‑rain"],
        ),
        ('"heavy rain"', "heavy--rain heavy - rain heavy -rain heavy_-rain heavy–rain", []),
        ("COVID-19", "Covid 19 covid_19 covid­-19 COVID19", ["Covid 19", "covid_19", "covid­-19"]),
        ('"a b c" OR "b-c_d"', "a-b-c-d", ["a-b-c", "b-c-d"]),
        ("covid", "COVID-19 _covid_", ["COVID", "covid"]),
        ("=COVID-19", "covid 19 COVID-19 covid_19", ["COVID-19"]),
        ('"U.S.-led" OR "-5" OR AT-T', "U.S.-led, -5 AT&T AT-T 3-5", ["U.S.-led", "-5", "AT-T"]),
        (r"\- OR \_", "a-b_c", ["-", "_"]),
        ('"हिन्दी चीनी"', "हिन्दी-चीनी", ["हिन्दी-चीनी"]),
        ('"東京 大阪"', "東京-大阪", ["東京-大阪"]),
        ("مسؤول", "مسئول والمسؤول للمَسْئُول مسءول", ["مسئول", "والمسؤول", "للمَسْئُول", "مسءول"]),
        ("مسئول", "مسؤول مسئول مسوول", ["مسؤول", "مسئول", "مسوول"]),
        ('"شؤون عربية"', "الشئون عربية شئون عربيه", ["الشئون عربية", "شئون عربيه"]),
        ("رؤوس", "رءوس رئوس رؤس ريوس", ["رءوس", "رئوس", "ريوس"]),
        ("=مسؤول", "مسئول مسؤول", ["مسؤول"]),
        ("مسؤ*", "مسئولون", []),
        ("مسؤول*", "المسئولون مسؤولة", ["المسئولون", "مسؤولة"]),
        ('"مسؤول رفيع"~2', "رفيع، مسئول", ["رفيع، مسئول"]),
        ("ميول", "مسؤول ميول موول", ["ميول"]),
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
        (r'\% OR "%%" OR "% a"', "5%", ["%"]),
        ('"a b" OR "a b c d" OR "a x"', "a b", ["a b"]),
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


def test_spellings_of_a_word_are_one_reason() -> None:
    """Terms that look for the same are told once; another topic's spelling takes nothing away."""
    topics = [
        Topic(slug=f"t{at}", rule=rule) for at, rule in enumerate(["مسوول", "مسئول OR مسؤول"])
    ]
    found = {tag.topic: tag.matches for tag in Matcher(topics).match({"text": "مسؤول مسئول"})}
    assert ["مسوول"] == [match.term for match in found["t0"]]
    assert [("مسئول", 0), ("مسئول", 6)] == [(match.term, match.start) for match in found["t1"]]


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
    vocabulary = [*sorted(set(words(fold(NEWS)))), "لندن", "باريس"]
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
        Matcher([Topic(slug="good", rule="a"), Topic(slug="bad", rule="body:x")])


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


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("=روسيا", "روسيا وروسيا رُوسيا الروسي روسيـا", ["روسيا"]),
        ("=رُوسيا", "روسيا رُوسيا", ["رُوسيا"]),
        ("=أحمد", "احمد أحمد", ["أحمد"]),
        ("=كوریا", "كوريا كوریا", ["كوریا"]),
        ("=École", "ecole ÉCOLE e\u0301cole", ["ÉCOLE", "e\u0301cole"]),
        ('="كوريا الشمالية"', "كوريا \n الشمالية كوريا الشماليه", ["كوريا \n الشمالية"]),
        ('="C++"', "c++ C", ["c++"]),
        ("=روسيا", "\u200fروسيا\u200f", ["روسيا"]),
        ("=میرود", "می\u200cرود میرود", ["میرود"]),
        ("=東京", "東京都", ["東京"]),
        ('="€"', "5€", ["€"]),
        ("كوري*", "كوريا وكوريتان الكوريون كوري كورس", ["كوريا", "وكوريتان", "الكوريون", "كوري"]),
        ("fl*", "Floods flow fl reflow", ["Floods", "flow", "fl"]),
        ("صين*", "رُصينة صِينيّ", ["صِينيّ"]),
        ("東京*", "東京都", ["東京"]),
        ('"heavy rain"~2', "heavy rain", ["heavy rain"]),
        ('"heavy rain"~2', "rain, heavy", ["rain, heavy"]),
        ('"heavy rain"~2', "heavy and cold rain", ["heavy and cold rain"]),
        ('"heavy rain"~2', "heavy and cold and wet rain", []),
        ('"heavy rain"~2', "rain and heavy", []),
        ('"rain rain"~3', "rain", []),
        ('"rain rain"~3', "rain go away rain", ["rain go away rain"]),
        ('"روسيا نفط"~2', "النفط في وروسيا", []),
        ('"روسيا نفط"~3', "النفط في وروسيا", ["النفط في وروسيا"]),
        ('"東 京"~2', "京東", ["京東"]),
    ],
)
def test_terms_are_found_in_the_manner_that_is_asked_for(
    rule: str, text: str, expected: list[str]
) -> None:
    """As written only, as the beginning of a word, or close by each other."""
    assert expected == marked(rule, text)


def test_a_phrase_of_one_script_may_follow_another() -> None:
    """Letters of scripts without spaces are words, whose edges are their own."""
    assert marked('"iPhone 発売"', "新iPhone 発売中") == ["iPhone 発売"]
    assert marked("ไทย", "ประเทศไทย") == ["ไทย"]
    assert marked("ที", "ที่") == []


def topics(**rules: str) -> list[Topic]:
    return [Topic(slug=slug, rule=rule) for slug, rule in rules.items()]


def test_a_topic_may_build_on_others_whatever_their_order() -> None:
    """Those that are referred to are looked at first; tags come in the order of the topics."""
    matcher = Matcher(
        topics(c="topic:b AND dam", b="topic:a OR x", a="flood", d="dam NOT topic:a", e="topic:c")
    )
    assert ["c", "b", "a", "e"] == [tag.topic for tag in matcher.match({"text": "flood, dam"})]
    assert ["d"] == [tag.topic for tag in matcher.match({"text": "dam"})]


def test_the_reasons_of_a_topic_are_those_of_the_topic_it_refers_to() -> None:
    """With the other topic's terms; the same reason is told once."""
    matcher = Matcher(topics(a="flood OR dam", b="topic:a OR c", c="topic:a topic:b flood"))
    found = {tag.topic: tag.matches for tag in matcher.match({"text": "dam flood"})}
    expected = ["dam", "flood"]
    assert all(expected == [match.term for match in found[slug]] for slug in "abc")


def test_references_that_lead_nowhere_do_not_hold() -> None:
    """To a topic that is not there, or in a circle; nothing is raised."""
    matcher = Matcher(topics(a="topic:z OR x", b="topic:c OR x", c="topic:b OR y", d="y -topic:z"))
    assert ["c", "d"] == [tag.topic for tag in matcher.match({"text": "y"}) if tag.topic != "b"]
    assert "a" in [tag.topic for tag in matcher.match({"text": "x"})]


def test_a_long_chain_of_topics_is_followed_to_its_end() -> None:
    """Ten thousand topics, each of which refers to the one behind it."""
    chain = [Topic(slug=f"t{at}", rule=f"topic:t{at + 1}") for at in range(10_000)]
    found = Matcher([*chain, Topic(slug="t10000", rule="flood")]).match({"text": "a flood"})
    assert len(found) == 10_001
    assert found[0].matches == found[-1].matches


FIELDS = {
    "title": "Flood in Basra",
    "text": "The river rose.",
    "source/name": "Basra Radio",
    "feed": "f00000000001",
    "authors/0": "Sami Haddad",
    "authors/1": "Radio Staff",
    "keywords/0": "rivers",
    "keywords/1": "كوريا الشمالية",
    "language": "pt-BR",
}


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("radio", []),
        ("title:flood", [("title", "Flood")]),
        ("text:flood", []),
        ("title:(river basra)", [("title", "Basra")]),
        ("source:radio", [("source/name", "Radio")]),
        ("source:basra-radio", [("source/name", "Basra Radio")]),
        ("source:=basra-radio", []),
        ('source:"basra radio"', [("source/name", "Basra Radio")]),
        ("source:=radio", []),
        ('source:="basra radio"', [("source/name", "Basra Radio")]),
        ("feed:f00000000001", [("feed", "f00000000001")]),
        ("feed:f00000000002", []),
        ("author:radio", [("authors/1", "Radio")]),
        ('author:"haddad radio"', []),
        ("author:had*", [("authors/0", "Haddad")]),
        ("keyword:كوريا", [("keywords/1", "كوريا")]),
        ("keyword:=كوريا", []),
        ('keyword:="كوريا الشمالية"', [("keywords/1", "كوريا الشمالية")]),
        ("lang:pt", [("language", "pt-BR")]),
        ("lang:pt-br", [("language", "pt-BR")]),
        ("lang:pt-PT", []),
        ("lang:ar", []),
        ("flood NOT lang:pt", []),
        ("river AND author:sami", [("text", "river"), ("authors/0", "Sami")]),
    ],
)
def test_fields_are_searched_where_a_rule_names_them(
    rule: str, expected: list[tuple[str, str]]
) -> None:
    """Each value of a list by itself; = is a whole value; unnamed terms mean title and text."""
    tags = Matcher([Topic(slug="t", rule=rule)]).match(FIELDS)
    told = [
        (one.field, FIELDS[one.field][one.start : one.end]) for tag in tags for one in tag.matches
    ]
    assert expected == told


def test_weights_add_up_to_a_least_score() -> None:
    """Only the terms that occur are reasons."""
    rule = "(flood^2 river dam)@3"
    assert marked(rule, "river and dam") == []
    assert marked(rule, "flood and dam") == ["flood", "dam"]


HOSTILE = {
    "beginnings": " OR ".join(f"{a}{b}*" for a in ALPHABET for b in ALPHABET),
    "phrases": " OR ".join(f'"في {word}"' for word in SYLLABLES),
    "long phrases": " OR ".join(f'"من {"ا" * size} {size}"' for size in range(1, 280)),
    "exact": " ".join(f"=ف{'ـ' * size}ي" for size in range(250)),
    "proximity": " OR ".join(f'"في من على {word}"~1000' for word in SYLLABLES[:50]),
    "repeated": " OR ".join(f'"في من في من في من في من x{at}"~999 في' for at in range(50)),
    "signs": " OR ".join(f'"{"!#$%"[at]}{"." * size} في"' for at in range(4) for size in range(7)),
    "letters": " ".join(f"{letter}^2" for letter in ALPHABET),
    "nested": "(" * 49 + "في" + " من)" * 49,
    "scores": f"({' '.join(f'{word}^2' for word in SYLLABLES)})@30",
}
COMMON = ["في", "من", "على", "إلى", "عن", "مع", "هذا", "التي"]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_rule_makes_an_article_cost_much(name: str) -> None:
    """A millisecond at most for 400 words, on a quiet machine; the bar is five."""
    chance = random.Random(7)
    words_ = [chance.choice(COMMON) if at % 3 else chance.choice(SYLLABLES) for at in range(400)]
    matcher = Matcher([Topic(slug="t", rule=HOSTILE[name])])
    fields = {"title": " ".join(words_[:8]), "text": " ".join(words_)}
    matcher.match(fields)
    began = time.perf_counter()
    for _ in range(10):
        matcher.match(fields)
    assert (time.perf_counter() - began) / 10 < 0.005


def test_what_is_remembered_is_bounded() -> None:
    """Words without end, and endless words, do not fill the memory; they are found all the same."""
    matcher = Matcher([Topic(slug="t", rule="ab*")])
    for at in range(25):
        told = " ".join(f"ab{at}x{number}" for number in range(5_000)) + " ab" + "c" * 50_000
        assert len(matcher.match({"text": told})) == 1
        assert len(matcher._indexes[""]._known) <= _MOST_KNOWN
