from __future__ import annotations

import subprocess
import sys

import pytest

from claims.cli import COMMANDS
from tests.cli.conftest import Run

HEAVY = ("torch", "numpy", "spacy", "transformers", "onnxruntime")


NESTED = (("export", "groups"), ("outlets", "cites"), ("group", "join"), ("review", "list"))


@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS), *NESTED], ids=" ".join)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help(run: Run, words: tuple[str, ...], flag: str) -> None:
    result = run(*words, flag)
    assert result.exit_code == 0, result.output
    assert "Usage:" in result.stdout
    assert "Examples:" in result.stdout
    assert result.stderr == ""


def test_group_help_lists_commands(run: Run) -> None:
    result = run("--help")
    assert all(name in result.stdout for name in COMMANDS)


def test_help_lines_are_those_of_the_commands(run: Run) -> None:
    for name, lazy in COMMANDS.items():
        assert lazy.help in " ".join(run(name, "--help").stdout.split())


def test_version(run: Run) -> None:
    result = run("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("claims ")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["export", "--help"], ["ingest", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from claims.cli import main\n"
        f"main({arguments!r}, standalone_mode=False)\n"
        f"print('heavy:', [name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "heavy: []"


def test_unknown_command(run: Run) -> None:
    result = run("frobnicate")
    assert result.exit_code == 2
    assert "frobnicate" in result.stderr
