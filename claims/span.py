"""Half-open spans of Unicode code points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Code points ``[start, end)`` of a text; ``0 <= start <= end``.

    Raises:
        ValueError: start is negative or end is before start.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, was: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words this span covers in `text`."""
        return text[self.start : self.end]

    def shift(self, offset: int) -> Span:
        """The same span, `offset` code points further on (back when negative)."""
        return Span(self.start + offset, self.end + offset)

    def contains(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a code point; an empty one overlaps what it stands strictly inside."""
        return self.start < other.end and other.start < self.end

    def distance(self, other: Span) -> int:
        """Code points between the two spans; 0 when they touch or overlap."""
        return max(0, other.start - self.end, self.start - other.end)

    def trim(self, text: str) -> Span:
        """The span without the white space at its two ends in `text`."""
        start, end = self.start, self.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that contains all `spans`.

    Raises:
        ValueError: `spans` is empty.
    """
    found = tuple(spans)
    if not found:
        raise ValueError("the hull needs at least one span, got none")
    return Span(min(span.start for span in found), max(span.end for span in found))
