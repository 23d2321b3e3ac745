"""Articles as the figures of an audit count them."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claims.agreement import Status
from claims.attribution import Polarity, SourceKind
from claims.label import Label
from claims.sourcing.observation import Observed, ObservedCitation, ObservedClaim, Party
from claims.sourcing.quotation import is_direct, quotations
from claims.span import Span
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.columns import spans

ARTICLES = """
SELECT a.id, a.key, coalesce(a.outlet_id, a.outlet, a.key) AS publisher, coalesce(o.name, a.outlet) AS outlet, a.text
FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.id
"""
LABELS = """
SELECT article_id, label FROM sentences WHERE article_id IN (SELECT value FROM json_each(?))
ORDER BY article_id, position
"""
CITATIONS = """
SELECT e.article_id, t.source_id, t.kind, s.name, s.outlet_id, t.polarity, t.nested, t.content
FROM attributions t
JOIN sentences e ON e.id = t.sentence_id
LEFT JOIN sources s ON s.id = t.source_id
WHERE e.article_id IN (SELECT value FROM json_each(?))
ORDER BY e.article_id, e.position, t.position
"""
CLAIMS = """
SELECT c.article_id, c.chain, g.status
FROM claims c
LEFT JOIN group_members m ON m.claim_id = c.id
LEFT JOIN groups g ON g.id = m.group_id
WHERE c.article_id IN (SELECT value FROM json_each(?))
ORDER BY c.article_id, c.position
"""
SOURCES = "SELECT id, kind, name, outlet_id FROM sources"

# Articles in memory at a time, with their text.
_AT_ONCE = 500
_NOBODY = Party(None, None, None, SourceKind.UNNAMED)

Rows = Mapping[int, Sequence[sqlite3.Row]]


def observations(store: Store, article_ids: Sequence[int]) -> Iterator[Observed]:
    """These articles, in the order of their ids.

    Raises:
        StoreError: The database cannot be read.
    """
    sources = {
        row["id"]: Party(row["id"], row["name"], row["outlet_id"], SourceKind(row["kind"]))
        for row in store.query(SOURCES)
    }
    for start in range(0, len(article_ids), _AT_ONCE):
        yield from _batch(store, as_json(article_ids[start : start + _AT_ONCE]), sources)


def _batch(store: Store, wanted: str, sources: Mapping[int, Party]) -> Iterator[Observed]:
    labels, citations, claims = (_by_article(store.query(select, (wanted,))) for select in (LABELS, CITATIONS, CLAIMS))
    for row in store.query(ARTICLES, (wanted,)):
        yield Observed(
            article=row["key"],
            publisher=row["publisher"],
            outlet=row["outlet"],
            labels=tuple(Label(each["label"]) for each in labels[row["id"]]),
            citations=_citations(citations[row["id"]], row["text"]),
            claims=tuple(_claim(each, sources) for each in claims[row["id"]]),
        )


def _by_article(rows: Sequence[sqlite3.Row]) -> Rows:
    found: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for row in rows:
        found[row["article_id"]].append(row)
    return found


def _citations(rows: Sequence[sqlite3.Row], text: str) -> tuple[ObservedCitation, ...]:
    quoted = quotations(text) if rows else ()
    return tuple(
        ObservedCitation(
            party=Party(row["source_id"], row["name"], row["outlet_id"], SourceKind(row["kind"])),
            polarity=Polarity(row["polarity"]),
            nested=bool(row["nested"]),
            direct=_direct(spans(row["content"]), quoted, text),
        )
        for row in rows
    )


def _direct(content: Sequence[Span], quoted: Sequence[Span], text: str) -> bool | None:
    return is_direct(content, quoted, text) if content else None


def _claim(row: sqlite3.Row, sources: Mapping[int, Party]) -> ObservedClaim:
    chain = tuple(_NOBODY if source is None else sources[source] for source in json.loads(row["chain"]))
    return ObservedClaim(Status(row["status"]) if row["status"] else None, chain)
