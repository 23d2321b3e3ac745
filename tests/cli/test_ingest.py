from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claims.errors import ModelError
from tests.cli.conftest import Run, write_jsonl

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"


def counts(stdout: str) -> dict[str, int]:
    """The column of this run."""
    return {name: int(number) for name, number in re.findall(r"^ *([a-z][a-z -]*?) {2,}(\d+)", stdout, re.MULTILINE)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "news"
    found.mkdir()
    (found / "one.txt").write_text("Blast at the port\n\nTen people died in the port.\n", encoding="utf-8")
    (found / "two.txt").write_text("Reuters said ten people died in the port.\n", encoding="utf-8")
    (found / "empty.txt").write_bytes(b"")
    (found / "picture.txt").write_bytes(PNG)
    return found


def test_bad_inputs_are_named_and_the_rest_stored(run: Run, folder: Path, tmp_path: Path) -> None:
    command = ("ingest", folder, "missing.txt", "--db", "news.db", "--lang", "en")
    first = run(*command)
    assert first.exit_code == 1, first.output
    errors = first.stderr.splitlines()
    assert len(errors) == 3
    for name in ("empty.txt", "picture.txt", "missing.txt"):
        assert any(line.startswith("error: ") and name in line for line in errors), name
    found = counts(first.stdout)
    assert (found["articles"], found["added"], found["unchanged"], found["failed"]) == (5, 2, 0, 3)
    assert (tmp_path / "news.db").is_file()

    second = run(*command)
    assert second.exit_code == 1, second.output
    assert second.stderr == first.stderr
    found = counts(second.stdout)
    assert (found["added"], found["revised"], found["unchanged"], found["failed"]) == (0, 0, 2, 3)
    assert found["sentences"] == 0


def test_good_inputs_only(run: Run, folder: Path) -> None:
    result = run("ingest", folder / "one.txt", "--db", "news.db", "--lang", "en", "--date", "2025-11-14")
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    audit = json.loads(run("audit", "news/one.txt", "--db", "news.db", "--format", "json").stdout)
    assert audit["article"]["published"] == "2025-11-14"


def test_nothing_usable_makes_no_database(run: Run, tmp_path: Path) -> None:
    result = run("ingest", "missing.txt", "--db", "news.db")
    assert result.exit_code == 2
    assert "missing.txt" in result.stderr
    assert not (tmp_path / "news.db").exists()


def test_article_that_a_stage_fails_on_costs_only_itself(run: Run, tmp_path: Path) -> None:
    rows = [{"id": "bad", "sentences": ["A crash."]}, {"id": "good", "sentences": ["It rains."]}, {"id": "none"}]
    write_jsonl(tmp_path / "in.jsonl", rows)
    result = run("ingest", "in.jsonl", "--db", "news.db")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert lines[0] == "error: bad: RuntimeError: the fake model fails on purpose"
    assert lines[1].startswith("error: in.jsonl:3: ")
    assert counts(result.stdout)["added"] == 1


def test_revised(run: Run, folder: Path) -> None:
    run("ingest", folder / "one.txt", "--db", "news.db")
    (folder / "one.txt").write_text("Eleven people died in the port.\n", encoding="utf-8")
    result = run("ingest", folder / "one.txt", "--db", "news.db")
    assert result.exit_code == 0
    assert counts(result.stdout)["revised"] == 1


def test_standard_input(run: Run) -> None:
    result = run("ingest", "-", "--db", "news.db", input="Ten people died in the port.\n")
    assert result.exit_code == 0, result.output
    assert counts(result.stdout)["added"] == 1


def test_no_match(run: Run, folder: Path) -> None:
    result = run("ingest", folder / "one.txt", "--db", "news.db", "--no-match")
    assert result.exit_code == 0
    assert "pairs compared" not in result.stdout


def test_limit_of_neighbours_is_reported(run: Run, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "in.jsonl", [{"id": str(n), "sentences": ["It rains here."]} for n in range(4)])
    result = run("ingest", "in.jsonl", "--db", "news.db", "--neighbours", "1")
    assert result.exit_code == 0, result.output
    assert "note: " in result.stderr and "--neighbours" in result.stderr


@pytest.mark.parametrize("command", [("ingest", "x.txt"), ("annotate", "x.txt")])
@pytest.mark.parametrize("day", ["2025-13-01", "14.11.2025", "20251114", "yesterday", ""])
def test_bad_date_is_a_usage_error(run: Run, command: tuple[str, str], day: str) -> None:
    result = run(*command, "--date", day)
    assert result.exit_code == 2
    assert "--date" in result.stderr and "YYYY-MM-DD" in result.stderr


@pytest.mark.parametrize(
    "options", [("--lang", "12"), ("--similarity", "2"), ("--neighbours", "0"), ("--days", "-1"), ("--threads", "0")]
)
def test_bad_options_are_usage_errors(run: Run, options: tuple[str, str]) -> None:
    result = run("ingest", "x.txt", *options)
    assert result.exit_code == 2
    assert options[0] in result.stderr


def test_no_paths_is_a_usage_error(run: Run) -> None:
    assert run("ingest").exit_code == 2


def test_missing_model_is_one_line(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(directory: Path | None, threads: int | None) -> None:
        raise ModelError("models is no model directory: it has no manifest.json")

    monkeypatch.setattr("claims.cli.models.load_models", missing)
    result = run("ingest", folder / "one.txt", "--db", "news.db")
    assert result.exit_code == 1
    assert result.stderr == "Error: models is no model directory: it has no manifest.json\n"


def test_interrupt_says_how_to_go_on(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claims.cli.ingestion.ingest", interrupted)
    result = run("ingest", folder, "--db", "news.db")
    assert result.exit_code == 130
    assert "news.db" in result.stderr
