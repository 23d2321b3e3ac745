"""Through whom each claim of a group reached its publisher, and why some are not counted apart."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claims.agreement import Dependence, Link, Voice, dependences
from claims.outlets.credit import UNNAMED_AGENCIES
from claims.store.article_rows import as_json
from claims.store.database import Store

# The order is that of `claims.store.queries.groups.MEMBERS`: the member named first is the one that is counted.
STANDINGS = """
SELECT m.group_id, m.claim_id, m.position, m.superseded_by,
    c.origin, coalesce(oo.name, c.origin) AS origin_name, oo.family,
    coalesce(a.outlet_id, a.outlet, a.key) AS publisher, coalesce(o.name, a.outlet, a.key) AS publisher_name,
    r.article_id IS NOT NULL AS credited, coalesce(ro.name, :unnamed) AS agency, r.outlet_id AS agency_id, r.form,
    substr(a.text, r.start + 1, r.end - r.start) AS words,
    t.reprint_of, t.score, b.key AS original, coalesce(bo.name, b.outlet, b.key) AS original_name,
    (SELECT json_group_array(name) FROM (
        SELECT s.name FROM json_each(c.chain) j LEFT JOIN sources s ON s.id = j.value ORDER BY j.key)) AS chain,
    EXISTS (SELECT 1 FROM json_each(c.chain) j JOIN sources s ON s.id = j.value
        WHERE s.outlet_id IS NOT NULL OR s.kind = 'outlet') AS cited
FROM group_members m
JOIN claims c ON c.id = m.claim_id
JOIN articles a ON a.id = c.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN outlets oo ON oo.id = c.origin
LEFT JOIN credits r ON r.article_id = a.id AND r.position = 0
LEFT JOIN outlets ro ON ro.id = r.outlet_id
LEFT JOIN traced t ON t.article_id = a.id
LEFT JOIN articles b ON b.id = t.reprint_of
LEFT JOIN outlets bo ON bo.id = b.outlet_id
WHERE m.group_id IN (SELECT value FROM json_each(:groups))
ORDER BY m.group_id, m.position, a.published IS NULL, a.published, c.id
"""


@dataclass(frozen=True, slots=True)
class Credited:
    """The agency whose copy an article says it is.

    Attributes:
        name: Of the agency; "agencies" when none is named.
        form: How the article says so: dateline, byline, credit line, source line, closing.
        words: The words that say so.
    """

    name: str
    form: str
    words: str


@dataclass(frozen=True, slots=True)
class ReprintOf:
    """The earlier article whose words an article carries.

    Attributes:
        article: Its id in the database.
        key: Its key.
        outlet: Name of its publisher.
        score: Share of the words of the reprint that stand in it, in [0, 1].
    """

    article: int
    key: str
    outlet: str
    score: float


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a claim of a group comes from.

    Attributes:
        path: Names from the publisher through the agency credited or the outlet reprinted to those cited, each nearer
            to the origin than the one before; None for somebody unnamed.
        credit: Whose copy its article is, as the article says.
        reprint: What its article reprints.
        counted_with: Claim of the group that it is counted with; None when it counts as an origin itself, and when its
            outlet revised it.
        why: Why it is not counted apart; None when it is.
    """

    path: tuple[str | None, ...]
    credit: Credited | None = None
    reprint: ReprintOf | None = None
    counted_with: int | None = None
    why: str | None = None


def standings(store: Store, groups: Sequence[int]) -> dict[int, Standing]:
    """Where every claim of these groups comes from, by the claim's id."""
    members: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for row in store.query(STANDINGS, {"groups": as_json(list(groups)), "unnamed": UNNAMED_AGENCIES}):
        members[row["group_id"]].append(row)
    return {claim: standing for rows in members.values() for claim, standing in _of_group(rows)}


def _of_group(rows: Sequence[sqlite3.Row]) -> Iterator[tuple[int, Standing]]:
    held = [row for row in rows if row["superseded_by"] is None]
    for row, dependence in zip(held, dependences([_voice(row) for row in held]), strict=True):
        yield row["claim_id"], _standing(row, dependence, held)
    for row in rows:
        if row["superseded_by"] is not None:
            # What nobody holds any more counts for nothing; it is shown where it came from.
            yield row["claim_id"], replace(_standing(row, None, rows), why=f"revised by claim {row['superseded_by']}")


def _voice(row: sqlite3.Row) -> Voice:
    return Voice(row["position"], row["origin"], False, row["family"], row["publisher"], _speaks_as_reprint(row))


def _speaks_as_reprint(row: sqlite3.Row) -> bool:
    return row["reprint_of"] is not None and row["agency_id"] is None and not row["cited"]


def _standing(row: sqlite3.Row, dependence: Dependence | None, rows: Sequence[sqlite3.Row]) -> Standing:
    credit = Credited(row["agency"], row["form"], row["words"]) if row["credited"] else None
    reprint = None
    if row["reprint_of"] is not None:
        reprint = ReprintOf(row["reprint_of"], row["original"], row["original_name"], row["score"])
    on = rows[dependence.on] if dependence else None
    return Standing(
        path=_path(row, credit, reprint),
        credit=credit,
        reprint=reprint,
        counted_with=on["claim_id"] if on else None,
        why=_why(dependence.link, row, on) if dependence and on else None,
    )


def _path(row: sqlite3.Row, credit: Credited | None, reprint: ReprintOf | None) -> tuple[str | None, ...]:
    carried: list[str | None] = []
    if reprint is not None and row["agency_id"] is None:
        carried = [reprint.outlet]
    elif credit is not None:
        carried = [credit.name]
    if not row["cited"] and row["origin"] != row["publisher"] and row["origin_name"] not in carried:
        carried.append(row["origin_name"])
    names = [row["publisher_name"], *carried, *json.loads(row["chain"])]
    # Agency copy that cites the agency by name, and a paper's own earlier article, are one step.
    return tuple(name for place, name in enumerate(names) if place == 0 or name is None or name != names[place - 1])


def _why(link: Link, row: sqlite3.Row, on: sqlite3.Row) -> str:
    if link is Link.REPRINT:
        return f"reprint of article {row['reprint_of']}, {row['score']:.2f} of the words"
    if link is Link.FAMILY:
        return f"sister outlets: family {row['family']}"
    if link is Link.UNNAMED_AGENCIES:
        return "credits agencies without naming them"
    if link is Link.SAME_PUBLISHER:
        return f"both published by {row['origin_name']}"
    if on["publisher"] == row["origin"]:
        return f"carries {row['origin_name']}"
    if row["publisher"] == row["origin"]:
        return f"{on['publisher_name']} carries {row['origin_name']}"
    return f"both carry {row['origin_name']}"
