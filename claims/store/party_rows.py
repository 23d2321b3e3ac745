"""Joining the persons and institutions that different articles cite, where that is safe."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from claims.attribution import SourceKind
from claims.outlets.outlet import name_key
from claims.outlets.pointing import country_of
from claims.sources.description import describe
from claims.sources.identity import Joined, Party, join
from claims.store.article_rows import as_json
from claims.store.database import Store

CITED = """
SELECT s.id, s.kind, s.name, e.article_id, a.language,
    substr(a.text, t.source_start + 1, t.source_end - t.source_start) AS words
FROM sources s
JOIN attributions t ON t.source_id = s.id
JOIN sentences e ON e.id = t.sentence_id
JOIN articles a ON a.id = e.article_id
WHERE s.outlet_id IS NULL AND s.kind IN ('person', 'institution')
ORDER BY s.id, t.id
"""
# A group of one claim says nothing about two articles.
GROUPS = """
SELECT DISTINCT j.value AS id, m.group_id
FROM group_members m JOIN claims c ON c.id = m.claim_id, json_each(c.chain) j
WHERE j.value IS NOT NULL AND m.group_id IN (SELECT group_id FROM group_members GROUP BY group_id HAVING count(*) > 1)
"""
SHARE = "UPDATE sources SET name = ?, article_id = NULL WHERE id = ?"
KEEP_NAME = """
INSERT INTO source_names (source_id, language, name, evidence) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
MOVE_NAMES = """
INSERT INTO source_names (source_id, language, name, evidence)
SELECT :own, language, name, evidence FROM source_names WHERE source_id = :other ON CONFLICT DO NOTHING
"""
MOVE_ATTRIBUTIONS = "UPDATE attributions SET source_id = :own WHERE source_id = :other"
MOVE_CHAINS = """
UPDATE claims SET chain = (
    SELECT json_group_array(CASE WHEN value = :other THEN :own ELSE value END)
    FROM (SELECT value FROM json_each(claims.chain) ORDER BY key))
WHERE article_id IN (SELECT value FROM json_each(:articles))
  AND EXISTS (SELECT 1 FROM json_each(claims.chain) WHERE value = :other)
"""
FORGET = "DELETE FROM sources WHERE id = :other"
FORGET_UNCITED = """
DELETE FROM sources
WHERE outlet_id IS NULL AND kind IN ('person', 'institution')
  AND NOT EXISTS (SELECT 1 FROM attributions t WHERE t.source_id = sources.id)
"""


def join_parties(store: Store) -> int:
    """Make one source of the persons and institutions that articles cite by different names, in one transaction.

    A second time changes nothing.

    Returns:
        How many sources were joined to another.

    Raises:
        StoreError: The database cannot be read or written.
    """
    found = join(load_parties(store))
    with store.transaction() as connection:
        for joined in found:
            _unite(connection, joined)
        connection.execute(FORGET_UNCITED)
    return sum(len(joined.members) - 1 for joined in found)


def load_parties(store: Store) -> list[Party]:
    """The persons and institutions that articles cite, by id, with what their words say of them."""
    groups: dict[int, set[int]] = defaultdict(set)
    for row in store.query(GROUPS):
        groups[row["id"]].add(row["group_id"])
    rows: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for row in store.query(CITED):
        rows[row["id"]].append(row)
    return [_party(cited, frozenset(groups[source])) for source, cited in rows.items()]


def _party(cited: Sequence[sqlite3.Row], groups: frozenset[int]) -> Party:
    words = {row["words"] for row in cited if row["words"]} | {cited[0]["name"]}
    languages = Counter(row["language"] for row in cited if row["language"])
    kind = SourceKind(cited[0]["kind"])
    said = [describe(text) for text in sorted(words)] if kind is SourceKind.PERSON else []
    return Party(
        id=cited[0]["id"],
        kind=kind,
        name=cited[0]["name"],
        articles=frozenset(row["article_id"] for row in cited),
        language=languages.most_common(1)[0][0] if languages else None,
        titles=frozenset(title for item in said for title in item.titles),
        countries=_countries(role for item in said for role in item.roles),
        groups=groups,
    )


def _countries(roles: Iterable[str]) -> frozenset[str]:
    found = (country_of(word) for role in roles for word in name_key(role))
    return frozenset(code for code in found if code is not None)


def _unite(connection: sqlite3.Connection, joined: Joined) -> None:
    parties = [party for party, _ in joined.members]
    own = min(party.id for party in parties)
    connection.execute(SHARE, (_name(parties), own))
    for party, evidence in joined.members:
        connection.execute(KEEP_NAME, (own, party.language or "", party.name, evidence.value))
        if party.id == own:
            continue
        ids = {"own": own, "other": party.id}
        connection.execute(MOVE_NAMES, ids)
        connection.execute(MOVE_ATTRIBUTIONS, ids)
        connection.execute(MOVE_CHAINS, ids | {"articles": as_json(sorted(party.articles))})
        connection.execute(FORGET, {"other": party.id})


def _name(parties: Sequence[Party]) -> str:
    """What a joined source is called: as most articles call it, in Latin letters when as many do."""
    counts: Counter[str] = Counter()
    for party in parties:
        counts[party.name] += len(party.articles)
    return min(counts, key=lambda name: (-counts[name], not name.isascii(), name))
