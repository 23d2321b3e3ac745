"""Rows of the JSONL files of training."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.errors import InputError


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row of the file with the number of its line; empty lines are passed over.

    Raises:
        InputError: a row is no JSON; names file and line.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield number, json.loads(line)
                except json.JSONDecodeError as error:
                    raise InputError(f"{path}:{number}: not JSON: {error}") from error
