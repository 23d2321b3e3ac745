from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("torch")

from claims.errors import InputError
from claims.training.recipe import read_recipe
from claims.training.schedule import Recipe

ROOT = Path(__file__).resolve().parents[2]

GOOD = """
[[stage]]
name = "joint"
kind = "joint"
epochs = 2
ours = ["a.jsonl"]
public = ["b.jsonl"]

[[stage]]
name = "small"
kind = "student"
start = "joint"
layers = 6

[[stage]]
name = "both"
kind = "mean"
parts = {joint = 1, small = 2.5}

[[stage]]
name = "pairs"
kind = "relation"
shares = {families = 10}
left_out = ["-e02"]
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "recipe.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_stages_come_in_order_with_their_numbers(tmp_path: Path) -> None:
    joint, small, both, pairs = read_recipe(written(tmp_path, GOOD))
    assert (joint.name, joint.kind, joint.numbers, joint.start) == ("joint", "joint", Recipe(epochs=2), None)
    assert (small.start, small.layers) == ("joint", 6)
    assert both.parts == {"joint": 1, "small": 2.5}
    assert (pairs.shares, pairs.ours, pairs.numbers) == ({"families": 10}, (), Recipe())
    assert (pairs.left_out, joint.left_out) == (("-e02",), ())


def test_files_lie_below_the_two_folders_and_a_missing_one_is_named(tmp_path: Path) -> None:
    joint = read_recipe(written(tmp_path, GOOD))[0]
    with pytest.raises(InputError, match=r"a\.jsonl: the stage joint"):
        joint.files(tmp_path, tmp_path)
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).touch()
    assert joint.files(tmp_path, tmp_path) == [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]


BAD = [
    ("stages = []", r"a recipe has \[\[stage\]\] tables"),
    ("[[stage]", r"a recipe has \[\[stage\]\] tables"),
    ('[[stage]]\nname = "x"\nkind = "big"', r"stage 1: .* this one has 'big'"),
    ('[[stage]]\nkind = "joint"', r"stage 1: a stage needs a name"),
    ('[[stage]]\nname = "x"\nkind = "joint"\nepoch = 3', r"stage 1: unknown \['epoch'\]"),
    ('[[stage]]\nname = "x"\nkind = "student"\nlayers = 3', r"stage 1: a student needs a start"),
    ('[[stage]]\nname = "x"\nkind = "mean"', r"stage 1: a mean needs parts"),
    ('[[stage]]\nname = "x"\nkind = "mean"\nparts = {y = 1, z = 2}', r"stage 1: starts from 'y', 'z'"),
    ('[[stage]]\nname = "x"\nkind = "embedding"', r"stage 1: an embedding needs a start"),
    ('[[stage]]\nname = "x"\nkind = "joint"\nstart = "y"', r"stage 1: starts from 'y'"),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_wrong_recipe_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_recipe(written(tmp_path, text))


def test_the_recipe_that_ships_names_files_that_ship() -> None:
    stages = read_recipe(ROOT / "models" / "recipe.toml")
    assert stages
    for stage in stages:
        for name in stage.ours:
            assert (ROOT / "models" / "training" / name).is_file(), (stage.name, name)
