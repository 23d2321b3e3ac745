"""Which articles a question is about: one, those of an outlet, of a period, or all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims.normalize import fold
from claims.store.article_rows import as_json
from claims.store.database import Store

ARTICLES_IN = """
WITH wanted AS (
    SELECT id FROM outlets WHERE id = :outlet OR name = :outlet COLLATE NOCASE
    UNION SELECT outlet_id FROM outlet_names WHERE folded = :folded
)
SELECT a.id, a.published IS NULL AS undated FROM articles a
WHERE (:article IS NULL OR a.id = :article)
  AND (:outlet IS NULL OR a.outlet_id IN wanted OR a.outlet IN (SELECT value FROM json_each(:given)))
  AND (a.published IS NULL OR (:since IS NULL OR a.published >= :since) AND (:until IS NULL OR a.published <= :until))
ORDER BY a.id
"""
PUBLISHERS_AS_GIVEN = "SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Scope:
    """Conditions that hold together; none at all means everything.

    Attributes:
        article: The store's id.
        outlet: Registry id of the publisher, or any of its names, however it is spelt.
        since: First day of publication.
        until: Last day of publication.
    """

    article: int | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Scope()

    @property
    def dated(self) -> bool:
        """Whether a day of publication is asked for."""
        return self.since is not None or self.until is not None


@dataclass(frozen=True, slots=True)
class ScopedArticles:
    """The store's ids of the articles, and how many more there might be, left out because their day is unknown."""

    ids: tuple[int, ...]
    undated: int


def articles_in(store: Store, scope: Scope) -> ScopedArticles:
    """The articles in `scope`, in the order they came in.

    Raises:
        StoreError: The database cannot be read.
    """
    rows = store.query(ARTICLES_IN, _parameters(store, scope))
    if not scope.dated:
        return ScopedArticles(tuple(row["id"] for row in rows), 0)
    ids = tuple(row["id"] for row in rows if not row["undated"])
    return ScopedArticles(ids, len(rows) - len(ids))


def _parameters(store: Store, scope: Scope) -> dict[str, int | str | None]:
    folded = None if scope.outlet is None else fold(scope.outlet)
    # Publishers that the registry does not know have no folded name in the database.
    given = [row["outlet"] for row in store.query(PUBLISHERS_AS_GIVEN) if fold(row["outlet"]) == folded]
    return {
        "article": scope.article,
        "outlet": scope.outlet,
        "folded": folded,
        "given": as_json(given),
        "since": scope.since.isoformat() if scope.since else None,
        "until": scope.until.isoformat() if scope.until else None,
    }
