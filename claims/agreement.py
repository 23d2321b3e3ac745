"""From relations between claims to the status of a group (pure).

Two articles count once when their claims have one origin: the last outlet named in the chain of each claim, or the publisher
when the chain names none.
"""

from __future__ import annotations

from enum import Enum


class Status(str, Enum):
    """What is known of a group of claims; never whether they are true."""

    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    SINGLE_ORIGIN = "single-origin"
    UNNAMED_ONLY = "unnamed-only"
