"""The rows that belong to one article: sentences, attributions, claims."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

from claims.agreement import origin_of
from claims.analysis import AnalysedSentence, Analysis
from claims.attribution import Attribution, SourceKind
from claims.claim import Claim
from claims.claim_details import details_of_claims
from claims.label import Label
from claims.normalize import fold
from claims.outlets.citation import Citation
from claims.outlets.outlet import OutletKind
from claims.span import Span, hull
from claims.store import vectors
from claims.store.detail_rows import replace_details
from claims.store.match_marks import forget_matches
from claims.store.origin_rows import forget_trace, replace_credit
from claims.store.unsettled import unsettle_article

# Rows put aside keep their ids while the new ones take their positions: a position is unique in its article.
PUT_SENTENCES_ASIDE = "UPDATE sentences SET position = -1 - position WHERE article_id = ?"
PUT_CLAIMS_ASIDE = "UPDATE claims SET position = -1 - position WHERE article_id = ?"
FORMER_SENTENCES = "SELECT id, text FROM sentences WHERE article_id = ? ORDER BY position DESC"
FORMER_CLAIMS = "SELECT id, text, polarity FROM claims WHERE article_id = ? ORDER BY position DESC"
FORGET_SENTENCES = "DELETE FROM sentences WHERE article_id = ? AND position < 0"
FORGET_CLAIMS = "DELETE FROM claims WHERE article_id = ? AND position < 0"
FORGET_ATTRIBUTIONS = "DELETE FROM attributions WHERE sentence_id IN (SELECT id FROM sentences WHERE article_id = ?)"
FORGET_RELATIONS = """
DELETE FROM relations
WHERE claim_a IN (SELECT id FROM claims WHERE article_id = :article)
   OR claim_b IN (SELECT id FROM claims WHERE article_id = :article)
"""
PUT_SENTENCE = """
INSERT INTO sentences (id, article_id, position, given_id, start, end, text, folded, label,
    score_claim, score_attribution, score_commentary, score_boilerplate, human)
VALUES (:id, :article_id, :position, :given_id, :start, :end, :text, :folded, :label,
    :score_claim, :score_attribution, :score_commentary, :score_boilerplate, :human)
ON CONFLICT (id) DO UPDATE SET
    position = excluded.position, given_id = excluded.given_id, start = excluded.start, end = excluded.end,
    folded = excluded.folded, label = excluded.label, score_claim = excluded.score_claim,
    score_attribution = excluded.score_attribution, score_commentary = excluded.score_commentary,
    score_boilerplate = excluded.score_boilerplate, human = excluded.human
"""
PUT_CLAIM = """
INSERT INTO claims (id, article_id, sentence_id, position, spans, start, end, quote, text, folded, polarity, chain,
    origin, vector)
VALUES (:id, :article_id, :sentence_id, :position, :spans, :start, :end, :quote, :text, :folded, :polarity, :chain,
    :origin, :vector)
ON CONFLICT (id) DO UPDATE SET
    sentence_id = excluded.sentence_id, position = excluded.position, spans = excluded.spans, start = excluded.start,
    end = excluded.end, quote = excluded.quote, folded = excluded.folded, chain = excluded.chain,
    origin = excluded.origin, vector = excluded.vector
"""
PUT_ATTRIBUTION = """
INSERT INTO attributions (sentence_id, position, source_id, kind, source_start, source_end, cue, content, polarity,
    nested, resolution, score, confidence, rule, human)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
