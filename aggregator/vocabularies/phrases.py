"""What names that do not count alone stand beside, and how it is written in a rule. Data.

Of our own writing; for fences.py.
"""

import re

from aggregator.vocabularies.ambiguous import with_given_names


def any_of(words: str) -> str:
    """One of *words*, which have "|" or line breaks between them."""
    return " OR ".join(f'"{each}"' for each in _listed(words))


def before(name: str, words: str) -> str:
    """*name* with one of *words* behind it, or with what is its own."""
    return " OR ".join(f'"{name} {word}" OR "{name}\'s {word}"' for word in _listed(words))


def called(surname: str) -> str:
    """*surname* behind a given name."""
    return " OR ".join(f'"{name}"' for name in with_given_names(f"* {surname}"))


def _listed(words: str) -> list[str]:
    return [each.strip() for each in re.split(r"[|\n]", words.strip())]


# "US" folds to "us", so that it counts only beside what it often stands beside.
_AFTER_US = """
president military officials official dollar dollars troops senate senator sanctions treasury army
navy congress government forces embassy ambassador secretary economy court soldiers soldier
citizen citizens envoy election elections stocks companies company drone drones airstrike
airstrikes intelligence lawmakers justice department tariffs trade border state states city
investigators allies authorities defence defense foreign marines marine coast diplomat diplomats
vice administration policy aid federal base bases firm firms house marshals warship warships jet
jets national led backed based owned born made china russia iran mexico media voters consulate
supreme census carrier pilot journalist central northern southern tech police weapons
"""
US = " OR ".join(['"the US"', *(f'"US {word}" OR "US-{word}"' for word in _AFTER_US.split())])

OF_A_STATE = """
president | parliament | government | army | military | border | king | prime minister | PM | junta
foreign minister | foreign ministry | interior ministry | central bank | ruling party | elections
election | lawmakers | MPs | troops | rebels | opposition leader | national team | airspace
condemns | condemned | denounces | denounced | expels | summons | recalls ambassador | deports
ratifies | ratified | imposes | reopens border | closes border | declares | abstains | hosts
says it will | says its | says Israel | votes in | goes to the polls | national football team
"""
"""What a state does and has, and nobody who is called Jordan or Chad."""

OF_GEORGIA = "parliament | PM | prime minister | ruling party | foreign minister | army"
"""What an American state has not."""

OPPONENTS = """
Portugal | Spain | Turkey | Greece | Scotland | Norway | Italy | France | Germany | Ukraine
Kosovo | Sweden | Bulgaria | Armenia | Azerbaijan | Belgium | Poland | Romania | Japan | Fiji
Samoa | Tonga | Uruguay | Wales | Czech | Croatia | Albania | Cyprus | Malta | Euro
"""
"""Whom a national team plays, and none of an American university does."""

# Behind a noun without an article تركي is Turkish; behind one with it, a man's name.
_TURKISH = """
مسؤول | جندي | دبلوماسي | وفد | وزير | مواطن | مصدر | رجل أعمال | صحفي | لاعب | ضابط | مبعوث | طيار
شاب | صحافي | قائد | مدرب | محام | سائق | مهاجم | ناشط | محلل | كاتب | مخرج | سفير | نائب | طبيب
"""
CALLED_TURKI = """
"الأمير تركي" OR "تركي بن" OR "تركي آل" OR "بن تركي" OR "تركي الفيصل" OR "منصور تركي"
OR "الدكتور تركي" OR "تركي العتيبي" OR "تركي الدخيل" OR "تركي الحمد" OR "تركي العمار"
OR "تركي المالكي" OR "تركي السديري" OR "تركي القحطاني" OR "تركي الشهري" OR "الشيخ تركي"
OR "أبو تركي" OR "العميد تركي" OR "العقيد تركي" OR "اللواء تركي" OR "المهندس تركي"
"""
_PERSONS = _listed(_TURKISH)
_INDEFINITE = " OR ".join(f'"{noun} تركي"' for noun in _PERSONS)
_DEFINITE = " OR ".join(f'"ال{noun} تركي"' for noun in _PERSONS)
TURKS = f"(({_INDEFINITE}) NOT ({_DEFINITE} OR {CALLED_TURKI}))"

EASTERN_CONGO = """
Kinshasa OR Kivu OR Goma OR Bukavu OR Ituri OR Beni OR Bunia OR Katanga OR Kolwezi OR Lubumbashi
OR M23 OR Tshisekedi OR Kabila OR MONUSCO OR Monusco OR Rwanda OR Rwandan OR Uganda OR Ugandan
OR Burundi OR Ebola OR cobalt OR كينشاسا OR كيفو OR غوما OR بوكافو OR إيتوري OR بيني OR كاتانغا
OR لوبومباشي OR "إم 23" OR "أم 23" OR "23 مارس" OR تشيسيكيدي OR كابيلا OR مونوسكو OR رواندا
OR أوغندا OR بوروندي OR إيبولا OR الكوبالت OR Ruanda OR Rwandais OR Киншаса
"""
"""Two countries are called Congo. This is the eastern one."""

FINANCIAL = """
"دعم مالي" OR "عجز مالي" OR "فساد مالي" OR "مبلغ مالي" OR "خبير مالي" OR "محلل مالي" OR "مدير مالي"
OR "مركز مالي" OR "استقرار مالي" OR "تمويل مالي" OR "مستشار مالي" OR "نظام مالي" OR "فائض مالي"
OR "ضغط مالي" OR "قطاع مالي" OR "اتفاق مالي" OR "تقرير مالي" OR "مقابل مالي" OR "بشكل مالي"
"""
MALIANS = """
القوات المالية | الجيش المالي | الجنود الماليين | الجنود الماليون | العسكريين الماليين
العسكريون الماليون | الحكومة المالية | الخارجية المالية | القوات المسلحة المالية | الأراضي المالية
المنتخب المالي | المجلس العسكري المالي | اللاجئين الماليين | اللاجئون الماليون | المدنيين الماليين
المواطنين الماليين | المهاجرين الماليين | الطوارق الماليين | جنود ماليين | جنود ماليون
لاجئين ماليين | لاجئون ماليون | مهاجرين ماليين | مدنيين ماليين | الماليين والنيجريين
المالية والنيجرية | النيجرية والمالية | المالية والبوركينية | البوركينية والمالية
المالية والتشادية
المالية والموريتانية | الموريتانية والمالية | المالية والسنغالية | السنغالية والمالية
المالية والجزائرية | الجزائرية والمالية | المالية الموريتانية | المالية الجزائرية
الموريتانية المالية | الجزائرية المالية | المالية الفرنسية | المالي والنيجري | النيجري والمالي
المالي والبوركيني | البوركيني والمالي | المالي والتشادي | التشادي والمالي | المالي والموريتاني
الموريتاني والمالي | المالي والسنغالي | السنغالي والمالي | المالي والجزائري | الجزائري والمالي
"""
