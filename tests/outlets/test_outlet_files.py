from __future__ import annotations

import json

import pytest

from claims.outlets.outlet import Outlet, OutletKind
from claims.outlets.outlet_files import as_csv, as_jsonl, as_toml, identity_of, read_csv, read_toml, row_of
from claims.outlets.registry import load, outlet_from, read_outlets

HARD = Outlet(
    "hard.example",
    'The "Hard", \\ Post; ',
    OutletKind.RADIO,
    "LB",
    ("hard.example", "hard.test"),
    'O\'Neil, "Sons"',
    "Harbour",
    {"ar": ("الصعب", "ا\u200cب"), "en": ("Hard\u007f",)},
    frozenset({"الصعب"}),
    frozenset({"Hard\u007f"}),
)


@pytest.mark.parametrize("write, read", [(as_toml, read_toml), (as_csv, read_csv)], ids=["toml", "csv"])
def test_what_is_written_is_read_back(write, read):
    outlets = load().outlets
    assert [row.outlet for row in read("".join(write(outlets)))] == list(outlets)


def test_toml_is_that_of_the_package():
    outlets = (*load().outlets, HARD)
    assert read_outlets("".join(as_toml(outlets)), "x.toml") == outlets


def test_json_lines_hold_the_same_fields():
    lines = [json.loads(line) for line in "".join(as_jsonl([HARD, *load().outlets])).splitlines()]
    assert [outlet_from(row, "x") for row in lines] == [HARD, *load().outlets]
    assert lines[0] == row_of(HARD)


@pytest.mark.parametrize(
    ("name", "domains", "expected"),
    [
        ("Harbour Post", ["post.example", "b.example"], "post.example"),
        ("The Harbour-Post", [], "the-harbour-post"),
        ("صحيفة كذا", [], "صحيفه-كذا"),
    ],
)
def test_identity_of_an_outlet_without_id(name, domains, expected):
    assert identity_of(name, domains) == expected


HEAD = "name,kind,country,names\n"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("name,kind,kind\nA,site,site\n", 1, ["twice: kind"]),
        (HEAD + "A,agency,GB,ar=ب; x\n", 2, ["begins with its language", "'x'"]),
        (HEAD + "A,paper,,\n", 2, ["kind must be one of", "'paper'"]),
        (HEAD + "A,agency,uk,\n", 2, ["two capital letters", "'uk'"]),
        (HEAD + "A,agency\n", 2, ["a cell for each column, 4", "was: 2"]),
        (HEAD + "A,agency,,,,\n", 2, ["a cell for each column, 4", "was: 6"]),
        (HEAD + ",agency,,\n", 2, ["needs name and kind", "missing: name"]),
        (HEAD + "A,agency,,arabic=ب\n", 2, ["a language is a code", "'arabic'"]),
        (HEAD + "A,agency,,ar=...\n", 2, ["letters or digits", "'...'"]),
        (HEAD + '"A\nB",agency,,\n', 2, ["one line", "'A\\nB'"]),
        ("name,kind,domains\nA,agency,not a host\n", 2, ["host name", "'not a host'"]),
        ("name,kind,ambiguous\nA,agency,B\n", 2, ["must be names of the outlet", "B"]),
        ("name,sort\nA,agency\n", 1, ["the columns are id, name", "unknown: sort"]),
        ("name\nA\n", 1, ["missing: kind"]),
        ("", 1, ["missing: name, kind"]),
        (HEAD + 'A,agency,"x', 2, ["must be CSV"]),
    ],
)
def test_a_bad_row_of_csv(text, line, told):
    [row] = read_csv(text)
    assert (row.outlet, row.line) == (None, line)
    assert all(part in row.error for part in told), row.error


def test_a_bad_row_of_csv_costs_no_other():
    rows = list(read_csv(HEAD + '\n"A B",agency,,\nB,paper,,\nC,site,LB,"ar=ج; en=See"\n'))
    assert [(row.line, row.outlet.name if row.outlet else None) for row in rows] == [(3, "A B"), (4, None), (5, "C")]
    assert rows[2].outlet == Outlet("c", "C", OutletKind.SITE, "LB", names={"ar": ("ج",), "en": ("See",)})


A = '[[outlet]]\nid = "a.example"\nname = "A"\nkind = "agency"\n'


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (A + "\n[[outlet]]\nname = \n", 7, ["must be TOML", "Invalid value"]),
        (A + "\n[[outlet]]\nname = 'B'\n", 6, ["missing: kind", "'B'"]),
        (A + "\n[[outlet]]\nname = 'B'\nkind = 'site'\nsort = 1\n", 6, ["unknown: sort"]),
        (A + "\n[[outlet]]\nname = 'B'\nkind = 'site'\nnames = 3\n", 6, ["`names` must hold", "was: 3"]),
        (A + "\n[[outlet]]\nname = 'B'\nkind = 'site'\nowner = 3\n", 6, ["`owner` must be text", "was: 3"]),
        (A + "\n[[outlet]]\nname = 'B'\nkind = 'site'\ndomains = 'b.example'\n", 6, ["a list of names", "'b.example'"]),
        (A + "\n[[outlet]]\nname = 5\nkind = 'site'\n", 6, ["`name` must be text", "5"]),
        ("# mine\nx = 1\n" + A, 1, ["[[outlet]]", "x"]),
        ("x\n" + A, 1, ["must be TOML"]),
    ],
)
def test_a_bad_table_of_toml_costs_no_other(text, line, told):
    rows = list(read_toml(text))
    [bad] = [row for row in rows if row.outlet is None]
    assert bad.line == line
    assert all(part in bad.error for part in told), bad.error
    assert [row.outlet.id for row in rows if row.outlet] == ["a.example"]
