"""The gist: which terms, how heavy, how short."""

from statistics import median

import pytest

from aggregator.text.letters import fold
from workers.stages.gist import MOST, Gist
from workers.vocabulary import terms
from workers.vocabulary.frequencies import Frequencies

TEXT = (
    "Divers search the river Wend for 12 workers who have been missing since the bridge at "
    "Tallgrove gave way on Tuesday. The engineer Oda Finnmark said that its cables were corroded; "
    "352 households downstream had to leave, and a ferry replaces the bridge until autumn."
)


@pytest.fixture
def gist() -> Gist:
    """Of a stream that has not begun."""
    return Gist.of(Frequencies.empty())


@pytest.fixture
def sure() -> Gist:
    """Of a stream that has gone on for long."""
    return Gist.of(Frequencies(10**9, Frequencies.empty().cells))


def _told(gist: Gist, title: str, text: str) -> dict[str, int]:
    """The terms of a gist and their weights."""
    told = gist(terms.read(fold(title), fold(text)))
    return {told[at : at + 4]: ord(told[at + 4]) - 48 for at in range(0, len(told), 5)}


def test_form(sure: Gist) -> None:
    """Terms of five printable characters, the heaviest first with the full weight."""
    told = sure(terms.read(fold("Bridge collapses"), fold(TEXT)))
    weights = [ord(weight) - 48 for weight in told[4::5]]
    assert (True, 63, True) == (told.isascii(), weights[0], weights == sorted(weights)[::-1])
    assert 12 <= len(weights) <= MOST
    assert "|" not in told


def test_most(sure: Gist) -> None:
    """However long the text is."""
    letters = "abcdefghij"
    words = " ".join(f"{one}{two}word" for one in letters for two in letters)
    assert MOST == len(_told(sure, "", words))


def test_title_weighs_more(sure: Gist) -> None:
    """A word of the title weighs more than the same word in the text alone."""
    titled, plain = _told(sure, "Engineer", TEXT), _told(sure, "Briefly", TEXT)
    [engineer] = [name for name, weight in titled.items() if weight > plain.get(name, weight)]
    assert 1.5 < titled[engineer] / plain[engineer] < 3


def test_spelling(gist: Gist) -> None:
    """The article, particles, endings and signs make no difference."""
    told = (
        "الحريق في مستودع الحبوب أصاب العمال وأوقف السفن وعطل الميناء وشرد الأهالي قرب الجسر",
        "حريقُ مستودع للحبوب والعمال السفن والميناء الأهالي بالجسر أصاب وأوقف وعطل وشرد",
    )
    first, second = (set(_told(gist, "", text)) for text in told)
    assert len(first & second) >= 8


def test_numbers(sure: Gist) -> None:
    """Two bulletins that differ in a figure differ in a heavy term."""
    first = _told(sure, "", TEXT)
    second = _told(sure, "", TEXT.replace("352", "417"))
    [one], [other] = first.keys() - second.keys(), second.keys() - first.keys()
    assert (True, True) == (
        first[one] > 1.2 * median(first.values()),
        second[other] > 1.2 * median(second.values()),
    )


@pytest.mark.parametrize("text", ["", "كاريكاتير", "Bridge at Tallgrove collapses, four missing"])
def test_too_short(gist: Gist, text: str) -> None:
    """A text of a few words tells nothing."""
    assert "" == gist(terms.read(fold(text), fold("")))


def test_scripts_without_spaces(gist: Gist) -> None:
    """What cannot be cut into words tells nothing, with numbers or without."""
    assert "" == gist(
        terms.read(fold("桥梁坍塌"), fold("周二上午桥梁坍塌 12 名工人 350 户居民" * 9))
    )


def test_doubt(gist: Gist, sure: Gist) -> None:
    """As long as a stream has told little, each gist has a term that no other has."""
    texts = TEXT, TEXT.replace("352", "417")
    own = [
        len({*_told(each, "", texts[0])} - {*_told(each, "", texts[1])}) for each in (gist, sure)
    ]
    assert [2, 1] == own
