"""Claims: one asserted proposition each, with the chain of those who say it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.attribution import Attribution, Polarity
from claims.clauses import Clause, clauses, own_voice
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
        text: The words that matching compares: the whole sentence when the sentence makes one claim, else those of
            the claim alone, behind the words it shares with the claim before when it cannot do without.
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

Content = tuple[Span, ...]


def claims_of(
    text: str,
    sentences: Sequence[Span],
    labels: Sequence[Label],
    marked: Sequence[Sequence[Attribution]],
    citations: Sequence[Sequence[Citation]],
    vector_of: VectorOf,
    language: str | None = None,
) -> tuple[Claim, ...]:
    """Claims of an article, in text order.

    A sentence labelled claim is one claim in the publisher's voice; in one labelled attribution, each content
    attributed is a claim, said by the chain of those it is attributed to, and what nobody cited is responsible for is
    one in the publisher's voice. Each of these is several claims where its clauses surely part. Commentary and
    boilerplate make no claims.

    Whom `citations` name, and that some attributions cite nobody (a publisher speaking of itself), changes who says a
    claim, never its words, polarity or vector.

    Args:
        text: The article's text.
        sentences: Spans of its sentences.
        labels: The label of each.
        marked: Attributions of each as the model marked them.
        citations: Resolved attributions of each, an outer one before those nested in it.
        vector_of: Gives each claim its vector.
        language: ISO 639-1 code; None when unknown, which leaves sentences and contents whole.
    """
    found: list[Claim] = []
    for index, (span, label, given, cited) in enumerate(zip(sentences, labels, marked, citations, strict=True)):
        maker = _Maker(index, span, text, language, vector_of)
        if label == Label.CLAIM:
            found.extend(maker.own(clauses(text, span, language)))
        elif label == Label.ATTRIBUTION:
            found.extend(maker.attributed(given, cited))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the claims of one sentence."""

    index: int
    sentence: Span
    text: str
    language: str | None
    vector_of: VectorOf

    def claim(self, spans: tuple[Span, ...], words: str, polarity: Polarity, chain: Sequence[Citation]) -> Claim:
        return Claim(self.index, spans, words, polarity, tuple(chain), self.vector_of(self.index, spans))

    def own(self, parts: Sequence[Clause]) -> Iterator[Claim]:
        """Claims in the publisher's voice."""
        for part in parts:
            yield self.claim((part.span,), part.words(self.text), Polarity.ASSERT, ())

    def attributed(self, marked: Sequence[Attribution], citations: Sequence[Citation]) -> Iterator[Claim]:
        # The last attribution of a content is the innermost: its polarity is the content's.
        polarities = {attribution.content: attribution.polarity for attribution in marked if attribution.content}
        own = self._own_voice(marked)
        if not own and len(polarities) < 2:
            yield from self._only(polarities, citations)
            return
        found = list(self.own(own))
        for content, polarity in polarities.items():
            chain = [citation for citation in citations if citation.attribution.content == content]
            found += self._said(content, polarity, polarities, chain if len(polarities) > 1 else citations)
        yield from sorted(found, key=lambda claim: claim.spans) if own else found

    def _own_voice(self, marked: Sequence[Attribution]) -> tuple[Clause, ...]:
        contents = [part for attribution in marked for part in attribution.content]
        speaking = [part for attribution in marked for part in attribution.cue]
        speaking += [attribution.source.span for attribution in marked if attribution.source.span]
        return own_voice(self.text, self.sentence, speaking, contents, self.language) if contents else ()

    def _only(self, polarities: Mapping[Content, Polarity], citations: Sequence[Citation]) -> Iterator[Claim]:
        """The claims of a sentence with one content, or none: the words compared are the whole sentence's."""
        for content, polarity in polarities.items():
            if len(self._parts(content, polarity, polarities)) > 1:
                yield from self._said(content, polarity, polarities, citations)
                return
        spans = tuple(sorted({part for content in polarities for part in content})) or (self.sentence,)
        yield self.claim(spans, self.sentence.of(self.text), Polarity.ASSERT, citations)

    def _said(
        self,
        content: Content,
        polarity: Polarity,
        polarities: Mapping[Content, Polarity],
        chain: Sequence[Citation],
    ) -> Iterator[Claim]:
        """The claims of one content: one for each of its clauses."""
        parts = self._parts(content, polarity, polarities)
        for part in parts if len(parts) > 1 else ():
            yield self.claim((part.span,), part.words(self.text), polarity, chain)
        if len(parts) < 2:
            words = " … ".join(part.of(self.text) for part in content)
            alone = len(words.split()) >= FEWEST_WORDS
            stance = polarity if alone else Polarity.ASSERT
            yield self.claim(content, words if alone else self.sentence.of(self.text), stance, chain)

    def _parts(
        self, content: Content, polarity: Polarity, polarities: Mapping[Content, Polarity]
    ) -> tuple[Clause, ...]:
        """The clauses of a content that is in one piece; none where they must not be told apart.

        Who denies that A and B does not say which of them is false, and what is quoted through somebody else keeps its
        own bounds.
        """
        others = [part for other in polarities if other != content for part in other]
        if len(content) > 1 or polarity != Polarity.ASSERT or any(content[0].overlaps(part) for part in others):
            return ()
        return clauses(self.text, content[0], self.language)


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
