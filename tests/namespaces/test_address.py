"""Web addresses."""

import pytest

from workers.namespaces.address import absolute, canonical, direct, joined, web

ESCAPED = "https://news.example/%D8%B3%D9%88%D9%82/%D8%A7%D9%84%D8%AD%D8%B1%D9%81"
READABLE = "https://news.example/سوق/الحرف"


@pytest.mark.parametrize(
    ("written", "base", "address"),
    [
        ("https://n.example/a", None, "https://n.example/a"),
        (" https://n.example/a\n", None, "https://n.example/a"),
        ("https://n.example/a\n b", None, "https://n.example/a%20b"),
        ("HTTPS://N.example/A", None, "HTTPS://N.example/A"),
        ("//n.example/a", "https://feed.example/", "https://n.example/a"),
        ("../b?c", "https://n.example/a/", "https://n.example/b?c"),
        ("سوق", "https://n.example/a/", "https://n.example/a/سوق"),
        ("?p=سوق", "https://n.example/a", "https://n.example/a?p=سوق"),
        ("#a", "https://n.example/a", "https://n.example/a#a"),
        ("https://n.example/\u202ea", None, "https://n.example/%E2%80%AEa"),
        ("https://n.example/a\ud800", None, "https://n.example/a%EF%BF%BD"),
        ("\\\\n.example\\a", "https://feed.example/", "https://n.example/a"),
        ("\u200fhttps://n.example/a\u200f", "https://feed.example/", "https://n.example/a"),
        ("\ufeff \u202bhttps://n.example/سوق\u202c\n", None, "https://n.example/سوق"),
        ("https:/n.example/a", "https://n.example/feed", "https://n.example/a"),
        ("https:/www.n.example/a", "https://n.example/feed", "https://www.n.example/a"),
        ("https:/a", "https://n.example/feed", "https://n.example/a"),
        ("a", None, None),
        ("a", "urn:x", None),
        ("", "https://n.example/", None),
        (None, "https://n.example/", None),
        ("javascript:x()", "https://n.example/", None),
        (" java\nscript:x()", "https://n.example/", None),
        ("data:text/html,x", None, None),
        ("https://", None, None),
        ("https://[", "https://n.example/", None),
        ("https://n .example/", None, None),
        ("ftp://n.example/", None, None),
    ],
)
def test_an_address_is_what_a_browser_would_open(
    written: str | None, base: str | None, address: str | None
) -> None:
    """Absolute, http or https, letters readable; else None."""
    assert address == web(written, base)


def test_what_does_not_go_together_stays() -> None:
    """A base may be missing or none."""
    assert "a" == joined(None, "a")
    assert "a" == joined("urn:x", "a")
    assert "https://n.example/" == joined("https://n.example/", "")
    assert "https://n.example/b" == joined("https://n.example/a", "b")


@pytest.mark.parametrize(
    "written",
    [
        READABLE,
        ESCAPED,
        ESCAPED.lower(),
        "HTTPS://NEWS.EXAMPLE:443/سوق/الحرف",
        "https://news.example/./سوق/x/../الحرف",
        "https://news.example/%d8%b3وق/الحرف?",
        "https://news.example/سوق/الحرف?utm_source=rss&utm_medium=rss#",
        "https://news.example/سوق/الحرف?fbclid=IwAR0&amp;utm_source=x",
        "https://news.example/سوق/الحرف#xtor=RSS-1",
        "https://news.example/سوق/الحرف?ref=news.example",
        "https://news.example/سوق/الحرف#:~:text=abc",
        f"https://www.google.com/url?rct=j&url={ESCAPED}%3Futm_source%3Dx&ct=ga&usg=y",
        f"https://www.bing.com/news/apiclick.aspx?ref=FexRss&url={ESCAPED}&c=1",
    ],
)
def test_ways_to_write_an_address_are_one(written: str) -> None:
    """Escaped or not, whatever the host's case, with tracking or without."""
    assert READABLE == canonical(written)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://n.example", "https://n.example/"),
        ("http://n.example:80/%7Ea/%2f%c3%a9/%e9", "http://n.example/~a/%2Fé/%E9"),
        ("https://n.example/a%20b%0a%00", "https://n.example/a%20b%0A%00"),
        ("https://سوق.example/a", "https://xn--ygb4ar.example/a"),
        ("https://n.example/%E2%80%AEa%E2%80%8Bb%C2%A0", "https://n.example/%E2%80%AEa%E2%80%8Bb%C2%A0"),
        ("https://n.example/a%EF%BC%8Fb", "https://n.example/a%EF%BC%8Fb"),
        ("https://n.example/%D9%85%D9%8E%D8%8C%D8%9F", "https://n.example/مَ،؟"),
        ("https://n.example/?q=%D8%B3&r=a%2Fb+c", "https://n.example/?q=س&r=a%2Fb+c"),
        ("https://n.example/?b=2&a=1&b=1&&c", "https://n.example/?b=2&a=1&b=1&&c"),
        ("https://n.example/?x=utm_source&utm_id=3", "https://n.example/?x=utm_source"),
        ("https://n.example/?ref=other.example", "https://n.example/?ref=other.example"),
        ("https://n.example/?UTM_Source=a#b", "https://n.example/#b"),
        ("https://n.example/#!/story/3", "https://n.example/#!/story/3"),
        ("https://n.example/f?Expires=9&Signature=%2f&utm_source=x&q=%d8%b3",
         "https://n.example/f?Expires=9&Signature=%2f&utm_source=x&q=%d8%b3"),
        ("https://www.google.com/url?q=javascript:x", "https://www.google.com/url?q=javascript:x"),
        ("https://n.example/url?url=https://m.example/", "https://n.example/url?url=https://m.example/"),
        ("https://n .example/", "https://n .example/"),
        ("not an address", "not an address"),
    ],
)  # fmt: skip
def test_the_canonical_form(written: str, address: str) -> None:
    """Letters readable, what could mislead escaped, parameters in their order and bytes."""
    assert address == canonical(written)
    assert address == canonical(address)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fn.example%2Fa%3Fb%3D1&h=x", "https://n.example/a?b=1"),
        ("https://l.facebook.com/l.php?u=javascript:x", None),
        ("https://l.facebook.com/l.php", None),
        ("https://n.example/l.php?u=https://m.example/", None),
        ("mailto:a@n.example?subject=b", None),
    ],
)  # fmt: skip
def test_where_a_detour_leads(written: str, address: str | None) -> None:
    """To a web address; what is no detour leads to itself."""
    assert (address or written) == direct(written)


@pytest.mark.parametrize(
    "written",
    [ESCAPED, READABLE, "https://n.example/?q=a%20b&c=%7e", "https://n.example/%41/%2E%2Ea"],
)
def test_the_canonical_form_leads_to_the_same_page(written: str) -> None:
    """A browser asks for the same path, but for escapes that mean nothing (RFC 3986, 6.2.2.2)."""
    address = absolute(written)
    assert address
    assert absolute(canonical(written)) == address.replace("%41", "A").replace("%2E", ".")
