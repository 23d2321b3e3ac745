"""The order of the stages; no other module knows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.agreement import OwnVoice, own_origins
from claims.analysis import AnalysedSentence, Analysis
from claims.article import Article
from claims.attribution import Attribution, assemble
from claims.claim import VectorOf, claims_of, mean_vector
from claims.grouping import regroup
from claims.label import Label, Prediction, SentenceModel
from claims.languages.detect import detect_language
from claims.matching.candidates import ArticleClaims, Candidate, Limits, Pairing, near_claims, near_in_time, pair
from claims.matching.event_odds import within_event
from claims.matching.evidence import Statement
from claims.matching.evidence import compare as evidence_of
from claims.matching.groups import Thresholds
from claims.matching.guard import guarded
from claims.matching.relation import Relation, RelationModel
from claims.matching.reprints import reprints
from claims.matching.stance import stance
from claims.outlets.credits import credited_outlet
from claims.outlets.registry import Registry
from claims.outlets.resolve import resolve
from claims.reviews import NOTHING_SAID, ArticleReviews, labels_by_hand, with_labels, with_outlets
from claims.sentence import split_sentences
from claims.sources.linking import link_sources
from claims.span import Span
from claims.store.database import Store
from claims.store.match_marks import unmatched
from claims.store.matching_rows import (
    ClaimRow,
    RelationRow,
    StoredClaims,
    articles_of,
    by_article,
    known_relations,
    load_claims,
    write_matches,
)
from claims.store.origin_rows import load_own_voices, write_origins
from claims.store.trace_rows import load_dated, load_overlaps, trace_articles, untraced
from claims.store.vector_index import open_index

# Articles that are compared before it is written: a run that is stopped loses at most these. Comparing words is quick,
# comparing claims is not.
PORTION = 256
ARTICLES = 8


def publisher_of(article: Article, registry: Registry) -> str | None:
    """Registry id of the outlet that published `article`, by the name given or by its address."""
    return publisher_named(article.outlet, article.url, registry)


def publisher_named(name: str | None, address: str | None, registry: Registry) -> str | None:
    """Registry id of the outlet with this name, else of the one behind this address; None when neither is known."""
    found = registry.find(name) if name else None
    if found is None and address:
        found = registry.by_domain(address)
    return found.id if found else None


def analyse(
    article: Article, model: SentenceModel, registry: Registry, said: ArticleReviews = NOTHING_SAID
) -> Analysis:
    """One article through every stage that needs no other article; what people said of it holds."""
    if article.language is None:
        article = replace(article, language=detect_language(article.text))
    sentences = split_sentences(article)
    predictions = model.read([sentence.span.of(article.text) for sentence in sentences])
    by_hand = labels_by_hand(article.text, [sentence.span for sentence in sentences], said)
    labels = [(p.label, by_hand[i].label if i in by_hand else p.label) for i, p in enumerate(predictions)]
    read = tuple(
        AnalysedSentence(
            sentence.span,
            sentence.id,
            prediction.label,
            prediction.scores,
            # What the model marked is kept where a person gives another label, for the day the model's holds again.
            attributions=marks_of(article.text, sentence.span, prediction) if Label.ATTRIBUTION in either else (),
        )
        for sentence, prediction, either in zip(sentences, predictions, labels, strict=True)
    )
    return conclude(
        article, read, registry, lambda index, spans: mean_vector(predictions[index], read[index].span, spans), said
    )


def conclude(
    article: Article,
    sentences: Sequence[AnalysedSentence],
    registry: Registry,
    vector_of: VectorOf,
    said: ArticleReviews = NOTHING_SAID,
) -> Analysis:
    """Everything that follows, without a model, from what the model marked in an article.

    Args:
        article: As it was read, language filled in.
        sentences: With labels and attributions; citations already there are replaced.
        registry: The outlets known.
        vector_of: Gives claims their vectors.
        said: What people said of it.
    """
    publisher = publisher_of(article, registry)
    sentences = with_labels(article.text, sentences, said)
    spans, labels = [sentence.span for sentence in sentences], [sentence.label for sentence in sentences]
    marked = [sentence.attributions if sentence.label is Label.ATTRIBUTION else () for sentence in sentences]
    citations = link_sources(article.text, resolve(article.text, marked, publisher, registry), article.language)
    citations = with_outlets(article.text, spans, citations, said, registry)
    claims = claims_of(article.text, spans, labels, marked, citations, vector_of, article.language)
    credit = credited_outlet(article.text, spans, labels, registry, publisher)
    cited = zip(sentences, citations, strict=True)
    analysed = tuple(replace(sentence, citations=found) for sentence, found in cited)
    return Analysis(article, publisher, analysed, claims, credit)


def marks_of(text: str, sentence: Span, prediction: Prediction) -> tuple[Attribution, ...]:
    """What the model marked in a sentence of `text`, spans in the article."""
    return tuple(a.shift(sentence.start) for a in assemble(sentence.of(text), prediction.tags))


@dataclass(frozen=True, slots=True)
class Matched:
    """What matching did.

    Attributes:
        articles: That were compared with all others now; those compared before are not compared again.
        compared: Pairs the relation model read now.
        capped: Claims with more near neighbours than the limit let through.
        left_out: Pairs of near claims that were not compared, because both have nearer partners in the article of the
            other.
        groups: Groups there are now.
    """

    articles: int
    compared: int
    capped: int
    left_out: int
    groups: int


def match(
    store: Store,
    model: RelationModel,
    registry: Registry,
    limits: Limits,
    thresholds: Thresholds,
    track: Callable[[Sequence[Sequence[int]]], Iterable[Sequence[int]]] = iter,
) -> Matched:
    """Compare the claims of articles that are new or revised with all claims stored, and build the groups anew.

    Args:
        store: Written to after every few articles, from where a broken-off run goes on.
        model: Reads the candidates.
        registry: Tells which outlets are sisters.
        limits: What bounds the candidates.
        thresholds: What joins claims.
        track: Wraps the portions of articles, to show progress.
    """
    trace(store)
    fresh = unmatched(store, limits)
    index = open_index(store)
    compared = capped = left_out = 0
    for articles in track([fresh[start : start + ARTICLES] for start in range(0, len(fresh), ARTICLES)]):
        own = by_article(load_claims(store, articles))
        near = [near_claims(index.search, article.vectors, len(index), limits) for article in own.values()]
        others = articles_of(store, {claim for found in near for claim in found.claims})
        claims = load_claims(store, sorted({*own, *others}))
        pairings = _pairings(list(own), by_article(claims), limits)
        known = known_relations(store, (claim for article in own.values() for claim in article.claims))
        new = [c for pairing in pairings for c in pairing.candidates if (c.a, c.b) not in known]
        write_matches(store, articles, pairings, compare(claims, new, model), limits)
        compared, capped = compared + len(new), capped + sum(found.capped for found in near)
        left_out += sum(pairing.left_out for pairing in pairings)
    return Matched(len(fresh), compared, capped, left_out, regroup(store, registry, thresholds))


def _pairings(fresh: Sequence[int], articles: Mapping[int, ArticleClaims], limits: Limits) -> list[Pairing]:
    """Every pair of articles, one of them among `fresh`, that have something to compare."""
    found: dict[tuple[int, int], Pairing] = {}
    for one in (articles[article] for article in fresh):
        for other in articles.values():
            key = min(one.article, other.article), max(one.article, other.article)
            if key[0] == key[1] or key in found or not near_in_time(one.published, other.published, limits.days):
                continue
            found[key] = pair(one, other, limits)
    return [found[key] for key in sorted(found) if found[key].covering or found[key].candidates]


def trace(store: Store) -> int:
    """Find which articles reprint others, and set the origins of what they say themselves; how many do.

    Only articles that are new or revised are read, and those that share fingerprints with them.
    """
    new = untraced(store)
    for start in range(0, len(new), PORTION):
        trace_articles(store, new[start : start + PORTION])
    found = reprints(load_dated(store), load_overlaps(store))
    voices = {article: OwnVoice(publisher, credit) for article, publisher, credit in load_own_voices(store)}
    write_origins(store, found, own_origins(voices, found))
    return len(found)


def compare(claims: StoredClaims, candidates: Sequence[Candidate], model: RelationModel) -> list[RelationRow]:
    """The relation of each pair: the model reads the words; events, figures and days correct it, polarities turn it."""
    by_id = {row.id: row for row in claims.rows}
    pairs = [(by_id[candidate.a], by_id[candidate.b]) for candidate in candidates]
    rows = []
    for candidate, (a, b), read in zip(
        candidates, pairs, model.relate([(a.text, b.text) for a, b in pairs]), strict=True
    ):
        evidence = evidence_of(_statement(a), _statement(b))
        equal = any(found.kind == "number" and found.agrees for found in evidence)
        held, reason = guarded(within_event(read, candidate.coverage, candidate.nearer, equal), evidence)
        scores = stance(held, a.polarity, b.polarity)
        relation = max(Relation, key=lambda r: scores[r])
        rows.append(RelationRow(a.id, b.id, relation, scores, reason if scores is held else "denial"))
    return rows


def _statement(row: ClaimRow) -> Statement:
    return Statement(row.text, row.language, row.published)
