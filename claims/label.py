"""Sentence labels, and what a model has to say about a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from claims.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Label(str, Enum):
    """What a sentence does; see the annotation guideline in ``docs/labels.md``."""

    CLAIM = "claim"
    ATTRIBUTION = "attribution"
    COMMENTARY = "commentary"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class TokenTags:
    """Tags of the tokens of one sentence.

    Attributes:
        spans: Code points of each token in the sentence, in order, without white space at the ends.
        source: Probabilities `(tokens, 11)` over :data:`claims.attribution.SOURCE_TAGS`.
        cue: Probabilities `(tokens, 7)` over :data:`claims.attribution.CUE_TAGS`.
        content: Probabilities `(tokens, 3)` over :data:`claims.attribution.CONTENT_TAGS`.
    """

    spans: tuple[Span, ...]
    source: NDArray[np.float32] = field(compare=False)
    cue: NDArray[np.float32] = field(compare=False)
    content: NDArray[np.float32] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the model says of one sentence.

    Attributes:
        scores: Probability of each label, in [0, 1], summing to 1.
        tags: Token tags of the sentence.
        vectors: `(tokens, width)` float32, one for each token of `tags`; means of them are claim vectors.
    """

    scores: Mapping[Label, float]
    tags: TokenTags
    vectors: NDArray[np.float32] = field(compare=False)

    @property
    def label(self) -> Label:
        """The most probable label; the earlier one in :class:`Label` on a tie."""
        return max(self.scores, key=lambda label: self.scores[label])


class SentenceModel(Protocol):
    """Reads the consecutive sentences of one article."""

    def read(self, sentences: Sequence[str]) -> list[Prediction]:
        """One prediction a sentence, in order; an empty list for no sentences."""
        ...
