"""Documents that somebody made to hurt, and bytes that nobody meant."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from aggregator.errors import FormatError
from aggregator.model import Document, Reading
from workers import formats
from workers.namespaces import xml


def read(body: str | bytes, **declared: Any) -> Reading:
    return formats.read(
        Document(
            id="d",
            feed="f",
            url="https://feed.example/all",
            body=body if isinstance(body, bytes) else body.encode(),
            fetched=datetime(2026, 3, 1, tzinfo=UTC),
            **declared,
        )
    )


def feed(title: str, head: str = "", item: str = "<item>") -> str:
    return (
        f"{head}<rss version='2.0'><channel>{item}<title>{title}</title>"
        "<guid isPermaLink='false'>1</guid></item></channel></rss>"
    )


def test_entities_in_entities_do_not_grow() -> None:
    """A billion laughs stay one reference."""
    inner = [f"&a{level};" * 10 for level in range(9)]
    nested = "".join(f'<!ENTITY a{n} "{told}">\n' for n, told in enumerate(["ha", *inner]))
    reading = read(feed("&a9;", f"<!DOCTYPE rss [\n{nested}]>"))
    assert all(len(entry.title or "") < 100 for entry in reading.entries)


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_nothing_outside_is_read(scheme: str, tmp_path: Path) -> None:
    """An external entity or document type is neither opened nor fetched."""
    secret = tmp_path / "secret"
    secret.write_text("<!ENTITY leak 'SECRET'>SECRET")
    address = secret.as_uri() if scheme == "file" else "http://127.0.0.1:9/secret"
    for head in (
        f'<!DOCTYPE rss [\n<!ENTITY leak SYSTEM "{address}">\n]>',
        f'<!DOCTYPE rss SYSTEM "{address}">',
        f'<!DOCTYPE rss [\n<!ENTITY % all SYSTEM "{address}">\n%all;\n]>',
    ):
        assert "SECRET" not in repr(read(feed("a&leak;b", head)))


@pytest.mark.parametrize("depth", [300, 100_000])
def test_depth_costs_no_stack(depth: int) -> None:
    """Elements in elements are flattened or refused, without end of recursion."""
    body = feed("T").replace(
        "<guid", f"<description>{'<b>' * depth}x{'</b>' * depth}</description><guid"
    )
    assert ["1"] == [entry.key for entry in read(body).entries]


@pytest.mark.parametrize("opening", ['{"version":"https://jsonfeed.org/version/1","items":', ""])
def test_deep_json_is_refused(opening: str) -> None:
    """Brackets in brackets are no feed."""
    with pytest.raises(FormatError):
        read(f"{opening}{'[' * 100_000}")


@pytest.mark.parametrize("title", ["T", "T & T", "T<b>T"])
def test_attributes_without_number_are_passed_over(title: str) -> None:
    """An element with 200,000 attributes is an element, and no reader sees its square."""
    attributes = " ".join(f"a{number}='1'" for number in range(200_000))
    assert 1 == len(read(feed(title, item=f"<item {attributes}>")).entries)


def test_a_title_of_a_megabyte_goes_no_further() -> None:
    """It is cut, and the note says so; the key stays what it was."""
    reading = read(feed("سلام " * 200_000))
    assert [1000] == [len(entry.title or "") for entry in reading.entries]
    assert ["too-long"] == [note.fault for note in reading.notes]


def test_entries_without_number_are_counted_and_left() -> None:
    """What is beyond the limit costs neither time nor memory, and is told."""
    items = "".join(f"<item><guid>{n}</guid><title>T</title></item>" for n in range(50_010))
    reading = read(f"<rss><channel>{items}</channel></rss>")
    assert (50_000, ["too-many-entries"]) == (
        len(reading.entries),
        [note.fault for note in reading.notes],
    )


def test_a_broken_feed_of_any_length_is_read_in_time() -> None:
    """The tolerant reader, which takes milliseconds an entry, gets no more than it has time for."""
    items = "".join(f"<item><title>{n} <b></title></item>" for n in range(6_000))
    reading = read(f"<rss><channel>{items}</channel></rss>")
    assert 5_000 == len(reading.entries)
    assert "too-many-entries" in [note.fault for note in reading.notes]


@pytest.mark.parametrize(
    "head", ["<!---->" * 290, "<?x?>" * 400, "<!doctype x [" * 150, " " * 2000, "<!--" * 500]
)
def test_what_stands_before_the_root_is_read_in_one_way(head: str) -> None:
    """No prolog makes the search for the root try all the ways to take it apart."""
    assert "" == xml.begins(f"{head}<rss")


@pytest.mark.parametrize(
    ("body", "declared", "title"),
    [
        (feed("سلام").encode("utf-8-sig"), {}, "سلام"),
        (feed("سلام").encode("utf-8-sig"), {"charset": "windows-1256"}, "سلام"),
        (feed("سلام").encode("utf-16"), {}, "سلام"),
        (feed("سلام").encode("utf-16-be"), {}, "سلام"),
        (feed("سلام").encode("cp1256"), {"charset": "Windows-1256"}, "سلام"),
        (feed("سلام", "<?xml version='1.0' encoding='utf-8'?>").encode("cp1256"),
         {"charset": "cp1256"}, "سلام"),
        (feed("سلام", "<?xml version='1.0' encoding='windows-1256'?>").encode("cp1256"),
         {}, "سلام"),
        (feed("سلام", "<?xml version='1.0' encoding='windows-1256'?>").encode("cp1256"),
         {"charset": "utf-8"}, "سلام"),
        (feed("سلام"), {"charset": "us-ascii"}, "سلام"),
        (feed("سلام"), {"charset": "no-such-charset"}, "سلام"),
        (feed("سلام"), {"charset": "zip"}, "سلام"),
        (feed("caf\xe9").encode("latin-1"), {"charset": "iso-8859-1"}, "café"),
        (feed("“quoted”").encode("cp1252"), {"charset": "iso-8859-1"}, "“quoted”"),
        (feed("a?b").encode().replace(b"?", b"\xff"), {}, "a\ufffdb"),
        (feed("a?b").encode().replace(b"?", b"\x00"), {}, "ab"),
    ],
)  # fmt: skip
def test_the_charset_is_found(body: str | bytes, declared: dict[str, str], title: str) -> None:
    """HTTP, then the byte order mark, then the XML declaration, then UTF-8: the first that fits."""
    assert [title] == [entry.title for entry in read(body, **declared).entries]


@pytest.mark.parametrize("size", [1, 7, 100, 1000])
def test_noise_is_refused(size: int) -> None:
    """Bytes that mean nothing raise nothing but FormatError."""
    noise = bytes(n * 7919 % 251 for n in range(1, size + 1))
    for body in (noise, b"<rss>" + noise, b"{" + noise, b"<feed " + noise):
        try:
            assert () == read(body).entries
        except FormatError as refused:
            assert str(refused)  # noqa: PT017  # either outcome is right
