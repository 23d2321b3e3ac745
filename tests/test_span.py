"""Spans: half-open, in code points."""

import pytest

from claims.span import Span, hull


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_impossible_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=rf"\[{start}, {end}\)"):
        Span(start, end)


def test_length_words_and_shift() -> None:
    assert len(Span(2, 5)) == 3
    assert not Span(4, 4)
    assert Span(0, 3).of("خبر عاجل") == "خبر"
    assert Span(1, 2).of("😀😀😀") == "😀"
    assert Span(3, 5).shift(-3) == Span(0, 2)
    with pytest.raises(ValueError, match="span"):
        Span(1, 2).shift(-2)


# one, other, contains, overlaps, distance
RELATIONS = [
    (Span(0, 5), Span(0, 5), True, True, 0),
    (Span(0, 5), Span(1, 4), True, True, 0),
    (Span(1, 4), Span(0, 5), False, True, 0),
    (Span(0, 5), Span(4, 6), False, True, 0),
    (Span(0, 5), Span(5, 6), False, False, 0),
    (Span(5, 6), Span(0, 5), False, False, 0),
    (Span(0, 2), Span(5, 6), False, False, 3),
    (Span(5, 6), Span(0, 2), False, False, 3),
    (Span(0, 5), Span(3, 3), True, True, 0),
    (Span(0, 5), Span(5, 5), True, False, 0),
    (Span(0, 5), Span(0, 0), True, False, 0),
]


@pytest.mark.parametrize(("one", "other", "contains", "overlaps", "distance"), RELATIONS)
def test_two_spans(one: Span, other: Span, contains: bool, overlaps: bool, distance: int) -> None:
    assert one.contains(other) == contains
    assert one.overlaps(other) == other.overlaps(one) == overlaps
    assert one.distance(other) == other.distance(one) == distance


@pytest.mark.parametrize(
    ("text", "span", "trimmed"),
    [
        ("  ab  ", Span(0, 6), Span(2, 4)),
        ("a b", Span(0, 3), Span(0, 3)),
        ("a b", Span(1, 3), Span(2, 3)),
        ("\u00a0x\n", Span(0, 3), Span(1, 2)),
        ("   ", Span(0, 3), Span(3, 3)),
        ("ab", Span(1, 1), Span(1, 1)),
    ],
)
def test_trim(text: str, span: Span, trimmed: Span) -> None:
    assert span.trim(text) == trimmed


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([Span(3, 4)], Span(3, 4)),
        ([Span(8, 9), Span(2, 3)], Span(2, 9)),
        ([Span(0, 9), Span(2, 3)], Span(0, 9)),
    ],
)
def test_hull(spans: list[Span], expected: Span) -> None:
    assert hull(span for span in spans) == expected


def test_hull_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        hull([])


def test_spans_are_ordered_by_start_then_end() -> None:
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(2, 3)]
