"""Pictures and films in HTML: those that a script would have loaded, and those that nobody sees."""

import re
from html import escape, unescape

from workers.namespaces.address import web
from workers.namespaces.tracking import is_beacon, without_tracking

# Where scripts find the address that they put into src, the commonest first.
LAZY = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-lazy", "data-url")
SETS = ("data-srcset", "data-lazy-srcset", "srcset")
READ = frozenset({*LAZY, *SETS, "style"})  # attributes that a cleaner has to leave for `picture`

_SHOWN = re.compile(r'<img\b[^>]*? src="([^"]*)"[^>]*>')
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_NOTHING = re.compile(r"\s*0*[01]?(?:\.\d+)?(?:px)?\s*\Z")
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?<![\w-])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|\Z)"
)
_PLACEHOLDER = re.compile(
    r"(?:blank|spacer|preload|placeholder|transparent|lazy[\w-]*|loading|grey|gray|1x1|pixel|clear|default)"
    r"[\w-]*\.(?:gif|png|jpe?g|svg|webp)(?:\?|\Z)",
    re.IGNORECASE,
)
_LONGEST = 20_000  # characters of a srcset
_CANDIDATE = re.compile(r"(?:\A|,)\s*([^\s,]\S*?)(?:,?\s+(\d+(?:\.\d+)?)[wx])?\s*(?=,\s|,\Z|\Z)")


# A film in a frame of its own: what YouTube, Vimeo and Dailymotion give people to put on a page.
_FILM = re.compile(
    r"""<iframe\b[^<>]{0,1000}?\s(?:data-)?(?:lazy-)?src\s*+=\s*+["']?\s*+(?:https?:)?//(?:"""
    r"(?P<youtube>(?:www\.)?youtube(?:-nocookie)?\.com/embed/(?!videoseries|live_stream))"
    r"|(?P<vimeo>player\.vimeo\.com/video/)|(?P<dailymotion>(?:www\.)?dailymotion\.com/embed/video/)"
    r")(?P<film>[\w-]++)[^<>]{0,1000}+>(?:\s*</iframe\s*>)?",
    re.IGNORECASE,
)
_WATCHED = {
    "youtube": "https://www.youtube.com/watch?v=",
    "vimeo": "https://vimeo.com/",
    "dailymotion": "https://www.dailymotion.com/video/",
}
_AMP = re.compile(r"<amp-img(?=[\s/>])", re.IGNORECASE)


def plain(html: str) -> str:
    """*html*, still to be cleaned, with films in frames as links, AMP's pictures as pictures."""
    if "<iframe" in html or "<IFRAME" in html:
        html = _FILM.sub(_watched, html)
    return _AMP.sub("<img", html) if "<amp-img" in html else html


def film(frame: str) -> str:
    """A link to the film in *frame*, an <iframe> as written; "" when there is none in it."""
    found = _FILM.match(frame)
    return _watched(found) if found else ""


def _watched(frame: re.Match[str]) -> str:
    """A link that may stand anywhere, a sign in it: words would be taken for the article's."""
    site = next(site for site in _WATCHED if frame[site])
    return f'<a href="{_WATCHED[site]}{frame["film"]}">▶</a>'


def picture(image: str, base: str | None) -> str:
    """The clean <img> tag *image* as readers are to see it, addresses seen from *base*.

    A picture whose src is missing or stands in for another has the one that a script would have
    loaded, the largest of several; of what is a pixel, hidden, a beacon, or nowhere, "" is left.
    """
    written = dict(_ATTRIBUTE.findall(image))
    source = written.get("src")
    lazy = not READ.isdisjoint(written)
    if lazy and (source is None or is_placeholder(source)):
        source = _lazy(written, base) or source
    if source is None or _unseen(written) or is_beacon(source):
        return ""
    if not lazy:
        return image
    kept = {name: value for name, value in written.items() if name not in READ} | {"src": source}
    return "<img" + "".join(f' {name}="{value}"' for name, value in kept.items()) + ">"


def is_placeholder(address: str) -> bool:
    """Whether the picture at *address* only keeps the place of one that a script will load."""
    return _PLACEHOLDER.search(address) is not None


def once(html: str) -> str:
    """Clean *html* without pictures that it has shown before."""
    shown: set[str] = set()

    def first(image: re.Match[str]) -> str:
        if image[1] in shown:
            return ""
        shown.add(image[1])
        return image[0]

    return _SHOWN.sub(first, html)


def attribute(value: str) -> str:
    """*value* as it stands in an attribute, escaped as nh3 does, who lets "'" stand."""
    return escape(value, quote=False).replace('"', "&quot;")


def _unseen(written: dict[str, str]) -> bool:
    """Whether a picture is a pixel or less in one direction, or hidden."""
    sizes = (written.get("width"), written.get("height"))
    if any(size and _NOTHING.match(size) for size in sizes):
        return True
    return bool(_UNSEEN.search(written.get("style", "").lower()))


def _lazy(written: dict[str, str], base: str | None) -> str | None:
    """The address that a script would load, escaped for an attribute."""
    told = [unescape(written[name]) for name in LAZY if name in written]
    told += [_largest(unescape(written[name])) for name in SETS if name in written]
    addresses = (web(one, base) for one in told)
    found = next((one for one in addresses if one and not is_placeholder(one)), None)
    return attribute(without_tracking(found)) if found else None


def _largest(srcset: str) -> str:
    """The candidate in *srcset* that is widest or densest; "" when there is none."""
    found = _CANDIDATE.findall(srcset[:_LONGEST])
    return max(found, key=lambda one: float(one[1] or 1), default=("", ""))[0]
