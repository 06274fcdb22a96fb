"""`aggregator quarantine`: what failed for good."""

import sys
from typing import Annotated, Any

import typer

from aggregator.cli import context
from aggregator.cli.context import Config, Data, Json
from aggregator.cli.tables import show, show_one
from aggregator.store import documents, quarantine
from aggregator.store.quarantine import Case

app = typer.Typer(
    help="What failed for good, whole, with the reason.", no_args_is_help=True, add_completion=False
)

_COLUMNS = ("id", "since", "feed", "stage", "bytes", "reason")

Ids = Annotated[list[str] | None, typer.Argument(help="Ids of documents.", metavar="ID")]
All = Annotated[bool, typer.Option("--all", help="Every document in quarantine.")]


@app.command("list")
def list_(data: Data = None, config: Config = None, json: Json = False) -> None:
    """List the documents in quarantine, newest first."""
    with context.store(config, data) as client:
        show([_row(case) for case in quarantine.cases(client)], _COLUMNS, as_json=json)


@app.command("show")
def show_(
    id: Annotated[str, typer.Argument(help="Id of a document.")],
    body: Annotated[bool, typer.Option("--body", help="Print the document's bytes.")] = False,
    data: Data = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Show why a document is there, or its bytes."""
    with context.store(config, data) as client:
        case = quarantine.case(client, id)
        if body:
            sys.stdout.buffer.write(case.document.body)
            return
        show_one(_row(case), as_json=json)


@app.command()
def retry(ids: Ids = None, every: All = False, data: Data = None, config: Config = None) -> None:
    """Hand documents to the workers again."""
    with context.store(config, data) as client:
        for id in _chosen(ids, every=every, known=quarantine.cases(client)):
            case = quarantine.case(client, id)
            documents.retry(client, case.document, context.clock())
            typer.echo(f"queued {id}")


@app.command()
def drop(ids: Ids = None, every: All = False, data: Data = None, config: Config = None) -> None:
    """Delete documents from quarantine for good."""
    with context.store(config, data) as client:
        for id in _chosen(ids, every=every, known=quarantine.cases(client)):
            quarantine.drop(client, id)
            typer.echo(f"dropped {id}")


def _chosen(ids: list[str] | None, *, every: bool, known: list[Case]) -> list[str]:
    if bool(ids) == every:
        raise typer.BadParameter("give ids, or --all")
    return ids or [case.id for case in known]


def _row(case: Case) -> dict[str, Any]:
    document = case.document
    return {
        "id": case.id,
        "since": case.since,
        "feed": document.feed,
        "url": document.url,
        "part": document.part,
        "fetched": document.fetched,
        "media_type": document.media_type,
        "bytes": len(document.body),
        "stage": case.stage,
        "reason": case.reason,
    }
