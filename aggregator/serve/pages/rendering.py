"""A page, made: in the reader's language, under a policy that lets nothing in.

Nothing on a page is loaded from another host, and its policy (CSP Level 3) forbids that it ever is:
what comes from feeds is text.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from aggregator.errors import AggregatorError, NotFound
from aggregator.serve.pages import assets
from aggregator.serve.pages.languages import BY_LANGUAGE, choose
from aggregator.serve.pages.words import Words

_COOKIE = "ui"
_A_YEAR_S = 365 * 86_400

_HEADERS = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
        )
    ),
    "Cache-Control": "no-cache",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Vary": "Accept-Language, Cookie",
    "X-Content-Type-Options": "nosniff",
}

_TEMPLATES = Environment(
    loader=PackageLoader("aggregator.serve.pages"),
    autoescape=True,
    auto_reload=False,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

Page = Callable[[web.Request, Words], Awaitable[web.Response]]


def page(view: Page) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A handler for people: in their language, and with a page for what goes wrong too."""

    @wraps(view)
    async def handler(request: web.Request) -> web.Response:
        asked = request.query.get("ui")
        accepted = request.headers.get("Accept-Language", "")
        words = choose(asked, request.cookies.get(_COOKIE), accepted)
        try:
            response = await view(request, words)
        except AggregatorError as error:
            response = await _error(request, words, error)
        if asked in BY_LANGUAGE:
            response.set_cookie(
                _COOKIE, words.language, max_age=_A_YEAR_S, httponly=True, samesite="Lax"
            )
        return response

    return handler


async def render(template: str, request: web.Request, words: Words, **values: Any) -> web.Response:
    """A template, filled with *values*."""
    switch = request.rel_url.update_query(ui=words.other_language)
    body = await asyncio.to_thread(
        _TEMPLATES.get_template(template).render,
        words=words,
        switch=str(switch),
        path=request.path,
        asset=assets.url,
        **values,
    )
    return web.Response(text=body, content_type="text/html", headers=_HEADERS)


async def _error(request: web.Request, words: Words, error: AggregatorError) -> web.Response:
    lost = isinstance(error, NotFound)
    response = await render(
        "error.html",
        request,
        words,
        name=words.not_found if lost else words.not_possible,
        hint=words.lost_hint if lost else "",
        reason=str(error),
    )
    response.set_status(error.status)
    return response
