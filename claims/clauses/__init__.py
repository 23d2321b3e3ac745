"""Clauses: the parts of a sentence that each assert something of their own."""

from __future__ import annotations

from claims.clauses.remainder import own_voice
from claims.clauses.split import Clause, clauses

__all__ = ["Clause", "clauses", "own_voice"]
