"""What to assume of articles that do not say it themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """Defaults; whatever a row or an index says goes first, whatever can only be guessed from the text goes last.

    Attributes:
        outlet: The publisher's name.
        published: Day of publication.
        language: ISO 639-1 code.
        title: Headline.
    """

    outlet: str | None = None
    published: date | None = None
    language: str | None = None
    title: str | None = None
