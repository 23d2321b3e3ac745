from __future__ import annotations

from pathlib import Path

import pytest

from claims.label import Label
from tests.cli.conftest import Run, jsonl, write_jsonl

FIRST = "رويترز قالت شيئا."
SECOND = "AFP, citing officials, said the bridge is closed today."
THIRD = "He denied ten people died."
KEYS = ["id", "article", "lang", "start", "end", "text", "label", "scores", "attributions"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    given = [{"id": "s1", "text": FIRST}, {"id": "s2", "text": SECOND}, {"text": THIRD}]
    write_jsonl(path, [{"id": "a1", "lang": "en", "sentences": given}])
    return path


def test_rows(run: Run, source: Path) -> None:
    result = run("annotate", source)
    assert result.exit_code == 0, result.output
    rows = jsonl(result.stdout)
    assert [list(row) for row in rows] == [KEYS] * 3
    assert [row["id"] for row in rows] == ["s1", "s2", "a1#2"]
    assert [row["text"] for row in rows] == [FIRST, SECOND, THIRD]
    assert [row["label"] for row in rows] == ["claim", "attribution", "attribution"]
    assert {(row["article"], row["lang"]) for row in rows} == {("a1", "en")}
    text = "\n".join((FIRST, SECOND, THIRD))
    for row in rows:
        assert text[row["start"] : row["end"]] == row["text"]
        assert list(row["scores"]) == [label.value for label in Label]
        assert sum(row["scores"].values()) == pytest.approx(1, abs=1e-3)
    assert FIRST in result.stdout  # not escaped


def test_attributions_count_from_the_sentence(run: Run, source: Path) -> None:
    none, chain, implicit = (row["attributions"] for row in jsonl(run("annotate", source).stdout))
    assert none == []
    outer, inner = chain
    assert list(outer) == ["source", "cue", "content", "polarity", "nested"]
    assert {key: outer["source"][key] for key in ("start", "end", "text", "kind")} == {
        "start": 0,
        "end": 3,
        "text": "AFP",
        "kind": "outlet",
    }
    assert outer["source"]["outlet"]
    assert (outer["nested"], inner["nested"]) == (False, True)
    assert (inner["source"]["text"], inner["source"]["kind"], inner["source"]["outlet"]) == (
        "officials",
        "unnamed",
        None,
    )
    assert outer["cue"] == [{"start": 23, "end": 27, "text": "said"}]
    assert outer["content"] == inner["content"]
    for attribution in chain:
        for part in (attribution["source"], *attribution["cue"], *attribution["content"]):
            assert SECOND[part["start"] : part["end"]] == part["text"]
    (left_out,) = implicit
    assert left_out["polarity"] == "deny"
    assert [left_out["source"][key] for key in ("start", "end", "text")] == [None] * 3


def test_output_file(run: Run, source: Path, tmp_path: Path) -> None:
    result = run("annotate", source, "-o", "out.jsonl")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == run("annotate", source).stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_failed_write_keeps_the_old_file(
    run: Run, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "out.jsonl").write_text("old", encoding="utf-8")
    monkeypatch.setattr("claims.cli.annotation.json_line", full)
    result = run("annotate", source, "-o", "out.jsonl")
    assert result.exit_code != 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


@pytest.mark.parametrize("options", [(), ("-o", "table.txt")])
def test_table(run: Run, source: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    result = run("annotate", source, "--format", "table", *options, env={"COLUMNS": "240"})
    assert result.exit_code == 0, result.output
    shown = (tmp_path / "table.txt").read_text(encoding="utf-8") if options else result.stdout
    assert "⟦AFP⟧" in shown
    assert "denies" in shown
    assert "left out" in shown
    assert "attribution" in shown
    assert "\x1b" not in shown


def test_failures(run: Run, source: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    write_jsonl(tmp_path / "crash.jsonl", [{"id": "c", "sentences": ["A crash."]}])
    result = run("annotate", "empty.txt", "crash.jsonl", source)
    assert result.exit_code == 1
    assert len(jsonl(result.stdout)) == 3
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == ["empty.txt", "c"]
    assert run("annotate", "empty.txt").exit_code == 2


def test_unwritable_output(run: Run, source: Path) -> None:
    result = run("annotate", source, "-o", "no/such/out.jsonl")
    assert result.exit_code == 2
    assert "no/such/out.jsonl cannot be written" in result.stderr
