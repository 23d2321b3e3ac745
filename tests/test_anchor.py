from __future__ import annotations

import pytest

from claims.anchor import Anchor, anchored, find_again
from claims.span import Span


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


BEFORE = "Six died. Talks open on Monday. Six died."


@pytest.mark.parametrize(
    ("words", "after", "candidates", "expected"),
    [
        (["Talks open on Monday."], BEFORE, [["Six died."], ["Talks open on Monday."]], 1),
        # Moved.
        (
            ["Talks open on Monday."],
            "New words first. Talks open on Monday.",
            [["New words first."], ["Talks open on Monday."]],
            1,
        ),
        # Spelt in another way.
        (["Talks open on Monday."], "TALKS open on Monday.", [["TALKS open on Monday."]], 0),
        # Cut in another way: it is part of something longer, or the larger part of it is left.
        (["Talks open on Monday."], "Six died. Talks open on Monday.", [["Six died. Talks open on Monday."]], 0),
        (["Talks open on Monday."], "Talks open on Monday.", [["Talks"], ["open on Monday."]], 1),
        # Most of a longer neighbour's words are others.
        (["Talks open on Monday."], "x Talks open on Monday. y", [["x Talks"], ["y"]], 0),
        (["open on Monday"], "He said: open on Monday", [["He said: o"]], None),
        # Gone.
        (["Talks open on Monday."], "Talks end on Friday.", [["Talks end on Friday."]], None),
        (["Talks open on Monday."], "", [], None),
        # Two parts are looked for one by one.
        (["Six died.", "Monday."], BEFORE, [["Six died."], ["Six died.", "Monday."]], 1),
        (["Talks", "Monday."], "Talks. Friday.", [["Friday."], ["Talks."]], 1),
    ],
)
def test_finding_words_again(words: list[str], after: str, candidates: list[list[str]], expected: int | None) -> None:
    anchor = anchored(BEFORE, spans(BEFORE, *words))
    assert anchor.words == tuple(words)
    assert find_again(anchor, after, [spans(after, *parts) for parts in candidates]) == expected


def test_of_the_same_words_the_nearest_are_meant() -> None:
    first, last = Span(0, 9), Span(32, 41)
    assert BEFORE[32:41] == "Six died."
    candidates = [(first,), (last,)]
    assert find_again(anchored(BEFORE, [first]), BEFORE, candidates) == 0
    assert find_again(anchored(BEFORE, [last]), BEFORE, candidates) == 1
    # Also where no candidate has them alone.
    wide = [(Span(0, 31),), (Span(10, 41),)]
    assert find_again(anchored(BEFORE, [first]), BEFORE, wide) == 0
    assert find_again(anchored(BEFORE, [last]), BEFORE, wide) == 1


def test_of_the_same_words_those_in_the_same_surroundings_are_meant() -> None:
    after = "A new first sentence. " + BEFORE
    first, last = Span(22, 31), Span(54, 63)
    assert first.of(after) == last.of(after) == "Six died."
    # By place alone it were the first: 32 is nearer to 22 than to 54.
    assert find_again(anchored(BEFORE, [Span(32, 41)]), after, [(first,), (last,)]) == 1
    assert find_again(anchored(BEFORE, [Span(0, 9)]), after, [(first,), (last,)]) == 0


def test_vowel_signs_do_not_matter() -> None:
    text = "قال الوزير إن العدد ٣١."
    other = text.replace("قال", "قَالَ")
    assert find_again(anchored(text, [Span(0, len(text))]), other, [(Span(0, len(other)),)]) == 0


@pytest.mark.parametrize("words", [(), ("a", "b")])
def test_words_stand_for_their_spans(words: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="words for each of its spans"):
        Anchor((Span(0, 1),), words)
    with pytest.raises(ValueError, match="words for each of its spans"):
        Anchor((), ())
