"""How well a model reads gold (pure)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from claims.attribution import Attribution, Polarity, assemble
from claims.errors import InputError
from claims.evaluation.gold import FIELDS, Gold, GoldPair
from claims.label import Label, Prediction, SentenceModel
from claims.matching.relation import Relation, RelationModel
from claims.span import Span, hull

# Intersection over union from which two spans overlap enough to be one finding: the rest is mostly a title before a
# name or a comma at an end, on which careful readers differ.
SAME = 0.5
BINS = 10


@dataclass(frozen=True, slots=True)
class SpanScores:
    """F1 of the spans of one field in [0, 1], equal ones and overlapping ones, and how many the gold has."""

    exact: float
    overlap: float
    gold: int


@dataclass(frozen=True, slots=True)
class SentenceScores:
    """How well sentences were read; every score in [0, 1].

    Attributes:
        sentences: How many there were.
        accuracy: Share of labels that are right; one found in `also` is.
        macro_f1: Mean F1 of the labels that the gold has.
        calibration_error: Expected difference of the probability of the label chosen and its being right.
        spans: By field of `FIELDS`.
        polarity_f1: Of the pairs (sentence, deny or doubt); 0 where the gold has none.
        contrary: How many of these pairs the gold has.
    """

    sentences: int
    accuracy: float
    macro_f1: float
    calibration_error: float
    spans: Mapping[str, SpanScores]
    polarity_f1: float = 0.0
    contrary: int = 0


@dataclass(frozen=True, slots=True)
class PairScores:
    """How well pairs were compared: how many, the share right, mean F1 of the relations, and calibration as above."""

    pairs: int
    accuracy: float
    macro_f1: float
    calibration_error: float


def f1(precision: float, recall: float) -> float:
    """Harmonic mean; 0 when both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def macro_f1(outcomes: Iterable[tuple[Hashable, Hashable]]) -> float:
    """Mean F1 over the classes that the gold has.

    Args:
        outcomes: Gold and predicted class of each item.

    Raises:
        InputError: there are none.
    """
    pairs = list(outcomes)
    wanted, given = Counter(gold for gold, _ in pairs), Counter(predicted for _, predicted in pairs)
    right = Counter(gold for gold, predicted in pairs if gold == predicted)
    if not wanted:
        raise InputError("a score needs at least one item, got none")
    return sum(2 * right[name] / (count + given[name]) for name, count in wanted.items()) / len(wanted)


def overlap(one: Span, other: Span) -> float:
    """Intersection over union of two spans, in [0, 1]."""
    both = max(0, min(one.end, other.end) - max(one.start, other.start))
    either = len(one) + len(other) - both
    return both / either if either else 0.0


def span_scores(items: Iterable[tuple[Collection[Span], Collection[Span]]]) -> SpanScores:
    """Scores of gold and predicted spans, sentence by sentence."""
    equal = found = met = predicted_count = gold_count = 0
    for gold, predicted in items:
        gold_count += len(gold)
        predicted_count += len(predicted)
        equal += len(set(gold) & set(predicted))
        met += sum(any(overlap(span, other) >= SAME for other in gold) for span in predicted)
        found += sum(any(overlap(span, other) >= SAME for other in predicted) for span in gold)
    predictions, wanted = max(predicted_count, 1), max(gold_count, 1)
    return SpanScores(f1(equal / predictions, equal / wanted), f1(met / predictions, found / wanted), gold_count)


def calibration_error(outcomes: Iterable[tuple[float, bool]], bins: int = BINS) -> float:
    """Expected calibration error, in [0, 1]: by bins of equal width, how far confidence is from the share right.

    Args:
        outcomes: Probability of the class chosen, and whether it was right.
        bins: Into which [0, 1] is cut; 1 lies in the last.

    Raises:
        InputError: there are none.
    """
    sums: dict[int, float] = {}
    count = 0
    for confidence, right in outcomes:
        place = min(int(confidence * bins), bins - 1)
        sums[place] = sums.get(place, 0.0) + confidence - right
        count += 1
    if not count:
        raise InputError("calibration needs at least one item, got none")
    return sum(abs(value) for value in sums.values()) / count


Reading = tuple[Gold, Prediction]
"""A sentence of the gold and what the model says of it."""


def read_sentences(gold: Iterable[Gold], model: SentenceModel) -> list[Reading]:
    """Let the model read the articles of `gold`, the sentences of each together."""
    articles = (list(members) for _, members in groupby(gold, key=lambda item: item.article))
    return [
        reading
        for members in articles
        for reading in zip(members, model.read([item.text for item in members]), strict=True)
    ]


def score_sentences(readings: Iterable[Reading]) -> SentenceScores:
    """Score labels and spans.

    Raises:
        InputError: there are no readings.
    """
    outcomes: list[tuple[Label, Label]] = []
    confidences: list[tuple[float, bool]] = []
    spans: dict[str, list[tuple[frozenset[Span], frozenset[Span]]]] = {field: [] for field in FIELDS}
    polarities: list[tuple[frozenset[Polarity], frozenset[Polarity]]] = []
    for item, prediction in readings:
        label = item.label if prediction.label in item.also else prediction.label
        outcomes.append((item.label, label))
        confidences.append((prediction.scores[prediction.label], label == item.label))
        cited = assemble(item.text, prediction.tags) if prediction.label == Label.ATTRIBUTION else ()
        for field in FIELDS:
            spans[field].append((item.spans[field], _spans(cited, field)))
        polarities.append((item.contrary, frozenset(a.polarity for a in cited) - {Polarity.ASSERT}))
    accuracy = sum(wanted == label for wanted, label in outcomes) / max(1, len(outcomes))
    scores = {field: span_scores(items) for field, items in spans.items()}
    met = sum(len(gold & given) for gold, given in polarities)
    found = sum(len(given) for _, given in polarities)
    wanted = sum(len(gold) for gold, _ in polarities)
    return SentenceScores(
        len(outcomes),
        accuracy,
        macro_f1(outcomes),
        calibration_error(confidences),
        scores,
        f1(met / max(found, 1), met / max(wanted, 1)),
        wanted,
    )


def _spans(attributions: Iterable[Attribution], field: str) -> frozenset[Span]:
    if field == "source":
        return frozenset(a.source.span for a in attributions if a.source.span)
    parts = [a.cue if field == "cue" else a.content for a in attributions]
    return frozenset(hull(spans) for spans in parts if spans)


def score_pairs(pairs: Sequence[GoldPair], model: RelationModel) -> PairScores:
    """Let the model compare `pairs` and score the relations.

    Raises:
        InputError: there are none.
    """
    outcomes: list[tuple[Relation, Relation]] = []
    confidences: list[tuple[float, bool]] = []
    for pair, scores in zip(pairs, model.relate([(pair.a, pair.b) for pair in pairs]), strict=True):
        relation = max(Relation, key=lambda r, scores=scores: scores[r])  # type: ignore[misc]
        outcomes.append((pair.relation, relation))
        confidences.append((scores[relation], relation == pair.relation))
    accuracy = sum(wanted == relation for wanted, relation in outcomes) / max(1, len(outcomes))
    return PairScores(len(outcomes), accuracy, macro_f1(outcomes), calibration_error(confidences))
