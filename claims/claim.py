"""Claims: one asserted proposition each, with the chain of those who say it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.attribution import Attribution, Polarity
from claims.label import Label, Prediction
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
        text: The words that matching compares: the whole sentence when the sentence makes one claim, else the content
            alone.
        polarity: Stance of the source to `text`; always assert when `text` is the whole sentence, which then carries
            its own denial.
        chain: Who says it, nearest to the publisher first; empty for the publisher's own voice.
        vector: `(width,)` float32, unit length.
    """

    sentence: int
    spans: tuple[Span, ...]
    text: str
    polarity: Polarity
    chain: tuple[Citation, ...]
    vector: NDArray[np.float32] = field(compare=False)


# Words a content needs to be compared by itself; shorter ones ("$6bn", "his resignation") mean nothing without their
# sentence.
FEWEST_WORDS = 4


VectorOf = Callable[[int, tuple[Span, ...]], "NDArray[np.float32]"]
"""The unit vector of some words (spans of the article's text) of the sentence with this index."""


def claims_of(
    text: str,
    sentences: Sequence[Span],
    labels: Sequence[Label],
    marked: Sequence[Sequence[Attribution]],
    citations: Sequence[Sequence[Citation]],
    vector_of: VectorOf,
) -> tuple[Claim, ...]:
    """Claims of an article, in text order.

    A sentence labelled claim is one claim in the publisher's voice; in one labelled attribution, each content
    attributed is a claim, said by the chain of those it is attributed to. Commentary and boilerplate make no claims.

    Whom `citations` name, and that some attributions cite nobody (a publisher speaking of itself), changes who says a
    claim, never its words, polarity or vector.

    Args:
        text: The article's text.
        sentences: Spans of its sentences.
        labels: The label of each.
        marked: Attributions of each as the model marked them.
        citations: Resolved attributions of each, an outer one before those nested in it.
        vector_of: Gives each claim its vector.
    """
    found: list[Claim] = []
    for index, (span, label, given, cited) in enumerate(zip(sentences, labels, marked, citations, strict=True)):
        if label == Label.CLAIM:
            found.append(_whole(index, span, text, (), (), vector_of))
        elif label == Label.ATTRIBUTION:
            found.extend(_attributed(index, span, text, given, cited, vector_of))
    return tuple(found)


def _whole(
    index: int,
    span: Span,
    text: str,
    contents: Sequence[tuple[Span, ...]],
    chain: Sequence[Citation],
    vector_of: VectorOf,
) -> Claim:
    spans = tuple(sorted({part for content in contents for part in content})) or (span,)
    return Claim(
        sentence=index,
        spans=spans,
        text=span.of(text),
        polarity=Polarity.ASSERT,
        chain=tuple(chain),
        vector=vector_of(index, spans),
    )


def _attributed(
    index: int,
    span: Span,
    text: str,
    marked: Sequence[Attribution],
    citations: Sequence[Citation],
    vector_of: VectorOf,
) -> Iterator[Claim]:
    # The last attribution of a content is the innermost: its polarity is the content's.
    polarities = {attribution.content: attribution.polarity for attribution in marked if attribution.content}
    if len(polarities) < 2:
        yield _whole(index, span, text, list(polarities), citations, vector_of)
        return
    for content, polarity in polarities.items():
        chain = tuple(citation for citation in citations if citation.attribution.content == content)
        words = " … ".join(part.of(text) for part in content)
        alone = len(words.split()) >= FEWEST_WORDS
        stance = polarity if alone else Polarity.ASSERT
        yield Claim(index, content, words if alone else span.of(text), stance, chain, vector_of(index, content))


def mean_vector(prediction: Prediction, sentence: Span, spans: Sequence[Span]) -> NDArray[np.float32]:
    """Unit vector of the tokens that overlap `spans`, of the whole sentence when none does.

    Args:
        prediction: Of the sentence.
        sentence: Where the sentence stands in the article.
        spans: Code points of the article.

    Returns:
        `(width,)` float32; zeros when the sentence has no token.
    """
    import numpy as np

    vectors = prediction.vectors
    if not len(vectors):
        return np.zeros(vectors.shape[1], dtype=np.float32)
    inside = [
        index
        for index, token in enumerate(prediction.tags.spans)
        if any(token.shift(sentence.start).overlaps(span) for span in spans)
    ]
    mean = vectors[inside].mean(axis=0) if inside else vectors.mean(axis=0)
    unit: NDArray[np.float32] = (mean / max(float(np.linalg.norm(mean)), 1e-9)).astype(np.float32)
    return unit
