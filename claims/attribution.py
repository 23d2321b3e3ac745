"""Attributions: who is responsible for what, by which words (token tags in, attributions out)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claims.label import TokenTags
from claims.span import Span, hull

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class SourceKind(str, Enum):
    """Who an attribution hands responsibility to."""

    OUTLET = "outlet"
    PERSON = "person"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class Polarity(str, Enum):
    """The source's stance to the content."""

    ASSERT = "assert"
    DENY = "deny"
    DOUBT = "doubt"


def _bio(kinds: type[SourceKind] | type[Polarity]) -> tuple[str, ...]:
    return ("O", *(f"{position}-{kind.value}" for kind in kinds for position in "BI"))


SOURCE_TAGS = _bio(SourceKind)
CUE_TAGS = _bio(Polarity)
CONTENT_TAGS = ("O", "B", "I")


# Marks that set a part of a sentence off, and those of them that end one: what stands behind a mark is rather another
# cue's. Arabic, Latin and Chinese marks, since articles mix them.
SEPARATORS = frozenset(",،.;؛!?؟…。")
STOPS = frozenset(".;؛!?؟…。")


@dataclass(frozen=True, slots=True)
class Source:
    """Who is cited. `span` is None when the words leave the source out (an implicit source)."""

    kind: SourceKind
    span: Span | None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source, its cue, and what it is responsible for.

    Attributes:
        source: Who is cited.
        cue: The words that express the attribution, in text order.
        content: The words attributed, in text order.
        polarity: The source's stance to the content.
        nested: The source is quoted through the attribution before it in the list.
    """

    source: Source
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    polarity: Polarity = Polarity.ASSERT
    nested: bool = False

    def shift(self, offset: int) -> Attribution:
        """The same attribution, every span `offset` code points further on."""
        span = self.source.span.shift(offset) if self.source.span else None
        return replace(
            self,
            source=replace(self.source, span=span),
            cue=tuple(part.shift(offset) for part in self.cue),
            content=tuple(part.shift(offset) for part in self.content),
        )


@dataclass(frozen=True, slots=True)
class Marked:
    """A span that a token head marked, with its kind (empty for content) and the mean probability of its tags."""

    span: Span
    kind: str
    score: float


def best_path(probabilities: NDArray[np.float32], tags: Sequence[str]) -> list[int]:
    """The most probable tag sequence in which every ``I`` follows a ``B`` or ``I`` of its kind (Viterbi over BIO).

    Args:
        probabilities: `(tokens, len(tags))`, rows summing to 1.
        tags: Names such as ``O``, ``B-person``, ``I-person``; plain ``B`` and ``I`` when there are no kinds.

    Returns:
        One tag index a token.
    """
    import numpy as np

    if not len(probabilities):
        return []
    allowed = _transitions(tuple(tags))
    emissions = np.log(np.maximum(probabilities, 1e-9))
    starts = np.array([-np.inf if tag.startswith("I") else 0.0 for tag in tags])
    score = starts + emissions[0]
    backward = np.zeros(emissions.shape, dtype=np.int64)
    for token in range(1, len(emissions)):
        candidates = score[:, None] + allowed
        backward[token] = candidates.argmax(axis=0)
        score = candidates.max(axis=0) + emissions[token]
    path = [int(score.argmax())]
    for token in range(len(emissions) - 1, 0, -1):
        path.append(int(backward[token, path[-1]]))
    return path[::-1]


@cache
def _transitions(tags: tuple[str, ...]) -> NDArray[np.float64]:
    """`(from, to)`: 0 where the step is allowed, -inf where an ``I`` would follow another kind or an ``O``."""
    import numpy as np

    def legal(before: str, after: str) -> bool:
        return not after.startswith("I") or (before[1:] == after[1:] and before[0] in "BI")

    return np.array([[0.0 if legal(before, after) else -np.inf for after in tags] for before in tags])


def marked_spans(spans: Sequence[Span], probabilities: NDArray[np.float32], tags: Sequence[str]) -> list[Marked]:
    """Spans that a token head marks, in text order.

    Args:
        spans: Trimmed spans of the tokens; that of a lone space is empty.
        probabilities: `(tokens, len(tags))`.
        tags: The head's tags, ``O`` first.
    """
    path = best_path(probabilities, tags)
    groups: list[list[int]] = []
    for token, tag in enumerate(path):
        if tags[tag].startswith("B"):
            groups.append([token])
        elif tags[tag].startswith("I"):
            groups[-1].append(token)
    found = []
    for group in groups:
        visible = [spans[token] for token in group if len(spans[token])]
        if visible:
            score = sum(float(probabilities[token, path[token]]) for token in group) / len(group)
            found.append(Marked(hull(visible), tags[path[group[0]]][2:], score))
    return found


def assemble(text: str, tags: TokenTags) -> tuple[Attribution, ...]:
    """Attributions of one sentence, from what the token heads say of it; spans count code points of `text`."""
    return link(
        text,
        marked_spans(tags.spans, tags.source, SOURCE_TAGS),
        marked_spans(tags.spans, tags.cue, CUE_TAGS),
        marked_spans(tags.spans, tags.content, CONTENT_TAGS),
    )


def link(
    text: str, sources: Sequence[Marked], cues: Sequence[Marked], contents: Sequence[Marked]
) -> tuple[Attribution, ...]:
    """Join each source and each content to its nearest cue.

    A cue without a source is an attribution with an implicit source. Sources that share a cue are a chain: the first in
    the text is the outer one, the others are nested in it.
    """
    if not cues:
        everything = tuple(item.span for item in contents)
        return tuple(Attribution(_source(marked), (), everything) for marked in sources)
    groups = [_Group([cue], [], []) for cue in cues]
    for source in sources:
        _nearest(text, source.span, groups).sources.append(source)
    for item in contents:
        _nearest(text, item.span, groups).contents.append(item)
    found: list[Attribution] = []
    for group in _completed(text, groups):
        cue = tuple(marked.span for marked in group.cues)
        content = tuple(marked.span for marked in group.contents)
        polarity = Polarity(max(group.cues, key=lambda marked: (marked.kind != Polarity.ASSERT, marked.score)).kind)
        cited = [_source(marked) for marked in group.sources]
        if not cited:
            cited = [Source(SourceKind.PERSON, None, group.cues[0].score)]
        # Two who each say something that was not marked do not quote one another.
        shared = bool(found and content) and found[-1].content == content
        for place, speaker in enumerate(cited):
            found.append(Attribution(speaker, cue, content, polarity, nested=place > 0 or shared))
    return tuple(found)


def _source(marked: Marked) -> Source:
    return Source(SourceKind(marked.kind), marked.span, marked.score)


@dataclass(slots=True)
class _Group:
    """Spans that make one attribution, or a chain of them."""

    cues: list[Marked]
    sources: list[Marked]
    contents: list[Marked]


def _completed(text: str, groups: Sequence[_Group]) -> list[_Group]:
    """Groups that lack a part, joined to or sharing with their neighbour.

    "He, denying the report, said …" has two cues of which the first has the source and the second the content: one
    attribution. "X, citing Y, says …" has a source beside each cue and one content: two attributions of the same
    content.
    """
    whole: list[_Group] = []
    for group in groups:
        before = whole[-1] if whole else None
        if before is not None and not (before.sources and group.sources) and not (before.contents and group.contents):
            gap = text[before.cues[-1].span.end : group.cues[0].span.start]
            if not (before.contents and before.sources) or not any(mark in STOPS for mark in gap):
                before.cues.extend(group.cues)
                before.sources.extend(group.sources)
                before.contents.extend(group.contents)
                continue
        whole.append(group)
    for one, other in pairwise(whole):
        if one.sources and other.sources and not (one.contents and other.contents):
            one.contents = one.contents or other.contents
            other.contents = other.contents or one.contents
    return whole


def _nearest(text: str, span: Span, groups: Sequence[_Group]) -> _Group:
    """The group whose cue is nearest to `span`; the earlier one on a tie."""
    return min(groups, key=lambda group: _separation(text, span, group.cues[0].span))


def _separation(text: str, one: Span, other: Span) -> int:
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return one.distance(other) * (2 if any(character in SEPARATORS for character in between) else 1)
