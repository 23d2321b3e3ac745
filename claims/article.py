"""Articles as they were read: the text never changes after this point."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from claims.span import Span


@dataclass(frozen=True, slots=True)
class GivenSentence:
    """A sentence whose boundaries, and perhaps id, came with the input."""

    span: Span
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One text published by one outlet at one time.

    Attributes:
        key: Identity across runs: the `id` or `url` given, else the path it was read from.
        text: Un-normalised text; every offset of the package counts its code points.
        title: Headline, when the input names one or the first line is one.
        outlet: The publisher's name as given.
        published: Day of publication.
        language: ISO 639-1 code.
        url: Address given with the article.
        sentences: Boundaries given with the input; empty when sentences are still to be found.
    """

    key: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None
    sentences: tuple[GivenSentence, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the text and of its given boundaries: equal when a second reading changes nothing.

        64 hexadecimal digits.
        """
        boundaries = ",".join(f"{s.id}:{s.span.start}-{s.span.end}" for s in self.sentences)
        content = "\x1f".join((self.text, boundaries))
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
