"""What a token head marks in a sentence: tags of tokens in, spans of words out (pure)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.span import Span, hull

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OUTSIDE, BEGIN, INSIDE = range(3)

# Letters of a right-to-left word that may stand before a span: proclitics (و ف ب ل ك, ו ה ב ל מ ש כ, two at most) are
# not part of the name they are written to.
PROCLITICS = 2

OPENING = frozenset("«“„‹")
CLOSING = frozenset("»”›")
STRAIGHT = frozenset("\"'’")
_LEADING = OPENING | CLOSING | STRAIGHT | frozenset("‘,،:;؛-–—")
_TRAILING = _LEADING - frozenset("-:–—") | frozenset(".…。")


@dataclass(frozen=True, slots=True)
class Marked:
    """A span that a token head marked, its kind (empty for content) and the mean probability that it is marked."""

    span: Span
    kind: str
    score: float


def best_path(probabilities: NDArray[np.float64]) -> list[int]:
    """The most probable sequence in which every `INSIDE` follows a `BEGIN` or `INSIDE` (Viterbi).

    Args:
        probabilities: `(tokens, 3)` of `OUTSIDE`, `BEGIN` and `INSIDE`.

    Returns:
        One of the three for each token.
    """
    import numpy as np

    if not len(probabilities):
        return []
    # From, to: an INSIDE never follows an OUTSIDE.
    allowed = np.zeros((3, 3))
    allowed[OUTSIDE, INSIDE] = -np.inf
    emissions = np.log(np.maximum(probabilities, 1e-9))
    score = emissions[0] + allowed[OUTSIDE]
    backward = np.zeros(emissions.shape, dtype=np.int64)
    for token in range(1, len(emissions)):
        candidates = score[:, None] + allowed
        backward[token] = candidates.argmax(axis=0)
        score = candidates.max(axis=0) + emissions[token]
    path = [int(score.argmax())]
    for token in range(len(emissions) - 1, 0, -1):
        path.append(int(backward[token, path[-1]]))
    return path[::-1]


def marked_spans(
    text: str, spans: Sequence[Span], probabilities: NDArray[np.float32], tags: Sequence[str]
) -> list[Marked]:
    """Spans of whole words that a token head marks, in text order.

    Where a span lies is decided before what kind it is: "the statement" may be a document or an institution, and is a
    source in either case. On the development set that is worth 1.7 points of source overlap-F1 (Arabic: 8).

    Args:
        text: The sentence.
        spans: Trimmed spans of the tokens; that of a lone space is empty.
        probabilities: `(tokens, len(tags))`, rows summing to 1.
        tags: ``O``, then ``B-kind`` and ``I-kind`` of each kind; ``O``, ``B``, ``I`` when there are no kinds.
    """
    import numpy as np

    table = np.asarray(probabilities, dtype=np.float64)
    positions = np.array([("O", "B", "I").index(tag[0]) for tag in tags])
    places = np.stack([table[:, positions == place].sum(axis=1) for place in (OUTSIDE, BEGIN, INSIDE)], axis=1)
    groups: list[list[int]] = []
    for token, place in enumerate(best_path(places)):
        if place == BEGIN:
            groups.append([token])
        elif place == INSIDE:
            groups[-1].append(token)
    found: list[Marked] = []
    for group in groups:
        visible = [spans[token] for token in group if len(spans[token])]
        if visible:
            kind = _kind(table[group].sum(axis=0), tags)
            marked = Marked(widen(text, hull(visible)), kind, float(1 - table[group, 0].mean()))
            found[-1:] = _one_or_two(text, found[-1:], marked)
    return found


def _one_or_two(text: str, before: Sequence[Marked], marked: Marked) -> list[Marked]:
    """A span and the one before it; one of both when nothing but quotation marks parts them: وكالة «رويترز»."""
    if before and before[0].kind == marked.kind:
        between = text[before[0].span.end : marked.span.start]
        if between and all(mark.isspace() or mark in OPENING | CLOSING | STRAIGHT for mark in between):
            score = min(before[0].score, marked.score)
            return [Marked(hull((before[0].span, marked.span)), marked.kind, score)]
    return [*before, marked]


def _kind(mass: NDArray[np.float64], tags: Sequence[str]) -> str:
    """The kind with most of the probability of a span's tokens; the earlier one on a tie."""
    totals: dict[str, float] = {}
    for tag, value in zip(tags[1:], mass[1:], strict=True):
        totals[tag[2:]] = totals.get(tag[2:], 0.0) + float(value)
    return max(totals, key=lambda kind: totals[kind])


def widen(text: str, span: Span) -> Span:
    """The span with the rest of the words it cuts: tokens are pieces of words.

    Up to `PROCLITICS` letters before a right-to-left word stay out. Chinese writes no spaces, its spans stay as they
    are.
    """
    start, end = span.start, span.end
    while start and _joined(text[start - 1], text[start]):
        start -= 1
    if span.start - start <= PROCLITICS and unicodedata.bidirectional(text[span.start]) in ("R", "AL"):
        start = span.start
    while end < len(text) and _joined(text[end - 1], text[end]):
        end += 1
    return Span(start, end)


def _joined(before: str, after: str) -> bool:
    """Whether two neighbouring characters are of one word."""
    return _in_word(before) and _in_word(after)


def _in_word(character: str) -> bool:
    if unicodedata.combining(character):
        return True
    return character.isalnum() and not unicodedata.name(character, "").startswith("CJK")


def strip_marks(text: str, span: Span) -> Span:
    """The span without the white space, stops and unpaired quotation marks at its ends; empty without anything else.

    Of a quotation that fills the span both marks go; those of one inside it stay: ``the report “pure invention”``.
    """
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in _LEADING):
        if text[start] in OPENING | STRAIGHT and _closed_inside(text, start, end):
            break
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _TRAILING):
        if text[end - 1] in CLOSING | STRAIGHT and _opened_inside(text, start, end):
            break
        end -= 1
    return Span(start, end)


def _closed_inside(text: str, start: int, end: int) -> bool:
    """Whether the mark that begins a span has its partner before the span's last word."""
    inner = text[start + 1 : end].rstrip("".join(_TRAILING) + " ")
    return text[start] != "'" and any(mark in inner for mark in _partners(text[start], CLOSING))


def _opened_inside(text: str, start: int, end: int) -> bool:
    """Whether the mark that ends a span has its partner after the span's first letter."""
    inner = text[start : end - 1]
    return text[end - 1] not in "'’" and any(mark in inner for mark in _partners(text[end - 1], OPENING))


def _partners(mark: str, others: frozenset[str]) -> frozenset[str]:
    return frozenset(mark) if mark in STRAIGHT else others
