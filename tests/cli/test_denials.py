"""A claim that is denied is never shown as if it were made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, write_jsonl


@pytest.mark.parametrize(
    "command", [("disputed",), ("show", "1"), ("audit", "made"), ("audit", "denied")], ids=" ".join
)
def test_denial(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    rows = [
        {"id": "made", "outlet": "AFP", "lang": "en", "sentences": ["Ten people died."]},
        {"id": "denied", "outlet": "IRNA", "lang": "en", "sentences": ["Reuters denied ten people died."]},
    ]
    write_jsonl(tmp_path / "in.jsonl", rows)
    assert run("ingest", "in.jsonl").exit_code == 0
    shown = run(*command, env={"COLUMNS": "180"}).stdout.replace("⟦", "").replace("⟧", "")
    assert "Reuters denied ten people died." in shown
    assert "Ten people died." in shown
