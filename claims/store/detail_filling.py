"""Details of claims that were stored before there were any; no model is needed to find them."""

from __future__ import annotations

from claims.attribution import Polarity
from claims.claim import Claim
from claims.claim_details import claim_details
from claims.outlets.citation import Citation
from claims.store import vectors
from claims.store.database import Store
from claims.store.detail_rows import replace_details
from claims.store.queries.columns import spans
from claims.store.readings import Party, Reading, load_reading

WITHOUT = "SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM detailed) ORDER BY id"
CLAIMS = """
SELECT c.id, c.spans, c.text, c.polarity, c.vector, e.position AS sentence
FROM claims c JOIN sentences e ON e.id = c.sentence_id
WHERE c.article_id = ? ORDER BY c.position
"""


def fill_details(store: Store) -> int:
    """Find the details of the claims of every article that was never searched for them; how many articles.

    One transaction an article, so that a run that is stopped goes on from there.

    Raises:
        StoreError: The database cannot be written.
    """
    ids = [row["id"] for row in store.query(WITHOUT)]
    for article_id in ids:
        _fill(store, article_id)
    return len(ids)


def _fill(store: Store, article_id: int) -> None:
    reading = load_reading(store, article_id)
    rows = store.query(CLAIMS, (article_id,))
    claims = [
        Claim(
            row["sentence"],
            spans(row["spans"]),
            row["text"],
            Polarity(row["polarity"]),
            (),
            vectors.from_blob(row["vector"]),
        )
        for row in rows
    ]
    cited = [_citation(reading, party) for parties in reading.cited for party in parties]
    found = claim_details(reading.article, [sentence.span for sentence in reading.sentences], claims, cited)
    with store.transaction() as connection:
        replace_details(connection, article_id, [row["id"] for row in rows], found)


def _citation(reading: Reading, party: Party) -> Citation:
    """Whom the article cites, by a name that it writes: a person known from other articles has theirs."""
    attribution, name, outlet, _ = party
    span, text = attribution.source.span, reading.article.text
    written = all(word in text for word in name.split()) or span is None
    return Citation(attribution, name if written or span is None else span.of(text), outlet)
