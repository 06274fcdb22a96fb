"""What of a page is its article, and what the page says of it."""

import time
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from workers import extraction
from workers.extraction import Extracted, bounds, main_text
from workers.namespaces import markup

FIRST = "The bridge over the Amber was opened on Friday by its oldest builder, who is ninety-one."
SECOND = "She crossed it twice, she said, because nobody had believed her the first time."
THIRD = "Until evening the ferrymen sold bridge-shaped cakes to those who had come to watch."
LAST = "At night it was closed again, so that the trout could sleep in its shadow undisturbed."
OTHER = "A week of rain is expected in the hills, and umbrellas are said to be short in all shops."


def extract(body: str, head: str = "", url: str | None = "https://news.example/a/1") -> Extracted:
    return extraction.extract(f"<!doctype html><html><head>{head}</head><body>{body}", url)


def lines(page: Extracted) -> list[str]:
    return markup.lines(page.html).lines


def paragraphs(*told: str) -> str:
    return "".join(f"<p>{one}</p>" for one in told)


TEXT = paragraphs(FIRST, SECOND, THIRD)


@pytest.mark.parametrize(
    "around",
    [
        "<nav>{}</nav>",
        "<aside>{}</aside>",
        "<footer>{}</footer>",
        "<div class='related-stories'>{}</div>",
        "<div class='c-RelatedStories relatedStories'>{}</div>",
        "<section id='comments'>{}</section>",
        "<form>{}</form>",
        "<div hidden>{}</div>",
        "<div style='display: none'>{}</div>",
        "<ul><li><a href='/x'>{}</a></li></ul>",
    ],
)
def test_what_stands_beside_the_article_is_left_out(around: str) -> None:
    """Other text on a page is no part of its article, be it in the article's own element."""
    beside = around.format(f"<p>{OTHER}</p>")
    page = extract(
        f"<div class='story'>{paragraphs(FIRST)}{beside}{paragraphs(SECOND, THIRD)}</div>"
    )
    assert [FIRST, SECOND, THIRD] == lines(page)


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='has-sidebar article--with-comments'>{TEXT}</div>",
        f"<div class='comments'>{TEXT}</div>",
        "".join(f"<div class='text-widget'><p>{one}</p></div>" for one in (FIRST, SECOND, THIRD)),
        "".join(f"<p class='social source'>{one}</p>" for one in (FIRST, SECOND, THIRD)),
    ],
)
def test_the_name_of_a_frame_does_not_matter(body: str) -> None:
    """What most of the page's text goes by is the article, whatever its class says."""
    assert [FIRST, SECOND, THIRD] == lines(extract(body))


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<div><div><div><p>{one}</p></div></div></div>" for one in (FIRST, SECOND, THIRD)),
        f"<div>{FIRST}<br><br>{SECOND}<br>\n<br>{THIRD}</div>",
        f"<table><tr><td><a href='/'>Front</a></td><td>{TEXT}</td></tr></table>",
        "".join(f"<div>{one}</div>" for one in (FIRST, SECOND, THIRD)),
        f"<article><p>{FIRST}</article><article><p>{SECOND}</article><article><p>{THIRD}</article>",
        f"<p>{FIRST}<p>{SECOND}<p><span><b>{THIRD}</b></span>",
    ],
)
def test_paragraphs_are_found_in_any_layout(body: str) -> None:
    """Elements around elements, line breaks for paragraphs, tables, nothing closed."""
    assert [FIRST, SECOND, THIRD] == lines(extract(f"<h1>The Amber bridge</h1>{body}"))


def test_the_markup_is_simple() -> None:
    """Headings, items, quotations, pictures and links stay; captions are said with the picture."""
    page = extract(
        f"<h1>T</h1><div class=x><p>{FIRST} <a href='/b'>More</a>.</p><h2>Cakes</h2><p>{SECOND}</p>"
        "<figure><img data-src='/i.jpg'><figcaption>A cake</figcaption></figure>"
        f"<ul><li>{THIRD}</li><li>{OTHER}</li></ul><blockquote><p>So it was built.</p></blockquote>"
        f"<p>{LAST}</p><h3>Nothing follows</h3></div>"
    )
    assert (
        f'<p>{FIRST} <a href="/b">More</a>.</p><h2>Cakes</h2><p>{SECOND}</p>'
        '<figure><img src="/i.jpg" alt="A cake"></figure>'
        f"<ul><li>{THIRD}</li><li>{OTHER}</li></ul><blockquote>So it was built.</blockquote>"
        f"<p>{LAST}</p>"
    ) == page.html


