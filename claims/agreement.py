"""From relations between claims to the status of a group (pure).

Two articles count once when their claims have one origin: the last outlet named in the chain of each claim, or the publisher
when the chain names none.
"""

from __future__ import annotations

from enum import Enum

from claims.analysis import Analysis
from claims.attribution import SourceKind
from claims.claim import Claim


class Status(str, Enum):
    """What is known of a group of claims; never whether they are true."""

    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    SINGLE_ORIGIN = "single-origin"
    UNNAMED_ONLY = "unnamed-only"


def origin_of(claim: Claim, analysis: Analysis) -> str:
    """Identity of the outlet that the claim comes from, the same for every article that carries it.

    The last outlet of the claim's chain: its registry id, else the name in the text. When the chain names no outlet,
    the publisher of `analysis`: its registry id, else its name as given, else the article's key.
    """
    for citation in reversed(claim.chain):
        if citation.outlet:
            return citation.outlet
        if citation.name and citation.attribution.source.kind is SourceKind.OUTLET:
            return citation.name
    return analysis.publisher or analysis.article.outlet or analysis.article.key
