"""What a second run does to the database, after a first one that came to its end or did not."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from claims.label import Prediction
from tests.cli.conftest import ARTICLES, FakeModels, Run, predict, write_jsonl

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%' AND name <> 'runs'"


def dump(path: Path) -> dict[str, list[Any]]:
    """Every row of every table but the log of runs."""
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute(TABLES)]
    rows = {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}
    connection.close()
    return rows


def test_second_run_changes_nothing_and_reads_nothing(
    run: Run, database: Path, fake_models: FakeModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(*arguments: object) -> None:
        raise AssertionError("the model was asked again")

    before = dump(database)
    monkeypatch.setattr(fake_models, "read", asked)
    monkeypatch.setattr(fake_models, "relate", asked)
    assert run("ingest", "articles.jsonl", "--db", database).exit_code == 0
    assert dump(database) == before


def test_matching_can_wait(run: Run, database: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.db"
    run("ingest", "articles.jsonl", "--db", later, "--no-match")
    assert dump(later)["groups"] == []
    run("ingest", "articles.jsonl", "--db", later)
    assert dump(later)["group_members"] == dump(database)["group_members"]


def test_interrupted_run_is_taken_up_again(
    run: Run, tmp_path: Path, fake_models: FakeModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(sentences: Sequence[str]) -> list[Prediction]:
        if "Advertisement" in sentences:
            raise KeyboardInterrupt
        return [predict(sentence) for sentence in sentences]

    write_jsonl(tmp_path / "in.jsonl", [{"lang": "en", **article} for article in ARTICLES])
    with monkeypatch.context() as patch:
        patch.setattr(fake_models, "read", interrupted)
        result = run("ingest", "in.jsonl", "--db", "news.db")
    assert result.exit_code == 130
    assert result.stderr == "interrupted: what was read is stored in news.db; the same command goes on from there\n"
    assert len(dump(tmp_path / "news.db")["articles"]) == 1
    result = run("ingest", "in.jsonl", "--db", "news.db")
    assert result.exit_code == 0
    assert len(dump(tmp_path / "news.db")["articles"]) == 3
