"""The page of a teaser: does it carry the article?"""

from collections.abc import Callable

import pytest

from aggregator.errors import FormatError
from aggregator.model import Article
from workers import extraction

TITLE = "مرصد الهضبة يعيد فتح أبوابه"
TEASER = "أعاد مرصد الهضبة فتح أبوابه أمام الزوار بعد ترميم استمر عامين كاملين…"
BODY = (
    "أعاد مرصد الهضبة فتح أبوابه أمام الزوار بعد ترميم استمر عامين كاملين، وشمل القبة والمناظير.",
    "وقالت مديرة المرصد إن المنظار الكبير صار يرى نجوما لم يكن أحد من العاملين يعرف أنها هناك.",
    "ويستقبل المرصد زواره كل خميس بعد الغروب، على أن يتركوا هواتفهم عند الحارس.",
    "ويأمل القائمون عليه أن يرصدوا منه مذنبا ينتظره علماء الفلك في الربيع المقبل.",
)


def page(*paragraphs: str, title: str = TITLE) -> str:
    text = "".join(f"<p>{one}</p>" for one in paragraphs)
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{text}</div>"


@pytest.fixture
def teaser(make_article: Callable[..., Article]) -> Article:
    return make_article("1", text=TEASER, title=TITLE)


def test_the_page_of_an_article_gives_the_whole(teaser: Article) -> None:
    """All paragraphs of the page are the article's."""
    found = extraction.full_text(page(*BODY), "https://news.example/1", teaser)
    assert "".join(f"<p>{one}</p>" for one in BODY) == found.html


def test_a_teaser_in_other_words_is_known_all_the_same(
    make_article: Callable[..., Article],
) -> None:
    """Whoever writes the teaser need not copy from the article."""
    told = "المنظار الكبير في الهضبة يستقبل الزوار كل خميس، والقبة صارت كما كانت."
    teaser = make_article("1", text=told, title="مرصد الهضبة مفتوح من جديد")
    assert extraction.full_text(page(*BODY), "https://news.example/1", teaser).size > len(told)


def test_a_title_alone_tells_the_article_from_others(make_article: Callable[..., Article]) -> None:
    """A consent form under the article's own title is refused too."""
    teaser = make_article("1", title=TITLE)
    consent = page("نستخدم ملفات تعريف الارتباط لتحسين تجربتك في موقعنا وعرض الإعلانات. " * 6)
    assert TITLE == extraction.full_text(page(*BODY), None, teaser).title
    with pytest.raises(FormatError, match="something else"):
        extraction.full_text(consent, None, teaser)


@pytest.mark.parametrize(
    ("html", "why"),
    [
        (page(TEASER), "no more than the feed"),
        ("", "no more than the feed"),
        (page("We use cookies to know what you like. " * 12, title="Consent"), "something else"),
        (page(*("ارتفعت أسعار القمح في أسواق الجنوب خلال الأسبوع الماضي بنسبة طفيفة.",) * 6,
              title="أسعار القمح"), "something else"),
    ],
)  # fmt: skip
def test_a_page_without_the_article_is_refused(teaser: Article, html: str, why: str) -> None:
    """A short page, a consent form and another article are not the article."""
    with pytest.raises(FormatError, match=why):
        extraction.full_text(html, "https://news.example/1", teaser)