@pytest.mark.parametrize(
    "between",
    [
        "<p>Read also: <a href='/x'>Rain in the hills</a></p>",
        "<p>إقرأ أيضاً: <a href='/x'>أمطار على التلال</a></p>",
        "<h3>Related</h3><ul><li>Rain in the hills of the north and the south.</li></ul>",
        "<p><b>اقرأ أيضًا</b></p><p><a href='/x'>أمطار غزيرة على التلال في الشمال</a></p>",
        "<p>Advertisement</p>",
        "<p>تابعوا قناتنا على تليجرام: <a href='https://t.example/x'>اضغط هنا</a></p>",
        "<p>للاشتراك في القناة على واتساب اضغط هنا</p>",
        "<p>Follow us on all the networks that there are, and on those that are still to come.</p>",
    ],
)
def test_what_to_read_also_is_left_out(between: str) -> None:
    """Lines and lists that lead elsewhere go; the text after them goes on."""
    page = extract(f"<div>{paragraphs(FIRST, SECOND)}{between}{paragraphs(THIRD)}</div>")
    assert [FIRST, SECOND, THIRD] == lines(page)


@pytest.mark.parametrize(
    "told",
    [
        "تابع سكان الضفة افتتاح الجسر عبر يوتيوب لأن العبارات لم تعد تعمل ليلا.",
        "اشترك في السباق على الجسر ألف عداء، وحمل كل منهم كعكة على شكل قارب.",
        "Follow the river for two miles, say the ferrymen, and do not look at the bridge.",
        "Like our fathers before us, say the ferrymen, we shall not look at the bridge.",
    ],
)
def test_who_follows_and_joins_in_the_news_stays(told: str) -> None:
    """Words that call readers elsewhere have to call them to the source's own."""
    assert [FIRST, told, LAST] == lines(extract(f"<div>{paragraphs(FIRST, told, LAST)}</div>"))


@pytest.mark.parametrize(
    "body",
    [
        "<article><h1>{title}</h1>{text}</article><article><h1>Rain</h1>{other}</article>",
        "<article><h1>Rain</h1>{other}</article><article><h1>{title}</h1>{text}</article>",
        "<div><article><h1>{title}</h1>{text}</article></div><div><article><h2>Rain</h2>{other}</article>",
        "<article><h2>{title}</h2>{text}</article><article><h2>Rain</h2>{other}</article>",
        "<main><h1>{title}</h1><div>{text}</div><article><h2>Rain</h2>{other}</article></main>",
        "<h1>{title}</h1>{text}<article><h1>Rain</h1>{other}</article><article><h2><a>B</a></h2>{other}",
    ],
)  # fmt: skip
def test_another_article_on_the_page_is_left_out(body: str) -> None:
    """As pages without end have them: whatever is under a title that is not the page's."""
    title = "The Amber bridge is opened"
    rain = paragraphs(*(f"{OTHER} It is day {day} of it." for day in range(9)))
    told = body.format(title=title, text=paragraphs(FIRST, SECOND, THIRD, LAST), other=rain)
    page = extract(told, f"<title>{title} | The Ferry</title>")
    assert [FIRST, SECOND, THIRD, LAST] == lines(page)


@pytest.mark.parametrize("opening", ["", f"<p>{FIRST}</p>"])
def test_a_live_page_keeps_its_posts(opening: str) -> None:
    """Posts have headings of their own, under one title."""
    posts = "".join(
        f"<article><h2>{hour}:00, on the bridge</h2><p>{one}</p></article>"
        for hour, one in enumerate((SECOND, THIRD, LAST))
    )
    page = extract(
        f"<main><h1>The bridge, live</h1>{opening}{posts}</main>", "<title>The bridge, live</title>"
    )
    assert {SECOND, THIRD, LAST} <= set(lines(page))


DAY = "الثلاثاء 5 أيلول 2023 - 02:30 م"


@pytest.mark.parametrize(
    ("around", "published"),
    [
        ("{h1}<div><span>{day}</span> <span>بقلم: سامي</span></div>{text}", DAY),
        ("{h1}<p><b>تاريخ النشر: {day}</b> <i>عدد القراء: 1432 في 20 بلدا</i></p>{text}", DAY),
        ("<div>{day}</div>{h1}{text}", DAY),
        ("{h1}<time datetime='2023-09-05'>5 Sep 2023</time>{text}", "2023-09-05"),
        ("{h1}<div>نشر <span>٥ أيلول <b>٢٠٢٣</b></span></div>{text}", "٥ أيلول ٢٠٢٣"),
        ("{h1}<span>20/02/1445</span>{text}", "20/02/1445"),
        ("{h1}<span>عدد المشاهدات: 2023</span><span>منذ 3 ساعات</span>{text}", None),
        ("{h1}{text}<div>{day}</div>", None),
        ("{h1}<h2>The bridge of 5 May 2023</h2>{text}", None),
    ],
)  # fmt: skip
def test_a_date_that_is_only_there_to_be_seen(around: str, published: str | None) -> None:
    """Near the title, in its own element, with a day and a year."""
    body = around.format(h1="<h1>The Amber bridge</h1>", text=f"<div>{TEXT}</div>", day=DAY)
    assert published == extract(f"<main>{body}</main>").published


