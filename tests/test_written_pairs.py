from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from claims.evaluation.evidence import written_pairs


def test_pairs_and_families_become_statements(tmp_path: Path) -> None:
    def side(text: str) -> dict[str, str]:
        return {"text": text, "lang": "en"}

    family = {
        "date": "2025-03-14",
        "anchor": side("A"),
        "agree": [side("B")],
        "dispute": [side("C")],
        "unrelated": [side("D")],
    }
    pair = {"a": side("X"), "b": side("Y"), "relation": "dispute"}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(pair) + "\n", encoding="utf-8")
    (tmp_path / "families.jsonl").write_text(json.dumps(family) + "\n", encoding="utf-8")
    found = list(written_pairs(tmp_path))
    assert [(a.text, b.text, relation) for a, b, relation in found] == [
        ("X", "Y", "dispute"),
        ("A", "B", "agree"),
        ("A", "C", "dispute"),
        ("B", "C", "dispute"),
        ("A", "D", "unrelated"),
        ("B", "D", "unrelated"),
    ]
    assert (found[0][0].published, found[1][0].published) == (None, date(2025, 3, 14))
