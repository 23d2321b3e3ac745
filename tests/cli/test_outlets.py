"""Outlets on the command line: what users say of them, and stored articles resolved again without the model."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from claims.cli.outlets import COMMANDS
from claims.outlets.outlet_files import read_toml
from claims.outlets.registry import load
from claims.store.database import open_store
from tests.cli.conftest import FakeModels, Run, jsonl, write_jsonl

DOCKS = "the docks of the harbour were shut on Friday"
NEWS = (
    {"id": "n1", "outlet": "Le Monde", "sentences": [f"Kestrel said {DOCKS}.", f"Smith denied {DOCKS}."]},
    {"id": "n2", "outlet": "Le Monde", "sentences": [f"Reuters said {DOCKS}."]},
    {"id": "n3", "outlet": "Kestrel", "sentences": ["The newspaper Osprey said it rained."]},
)
CITES = """
SELECT a.key, s.name, s.outlet_id FROM attributions t JOIN sentences e ON e.id = t.sentence_id
JOIN articles a ON a.id = e.article_id JOIN sources s ON s.id = t.source_id ORDER BY a.id, e.position, t.position
"""


@pytest.fixture
def news(run: Run, tmp_path: Path, fake_models: FakeModels, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three articles that cite two outlets nobody knows; after they are read, the model fails when it is asked."""
    sources = {"Reuters": "B-outlet", "Kestrel": "B-outlet", "Osprey": "B-outlet", "Smith": "B-person"}
    monkeypatch.setattr(sys.modules[type(fake_models).__module__], "SOURCES", sources)
    source, path = tmp_path / "news.jsonl", tmp_path / "news.db"
    write_jsonl(source, [{"lang": "en", "date": "2025-11-14", **article} for article in NEWS])
    assert run("ingest", source, "--db", path).exit_code == 0

    def fail(items: Sequence[Any]) -> list[Any]:
        raise AssertionError("the model was asked")

    monkeypatch.setattr(fake_models, "read", fail)
    monkeypatch.setattr(fake_models, "relate", fail)
    return path


def cites(path: Path) -> list[tuple[str, str, str | None]]:
    with open_store(path) as store:
        return [tuple(row) for row in store.query(CITES)]


def done(run: Run, *arguments: object, code: int = 0) -> str:
    result = run("outlets", *arguments, env={"COLUMNS": "200"})
    assert result.exit_code == code, result.output
    return " ".join((result.stdout if code == 0 else result.output).split())


