"""What follows readers."""

import pytest

from workers.namespaces.tracking import is_beacon, without_tracking


@pytest.mark.parametrize(
    ("address", "rest"),
    [
        ("https://n.example/a?utm_source=rss", "https://n.example/a"),
        ("https://n.example/a?id=1&UTM_source=rss&b=%7e#c", "https://n.example/a?id=1&b=%7e#c"),
        ("https://n.example/a?id=1&amp;utm_source=rss", "https://n.example/a?id=1"),
        ("https://n.example/a?gclid=1&mc_eid=2&at_medium=3&_hsenc=4", "https://n.example/a"),
        ("https://n.example/a?ref=www.n.example", "https://n.example/a"),
        ("https://n.example/a?ref=m.example&cmp=&x", "https://n.example/a?ref=m.example&x"),
        ("https://n.example/a#utm_source=rss", "https://n.example/a"),
        ("https://n.example/a#.WxYz12345.twitter", "https://n.example/a"),
    ],
)
def test_what_follows_readers_goes(address: str, rest: str) -> None:
    """Parameters and fragments by their names, in any case."""
    assert rest == without_tracking(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://n.example/a?b=2&a=1&&c=&d=%7E+",
        "https://n.example/utm_source?x=utm_source#utm",
        "https://n.example/a?utm_source=rss&X-Amz-Signature=1",
        "https://n.example/a?utm_source=rss&token=1#part",
        "https://n.example/a?source=rss&from=feed",
        "https://n.example/a#ref",
        "https://n.example/a#/story/1",
        "mailto:a@n.example?subject=b",
    ],
)
def test_not_a_byte_of_the_rest_changes(address: str) -> None:
    """What is not tracking, or is signed, stays as it is."""
    assert address == without_tracking(address)


@pytest.mark.parametrize(
    ("address", "beacon"),
    [
        ("https://ad.doubleclick.net/a", True),
        ("https://feeds.n.example/~r/news/~4/x", True),
        ("https://n.example/count.php?id=1", True),
        ("https://notdoubleclick.net/a.jpg", False),
        ("https://n.example/a/pixel.gif.jpg", False),
        ("https://n.example/~reporter/1.jpg", False),
        ("https:", False),
    ],
)
def test_counters_are_known(address: str, beacon: bool) -> None:
    """By their host or by how they are called."""
    assert beacon is is_beacon(address)
