"""The stage that takes from an article's HTML whatever could run, track by reference or mislead.

nh3 (ammonia, html5ever) parses as browsers do and writes out only what is on a list, so what it
does not know cannot pass. Then the links in what it wrote become absolute, and lose what tracks.
"""

import re
from html import unescape

import nh3
from msgspec.structs import replace

from aggregator.model import Article
from workers.namespaces.address import direct, web
from workers.namespaces.pictures import READ, attribute, once, picture, plain
from workers.namespaces.tracking import without_tracking
from workers.namespaces.weight import bare, is_heavy

_MEDIA = {"audio": {"src", "controls"}, "video": {"src", "controls", "poster", "width", "height"}}
_CLEANER = nh3.Cleaner(  # made once: to make one takes longer than to clean with it
    tags=nh3.ALLOWED_TAGS | {"audio", "video", "source"},
    attributes={
        **nh3.ALLOWED_ATTRIBUTES,
        **_MEDIA,
        "img": nh3.ALLOWED_ATTRIBUTES["img"] | READ,
        "source": {"src", "type"},
        "*": {"lang", "dir", "title"},
    },
    url_schemes={"http", "https", "mailto", "tel"},
    url_relative="pass_through",
)
_BASE = re.compile(r"""<base href="(https?://[^"]+)">""")
_NOSCRIPT = re.compile(r"</?noscript\b[^<>]*>", re.IGNORECASE)
# As nh3 writes: attributes in double quotes, "<" and ">" escaped in them and in text.
_LINKING = re.compile(r"<(?:a|audio|blockquote|del|img|ins|q|source|video)\b[^>]*>")
_LINK = re.compile(r' (href|src|cite|poster)="([^"]*)"')
_PLAIN = re.compile(r"https?://[!-~]+", re.ASCII)
_WRITTEN = ("mailto:", "tel:")  # where nothing is relative


def sanitise(article: Article) -> Article:
    """*article* with clean HTML, its links absolute and without what tracks.

    A <base> at the beginning says what its links are relative to, else the article's address does.
    """
    html = article.html
    if "<" not in html and "&" not in html:
        return article
    if is_heavy(html):
        return replace(article, html=bare(html))
    if "=" not in html:  # no attributes, so no links
        return replace(article, html=_CLEANER.clean(html).strip())
    declared = _BASE.match(html)
    base = unescape(declared[1]) if declared else article.url
    return replace(article, html=_clean(html, base))


def _clean(html: str, base: str | None) -> str:
    scripted = "<noscript" in html or "<NOSCRIPT" in html
    if scripted:  # what is in it is markup to those without scripts, text to the parser
        html = _NOSCRIPT.sub("", html)
    clean = _LINKING.sub(lambda tag: _linked(tag[0], base), _CLEANER.clean(plain(html)))
    return (once(clean) if scripted else clean).strip()


def _linked(tag: str, base: str | None) -> str:
    """*tag*, its links seen from *base*; without a base what is relative leads nowhere."""
    tag = _LINK.sub(lambda link: _link(link[1], link[2], base), tag)
    if tag.startswith("<source") and " src=" not in tag:
        return ""  # of a <picture>, whose <img> is what is shown
    return picture(tag, base) if tag.startswith("<img") else tag


def _link(name: str, written: str, base: str | None) -> str:
    if _PLAIN.fullmatch(written) or written.startswith(_WRITTEN):
        if "?" not in written and "#" not in written:
            return f' {name}="{written}"'
        address: str | None = unescape(written)
    else:
        address = web(unescape(written), base)
    return f' {name}="{attribute(without_tracking(direct(address)))}"' if address else ""
