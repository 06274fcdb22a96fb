"""`aggregator topics`: the standing rules."""

import tomllib
from pathlib import Path
from textwrap import shorten
from typing import Annotated, Any

import typer
from redis import Redis
from rich.console import Console
from rich.progress import Progress

from aggregator import codec
from aggregator.cli import context
from aggregator.cli.context import Config, Data, Json
from aggregator.cli.tables import show
from aggregator.errors import InvalidInput, RuleError
from aggregator.model import Pace, Topic
from aggregator.rules import grammar
from aggregator.rules.references import references
from aggregator.store import errands, pace, topics, wire

_RULE = 60  # characters that the list shows; --json has it whole
_SHOWN = 20  # of the articles that a rule on trial matches

app = typer.Typer(
    help="The topics: standing rules with a slug.", no_args_is_help=True, add_completion=False
)

Slug = Annotated[str, typer.Argument(help="The topic's slug.")]
Rule = Annotated[
    str, typer.Argument(help="Words, phrases, AND, OR, NOT, fields, …: see docs/rules.md.")
]


@app.command("list")
def list_(data: Data = None, config: Config = None, json: Json = False) -> None:
    """List the topics, with how many articles are kept of each."""
    with context.store(config, data) as client:
        known = topics.load(client)
        slugs = [topic.slug for topic in known]
        sizes, paces = topics.sizes(client, slugs), pace.of(client, slugs, context.clock())
    rows = [_row(topic, size, own) for topic, size, own in zip(known, sizes, paces, strict=True)]
    if not json:
        rows = [{**row, "rule": shorten(row["rule"], _RULE, placeholder="…")} for row in rows]
    show(rows, ("slug", "name", "articles", "pace", "rule"), as_json=json)


@app.command()
def add(
    slug: Slug,
    rule: Rule,
    names: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="LANG=TEXT", help="A name for people; repeatable."),
    ] = None,
    data: Data = None,
    config: Config = None,
) -> None:
    """Add a topic, or change its rule; it applies to what is published from now on.

    Names that it has already stay.
    """
    given = dict(_name(name) for name in names or [])
    with context.store(config, data) as client:
        known = topics.find(client, slug)
        given = (known.names if known else {}) | given
        topics.save(client, [Topic(slug=slug, rule=rule, names=given)])
    typer.echo(f"saved {slug}")


@app.command()
def remove(slug: Slug, data: Data = None, config: Config = None) -> None:
    """Remove a topic; the articles stay."""
    with context.store(config, data) as client:
        topics.remove(client, slug)
    typer.echo(f"removed {slug}")


@app.command()
def load(
    file: Annotated[Path, typer.Argument(help="TOML file: a table a topic, with rule and names.")],
    data: Data = None,
    config: Config = None,
) -> None:
    """Add or change the topics of a file; all of them or, if one is wrong, none."""
    found = read(file)
    with context.store(config, data) as client:
        topics.save(client, found)
    typer.echo(f"saved {len(found)} topics")


@app.command()
def backfill(slug: Slug, data: Data = None, config: Config = None, json: Json = False) -> None:
    """Make a topic what its rule says of all that is kept, and say how many articles it fits."""
    with context.store(config, data) as client:
        topics.get(client, slug)
        total = wire.bounds(client).length
        id = errands.ask(client, errands.BACKFILL, slug)
        with Progress(console=Console(stderr=True), transient=True) as progress:
            bar = progress.add_task(f"backfill {slug}", total=total)
            for answer in errands.answers(client, id):
                progress.update(bar, completed=answer.tried)
    if json:
        typer.echo(codec.json({"topic": slug, **answer.value}).decode())
        return
    told = answer.value
    typer.echo(
        f"{told['matching']} of {told['tried']} articles are of {slug}: "
        f"{told['tagged']} tagged anew, {told['untagged']} no longer"
    )


@app.command("test")
def try_(
    rule: Rule,
    files: Annotated[
        list[Path] | None, typer.Argument(help="Seed files or any text; none: what is kept.")
    ] = None,
    data: Data = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Show what a rule would match, and where, without saving it."""
    from aggregator.cli import trial  # noqa: PLC0415  # the workers' side: half a second to load

    topic, settings = Topic(slug=errands.ON_TRIAL, rule=rule), context.load(config, data=data)
    if files and not references(grammar.parse(rule)):  # which needs no running service
        rows = list(trial.of_files([topic], files, settings.fetch_max_bytes))
    else:
        with context.store(config, data) as client:
            tried = topics.with_referred(client, topic)
            rows = list(
                trial.of_files(tried, files, settings.fetch_max_bytes)
                if files
                else trial.of_kept(client, tried)
            )
    matching = [row for row in rows if row["matches"]]
    show(matching[:_SHOWN] if not json else matching, ("matches", "title", "where"), as_json=json)
    typer.echo(f"{len(matching)} of {len(rows)} articles match", err=json)


def read(file: Path) -> list[Topic]:
    """The topics of a file.

    Raises:
        InvalidInput: it cannot be read, or a topic has another shape or a wrong rule.
    """
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidInput(f"topics file {file}: {error}") from error
    found = codec.topics_from_table(table)
    for topic in found:
        try:
            topics.check(topic)
        except (RuleError, InvalidInput) as error:
            raise InvalidInput(f"topics file {file}, [{topic.slug}]: {error}") from error
    return found


def add_missing(client: Redis, file: Path) -> None:
    """Add those topics of a file, if there is one, whose slugs are not known yet."""
    if not file.is_file():
        return
    known = {topic.slug for topic in topics.load(client)}
    missing = [topic for topic in read(file) if topic.slug not in known]
    topics.save(client, missing)


def _name(given: str) -> tuple[str, str]:
    language, separator, text = given.partition("=")
    if not separator or not language or not text:
        raise typer.BadParameter(f"--name {given!r}: write it as ar=اقتصاد")
    return language, text


def _row(topic: Topic, size: int, own: Pace) -> dict[str, Any]:
    name = topic.names.get("en") or next(iter(topic.names.values()), None)
    return {
        "slug": topic.slug,
        "name": name,
        "names": topic.names,
        "rule": topic.rule,
        "articles": size,
        "pace": f"{'▲ ' if own.rising else ''}{own.now:g}/h (~{own.usual:g})",
    }
