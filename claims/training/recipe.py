"""The recipe file: every number and every data file that make the shipped model, in order."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from claims.errors import InputError
from claims.training.schedule import Recipe

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_NUMBERS = frozenset(each.name for each in fields(Recipe))
KINDS = ("joint", "mean", "student", "embedding", "relation")


@dataclass(frozen=True, slots=True)
class Stage:
    """One training run of the recipe.

    Attributes:
        name: Of its directory; later stages name it as their start.
        kind: ``joint``, ``relation``, ``mean`` (of the weights of either), ``student`` (a joint network of fewer
            layers, taught by its start) or ``embedding`` (of the joint network it starts from, nothing else of which
            changes).
        numbers: Of the run.
        ours: Names of data files that come with the project.
        public: Names of data files that are not copied into it.
        start: Stage whose network this one goes on from; None for the base encoder.
        layers: Of a student.
        shares: Pairs an epoch takes of each origin at most, for relations.
        left_out: Endings of the ids of events kept for measuring, for relations and embeddings.
        parts: Stages whose weights a mean is of, with the weight of each.
        near: Whether unrelated sentences that look alike are learned too, for relations; see
            :func:`claims.training.near_pairs.near_pairs`.
    """

    name: str
    kind: str
    numbers: Recipe
    ours: tuple[str, ...]
    public: tuple[str, ...]
    start: str | None
    layers: int | None
    shares: Mapping[str, int]
    left_out: tuple[str, ...] = ()
    parts: Mapping[str, float] = field(default_factory=dict)
    near: bool = False

    def files(self, ours: Path, public: Path) -> list[Path]:
        """Its data files, below the two folders.

        Raises:
            InputError: one is missing; names it.
        """
        found = [*(ours / name for name in self.ours), *(public / name for name in self.public)]
        for path in found:
            if not path.is_file():
                raise InputError(f"{path}: the stage {self.name} learns from this file, which is missing")
        return found


_STAGE_KEYS = _NUMBERS | {each.name for each in fields(Stage)} - {"numbers"}


def read_recipe(path: Path) -> list[Stage]:
    """The stages of a recipe file, in order.

    Raises:
        InputError: the file is no TOML, a stage has unknown keys or kinds, or starts from a stage not before it.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))["stage"]
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: a recipe has [[stage]] tables: {error!r}") from error
    stages: list[Stage] = []
    for number, table in enumerate(tables, 1):
        stage = _stage(table, f"{path}, stage {number}")
        unmade = {*filter(None, [stage.start]), *stage.parts} - {before.name for before in stages}
        if unmade:
            names = ", ".join(map(repr, sorted(unmade)))
            raise InputError(f"{path}, stage {number}: starts from {names}, which is no stage before it")
        stages.append(stage)
    return stages


def _stage(table: Mapping[str, Any], where: str) -> Stage:
    unknown = set(table) - _STAGE_KEYS
    if unknown:
        raise InputError(f"{where}: unknown {sorted(unknown)}, known are {sorted(_STAGE_KEYS)}")
    kind = table.get("kind")
    if kind not in KINDS or "name" not in table:
        raise InputError(f"{where}: a stage needs a name and a kind of {', '.join(KINDS)}, this one has {kind!r}")
    if kind == "student" and not (table.get("start") and table.get("layers")):
        raise InputError(f"{where}: a student needs a start and a number of layers")
    if kind == "mean" and not table.get("parts"):
        raise InputError(f"{where}: a mean needs parts")
    if kind == "embedding" and not table.get("start"):
        raise InputError(f"{where}: an embedding needs a start")
    return Stage(
        name=table["name"],
        kind=kind,
        numbers=Recipe(**{name: table[name] for name in _NUMBERS & set(table)}),
        ours=tuple(table.get("ours", ())),
        public=tuple(table.get("public", ())),
        start=table.get("start"),
        layers=table.get("layers"),
        shares=table.get("shares", {}),
        left_out=tuple(table.get("left_out", ())),
        parts=table.get("parts", {}),
        near=table.get("near", False),
    )
