"""The command that switches vocabularies on and off, on a real server."""

import json
from pathlib import Path

import pytest
from redis import Redis
from typer.testing import CliRunner, Result

from aggregator.cli.vocabularies import app
from aggregator.errors import InvalidInput, NotFound, RuleError
from aggregator.model import Topic
from aggregator.store import topics
from aggregator.vocabularies import VOCABULARIES, subjects


@pytest.fixture(autouse=True)
def served(client: Redis, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command finds the empty server."""
    monkeypatch.setenv("AGGREGATOR_REDIS_URL", server)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def _slugs(client: Redis) -> set[str]:
    return {topic.slug for topic in topics.load(client)}


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda each: each.name)
def test_on_adds_its_topics_and_off_takes_them_away(client: Redis, vocabulary: object) -> None:
    """What was there before is there after, also what begins alike."""
    name = vocabulary.name  # type: ignore[attr-defined]
    topics.save(client, [Topic(slug="country-music", rule="banjo"), Topic(slug="mine", rule="me")])
    assert 0 == _run("on", name).exit_code
    given = {topic.slug for topic in vocabulary.topics()}  # type: ignore[attr-defined]
    assert given | {"country-music", "mine"} == _slugs(client)
    assert 0 == _run("off", name).exit_code
    assert {"country-music", "mine"} == _slugs(client)


def test_a_topic_may_refer_to_a_country(client: Redis) -> None:
    """country:ir is topic:country-ir; while it is referred to it stays on."""
    _run("on", "countries")
    topics.save(client, [Topic(slug="mine", rule="country:ir AND oil")])
    assert RuleError is type(_run("off", "countries").exception)
    assert {"mine", "country-ir"} < _slugs(client)


def test_list_tells_what_is_on() -> None:
    """How many topics of each are there."""
    _run("on", "subjects")
    rows = json.loads(_run("list", "--json").stdout)
    assert {"countries": 0, "subjects": 17} == {row["name"]: row["on"] for row in rows}


def test_show_names_its_topics() -> None:
    """With the names that people read."""
    rows = {row["slug"]: row for row in json.loads(_run("show", "countries", "--json").stdout)}
    assert ("Iran", "إيران") == (rows["country-ir"]["en"], rows["country-ir"]["ar"])


def test_an_unknown_vocabulary_is_told(client: Redis) -> None:
    """With the names of those that there are."""
    failure = _run("on", "birds").exception
    assert (NotFound, True) == (type(failure), "countries, subjects" in str(failure))


def test_import_switches_narrower_concepts_on(client: Redis, tmp_path: Path) -> None:
    """And off takes these away as well."""
    tops = [{"qcode": code, "name": {"en": en}} for code, en in subjects.top_concepts().items()]
    narrower = {"qcode": "medtop:20009999", "name": {"en": "x"}, "parent": "medtop:15000000"}
    file = tmp_path / "topics.json"
    file.write_text(json.dumps([*tops, narrower]), "utf-8")
    assert 0 == _run("import", str(file)).exit_code
    assert (18, True) == (len(_slugs(client)), "subject-20009999" in _slugs(client))
    assert 0 == _run("off", "subjects").exit_code
    assert set() == _slugs(client)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """In plain words."""
    assert InvalidInput is type(_run("import", str(tmp_path / "none.json")).exception)
