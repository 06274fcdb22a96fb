"""The stage that tells language and direction."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from aggregator.model import Article
from workers.stages.language import language

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
        ("سەرۆکی هەرێمی کوردستان کۆبوونەوەیەک", ("ckb", "rtl")),
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
