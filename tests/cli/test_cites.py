from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from claims.cli.cites_graph import cites_dot
from claims.cli.cites_picture import THICKEST, cites_picture
from claims.cli.cites_table import cites_csv
from claims.sourcing.citing import Citing, matrix
from tests.cli.conftest import Run

SVG = "{http://www.w3.org/2000/svg}"
AFP = "afp.com"


def edge(citing: str, cited: str, citations: int) -> Citing:
    return Citing(citing, citing, cited, cited, citations, 1, 0, 0)


ODD = "<b>A & \"B\"\\ 'C'</b>\x00\n"
EDGES = (edge("نافذة الضاد", "رويترز", 9), edge("رويترز", "نافذة الضاد", 4), edge(ODD, "رويترز", 1), edge(ODD, ODD, 1))


def paths(picture: str) -> list[ElementTree.Element]:
    return [path for path in ElementTree.fromstring(picture).iter(f"{SVG}path") if path.get("class") == "edge"]


def test_json(run: Run, database: Path) -> None:
    result = run("outlets", "cites", "--db", database, "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    (cites,) = found["cites"]
    assert (cites["citing"], cites["cited_id"], cites["citations"]) == ("The Guardian", AFP, 1)
    assert found["matrix"]["counts"] == [[1]]
    assert {outlet["id"] for outlet in found["outlets"]} == {"theguardian.com", AFP}


def test_table(run: Run, database: Path) -> None:
    result = run("outlets", "cites", "--db", database, env={"COLUMNS": "200"})
    assert "Who cites whom" in result.stdout and "The Guardian" in result.stdout
    empty = run("outlets", "cites", "--db", database, "--min", "2")
    assert (empty.exit_code, empty.stdout) == (0, "No outlet cites another.\n")


@pytest.mark.parametrize("format", ["table", "json", "csv", "svg", "dot"])
@pytest.mark.parametrize("least", ["1", "99"])
def test_to_a_file(run: Run, database: Path, tmp_path: Path, format: str, least: str) -> None:
    arguments = ("outlets", "cites", "--db", database, "--format", format, "--min", least)
    assert run(*arguments, "-o", "out").exit_code == 0
    assert (tmp_path / "out").read_text(encoding="utf-8") == run(*arguments).stdout != ""


def test_period(run: Run, database: Path) -> None:
    result = run("outlets", "cites", "--db", database, "--until", "2025-11-15", "--format", "json")
    assert json.loads(result.stdout)["cites"] == []
    backwards = run("outlets", "cites", "--db", database, "--since", "2025-11-15", "--until", "2025-11-14")
    assert backwards.exit_code == 2
    assert "--until must not be before --since, was: 2025-11-15 to 2025-11-14" in backwards.stderr


def test_csv_is_the_matrix() -> None:
    rows = list(csv.reader(io.StringIO(cites_csv(matrix(EDGES)))))
    assert rows[0][2:] == ["رويترز", "نافذة الضاد", ODD]
    assert rows[1] == ["نافذة الضاد", "نافذة الضاد", "9", "0", "0"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_csv_runs_nothing(name: str) -> None:
    rows = list(csv.reader(io.StringIO(cites_csv(matrix([edge(name, name, 1)])))))
    assert rows == [["citing_id", "citing", f"'{name}"], [f"'{name}", f"'{name}", "1"]]


def test_dot_quotes_names() -> None:
    text = cites_dot(EDGES)
    quoted = '"<b>A & \\"B\\"\\\\ \'C\'</b>\ufffd "'
    assert f"{quoted} -> {quoted} [label=1" in text
    assert re.search(r'"نافذة الضاد" -> "رويترز" \[label=9, weight=9, penwidth=8\.00\]', text)
    assert text.count(" -> ") == 4 and text.startswith("digraph") and text.endswith("}\n")


def test_picture_has_every_outlet_and_every_pair() -> None:
    picture = cites_picture(EDGES)
    root = ElementTree.fromstring(picture)
    labels = ["".join(text.itertext()).strip("\u2068\u2069") for text in root.iter(f"{SVG}text")]
    assert sorted(labels) == sorted(["نافذة الضاد", "رويترز", ODD.replace("\x00", "\ufffd").replace("\n", " ")])
    assert len(paths(picture)) == 4
    assert "<b>" not in picture and "http" not in picture.replace("http://www.w3.org/2000/svg", "")


def test_lines_are_as_thick_as_citations_are_many() -> None:
    widths = [float(path.get("stroke-width", "")) for path in paths(cites_picture(EDGES))]
    assert widths == [THICKEST, 6.0, 3.0, 3.0]


@pytest.mark.parametrize("count", [1, 2, 3, 60])
def test_everything_is_inside_the_picture(count: int) -> None:
    edges = [edge(f"o{n}", f"o{(n * 7 + 1) % count}", n + 1) for n in range(count)]
    root = ElementTree.fromstring(cites_picture(edges))
    side = float(root.get("width", ""))
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    for path in paths(cites_picture(edges)):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", path.get("d", ""))]
        assert all(abs(number) <= side / 2 for number in numbers)


def test_an_empty_picture_says_so() -> None:
    root = ElementTree.fromstring(cites_picture([]))
    assert [text.text for text in root.iter(f"{SVG}text")] == ["No outlet cites another."]