@pytest.mark.parametrize(
    ("before", "image"),
    [
        ("<img src='/i.jpg'>", "https://news.example/i.jpg"),
        ("<figure><img src='/blank.gif' data-src='/i.jpg'></figure>", "https://news.example/i.jpg"),
        ("<img src='/face.jpg' width=48 height=48><img src='/i.jpg' width=800>",
         "https://news.example/i.jpg"),
        ("<a href='/x'><img src='/x.jpg'></a>", None),
        ("<div class=byline><img src='/face.jpg'></div>", None),
    ],
)  # fmt: skip
def test_the_picture_under_the_title(before: str, image: str | None) -> None:
    """It is the article's when the page names no other."""
    body = f"<main><h1>The Amber bridge</h1>{before}<div>{TEXT}</div></main>"
    assert image == extract(body).image
    named = extract(body, "<meta property=og:image content=/og.jpg>")
    assert "https://news.example/og.jpg" == named.image


@pytest.mark.parametrize("form", ["{}", "<p>{}</p>", "<figure><div>{}</div></figure>"])
def test_a_film_in_the_text_stays_as_a_link(form: str) -> None:
    """Frames go, but for those that show one."""
    film = form.format("<iframe src='https://player.vimeo.com/video/7'></iframe>")
    advert = "<iframe src='https://ads.example/embed/7'></iframe>"
    page = extract(f"<div>{paragraphs(FIRST)}{film}{advert}{paragraphs(SECOND, THIRD)}</div>")
    assert (
        f'<p>{FIRST}</p><figure><a href="https://vimeo.com/7">▶</a></figure>'
        f"<p>{SECOND}</p><p>{THIRD}</p>"
    ) == page.html


def test_labelled_lines_are_taken_in() -> None:
    """Date, source and keywords as the text says them; none of them stays in it."""
    page = extract(
        f"<div><h1>T</h1><p>تاريخ النشر: 3 آذار 2024</p><p>الساقية - خاص</p>{TEXT}"
        "<p>المصدر: وكالة الساقية</p>"
        "<p>كلمات دلالية: <a>جسر</a> <a>نهر العنبر</a></p></div>",
        "<meta property='og:site_name' content='Portal'>",
    )
    assert ("3 آذار 2024", "وكالة الساقية", ("جسر", "نهر العنبر")) == (
        page.published,
        page.source,
        page.keywords,
    )
    assert ("الساقية - خاص", True) == (page.dateline, page.is_article)
    assert [FIRST, SECOND, THIRD] == lines(page)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<meta property='article:published_time' content='2024-01'>", {"published": "2024-01"}),
        ("<meta name='DC.date.issued' content='2024'>", {"published": "2024"}),
        ("<meta property='og:updated_time' content='2025'>", {"updated": "2025"}),
        ("<link rel=canonical href='/b?id=1'>", {"url": "https://news.example/b?id=1"}),
        ("<link rel=canonical href='javascript:x'>", {"url": None}),
        ("<link rel=canonical href='/'>", {"url": None}),
        ("<base href='/c/'>", {"base": "https://news.example/c/"}),
        ("<base href='//c.example'><meta property=og:image content=d>", {"image": "https://c.example/d"}),
        ("<meta name=keywords content='a, b،c'>", {"keywords": ("a", "b", "c")}),
        ("<meta name=author content='By Ida Quill'>", {"authors": ("Ida Quill",)}),
        ("<meta property=article:author content='https://f.example/ida'>", {"authors": ()}),
        ("<meta property=og:locale content=ar_AR>", {"language": "ar-AR"}),
        ("<title>A - B</title><meta property=og:site_name content=B>", {"title": "A"}),
        ("<noscript><img src=x></noscript><meta name=description content=S>", {"summary": "S"}),
    ],
)  # fmt: skip
def test_what_the_head_says(head: str, expected: dict[str, Any]) -> None:
    """Names of OpenGraph, Dublin Core and HTML."""
    page = extract(TEXT, head)
    assert expected == {name: getattr(page, name) for name in expected}


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "T", "author": {"name": "Ida"}}',
        '[{"@type": "WebSite"}, {"@type": ["Thing", "Article"], "headline": "T", "author": "Ida"}]',
        """{"@graph": [{"@id": "#i", "name": "Ida"},
        {"@type": "BlogPosting", "headline": "T", "author": {"@id": "#i"}}]}""",
        '<!-- {"@type": "NewsArticle", "headline": "T", "author": [{"name": ["Ida"]}],} -->',
        '{"@type": "NewsArticle", "headline": "T", "about": "a\nb", "author": {"name": "Ida"}};',
        '{"@type": "WebPage", "mainEntity": {"@type": "Report", "headline": "T", "author": "Ida"}}',
    ],
)  # fmt: skip
def test_json_ld(script: str) -> None:
    """Alone, in a list, in a graph, with references, in a comment, with a comma too many."""
    page = extract(TEXT, f'<script type="application/ld+json">{script}</script>')
    assert ("T", ("Ida",), True) == (page.title, page.authors, page.is_article)


