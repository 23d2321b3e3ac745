"""Which outlets cite which."""

from __future__ import annotations

from datetime import date

from claims.sourcing.citing import Citing
from claims.store.database import Store

# The view who_cites_whom, which knows no period. The store files a known outlet as one however a mention was tagged.
CITING = """
SELECT
    coalesce(a.outlet_id, a.outlet, a.key) AS citing_id,
    max(coalesce(o.name, a.outlet, a.key)) AS citing,
    coalesce(s.outlet_id, s.name) AS cited_id,
    max(s.name) AS cited,
    count(*) AS citations,
    count(DISTINCT a.id) AS articles,
    sum(t.nested) AS through_others,
    sum(t.polarity = 'deny') AS denials
FROM attributions t
JOIN sources s ON s.id = t.source_id AND s.kind = 'outlet'
JOIN sentences e ON e.id = t.sentence_id
JOIN articles a ON a.id = e.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE (:since IS NULL OR a.published >= :since) AND (:until IS NULL OR a.published <= :until)
GROUP BY 1, 3
HAVING count(*) >= :least
ORDER BY citations DESC, citing, cited, 1, 3
"""


def who_cites_whom(
    store: Store, *, since: date | None = None, until: date | None = None, least: int = 1
) -> tuple[Citing, ...]:
    """Pairs of publisher and cited outlet, most citations first.

    Args:
        since: First day of publication; articles without a day are left out when it is given.
        until: Last day of publication, likewise.
        least: Fewest citations of a pair.

    Raises:
        StoreError: The database cannot be read.
    """
    parameters = {
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
        "least": least,
    }
    return tuple(Citing(**dict(row)) for row in store.query(CITING, parameters))
