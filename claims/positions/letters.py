"""The letter that a version goes by in what people read."""

from __future__ import annotations

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter(position: int) -> str:
    """A, B ... Z, AA, AB ... for positions from 0.

    Raises:
        ValueError: `position` is negative.
    """
    if position < 0:
        raise ValueError(f"a position is at least 0, was: {position}")
    before, last = divmod(position, len(_LETTERS))
    return (letter(before - 1) if before else "") + _LETTERS[last]