PUT_READING = """
INSERT INTO readings (sentence_id, position, kind, source_start, source_end, cue, content, polarity, nested, score)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
FORGET_READINGS = "DELETE FROM readings WHERE sentence_id IN (SELECT id FROM sentences WHERE article_id = ?)"
PUT_OUTLET_SOURCE = """
INSERT INTO sources (kind, name, outlet_id) SELECT 'outlet', name, id FROM outlets WHERE id = ? ON CONFLICT DO NOTHING
"""
OUTLET_SOURCE = "SELECT id FROM sources WHERE outlet_id = ?"
PUT_OTHER_SOURCE = "INSERT INTO sources (kind, name) VALUES (?, ?) ON CONFLICT DO NOTHING"
ANNOUNCE = "UPDATE sources SET announced = ? WHERE id = ? AND announced IS NULL"
OTHER_SOURCE = "SELECT id FROM sources WHERE outlet_id IS NULL AND kind = ? AND name = ?"
# Persons and institutions are their article's until :mod:`claims.store.party_rows` finds that others cite them too.
PUT_PARTY = "INSERT INTO sources (article_id, kind, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
PARTY = "SELECT id FROM sources WHERE article_id = ? AND kind = ? AND name = ?"
FORGET_PARTIES = """
DELETE FROM sources
WHERE article_id = ? AND NOT EXISTS (SELECT 1 FROM attributions t WHERE t.source_id = sources.id)
"""
PARTIES = frozenset({SourceKind.PERSON, SourceKind.INSTITUTION})


def replace_contents(
    connection: sqlite3.Connection, article_id: int, analysis: Analysis, *, keep_relations: bool = False
) -> None:
    """Make the contents of the article those of `analysis`; the caller holds the transaction.

    Args:
        connection: Inside a transaction.
        article_id: Whose contents.
        analysis: What was found in it.
        keep_relations: Claims whose words and polarity stay keep their relations, which one model read in any case.
    """
    unsettle_article(connection, article_id)
    connection.execute(FORGET_ATTRIBUTIONS, (article_id,))
    connection.execute(FORGET_READINGS, (article_id,))
    if not keep_relations:
        connection.execute(FORGET_RELATIONS, {"article": article_id})
        forget_matches(connection, article_id)
    connection.execute(PUT_SENTENCES_ASIDE, (article_id,))
    connection.execute(PUT_CLAIMS_ASIDE, (article_id,))
    sentence_ids = _put_sentences(connection, article_id, analysis)
    sources = _Sources(connection, article_id)
    for sentence_id, sentence in zip(sentence_ids, analysis.sentences, strict=True):
        _put_attributions(connection, sentence_id, sentence, sources)
        marked = enumerate(sentence.attributions)
        connection.executemany(PUT_READING, ((sentence_id, place, *_marks(each)) for place, each in marked))
    claim_ids = _put_claims(connection, article_id, sentence_ids, analysis, sources)
    # Only now: a claim that stays has moved to its new sentence and does not go with the old one.
    connection.execute(FORGET_CLAIMS, (article_id,))
    connection.execute(FORGET_SENTENCES, (article_id,))
    unsettle_article(connection, article_id)
    replace_details(connection, article_id, claim_ids, details_of_claims(analysis))
    replace_credit(connection, article_id, analysis.credit)
    forget_trace(connection, article_id)
    connection.execute(FORGET_PARTIES, (article_id,))


def as_json(value: object) -> str:
    """Compact JSON, as every list in the database is stored."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _put_sentences(connection: sqlite3.Connection, article_id: int, analysis: Analysis) -> list[int]:
    texts = [sentence.span.of(analysis.article.text) for sentence in analysis.sentences]
    former = {row["id"]: row["text"] for row in connection.execute(FORMER_SENTENCES, (article_id,))}
    ids = []
    for position, (kept, text) in enumerate(zip(_kept_ids(former, texts), texts, strict=True)):
        row = _sentence_row(analysis.sentences[position], text)
        row |= {"id": kept, "article_id": article_id, "position": position}
        added = connection.execute(PUT_SENTENCE, row).lastrowid
        ids.append(kept or added or 0)
    return ids


def _sentence_row(sentence: AnalysedSentence, text: str) -> dict[str, Any]:
    return {
        "given_id": sentence.id,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": text,
        "folded": fold(text),
        "label": sentence.label.value,
        **{f"score_{label.value}": float(sentence.scores[label]) for label in Label},
        "human": sentence.human or None,
    }


