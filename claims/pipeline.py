"""The order of the stages; no other module knows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from claims.agreement import Voice, independent_origins, status_of
from claims.analysis import AnalysedSentence, Analysis
from claims.article import Article
from claims.attribution import Attribution, assemble
from claims.claim import claims_of
from claims.label import Label, Prediction, SentenceModel
from claims.languages.detect import detect_language
from claims.matching.candidates import Candidate, Limits, Place, propose
from claims.matching.evidence import Statement
from claims.matching.evidence import compare as evidence_of
from claims.matching.groups import Edge, Group, Thresholds, build_groups
from claims.matching.guard import guarded
from claims.matching.relation import Relation, RelationModel
from claims.matching.stance import stance
from claims.outlets.registry import Registry
from claims.outlets.resolve import resolve
from claims.sentence import Sentence, split_sentences
from claims.store.database import Store
from claims.store.group_rows import GroupRow, MemberRow, replace_groups
from claims.store.matching_rows import (
    ClaimRow,
    RelationRow,
    StoredClaims,
    load_claims,
    load_relations,
    write_relations,
)

# Pairs that are compared before their relations are written: a run that is stopped loses at most these.
PORTION = 256


def publisher_of(article: Article, registry: Registry) -> str | None:
    """Registry id of the outlet that published `article`, by the name given or by its address."""
    found = registry.find(article.outlet) if article.outlet else None
    if found is None and article.url:
        found = registry.by_domain(article.url)
    return found.id if found else None


def analyse(article: Article, model: SentenceModel, registry: Registry) -> Analysis:
    """One article through every stage that needs no other article."""
    if article.language is None:
        article = replace(article, language=detect_language(article.text))
    sentences = split_sentences(article)
    predictions = model.read([sentence.span.of(article.text) for sentence in sentences])
    attributions = [_attributions(article.text, *pair) for pair in zip(sentences, predictions, strict=True)]
    publisher = publisher_of(article, registry)
    citations = resolve(article.text, attributions, publisher, registry)
    claims = claims_of(article.text, [sentence.span for sentence in sentences], predictions, citations)
    analysed = tuple(
        AnalysedSentence(sentence.span, sentence.id, prediction.label, prediction.scores, cited)
        for sentence, prediction, cited in zip(sentences, predictions, citations, strict=True)
    )
    return Analysis(article, publisher, analysed, claims)


def _attributions(text: str, sentence: Sentence, prediction: Prediction) -> tuple[Attribution, ...]:
    """Attributions of a sentence labelled so, their spans in the article."""
    if prediction.label != Label.ATTRIBUTION:
        return ()
    offset = sentence.span.start
    return tuple(a.shift(offset) for a in assemble(sentence.span.of(text), prediction.tags))


@dataclass(frozen=True, slots=True)
class Matched:
    """What matching did.

    Attributes:
        compared: Pairs the relation model read now; pairs read before are not read again.
        capped: Claims with more near neighbours than the limit let through.
        groups: Groups there are now.
    """

    compared: int
    capped: int
    groups: int


def match(
    store: Store,
    model: RelationModel,
    registry: Registry,
    limits: Limits,
    thresholds: Thresholds,
    track: Callable[[Sequence[Sequence[Candidate]]], Iterable[Sequence[Candidate]]] = iter,
) -> Matched:
    """Compare the claims of the store with one another and build its groups anew.

    Args:
        store: Written to after every portion of pairs.
        model: Reads the short list.
        registry: Tells which outlets are sisters.
        limits: What bounds the short list.
        thresholds: What joins claims.
        track: Wraps the portions, to show progress.
    """
    claims = load_claims(store)
    known = {(row.claim_a, row.claim_b) for row in load_relations(store)}
    short_list = propose(claims.vectors, [Place(row.article_id, row.published) for row in claims.rows], limits)
    new = [c for c in short_list.candidates if (claims.rows[c.a].id, claims.rows[c.b].id) not in known]
    portions = [new[start : start + PORTION] for start in range(0, len(new), PORTION)]
    for portion in track(portions):
        write_relations(store, compare(claims, portion, model))
    edges = [Edge(row.claim_a, row.claim_b, row.scores) for row in load_relations(store)]
    groups = build_groups((row.id for row in claims.rows), edges, thresholds)
    by_id = {row.id: row for row in claims.rows}
    replace_groups(store, [_group_row(group, by_id, registry) for group in groups])
    return Matched(len(new), short_list.capped, len(groups))


def compare(claims: StoredClaims, candidates: Sequence[Candidate], model: RelationModel) -> list[RelationRow]:
    """The relation of each pair: the model reads the words, figures and days correct it, polarities turn it."""
    pairs = [(claims.rows[candidate.a], claims.rows[candidate.b]) for candidate in candidates]
    rows = []
    for (a, b), read in zip(pairs, model.relate([(a.text, b.text) for a, b in pairs]), strict=True):
        held, reason = guarded(read, evidence_of(_statement(a), _statement(b)))
        scores = stance(held, a.polarity, b.polarity)
        relation = max(Relation, key=lambda r: scores[r])
        rows.append(RelationRow(a.id, b.id, relation, scores, reason if scores is held else "denial"))
    return rows


def _statement(row: ClaimRow) -> Statement:
    return Statement(row.text, row.language, row.published)


def _group_row(group: Group, claims: dict[int, ClaimRow], registry: Registry) -> GroupRow:
    voices = [
        Voice(member.position, family_of(claims[member.claim].origin, registry), claims[member.claim].unnamed)
        for member in group
    ]
    members = tuple(MemberRow(member.claim, member.position, member.reason) for member in group)
    return GroupRow(status_of(voices), independent_origins(voices), members)


def family_of(origin: str, registry: Registry) -> str:
    """The family of an outlet, within which outlets are not independent; the outlet itself when it stands alone."""
    outlet = registry.get(origin)
    return outlet.family or origin if outlet else origin
