"""The work of ``claims compare``: pairs of texts in, their relation out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from claims.cli.consoles import error_console
from claims.cli.destination import destination
from claims.cli.failures import Failures
from claims.cli.json_text import json_line
from claims.cli.models import ModelChoice
from claims.cli.progress import tracked
from claims.errors import InputError
from claims.languages.detect import detect_language
from claims.matching.evidence import Statement, compare
from claims.matching.guard import guarded
from claims.matching.relation import Relation, RelationScores
from claims.reading.encoding import decode
from claims.reading.row import Row, parse_row, shown

# Pairs that are compared before the bar moves on.
PORTION = 64
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts to be compared, under the id given."""

    id: str | int
    a: Statement
    b: Statement


def compare_pairs(path: str, choice: ModelChoice, output: str) -> int:
    """Compare every pair of the file; the exit code."""
    console = error_console()
    failures = Failures(console)
    pairs = list(read_pairs(path, failures))
    if not pairs and failures.count:
        return failures.exit_code(0)
    models = choice.load()
    portions = [pairs[start : start + PORTION] for start in range(0, len(pairs), PORTION)]
    with destination(output) as stream:
        for portion in tracked(console, "comparing", portions):
            for row in _rows(portion, models.relate([(pair.a.text, pair.b.text) for pair in portion])):
                stream.write(f"{json_line(row)}\n".encode())
    return failures.exit_code(len(pairs))


def read_pairs(path: str, failures: Failures) -> Iterator[Pair]:
    """The pairs of a file; rows that are none are reported by line.

    Raises:
        InputError: the file is no text.
    """
    name = "standard input" if path == "-" else path
    data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    for number, line in enumerate(decode(data, name).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = parse_row(line)
            yield Pair(_id(row), _statement(row, "a"), _statement(row, "b"))
        except InputError as error:
            failures.add(f"{path}:{number}", str(error))


def _id(row: Row) -> str | int:
    value = row.get("id")
    if isinstance(value, (str, int)) and not isinstance(value, bool) and value != "":
        return value
    raise InputError(f"a pair must have an `id`, a string or a number, was: {shown(value)}")


def _statement(row: Row, side: str) -> Statement:
    value = row.get(side)
    text = _text(value, side)
    language, day = (value.get(key) if isinstance(value, dict) else None for key in ("lang", "date"))
    if language is not None and not isinstance(language, str):
        raise InputError(f"`lang` of `{side}` must be a language code, was: {shown(language)}")
    return Statement(text, language or detect_language(text), _day(day, side))


def _day(value: object, side: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise InputError(f"`date` of `{side}` must be a day such as 2025-03-14, was: {shown(value)}") from None


def _text(value: object, side: str) -> str:
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"`{side}` must be an object with a `text` that is not blank, was: {shown(value)}")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise InputError(f"`{side}` must be Unicode text, was: half a surrogate pair in {shown(text)}")
    return text


def _rows(pairs: Sequence[Pair], scores: Sequence[RelationScores]) -> Iterator[dict[str, Any]]:
    for pair, read in zip(pairs, scores, strict=True):
        score, reason = guarded(read, compare(pair.a, pair.b))
        relation = max(Relation, key=score.__getitem__)
        rounded = {r.value: round(float(score[r]), DIGITS) for r in Relation}
        yield {"id": pair.id, "relation": relation.value, "scores": rounded, "reason": reason}
