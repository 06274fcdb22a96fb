# One image for every role; which one it plays is the command.
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md ./
COPY aggregator aggregator
COPY workers workers
RUN python -m venv /opt/aggregator && /opt/aggregator/bin/pip install --no-cache-dir . \
    && /opt/aggregator/bin/pip uninstall --yes --quiet pip

FROM python:3.13-slim
RUN groupadd --gid 10001 aggregator \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin aggregator
COPY --from=build /opt/aggregator /opt/aggregator
COPY seeds /seeds
ENV PATH=/opt/aggregator/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER 10001:10001
ENTRYPOINT ["aggregator"]
CMD ["serve", "--host", "0.0.0.0"]
