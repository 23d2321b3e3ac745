from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.inference.windows import BEGIN, END, WINDOW, Piece, lay_out, pack


def shown(windows: list[tuple[Piece, ...]]) -> str:
    """Windows such as ``0[0:3] 1[0:2] | 2[0:8]``: sentence and tokens of each piece."""
    return " | ".join(
        " ".join(f"{piece.sentence}[{piece.start}:{piece.end}]" for piece in window) for window in windows
    )


@pytest.mark.parametrize(
    ("lengths", "budget", "expected"),
    [
        ([], 10, ""),
        ([0], 10, "0[0:0]"),
        ([0, 0, 0], 3, "0[0:0] 1[0:0] | 2[0:0]"),
        ([8], 10, "0[0:8]"),
        ([9], 10, "0[0:4] | 0[4:9]"),
        ([17], 10, "0[0:5] | 0[5:11] | 0[11:17]"),
        ([4, 3], 10, "0[0:4] 1[0:3]"),
        ([4, 4], 10, "0[0:4] | 1[0:4]"),
        ([2, 2, 2, 2], 10, "0[0:2] 1[0:2] 2[0:2] | 3[0:2]"),
        ([2, 16, 2], 10, "0[0:2] | 1[0:8] | 1[8:16] | 2[0:2]"),
        ([2, 0, 16, 0], 10, "0[0:2] 1[0:0] | 2[0:8] | 2[8:16] | 3[0:0]"),
        ([3], 3, "0[0:1] | 0[1:2] | 0[2:3]"),
    ],
)
def test_pack(lengths: list[int], budget: int, expected: str) -> None:
    assert shown(pack(lengths, budget)) == expected


@given(st.lists(st.integers(0, 60), max_size=25), st.integers(3, 40))
def test_every_token_is_in_one_piece_in_order_and_no_window_is_too_long(lengths: list[int], budget: int) -> None:
    windows = pack(lengths, budget)
    pieces = [piece for window in windows for piece in window]
    tokens = [(piece.sentence, place) for piece in pieces for place in range(piece.start, piece.end)]
    assert tokens == [(sentence, place) for sentence, length in enumerate(lengths) for place in range(length)]
    assert {piece.sentence for piece in pieces} == set(range(len(lengths)))
    texts = [list(range(100, 100 + length)) for length in lengths]
    for window in windows:
        assert window
        assert len(lay_out(window, texts)[0]) <= budget
    for sentence, length in enumerate(lengths):
        sizes = [piece.end - piece.start for piece in pieces if piece.sentence == sentence]
        assert max(sizes) - min(sizes) <= 1
        assert len(sizes) == max(1, -(-length // (budget - 2)))


@pytest.mark.parametrize("budget", [2, 0, -1])
def test_a_window_has_room_for_a_token(budget: int) -> None:
    with pytest.raises(ValueError, match=f"at least 3, was: {budget}"):
        pack([1], budget)


def test_the_budget_is_that_of_training() -> None:
    assert pack([WINDOW - 2]) == [(Piece(0, 0, WINDOW - 2),)]
    assert len(pack([WINDOW - 1])) == 2


def test_lay_out_puts_special_tokens_around_the_pieces() -> None:
    tokens = [[11, 12], [], [21, 22, 23, 24]]
    window = (Piece(0, 0, 2), Piece(1, 0, 0), Piece(2, 1, 3))
    ids, places = lay_out(window, tokens)
    assert ids == [BEGIN, 11, 12, END, END, 22, 23, END]
    assert places == [-1, 0, 0, -1, -1, 2, 2, -1]
