"""Claims: one asserted proposition each, with the chain of those who say it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.attribution import Polarity
from claims.outlets.citation import Citation
from claims.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Claim:
    """One asserted proposition of an article.

    Attributes:
        sentence: Index of its sentence in the article.
        spans: Its words, in text order, as code points of the article's text.
        text: The words that matching compares: the whole sentence when the sentence makes one claim, else the content alone.
        polarity: Stance of the source to `text`; always assert when `text` is the whole sentence, which then carries its own denial.
        chain: Who says it, nearest to the publisher first; empty for the publisher's own voice.
        vector: `(width,)` float32, unit length.
    """

    sentence: int
    spans: tuple[Span, ...]
    text: str
    polarity: Polarity
    chain: tuple[Citation, ...]
    vector: NDArray[np.float32] = field(compare=False)
