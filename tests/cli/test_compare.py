from __future__ import annotations

import json
from pathlib import Path

import pytest

from claims.matching.relation import Relation
from tests.cli.conftest import CLOSED, DEATHS, OPEN, FakeModels, Run, jsonl, write_jsonl


def pair(name: object, a: str, b: str) -> dict[str, object]:
    return {"id": name, "a": {"text": a, "lang": "en"}, "b": {"text": b, "lang": "en"}}


PAIRS = [pair("p1", CLOSED, CLOSED), pair(2, CLOSED, OPEN), pair("p3", CLOSED, DEATHS)]


def test_rows(run: Run, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "pairs.jsonl", PAIRS)
    result = run("compare", "pairs.jsonl")
    assert result.exit_code == 0, result.output
    rows = jsonl(result.stdout)
    assert [list(row) for row in rows] == [["id", "relation", "scores", "reason"]] * 3
    assert [row["id"] for row in rows] == ["p1", 2, "p3"]
    assert [row["relation"] for row in rows] == ["agree", "dispute", "unrelated"]
    for row in rows:
        assert list(row["scores"]) == [relation.value for relation in Relation]
        assert max(row["scores"], key=row["scores"].__getitem__) == row["relation"]


def test_figures_and_days_give_the_reason(
    run: Run, tmp_path: Path, fake_models: FakeModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree = {Relation.AGREE: 0.9, Relation.DISPUTE: 0.05, Relation.UNRELATED: 0.05}
    monkeypatch.setattr(fake_models, "relate", lambda pairs: [agree for _ in pairs])
    rows = [
        {"id": 1, "a": {"text": "Ten people died in the port."}, "b": {"text": "Nine people died in the port."}},
        {
            "id": 2,
            "a": {"text": "The port closed on 12 March.", "lang": "en", "date": "2025-03-14"},
            "b": {"text": "The port closed on 14 March.", "lang": "en", "date": "2025-03-15"},
        },
        {"id": 3, "a": {"text": "Ten people died."}, "b": {"text": "Ten people died.", "date": "soon"}},
        {"id": 4, "a": {"text": "Ten people died."}, "b": {"text": "Ten people died.", "lang": 4}},
    ]
    write_jsonl(tmp_path / "pairs.jsonl", rows)
    result = run("compare", "pairs.jsonl")
    assert "`date` of `b` must be a day such as 2025-03-14, was: 'soon'" in result.stderr
    assert "`lang` of `b` must be a language code, was: 4" in result.stderr
    found = jsonl(result.stdout)
    assert [(row["relation"], row["reason"]) for row in found] == [
        ("dispute", "number: 10 / 9"),
        ("dispute", "date: 2025-03-12 / 2025-03-14"),
    ]


def test_many_pairs_keep_their_order(run: Run, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "pairs.jsonl", [pair(number, CLOSED, OPEN) for number in range(150)])
    assert [row["id"] for row in jsonl(run("compare", "pairs.jsonl").stdout)] == list(range(150))


def test_standard_input_and_output_file(run: Run, tmp_path: Path) -> None:
    result = run("compare", "-", "-o", "out.jsonl", input=json.dumps(PAIRS[0]) + "\n")
    assert result.exit_code == 0, result.output
    assert [row["id"] for row in jsonl((tmp_path / "out.jsonl").read_text(encoding="utf-8"))] == ["p1"]


def test_bad_rows_are_named_by_line(run: Run, tmp_path: Path) -> None:
    bad = [{"id": "x"}, pair(None, CLOSED, OPEN), pair("y", " ", OPEN), pair(True, CLOSED, OPEN), [1]]
    write_jsonl(tmp_path / "pairs.jsonl", [*bad, PAIRS[0]])
    result = run("compare", "pairs.jsonl")
    assert result.exit_code == 1
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [f"pairs.jsonl:{n}" for n in range(1, 6)]
    assert [row["id"] for row in jsonl(result.stdout)] == ["p1"]


def test_nothing_usable(run: Run, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "pairs.jsonl", [{"id": "x"}])
    result = run("compare", "pairs.jsonl", "-o", "out.jsonl")
    assert result.exit_code == 2
    assert not (tmp_path / "out.jsonl").exists()


def test_blank_file_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text("\n\n", encoding="utf-8")
    result = run("compare", "pairs.jsonl", "-o", "out.jsonl")
    assert result.exit_code == 2
    assert "pairs.jsonl is blank" in result.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_missing_file_is_a_usage_error(run: Run) -> None:
    result = run("compare", "none.jsonl")
    assert result.exit_code == 2
    assert "none.jsonl" in result.stderr
