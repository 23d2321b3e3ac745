from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from claims.cli import COMMANDS
from tests.cli.conftest import CITED, CLOSED, DEATHS, OPEN, Run, jsonl, write_jsonl

READERS = [
    ("disputed",),
    ("corroborated",),
    ("show", "1"),
    ("audit", "a1"),
    ("search", "bridge"),
    ("status",),
    ("review", "list"),
    ("outlets", "cites"),
    ("outlets", "agreement"),
    ("export", "groups"),
    ("export", "claims"),
]


def asked(run: Run, database: Path, *arguments: object) -> Any:
    result = run(*arguments, "--db", database, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def shown(run: Run, database: Path, *arguments: object) -> str:
    result = run(*arguments, "--db", database, env={"COLUMNS": "240"})
    assert result.exit_code == 0, result.output
    assert "\x1b" not in result.stdout
    return str(result.stdout)


def words(text: str) -> str:
    return " ".join(text.split())


def test_disputed(run: Run, database: Path) -> None:
    found = asked(run, database, "disputed")
    assert found["total"] == 1
    (group,) = found["groups"]
    assert group["status"] == "disputed"
    assert {member["text"] for member in group["members"]} == {CLOSED, OPEN, CITED}
    table = shown(run, database, "disputed")
    assert "Disputed groups: 1" in table
    assert "AFP" in words(table) or "Agence" in words(table)
    assert "citing officials" in words(table)


def test_corroborated(run: Run, database: Path) -> None:
    found = asked(run, database, "corroborated")
    assert [group["independent_origins"] for group in found["groups"]] == [2]
    assert {member["text"] for member in found["groups"][0]["members"]} == {DEATHS}
    assert "Corroborated groups: 1" in shown(run, database, "corroborated")


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (("--outlet", "Reuters"), 1),
        (("--outlet", "Reuters", "--since", "2025-11-15"), 0),
        (("--lang", "en"), 1),
        (("--lang", "ar"), 0),
        (("--search", "bridge closed"), 1),
        (("--search", "volcano"), 0),
    ],
)
def test_filters(run: Run, database: Path, filters: tuple[str, ...], count: int) -> None:
    assert asked(run, database, "disputed", *filters)["total"] == count
    assert ("No disputed groups found." in shown(run, database, "disputed", *filters)) is (count == 0)


def test_show(run: Run, database: Path) -> None:
    number = asked(run, database, "disputed")["groups"][0]["id"]
    found = asked(run, database, "show", number)
    assert len(found["members"]) == 3
    table = words(shown(run, database, "show", number))
    assert f"Group {number}: disputed" in table
    assert "2 versions" in table and "3 claims" in table
    assert "Version A" in table and "Version B · 1 independent origin · " in table
    why = "disputed: 2 independent origins hold A, 1 holds B"
    assert found["reason"] == why and why in table
    assert words(shown(run, database, "disputed")).count(why) == 1


def test_show_has_a_time_line(run: Run, database: Path) -> None:
    number = asked(run, database, "disputed")["groups"][0]["id"]
    found = asked(run, database, "show", number)
    assert [(turn["day"], turn["outlet"], turn["version"]) for turn in found["timeline"]] == [
        ("2025-11-14", "Reuters", "A"),
        ("2025-11-15", "Al Jazeera", "B"),
        ("2025-11-16", "The Guardian", "A"),
    ]
    assert "Time line" in shown(run, database, "show", number)


def test_show_lists_who_covers_the_event_and_is_silent(run: Run, database: Path) -> None:
    (group,) = asked(run, database, "corroborated")["groups"]
    assert [(silent["outlet"], silent["article"]) for silent in group["silent"]] == [("The Guardian", "a3")]
    table = words(shown(run, database, "show", group["id"]))
    assert "without a claim in this group" in table
    assert "1 outlet on the event silent" in table
    assert "Time line" not in table, "there is one version"