def _put_attributions(
    connection: sqlite3.Connection, sentence_id: int, sentence: AnalysedSentence, sources: _Sources
) -> None:
    for position, citation in enumerate(sentence.citations):
        *marks, score = _marks(citation.attribution)
        how = (citation.resolution.value, score, citation.confidence, citation.rule, citation.human or None)
        row = (sentence_id, position, sources.id_of(citation), *marks, *how)
        connection.execute(PUT_ATTRIBUTION, row)


def _marks(found: Attribution) -> tuple[str | int | float | None, ...]:
    """Kind, start, end, cue, content, polarity, nested and score, as columns."""
    span = found.source.span
    ends = (span.start, span.end) if span else (None, None)
    spans = (_pairs(found.cue), _pairs(found.content))
    return (found.source.kind.value, *ends, *spans, found.polarity.value, found.nested, float(found.source.score))


def _put_claims(
    connection: sqlite3.Connection, article_id: int, sentence_ids: Sequence[int], analysis: Analysis, sources: _Sources
) -> list[int]:
    former = {row["id"]: (row["text"], row["polarity"]) for row in connection.execute(FORMER_CLAIMS, (article_id,))}
    identities = [(claim.text, claim.polarity.value) for claim in analysis.claims]
    ids = []
    for position, (kept, claim) in enumerate(zip(_kept_ids(former, identities), analysis.claims, strict=True)):
        row = _claim_row(claim, analysis)
        row |= {"id": kept, "article_id": article_id, "sentence_id": sentence_ids[claim.sentence], "position": position}
        row["chain"] = as_json([sources.id_of(citation) for citation in claim.chain])
        added = connection.execute(PUT_CLAIM, row).lastrowid
        ids.append(kept or added or 0)
    return ids


def _claim_row(claim: Claim, analysis: Analysis) -> dict[str, Any]:
    whole = hull(claim.spans)
    return {
        "spans": _pairs(claim.spans),
        "start": whole.start,
        "end": whole.end,
        "quote": " … ".join(span.of(analysis.article.text) for span in claim.spans),
        "text": claim.text,
        "folded": fold(claim.text),
        "polarity": claim.polarity.value,
        "origin": origin_of(claim, analysis),
        "vector": vectors.to_blob(claim.vector),
    }


def _kept_ids(former: Mapping[int, Hashable], wanted: Iterable[Hashable]) -> list[int | None]:
    """For each wanted identity the id of a former row of the article that has it, each id once, in order; else None."""
    ids = defaultdict(list)
    for row_id, identity in former.items():
        ids[identity].append(row_id)
    taken: Counter[Hashable] = Counter()
    kept: list[int | None] = []
    for identity in wanted:
        same = ids[identity]
        kept.append(same[taken[identity]] if taken[identity] < len(same) else None)
        taken[identity] += 1
    return kept


def _pairs(spans: Iterable[Span]) -> str:
    return as_json([[span.start, span.end] for span in spans])


class _Sources:
    """Ids of cited parties, put into the table when they are new."""

    def __init__(self, connection: sqlite3.Connection, article_id: int) -> None:
        self._connection = connection
        self._article_id = article_id

    def id_of(self, citation: Citation) -> int | None:
        """None when the citation names nobody."""
        if citation.outlet is not None:
            return self._put(PUT_OUTLET_SOURCE, OUTLET_SOURCE, (citation.outlet,))
        if not citation.name:
            return None
        kind = citation.attribution.source.kind
        if kind in PARTIES:
            return self._put(PUT_PARTY, PARTY, (self._article_id, kind.value, citation.name))
        source = self._put(PUT_OTHER_SOURCE, OTHER_SOURCE, (kind.value, citation.name))
        if citation.announced:
            kinds = "/".join(kind.value for kind in OutletKind if kind in citation.announced)
            self._connection.execute(ANNOUNCE, (kinds, source))
        return source

    def _put(self, put: str, find: str, key: tuple[str | int, ...]) -> int:
        row = self._connection.execute(find, key).fetchone()
        if row is None:
            self._connection.execute(put, key)
            row = self._connection.execute(find, key).fetchone()
        return int(row["id"])
