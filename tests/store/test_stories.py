"""Stories through a real server: what is told together, what is not, and what is kept of it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from redis import Redis

from aggregator.errors import NotFound
from aggregator.model import Story
from aggregator.store import keys, scripts, stories
from aggregator.text.letters import fold
from workers.stages.gist import Gist
from workers.vocabulary import terms
from workers.vocabulary.frequencies import Frequencies

NOW = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)
WINDOW = timedelta(hours=72)
TELL = Path(__file__).with_name("tell.lua")

BRIDGE = (
    "Bridge at Tallgrove collapses, four workers missing",
    (
        "A bridge over the Wend at Tallgrove collapsed on Tuesday morning while 12 workers "
        "were renewing its cables. Four workers are missing, the district's engineer Oda "
        "Finnmark said. Divers search the river; 350 households downstream were told to "
        "leave. The bridge was built in 1961 and its cables were found corroded two years "
        "ago."
    ),
)
BRIDGE_AGAIN = (
    "Search for missing workers after Tallgrove bridge collapse",
    (
        "Divers went on searching the Wend for four workers who have been missing since the "
        "bridge at Tallgrove gave way. Engineer Oda Finnmark said that 12 workers were on it "
        "when the cables, known to be corroded, broke. Some 350 households downstream had to "
        "leave their homes."
    ),
)
BRIDGE_LATER = (
    "Corroded cables blamed for bridge collapse at Tallgrove",
    (
        "The bridge over the Wend gave way because its cables were corroded, a report by the "
        "ministry of works says. Engineer Oda Finnmark had warned of it in letters. Four "
        "workers are missing; their families demand that the minister resigns, and the union "
        "calls for a strike."
    ),
)
ELECTION = (
    "Tallgrove elects engineer Oda Finnmark to its council",
    (
        "Voters in Tallgrove gave Oda Finnmark 5,214 votes and with them a seat on the "
        "council, the returning officer said on Sunday. Turnout was 61 percent. She promised "
        "cheaper buses, a new school beside the river Wend and longer opening hours for the "
        "library in the old town."
    ),
)
FIRE = (
    "حريق يلتهم مستودع الحبوب في ميناء الرمالة",
    (
        "اندلع حريق كبير فجر اليوم في مستودع للحبوب بميناء الرمالة، وأتى على 8400 طن من "
        "القمح. وقال قائد فرق الإطفاء منذر السهلي إن 17 فرقة شاركت في إخماد الحريق، وإن "
        "عاملين اثنين أصيبا باختناق. وأوقفت إدارة الميناء تفريغ السفن حتى إشعار آخر، وفتحت "
        "تحقيقا في أسباب الحريق."
    ),
)
FIRE_AGAIN = (
    "إخماد حريق مستودع القمح بميناء الرمالة وإصابة عاملين",
    (
        "تمكنت 17 فرقة إطفاء من السيطرة على الحريق الذي شب في مستودع الحبوب بالميناء. وأوضح "
        "منذر السهلي أن النيران أتلفت 8400 طن من القمح وأن عاملين أصيبا باختناق ونقلا إلى "
        "المستشفى، فيما توقف تفريغ السفن في ميناء الرمالة وبدأ التحقيق في أسباب الحريق."
    ),
)
PORT = (
    "ميناء الرمالة يستقبل أكبر سفينة ركاب",
    (
        "رست في ميناء الرمالة أمس أكبر سفينة ركاب تزور المدينة وعلى متنها 2300 سائح من عشرين "
        "بلدا. وقال مدير السياحة نبيل العوفي إن الزوار سيتجولون في السوق القديم والمتحف "
        "البحري، وإن ثلاث رحلات أخرى ستصل قبل نهاية الصيف ضمن برنامج السياحة البحرية الجديد."
    ),
)

Tell = Callable[..., str]


@pytest.fixture
def tell(client: Redis) -> Tell:
    """Tells an article and returns the id of its story."""
    script = client.register_script(f"{scripts.source('stories')}\n{TELL.read_text()}")
    gist = Gist.of(Frequencies.empty())

    def tell(
        id: str,
        article: tuple[str, str],
        *,
        language: str = "en",
        source: str = "Herald",
        at: datetime = NOW,
    ) -> str:
        told = gist(terms.read(*map(fold, article)))
        values = [id, language, told, source, int(at.timestamp() * 1000)]
        [story] = script(args=[keys.PREFIX, int(WINDOW.total_seconds()), *values])
        return str(story.decode())

    return tell


@pytest.mark.parametrize(
    ("first", "again", "language"),
    [(BRIDGE, BRIDGE_AGAIN, "en"), (FIRE, FIRE_AGAIN, "ar")],
    ids=["en", "ar"],
)
def test_other_wording(
    tell: Tell, first: tuple[str, str], again: tuple[str, str], language: str
) -> None:
    """An article of other wording about the same event joins its story."""
    told = tell("f-1", first, language=language), tell("f-2", again, language=language)
    assert ("f-1", "f-1") == told


@pytest.mark.parametrize(
    ("first", "other", "language"),
    [(BRIDGE, ELECTION, "en"), (FIRE, PORT, "ar")],
    ids=["en", "ar"],
)
def test_shared_names(
    tell: Tell, first: tuple[str, str], other: tuple[str, str], language: str
) -> None:
    """Another event with the same names is another story."""
    told = tell("f-1", first, language=language), tell("f-2", other, language=language)
    assert ("f-1", "f-2") == told


def test_headlines(tell: Tell) -> None:
    """Headlines without a text begin stories of their own, however much they share."""
    assert ("f-1", "f-2") == (tell("f-1", (BRIDGE[0], "")), tell("f-2", (BRIDGE[0], "")))


def test_languages(tell: Tell) -> None:
    """Stories have one language; an article of none that is known joins nothing."""
    told = [tell(f"f-{code}", BRIDGE, language=code) for code in ("en", "fr", "", "")]
    assert ["f-en", "f-fr", "f-", "f-"] == told


@pytest.mark.parametrize(
    ("later", "story"),
    [(timedelta(hours=6), "f-1"), (WINDOW + timedelta(hours=1), "f-2")],
    ids=["within", "after"],
)
def test_window(tell: Tell, later: timedelta, story: str) -> None:
    """After the window, the same again is a new story."""
    tell("f-1", BRIDGE)
    assert story == tell("f-2", BRIDGE_AGAIN, at=NOW + later)


@pytest.mark.parametrize(("days", "story"), [(0, "f-1"), (2, "f-2")])
def test_time_decays(tell: Tell, days: int, story: str) -> None:
    """The older a story is, the more alike an article has to be."""
    tell("f-1", BRIDGE)
    assert story == tell("f-2", BRIDGE_LATER, at=NOW + timedelta(days=days))


def test_what_is_known(client: Redis, tell: Tell) -> None:
    """A story knows its first and last time, how many tell it and how many sources."""
    tell("f-1", BRIDGE)
    tell("g-2", BRIDGE_AGAIN, source="Courier", at=NOW + timedelta(hours=2))
    tell("g-3", BRIDGE_AGAIN, source="Courier", at=NOW - timedelta(hours=1))
    expected = Story(
        id="f-1",
        best=stories.get(client, "f-1", NOW).best,
        language="en",
        first=NOW - timedelta(hours=1),
        last=NOW + timedelta(hours=2),
        articles=3,
        sources=2,
    )
    assert expected == stories.get(client, "f-1", NOW + timedelta(days=1))
    assert ["g-3", "f-1", "g-2"] == stories.articles_of(client, "f-1", 10)
    assert ["f-1", "g-2"] == stories.articles_of(client, "f-1", 2)


def test_twice(client: Redis, tell: Tell) -> None:
    """An article that is told twice is counted once."""
    for _ in range(2):
        tell("f-1", BRIDGE)
        tell("f-2", BRIDGE_AGAIN)
    assert 2 == stories.get(client, "f-1", NOW).articles


def test_alone(client: Redis, tell: Tell) -> None:
    """An article that nobody else tells is a story too."""
    tell("f-1", BRIDGE)
    assert Story(id="f-1", best="f-1", language="en", first=NOW, last=NOW) == stories.get(
        client, "f-1", NOW
    )
    assert ["f-1"] == stories.articles_of(client, "f-1", 10)


def test_unknown(client: Redis) -> None:
    """What was never told is no story."""
    for ask in (stories.articles_of, stories.near):
        with pytest.raises(NotFound, match="no story f-1"):
            ask(client, "f-1", 3)


def test_developing(client: Redis, tell: Tell) -> None:
    """A story develops when several articles come in an hour, more than before; not for ever."""
    tell("f-1", BRIDGE, at=NOW - timedelta(hours=5))
    for number in range(2, 5):
        tell(f"f-{number}", BRIDGE_AGAIN, at=NOW - timedelta(minutes=number))
    later = NOW + timedelta(hours=2)
    told = [stories.get(client, "f-1", time).developing for time in (NOW, later)]
    assert [True, False] == told


@pytest.mark.parametrize(
    ("hours", "before", "recent", "developing"),
    [(0, 0, 3, True), (0, 0, 2, False), (11, 10, 3, True), (11, 20, 3, False), (11, 20, 4, True)],
)
def test_rate(hours: int, before: int, recent: int, developing: bool) -> None:
    """It takes three articles, and twice the rate of the time before."""
    first = NOW - timedelta(hours=hours)
    assert developing == stories.is_developing(first, before, recent, NOW)


def test_near(client: Redis, tell: Tell) -> None:
    """The stories that share most terms come first, and only those that share some."""
    told = [("f-1", BRIDGE), ("f-2", ELECTION), ("f-3", PORT)]
    for id, article in told:
        tell(id, article)
    assert ["f-2"] == stories.near(client, "f-1", 3)
    assert [] == stories.near(client, "f-3", 3)


def test_bounded(client: Redis, tell: Tell) -> None:
    """However many stories have a word, few are looked at; what is kept of an article is small."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    count = 200
    for number in range(count):
        own = [
            f"{letters[number % 26]}{letters[number // 26]}{first}{second}ish"
            for first in letters[:5]
            for second in letters[:4]
        ]
        tell(f"f-{number}", ("Tallgrove bridge", f"Tallgrove bridge {' '.join(own)}"))
    lists = [client.strlen(key) for key in client.scan_iter(keys.told("en", "*"))]
    assert 12 * 12 == max(lists)
    kept = sum(client.memory_usage(key) or 0 for key in client.scan_iter(f"{keys.PREFIX}*"))
    assert kept / count < 1500
    assert all(client.ttl(key) > 0 for key in client.scan_iter(f"{keys.PREFIX}*"))
