"""Where some words of an article stood when a person spoke of them, and finding them when it is read anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from claims.normalize import fold
from claims.span import Span, hull

# Code points kept of either side: some words, so that a sentence that stands twice has other neighbours.
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of an article.

    Attributes:
        spans: Code points of the article's text as it was then, in text order; at least one.
        words: The words of each span.
        before: Some of the text before the first span, to tell apart places with the same words.
        after: Some of the text after the last.

    Raises:
        ValueError: there is no span, or not one text a span.
    """

    spans: tuple[Span, ...]
    words: tuple[str, ...]
    before: str = ""
    after: str = ""

    def __post_init__(self) -> None:
        if not self.spans or len(self.spans) != len(self.words):
            raise ValueError(f"an anchor has words for each of its spans, were: {self.words} for {self.spans}")

    @property
    def start(self) -> int:
        """The first code point of all spans."""
        return hull(self.spans).start


def anchored(text: str, spans: Sequence[Span]) -> Anchor:
    """The anchor of these spans of `text`."""
    before, after = _around(text, spans)
    return Anchor(tuple(spans), tuple(span.of(text) for span in spans), before, after)


def find_again(anchor: Anchor, text: str, candidates: Sequence[Sequence[Span]]) -> int | None:
    """Which candidate the anchor's words are now.

    That is the one with the same words; of several, the one in the same surroundings, then the one nearest to where
    they stood. Else the one with the same
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

        def order(index: int) -> tuple[int, int, int]:
            return -_alike(anchor, text, candidates[index]), abs(hull(candidates[index]).start - anchor.start), index

        return min(places, key=order)
    return _most_shared(tuple(_relocated(anchor, text)), candidates)


def _around(text: str, spans: Sequence[Span]) -> tuple[str, str]:
    whole = hull(spans)
    return text[max(0, whole.start - _AROUND) : whole.start], text[whole.end : whole.end + _AROUND]


def _alike(anchor: Anchor, text: str, spans: Sequence[Span]) -> int:
    """How many code points around `spans` are those around the anchor, counted outwards."""
    before, after = _around(text, spans)
    return _shared(before[::-1], anchor.before[::-1]) + _shared(after, anchor.after)


def _shared(one: str, other: str) -> int:
    """How many code points the two begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


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
