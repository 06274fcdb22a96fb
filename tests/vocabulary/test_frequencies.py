"""In how many documents of a stream a word stands."""

from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest

from aggregator.model import Article
from workers.vocabulary import frequencies
from workers.vocabulary.frequencies import Frequencies, cell, decode, encode, observe

Make = Callable[..., Article]


def seen(frequencies: Frequencies, word: str) -> int:
    return int(frequencies.cells[cell(word)])


def test_a_word_counts_once_in_a_document(make_article: Make) -> None:
    """However often it stands there, and whatever Arabic writes in one word with it."""
    articles = [make_article("a", "الميناء والميناء للميناء"), make_article("b", "الميناء قديم")]
    told = Frequencies.empty().plus(observe(articles))
    assert (2, 2, 1) == (told.documents, seen(told, "ميناء"), seen(told, "قديم"))


def test_where_a_word_is_counted_never_changes() -> None:
    """The table is shared by processes and outlives them."""
    assert [24401, 72723] == [cell("ميناء"), cell("ferry")]


def test_offsets_are_those_of_the_numbers_in_redis(make_article: Make) -> None:
    """Adding one to each of them, in big-endian numbers of 32 bits, is to observe."""
    offsets = observe([make_article("a", "الميناء القديم"), make_article("b", "الميناء الجديد")])
    numbers = np.frombuffer(encode(Frequencies.empty()), dtype=">u4").astype(np.uint32)
    for offset, times in Counter(offsets).items():
        numbers[offset] += times
    kept = decode(numbers.astype(">u4").tobytes())
    told = Frequencies.empty().plus(offsets)
    assert (told.documents, told.cells.tolist()) == (kept.documents, kept.cells.tolist())


@pytest.mark.parametrize(
    "data", [None, b"", b"\0" * 100, encode(Frequencies.empty())[4:] + b"abcd"]
)
def test_what_is_no_table_of_this_version_is_empty(data: bytes | None) -> None:
    """A new version of the table begins anew."""
    assert 0 == decode(data).documents


def test_counts_decay() -> None:
    """When there are many documents the older ones count half."""
    cells = Frequencies.empty().cells.copy()
    cells[7] = 9
    many = Frequencies(frequencies.MOST + 2, cells)
    few = Frequencies(5, cells)
    assert (frequencies.MOST // 2 + 1, 4) == (many.decayed().documents, many.decayed().cells[7])
    assert few is few.decayed()


def test_what_is_common_in_the_stream_tells_less(make_article: Make) -> None:
    """Before there is a stream, a list of common words says what is."""
    cold = Frequencies.empty()
    stream = [make_article(str(number), "الميناء القديم") for number in range(300)]
    warm = cold.plus(observe(stream))
    port, council = cell("ميناء"), cell("مجلس")
    assert cold.rarities()[port] > cold.rarities()[council]
    assert warm.rarities()[port] < warm.rarities()[council]
