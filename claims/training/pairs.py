"""Claim pairs as the trainer sees them, from pair files and from families of texts about one claim."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

from claims.errors import InputError
from claims.evaluation.gold import relation_of
from claims.label import Label
from claims.matching.relation import Relation
from claims.training.rows import read_rows

RELATIONS = tuple(Relation)
NOT_AGREE = "not_agree"
FAMILIES = "families"
EVENTS = "events"
EVENTS_UNRELATED = "events-unrelated"
# Labels of sentences that make no claim; files without labels hold none.
UNASSERTED = (Label.COMMENTARY.value, Label.BOILERPLATE.value)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and their relation; None where only "not agree" is known (two-way sets)."""

    a: str
    b: str
    relation: Relation | None
    origin: str


@dataclass(frozen=True, slots=True)
class EventSentence:
    """A sentence of an article on an event.

    Attributes:
        values: By proposition of the event the value that the sentence conveys, `!` before one it denies.
    """

    event: str
    article: str
    text: str
    values: Mapping[str, str]


def read_pairs(path: Path, left_out: Sequence[str] = ()) -> list[Pair]:
    """Pairs of a JSONL file.

    Its rows are pairs (`a`, `b`, `relation`), families (`anchor`, `agree`, `dispute`, `unrelated`), or articles on
    events (`event`, `sentences` with `props`), whose sentences make the pairs.

    Args:
        path: The file.
        left_out: Endings of the ids of events that make no pairs.

    Raises:
        InputError: a row breaks the format; names file and line.
    """
    pairs, sentences = _read(path, left_out)
    events: dict[str, list[EventSentence]] = {}
    for sentence in sentences:
        if sentence.values:
            events.setdefault(sentence.event, []).append(sentence)
    return pairs + [pair for members in events.values() for pair in event_pairs(members)]


def read_event_sentences(path: Path, left_out: Sequence[str] = ()) -> list[EventSentence]:
    """What the articles on events of a JSONL file assert, in their own voice or another's; other rows have none.

    Args:
        path: The file.
        left_out: Endings of the ids of events that are passed over.

    Raises:
        InputError: a row breaks the format; names file and line.
    """
    return _read(path, left_out)[1]


def _read(path: Path, left_out: Sequence[str]) -> tuple[list[Pair], list[EventSentence]]:
    """The pairs that stand in a file as pairs or families, and the sentences of its articles on events."""
    pairs: list[Pair] = []
    sentences: list[EventSentence] = []
    for number, row in read_rows(path):
        try:
            if "event" not in row:
                pairs.extend(family_pairs(row) if "anchor" in row else [_pair(row)])
            elif not row["event"].endswith(tuple(left_out)):
                sentences.extend(_event_sentences(row))
        except (KeyError, ValueError, TypeError) as error:
            raise InputError(f"{path}:{number}: no pair, family or article of an event: {error!r}") from error
    return pairs, sentences


def _event_sentences(row: dict[str, Any]) -> list[EventSentence]:
    return [
        EventSentence(row["event"], row["id"], sentence["text"], sentence["props"])
        for sentence in row["sentences"]
        if sentence["props"] or sentence.get("label") not in UNASSERTED
    ]


def event_pairs(sentences: Sequence[EventSentence]) -> Iterator[Pair]:
    """Pairs of sentences of different articles on one event, where the propositions they convey settle the relation."""
    for a, b in combinations(sentences, 2):
        relation = relation_of(a.values, b.values)
        if a.article != b.article and relation:
            yield Pair(a.text, b.text, relation, EVENTS_UNRELATED if relation is Relation.UNRELATED else EVENTS)


def _pair(row: dict[str, Any]) -> Pair:
    relation = None if row["relation"] == NOT_AGREE else Relation(row["relation"])
    return Pair(row["a"]["text"], row["b"]["text"], relation, row["origin"])


def family_pairs(family: dict[str, Any]) -> Iterator[Pair]:
    """Every pair of a family whose relation is certain; texts that dispute the anchor are not compared among them."""
    agree, dispute, unrelated = (
        [member["text"] for member in members]
        for members in ([family["anchor"], *family["agree"]], family["dispute"], family["unrelated"])
    )
    found = [(a, b, Relation.AGREE) for a, b in combinations(agree, 2)]
    found += [(a, b, Relation.DISPUTE) for a, b in product(agree, dispute)]
    found += [(a, b, Relation.UNRELATED) for a, b in product(agree + dispute, unrelated)]
    return (Pair(a, b, relation, FAMILIES) for a, b, relation in found)


def epoch_pairs(pairs: Sequence[Pair], shares: Mapping[str, int], seed: int, epoch: int) -> list[Pair]:
    """The pairs of one epoch, shuffled, the two sides in random order.

    Args:
        pairs: All there are.
        shares: Pairs of an origin that an epoch takes at most, drawn anew for each; all of an origin not named.
        seed: Of the draw, with the epoch.
        epoch: 0-based.
    """
    chance = random.Random(seed * 1000 + epoch)
    by_origin: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_origin.setdefault(pair.origin, []).append(pair)
    chosen: list[Pair] = []
    for origin, members in by_origin.items():
        chosen += chance.sample(members, min(len(members), shares.get(origin, len(members))))
    chance.shuffle(chosen)
    return [pair if chance.random() < 0.5 else Pair(pair.b, pair.a, pair.relation, pair.origin) for pair in chosen]


def relation_shares(pairs: Sequence[Pair]) -> list[float]:
    """Share of each relation, in the order of :class:`Relation`, among the pairs of claim families; they sum to 1."""
    counts = Counter(pair.relation for pair in pairs if pair.origin == FAMILIES)
    if not all(counts[relation] for relation in RELATIONS):
        raise InputError("the shares of the relations need families with pairs of each, found none of some")
    return [round(counts[relation] / counts.total(), 4) for relation in RELATIONS]
