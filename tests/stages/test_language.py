"""The stage that tells language and direction."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from aggregator.model import Article
from workers.stages.language import frequent_words, language, model

ARTICLE = Article(id="f-1", feed="f", fetched=datetime(2026, 3, 1, tzinfo=UTC))
ENGLISH = (
    "The government said on Tuesday that the new harbour will open before the end of the year."
)


def told(title: str, hint: str | None = None, text: str = "") -> tuple[str | None, str | None]:
    article = language(replace(ARTICLE, title=title, text=text, language=hint))
    return article.language, article.direction


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("وصلت السفينة إلى الميناء", ("ar", "rtl")),
        ("الولایات المتحدة و کوریا الشمالیة فی بیان", ("ar", "rtl")),
        ("ڤيروس جديد في المدينة", ("ar", "rtl")),
        ("أڭادير تحتضن المهرجان", ("ar", "rtl")),
        ("کتابخانه تازه در کرمان گشوده شد", ("fa", "rtl")),
        ("گزارش پايگاه خبري درباره چهار پروژه", ("fa", "rtl")),
        ("وزیر اعظم نے کہا ہے کہ حکومت عوام کے ساتھ ہے", ("ur", "rtl")),
        ("د افغانستان ولسمشر وویل چې ښه کار کوي", ("ps", "rtl")),
        ("ئۇيغۇر ئاپتونوم رايونى", ("ug", "rtl")),
        ("دوی وايي چې کار پای ته رسېدلی", ("ps", "rtl")),
        ("يېڭى پورت شەھەردە ئېچىلدى", ("ug", "rtl")),
        ("رەڭلىك رەسىملەر كۆرگەزمىسى", ("ug", "rtl")),
        ("سەرۆکی هەرێمی کوردستان کۆبوونەوەیەک", ("ckb", "rtl")),
        ("بەندەری تازە لە شار کرایەوە", ("ckb", "rtl")),
        ("نیا بندرگاہ اتوار کو کھل گیا", ("ur", "rtl")),
        ("ראש הממשלה אמר היום", ("he", "rtl")),
        ("Το νέο λιμάνι άνοιξε", ("el", "ltr")),
        ("새 항구가 열렸다", ("ko", "ltr")),
        ("新しい港が開かれた", ("ja", "ltr")),
        ("新港口今天开放", ("zh", "ltr")),
        ("ท่าเรือใหม่เปิดแล้ว", ("th", "ltr")),
        (ENGLISH, ("en", "ltr")),
        ("El presidente viaja a Madrid mañana para la cumbre de la energía", ("es", "ltr")),
        ("Президент России провел встречу с министром обороны", ("ru", "ltr")),
        ("Зеленський провів зустріч у Києві з міністром оборони", ("uk", "ltr")),
        ("الحكومة في مسقط تختبر iPhone 15 Pro Max", ("ar", "rtl")),
        ("الشركة تعلن iPhone 15 Pro Max Ultra", ("ar", "rtl")),
        ("افتتاح معرض Harbour Lights Photography في مسقط", ("ar", "rtl")),
        (
            "The word ميناء means harbour, and المرفأ الجديد is the name of the new one",
            ("en", "ltr"),
        ),
        ("פתיחת התערוכה Harbour Lights בנמל", ("he", "rtl")),
        ("Выставка Harbour Lights Photography открылась в городе", ("ru", "ltr")),
    ],
)
def test_the_words_tell_the_language(title: str, expected: tuple[str, str]) -> None:
    """Whatever the feed claims."""
    assert expected == told(title)
    assert expected == told(title, "xx")


@pytest.mark.parametrize(
    ("title", "hint", "expected"),
    [
        ("", None, (None, None)),
        ("", "ar-EG", ("ar", None)),
        ("123 456", "en_US", ("en", None)),
        ("123 456", "FA, en;q=0.5", ("fa", None)),
        ("BBC", "ar", ("ar", "ltr")),
        ("Breaking", None, (None, "ltr")),
        ("Breaking", "nonsense", (None, "ltr")),
        ("سلام", "fa", ("fa", "rtl")),
        ("سلام", "en", ("ar", "rtl")),
        ("اعلان پاکستان", "ur", ("ur", "rtl")),
        ("اعلان پاکستان", "ar", ("fa", "rtl")),
        ("اقتصاد ایران", "ps", ("ps", "rtl")),
        ("الميناء الجديد في المدينة", "ur", ("ar", "rtl")),
        ("Nova luka je otvorena jučer u gradu", "sr-Latn", ("sr", "ltr")),
        ("Pelabuhan baru itu dibuka kemarin pagi", "ms", ("ms", "ltr")),
        ("हिन्दी समाचार", "mr-IN", ("mr", "ltr")),
        ("Ny rapport om klimaet i dag", "nb", ("nb", "ltr")),
        ("Ny rapport om klimaet i dag", "ar", ("da", "ltr")),
        (ENGLISH, "de", ("en", "ltr")),
    ],
)
def test_the_feed_decides_where_the_words_do_not(
    title: str, hint: str | None, expected: tuple[str | None, str | None]
) -> None:
    """A few letters, a tie or a language of the same script; not against the script."""
    assert expected == told(title, hint)


def test_the_text_counts_too() -> None:
    """A short title does not hide what the text is."""
    assert ("en", "ltr") == told("OK", None, ENGLISH)


@pytest.mark.parametrize("title", ["", "وصلت السفينة", ENGLISH, "سلام"])
def test_twice_is_once(title: str) -> None:
    """A capture replays articles through the stage."""
    once = language(replace(ARTICLE, title=title, language="fa"))
    assert once == language(once)


# One invented event, as papers of many countries would tell it.
NEWS = {
    "en": "The new harbour of the town was opened on Sunday after three years of work. The mayor "
    "said that it will be used by more than two hundred boats, and that there is room for "
    "others.",
    "fr": "Le nouveau port de la ville a été inauguré dimanche après trois ans de travaux. Selon "
    "le maire, il sera utilisé par plus de deux cents bateaux, et il y a de la place pour "
    "les autres.",
    "es": "El nuevo puerto de la ciudad fue inaugurado el domingo tras tres años de obras. Según "
    "la alcaldesa, lo usarán más de doscientos barcos, y todavía hay sitio para los que "
    "vengan.",
    "de": "Der neue Hafen der Stadt ist am Sonntag nach drei Jahren Bauzeit eröffnet worden. Er "
    "wird von mehr als zweihundert Booten genutzt, und es ist noch Platz für andere, sagte "
    "die Leiterin.",
    "pt": "O novo porto da cidade foi inaugurado no domingo, após três anos de obras. Segundo a "
    "prefeita, ele será usado por mais de duzentos barcos, e ainda não há espaço para "
    "outros.",
    "it": "Il nuovo porto della città è stato inaugurato domenica dopo tre anni di lavori. "
    "Secondo la sindaca sarà usato da più di duecento barche, e c'è ancora posto per chi "
    "non ne ha uno.",
    "nl": "De nieuwe haven van de stad is zondag na drie jaar werk geopend. Volgens de "
    "burgemeester wordt hij door meer dan tweehonderd boten gebruikt, en er is nog plaats "
    "voor andere.",
    "pl": "Nowy port w mieście został otwarty w niedzielę po trzech latach prac. Jak mówi "
    "burmistrz, będzie z niego korzystać ponad dwieście łodzi, a jest jeszcze miejsce dla "
    "innych.",
    "tr": "Kentin yeni limanı üç yıl süren çalışmaların ardından pazar günü açıldı. Belediye "
    "başkanı, iki yüzden fazla teknenin burayı kullanacağını ve daha çok yer olduğunu "
    "söyledi.",
    "ru": "Новый порт города открылся в воскресенье после трёх лет работ. По словам мэра, им "
    "будут пользоваться более двухсот лодок, и в нём ещё есть место для других.",
    "uk": "Новий порт міста відкрився у неділю після трьох років робіт. За словами мера, ним "
    "будуть користуватися понад двісті човнів, і в ньому ще є місце для інших.",
    "sv": "Stadens nya hamn öppnades i söndags efter tre års arbete. Enligt borgmästaren kommer "
    "den att användas av mer än tvåhundra båtar, och det finns plats för fler.",
    "ca": "El nou port de la ciutat es va inaugurar diumenge després de tres anys d'obres. "
    "Segons l'alcaldessa, l'utilitzaran més de dues-centes barques, i encara hi ha lloc "
    "per a les altres.",
    "gl": "O novo porto da cidade foi inaugurado o domingo despois de tres anos de obras. "
    "Segundo a alcaldesa, usarano máis de duascentas embarcacións, e aínda hai sitio para "
    "outras.",
    "af": "Die nuwe hawe van die stad is Sondag ná drie jaar se werk geopen. Volgens die "
    "burgemeester sal meer as tweehonderd bote dit gebruik, en daar is nog plek vir ander.",
    "hi": "नया बंदरगाह रविवार को खुल गया और दो सौ से अधिक नावें इसका उपयोग करेंगी, महापौर ने कहा।",
    "mr": "नवीन बंदर रविवारी सुरू झाले आणि दोनशेहून अधिक बोटी त्याचा वापर करतील, असे महापौर म्हणाले.",
    "ne": "नयाँ बन्दरगाह आइतबार खुल्यो र दुई सयभन्दा बढी डुङ्गाले यसलाई प्रयोग गर्नेछन्, मेयरले भने।",
    "bg": "Новото пристанище на града беше открито в неделя след три години работа. По думите на "
    "кмета то ще се използва от повече от двеста лодки, а има място и за други.",
    "ro": "Noul port al orașului a fost deschis duminică după trei ani de lucrări. Potrivit "
    "primarului, va fi folosit de peste două sute de bărci și mai este loc pentru altele.",
    "hu": "A város új kikötőjét vasárnap nyitották meg három évnyi munka után. A polgármester "
    "szerint több mint kétszáz hajó fogja használni, és még másoknak is van hely.",
    "fi": "Kaupungin uusi satama avattiin sunnuntaina kolmen vuoden työn jälkeen. Pormestarin "
    "mukaan sitä käyttää yli kaksisataa venettä, ja tilaa on vielä muillekin.",
    "id": "Pelabuhan baru kota itu dibuka pada hari Minggu setelah tiga tahun pengerjaan. "
    "Menurut wali kota, pelabuhan ini akan dipakai oleh lebih dari dua ratus kapal, karena "
    "masih ada tempat.",
}


@pytest.mark.parametrize(("expected", "text"), NEWS.items())
def test_a_paragraph_is_enough(expected: str, text: str) -> None:
    """Without a claim, and against a wrong one."""
    assert (expected, "ltr") == told("", None, text)
    assert (expected, "ltr") == told("", "ar", text)


@pytest.mark.parametrize(("expected", "text"), NEWS.items())
def test_words_elect_nobody_else(expected: str, text: str) -> None:
    """A language that has no clear majority is left to the model, which says the same."""
    assert frequent_words.elect(text.split(), None) in (expected, None)
    assert expected == model.ask(text)[0]


@pytest.mark.parametrize("expected", ["en", "fr", "es", "de", "it", "nl"])
def test_the_vote_is_clear_for_the_largest(expected: str) -> None:
    """So most articles cost no model."""
    assert expected == frequent_words.elect(NEWS[expected].split(), None)


@pytest.mark.parametrize(
    ("words", "hint", "expected"),
    [
        ("", None, None),
        ("harbour opened", "en", None),
        ("the harbour of the town", "en", "en"),
        ("the harbour of the town", None, None),
        ("the harbour of the town", "fr", None),
        ("de la ciudad", "es", None),
    ],
)
def test_a_claim_is_confirmed_by_less(words: str, hint: str | None, expected: str | None) -> None:
    """Three words that only its language has are enough, five without it."""
    assert expected == frequent_words.elect(words.split(), hint)


@pytest.mark.parametrize(
    "text",
    [" ", "\n", "\x00", "\ud800", "\ud83d\ude00", "1" * 700, "٣٤٥", "…—«»", "\u0301", "𞤀𞤣𞤤𞤢𞤥 𞤀𞤣𞤤𞤢𞤥",
     "a" * 700, "é \ud800 " * 99, "한 中 あ ع A я"],
)  # fmt: skip
def test_whatever_comes_it_is_no_error(text: str) -> None:
    """Numbers, signs, halves of characters, all scripts at once."""
    told(text, None, text)
    told(text, text, text)