def test_an_outlet_that_gives_another_version_later_revised_it(run: Run, tmp_path: Path) -> None:
    said = {"2025-11-14": CLOSED, "2025-11-16": OPEN}
    rows = [{"id": d, "outlet": "Reuters", "date": d, "sentences": [text], "lang": "en"} for d, text in said.items()]
    write_jsonl(tmp_path / "articles.jsonl", rows)
    assert run("ingest", "articles.jsonl", "--db", "news.db").exit_code == 0
    database = tmp_path / "news.db"
    assert asked(run, database, "disputed")["total"] == 0
    exported = jsonl(run("export", "groups", "--db", database).stdout)
    assert {(row["superseded"], row["status"]) for row in exported} == {
        (True, "single-origin"),
        (False, "single-origin"),
    }
    found = asked(run, database, "show", exported[0]["group"])
    assert found["reason"] == "single-origin: only Reuters stands behind B; Reuters revised A to B"
    assert [turn["revises"] for turn in found["timeline"]] == [[], ["A"]]
    table = words(shown(run, database, "show", found["id"]))
    assert "Version A · held no longer · Reuters since 2025-11-14, revised 2025-11-16" in table
    assert "2025-11-16 Reuters A → B (revised)" in table
    assert f"revised by claim {found['members'][1]['claim']}" in table


VERDICTS = re.compile(r"\b(true|truth|false|correct|incorrect|wrong|right|fact|real|lie|accurate|proven)\b", re.I)


def test_no_output_says_which_version_is_true(run: Run, database: Path) -> None:
    for arguments in (("show", "1"), ("show", "2"), ("disputed",), ("corroborated",), ("outlets", "agreement")):
        assert not VERDICTS.search(shown(run, database, *arguments)), arguments


def test_show_says_why_claims_are_not_counted_apart(run: Run, tmp_path: Path) -> None:
    credited = {"The Guardian": [], "Bay News": ["(Reuters)"], "Le Monde": ["With Reuters"]}
    rows = [
        {"id": outlet, "outlet": outlet, "date": f"2025-11-1{day}", "sentences": [DEATHS, *lines], "lang": "en"}
        for day, (outlet, lines) in enumerate(credited.items())
    ]
    write_jsonl(tmp_path / "articles.jsonl", rows)
    database = tmp_path / "news.db"
    assert run("ingest", tmp_path / "articles.jsonl", "--db", database).exit_code == 0
    (group,) = asked(run, database, "corroborated")["groups"]
    assert group["independent_origins"] == 2
    guardian, bay, monde = asked(run, database, "show", group["id"])["members"]
    assert [member["standing"]["why"] for member in (guardian, bay, monde)] == [None, None, "both carry Reuters"]
    assert monde["standing"]["counted_with"] == bay["claim"]
    assert monde["standing"]["path"] == ["Le Monde", "Reuters"]
    assert bay["standing"]["credit"] == {"name": "Reuters", "form": "credit line", "words": "(Reuters)"}
    table = words(shown(run, database, "show", group["id"]))
    assert "← Reuters" in table
    assert table.count("not counted apart: both carry Reuters") == 1
    assert "Bay News, carrying Reuters" in words(shown(run, database, "corroborated"))


def test_show_of_no_group(run: Run, database: Path) -> None:
    result = run("show", "999", "--db", database)
    assert result.exit_code == 1
    assert "999" in result.stderr
    assert run("show", "0", "--db", database).exit_code == 2


def test_audit(run: Run, database: Path) -> None:
    found = asked(run, database, "audit", "a3")
    assert found["article"]["key"] == "a3"
    assert [sentence["label"] for sentence in found["sentences"]] == ["attribution", "commentary"]
    assert (found["figures"]["named"]["count"], found["figures"]["unnamed"]["count"]) == (1, 1)
    assert len(found["disputed"]) == 1
    table = words(shown(run, database, "audit", "a3"))
    assert "Sourcing" in table and "Claims that others dispute" in table


def test_audit_of_a_file_with_one_article(run: Run, database: Path, tmp_path: Path) -> None:
    (tmp_path / "one.jsonl").write_text('{"id": "a1", "text": "x"}\n', encoding="utf-8")
    assert asked(run, database, "audit", "one.jsonl")["article"]["key"] == "a1"
    result = run("audit", "articles.jsonl", "--db", database)
    assert result.exit_code == 2
    assert "a1, a2, a3" in result.stderr


def test_audit_of_no_article(run: Run, database: Path) -> None:
    result = run("audit", "nowhere", "--db", database)
    assert result.exit_code == 1
    assert "nowhere" in result.stderr


