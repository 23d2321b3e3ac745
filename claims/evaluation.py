"""Scores of a model against gold, and the floors that they may not fall below (pure, apart from reading files)."""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path
from typing import Any

from claims.attribution import Attribution, assemble
from claims.errors import InputError
from claims.label import Label, SentenceModel
from claims.matching.relation import Relation, RelationModel
from claims.span import Span, hull

FIELDS = ("source", "cue", "content")

# Intersection over union from which two spans overlap enough to be the same finding: the rest is mostly a title before a
# name or a comma at an end, on which careful readers differ.
SAME = 0.5
BINS = 10
PAIRS = 200

# Below a measured score the floor stands this far: sums of int8 weights differ in the last digits between processors, and
# a few of the sentences lie between two labels.
MARGIN = 0.01
CORPUS = "corpus_sha256"


@dataclass(frozen=True, slots=True)
class Gold:
    """A sentence as a careful reader labelled it.

    Attributes:
        article: Identity of its article; the sentences of one follow one another.
        event: Identity of the event its article is about.
        language: ISO 639-1 code.
        text: Its words.
        label: What it does.
        also: Other labels that can be defended.
        spans: By field of `FIELDS` the spans marked, several parts of one as their hull.
        props: Propositions of the event it conveys, with the value: ``a``, or ``!a`` where it denies that.
    """

    article: str
    event: str
    language: str
    text: str
    label: Label
    also: frozenset[Label]
    spans: Mapping[str, frozenset[Span]]
    props: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two sentences of different articles, and the relation that follows from their propositions."""

    a: str
    b: str
    relation: Relation


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
    """

    sentences: int
    accuracy: float
    macro_f1: float
    calibration_error: float
    spans: Mapping[str, SpanScores]


@dataclass(frozen=True, slots=True)
class PairScores:
    """How well pairs were compared: how many, the share right, mean F1 of the relations, and calibration as above."""

    pairs: int
    accuracy: float
    macro_f1: float
    calibration_error: float


def read_gold(paths: Iterable[Path]) -> list[Gold]:
    """Sentences of JSONL files: one row a sentence (`file` or `doc` names its article), or an article (`sentences`).

    Raises:
        InputError: a row breaks the format; names file and line. Or there is no sentence at all.
    """
    found: list[Gold] = []
    for path in paths:
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
            if line.strip():
                try:
                    row = json.loads(line)
                    found.extend(_gold(row, inner) for inner in row.get("sentences", [row]))
                except (AttributeError, KeyError, TypeError, ValueError) as error:
                    raise InputError(f"{path}:{number}: not a row of the gold format: {error!r}") from error
    if not found:
        raise InputError("gold needs at least one sentence, found none: a gate that silently checks nothing is no gate")
    return found


def _gold(row: Mapping[str, Any], sentence: Mapping[str, Any]) -> Gold:
    article = row.get("file") or row.get("doc") or row["id"]
    attributions = sentence.get("attributions") or ()
    parts = {field: [a[field] for a in attributions if a.get(field)] for field in FIELDS}
    parts["source"] = [[span] for span in parts["source"]]
    return Gold(
        article=article,
        event=row.get("event") or article.rpartition("/")[0] or article,
        language=row["lang"],
        text=sentence["text"],
        label=Label(sentence["label"]),
        also=frozenset(Label(label) for label in sentence.get("also") or ()),
        spans={field: frozenset(hull(Span(*span) for span in spans) for spans in parts[field]) for field in FIELDS},
        props=sentence.get("props") or {},
    )


