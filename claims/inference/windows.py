"""Windows: consecutive sentences of one article that pass through the model together (pure).

Training and inference cut articles with the same functions, so that the model sees at work what it saw in training.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

BEGIN, PAD, END = 0, 1, 2
"""Ids of ``<s>``, ``<pad>`` and ``</s>`` in every XLM-R style vocabulary."""

# Tokens of a window, special ones included. Windows of up to 200 tokens hold 3-6 sentences of news; attention costs
# grow with the square of the length while the context of more sentences no longer helped.
WINDOW = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens `[start, end)` of one sentence of the article."""

    sentence: int
    start: int
    end: int


Window = tuple[Piece, ...]


def pack(lengths: Sequence[int], budget: int = WINDOW) -> list[Window]:
    """Cut an article into windows, sentences in order.

    A sentence that does not fit into an empty window is cut into as few equal pieces as do, each a window of its own.

    Args:
        lengths: Tokens of each sentence, without special ones; 0 for a sentence the tokenizer has no tokens for.
        budget: Tokens a window may have, special ones included; each piece takes one more than its tokens, the window
            one more.

    Raises:
        ValueError: `budget` leaves no room for a token.
    """
    if budget < 3:
        raise ValueError(f"a window needs room for one token and two special ones, so at least 3, was: {budget}")
    windows: list[Window] = []
    current: list[Piece] = []
    room = budget - 1
    for sentence, length in enumerate(lengths):
        if length + 1 > room and current:
            windows.append(tuple(current))
            current, room = [], budget - 1
        if length + 1 > room:
            windows.extend((piece,) for piece in _cut(sentence, length, budget - 2))
            continue
        current.append(Piece(sentence, 0, length))
        room -= length + 1
    if current:
        windows.append(tuple(current))
    return windows


def _cut(sentence: int, length: int, most: int) -> list[Piece]:
    count = -(-length // most)
    edges = [length * index // count for index in range(count + 1)]
    return [Piece(sentence, start, end) for start, end in pairwise(edges)]


def lay_out(window: Window, tokens: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """The ids of a window, and for each the place of its piece in the window (-1 for special tokens).

    Args:
        window: Pieces of sentences.
        tokens: Ids of every sentence of the article, without special tokens.
    """
    ids, places = [BEGIN], [-1]
    for place, piece in enumerate(window):
        ids.extend(tokens[piece.sentence][piece.start : piece.end])
        ids.append(END)
        places.extend([place] * (piece.end - piece.start))
        places.append(-1)
    return ids, places
