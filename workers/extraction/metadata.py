"""What a page says of its article: JSON-LD, OpenGraph, Dublin Core, microdata, HTML's own words.

Sources: https://schema.org/Article, https://ogp.me, https://www.dublincore.org/specifications/
dublin-core/dcq-html/, https://html.spec.whatwg.org/#standard-metadata-names
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser

from workers.extraction import json_ld
from workers.extraction.json_ld import Thing
from workers.namespaces.address import web

_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "dc.created",
    "date", "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "published_at",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified",
    "lastmod", "article.updated", "revised",
)  # fmt: skip
_AUTHORS = ("author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author",
            "sailthru.author", "byl", "article:author")  # fmt: skip
_KEYWORDS = ("news_keywords", "keywords", "article:tag", "dc.subject", "parsely-tags",
             "sailthru.tags")  # fmt: skip
_MICRODATA = frozenset(
    ("headline", "datePublished", "dateModified", "author", "keywords", "articleSection")
)
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|بقلم|كتب)\s*[:：]?\s+", re.IGNORECASE)
_LIST = re.compile(r"\s*[,،;؛|\n]\s*")
_MOST = 30  # keywords, authors


class Metadata(Struct, frozen=True, kw_only=True):
    """The page's own words; nothing is read of its text."""

    title: str | None = None
    headings: tuple[str, ...] = ()  # other forms of the title, shorter or longer
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    canonical: str | None = None
    base: str | None = None
    site: str | None = None
    publisher: str | None = None  # its address
    summary: str | None = None
    keywords: tuple[str, ...] = ()
    section: str | None = None
    image: str | None = None
    body: str | None = None  # the article's text, often cut short
    is_article: bool = False  # it says so
    is_free: bool = True


class _Told:
    """Names and what a page's elements say under them, lower-cased names, in the page's order."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._told: dict[str, list[str]] = {}
        for node in tree.css("meta[content]"):
            told = node.attributes
            name = told.get("property") or told.get("name") or told.get("itemprop")
            self._add(name or told.get("http-equiv"), told.get("content"))
        for node in tree.css("[itemprop]"):
            told = node.attributes
            if node.tag != "meta" and not _MICRODATA.isdisjoint((told["itemprop"] or "").split()):
                said = told.get("datetime") or told.get("content") or node.text()
                self._add(told.get("itemprop"), said)

    def _add(self, name: str | None, said: str | None) -> None:
        words = " ".join((said or "").split())
        if name and words:
            self._told.setdefault(name.lower(), []).append(words)

    def first(self, *names: str) -> str | None:
        return next((self._told[name][0] for name in names if name in self._told), None)

    def all(self, *names: str) -> list[str]:
        return next((self._told[name] for name in names if name in self._told), [])


def read(tree: LexborHTMLParser, address: str | None) -> Metadata:
    """What *tree*, fetched from *address*, says of its article."""
    scripts = (node.text() for node in tree.css('script[type*="ld+json"]'))
    thing = json_ld.article(scripts)
    told = _Told(tree)
    base = web(_attribute(tree, "base[href]", "href"), address) or address
    kind = told.first("og:type") or ""
    free = json_ld.text(thing.get("isAccessibleForFree")) or thing.get("isAccessibleForFree")
    return Metadata(
        title=_title(tree, thing, told),
        headings=tuple(filter(None, (told.first("og:title"), _text(tree, "title")))),
        authors=_authors(tree, thing, told),
        published=json_ld.text(thing.get("datePublished"))
        or told.first(*_PUBLISHED)
        or _time(tree),
        updated=json_ld.text(thing.get("dateModified")) or told.first(*_UPDATED),
        language=_language(tree, thing, told),
        canonical=_canonical(tree, thing, told, base),
        base=base,
        site=told.first("og:site_name", "application-name") or _publisher_name(thing),
        publisher=next((web(one, base) for one in json_ld.addresses(thing.get("publisher"))), None),
        summary=told.first("og:description", "description", "twitter:description", "dc.description")
        or json_ld.text(thing.get("description")),
        keywords=_keywords(thing, told),
        section=told.first("article:section", "articlesection")
        or json_ld.text(thing.get("articleSection")),
        image=_image(thing, told, base),
        body=json_ld.text(thing.get("articleBody")),
        is_article=bool(thing)
        or kind.lower() in ("article", "og:article")
        or tree.css_first('[itemtype*="schema.org"][itemtype$="Article"]') is not None,
        is_free=str(free).lower() != "false",
    )


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = tree.css_first(selector)
    return node.attributes.get(name) if node else None


def _text(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return " ".join(node.text().split()) or None if node else None


def _title(tree: LexborHTMLParser, thing: Thing, told: _Told) -> str | None:
    """The headline; a title's part that names the site is none of it."""
    site = told.first("og:site_name") or _publisher_name(thing)
    headline = json_ld.text(thing.get("headline")) or told.first(
        "og:title", "twitter:title", "dc.title", "headline"
    )
    return without_site(headline or _text(tree, "title") or "", site) or None


