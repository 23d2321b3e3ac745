"""Fingerprints of articles, and which articles share words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date

from claims.matching.fingerprints import Body, body_of
from claims.matching.reprints import FEWEST_WORDS, NEAR, Dated, Overlap, overlap_of
from claims.store.database import Store

UNTRACED = "SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM traced) ORDER BY id"
BODY = """
SELECT s.text, a.language FROM sentences s JOIN articles a ON a.id = s.article_id
WHERE s.article_id = ? AND s.label <> 'boilerplate' ORDER BY s.position
"""
PUT_TRACED = "INSERT INTO traced (article_id, words, fingerprints) VALUES (?, ?, ?)"
PUT_FINGERPRINT = "INSERT INTO fingerprints (hash, article_id) VALUES (?, ?)"
# By the primary key of `fingerprints`: as many look-ups as the article has fingerprints, whatever the store holds.
SHARING = """
SELECT f.article_id FROM fingerprints f JOIN traced t ON t.article_id = f.article_id
WHERE f.hash IN (SELECT value FROM json_each(:hashes)) AND f.article_id <> :article
GROUP BY f.article_id HAVING count(*) >= :near * min(:count, t.fingerprints)
ORDER BY f.article_id
"""
PUT_OVERLAP = """
INSERT INTO overlaps (article_a, article_b, share_a, share_b) VALUES (?, ?, ?, ?)
ON CONFLICT (article_a, article_b) DO UPDATE SET share_a = excluded.share_a, share_b = excluded.share_b
"""
OVERLAPS = "SELECT article_a, article_b, share_a, share_b FROM overlaps ORDER BY article_a, article_b"
DATED = """
SELECT a.id, a.published, coalesce(o.kind = 'agency', 0) AS agency
FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE a.id IN (SELECT article_a FROM overlaps UNION SELECT article_b FROM overlaps)
"""


def untraced(store: Store) -> list[int]:
    """Articles whose words were not compared since they were written, by id."""
    return [row["id"] for row in store.query(UNTRACED)]


def load_body(store: Store, article: int) -> Body:
    """The words of an article as far as copying goes."""
    rows = store.query(BODY, (article,))
    return body_of([row["text"] for row in rows], rows[0]["language"] if rows else None)


def fingerprints_of(body: Body) -> tuple[int, ...]:
    """The fingerprints of an article that are stored, rising; none of a short one, which then is near to none."""
    return tuple(sorted(body.fingerprints())) if len(body.words) >= FEWEST_WORDS else ()


def articles_near(store: Store, article: int, hashes: Sequence[int]) -> list[int]:
    """Other articles, by id, that share enough of these fingerprints to be compared word by word."""
    parameters = {"hashes": json.dumps(hashes), "article": article, "near": NEAR, "count": len(hashes)}
    return [row["article_id"] for row in store.query(SHARING, parameters)]


def trace_articles(store: Store, articles: Iterable[int]) -> None:
    """Compare these articles with all that were compared before and with one another, in one transaction.

    Only they are read, and those near to them. One transaction for many articles, because the fingerprints of each fall
    all over the index, and pages of it that many articles change are then written once.

    Raises:
        StoreError: An article was compared already, or the database cannot be written.
    """
    with store.transaction() as connection:
        for article in articles:
            body = load_body(store, article)
            hashes = fingerprints_of(body)
            near = articles_near(store, article, hashes)
            overlaps = [overlap_of(article, body, other, load_body(store, other)) for other in near]
            connection.execute(PUT_TRACED, (article, len(body.words), len(hashes)))
            connection.executemany(PUT_FINGERPRINT, ((value, article) for value in hashes))
            connection.executemany(PUT_OVERLAP, ((o.a, o.b, o.share_a, o.share_b) for o in overlaps))


def load_overlaps(store: Store) -> list[Overlap]:
    """Every pair of articles that share words."""
    return [Overlap(*row) for row in store.query(OVERLAPS)]


def load_dated(store: Store) -> list[Dated]:
    """When and by whom those articles came out that share words with another."""
    return [
        Dated(row["id"], date.fromisoformat(row["published"]) if row["published"] else None, bool(row["agency"]))
        for row in store.query(DATED)
    ]
