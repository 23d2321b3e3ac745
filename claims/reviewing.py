"""Reading a stored article again because of what people say of it; the model is asked only for what it never said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from claims.analysis import AnalysedSentence, Analysis
from claims.claim import mean_vector
from claims.label import Label, Prediction
from claims.outlets.registry import Registry
from claims.pipeline import conclude, marks_of
from claims.reviews import ArticleReviews, labels_by_hand
from claims.span import Span
from claims.store.readings import Reading

Read = Callable[[Sequence[str]], list[Prediction]]
"""What the model says of the sentences of an article; asked at most once."""


def reread(reading: Reading, registry: Registry, said: ArticleReviews, read: Read) -> Analysis:
    """What a stored article is, given what people say of it.

    Labels that nobody set are those the model found most probable. The model is asked when a label makes a claim that
    was none, whose vector is not stored, or an attribution in which nothing was marked.

    Args:
        reading: The article as it is stored.
        registry: The outlets known.
        said: Of this article, all that holds now.
        read: Asks the model.
    """
    work = _Work(reading, read)
    by_hand = labels_by_hand(reading.article.text, [sentence.span for sentence in reading.sentences], said)
    sentences = tuple(
        work.sentence(index, by_hand[index].label if index in by_hand else None)
        for index in range(len(reading.sentences))
    )
    return conclude(reading.article, sentences, registry, work.vector_of, said)


class _Work:
    """An article while it is read again."""

    def __init__(self, reading: Reading, read: Read) -> None:
        self._reading = reading
        self._read = read

    @cached_property
    def _predictions(self) -> list[Prediction]:
        text = self._reading.article.text
        return self._read([sentence.span.of(text) for sentence in self._reading.sentences])

    def sentence(self, index: int, label: Label | None) -> AnalysedSentence:
        """A sentence with the model's label, and its marks where that or `label` is attribution."""
        stored = self._reading.sentences[index]
        own = max(Label, key=lambda each: stored.scores[each])
        marks = stored.attributions
        if label is Label.ATTRIBUTION and own is not Label.ATTRIBUTION and not marks:
            marks = marks_of(self._reading.article.text, stored.span, self._predictions[index])
        return replace(stored, label=own, attributions=marks, human="")

    def vector_of(self, index: int, parts: tuple[Span, ...]) -> NDArray[np.float32]:
        """The vector of a claim, as it is stored, else as the model makes it."""
        known = self._reading.claim_vectors.get((index, parts))
        if known is not None:
            return known
        return mean_vector(self._predictions[index], self._reading.sentences[index].span, parts)
