"""How often outlets agree and dispute each other."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from claims.sourcing.interval import Share
from claims.sourcing.outlet_pair import FEW, OutletPair
from claims.store.article_rows import as_json
from claims.store.database import Store

# The view has each pair once; the outlet asked for comes first.
PAIRS = """
SELECT *, outlet_b IN (SELECT value FROM json_each(:outlets)) AS turned FROM outlet_agreement
WHERE groups >= :least AND (:outlets IS NULL
    OR outlet_a IN (SELECT value FROM json_each(:outlets)) OR outlet_b IN (SELECT value FROM json_each(:outlets)))
ORDER BY compared DESC, groups DESC, name_a, name_b, outlet_a, outlet_b
"""


def outlet_agreement(store: Store, *, outlets: Collection[str] | None = None, least: int = 1) -> tuple[OutletPair, ...]:
    """Pairs of publishers, those with most groups compared first.

    Args:
        store: Read.
        outlets: Identities of which one must be in the pair; all pairs when None.
        least: Fewest groups that both hold a position in.

    Raises:
        StoreError: The database cannot be read.
    """
    wanted = None if outlets is None else as_json(sorted(outlets))
    return tuple(_pair(row) for row in store.query(PAIRS, {"outlets": wanted, "least": least}))


def _pair(row: sqlite3.Row) -> OutletPair:
    a, b = ("b", "a") if row["turned"] else ("a", "b")
    of = row["compared"]
    count = round(row["share_agreed"] * of) if of else 0
    return OutletPair(
        outlet_a=row[f"outlet_{a}"],
        name_a=row[f"name_{a}"],
        outlet_b=row[f"outlet_{b}"],
        name_b=row[f"name_{b}"],
        groups=row["groups"],
        agreed=row["agreed"],
        agreed_independently=row["agreed_independently"],
        disputed=row["disputed"],
        share_agreed=Share(count, of, row["share_agreed"], row["share_low"], row["share_high"]),
        few=of < FEW,
    )
