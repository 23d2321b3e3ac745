"""Groups corrected on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claims.cli.group import COMMANDS
from claims.store.database import open_store
from tests.cli.conftest import ARTICLES, CITED, CLOSED, DEATHS, OPEN, FakeModels, Run, write_jsonl

AUTHOR = {"CLAIMS_AUTHOR": "Noor"}
PLACES = """
SELECT c.quote, c.text, a.key, m.group_id, m.position, m.reason, c.id
FROM group_members m JOIN claims c ON c.id = m.claim_id JOIN articles a ON a.id = c.article_id
"""


def claims(path: Path) -> dict[tuple[str, str], Any]:
    """Where each claim is, by article and the words that matching compares."""
    with open_store(path) as store:
        return {(row["key"], row["text"]): row for row in store.query(PLACES)}


def number(path: Path, key: str, text: str) -> int:
    return int(claims(path)[key, text]["id"])


def place(path: Path, key: str, text: str) -> tuple[int, int]:
    row = claims(path)[key, text]
    return row["group_id"], row["position"]


def group(run: Run, *arguments: object, code: int = 0) -> Any:
    result = run("group", *arguments, env={"COLUMNS": "160", **AUTHOR})
    assert result.exit_code == code, result.output
    return result


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples(run: Run, name: str) -> None:
    result = run("group", name, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert "CLAIMS_AUTHOR" in result.stdout
    assert COMMANDS[name].help in " ".join(result.stdout.split())


def test_relate_holds_when_articles_are_read_again(
    run: Run, database: Path, tmp_path: Path, fake_models: FakeModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = number(database, "a1", CLOSED), number(database, "a2", OPEN)
    assert place(database, "a1", CLOSED)[0] == place(database, "a2", OPEN)[0]
    shown = group(run, "relate", one, other, "unrelated", "--db", database, "--note", "two bridges").stdout
    assert "`claims review undo 1` takes it back" in shown
    assert claims(database)["a2", OPEN]["reason"].startswith(f"human: unrelated to claim {one} (Noor, ")
    assert place(database, "a1", CLOSED)[0] != place(database, "a2", OPEN)[0]
    # A new model reads everything anew.
    monkeypatch.setattr(fake_models, "manifest", type(fake_models.manifest)(Path("fake"), "fake 2", "e" * 64, {}))
    assert run("ingest", tmp_path / "articles.jsonl", "--db", database).exit_code == 0
    assert place(database, "a1", CLOSED)[0] != place(database, "a2", OPEN)[0]
    # The article is revised: other words before, the claim's as they were.
    revised = [{"lang": "en", **ARTICLES[1], "sentences": ["It rained in the hills.", OPEN]}]
    write_jsonl(tmp_path / "revised.jsonl", revised)
    assert run("ingest", tmp_path / "revised.jsonl", "--db", database).exit_code == 0
    assert place(database, "a1", CLOSED)[0] != place(database, "a2", OPEN)[0]
    # The words go, and come back.
    revised[0]["sentences"] = ["It rained in the hills."]
    write_jsonl(tmp_path / "revised.jsonl", revised)
    assert run("ingest", tmp_path / "revised.jsonl", "--db", database).exit_code == 0
    (listed,) = states(run, database)
    assert listed == "no longer applies"
    assert run("ingest", tmp_path / "articles.jsonl", "--db", database).exit_code == 0
    assert states(run, database) == ["holds"]
    assert place(database, "a1", CLOSED)[0] != place(database, "a2", OPEN)[0]


def states(run: Run, database: Path) -> list[str]:
    result = run("review", "list", "--db", database, "--format", "json")
    assert result.exit_code == 0, result.output
    return [each["state"] for each in json.loads(result.stdout)]


def test_the_relation_is_marked_and_the_model_s_comes_back(run: Run, database: Path) -> None:
    def relation() -> tuple[Any, ...]:
        with open_store(database) as store:
            sql = "SELECT relation, score_dispute, reason, human FROM relations WHERE claim_a = ? AND claim_b = ?"
            (row,) = store.query(sql, tuple(sorted((one, other))))
            return tuple(row)

    one, other = number(database, "a1", CLOSED), number(database, "a2", OPEN)
    before = relation()
    assert before[0] == "dispute" and before[3] is None
    group(run, "relate", other, one, "agree", "--db", database)
    relation_now, *scores, by = relation()
    assert (relation_now, scores) == ("agree", list(before[1:3]))
    assert by.startswith("Noor, 20")
    assert place(database, "a1", CLOSED) == place(database, "a2", OPEN)
    assert run("review", "undo", 1, "--db", database).exit_code == 0
    assert relation() == before
    assert states(run, database) == ["undone"]
    assert "once" in run("review", "undo", 1, "--db", database).stderr


def test_claims_that_were_never_compared_can_agree(run: Run, database: Path) -> None:
    one, other = number(database, "a1", DEATHS), number(database, "a3", CITED)
    unread = "SELECT count(*) AS n FROM relations WHERE reason = 'human'"
    group(run, "relate", one, other, "dispute", "--db", database)
    (group_a, position_a), (group_b, position_b) = (
        place(database, "a1", DEATHS),
        place(database, "a3", CITED),
    )
    assert group_a == group_b and position_a != position_b
    # Those that agree with either come along: on the dead two, on the bridge two, and one who disputes that.
    assert {row["group_id"] for row in claims(database).values()} == {group_a}
    assert run("review", "undo", 1, "--db", database).exit_code == 0
    assert place(database, "a1", DEATHS)[0] != place(database, "a3", CITED)[0]
    with open_store(database) as store:
        assert store.query(unread)[0]["n"] == 0


@pytest.mark.parametrize(("how", "together"), [("agree", True), ("dispute", False)])
def test_join_and_undo(run: Run, database: Path, how: str, together: bool) -> None:
    before = {key: (row["group_id"], row["position"]) for key, row in claims(database).items()}
    dead, bridge = place(database, "a1", DEATHS)[0], place(database, "a1", CLOSED)[0]
    assert dead != bridge
    found = json.loads(group(run, "join", dead, bridge, "--as", how, "--db", database, "--format", "json").stdout)
    assert len(found["groups"]) == 1 and found["overruled"] == []
    one, other = place(database, "a1", DEATHS), place(database, "a1", CLOSED)
    assert one[0] == other[0] and (one[1] == other[1]) is together
    assert run("review", "undo", found["review"], "--db", database).exit_code == 0
    assert {key: row["position"] for key, row in claims(database).items()} == {k: p for k, (_, p) in before.items()}


def test_split_and_the_later_word(run: Run, database: Path) -> None:
    home = place(database, "a1", CLOSED)[0]
    leaving = [number(database, "a2", OPEN), number(database, "a3", CITED)]
    group(run, "split", home, *leaving, "--db", database)
    # Those that leave stay together as they stood: one disputes the other.
    (group_a, position_a), (group_b, position_b) = place(database, "a2", OPEN), place(database, "a3", CITED)
    assert group_a == group_b != place(database, "a1", CLOSED)[0] and position_a != position_b
    stays = number(database, "a1", CLOSED)
    done = group(run, "relate", stays, leaving[1], "agree", "--db", database)
    assert "note: correction 1 contradicts this one" in done.stderr
    assert place(database, "a1", CLOSED) == place(database, "a3", CITED)
    assert states(run, database) == ["holds in part", "holds"]


def test_show_and_export_say_who(run: Run, database: Path) -> None:
    one, other = number(database, "a1", CLOSED), number(database, "a2", OPEN)
    group(run, "relate", one, other, "agree", "--db", database)
    home = place(database, "a1", CLOSED)[0]
    shown = run("show", home, "--db", database, env={"COLUMNS": "200"}).stdout
    assert " Claim " in shown and f" {one} " in shown
    assert f"human: agree with claim {other} (Noor," in " ".join(shown.split())
    rows = [json.loads(line) for line in run("export", "groups", "--db", database).stdout.splitlines()]
    assert {row["claim"] for row in rows if row["reason"].startswith("human: ")} == {one, other}


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        (("relate", 99, 1, "agree"), "was: 99", 1),
        (("relate", 1, 2, "agree"), "both of a1", 2),
        (("relate", 1, 1, "agree"), "two articles", 2),
        (("relate", 1, 3, "equal"), "'equal' is not one of", 2),
        (("join", 1, 1), "with itself", 2),
        (("join", 1, 99), "was: 99", 1),
        (("split", 1, 99), "was: 99; group 1 has", 2),
        (("split", 1, 1, 3), "keeps a claim", 2),
        (("split", 99, 1), "was: 99", 1),
        (("split", 1), "Missing argument", 2),
    ],
)
def test_errors(run: Run, database: Path, arguments: tuple[Any, ...], message: str, code: int) -> None:
    assert sorted(row["id"] for row in claims(database).values() if row["group_id"] == 1) == [1, 3]
    result = group(run, *arguments, "--db", database, code=code)
    assert message in " ".join(result.stderr.split())
    assert states(run, database) == []


def test_a_database_without_groups(run: Run, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [{"lang": "en", **ARTICLES[0]}])
    assert run("ingest", tmp_path / "a.jsonl", "--no-match", "--db", "n.db").exit_code == 0
    assert "has no groups" in group(run, "relate", 1, 2, "agree", "--db", "n.db", code=2).stderr
    assert group(run, "relate", 1, 2, "agree", "--db", "none.db", code=1).stderr
    assert not (tmp_path / "none.db").exists()
