"""Liveness, readiness and metrics.

Every figure of `/metrics` is read from Redis when it is asked for, so any server tells of the whole
service; only its own listeners are its own.
"""

import asyncio
from collections.abc import Iterator

from aiohttp import web
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from redis import Redis
from redis.exceptions import RedisError

from aggregator import codec
from aggregator.serve.context import CLIENT, LIVE
from aggregator.serve.problems import problem
from aggregator.store import documents, feeds, quarantine, roles, topics, wire


async def healthz(_: web.Request) -> web.Response:
    """`GET /healthz`: this process answers."""
    return _ok()


async def readyz(request: web.Request) -> web.Response:
    """`GET /readyz`: this process can serve, which needs Redis."""
    try:
        await asyncio.to_thread(request.app[CLIENT].ping)
    except RedisError as error:
        return problem(503, "not-ready", f"Redis does not answer: {error}")
    return _ok()


async def metrics(request: web.Request) -> web.Response:
    """`GET /metrics`: in Prometheus' text format."""
    registry = CollectorRegistry()
    registry.register(_Figures(request.app[CLIENT], request.app[LIVE].listeners))
    body = await asyncio.to_thread(generate_latest, registry)
    return web.Response(body=body, headers={"Content-Type": "text/plain; version=0.0.4"})


def _ok() -> web.Response:
    return web.Response(body=codec.json({"status": "ok"}), content_type="application/json")


class _Figures(Collector):
    def __init__(self, client: Redis, listeners: int) -> None:
        self._client = client
        self._listeners = listeners

    def collect(self) -> Iterator[Metric]:
        yield self._published()
        for name, text, value in self._gauges():
            yield GaugeMetricFamily(f"aggregator_{name}", text, value=value)
        yield self._roles()

    def _published(self) -> Metric:
        family = CounterMetricFamily(
            "aggregator_entries", "Entries that workers have decided on", labels=["event"]
        )
        for event, count in wire.counts(self._client).items():
            family.add_metric([event], count)
        return family

    def _gauges(self) -> Iterator[tuple[str, str, float]]:
        backlog = documents.backlog(self._client)
        yield "documents_pending", "Documents waiting for workers", backlog.documents
        yield "documents_pending_bytes", "Bytes waiting for workers", backlog.bytes
        yield "jobs_queued", "RQ jobs waiting for workers", backlog.jobs
        yield "quarantine", "Documents that failed for good", quarantine.count(self._client)
        yield "wire_length", "Publications that are kept", wire.bounds(self._client).length
        yield "feeds", "Registered feeds", feeds.count(self._client)
        yield "feeds_unwell", "Feeds with a health line", feeds.unwell(self._client)
        yield "topics", "Topics", len(topics.load(self._client))
        yield "listeners", "Live clients of this server", self._listeners

    def _roles(self) -> Metric:
        family = GaugeMetricFamily("aggregator_roles", "Running processes", labels=["role"])
        names = [role.name for role in roles.running(self._client)]
        for name in ("fetch", "work", "serve"):
            family.add_metric([name], names.count(name))
        return family