def digest_of(paths: Iterable[Path]) -> str:
    """SHA-256 of the contents of `paths` in this order, 64 hexadecimal digits: for one file that of the file."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


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


def score_sentences(gold: Sequence[Gold], model: SentenceModel) -> SentenceScores:
    """Let the model read the articles of `gold` and score labels and spans.

    Raises:
        InputError: `gold` is empty.
    """
    outcomes: list[tuple[Label, Label]] = []
    confidences: list[tuple[float, bool]] = []
    spans: dict[str, list[tuple[frozenset[Span], frozenset[Span]]]] = {field: [] for field in FIELDS}
    for _, group in groupby(gold, key=lambda item: item.article):
        members = list(group)
        for item, prediction in zip(members, model.read([member.text for member in members]), strict=True):
            label = item.label if prediction.label in item.also else prediction.label
            outcomes.append((item.label, label))
            confidences.append((prediction.scores[prediction.label], label == item.label))
            cited = assemble(item.text, prediction.tags) if prediction.label == Label.ATTRIBUTION else ()
            for field in FIELDS:
                spans[field].append((item.spans[field], _spans(cited, field)))
    accuracy = sum(wanted == label for wanted, label in outcomes) / max(1, len(outcomes))
    scores = {field: span_scores(items) for field, items in spans.items()}
    return SentenceScores(len(outcomes), accuracy, macro_f1(outcomes), calibration_error(confidences), scores)


def _spans(attributions: Iterable[Attribution], field: str) -> frozenset[Span]:
    if field == "source":
        return frozenset(a.source.span for a in attributions if a.source.span)
    parts = [a.cue if field == "cue" else a.content for a in attributions]
    return frozenset(hull(spans) for spans in parts if spans)


def relation_of(a: Mapping[str, str], b: Mapping[str, str]) -> Relation | None:
    """How two sentences stand to each other by their propositions.

    Equal values agree; two values, or a value and its denial, dispute; without a proposition in common they are unrelated.

    Returns:
        None where that is not certain: they agree on one proposition and dispute another, or one denies another value.
    """
    stands = {_stand(a[name], b[name]) for name in a.keys() & b.keys()}
    if not stands:
        return Relation.UNRELATED
    return stands.pop() if len(stands) == 1 else None


def _stand(one: str, other: str) -> Relation | None:
    if one == other:
        return Relation.AGREE
    denials = one.startswith("!") + other.startswith("!")
    return Relation.DISPUTE if not denials or one.lstrip("!") == other.lstrip("!") else None


def gold_pairs(gold: Sequence[Gold], limit: int = PAIRS) -> list[GoldPair]:
    """Pairs of sentences of one event and different articles: at most `limit`, the relations in equal shares.

    The same gold gives the same pairs, taken at even distances from all there are.
    """
    conveying = [item for item in gold if item.props]
    found: dict[Relation, list[GoldPair]] = {relation: [] for relation in Relation}
    for a, b in combinations(conveying, 2):
        if a.event == b.event and a.article != b.article and (relation := relation_of(a.props, b.props)):
            found[relation].append(GoldPair(a.text, b.text, relation))
    share = limit // len(Relation)
    return [
        members[index * len(members) // min(share, len(members))]
        for members in found.values()
        for index in range(min(share, len(members)))
    ]


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


Floors = Mapping[str, float]
"""Least scores by name; `labels_macro_f1`, `source_overlap_f1` and `relations_macro_f1`."""


def gate_scores(sentences: SentenceScores, pairs: PairScores) -> dict[str, float]:
    """The scores that have floors.

    Raises:
        InputError: the gold has no source, so that one of them measures nothing.
    """
    if not sentences.spans["source"].gold:
        raise InputError("the gold of the floors needs sources, found none")
    return {
        "labels_macro_f1": sentences.macro_f1,
        "source_overlap_f1": sentences.spans["source"].overlap,
        "relations_macro_f1": pairs.macro_f1,
    }


def breaches(scores: Mapping[str, float], floors: Floors) -> list[str]:
    """One line for each score below its floor, or without one."""
    lines = []
    for name, score in scores.items():
        if name not in floors:
            lines.append(f"{name} has no floor, the score is {score:.4f}")
        elif not score >= floors[name]:
            lines.append(f"{name} should be at least {floors[name]:.4f}, is {score:.4f}")
    return lines


def read_floors(path: Path) -> tuple[dict[str, float], str]:
    """Floors, and the digest of the gold they were measured on.

    Raises:
        InputError: the file is missing or no such JSON.
    """
    try:
        content = json.loads(path.read_bytes())
        corpus = content.pop(CORPUS)
        return {name: float(value) for name, value in content.items()}, str(corpus)
    except (AttributeError, KeyError, OSError, TypeError, ValueError) as error:
        raise InputError(f"{path}: not a file of floors: {error!r}") from error


def new_floors(scores: Mapping[str, float], old: Floors, allow_lower: bool = False) -> dict[str, float]:
    """Floors a margin under `scores`, never under the old ones.

    Raises:
        InputError: a score is below its old floor and `allow_lower` is not set.
    """
    lower = [line for line in breaches(scores, old) if "should" in line]
    if lower and not allow_lower:
        raise InputError("floors are not lowered unasked: " + "; ".join(lower))
    floors = {name: math.floor((score - MARGIN) * 1000) / 1000 for name, score in scores.items()}
    return floors if allow_lower else {name: max(floor, old.get(name, 0.0)) for name, floor in floors.items()}
