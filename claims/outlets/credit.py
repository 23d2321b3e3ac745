"""What a credit line says: whose copy an article is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from claims.span import Span

UNNAMED_AGENCIES = "agencies"
"""Identity of the origin of articles that credit "agencies" and name none."""


class CreditForm(str, Enum):
    """Where and how an article says whose copy it is."""

    DATELINE = "dateline"
    """Place, perhaps day, and agency before the first words: "LONDON (Reuters) -"."""
    BYLINE = "byline"
    """Behind an author's name or instead of it: "By John Smith, Reuters"."""
    CREDIT_LINE = "credit line"
    """Alone on a line or in brackets: "(رويترز)", "With AP", "(с) ТАСС"."""
    SOURCE_LINE = "source line"
    """Behind a word for source: "المصدر: الأناضول"."""
    CLOSING = "closing"
    """Behind a Persian agency's closing words: "انتهای پیام/ ایسنا"."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose copy an article is, in its own words.

    Attributes:
        outlets: Registry ids of those credited, in text order, the publisher left out; empty when "agencies" are
            credited and none is named.
        form: How it is said.
        span: The words that say so, code points of the article's text.
    """

    outlets: tuple[str, ...]
    form: CreditForm
    span: Span

    @property
    def origin(self) -> str:
        """Identity of the outlet that the article's own voice comes from: the first credited."""
        return self.outlets[0] if self.outlets else UNNAMED_AGENCIES
