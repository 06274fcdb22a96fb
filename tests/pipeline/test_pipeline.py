"""One way through: from a document to its articles."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from aggregator import codec
from aggregator.errors import FormatError
from aggregator.model import Article, Document, Media, Source, Topic, article_id
from workers import pipeline
from workers.matching import Matcher

FIXTURES = sorted(
    path
    for path in (Path(__file__).parents[1] / "fixtures" / "formats").glob("*/*")
    if ".expected" not in path.name
)
CHAIN = pipeline.stages(Matcher([Topic(slug="ships", rule="سفينة")]))
FEED = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>صحيفة الميناء</title><link>https://mina.example/</link><language>ar-OM</language>
<item>
  <title>وصول أول سفينة شحن إلى الميناء الجديد</title>
  <link>https://mina.example/news/101</link>
  <guid isPermaLink="false">101</guid>
  <pubDate>Tue, 05 Mar 2024 08:30:00 +0300</pubDate>
  <description><![CDATA[<p>وصلت <b>السفينة</b></p><p>فجر الثلاثاء.</p>]]></description>
  <content:encoded><![CDATA[<h2>رحلة طويلة</h2><p onclick="x()">وصلت السفينة فجر الثلاثاء
    بعد رحلة دامت <a href="/weeks">ثلاثة أسابيع</a>.</p><script>x()</script>]]></content:encoded>
  <enclosure url="/audio/101.mp3" type="audio/mpeg" length="9"/>
</item>
<item><title>BROKEN</title><link>https://mina.example/news/102</link></item>
<item><title>إغلاق الملاحة</title><guid isPermaLink="false">103</guid><pubDate>غدا</pubDate></item>
<item></item>
</channel></rss>"""


def breaks(article: Article) -> Article:
    """A stage with a bug."""
    if article.title == "BROKEN":
        raise KeyError(article.title)
    return article


def test_an_entry_becomes_an_article(make_document: Callable[..., Document]) -> None:
    """Everything that the entry tells, cleaned, dated, identified, tagged."""
    document = make_document(FEED)
    result = pipeline.run(document, CHAIN)
    article = result.articles[0]
    assert article_id("feedfeed00", "", "101") == article.id
    assert ("2024-03-05T05:30:00+00:00", "second") == (
        article.published and article.published.isoformat(),
        article.published_precision,
    )
    assert "وصلت السفينة فجر الثلاثاء." == article.summary
    assert "رحلة طويلة\nوصلت السفينة فجر الثلاثاء بعد رحلة دامت ثلاثة أسابيع.\n" == article.text
    assert ("رحلة طويلة",) == article.headings
    assert 'href="https://mina.example/weeks"' in article.html
    assert "x()" not in article.html
    assert ("ar", "rtl") == (article.language, article.direction)
    assert Source(name="صحيفة الميناء", url="https://mina.example/") == article.source
    media = Media(url="https://mina.example/audio/101.mp3", type="audio/mpeg", bytes=9)
    assert (media,) == article.media
    assert ["ships"] == [tag.topic for tag in article.topics]
    assert document.fetched == article.fetched
    assert ("صحيفة الميناء", "https://mina.example/", "ar-OM", ()) == (
        result.title,
        result.site,
        result.language,
        result.failed,
    )


def test_an_entry_without_a_usable_date_has_none(make_document: Callable[..., Document]) -> None:
    """ "Tomorrow" is no date, and neither is the moment it was read; an empty item is nothing."""
    article = pipeline.run(make_document(FEED), CHAIN).articles[-1]
    assert ("إغلاق الملاحة", None, None, None) == (
        article.title,
        article.published,
        article.published_precision,
        article.updated,
    )


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ("<updated>2024-03-05</updated>", datetime(2024, 3, 5, tzinfo=UTC)),
        ("<published>?</published><updated>2024-03-05</updated>", datetime(2024, 3, 5, tzinfo=UTC)),
        ("<published>2024-03</published>", None),
        ("<published>2024</published>", None),
    ],
)  # fmt: skip
def test_only_a_day_or_better_is_a_date(
    make_document: Callable[..., Document], dates: str, published: datetime | None
) -> None:
    """A month alone would need a day invented; an update stands in for what is not told."""
    entry = f"<entry><id>1</id><title>T</title>{dates}</entry>"
    (article,) = pipeline.run(make_document(f"<feed>{entry}</feed>"), ()).articles
    assert published == article.published


