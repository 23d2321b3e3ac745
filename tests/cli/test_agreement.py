from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claims.cli.agreement_table import print_agreement
from claims.cli.consoles import output_console
from claims.sourcing.interval import Share, share_of
from claims.sourcing.outlet_pair import FEW, OutletPair
from tests.cli.conftest import Run, write_jsonl


def asked(run: Run, *arguments: object) -> list[dict[str, Any]]:
    result = run("outlets", "agreement", *arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    pairs: list[dict[str, Any]] = json.loads(result.stdout)["pairs"]
    return pairs


def test_json(run: Run, database: Path) -> None:
    pairs = asked(run, "--db", database)
    found = {
        (pair["name_a"], pair["name_b"]): (pair["groups"], pair["agreed_independently"], pair["disputed"])
        for pair in pairs
    }
    assert found == {
        ("Al Jazeera", "Reuters"): (2, 1, 1),
        ("Al Jazeera", "The Guardian"): (1, 0, 1),
        ("Reuters", "The Guardian"): (1, 1, 0),
    }
    assert [pair["share_agreed"]["of"] for pair in pairs] == [2, 1, 1], "widest evidence first"
    wanted = share_of(1, 2)
    assert pairs[0]["share_agreed"] == pytest.approx(
        {"count": 1, "of": 2, "share": 0.5, "low": wanted.low, "high": wanted.high}
    )
    assert all(pair["few"] for pair in pairs)


@pytest.mark.parametrize("name", ["Reuters", "رويترز", "reuters.com", "https://www.reuters.com/world"])
def test_of_one_outlet_which_comes_first(run: Run, database: Path, name: str) -> None:
    pairs = asked(run, name, "--db", database)
    assert [(pair["outlet_a"], pair["name_b"]) for pair in pairs] == [
        ("reuters.com", "Al Jazeera"),
        ("reuters.com", "The Guardian"),
    ]
    assert len(asked(run, name, "--least", 2, "--db", database)) == 1


@pytest.mark.parametrize(("name", "message"), [("Harbour Post", "was: 'Harbour Post'"), ("AFP", r"was: AFP (afp.com)")])
def test_an_outlet_without_articles_is_an_error(run: Run, database: Path, name: str, message: str) -> None:
    result = run("outlets", "agreement", name, "--db", database)
    assert result.exit_code == 1
    assert "must have published an article in" in result.stderr and message in result.stderr


def test_table(run: Run, database: Path) -> None:
    shown = run("outlets", "agreement", "--db", database, env={"COLUMNS": "160"}).stdout
    (line,) = (line for line in shown.splitlines() if "Al Jazeera" in line and "Reuters" in line)
    assert line.split()[3:] == ["2", "1", "1", "1", "2", "50", "%", "9–91", "%", "few"]
    assert f"few: fewer than {FEW} groups compared" in shown
    none = run("outlets", "agreement", "--db", database, "--least", "9")
    assert (none.exit_code, none.stdout) == (0, "No two outlets hold a position in the same group.\n")


def test_names_from_the_right_stay_as_they_are(run: Run, tmp_path: Path) -> None:
    rows = [
        {"id": outlet, "outlet": outlet, "lang": "ar", "date": "2025-11-14", "sentences": ["أُغلق الجسر اليوم."]}
        for outlet in ("بريد الميناء", "دفتر الأسواق")
    ]
    write_jsonl(tmp_path / "in.jsonl", rows)
    assert run("ingest", "in.jsonl").exit_code == 0
    shown = run("outlets", "agreement", "بريد الميناء", env={"COLUMNS": "160"}).stdout
    assert "بريد الميناء" in shown and "دفتر الأسواق" in shown
    assert not {"\u200e", "\u200f", "\u202b", "\u2067"} & set(shown)


def pair(agreed: int, of: int) -> OutletPair:
    return OutletPair("a", "A", "b", "B", of + 1, agreed + 1, agreed, of - agreed, share_of(agreed, of), of < FEW)


def width(share: Share) -> float:
    return share.high - share.low


def test_few_is_where_an_even_split_says_little() -> None:
    assert width(share_of(FEW // 2, FEW)) < 0.5 < width(share_of((FEW - 1) // 2, FEW - 1))


@pytest.mark.parametrize(
    ("agreed", "of", "cells"),
    [(12, 12, ["100", "%", "76–100", "%"]), (0, 0, ["few"]), (3, 4, ["75", "%", "30–95", "%", "few"])],
)
def test_share_has_its_interval(capsys: pytest.CaptureFixture[str], agreed: int, of: int, cells: list[str]) -> None:
    print_agreement([pair(agreed, of)], output_console())
    (line,) = (line for line in capsys.readouterr().out.splitlines() if line.split()[:2] == ["A", "B"])
    assert line.split()[7:] == cells


def test_what_is_left_out_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    print_agreement([pair(3, 4)] * 1234, output_console())
    shown = capsys.readouterr().out
    assert "Pairs of outlets: 40 of 1,234" in shown and "--format json has all pairs" in shown
    assert sum(line.split()[:2] == ["A", "B"] for line in shown.splitlines()) == 40
    print_agreement([pair(3, 4)] * 40, output_console())
    assert "--format json" not in capsys.readouterr().out
