"""Where a list of figures is parted: "killing 12 people and injuring 30" (pure)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claims.clauses.joints import Joint
from claims.clauses.words import COMMAS, Grammar, Word
from claims.details.quantity import Quantity, quantities
from claims.details.unit_words import FACTORS
from claims.span import Span

# Words between a figure and the joint, and between the joint and the next figure. Each missed two of the 33 boundaries
# of the gold's tuned half when it was smaller (2, 0); larger ones (8, 4) found no more.
BEFORE = 5
BEHIND = 2
# What stands before a figure that is the lower end of a range or the start of a change.
_RANGES = frozenset({"between", "بين", "entre", "между", "zwischen", "між", "from", "من", "از", "от", "de", "від"})


def figure_joints(text: str, words: Sequence[Word], code: str | None, grammar: Grammar) -> Iterator[Joint]:
    """The joints between two figures that are each of something else, or of the same in two places."""
    # Reading quantities costs more than all else here, and both have to be written in figures.
    if sum(any(map(str.isdecimal, word.text)) for word in words) < 2:
        return
    span = Span(words[0].span.start, words[-1].span.end)
    found = [(_range(words, each.span.shift(span.start)), each) for each in quantities(span.of(text), code)]
    shared: dict[Span, int] = {}
    for (one, first), (other, second) in pairwise(found):
        for index in range(one.end, other.start + 1):
            joint = _at(words, index, grammar)
            if joint and _parts(words, joint, (one, first), (other, second), grammar.words.clitic_and):
                # All figures of a list share what stands in front of the first.
                shared[other] = shared[one] if one in shared else _shared(words, joint, one, other, grammar)
                yield replace(joint, shared=shared[other])
                break


def _range(words: Sequence[Word], span: Span) -> Span:
    """Indices of the words that `span` touches."""
    inside = [index for index, word in enumerate(words) if word.span.overlaps(span)]
    return Span(inside[0], inside[-1] + 1) if inside else Span(0, 0)


def _at(words: Sequence[Word], index: int, grammar: Grammar) -> Joint | None:
    if index >= len(words) - 1 or words[index].guarded:
        return None
    known, comma = grammar.words, words[index].text in COMMAS
    behind = index + 1 if comma else index
    if words[behind].text in known.ands:
        return Joint(index, behind + 1)
    if known.clitic_and and words[behind].text.startswith(known.clitic_and) and len(words[behind].text) > 2:
        return Joint(index, behind)
    return Joint(index, behind) if comma else None


def _by_comma(words: Sequence[Word], joint: Joint, clitic: str) -> bool:
    joined = clitic and words[joint.start].text.startswith(clitic)
    return words[joint.start - 1].text in COMMAS and not joined


def _shared(words: Sequence[Word], joint: Joint, one: Span, other: Span, grammar: Grammar) -> int:
    """Where the words in front of the first figure end that the second is said of as well: "Turnout was"."""
    end = one.start - (other.start - joint.start)
    # A second figure with a verb of its own does without that of the first.
    if any(grammar.is_finite(word) for word in words[joint.start :]) and grammar.is_finite(words[end - 1]):
        end -= 1
    return max(end, 0)


def _parts(
    words: Sequence[Word], joint: Joint, one: tuple[Span, Quantity], other: tuple[Span, Quantity], clitic: str
) -> bool:
    (left, first), (right, second) = one, other
    gap, lead = joint.end - left.end, right.start - joint.start
    if not (0 <= gap <= BEFORE and 0 <= lead <= BEHIND and first.figures and second.figures):
        return False
    if left.start < 2 or any(word.text in _RANGES for word in words[max(0, left.start - 2) : left.start]):
        return False
    if any(word.text in COMMAS for word in words[left.start : joint.end]):
        return False
    by_comma = _by_comma(words, joint, clitic)
    if by_comma and lead:
        return False
    kinds = [FACTORS.get(quantity.unit, (quantity.unit, 1.0))[0] for quantity in (first, second)]
    if kinds[0] != kinds[1]:
        # A comma alone rather sets off what explains the first figure: "by 2.98 points, 0.14 per cent".
        return all(kinds) and "day" not in kinds and not by_comma
    placed = (gap >= 1 and len(words) > right.end and words[right.end].is_word) or lead > 0
    return bool(kinds[0]) and kinds[0] != "day" and gap + lead >= 2 and placed