def test_an_entry_that_fails_fails_alone(make_document: Callable[..., Document]) -> None:
    """Its siblings go on; it says where it failed, and can be tried again by itself."""
    result = pipeline.run(make_document(FEED), (*CHAIN, breaks))
    (failed,) = result.failed
    assert ["وصول أول سفينة شحن إلى الميناء الجديد", "إغلاق الملاحة"] == [
        article.title for article in result.articles
    ]
    assert ("https://mina.example/news/102", "breaks", "unexpected: KeyError('BROKEN')") == (
        failed.entry,
        failed.stage,
        failed.reason,
    )
    again = pipeline.run(failed.document, CHAIN)
    whole = pipeline.run(make_document(FEED), CHAIN)
    assert (whole.articles[1],) == again.articles


def test_a_document_of_no_format_fails_as_a_whole(make_document: Callable[..., Document]) -> None:
    """There are no entries to save."""
    with pytest.raises(FormatError):
        pipeline.run(make_document("<html></html>"), CHAIN)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_article_can_be_encoded_after_each_stage(
    make_document: Callable[..., Document], path: Path
) -> None:
    """So stages can be reordered, left out and tested by themselves."""
    document = replace(make_document(part=path.name), body=path.read_bytes())
    for length in range(len(CHAIN) + 1):
        result = pipeline.run(document, CHAIN[:length])
        assert all(msgspec.json.encode(article) for article in result.articles)
        assert all(failed.stage == path.parent.name for failed in result.failed)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_capture_replays_to_the_same_articles(
    make_document: Callable[..., Document], path: Path
) -> None:
    """What went out once comes out again, through all the stages, unchanged."""
    document = replace(make_document(part=path.name), body=path.read_bytes())
    articles = pipeline.run(document, CHAIN).articles
    lines = b"\n".join(codec.encode_content(article) for article in articles)
    capture = replace(make_document(part="c.jsonl"), body=lines)
    assert articles == (pipeline.run(capture, CHAIN).articles if articles else ())


def test_topics_of_a_capture_are_not_taken_over(make_document: Callable[..., Document]) -> None:
    """They are those of the service that wrote it; ours are found anew."""
    path = next(path for path in FIXTURES if path.parent.name == "capture")
    document = replace(make_document(part="c.jsonl"), body=path.read_bytes())
    assert [()] * 2 == [article.topics for article in pipeline.run(document, ()).articles]


def test_addresses_of_a_capture_are_checked(make_document: Callable[..., Document]) -> None:
    """Whoever wrote the file, people click on what it says."""
    line = (
        '{"id":"f-1","title":"T","url":"javascript:x()","feed":"f","fetched":"2024-03-05T12:00:00Z",'
        '"source":{"name":"N","url":"data:,x"},"media":[{"url":"file:///x"}],"html":"<script>x</script>"}'
    )
    (article,) = pipeline.run(make_document(line, part="c.jsonl"), CHAIN).articles
    assert (None, Source(name="N"), (), "") == (
        article.url,
        article.source,
        article.media,
        article.html,
    )


def test_related_entries_are_related_articles(make_document: Callable[..., Document]) -> None:
    """Keys of entries become ids of articles."""
    page = "عنوان\nنص.\nإقرأ أيضاً:\nآخر\nنص آخر.\n"
    first, other = pipeline.run(make_document(page, part="p.txt"), CHAIN).articles
    assert ((other.id,), ()) == (first.related, other.related)
    assert "آخر" not in f"{first.title}{first.text}{first.html}{first.summary}"


def test_relative_links_are_seen_from_where_the_source_says(
    make_document: Callable[..., Document],
) -> None:
    """xml:base first, then the article's address, then the document's."""
    content = "<content type='html'>&lt;a href='x'&gt;</content>"
    entry = f"<entry{{}}><id>{{}}</id><title>T</title>{{}}{content}</entry>"
    feed = "".join(
        [
            entry.format(
                " xml:base='https://base.example/a/'", 1, "<link href='https://n.example/b/1'/>"
            ),
            entry.format("", 2, "<link href='https://n.example/b/2'/>"),
            entry.format("", 3, ""),
        ]
    )
    articles = pipeline.run(make_document(f"<feed>{feed}</feed>"), CHAIN).articles
    links = ["https://base.example/a/x", "https://n.example/b/x", "https://news.example/x"]
    assert [f'<a href="{link}" rel="noopener noreferrer"></a>' for link in links] == [
        article.html for article in articles
    ]


def test_an_entry_that_fails_before_any_stage_leaves_the_whole_alone(
    make_document: Callable[..., Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept of it has an id of its own, so that its document can still be finished."""

    def fail(*_: object) -> Article:
        raise ValueError("a bug")

    monkeypatch.setattr(pipeline, "identify", fail)
    document = make_document(FEED)
    kept = [failed.document for failed in pipeline.run(document, CHAIN).failed]
    assert {document.body} == {one.body for one in kept}
    assert document.id not in {one.id for one in kept}
