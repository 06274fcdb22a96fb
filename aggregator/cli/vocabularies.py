"""`aggregator vocabularies`: sets of topics that can be switched on."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from aggregator.cli import context
from aggregator.cli.context import Config, Data, Json
from aggregator.cli.tables import show
from aggregator.errors import InvalidInput, NotFound
from aggregator.model import Topic
from aggregator.store import topics
from aggregator.vocabularies import VOCABULARIES, Vocabulary, subjects

app = typer.Typer(
    help="Sets of topics that can be switched on: countries, subjects.",
    no_args_is_help=True,
    add_completion=False,
)

Name = Annotated[str, typer.Argument(help=" or ".join(each.name for each in VOCABULARIES) + ".")]


@app.command("list")
def list_(data: Data = None, config: Config = None, json: Json = False) -> None:
    """List the vocabularies, with how many of their topics are switched on."""
    with context.store(config, data) as client:
        known = [topic.slug for topic in topics.load(client)]
    rows = [_row(vocabulary, known) for vocabulary in VOCABULARIES]
    show(rows, ("name", "on", "title", "about"), as_json=json)


@app.command("show")
def show_(name: Name, json: Json = False) -> None:
    """Show the topics that a vocabulary gives, with their names and how long their rules are."""
    rows = [
        {"slug": topic.slug, "rule_characters": len(topic.rule), "names": topic.names}
        | {language: topic.names.get(language) for language in ("en", "ar")}
        for topic in _named(name).topics()
    ]
    show(rows, ("slug", "en", "ar", "rule_characters"), as_json=json)


@app.command()
def on(name: Name, data: Data = None, config: Config = None) -> None:
    """Add a vocabulary's topics, or renew them; they apply to what is published from now on."""
    _add(_named(name).topics(), data, config)


@app.command()
def off(name: Name, data: Data = None, config: Config = None) -> None:
    """Remove a vocabulary's topics; the articles stay, and so do topics of your own."""
    vocabulary = _named(name)
    with context.store(config, data) as client:
        slugs = [topic.slug for topic in topics.load(client) if vocabulary.gives(topic.slug)]
        topics.remove_all(client, slugs)
    typer.echo(f"removed {len(slugs)} topics")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="IPTC Media Topics in all languages, as JSON.")],
    data: Data = None,
    config: Config = None,
) -> None:
    """Switch subjects on with all labels and narrower concepts of IPTC's official file.

    The file is IPTC NewsCodes, Media Topics (https://iptc.org/newscodes), CC BY 4.0.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise InvalidInput(f"vocabulary file {file}: {error}") from error
    _add(subjects.of_file(content), data, config)


def _add(those: Iterable[Topic], data: str | None, config: Path | None) -> None:
    told = list(those)
    with context.store(config, data) as client:
        topics.save(client, told)
    typer.echo(f"saved {len(told)} topics")


def _named(name: str) -> Vocabulary:
    for vocabulary in VOCABULARIES:
        if vocabulary.name == name:
            return vocabulary
    names = ", ".join(each.name for each in VOCABULARIES)
    raise NotFound(f"no vocabulary {name!r}; there are: {names}")


def _row(vocabulary: Vocabulary, known: Iterable[str]) -> dict[str, Any]:
    return {
        "name": vocabulary.name,
        "title": vocabulary.title,
        "about": vocabulary.about,
        "on": sum(map(vocabulary.gives, known)),
    }
