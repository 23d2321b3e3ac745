"""Floors: scores that a change may not fall below."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path

from claims.errors import InputError
from claims.evaluation.scores import PairScores, SentenceScores

CORPUS = "corpus_sha256"

# The floor stands this far below the score it was measured from: sums of int8 weights differ in the last digits between
# processors, and a few of the sentences lie between two labels.
MARGIN = 0.01

Floors = Mapping[str, float]
"""Least scores by name; `labels_macro_f1`, `source_overlap_f1` and `relations_macro_f1`."""


def gate_scores(sentences: SentenceScores, pairs: PairScores) -> dict[str, float]:
    """The scores that have floors.

    Raises:
        InputError: the gold has no source, or no denial and doubt, so that one of them measures nothing.
    """
    if not sentences.spans["source"].gold or not sentences.contrary:
        raise InputError("the gold of the floors needs sources, and denials or doubts; found none of some")
    return {
        "labels_macro_f1": sentences.macro_f1,
        "source_overlap_f1": sentences.spans["source"].overlap,
        "content_overlap_f1": sentences.spans["content"].overlap,
        "polarity_f1": sentences.polarity_f1,
        "relations_macro_f1": pairs.macro_f1,
    }


def breaches(scores: Mapping[str, float], floors: Floors) -> list[str]:
    """One line for each score below its floor, or without one."""
    lines = []
    for name, score in scores.items():
        if name not in floors:
            lines.append(f"{name} has no floor, the score is {score:.4f}")
        elif not score >= floors[name]:
            lines.append(f"{name} should be at least {floors[name]:.4f}, is {score:.4f}")
    return lines


def read_floors(path: Path) -> tuple[dict[str, float], str]:
    """Floors, and the digest of the gold they were measured on.

    Raises:
        InputError: the file is missing or no such JSON.
    """
    try:
        content = json.loads(path.read_bytes())
        corpus = content.pop(CORPUS)
        return {name: float(value) for name, value in content.items()}, str(corpus)
    except (AttributeError, KeyError, OSError, TypeError, ValueError) as error:
        raise InputError(f"{path}: not a file of floors: {error!r}") from error


def new_floors(scores: Mapping[str, float], old: Floors, allow_lower: bool = False) -> dict[str, float]:
    """Floors a margin under `scores`, never under the old ones.

    Raises:
        InputError: a score is below its old floor and `allow_lower` is not set.
    """
    lower = [line for line in breaches(scores, old) if "should" in line]
    if lower and not allow_lower:
        raise InputError("floors are not lowered unasked: " + "; ".join(lower))
    floors = {name: math.floor((score - MARGIN) * 1000) / 1000 for name, score in scores.items()}
    return floors if allow_lower else {name: max(floor, old.get(name, 0.0)) for name, floor in floors.items()}


def write_floors(path: Path, floors: Floors, corpus: str) -> None:
    """Write `floors` with the digest of the gold they were measured on."""
    path.write_text(json.dumps({**floors, CORPUS: corpus}, indent=1) + "\n", encoding="utf-8")