@pytest.mark.parametrize("script", ["", "{", "[[[[", "null", "1", '{"@type": 1}', '{"@graph": {}}'])
def test_json_ld_that_says_nothing(script: str) -> None:
    """What cannot be understood is passed over."""
    page = extract(TEXT, f'<script type="application/ld+json">{script}</script>')
    assert ([FIRST, SECOND, THIRD], None) == (lines(page), page.title)


def test_a_page_that_a_script_would_fill() -> None:
    """Without any text on the page the one in its JSON-LD will do."""
    body = "\\n".join([FIRST, SECOND, THIRD] * 3)
    script = f'{{"@type": "NewsArticle", "articleBody": "{body}"}}'
    page = extract("<div id=app></div>", f'<script type="application/ld+json">{script}</script>')
    assert [FIRST, SECOND, THIRD] * 3 == lines(page)


def test_what_has_to_be_paid_for_says_so() -> None:
    """A page that is not free is known by its own word."""
    script = '{"@type": "NewsArticle", "isAccessibleForFree": "False"}'
    assert not extract(TEXT, f'<script type="application/ld+json">{script}</script>').is_free


def test_a_page_that_is_hidden_until_a_script_shows_it() -> None:
    """The page as a whole is never what is hidden on it."""
    page = extraction.extract(f"<body style='display:none'>{TEXT}", None)
    assert [FIRST, SECOND, THIRD] == lines(page)


def test_another_opinion_is_asked_about_what_may_be_text() -> None:
    """Boxes without a paragraph or a heading of one are not handed on."""
    menu = "<ul><li><a href='/a'>The weather in all of the hills and valleys</a></li></ul>"
    other = f"<div>{menu}<p>Soon</p></div><div><h3>Recent searches</h3></div>"
    body = f"<body>{other}<div><h2>Cakes</h2>{TEXT}</div><div><img></div>"
    main = main_text.find(LexborHTMLParser(body))
    assert main.page is not None
    told = main_text.told(main.page)
    assert f"<html><body><div><h2>Cakes</h2>{TEXT}</div></body></html>" == told


def test_another_opinion_is_asked() -> None:
    """Where the text lies scattered over the page, the page is still read."""
    blocks = "".join(f"<div class='widget'><b>{one}</b></div>" for one in (FIRST, SECOND))
    assert FIRST in " ".join(lines(extract(f"<table><td>{blocks}</td><td><p>{THIRD}</table>")))


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + TEXT,
        "<div>" * 50_000 + TEXT + "</div>" * 50_000,
        "".join(f"<font size={n}>" for n in range(2000)) + "<p>a" * 20_000,
        ("<span>" * 140 + "<div>x</div>") * 1000,
        f"<div {' '.join(f'a{n}=1' for n in range(100_000))}>{TEXT}",
        "<ul>" + "<li><a href=x>a link to go to</a></li>" * 20_000,
        f"<script type='application/ld+json'>{'[' * 100_000}</script>{TEXT}",
        bytes(range(256)).decode("latin-1") * 4000,
        "<frameset><frame src=a></frameset>",
        "<" * 500_000,
        "",
    ],
    ids=lambda html: f"{html[:12]}… {len(html)}",
)
def test_hostile_pages_end(html: str) -> None:
    """Depth, breadth, open formatting, attributes and noise cost a second or two."""
    begun = time.perf_counter()
    extraction.extract(html, None)
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize("length", [29_900, 30_100, 45_000, 90_000])
def test_a_tag_beyond_measure_loses_its_attributes(length: int) -> None:
    """Wherever in the page it stands; a script or a text of that length is none."""
    long = f"<p data-x='{'x' * length}'>"
    page = f"{TEXT * 20}{long}{TEXT}<script>{'1, ' * length}</script>{'text ' * length}"
    assert page.replace(long, "<p>" if length > 30_000 else long) == bounds.bounded(page)


def test_an_ordinary_page_is_not_touched() -> None:
    """What is bounded is only what is beyond all measure."""
    page = f"<div><b>{TEXT}</b></div><p {'a=1 ' * 50}>" * 50
    assert page == bounds.bounded(page)
