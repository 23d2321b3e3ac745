"""The written pairs and families as pairs of statements, to count what evidence tells of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from claims.matching.evidence import Statement

WrittenPair = tuple[Statement, Statement, str]


def written_pairs(directory: Path) -> Iterator[WrittenPair]:
    """Two statements and their relation: those of ``pairs.jsonl``, and of each family the anchor and what agrees with
    it against every other text."""
    for row in _rows(directory / "pairs.jsonl"):
        yield _statement(row["a"], None), _statement(row["b"], None), row["relation"]
    for path in sorted(directory.glob("families*.jsonl")):
        for row in _rows(path):
            yield from _family(row)


def _family(row: Mapping[str, Any]) -> Iterator[WrittenPair]:
    day = date.fromisoformat(row["date"])
    told = [row["anchor"], *row["agree"]]
    for relation in ("agree", "dispute", "unrelated"):
        for place, one in enumerate(told):
            others = told[place + 1 :] if relation == "agree" else row[relation]
            for other in others:
                yield _statement(one, day), _statement(other, day), relation


def _statement(side: Mapping[str, Any], day: date | None) -> Statement:
    return Statement(side["text"], side["lang"], day)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
