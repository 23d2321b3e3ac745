"""The parts of a line that may be a credit: names of agencies, houses, days, places and words that only join them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from claims.outlets.credit_words import AGENCIES, AGENCIES_IN_TWO, CREDITING, NO_PLACE, PHOTO, WITH
from claims.outlets.kind_nouns import noun_at
from claims.outlets.matcher import OutletMention
from claims.outlets.outlet import OutletKind
from claims.outlets.words import Words, word_texts
from claims.span import Span

_BREAKS = re.compile(r"[–—−ـ/\\|:,،؛;.+·•()\[\]（）：，、《》«»\"“”„©*\n]|(?<=\s)-|-(?=\s)")
_JOINING = frozenset({*word_texts("and et und y e и та і ve או و"), *WITH})
# A day has at most these words: "17 تموز يوليو 2025", "12 de mayo de 2026".
_DAY_WORDS = 5


class PartKind(Enum):
    """What a part of a credit is."""

    AGENCY = "agency"
    UNNAMED = "agencies, none named"
    HOUSE = "another outlet, or the publisher"
    DAY = "a day"
    GLUE = "words that only join"
    UNKNOWN = "a place, a person"
    PHOTO = "a picture's credit"
    SENTENCE = "words of a sentence"


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring words without a separator between them.

    Attributes:
        first: Index of its first word in the article's words.
        last: Index of its last.
        outlets: Ids of the agencies it names.
        doubtful: Their names are usually something else ("فارس", "Trend"): with nothing beside it credits nobody.
        before: What stands between the part before and this one.
    """

    kind: PartKind
    first: int
    last: int
    outlets: tuple[str, ...]
    doubtful: bool
    before: str

    @property
    def size(self) -> int:
        """How many words it has."""
        return self.last - self.first + 1


def parts_of(
    words: Words, inside: range, mentions: Sequence[OutletMention], publisher: str | None, any_outlet: bool = False
) -> list[Part]:
    """The parts of words `inside`.

    Args:
        words: Of the article.
        inside: Indices of the words to read.
        mentions: Outlets named in the article, in text order.
        publisher: Registry id; naming itself it credits nobody.
        any_outlet: Any outlet can be credited, not only agencies.
    """
    found = []
    for first, last, before in _runs(words, inside, mentions):
        span = Span(words.items[first].span.start, words.items[last].span.end)
        named = [m for m in mentions if span.contains(m.span)]
        credited = [m.outlet.id for m in named if any_outlet or m.outlet.kind is OutletKind.AGENCY]
        others = tuple(dict.fromkeys(outlet for outlet in credited if outlet != publisher))
        kind = _kind(_rest(words, range(first, last + 1), named), bool(named), bool(others))
        doubtful = all(mention.needs_kind for mention in named)
        found.append(Part(kind, first, last, others if kind is PartKind.AGENCY else (), doubtful, before))
    return found


def _runs(words: Words, inside: range, mentions: Sequence[OutletMention]) -> Iterator[tuple[int, int, str]]:
    first, before = inside.start, ""
    for index in inside:
        end = index + 1 == inside.stop
        gap = "" if end else words.gap(index)
        if end or _breaks(words, index, gap, mentions):
            yield first, index, before
            first, before = index + 1, gap


def _breaks(words: Words, index: int, gap: str, mentions: Sequence[OutletMention]) -> bool:
    here, there = words.items[index].span, words.items[index + 1].span
    if any(m.span.overlaps(here) and m.span.overlaps(there) for m in mentions):
        return False
    beside_name = any(m.span.overlaps(here) or m.span.overlaps(there) for m in mentions)
    return _BREAKS.search(gap) is not None or (beside_name and "-" in gap)


def _rest(words: Words, inside: range, named: Sequence[OutletMention]) -> list[str]:
    """The words of a part but for names and what may stand with them."""
    return [words.texts[i] for i in inside if not any(mention.span.overlaps(words.items[i].span) for mention in named)]


def _kind(rest: list[str], named: bool, credits: bool) -> PartKind:
    if PHOTO.intersection(rest):
        return PartKind.PHOTO
    plain = [word for word in rest if word not in _JOINING and word not in CREDITING and not noun_at((word,), 0)[0]]
    numbers = [word for word in plain if any(char.isdigit() for char in word)]
    unnamed = bool(AGENCIES.intersection(rest)) or tuple(rest[-2:]) in AGENCIES_IN_TWO
    if named or unnamed:
        left = [] if tuple(rest) in AGENCIES_IN_TWO else [w for w in plain if w not in AGENCIES and w not in numbers]
        if left:
            return PartKind.SENTENCE
        return PartKind.AGENCY if credits else PartKind.UNNAMED if unnamed else PartKind.HOUSE
    if not plain:
        return PartKind.GLUE
    if numbers and len(rest) <= _DAY_WORDS:
        return PartKind.DAY
    return PartKind.SENTENCE if NO_PLACE.intersection(rest) else PartKind.UNKNOWN
