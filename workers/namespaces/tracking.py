"""What follows readers instead of naming a page: parameters, fragments, detours, pictures.

The names are of the kind that is listed by those who take them from the addresses of every site:
Firefox (https://firefox-source-docs.mozilla.org/toolkit/components/antitracking/anti-tracking/query-stripping/),
AdGuard's URL Tracking filter, Neat URL (https://github.com/Smile4ever/Neat-URL), miniflux. They
were compared with those lists in part only, not name by name, and no list has all of them. Names
that some sites need (`source`, `from`, `id`) are left out on purpose.
"""

import re
from urllib.parse import parse_qs

_OWNERS = {  # whose they are -> names, in lower case
    "Google": "gclid gclsrc gbraid wbraid gad_source gad_campaignid dclid srsltid _ga _gl",
    "Meta": (
        "fbclid fb_action_ids fb_action_types fb_source fb_ref mibextid igshid igsh __tn__ __cft__"
    ),
    "Microsoft": "msclkid ocid",
    "Yandex": "yclid ysclid ymclid _openstat",
    "X": "twclid ref_src ref_url __twitter_impression",
    "LinkedIn": "li_fat_id trk trkinfo trkemail trkcampaign",
    "TikTok, Pinterest, Reddit, Snap": "ttclid _r_ sfnsn epik rdt_cid sccid",
    "networks of advertisers": "irclickid cjevent zanpid ef_id s_kwcid wickedid rb_clickid",
    "Mailchimp": "mc_cid mc_eid mc_tc",
    "Marketo": "mkt_tok",
    "HubSpot": "_hsenc _hsmi __hstc __hssc __hsfp hsctatracking",
    "Eloqua": "elqtrackid elqtrack elqcampaignid elqaid elqat",
    "Omeda": "oly_anon_id oly_enc_id",
    "Vero": "vero_id vero_conv",
    "MailerLite, Kit, Dotdigital, Drip, Klaviyo, Bronto": (
        "ml_subscriber ml_subscriber_hash ck_subscriber_id dm_i __s _kx _bta_tid _bta_c"
    ),
    "Adobe Analytics": "sc_channel sc_campaign sc_content sc_country sc_cid s_cid",
    "comScore": "ns_campaign ns_mchannel ns_source ns_linkname ns_fee",
    "AT Internet, in newsrooms": "xtor",
    "Yahoo": "guccounter guce_referrer guce_referrer_sig soc_src soc_trk",
    "Alibaba": "spm scm_id",
    "publishers' own campaigns": "cmpid cmp ncid icid ftag smid ito echobox wt_mc wt_zmc wt.mc_id",
}
_NAMES = frozenset(name for names in _OWNERS.values() for name in names.split())
_PREFIXES = (
    "utm_",  # Google Analytics, and whoever does as it does
    "itm_",  # the same within a site
    "mtm_",  # Matomo
    "matomo_",
    "pk_",  # Matomo when it was Piwik
    "piwik_",
    "at_",  # Piano, formerly AT Internet
    "hsa_",  # HubSpot's advertisements
)
_FRAGMENT = re.compile(
    r"#(?:(?:xtor|utm_\w+|mtm_\w+|pk_\w+|at_\w+|fbclid|echobox|ref|cmpid|ftag)=.*"
    r"|:~:.*"  # what a search engine wants to have highlighted
    r"|\.[\w-]{8,16}\.\w+)?",  # AddThis
    re.IGNORECASE,
)
# Of a query that is signed nothing may go: AWS, Google Cloud, Azure, Akamai, OAuth, Cloudinary.
_SIGNED = re.compile(
    r"[?&;](?:[\w-]*signature|sig|sign|hmac|hash|token|policy|key-pair-id|hdn\w+|__token__"
    r"|x-amz-\w+|x-goog-\w+|md5)=",
    re.IGNORECASE,
)
# Detours on which clicks are counted, and the parameters that name the page in the end.
_DETOURS = {
    "www.google.com/url": ("url", "q"),  # in the feeds of Google Alerts
    "www.bing.com/news/apiclick.aspx": ("url",),  # in those of Bing News
    "l.facebook.com/l.php": ("u",),
    "t.umblr.com/redirect": ("z",),
}

