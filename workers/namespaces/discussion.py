"""What readers say of an item, and what an item answers: RSS's own comments, slash, wfw and thr.

Source: https://www.rssboard.org/rss-specification ;
https://web.resource.org/rss/1.0/modules/slash/ ;
https://web.archive.org/web/2006/http://wellformedweb.org/news/wfw_namespace_elements/ (wfw);
RFC 4685 (thr).
"""

from aggregator.model import Comments
from workers.namespaces import atom
from workers.namespaces.address import web
from workers.namespaces.xml import Found, first

_THREAD = "http://purl.org/syndication/thread/1.0"
_COUNT = f"{{{_THREAD}}}count"
_DIGITS = 9  # of a count that is one

SLOTS = {
    "{http://purl.org/rss/1.0/modules/slash/}comments": "comments count",
    "slash:comments": "comments count",
    **{
        f"{namespace}{name}": "comments feed"
        for namespace in ("{http://wellformedweb.org/CommentAPI/}", "wfw:")
        for name in ("commentRss", "commentRSS")
    },
    **{
        f"{namespace}{name}": slot
        for namespace in (f"{{{_THREAD}}}", "thr:")
        for name, slot in (("total", "comments count"), ("in-reply-to", "in reply to"))
    },
}


_TOLD = frozenset({"comments", "comments feed", "comments count"})


def comments(found: Found, base: str | None) -> Comments | None:
    """The page, the feed and the number of comments among *found*; None where nothing is told."""
    replies = [element for element in found.get("link", ()) if element.get("rel") == "replies"]
    if not replies and _TOLD.isdisjoint(found):
        return None
    page, feed = web(first(found, "comments")), web(first(found, "comments feed"), base)
    count = _count(first(found, "comments count"))
    for link in atom.links(replies, base):
        address = web(link.href, link.base)
        if "xml" in link.type:
            feed = feed or address
        else:
            page = page or address
    for element in replies:
        count = _count(element.get(_COUNT)) if count is None else count
    if page or feed or count is not None:
        return Comments(url=page, feed=feed, count=count)
    return None


def answered(found: Found) -> tuple[str, ...]:
    """The ids of what an item answers (thr:in-reply-to), each once."""
    if "in reply to" not in found:
        return ()
    refs = (element.get("ref", "").strip() for element in found["in reply to"])
    return tuple(dict.fromkeys(ref for ref in refs if ref))


def _count(written: str | None) -> int | None:
    digits = (written or "").strip()
    if digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS:
        return int(digits)
    return None
