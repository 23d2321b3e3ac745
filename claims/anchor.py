"""Where some words of an article stood when a person spoke of them, and finding them when it is read anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.normalize import fold
from claims.span import Span, hull


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of an article.

    Attributes:
        spans: Code points of the article's text as it was then, in text order; at least one.
        words: The words of each span.

    Raises:
        ValueError: there is no span, or not one text a span.
    """

    spans: tuple[Span, ...]
    words: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.spans or len(self.spans) != len(self.words):
            raise ValueError(f"an anchor has words for each of its spans, were: {self.words} for {self.spans}")

    @property
    def start(self) -> int:
        """The first code point of all spans."""
        return hull(self.spans).start


def anchored(text: str, spans: Sequence[Span]) -> Anchor:
    """The anchor of these spans of `text`."""
    return Anchor(tuple(spans), tuple(span.of(text) for span in spans))


def find_again(anchor: Anchor, text: str, candidates: Sequence[Sequence[Span]]) -> int | None:
    """Which candidate the anchor's words are now.

    That is the one with the same words; of several, the one nearest to where they stood. Else the one with the same
    words but for spelling (vowel signs, letter variants, case). Else, when the words still stand in the text, the one
    that shares most code points with them, if these are at least half of the shorter of the two: so a sentence or a
    claim is found that was cut in another way.

    Args:
        anchor: What is looked for.
        text: Of the article as it is now.
        candidates: Spans of each, code points of `text`.

    Returns:
        Its index; None when the words are gone.
    """
    words = [tuple(span.of(text) for span in spans) for spans in candidates]
    places = [index for index, found in enumerate(words) if found == anchor.words]
    if not places:
        folded = fold(" ".join(anchor.words))
        places = [index for index, found in enumerate(words) if found and fold(" ".join(found)) == folded]
    if places:
        return min(places, key=lambda index: (abs(hull(candidates[index]).start - anchor.start), index))
    return _most_shared(tuple(_relocated(anchor, text)), candidates)


def _relocated(anchor: Anchor, text: str) -> Iterator[Span]:
    """Where the words of each span stand now, nearest to where they stood; nothing for those that are gone."""
    for span, words in zip(anchor.spans, anchor.words, strict=True):
        if not words.strip():
            continue
        before = text.rfind(words, 0, span.start + len(words))
        after = text.find(words, span.start)
        found = [at for at in (before, after) if at >= 0]
        if found:
            at = min(found, key=lambda place: abs(place - span.start))
            yield Span(at, at + len(words))


def _most_shared(spans: Sequence[Span], candidates: Sequence[Sequence[Span]]) -> int | None:
    best, most = None, 0
    own = sum(map(len, spans))
    for index, candidate in enumerate(candidates):
        shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in candidate)
        if shared > most and 2 * shared >= min(own, sum(map(len, candidate))):
            best, most = index, shared
    return best
