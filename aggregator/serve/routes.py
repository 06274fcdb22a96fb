"""Every route, in one list."""

from aiohttp import web

from aggregator.serve import articles, feeds, health, pages, stories, stream, topics

ROUTES: tuple[web.RouteDef, ...] = (
    web.get("/v1/stream", stream.stream, allow_head=False),
    web.get("/v1/articles", articles.index),
    web.get("/v1/articles/{id}", articles.show),
    web.get("/v1/stories/{id}", stories.show),
    web.get("/v1/feeds", feeds.index),
    web.get("/v1/feeds/{id}", feeds.show),
    web.get("/v1/topics", topics.index),
    web.post("/v1/topics/preview", topics.preview),
    web.get("/v1/topics/{slug}", topics.show),
    web.put("/v1/topics/{slug}", topics.save),
    web.delete("/v1/topics/{slug}", topics.remove),
    web.post("/v1/topics/{slug}/backfill", topics.backfill),
    web.get("/all.{suffix:[a-z]+}", topics.feed),
    web.get("/topics/{slug:[a-z0-9-]+}.{suffix:[a-z]+}", topics.feed),
    web.get("/healthz", health.healthz),
    web.get("/readyz", health.readyz),
    web.get("/metrics", health.metrics),
    *pages.routes,
)
