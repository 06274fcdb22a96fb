"""The stage that takes from an article's HTML whatever could run, track by reference or mislead.

nh3 (ammonia, html5ever) parses as browsers do and writes out only what is on a list, so what it
does not know cannot pass.
"""

import re
from html import unescape
from typing import Literal

import nh3
from msgspec.structs import replace

from aggregator.model import Article

_MEDIA = {"audio": {"src", "controls"}, "video": {"src", "controls", "poster", "width", "height"}}
_TAGS = nh3.ALLOWED_TAGS | {"audio", "video", "source"}
_ATTRIBUTES = {
    **nh3.ALLOWED_ATTRIBUTES,
    **_MEDIA,
    "source": {"src", "type"},
    "*": {"lang", "dir", "title"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_Relative = Literal["deny"] | tuple[Literal["rewrite_with_base"], str]
_LINKING = ("href", "src", "cite", "poster")
_BASE = re.compile(r"""<base href="(https?://[^"]+)">""")


def sanitise(article: Article) -> Article:
    """*article* with clean HTML, its links absolute.

    A <base> at the beginning says what its links are relative to, else the article's address does.
    """
    html = article.html
    if "<" not in html and "&" not in html:
        return article
    declared = _BASE.match(html)
    base = unescape(declared[1]) if declared else article.url
    cleaner = _ABSOLUTE if _all_absolute(html) else _cleaner(base)
    return replace(article, html=cleaner.clean(html).strip())


def _all_absolute(html: str) -> bool:
    """Whether all links in *html* visibly begin with http; a wrong False costs only time."""
    lower = html.lower()
    links = sum(map(lower.count, _LINKING))
    return links == sum(lower.count(f'{attribute}="http') for attribute in _LINKING)


def _cleaner(base: str | None) -> nh3.Cleaner:
    """A cleaner that resolves against *base*; without a base what is relative leads nowhere."""
    try:
        return _cleaner_with(("rewrite_with_base", base) if base else "deny")
    except ValueError:  # the base is no address after all
        return _cleaner_with("deny")


def _cleaner_with(relative: _Relative) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, url_relative=relative
    )


_ABSOLUTE = _cleaner_with("deny")  # made once: to make one takes as long as to clean with it
