"""Folding of letters, against a slow reference and by its offsets."""

import random
from unicodedata import category, combining, normalize

import pytest

from aggregator.text.letters import Folded, fold

SAME = {
    "أإآٱ": "ا",
    "ىیئ": "ي",
    "ؤ": "و",
    "ةۃۀەہۂھ": "ه",
    "کڪګڬڭڮگ": "ك",
    "ۓ": "ے",
    "٠۰": "0",
    "١۱": "1",
    "٢۲": "2",
    "٣۳": "3",
    "٤۴": "4",
    "٥۵": "5",
    "٦۶": "6",
    "٧۷": "7",
    "٨۸": "8",
    "٩۹": "9",
    "øØ": "o",
    "łŁ": "l",
    "đĐ": "d",
    "ħĦ": "h",
    "ŧŦ": "t",
    "ıİ": "i",
    "ς": "σ",
    "’ʼ": "'",
    "‐‑": "-",
}
SINGLE = {letter: one for letters, one in SAME.items() for letter in letters}
INVISIBLE = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufe0f\ufeff"
ARABIC_SIGNS = [*range(0x610, 0x61B), 0x640, *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6EE)]
SIGNS = {chr(code) for code in ARABIC_SIGNS} | {chr(code) for code in range(0x300, 0x370)}

ALPHABETS = (
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱىؤئةکگیۀەہۂھ",
    "".join(map(chr, ARABIC_SIGNS)) + INVISIBLE,
    "".join(map(chr, [*range(0xFB50, 0xFDC8), *range(0xFDF0, 0xFDFE), *range(0xFE70, 0xFEFD)])),
    "abcXYZéÉüŁøİıßçñǅẾờ",
    "άΈΰςΣἄᾧ",
    "йЙёЁїЇђжЖ",
    "и\u0306И\u0306у\u0301е\u0308e\u0301o\u0302\u0301",
    " \n\t\r\u00a0\u2028\u3000_-،؛؟.,!\0",
    "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    "😀🏽𐤀𞤀𝕏東京हिन्दीไทย\U000e0100\U0010ffff",
)


def clusters(text: str) -> list[tuple[str, int]]:
    """Single characters with their offsets, but a Cyrillic letter together with its accents."""
    found: list[tuple[str, int]] = []
    for offset, character in enumerate(text):
        accent = "\u0300" <= character <= "\u036f"
        if accent and found and "\u0400" <= found[-1][0][0] <= "\u04ff":
            found[-1] = found[-1][0] + character, found[-1][1]
        else:
            found.append((character, offset))
    return found


def one(character: str) -> str:
    """What one character becomes."""
    if character in SIGNS or character in INVISIBLE or "\ufe00" <= character <= "\ufe0f":
        return ""
    if character in SINGLE:
        return SINGLE[character]
    if character in "\n\v\f\x85\u2028\u2029":
        return "\n"
    if character.isspace() or character == "\0":
        return " "
    base = normalize("NFD", character)[0]
    if base.isascii() or "\u0370" <= base <= "\u03ff":
        character = base
    return "σ" if character in "Σς" else character.lower()


def reference(text: str) -> tuple[str, list[int]]:
    """The same folding, one character after the other, and the origin of each."""
    folded, origins = "", []
    for cluster, offset in clusters(text):
        form = "\ufb50" <= cluster[0] <= "\ufdff" or "\ufe70" <= cluster[0] <= "\ufefc"
        plain = normalize("NFKC", cluster).lstrip() if form or len(cluster) > 1 else cluster
        letters = "".join(map(one, plain))
        folded += letters
        origins += [offset] * len(letters)
    return folded, origins


def is_plain(letter: str) -> bool:
    return normalize("NFKC", letter) == letter


def random_text(chance: random.Random) -> str:
    parts = [chance.choice(chance.choice(ALPHABETS)) for _ in range(chance.randrange(60))]
    return "".join(parts)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Moscow\tNEWS", "moscow news"),
        ("كِتَابٌ", "كتاب"),
        ("كـــتاب", "كتاب"),
        ("أَمْرِيكَا الإِسلام آسيا ٱلله", "امريكا الاسلام اسيا الله"),
        ("مستشفى مسؤول قائد دولة", "مستشفي مسوول قايد دوله"),
        ("الولایات المتحدة کوریا الشمالیة", "الولايات المتحده كوريا الشماليه"),
        ("٢٠٢٣ ۲۰۲۳", "2023 2023"),
        ("ﻗﺎﻝ ﻣﺼﺪﺭ", "قال مصدر"),
        ("ﻻ ﷲ ﷺ", "لا الله صلي الله عليه وسلم"),
        ("كتابﹰا", "كتابا"),
        ("می‌رود", "ميرود"),
        ("ا\u200cلاكتروني", "الاكتروني"),
        ("\u200fروسيا\u200e", "روسيا"),
        ("École Ångström İstanbul Łódź Đorđe", "ecole angstrom istanbul lodz dorde"),
        ("e\u0301cole", "ecole"),
        ("Ἀθῆναι ΑΘΗΝΑΣ", "αθηναι αθηνασ"),
        ("Красный й \u0438\u0306", "красный й й"),
        ("Россия", "россия"),
        ("O’Brien COVID‑19", "o'brien covid-19"),
        ("a\u00a0b\u2003c\u2028d", "a b c\nd"),
        ("😀 أ 𝕏", "😀 ا 𝕏"),
        ("هَٰذَا", "هذا"),
        ("۝ هـ", " ه"),
    ],
)
def test_what_readers_take_for_the_same_becomes_the_same(text: str, folded: str) -> None:
    """Signs go, letters of one kind become one letter, digits ASCII, case and accents go."""
    assert folded == fold(text).text


