"""What could not be read, kept beside what could."""

from __future__ import annotations

from dataclasses import dataclass

from claims.errors import ClaimsError


@dataclass(frozen=True, slots=True)
class Failure:
    """One file or row that gave no article; the reading goes on behind it.

    Attributes:
        path: The file as it was named; "-" for standard input.
        line: Line of the bad row, from 1; None when it is the whole file.
        error: Why.
    """

    path: str
    line: int | None
    error: ClaimsError
