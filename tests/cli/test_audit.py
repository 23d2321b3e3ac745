from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path
from typing import Any

import pytest

from claims.sourcing.chains import Chain
from claims.sourcing.citing import Citing, Matrix, Node
from claims.sourcing.comparison import ComparedDiversity, ComparedShare, Comparison
from claims.sourcing.diversity import Diversity
from claims.sourcing.figures import Figures, MostCited
from claims.sourcing.interval import Share
from claims.store.queries import Audit, DisputedClaim, Opponent, Scope, SingleOrigin
from tests.cli.conftest import Run, write_jsonl

DOCUMENTED = (
    *(Audit, Scope, Figures, MostCited, Share, Diversity, Comparison, ComparedShare, ComparedDiversity, Chain),
    *(SingleOrigin, DisputedClaim, Opponent, Node, Citing, Matrix),
)
PAGE = Path(__file__).resolve().parents[2] / "docs" / "audit.md"


def asked(run: Run, database: Path, *arguments: object) -> Any:
    result = run("audit", *arguments, "--db", database, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.mark.parametrize(
    ("arguments", "articles"),
    [
        (("a1",), 1),
        (("--outlet", "رويترز"), 1),
        (("--since", "2025-11-15"), 2),
        (("--until", "2025-11-15"), 2),
        (("--outlet", "Al Jazeera", "--since", "2025-11-15", "--until", "2025-11-15"), 1),
        (("--all",), 3),
    ],
)
def test_scopes(run: Run, database: Path, arguments: tuple[str, ...], articles: int) -> None:
    found = asked(run, database, *arguments)
    assert (found["figures"]["articles"], found["corpus"]["articles"]) == (articles, 3)
    assert (found["article"] is not None) == bool(found["sentences"]) == (arguments == ("a1",))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "an audit is of one ARTICLE"),
        (("a1", "--all"), "an audit is of one ARTICLE"),
        (("a1", "--outlet", "Reuters"), "an audit is of one ARTICLE"),
        (("--all", "--since", "2025-11-14"), "an audit is of one ARTICLE"),
        (("--since", "2025-11-16", "--until", "2025-11-14"), "--until must not be before --since, was: 2025-11-16"),
        (("--until", "14.11.2025"), "a day is written YYYY-MM-DD, was: '14.11.2025'"),
    ],
)
def test_usage(run: Run, database: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run("audit", *arguments, "--db", database)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())


def test_no_article_in_the_scope(run: Run, database: Path) -> None:
    result = run("audit", "--outlet", "Nobody's Daily", "--db", database)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: an audit needs an article by Nobody's Daily, there is none in")


def test_table_of_an_outlet(run: Run, database: Path) -> None:
    result = run("audit", "--outlet", "The Guardian", "--db", database, env={"COLUMNS": "160"})
    shown = " ".join(result.stdout.split())
    assert "The Guardian 1 article, 2 sentences, 2 citations, 1 claim; in the whole database 3 articles" in shown
    assert "attribution 1 2 50 % 9–91 % 17 % of 6" in shown
    assert "1.0 effective sources in 1 named citation" in shown
    assert "The Guardian <- AFP <- somebody unnamed 1 1" in shown
    assert "Others dispute" not in shown


def test_an_outside_share_has_a_star(run: Run, tmp_path: Path) -> None:
    said = [{"id": f"s{n}", "outlet": "Blog", "lang": "en", "sentences": ["Smith said it."] * 20} for n in range(2)]
    told = [{"id": f"t{n}", "outlet": "Times of X", "lang": "en", "sentences": ["It rained."] * 20} for n in range(2)]
    write_jsonl(tmp_path / "in.jsonl", [*said, *told])
    assert run("ingest", "in.jsonl", "--no-match").exit_code == 0
    shown = run("audit", "--outlet", "Blog", env={"COLUMNS": "120"}).stdout
    (line,) = (line for line in shown.splitlines() if line.strip().startswith("attribution"))
    assert line.split()[-5:] == ["50", "%", "of", "80", "*"]
    assert "* the share of all articles is outside the 95 % interval" in " ".join(shown.split())
    whole = run("audit", "--all").stdout
    assert "*" not in whole and "All  " not in whole


@pytest.mark.parametrize("format", ["table", "json", "html"])
@pytest.mark.parametrize("scope", ["a3", "--all"])
def test_to_a_file(run: Run, database: Path, tmp_path: Path, scope: str, format: str) -> None:
    arguments = ("audit", scope, "--db", database, "--format", format)
    assert run(*arguments, "-o", "out").stdout == ""
    assert (tmp_path / "out").read_text(encoding="utf-8") == run(*arguments).stdout != ""


def test_lists_say_what_they_leave_out(run: Run, tmp_path: Path) -> None:
    sentences = [f"Storm number {n} came." for n in range(12)]
    write_jsonl(tmp_path / "in.jsonl", [{"id": "a", "outlet": "Blog", "lang": "en", "sentences": sentences}])
    assert run("ingest", "in.jsonl").exit_code == 0
    assert "and 2 more, all of them with --format json" in run("audit", "a").stdout
    assert len(json.loads(run("audit", "a", "--format", "json").stdout)["single_origin"]) == 12


def test_every_key_of_the_document_is_explained() -> None:
    explained = set(re.findall(r"`(\w+)`", PAGE.read_text(encoding="utf-8")))
    for value in DOCUMENTED:
        missing = {field.name for field in dataclasses.fields(value)} - explained
        assert not missing, f"{value.__name__}: {sorted(missing)}"