# Pictures that nobody sees: they tell somebody that the article was read.
_COUNTERS = {
    "statistics of sites": (
        "pixel.wp.com stats.wp.com stats.wordpress.com google-analytics.com googletagmanager.com "
        "scorecardresearch.com quantserve.com imrworldwide.com chartbeat.net mc.yandex.ru "
        "counter.yadro.ru top-fwz1.mail.ru statcounter.com sitemeter.com xiti.com pixel.parsely.com"
    ),
    "statistics of feeds": "feeds.wordpress.com feedsportal.com pheedo.com pheedcontent.com",
    "advertisements": (
        "doubleclick.net googleadservices.com googlesyndication.com 2mdn.net adnxs.com "
        "amazon-adsystem.com bat.bing.com px.ads.linkedin.com analytics.twitter.com"
    ),
    "letters": "open.convertkit-mail.com trk.klclick.com",
}
_LONGEST_HOST = 253  # characters that a name may have (RFC 1035, 2.3.4)
_COUNTING = frozenset(host for hosts in _COUNTERS.values() for host in hosts.split())
_BEACON = re.compile(
    r"//[\w.-]+/~(?:r|ff)/[\w./-]+|//(?:www\.)?facebook\.com/tr\b"
    r"|//rss\.[\w.-]+/c/\d+/f/\d+/s/\w+/mf\.gif|//blogger\.googleusercontent\.com/tracker/"
    r"|//[^/]+/(?:b|pixel|beacon|count(?:er)?|hit|tracker|1x1|transparent)\.(?:gif|png|php)(?:\?|\Z)"
    r"|//[\w.-]+\.list-manage\.com/track/|//www\.assoc-amazon\.\w+/e/",
    re.IGNORECASE,
)


def is_beacon(address: str) -> bool:
    """Whether the picture at *address* is there to be counted, not to be seen."""
    host = address.split("/", 3)[2].lower() if address.count("/") > 2 else ""  # noqa: PLR2004
    host = host[-_LONGEST_HOST:]
    while "." in host:
        if host in _COUNTING:
            return True
        host = host.partition(".")[2]
    return bool(_BEACON.search(address))


def without_tracking(address: str) -> str:
    """*address* less what tracks, in its parameters and its fragment; else not a byte changes."""
    body, mark, fragment = address.partition("#")
    path, question, query = body.partition("?")
    if question and not is_signed(f"?{query}"):
        origin = "/".join(path.split("/", 3)[:3])
        told = without(f"?{query}", origin)
        body = body if len(told) > len(query) else f"{path}{told}"
    return f"{body}{without_fragment(mark + fragment)}" if mark else body


def is_signed(query: str) -> bool:
    """Whether *query*, with its "?", proves by a signature that nobody has changed it."""
    return bool(_SIGNED.search(query))


def destination(origin: str, path: str, query: str) -> str | None:
    """The address that a detour leads to; None when the address of these parts is none."""
    names = _DETOURS.get(origin.partition("//")[2] + path)
    if names is None:
        return None
    told = parse_qs(query[1:])
    return next((told[name][0] for name in names if name in told), None)


def without(query: str, origin: str = "") -> str:
    """*query*, with its "?", less what tracks; of the rest no byte changes. "" when none is left.

    `ref` tracks when it names the *origin* of the address itself, as Ghost's links do.
    """
    told = query[1:].split("&")
    rest = [one for one in told if not _tracks(one, origin)]
    if len(rest) < len(told):
        query = "?" + "&".join(rest)
    return query if len(query) > 1 else ""


def without_fragment(fragment: str) -> str:
    """*fragment*, with its "#", or "" when it only tracks."""
    return "" if _FRAGMENT.fullmatch(fragment) else fragment


def _tracks(parameter: str, origin: str) -> bool:
    name, _, value = parameter.partition("=")
    name = name.lower().removeprefix("amp;")
    if name in _NAMES or name.startswith(_PREFIXES):
        return True
    host = origin.rpartition("/")[2].removeprefix("www.")
    return name == "ref" and bool(value) and value.lower().removeprefix("www.") == host
