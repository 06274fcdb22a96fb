"""Errors as problem documents (RFC 9457)."""

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler
from redis.exceptions import RedisError

from aggregator import codec
from aggregator.errors import AggregatorError, NotRunning, RuleError

log = structlog.get_logger(__name__)


@web.middleware
async def problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer every error with a problem document; the one catch-all of the server."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status < 400:  # noqa: PLR2004
            raise
        answer = problem(error.status, "about:blank", error.reason)
        answer.headers.update({k: v for k, v in error.headers.items() if k == "Allow"})
        return answer
    except AggregatorError as error:
        extra = {"position": error.position} if isinstance(error, RuleError) else {}
        return problem(error.status, error.problem, str(error), **extra)
    except RedisError as error:
        return problem(503, NotRunning.problem, f"the store does not answer: {error}")
    except (ConnectionError, TimeoutError):
        raise  # the client went away: nobody to answer
    except Exception:
        log.exception("request failed", method=request.method, path=request.path)
        return problem(500, "error", "something went wrong here; the log of the server says what")


def problem(status: int, kind: str, detail: str, **extra: object) -> web.Response:
    """A problem document."""
    body = {"type": kind, "title": web.Response(status=status).reason, "status": status}
    return web.Response(
        status=status,
        body=codec.json({**body, "detail": detail, **extra}),
        content_type="application/problem+json",
    )
