"""The stage that gives an article's addresses their one form, so that equal ones look equal."""

from msgspec.structs import replace

from aggregator.model import Article
from workers.namespaces.address import canonical


def address(article: Article) -> Article:
    """*article* with the canonical addresses of its page, its source and its media."""
    url = article.url and canonical(article.url)
    source = article.source
    if source and source.url and (site := canonical(source.url)) != source.url:
        source = replace(source, url=site)
    media = article.media
    if media and any(canonical(one.url) != one.url for one in media):
        media = tuple(replace(one, url=canonical(one.url)) for one in media)
    if url == article.url and source is article.source and media is article.media:
        return article
    return replace(article, url=url, source=source, media=media)
