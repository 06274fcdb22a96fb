"""What on a page is not its article: by element, by the names its author gave, by words."""

import re
from functools import lru_cache
from typing import Literal

Beside = Literal["comments", "other"]

# Never holds an article's paragraphs; gone before anything is looked at.
NEVER = (
    "body :is(script,style,noscript,template,svg,object,embed,nav,footer,aside,button,"
    "select,textarea,input,dialog,canvas,math,map,audio,video,menu,link,meta,[hidden],.sr-only,"
    '.visually-hidden,.screen-reader-text,[style*="display:none"],[style*="display: none"],'
    'iframe:not([src*="/embed/"],[data-src*="/embed/"],[src*="player.vimeo.com"]))'  # but films
)

# Names of classes and ids; those of the first list go on as they like ("related-articles").
_BEGINNING = (
    "related|recommend|newsletter|promo|sidebar|side-bar|breadcrumb|advert|outbrain|taboola|"
    "cookie|consent|gdpr|onetrust|didomi|usercentrics|privacy|subscri|popular|trending|footer|"
    r"pop-?up|(?<!header-)teaser(?![\w-]*text)|masthead|pagination|sponsor|copyright|disclaimer|"
    "read-?more|read-?also|also-?read|see-?also|more-?(?:from|on|news|stories|articles)|"
    "most-?(?:read|viewed|shared)|latest-?(?:news|articles|stories|posts)|"
    "author-?(?:bio|box|info|card|desc|profile)|about-?author|bio-?box|caption|onward|"
    "next-?article|prev-?article|sign-?up|log-?in|register|donat|share-|sharing|sharedaddy|"
    "addthis|social|jp-relatedposts|yarpp|nav-?bar|navigation|tooltip|byline|gallery|slide-?show|"
    "video-?(?:desc|caption|info|meta|title)|player|transcript|publish(?:ed)?-?date|print-only|"
    "hide-?print|toolbar|skip-link"
)
_WHOLE = (
    "ads?|advs?|banner|share|tags?|tag-?list|topics|menu|meta|nav|credits?|widgets?|modal|poll|"
    "overlay|rating|follow|infobox|kicker|carousel|slider|more|info|source"
)
_NAMES = re.compile(
    rf"(?:^|[\s_-])(?:{_BEGINNING})|(?:^|\s)(?:\w{{1,20}}[-_])?(?:{_WHOLE})(?=\s|$)"
)
_COMMENTS = re.compile(r"comment|disqus|respond|discussion|livefyre|viafoura")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# What says how something looks, or what it has, is no name: "has-sidebar", "article--no-comments".
_LOOKS = re.compile(r"(?:^|[\s_-])(?:has|with|no|is|without)-[\w-]*|--[\w-]*")


# Lines that call readers elsewhere: "Follow us on …", "Join our channel …", "For more click here".
_ASKING = "تابعو?ا?|تابعنا|متابعة|[اإ]شتركو?ا?|[اإ]شتراك|[اإ]نضمو?ا?|[اإ]نضمام|حمّ?لو?ا?|تحميل|تنزيل"
_OURS = "قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|تطبيقنا|منصتنا|منصاتنا|نشرتنا|مجموعتنا"
_HERE = "(?:[اأإ]ضغطو?ا?|[اأإ]نقرو?ا?|من) هنا"
_CALL = re.compile(
    r"\W*(?:تابعونا (?:على|عبر|في)\b"
    rf"|و?ل{{0,2}}(?:{_ASKING})\b.{{0,80}}?\b(?:(?:{_OURS})\b|{_HERE}\W*$)"
    r"|(?:(?:follow|join|like) us on|(?:follow|join|subscribe to|sign up for|download) our)\b"
    r"|(?:to |for )?(?:follow|join|subscribe|download|more)\b.{0,80}\bclick here\W*$)",
    re.IGNORECASE,
)
_CALLING = 160  # characters of such a line


def is_call(text: str) -> bool:
    """Whether *text*, a block, only asks readers to follow, to join or to subscribe."""
    return len(text) <= _CALLING and _CALL.match(text) is not None


@lru_cache(maxsize=10_000)  # the pages of a site have the same names
def beside(names: str) -> Beside | None:
    """What *names* (class and id, in one string) tell of that stands beside an article."""
    spoken = _LOOKS.sub(" ", _CAMEL.sub("-", names).lower())
    if _COMMENTS.search(spoken):
        return "comments"
    return "other" if _NAMES.search(spoken) else None
