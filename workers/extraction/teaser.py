"""Whether what a feed gives of an article is only a teaser."""

import re

from aggregator.model import Document, Entry
from workers.namespaces import markup

_SHORT = 400  # characters of plain text: an article is longer
_MARKUP = 4  # how many times longer its markup is, at most, before the text is worth counting
_ENDING = 400  # characters of markup at the end, where a cut shows
# "[…]" as WordPress cuts, also before its "The post … appeared first on …"; an ellipsis or "more"
# at the very end.
_CUT = re.compile(
    r"\[\s*(?:…|\.{3})\s*\]"
    r"|(?:…|\.{3})\W*$"
    r"|read (?:more|on|the full|the whole)\b.{0,40}$"
    r"|continue reading\b.{0,80}$"
    r"|\bmore\s*[»>→]\W*$"
    r"|(?:[إا]قر[أا] المزيد|المزيد|تابع القراءة|التفاصيل)\W*$",
    re.IGNORECASE,
)


def is_teaser(entry: Entry, document: Document) -> bool:
    """Whether the page of *entry* is wanted, by the feed's own wish and what the feed gives.

    A source that says that it gives the whole text is believed; what is short or visibly cut is a
    teaser, unless there is a sound or a film to it.
    """
    if not entry.url or document.full_text == "never":
        return False
    if document.full_text == "always":
        return True
    # A list of bare addresses, such as a sitemap, is not to bring the whole site.
    return bool(entry.title) and not entry.whole and not _is_played(entry) and _is_cut(entry)


def is_cut_off(text: str) -> bool:
    """Whether *text*, plain or marked up, ends as if there were more of it."""
    return _CUT.search(markup.paragraph(text[-_ENDING:])) is not None


def _is_played(entry: Entry) -> bool:
    return any((media.type or "").startswith(("audio/", "video/")) for media in entry.media)


def _is_cut(entry: Entry) -> bool:
    told = entry.html or entry.text or entry.summary or ""
    if len(told) <= _MARKUP * _SHORT and len(markup.paragraph(told)) < _SHORT:
        return True
    return is_cut_off(told)
