"""Names in all the forms that Arabic gives them, and words that only look like one."""

from itertools import product

import pytest

from aggregator.model import Topic
from workers.matching import Matcher

# A name, other spellings of it that people type, and its nisba without endings.
NAMES = [
    ("روسيا", ["روسیا", "روسـيا", "رُوسِيَا", "ﺭﻭﺳﻴﺎ"], "روسي"),
    ("العراق", ["اَلْعِرَاق", "العـراق", "ٱلعراق"], "عراقي"),
    ("مصر", ["مِصْر", "ﻣﺼﺮ", "مصـر"], "مصري"),
    ("إيران", ["ايران", "إیران", "أيران", "ﺇﻳﺮﺍﻥ"], "إيراني"),
    ("سورية", ["سوريه", "سوریة", "سُورِيَة", "سورية"], "سوري"),
    ("الأردن", ["الاردن", "الأُرْدُنّ", "الآردن"], "أردني"),
    ("ألمانيا", ["المانيا", "ألمانیا", "إلمانيا"], "ألماني"),
    ("تركيا", ["ترکیا", "تركـيا", "تُركيا"], "تركي"),
    ("فرنسا", ["فَرَنسا", "فرنـسا"], "فرنسي"),
    ("أفغانستان", ["افغانستان", "أفغانـستان", "آفغانستان"], "أفغاني"),
    ("السعودية", ["السعوديه", "السعودیة", "السُّعودية"], "سعودي"),
    ("كوريا الشمالية", ["کوریا الشمالیة", "كوريا الشماليه", "كوريا\nالشَّمالية"], "كوري شمالي"),
]
CONJUNCTIONS, PREPOSITIONS = ["", "و", "ف"], ["", "ب", "ل", "ك"]
ENDINGS = ["", "ة", "ون", "ين", "ات", "ان", "تان", "تين"]

NOT_THEM = {
    "روسيا": "بيلاروسيا روسيتش بروسيايي دروس دروسي العروسين أوروسيا روسو سروسيا عروسي الروسيا",
    "العراق": "العراقيل عراقيل وعراقيل الأعراق عراق_ه أعراق العراقة بالعراقة عراقة عريق سالعراق",
    "مصر": "مصرف المصرف مصرفي مصراتة المصران مصرع ومصرع مصرّح مصروف بمصراع تمصر عصر",
    "لاوس": "كلاوس وكلاوس سانتاكلاوس ميلاوس",
    "إيران": "جيران نيران الطيران طيران بيران إيرانكي ميران حيران",
    "السعودية": "سعودة السعود مسعودي المسعودية",
    "ألمانيا": "علمانيات علمانيا ألمانيوم أعلماني",
    "تركيا": "تركيبات تركيبة التركيز تركيع اشتراكيا",
    "فرنسا": "فرنسة الفرنس فرنسيسكو سفرنسا",
    "مالي": "المالي والمالي بالمالي المالية مالية جمالي للمالي الإجمالي أمالي",
    "الهند": "هندسة الهندسة هندام مهندس مهند بالهندباء",
    "كوريا الشمالية": "كوريا__الشمالية كوريا، الشمالية كوريا الشماليات كوري جنوبي",
}


def told(name: str, text: str) -> bool:
    rule = f'"{name}"' if " " in name else name
    return bool(Matcher([Topic(slug="t", rule=rule)]).match({"text": f"قال، {text}: نعم"}))


def forms(name: str, spellings: list[str], nisba: str) -> set[str]:
    """The name and its nisba, with whatever may be written before them."""
    before = ["".join(pair) for pair in product(CONJUNCTIONS, PREPOSITIONS)]
    long_enough = len(name) >= 5
    before = [one for one in before if long_enough or "ك" not in one]
    made = {particles + spelling for particles in before for spelling in (name, *spellings)}
    if name.startswith("ال"):
        made |= {f"{conjunction}لل{name[2:]}" for conjunction in CONJUNCTIONS}
    for ending in ENDINGS:
        words = [word + ending for word in nisba.split()]
        articled = " ".join("ال" + word for word in words)
        made |= {particles + " ".join(words) for particles in before if "ك" not in particles}
        made |= {particles + articled for particles in before if "ك" not in particles}
        made |= {f"{conjunction}لل{articled[2:]}" for conjunction in CONJUNCTIONS}
    return made


@pytest.mark.parametrize(("name", "spellings", "nisba"), NAMES, ids=[name[0] for name in NAMES])
def test_every_form_of_a_name_is_found(name: str, spellings: list[str], nisba: str) -> None:
    """Particles and their combinations, spellings, and the nisba in all genders and numbers."""
    made = forms(name, spellings, nisba)
    assert len(made) > 100
    assert [form for form in sorted(made) if not told(name, form)] == []


def test_the_forms_are_as_many_as_were_measured() -> None:
    """The twelve names of findings/text.md had 762."""
    assert sum(len(forms(*name)) for name in NAMES) >= 762


@pytest.mark.parametrize("name", NOT_THEM)
def test_what_only_looks_like_a_name_is_not_found(name: str) -> None:
    """Other words that begin, end or go on as the name does."""
    others = [NOT_THEM[name]] if " " in name else NOT_THEM[name].split()
    assert [other for other in others if told(name, other)] == []


def test_there_are_enough_of_them() -> None:
    """Sixty words and more that look like names."""
    assert sum(len(others.split()) for others in NOT_THEM.values()) >= 60
