"""Arabic and Persian words go through every command as they are."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write_jsonl

FIRST = "أُغلق الجسرُ «اليوم» بعد 12\u200c ساعة"
SECOND = "پل امروز بسته است؛ می\u200cگویند"
BIDI = {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f"}


@pytest.fixture
def arabic(run: Run, tmp_path: Path) -> Run:
    rows = [
        {"id": "خبر-1", "outlet": "نافذة الضاد", "lang": "ar", "sentences": [FIRST]},
        {"id": "خبر-2", "outlet": "پیک سپیده", "lang": "fa", "sentences": [SECOND]},
    ]
    write_jsonl(tmp_path / "in.jsonl", rows)
    assert run("ingest", "in.jsonl").exit_code == 0
    return run


def test_json_has_the_words_unchanged_and_unescaped(arabic: Run) -> None:
    for command in (("annotate", "in.jsonl"), ("export", "groups")):
        texts = [json.loads(line)["text"] for line in arabic(*command).stdout.splitlines()]
        assert texts == [FIRST, SECOND]
    result = arabic("audit", "خبر-1", "--format", "json")
    assert json.loads(result.stdout)["article"]["text"] == FIRST
    assert FIRST in result.stdout


def test_tables_have_the_words_in_logical_order_on_the_right(arabic: Run) -> None:
    shown = arabic("audit", "خبر-1", env={"COLUMNS": "140"}).stdout
    (line,) = (line for line in shown.splitlines() if FIRST in line and "│" in line)
    before, after = line.split(FIRST)
    assert before.endswith("   ") and after.startswith(" │")
    assert not BIDI & set(shown)


def test_narrow_tables_part_no_mark_from_its_letter(arabic: Run) -> None:
    shown = arabic("audit", "خبر-1", env={"COLUMNS": "44"}).stdout
    for line in shown.splitlines():
        for cell in line.split("│"):
            assert not cell.strip() or unicodedata.category(cell.strip()[0]) != "Mn"
