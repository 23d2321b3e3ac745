"""How often two outlets agree, with the uncertainty of so many groups."""

from __future__ import annotations

from claims.sourcing.interval import Z

# SQLite need not have a square root, so Newton's method finds it. The interval of k of n needs that of
# w = k (n - k) / n + z^2 / 4. Starting at (1 + w) / 2, which is never below the root, each step about halves what is
# too much until the root is near and then doubles the digits: 40 steps do for any w below 2^64, n below 10^19.
_STEPS = 40
_W = f"(k * (n - k) * 1.0 / n + {Z * Z / 4!r})"
_Z, _SQUARE, _HALF_SQUARE = repr(Z), repr(Z * Z), repr(Z * Z / 2)

# Two claims of one origin agree because one is a copy of the other, and differ because it said two things: neither is
# about the two outlets that carry it. What its outlet revised is held no longer.
OUTLET_AGREEMENT = f"""
CREATE VIEW outlet_agreement AS
WITH RECURSIVE said AS (
    SELECT DISTINCT m.group_id, m.position, c.origin, coalesce(a.outlet_id, a.outlet, a.key) AS outlet
    FROM group_members m
    JOIN claims c ON c.id = m.claim_id
    JOIN articles a ON a.id = c.article_id
    WHERE m.superseded_by IS NULL
), met AS (
    SELECT x.outlet AS outlet_a, y.outlet AS outlet_b, x.group_id,
           max(x.position = y.position) AS agreed,
           max(x.position = y.position AND x.origin <> y.origin) AS agreed_independently,
           max(x.position <> y.position AND x.origin <> y.origin) AS disputed
    FROM said x JOIN said y ON y.group_id = x.group_id AND x.outlet < y.outlet
    GROUP BY 1, 2, 3
), pairs AS (
    SELECT outlet_a, outlet_b, count(*) AS groups, sum(agreed) AS agreed,
           sum(agreed_independently) AS agreed_independently, sum(disputed) AS disputed,
           sum(agreed_independently OR disputed) AS n, sum(agreed_independently AND NOT disputed) AS k
    FROM met
    GROUP BY outlet_a, outlet_b
), roots (k, n, step, root) AS (
    SELECT k, n, 0, (1 + {_W}) / 2 FROM (SELECT DISTINCT k, n FROM pairs WHERE n > 0)
    UNION ALL
    SELECT k, n, step + 1, (root + {_W} / root) / 2 FROM roots WHERE step < {_STEPS}
)
SELECT
    outlet_a,                                                   -- publishers, each pair once
    outlet_b,
    groups,                                                     -- groups that both hold a position in
    agreed,                                                     -- of them, those where they share a position
    agreed_independently,                                       -- and do not share the origin too
    disputed,                                                   -- those where they hold different positions
    p.n AS compared,                                            -- groups where they agreed independently or disputed
    p.k * 1.0 / nullif(p.n, 0) AS share_agreed,                 -- of those compared, without a dispute, in [0, 1]
    -- the ends of its 95 % interval, the Wilson score interval (Wilson 1927, J. Am. Stat. Assoc. 22, 209-212)
    CASE WHEN p.k = 0 THEN 0.0 ELSE max(0.0, (p.k + {_HALF_SQUARE} - {_Z} * root) / (p.n + {_SQUARE})) END AS share_low,
    CASE WHEN p.k = p.n THEN 1.0 ELSE min(1.0, (p.k + {_HALF_SQUARE} + {_Z} * root) / (p.n + {_SQUARE})) END
        AS share_high,
    coalesce(a.name, outlet_a) AS name_a,
    coalesce(b.name, outlet_b) AS name_b
FROM pairs p
LEFT JOIN roots r ON r.k = p.k AND r.n = p.n AND r.step = {_STEPS}
LEFT JOIN outlets a ON a.id = outlet_a
LEFT JOIN outlets b ON b.id = outlet_b
"""

AGREEMENT = ("DROP VIEW outlet_agreement", OUTLET_AGREEMENT)
