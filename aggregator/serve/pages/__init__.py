"""The pages for people."""

from aiohttp import web

from aggregator.serve.pages import assets, views

routes: list[web.RouteDef] = [
    web.get("/", views.desk),
    web.get("/topics/{slug}", views.desk),
    web.get("/articles/{id}", views.article),
    web.get("/stories/{id}", views.story),
    web.get("/feeds", views.sources),
    web.get("/static/{name}", assets.static),
]
