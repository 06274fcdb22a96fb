"""Near-copies, by the signature of real texts and the real step."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from redis import Redis

from aggregator.model import Article, Document, Outcome, Publication, Signature
from aggregator.store import documents, wire
from aggregator.store.documents import Arrival
from tests.store.test_wire import NOW, WINDOW
from workers.stages.signature import signature

TITLE = "انهيار سقف سوق قديم في ميناء السدرة"
TEXT = (
    "لقي {} أشخاص مصرعهم وأصيب آخرون حين انهار سقف السوق القديم في ميناء السدرة صباح الثلاثاء، "
    "بحسب ما أعلنت فرق الإنقاذ التي وصلت إلى المكان بعد دقائق من الحادث.\n"
    "وقال قائد الفرق إن البحث عن ناجين تحت الأنقاض مستمر، وإن الأهالي يشاركون في رفع الحجارة، "
    "فيما أغلقت الشرطة الطريق الساحلي أمام السيارات حتى إشعار آخر.\n"
    "وكان سكان الحي قد طلبوا مرارا من البلدية ترميم السوق الذي بني قبل قرن كامل.\n"
)
MORE = (
    "وروى بائع نجا من الحادث أن تشققات ظهرت في الجدران قبل أسبوع، وأنه نقل بضاعته إلى مخزن قريب.\n"
    "وقالت مهندسة عملت في الميناء إن الرطوبة أكلت الأعمدة الخشبية، وإن تقريرها عن السقف بقي في "
    "درج المدير منذ الربيع الماضي دون أن يقرأه أحد.\n"
    "وأعلنت نقابة الصيادين إضرابا ليوم واحد، وطالبت بصندوق يعوض أصحاب الدكاكين عن خسائرهم.\n"
)
PAYWALL = (
    "هذا المحتوى متاح للمشتركين فقط، سجل الدخول إلى حسابك أو اشترك الآن لمتابعة القراءة معنا.\n"
)

Tell = Callable[..., Publication]


@pytest.fixture
def tell(
    client: Redis,
    make_document: Callable[..., Document],
    make_article: Callable[..., Article],
) -> Tell:
    """Publishes an article and gives what is on the wire of it."""

    def tell(feed: str, text: str, title: str = TITLE, key: str = "a") -> Publication:
        article = signature(make_article(key, text, feed=feed, title=title))
        document = make_document(f"{feed} {key} {text}")
        documents.put(client, [Arrival(document)], NOW)
        wire.publish(client, document, wire.Found(articles=[article]), WINDOW)
        return wire.read(client, wire.EARLIEST, 1000)[-1]

    return tell


@pytest.fixture
def sign_anew(
    client: Redis,
    make_document: Callable[..., Document],
    make_article: Callable[..., Article],
) -> Callable[[str], Outcome]:
    """Publishes the same article with another content hash."""

    def sign(content: str) -> Outcome:
        article = make_article("a", TEXT.format(3), feed="one", title=TITLE)
        document = make_document(content)
        documents.put(client, [Arrival(document)], NOW)
        articles = [replace(article, signature=Signature(content=content))]
        return wire.publish(client, document, wire.Found(articles=articles), WINDOW)

    return sign


@pytest.mark.parametrize(
    "edited",
    [
        TEXT.format(3) + "تابعوا أخبارنا على صفحات التواصل، واشتركوا في نشرتنا: 0551234567.\n",
        "السدرة (وكالات): " + TEXT.format(3),
        TEXT.format(3)[: len(TEXT) // 2],
        TEXT.format("٣").replace("ي", "ی").replace("ك", "ک"),
        TEXT.format("ثلاثة"),
    ],
)
def test_an_edited_copy_is_a_duplicate(tell: Tell, edited: str) -> None:
    """Boilerplate, a dateline, a cut and other letters make no other story of it."""
    first = tell("one", TEXT.format(3))
    copy = tell("two", edited)
    assert ("duplicate", first.id, first.id) == (copy.event, copy.story, copy.duplicate_of)


@pytest.mark.parametrize(("few", "many"), [("3", "9"), ("ثلاثة", "تسعة"), ("٣", "۹")])
def test_other_figures_are_news(tell: Tell, few: str, many: str) -> None:
    """A toll that has risen goes out as new, in the story of the first; its copies do not."""
    first = tell("one", TEXT.format(few))
    risen = tell("two", TEXT.format(many))
    again = tell("three", TEXT.format(many))
    late = tell("four", TEXT.format(few))
    assert ("new", first.id, None) == (risen.event, risen.story, risen.duplicate_of)
    assert ("duplicate", first.id, risen.id) == (again.event, again.story, again.duplicate_of)
    assert ("duplicate", first.id, first.id) == (late.event, late.story, late.duplicate_of)


def test_a_report_after_a_flash_is_news(tell: Tell) -> None:
    """What goes far beyond the few lines told first is no copy of them; the lines after it are."""
    lines = TEXT.format(3).split("\n")[0]
    first = tell("one", lines)
    report = tell("two", TEXT.format(3) + MORE)
    again = tell("three", lines)
    assert ("new", first.id) == (report.event, report.story)
    assert "duplicate" == again.event


def test_what_a_site_repeats_is_no_copy(tell: Tell) -> None:
    """The same lines under another title of the same feed hide an article that nobody told."""
    titles = (
        "مزارعو الواحة يحصدون التمر في الموسم",
        "افتتاح جسر جديد فوق النهر",
        "الوزير في جولة",
        "عودة القطار بعد توقف دام سنتين",
        "الفريق يفوز في الديربي",
        "أسعار التمر في ارتفاع",
    )
    for key, title in enumerate(titles):
        other = tell("one", PAYWALL, title=title, key=str(key))
        assert ("new", other.id) == (other.event, other.story)


def test_a_copy_of_a_copy_names_the_first(tell: Tell) -> None:
    """Whoever follows the trail finds the one that was told first."""
    first = tell("one", TEXT.format(3))
    tell("two", "السدرة (وكالات): " + TEXT.format(3))
    third = tell("three", "السدرة (وكالات): " + TEXT.format(3) + "انتهى.")
    assert first.id == third.duplicate_of


def test_an_edit_is_no_copy_of_itself(tell: Tell) -> None:
    """The feed's own new version goes out as updated."""
    first = tell("one", TEXT.format(3))
    again = tell("one", TEXT.format(3) + "وأضاف أن العمل سيستمر طوال الليل.")
    assert ("updated", 2, first.id) == (again.event, again.version, again.story)


def test_a_new_recipe_tells_nothing_again(tell: Tell, sign_anew: Callable[[str], Outcome]) -> None:
    """After an upgrade, what feeds carry has another signature and is still the same."""
    tell("one", TEXT.format(3))
    assert Outcome(unchanged=1) == sign_anew("9same")
    assert Outcome(unchanged=1) == sign_anew("9same")
    assert Outcome(updated=1) == sign_anew("9other")
