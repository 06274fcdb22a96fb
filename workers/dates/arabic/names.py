"""The words of Arabic dates: months of two calendars, and days in words. Letters are folded.

Sources: CLDR, locales ar, ar-SY, ar-DZ, ar-TN, ar-MA, ar-MR, and islamic-umalqura; to them, what
the press writes besides (يونيه, تشرين أول, شتمبر), and the English names that programs leave in an
Arabic line.
"""

from itertools import product

# From January; a name each of Egypt, the Levant, and the Maghreb where they differ.
_GREGORIAN = (
    "يناير|كانون الثاني|كانون ثاني|كانون ثان|جانفي|january|jan",
    "فبراير|شباط|فيفري|february|feb",
    "مارس|اذار|march|mar",
    "ابريل|نيسان|افريل|april|apr",
    "مايو|ايار|ماي|may",
    "يونيو|يونيه|حزيران|جوان|june|jun",
    "يوليو|يوليه|تموز|جويليه|يوليوز|july|jul",
    "اغسطس|اب|اوت|غشت|اغشت|august|aug",
    "سبتمبر|ايلول|شتنبر|شتمبر|september|sept|sep",
    "اكتوبر|تشرين الاول|تشرين اول|october|oct",
    "نوفمبر|تشرين الثاني|تشرين ثاني|تشرين ثان|نونبر|نوفنبر|november|nov",
    "ديسمبر|كانون الاول|كانون اول|دجنبر|دجمبر|december|dec",
)
_HIJRI = (
    "محرم|المحرم",
    "صفر",
    "ربيع الاول|ربيع اول",
    "ربيع الثاني|ربيع الاخر|ربيع ثاني|ربيع اخر",
    "جمادي الاولي|جمادي الاول|جمادي اولي|جمادي اول|جماد الاولي|جماد الاول|جماد اول",
    "جمادي الاخره|جمادي الثانيه|جمادي الاخر|جمادي الثاني|جمادي ثاني|جمادي اخر|جماد الاخر|جماد ثاني",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعده|ذي القعده|ذوالقعده|ذيالقعده",
    "ذو الحجه|ذي الحجه|ذوالحجه|ذيالحجه",
)
# The first to the tenth and the eleventh, less their article.
_ORDINALS = (
    "اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي",
)  # fmt: skip
_TENS = ((20, "العشرين"), (20, "العشرون"), (30, "الثلاثين"), (30, "الثلاثون"))
_ARTICLES = ("ال", "لل")  # الخامس, الموافق للخامس


def _days() -> dict[str, int]:
    """The days of a month in words: "الخامس", "الخامس عشر", "الخامس والعشرين" -> 5, 15, 25."""
    days: dict[str, int] = {}
    for article, (place, name) in product(_ARTICLES, enumerate(_ORDINALS, 1)):
        unit = 1 if name == "حادي" else place
        if name != "حادي":
            days[article + name] = place
        if name not in ("اول", "عاشر"):
            days[f"{article}{name} عشر"] = 10 + unit
        for ten, tens in _TENS:
            if ten + unit <= 31:  # noqa: PLR2004
                days[f"{article}{name} و{tens}"] = ten + unit
    for article, (ten, tens) in product(_ARTICLES, _TENS):
        days[article + tens.removeprefix("ال")] = ten
    return days


def _numbered(months: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, names in enumerate(months, 1) for name in names.split("|")}


def _any_of(names: dict[str, int]) -> str:
    """A regular expression for any of *names*, the longest first."""
    return "|".join(name.replace(" ", r"\s+") for name in sorted(names, key=len, reverse=True))


GREGORIAN = _numbered(_GREGORIAN)
HIJRI = _numbered(_HIJRI)
DAYS = _days()

ANY_GREGORIAN = _any_of(GREGORIAN)
ANY_HIJRI = _any_of(HIJRI)
ANY_DAY = _any_of(DAYS)
ANY_WEEKDAY = "الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت"


def number(name: str, names: dict[str, int]) -> int:
    """What *name* of *names* stands for, whatever its spaces; figures stand for themselves."""
    return int(name) if name.isdecimal() else names[" ".join(name.split())]
