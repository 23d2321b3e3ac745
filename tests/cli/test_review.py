"""Labels and outlets corrected on the command line, and the list of all corrections."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from claims.cli.review import COMMANDS
from claims.store.database import open_store
from tests.cli.conftest import ARTICLES, CITED, CLOSED, DEATHS, FakeModels, Run, write_jsonl

RAIN = "Sadly it rained."
CLAIMS = "SELECT c.id, c.text, c.chain, c.origin FROM claims c JOIN articles a ON a.id = c.article_id WHERE a.key = ?"


def review(run: Run, database: Path, *arguments: object, code: int = 0) -> Any:
    result = run("review", *arguments, "--db", database, env={"COLUMNS": "160", "CLAIMS_AUTHOR": "Noor"})
    assert result.exit_code == code, result.output
    return result


def sentences(run: Run, database: Path, name: object) -> list[dict[str, Any]]:
    return list(json.loads(review(run, database, "show", name, "--format", "json").stdout))


def sentence(run: Run, database: Path, key: str, text: str) -> dict[str, Any]:
    (found,) = (each for each in sentences(run, database, key) if each["sentence"]["text"] == text)
    return found


def texts(database: Path, key: str) -> dict[str, Any]:
    with open_store(database) as store:
        return {row["text"]: row for row in store.query(CLAIMS, (key,))}


def listed(run: Run, database: Path) -> list[dict[str, Any]]:
    return list(json.loads(review(run, database, "list", "--format", "json").stdout))


def states(run: Run, database: Path) -> list[str]:
    return [each["state"] for each in listed(run, database)]


@pytest.fixture
def silent(fake_models: FakeModels, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes the model fail when it is asked."""

    def silence() -> None:
        def fail(items: Sequence[Any]) -> list[Any]:
            raise AssertionError("the model was asked")

        monkeypatch.setattr(fake_models, "read", fail)
        monkeypatch.setattr(fake_models, "relate", fail)

    return silence


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples(run: Run, name: str) -> None:
    result = run("review", name, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert COMMANDS[name].help in " ".join(result.stdout.split())


def test_commentary_makes_no_claim_and_no_model_is_asked(run: Run, database: Path, silent: Any) -> None:
    before = sentence(run, database, "a1", CLOSED)
    assert set(texts(database, "a1")) == {DEATHS, CLOSED}
    silent()
    shown = " ".join(review(run, database, "label", before["number"], "commentary").stdout.split())
    assert "human: Noor, 20" in shown and "claims review undo 1" in shown
    after = sentence(run, database, "a1", CLOSED)
    assert set(texts(database, "a1")) == {DEATHS}
    assert after["sentence"]["label"] == "commentary" and after["claims"] == []
    assert after["sentence"]["human"].startswith("Noor, 20")
    assert after["sentence"]["scores"] == before["sentence"]["scores"]
    with open_store(database) as store:
        groups = store.query("SELECT count(*) AS n FROM group_members m JOIN claims c ON c.id = m.claim_id")
        assert groups[0]["n"] == store.query("SELECT count(*) AS n FROM claims")[0]["n"]
    audit = json.loads(run("audit", "a1", "--db", database, "--format", "json").stdout)
    assert [each["human"] is not None for each in audit["sentences"]] == [False, True]
    assert "human" in run("audit", "a1", "--db", database, env={"COLUMNS": "160"}).stdout


def test_a_claim_by_hand_is_one_in_the_publisher_s_voice_and_is_compared(run: Run, database: Path) -> None:
    other = {"id": "a4", "lang": "en", "outlet": "Le Monde", "date": "2025-11-16", "sentences": [RAIN]}
    write_jsonl(Path("more.jsonl"), [other])
    assert run("ingest", "more.jsonl", "--db", database).exit_code == 0
    for key in ("a3", "a4"):
        review(run, database, "label", sentence(run, database, key, RAIN)["number"], "claim")
        found = texts(database, key)[RAIN]
        assert found["chain"] == "[]"
    with open_store(database) as store:
        sql = "SELECT g.status FROM groups g JOIN group_members m ON m.group_id = g.id WHERE m.claim_id = ?"
        assert [row["status"] for row in store.query(sql, (found["id"],))] == ["corroborated"]
    group = sentence(run, database, "a4", RAIN)["claims"]
    rows = [json.loads(line) for line in run("export", "groups", "--db", database).stdout.splitlines()]
    assert [row["label_by"] is not None for row in rows if row["claim"] in group] == [True]
    # Taken back, the sentence is commentary again.
    review(run, database, "undo", 2)
    assert sentence(run, database, "a4", RAIN)["sentence"]["label"] == "commentary"
    assert RAIN not in texts(database, "a4") and RAIN in texts(database, "a3")
    assert states(run, database) == ["holds", "undone"]


def test_an_attribution_by_hand_cites_whom_the_model_marks(run: Run, database: Path) -> None:
    text = "Sadly Reuters said it rained."
    write_jsonl(Path("more.jsonl"), [{"id": "a4", "lang": "en", "sentences": [text]}])
    assert run("ingest", "more.jsonl", "--db", database).exit_code == 0
    found = sentence(run, database, "a4", text)
    assert (found["sentence"]["label"], found["sentence"]["citations"]) == ("commentary", [])
    review(run, database, "label", found["number"], "attribution")
    (cited,) = sentence(run, database, "a4", text)["sentence"]["citations"]
    assert cited["outlet_id"] == "reuters.com"
    assert texts(database, "a4")[text]["origin"] == "reuters.com"
    # The other way, its marks are kept for the day it is undone.
    review(run, database, "label", found["number"], "commentary")
    assert sentence(run, database, "a4", text)["sentence"]["citations"] == []
    assert states(run, database) == ["overruled", "holds"]
    review(run, database, "undo", 2)
    assert len(sentence(run, database, "a4", text)["sentence"]["citations"]) == 1


def test_labels_and_outlets_hold_when_articles_are_read_again(
    run: Run, database: Path, tmp_path: Path, fake_models: FakeModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held() -> tuple[str, str]:
        cited = sentence(run, database, "a3", CITED)["sentence"]["citations"]
        return sentence(run, database, "a1", CLOSED)["sentence"]["label"], cited[0]["outlet_id"]

    def ingest(name: str) -> None:
        assert run("ingest", tmp_path / name, "--db", database).exit_code == 0

    assert held() == ("claim", "afp.com")
    review(run, database, "label", sentence(run, database, "a1", CLOSED)["number"], "commentary")
    review(run, database, "outlet", sentence(run, database, "a3", CITED)["number"], "IRNA", "--attribution", 1)
    assert held() == ("commentary", "irna.ir")
    assert texts(database, "a3")[CITED]["origin"] == "irna.ir"
    ingest("articles.jsonl")
    assert held() == ("commentary", "irna.ir")
    # Resolving again, which outlets of people bring about, keeps them.
    assert run("outlets", "resolve", "--db", database).exit_code == 0
    assert held() == ("commentary", "irna.ir")
    # A new model.
    monkeypatch.setattr(fake_models, "manifest", type(fake_models.manifest)(Path("fake"), "fake 2", "e" * 64, {}))
    ingest("articles.jsonl")
    assert held() == ("commentary", "irna.ir")
    assert texts(database, "a3")[CITED]["origin"] == "irna.ir"
    # Revisions that move the words.
    moved = [dict(each, lang="en", sentences=["It is new.", *each["sentences"]]) for each in ARTICLES]
    write_jsonl(tmp_path / "moved.jsonl", moved)
    ingest("moved.jsonl")
    assert held() == ("commentary", "irna.ir")
    # And that drop them.
    gone = [dict(each, lang="en", sentences=["It is new."]) for each in ARTICLES]
    write_jsonl(tmp_path / "gone.jsonl", gone)
    ingest("gone.jsonl")
    assert states(run, database) == ["no longer applies", "no longer applies"]
    assert all(each["sentence"]["human"] is None for each in sentences(run, database, "a1"))
    ingest("articles.jsonl")
    assert held() == ("commentary", "irna.ir")
    assert states(run, database) == ["holds", "holds"]


def test_an_outlet_by_hand_and_back(run: Run, database: Path, silent: Any) -> None:
    silent()
    number = sentence(run, database, "a3", CITED)["number"]
    assert "1 (AFP), 2 (officials)" in review(run, database, "outlet", number, "IRNA", code=2).stderr
    shown = " ".join(review(run, database, "outlet", "a3#0", "إرنا", "--attribution", 1).stdout.split())
    assert "1. IRNA (outlet) (human: Noor," in shown
    first, second = sentence(run, database, "a3", CITED)["sentence"]["citations"]
    assert first["name"] == "IRNA" and first["human"].startswith("Noor") and second["human"] is None
    home = next(iter(run("export", "groups", "--db", database).stdout.splitlines()))
    assert "label_by" in json.loads(home)
    assert "human: outlet (Noor," in " ".join(shown_group(run, database).split())
    # The later word holds.
    review(run, database, "outlet", number, "Le Monde", "--attribution", 1)
    assert sentence(run, database, "a3", CITED)["sentence"]["citations"][0]["name"] == "Le Monde"
    assert states(run, database) == ["overruled", "holds"]
    review(run, database, "undo", 2)
    review(run, database, "undo", 1)
    assert sentence(run, database, "a3", CITED)["sentence"]["citations"][0]["name"] == "AFP"
    assert texts(database, "a3")[CITED]["origin"] == "afp.com"


def shown_group(run: Run, database: Path) -> str:
    with open_store(database) as store:
        sql = "SELECT m.group_id FROM group_members m JOIN claims c ON c.id = m.claim_id WHERE c.text = ?"
        (row,) = store.query(sql, (CITED,))
    return str(run("show", row["group_id"], "--db", database, env={"COLUMNS": "260"}).stdout)


def test_the_list_says_what_was_said(run: Run, database: Path) -> None:
    assert "Nobody has corrected anything." in review(run, database, "list").stdout
    number = sentence(run, database, "a1", CLOSED)["number"]
    review(run, database, "label", number, "boilerplate", "--note", "a caption")
    assert run("group", "relate", 1, 3, "unrelated", "--author", "Sami", "--db", database).exit_code == 0
    shown = review(run, database, "list").stdout
    for words in ("label: boilerplate", CLOSED, "a caption", "Noor, 20", "Sami, 20", "claims 1 / 3: unrelated", DEATHS):
        assert words in shown
    first, second = listed(run, database)
    assert first["review"]["said"]["note"] == "a caption" and first["review"]["number"] == 1
    assert second["claims"] == [[1], [3]]
    review(run, database, "undo", 1)
    assert "undone: Noor" in " ".join(review(run, database, "list").stdout.split())


def test_another_model_than_the_article_s_is_not_asked(
    run: Run, database: Path, fake_models: FakeModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fake_models, "manifest", type(fake_models.manifest)(Path("fake"), "fake 2", "e" * 64, {}))
    number = sentence(run, database, "a3", RAIN)["number"]
    assert "read by model fake 1" in review(run, database, "label", number, "claim", code=1).stderr
    # What cannot be applied is not said.
    assert states(run, database) == []


@pytest.mark.parametrize(
    ("arguments", "message", "code"),
    [
        (("label", 999, "claim"), "was: '999'", 1),
        (("label", "a1#9", "claim"), "was: 'a1#9'", 1),
        (("label", "nowhere#0", "claim"), "was: nowhere", 1),
        (("label", 1, "true"), "'true' is not one of", 2),
        (("outlet", "a1#0", "Reuters"), "has none", 2),
        (("outlet", "a3#0", "Nobody Knows It"), "was: 'Nobody Knows It'", 1),
        (("outlet", "a3#0", "Reuters", "--attribution", 7), "was: 7", 2),
        (("undo", 3), "was: 3", 1),
        (("show", "nowhere"), "nor is it the key of an article", 1),
    ],
)
def test_errors(run: Run, database: Path, arguments: tuple[Any, ...], message: str, code: int) -> None:
    assert message in " ".join(review(run, database, *arguments, code=code).stderr.split())
    assert listed(run, database) == []


def test_corrections_of_outlets_are_undone_elsewhere(run: Run, database: Path) -> None:
    assert run("outlets", "alias", "Reuters", "fr=Le Fil", "--db", database).exit_code == 0
    assert "see `claims outlets`" in review(run, database, "undo", 1, code=2).stderr
    assert listed(run, database) == []
