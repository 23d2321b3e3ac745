"""Columns read back as values."""

from __future__ import annotations

import json
from datetime import date

from claims.span import Span


def day(value: str | None) -> date | None:
    """A stored ISO 8601 day."""
    return date.fromisoformat(value) if value is not None else None


def spans(value: str) -> tuple[Span, ...]:
    """Stored `[[start, end], ...]`."""
    return tuple(Span(start, end) for start, end in json.loads(value))