def test_search(run: Run, database: Path) -> None:
    found = asked(run, database, "search", "BRIDGE", "closed")
    assert found["total"] == 3
    assert [sentence["article"] for sentence in found["sentences"]] == ["a3", "a2", "a1"]
    assert "Sentences: 1 of 3" in shown(run, database, "search", "bridge", "--limit", "1")
    assert "No sentences found." in shown(run, database, "search", "volcano")


def test_search_without_a_word(run: Run, database: Path) -> None:
    assert run("search", "--db", database).exit_code == 2
    result = run("search", "?!", "--db", database)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")


def test_status(run: Run, database: Path) -> None:
    found = asked(run, database, "status")
    assert found["database"] == str(database)
    assert found["counts"]["articles"] == 3
    assert found["models"][0]["model"] == "fake 1"
    assert found["runs"][0]["finished"]
    table = words(shown(run, database, "status"))
    assert "3 from 3 outlets" in table
    assert "fake 1" in table


def test_export_groups(run: Run, database: Path, tmp_path: Path) -> None:
    result = run("export", "groups", "--db", database)
    assert result.exit_code == 0, result.output
    rows = jsonl(result.stdout)
    keys = ["group", "position", "claim", "article", "sentence", "start", "end", "text", "outlet", "origin", "reason"]
    keys += ["superseded", "status", "label_by", "outlet_by"]
    assert [list(row) for row in rows] == [keys] * 5
    assert {row["article"] for row in rows} == {"a1", "a2", "a3"}
    assert run("export", "groups", "--db", database, "-o", "out.jsonl").exit_code == 0
    assert jsonl((tmp_path / "out.jsonl").read_text(encoding="utf-8")) == rows


def test_export_claims(run: Run, database: Path, tmp_path: Path) -> None:
    result = run("export", "claims", "--db", database)
    assert result.exit_code == 0, result.output
    rows = jsonl(result.stdout)
    assert list(rows[0]) == [
        *("claim", "article", "published", "language", "sentence", "spans", "text", "polarity", "outlet", "chain"),
        *("origin", "group", "position", "details"),
    ]
    assert {row["article"] for row in rows} == {"a1", "a2", "a3"}
    table = run("export", "claims", "--format", "csv", "--db", database)
    cells = list(csv.DictReader(io.StringIO(table.stdout)))
    assert [json.loads(row["details"]) for row in cells] == [row["details"] for row in rows]
    assert [row["group"] for row in cells] == [str(row["group"] or "") for row in rows]
    assert any(row["details"] for row in rows)


@pytest.mark.parametrize(
    ("arguments", "total"),
    [(("--number", "12345"), 0), (("--day", "1999-01-01"), 0), (("--place", "Mosul"), 0)],
)
def test_groups_by_what_their_claims_name(run: Run, database: Path, arguments: tuple[str, ...], total: int) -> None:
    assert asked(run, database, "disputed", *arguments)["total"] == total


def test_unknown_place(run: Run, database: Path) -> None:
    result = run("disputed", "--place", "Nowhereville", "--db", database)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "a place is a country or a larger city" in result.stderr


def test_every_reader_is_tested() -> None:
    assert {arguments[0] for arguments in READERS} == set(COMMANDS) - {"ingest", "annotate", "compare", "group"}


@pytest.mark.parametrize("arguments", READERS, ids=" ".join)
def test_missing_database(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, "--db", "none.db")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: there is no database at none.db")
    assert result.stdout == ""
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("arguments", READERS, ids=" ".join)
def test_file_that_is_no_database(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "text.db").write_text("not a database at all\n" * 100, encoding="utf-8")
    result = run(*arguments, "--db", "text.db")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert "text.db" in result.stderr


@pytest.mark.parametrize("command", ["disputed", "corroborated"])
def test_bad_since_is_a_usage_error(run: Run, command: str) -> None:
    result = run(command, "--since", "2025-02-30")
    assert result.exit_code == 2
    assert "--since" in result.stderr


def test_database_of_the_environment(run: Run, database: Path) -> None:
    assert run("status", env={"CLAIMS_DB": str(database)}).exit_code == 0
