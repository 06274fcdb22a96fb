"""`aggregator feeds`: the feeds and their health."""

import sys
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.progress import track

from aggregator.cli import context, opml
from aggregator.cli.context import Config, Data, Json
from aggregator.cli.tables import show, show_one
from aggregator.errors import InvalidInput
from aggregator.fetch.transports import seeds
from aggregator.model import Feed, FullText
from aggregator.store import feeds

app = typer.Typer(help="The feeds and their health.", no_args_is_help=True, add_completion=False)

_COLUMNS = ("id", "title", "url", "state", "entries", "checked", "next", "health")

_FULL_TEXT = typer.Option(
    help="Fetch the pages of its articles: when it gives only teasers, or always."
)

Name = Annotated[str, typer.Argument(help="The feed's id or address.", metavar="FEED")]


@app.command()
def add(
    urls: Annotated[
        list[str], typer.Argument(help="Addresses of feeds, or paths of seed files.", metavar="URL")
    ],
    full_text: Annotated[FullText | None, _FULL_TEXT] = None,
    data: Data = None,
    config: Config = None,
) -> None:
    """Add feeds; each is fetched at once and then polled."""
    with context.store(config, data) as client:
        for url in urls:
            feed, is_new = feeds.add(client, _address(url), context.clock(), local=True)
            if full_text:
                feeds.change(client, feed.id, {"full_text": full_text})
            typer.echo(f"{'added' if is_new else 'known'} {feed.id} {feed.url}")


@app.command("list")
def list_(data: Data = None, config: Config = None, json: Json = False) -> None:
    """List the feeds, with what is wrong with them in plain words."""
    with context.store(config, data) as client:
        show([_row(feed) for feed in feeds.everything(client)], _COLUMNS, as_json=json)


@app.command("show")
def show_(name: Name, data: Data = None, config: Config = None, json: Json = False) -> None:
    """Show all that is known of a feed."""
    with context.store(config, data) as client:
        show_one(_row(feeds.get(client, name)), as_json=json)


@app.command()
def remove(name: Name, data: Data = None, config: Config = None) -> None:
    """Remove a feed; its articles stay as long as they are kept."""
    with context.store(config, data) as client:
        feed = feeds.get(client, name)
        feeds.remove(client, feed)
        typer.echo(f"removed {feed.id} {feed.url}")


@app.command()
def pause(name: Name, data: Data = None, config: Config = None) -> None:
    """Stop polling a feed until `resume`."""
    with context.store(config, data) as client:
        feed = feeds.get(client, name)
        feeds.pause(client, feed)
        typer.echo(f"paused {feed.id} {feed.url}")


@app.command()
def resume(name: Name, data: Data = None, config: Config = None) -> None:
    """Poll a paused feed again, at once."""
    with context.store(config, data) as client:
        feed = feeds.get(client, name)
        feeds.resume(client, feed, context.clock())
        typer.echo(f"resumed {feed.id} {feed.url}")


@app.command()
def refresh(name: Name, data: Data = None, config: Config = None) -> None:
    """Poll a feed now instead of when it is due."""
    with context.store(config, data) as client:
        feed = feeds.get(client, name)
        if feed.paused or not feed.polled:
            raise InvalidInput(f"feed {feed.id} is {_state(feed)}, so it is not polled")
        feeds.schedule(client, [(feed, context.clock())])
        typer.echo(f"due now {feed.id} {feed.url}")


@app.command("set")
def set_(
    name: Name,
    full_text: Annotated[FullText, _FULL_TEXT],
    data: Data = None,
    config: Config = None,
) -> None:
    """Change how a feed is treated."""
    with context.store(config, data) as client:
        feed = feeds.get(client, name)
        feeds.change(client, feed.id, {"full_text": full_text})
        typer.echo(f"full text {full_text} {feed.id} {feed.url}")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A list of feeds as OPML.", metavar="FILE.opml")],
    data: Data = None,
    config: Config = None,
) -> None:
    """Add every feed of an OPML list; what is no address is named and passed over."""
    addresses = opml.read(file)
    added = 0
    with context.store(config, data) as client:
        for address in track(addresses, "import", console=Console(stderr=True), transient=True):
            try:
                _, is_new = feeds.add(client, address, context.clock())
            except InvalidInput as error:
                typer.echo(f"passed over: {error}", err=True)
            else:
                added += is_new
    typer.echo(f"added {added} of {len(addresses)} feeds")


@app.command()
def export(data: Data = None, config: Config = None) -> None:
    """Print the feeds as OPML."""
    with context.store(config, data) as client:
        polled = [feed for feed in feeds.everything(client) if feed.polled]
    sys.stdout.buffer.write(opml.write(polled))


def _address(given: str) -> str:
    """The address of a feed, or of the directory or file that a path names."""
    if "://" in given:
        return given
    path = Path(given)
    if path.is_dir():
        return seeds.address(path)
    return path.resolve().as_uri() if path.is_file() else given


def _row(feed: Feed) -> dict[str, Any]:
    return {**msgspec.structs.asdict(feed), "state": _state(feed), "health": feed.health}


def _state(feed: Feed) -> str:
    if feed.paused:
        return "paused"
    if not feed.polled:
        return "replayed"
    return "unwell" if feed.health else "well" if feed.checked else "waiting"
