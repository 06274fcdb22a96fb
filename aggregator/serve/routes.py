"""Every route, in one list."""

from aiohttp import web

from aggregator.serve import articles, feeds, health, pages, stream, topics

ROUTES: tuple[web.RouteDef, ...] = (
    web.get("/v1/stream", stream.stream, allow_head=False),
    web.get("/v1/articles", articles.index),
    web.get("/v1/articles/{id}", articles.show),
    web.get("/v1/feeds", feeds.index),
    web.get("/v1/feeds/{id}", feeds.show),
    web.get("/v1/topics", topics.index),
    web.get("/v1/topics/{slug}", topics.show),
    web.get("/all.{suffix:[a-z]+}", topics.feed),
    web.get("/topics/{slug:[a-z0-9-]+}.{suffix:[a-z]+}", topics.feed),
    web.get("/healthz", health.healthz),
    web.get("/readyz", health.readyz),
    web.get("/metrics", health.metrics),
    *pages.routes,
)