def asked(run: Run, *arguments: object) -> Any:
    result = run("outlets", *arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


KNOWN = [
    ("n1", "Kestrel", None),
    ("n1", "Smith", None),
    ("n2", "Reuters", "reuters.com"),
    ("n3", "Osprey", None),
]
ADD = ("add", "--name", "Kestrel", "--kind", "newspaper", "--country", "lb", "--domain", "kestrel.example")


def test_adding_resolves_what_is_stored(run: Run, news: Path) -> None:
    assert cites(news) == KNOWN
    told = done(run, *ADD, "--family", "Birds", "--alias", "ar=العوسق", "--author", "editor", "--db", news)
    assert "Resolved 2 articles of" in told and "2 changed" in told and "Added Kestrel (kestrel.example)" in told
    assert cites(news) == [("n1", "Kestrel", "kestrel.example"), *KNOWN[1:]]
    with open_store(news) as store:
        [row] = store.query("SELECT outlet_id FROM articles WHERE key = 'n3'")
        [said] = store.query("SELECT subject, field, author FROM reviews")
    assert row["outlet_id"] == "kestrel.example"
    assert tuple(said) == ("outlet/kestrel.example", "add", "editor")


def test_no_resolve_leaves_articles_until_they_are_resolved(run: Run, news: Path) -> None:
    assert "Resolved" not in done(run, *ADD, "--no-resolve", "--db", news)
    assert cites(news) == KNOWN
    assert "Resolved 1 article" in done(run, "resolve", "n2", "--db", news)
    assert cites(news) == KNOWN
    assert "Resolved 3 articles" in done(run, "resolve", "--db", news)
    assert cites(news)[0] == ("n1", "Kestrel", "kestrel.example")


def test_alias_and_its_removal(run: Run, news: Path) -> None:
    assert "is now a name of IRNA" in done(run, "alias", "IRNA", "en=Kestrel", "--db", news)
    assert cites(news)[0] == ("n1", "IRNA", "irna.ir")
    done(run, "alias", "irna.ir", "en=Kestrel", "--remove", "--db", news)
    assert cites(news) == KNOWN


def test_merge_and_its_undoing(run: Run, news: Path) -> None:
    done(run, *ADD, "--db", news)
    before = cites(news)
    assert "kestrel.example is now Reuters" in done(run, "merge", "Reuters", "Kestrel", "--db", news)
    assert cites(news) == [("n1", "Reuters", "reuters.com"), *KNOWN[1:]]
    assert asked(run, "show", "Kestrel", "--db", news)["merged"] == ["kestrel.example"]
    told = done(run, "merge", "Reuters", "kestrel.example", "--undo", "--db", news)
    assert "two outlets again" in told
    assert cites(news) == before
    with open_store(news) as store:
        fields = [row["field"] for row in store.query("SELECT field FROM reviews ORDER BY id")]
    assert fields == ["add", "merge", "unmerge"], "corrections are added to, never deleted"


def test_what_users_said_outlives_the_next_ingestion(run: Run, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done(run, *ADD, "--db", news)
    again = run("ingest", news.with_name("news.jsonl"), "--db", news)
    assert again.exit_code == 0, again.output
    assert cites(news)[0] == ("n1", "Kestrel", "kestrel.example")
    assert asked(run, "list", "--user", "--db", news)["outlets"][0]["origin"] == "user"


def test_list(run: Run, news: Path) -> None:
    done(run, *ADD, "--db", news)
    found = asked(run, "list", "--cited", "--db", news)
    assert [(each["id"], each["citations"]) for each in found["outlets"]] == [
        ("kestrel.example", 1),
        ("reuters.com", 1),
    ]
    found = asked(run, "list", "--kind", "newspaper", "--country", "lb", "--limit", 100, "--db", news)
    assert found["total"] == len(found["outlets"]) > 3
    assert {(each["kind"], each["country"]) for each in found["outlets"]} == {("newspaper", "LB")}
    assert "kestrel.example" in {each["id"] for each in found["outlets"]}
    assert "Outlets: 20 of" in done(run, "list", "--db", news)
    assert "Kestrel" in done(run, "list", "--user", "--db", news)
    assert "No outlets found" in done(run, "list", "--user", "--kind", "radio", "--db", news)


def test_unreviewed_outlets_are_listed_until_they_are_known(run: Run, news: Path) -> None:
    expected = {
        "name": "Osprey",
        "words": "Osprey",
        "kinds": ["newspaper"],
        "citations": 1,
        "citing": 1,
        "example": "n3",
    }
    assert asked(run, "list", "--unreviewed", "--db", news) == {"total": 1, "outlets": [expected]}
    assert "Osprey" in done(run, "list", "--unreviewed", "--kind", "newspaper", "--db", news)
    assert "No unreviewed" in done(run, "list", "--unreviewed", "--kind", "agency", "--db", news)
    done(run, "add", "--name", "Osprey", "--kind", "newspaper", "--db", news)
    assert asked(run, "list", "--unreviewed", "--db", news)["total"] == 0
    assert cites(news)[3] == ("n3", "Osprey", "osprey")


def test_show(run: Run, news: Path) -> None:
    done(run, *ADD, "--family", "Birds", "--alias", "ar=العوسق", "--author", "editor", "--db", news)
    done(run, "add", "--name", "Merlin", "--kind", "radio", "--family", "Birds", "--owner", "Sky", "--db", news)
    shown = done(run, "show", "العوسق", "--db", news)
    for part in (
        "newspaper",
        "LB",
        "kestrel.example",
        "Merlin (merlin)",
        "Birds",
        "العوسق",
        "add (editor",
        "1 time in 1 article",
    ):
        assert part in shown
    found = asked(run, "show", "https://kestrel.example/x", "--db", news)
    assert found["cited_by"] == [
        {"id": "lemonde.fr", "name": "Le Monde", "citations": 1, "articles": 1, "earliest": "2025-11-14",
         "latest": "2025-11-14"}
    ]  # fmt: skip
    assert (found["sisters"], found["origin"], found["published"]) == (["merlin"], "user", 1)


def test_export_and_import_carry_what_users_said(run: Run, news: Path, tmp_path: Path) -> None:
    done(run, *ADD, "--alias", "ar=العوسق", "--db", news)
    done(run, "alias", "IRNA", "en=Osprey", "--no-resolve", "--db", news)
    for ending in ("toml", "csv"):
        out, other = tmp_path / f"mine.{ending}", tmp_path / f"{ending}.db"
        done(run, "export", "--user", "--format", ending, "--db", news, "-o", out)
        assert "1 added, 1 corrected, 0 unchanged, 0 failed" in done(run, "import", out, "--db", other)
        assert "0 added, 0 corrected, 2 unchanged, 0 failed" in done(run, "import", out, "--db", other)
        assert asked(run, "show", "العوسق", "--db", other)["id"] == "kestrel.example"
        assert asked(run, "show", "Osprey", "--db", other)["id"] == "irna.ir"
    lines = jsonl(run("outlets", "export", "--user", "--format", "jsonl", "--db", news).stdout)
    assert [line["id"] for line in lines] == ["irna.ir", "kestrel.example"]


def test_export_without_a_database_is_the_packages(run: Run) -> None:
    result = run("outlets", "export")
    assert [row.outlet for row in read_toml(result.stdout)] == list(load().outlets)
    assert "no database" in result.stderr


def test_bad_rows_are_named_and_the_rest_goes_in(run: Run, news: Path, tmp_path: Path) -> None:
    rows = (
        "name,kind,domains,names\nKestrel,newspaper,kestrel.example,\nOsprey,paper,,\n"
        "Wire,agency,,en=Reuters\nOther,site,kestrel.example,\nOsprey,newspaper,,ar=العقاب\n"
    )
    source = tmp_path / "mine.csv"
    source.write_text(rows, encoding="utf-8")
    result = run("outlets", "import", source, "--db", news)
    assert result.exit_code == 1
    errors = result.stderr.splitlines()
    for line, told in ((3, "'paper'"), (4, "'Reuters' is claimed by reuters.com")):
        assert any(f"mine.csv:{line}: " in error and told in error for error in errors), errors
    assert "2 added, 1 corrected, 0 unchanged, 2 failed" in " ".join(result.stdout.split())
    assert cites(news)[3] == ("n3", "Osprey", "osprey")
    source.write_text("name,kind\nA,b\n", encoding="utf-8")
    assert run("outlets", "import", source, "--db", news).exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show", "Reutrs"), "like it: Reuters"),
        (("show", "zzzzzzzz"), "`claims outlets add` adds one"),
        (("add", "--name", "Reuters", "--kind", "agency"), "is Reuters (reuters.com)"),
        (("add", "--name", "X", "--kind", "agency", "--domain", "reuters.com"), "'reuters.com' is Reuters"),
        (("add", "--name", "X", "--kind", "agency", "--domain", "x.example", "--alias", "en=Reuters"), "'Reuters' is"),
        (("add", "--name", "X", "--kind", "paper"), "'paper' is not one of"),
        (("add", "--name", "X", "--kind", "agency", "--country", "Lebanon"), "'LEBANON'"),
        (("add", "--name", "X", "--kind", "agency", "--alias", "العوسق"), "LANG=NAME"),
        (("add", "--name", "X", "--kind", "agency", "--ambiguous", "Y"), "must be names of the outlet"),
        (("add", "--name", "...", "--kind", "agency"), "letters or digits"),
        (("alias", "reuters.com", "en=AFP"), "--move takes it from there"),
        (("alias", "reuters.com", "ar=رويترز"), "has it already"),
        (("alias", "reuters.com", "en=Nobody", "--remove"), "must be one of reuters.com"),
        (("alias", "reuters.com", "en=Reuters", "--remove"), "cannot be removed"),
        (("merge", "reuters.com", "رويترز"), "one already"),
        (("merge", "reuters.com", "afp.com", "--undo"), "were: none"),
        (("import", "nowhere.toml"), "nowhere.toml cannot be read"),
        (("import", "mine.txt"), "ends in .toml or .csv"),
        (("list", "--unreviewed", "--cited"), "--unreviewed goes with"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    (tmp_path / "mine.txt").write_text("x")
    result = run("outlets", *arguments)
    assert result.exit_code in (1, 2)
    assert told in result.stderr
    assert "Traceback" not in result.output


def test_a_name_is_moved(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    done(run, "alias", "irna.ir", "fr=Agence France-Presse", "--move", "--db", path)
    assert asked(run, "show", "Agence France-Presse", "--db", path)["id"] == "irna.ir"
    assert asked(run, "show", "AFP", "--db", path)["id"] == "afp.com"


@pytest.mark.parametrize("name", COMMANDS)
def test_help(run: Run, name: str) -> None:
    result = run("outlets", name, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert COMMANDS[name].help in " ".join(result.stdout.split())