def without_site(title: str, site: str | None) -> str:
    """*title* without " | site" at its end."""
    words = " ".join(title.split())
    if site:
        ending = re.compile(rf"\s*[|\-–—:·•»]+\s*{re.escape(site)}\s*$", re.IGNORECASE)
        words = ending.sub("", words) or words
    return words


def _publisher_name(thing: Thing) -> str | None:
    return next(iter(json_ld.names(thing.get("publisher"))), None)


def _authors(tree: LexborHTMLParser, thing: Thing, told: _Told) -> tuple[str, ...]:
    names = json_ld.names(thing.get("author")) or tuple(
        part for one in told.all(*_AUTHORS) for part in _LIST.split(one)
    )
    if not names:
        names = tuple(" ".join(node.text().split()) for node in tree.css('a[rel~="author"]')[:5])
    written = (_BY.sub("", name).strip() for name in names[:_MOST])
    return tuple(dict.fromkeys(one for one in written if one and "://" not in one))


def _time(tree: LexborHTMLParser) -> str | None:
    for selector in ("time[pubdate]", "article time[datetime]", "main time[datetime]"):
        if written := _attribute(tree, selector, "datetime"):
            return written
    return None


def _language(tree: LexborHTMLParser, thing: Thing, told: _Told) -> str | None:
    html = tree.css_first("html")
    declared = (html.attributes.get("lang") or html.attributes.get("xml:lang")) if html else None
    other = told.first("og:locale", "content-language", "dc.language", "language")
    return (declared or json_ld.text(thing.get("inLanguage")) or other or "").replace(
        "_", "-"
    ) or None


def _canonical(tree: LexborHTMLParser, thing: Thing, told: _Told, base: str | None) -> str | None:
    written = (
        _attribute(tree, 'link[rel~="canonical"][href]', "href"),
        told.first("og:url"),
        *json_ld.addresses(thing.get("url")),
        *json_ld.addresses(thing.get("mainEntityOfPage")),
    )
    found = next(filter(None, (web(one, base) for one in written)), None)
    # Some sites give the address of the whole site on every page.
    return None if found and base and is_root(found) and not is_root(base) else found


def is_root(address: str) -> bool:
    """Whether *address* is that of a site and not of a page on it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return not (parts.path.strip("/") or parts.query)


def _keywords(thing: Thing, told: _Told) -> tuple[str, ...]:
    written = json_ld.names(thing.get("keywords")) or tuple(told.all(*_KEYWORDS))
    words = (part.strip(" #") for one in written for part in _LIST.split(one))
    return tuple(dict.fromkeys(word for word in words if word))[:_MOST]


def _image(thing: Thing, told: _Told, base: str | None) -> str | None:
    return next(filter(None, (web(one, base) for one in _images(thing, told))), None)


def _images(thing: Thing, told: _Told) -> Iterator[str]:
    yield from told.all("og:image:secure_url", "og:image", "og:image:url", "twitter:image")[:1]
    yield from json_ld.addresses(thing.get("image"))
