"""Unrelated pairs of sentences that look alike, as matching proposes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor

from claims.evaluation.gold import relation_of
from claims.matching.relation import Relation
from claims.training.pairs import EventSentence, Pair, read_event_sentences

BESIDE = "events-beside"
APART = "events-apart"

# Of each sentence, as many of the nearest unrelated ones. Drawn at random, as other pairs are, unrelated sentences of
# one event are easy to tell; what matching has the model read are the nearest, which it took for disputes.
NEAREST_BESIDE = 4
NEAREST_APART = 2

Embed = Callable[[Sequence[str]], Tensor]
"""Vectors of texts, `(texts, width)`, unit length."""


def read_near_pairs(paths: Sequence[Path], left_out: Sequence[str], embed: Embed) -> list[Pair]:
    """The near pairs of all events of some files; see :func:`near_pairs`.

    Raises:
        InputError: a row breaks the format; names file and line.
    """
    sentences = [sentence for path in paths for sentence in read_event_sentences(path, left_out)]
    return list(near_pairs(sentences, embed([sentence.text for sentence in sentences])))


def near_pairs(sentences: Sequence[EventSentence], vectors: Tensor) -> Iterator[Pair]:
    """Each sentence with its nearest unrelated ones, in other articles on its event and in those on other events.

    A sentence that conveys no proposition of its event is unrelated to those that convey one; of two such nothing is
    known. Sentences of two events are always unrelated.

    Args:
        sentences: Of any number of events.
        vectors: Theirs, `(sentences, width)`, unit length.
    """
    events = {event: number for number, event in enumerate(dict.fromkeys(s.event for s in sentences))}
    event_of = torch.tensor([events[sentence.event] for sentence in sentences])
    seen: set[tuple[int, int]] = set()
    for index, sentence in enumerate(sentences):
        nearness = vectors @ vectors[index]
        same = event_of == event_of[index]
        beside = [other for other in same.nonzero().flatten().tolist() if _unrelated(sentence, sentences[other])]
        beside.sort(key=lambda other: -float(nearness[other]))
        apart = nearness.masked_fill(same, -2.0).topk(min(NEAREST_APART, int((~same).sum()))).indices.tolist()
        for others, origin in ((beside[:NEAREST_BESIDE], BESIDE), (apart, APART)):
            for other in others:
                pair = min(index, other), max(index, other)
                if pair not in seen:
                    seen.add(pair)
                    yield Pair(sentences[pair[0]].text, sentences[pair[1]].text, Relation.UNRELATED, origin)


def _unrelated(a: EventSentence, b: EventSentence) -> bool:
    if a.article == b.article or not (a.values or b.values):
        return False
    return not (a.values and b.values) or relation_of(a.values, b.values) is Relation.UNRELATED