@pytest.mark.parametrize("seed", range(40))
def test_the_table_agrees_with_a_character_by_character_reference(seed: int) -> None:
    """Text and origins are those of a slow reference, whatever is mixed."""
    chance = random.Random(seed)
    for _ in range(50):
        text = random_text(chance)
        expected, origins = reference(text)
        folded = fold(text)
        assert expected == folded.text
        assert origins == [folded.origin(at) for at in range(len(folded.text))]
        assert len(text) == folded.origin(len(folded.text))


def test_every_presentation_form_becomes_its_plain_letters() -> None:
    """NFKC decides, and neither a lone sign nor a ligature brings a space that was not there."""
    for code in [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)]:
        text = f"ب{chr(code)}ب"
        assert reference(text)[0] == fold(text).text


@pytest.mark.parametrize(
    ("first", "last"),
    [(0xC0, 0x24F), (0x370, 0x3FF), (0x400, 0x4FF), (0x600, 0x6FF), (0x1E00, 0x1FFF)],
)
def test_canonically_equivalent_texts_fold_to_the_same(first: int, last: int) -> None:
    """Composed and decomposed letters are no different to a reader."""
    for code in range(first, last + 1):
        composed, parts = (normalize(form, chr(code)) for form in ("NFC", "NFD"))
        assert fold(composed).text == fold(parts).text, hex(code)


def test_folding_twice_changes_nothing() -> None:
    """A folded text is folded."""
    chance = random.Random(7)
    for _ in range(300):
        once = fold(random_text(chance)).text
        assert once == fold(once).text


def test_cyrillic_keeps_its_letters() -> None:
    """Only the case of Cyrillic goes: й and ё are no accented и and е."""
    letters = "йёїўќѓ"
    assert letters == fold(letters.upper()).text
    assert letters == fold(normalize("NFD", letters)).text


def test_no_combining_accent_is_left_in_latin() -> None:
    """Vietnamese, with two accents on a letter, has none after folding."""
    assert not any(map(combining, fold("Tiếng Việt Đường ế").text))


def test_a_lone_surrogate_keeps_the_offsets_right() -> None:
    """What is no character is one question mark, even where two would make a character."""
    folded = fold("ك\ud83d\ude00ِb")
    expected = ("ك??b", 4)
    assert expected == (folded.text, folded.origin(3))


@pytest.mark.parametrize(
    ("text", "part", "marked"),
    [
        ("قالت رُوسِيَاٌ، أمس", "روسيا", "رُوسِيَاٌ"),
        ("في الـــعراقِ.", "العراق", "الـــعراقِ"),
        ("\u200fروسيا\u200f ثم", "روسيا", "روسيا"),
        ("😀😀 کوریا 😀", "كوريا", "کوریا"),
        ("بسم ﷲ الرحمن", "الله", "ﷲ"),
        ("ﻻعب", "ا", "ﻻ"),
        ("e\u0301cole", "e", "e\u0301"),
        ("plain text", "text", "text"),
    ],
)
def test_a_span_leads_back_to_the_letters_with_their_signs(
    text: str, part: str, marked: str
) -> None:
    """Offsets count characters of the source; a letter keeps its signs, and invisibles stay out."""
    folded = fold(text)
    start = folded.text.index(part)
    first, last = folded.span(start, start + len(part))
    assert marked == text[first:last]


@pytest.mark.parametrize("seed", range(10))
def test_what_a_span_marks_folds_to_what_was_found(seed: int) -> None:
    """Every span of a folded text, cut out of the source and folded, is that text again."""
    chance = random.Random(seed)
    for _ in range(100):
        text = "".join(filter(is_plain, random_text(chance)))
        folded = fold(text)
        start, end = sorted(chance.randrange(len(folded.text) + 1) for _ in range(2))
        first, last = folded.span(start, end)
        assert folded.text[start:end] == fold(text[first:last]).text


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("a b", "a b"),
        ("a  b", "a b"),
        ("a \n\n\u00a0b\tc", "a b c"),
        ("  a\u200f \u200fb  ", " a b "),
        ("كوريا\nالشمالية", "كوريا الشماليه"),
        ("   ", " "),
    ],
)
def test_single_spacing_makes_one_space_of_each_run(text: str, spaced: str) -> None:
    """Any white space of any length is one space, and each character still knows its place."""
    folded = fold(text).single_spaced()
    assert spaced == folded.text
    for at, character in enumerate(folded.text):
        source = text[folded.origin(at)]
        assert source.isspace() if character == " " else character == fold(source).text


def test_offsets_beyond_the_end_are_refused() -> None:
    """There is no origin beyond the end."""
    with pytest.raises(IndexError):
        fold("كِتاب").origin(9)


def test_a_folded_text_is_frozen() -> None:
    """Nothing that travels can be changed."""
    folded = fold("روسيا")
    assert isinstance(folded, Folded)
    with pytest.raises(AttributeError):
        folded.text = "x"  # type: ignore[misc]


def test_no_mark_or_invisible_character_is_left_in_arabic() -> None:
    """Folded Arabic has letters, digits and punctuation only."""
    text = "".join(map(chr, range(0x600, 0x6EF))) + INVISIBLE
    assert set() == {each for each in fold(text).text if category(each) == "Mn"}
