"""The documentation says what the program does."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claims.cli import main

ROOT = Path(__file__).resolve().parents[1]


def test_command_reference_is_generated():
    script = "import sys, command_reference; sys.stdout.buffer.write(command_reference.reference().encode())"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT / "scripts", capture_output=True, check=True)
    page = run.stdout.decode()
    committed = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert committed == page, "run `make docs` and commit docs/commands.md"


def test_readme_shows_commands_that_exist():
    shown = re.findall(r"^\$? ?claims ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"ingest", "disputed", "audit"} <= set(shown)
    assert set(shown) <= set(main.list_commands(None))


@pytest.mark.parametrize(
    "name", ["articles", "articles_ar", "articles_ar_long", "articles_mix", "events", "pairs", "families"]
)
def test_training_readme_counts_rows(name):
    rows = sum(1 for line in (ROOT / "models" / "training" / f"{name}.jsonl").open(encoding="utf-8") if line.strip())
    page = (ROOT / "models" / "training" / "README.md").read_text(encoding="utf-8")
    counted = re.search(rf"`{name}\.jsonl` \| ([\d,]+) ", page)
    assert counted and int(counted[1].replace(",", "")) == rows


def test_manifest_names_data_and_licence():
    manifest = json.loads((ROOT / "models" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["licence"] == "MIT"
    assert all(row["name"] and row["licence"] for row in manifest["data"])
