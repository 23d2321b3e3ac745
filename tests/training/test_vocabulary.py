from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claims.training.vocabulary import MASK, RANK_LIMITS, kept_pieces, script_of, trim_tokenizer

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")


@pytest.mark.parametrize(
    ("piece", "script"),
    [
        ("▁the", "LATIN"),
        ("▁قال", "ARABIC"),
        ("گفت", "ARABIC"),
        ("сказал", "CYRILLIC"),
        ("אמר", "HEBREW"),
        ("新闻", "CJK"),
        ("▁", "none"),
        ("▁2025", "none"),
        ("…", "none"),
        ("\u200c", "none"),
        ("กขค", "THAI"),
        ("कहा", "DEVANAGARI"),
        ("aб", "mixed"),
    ],
)
def test_script_of_a_piece(piece: str, script: str) -> None:
    assert script_of(piece) == script


def vocabulary(pieces: dict[int, str], size: int) -> list[list[Any]]:
    """Pieces at their ranks, Thai ones, which are dropped, at all others."""
    return [[token, 0.0] for token in SPECIAL] + [[pieces.get(rank, "ก"), -1.0] for rank in range(4, size)]


@pytest.mark.parametrize(
    ("piece", "rank", "kept"),
    [
        ("▁the", RANK_LIMITS["LATIN"] - 1, True),
        ("▁the", RANK_LIMITS["LATIN"], False),
        ("▁сказал", RANK_LIMITS["LATIN"], True),
        ("▁сказал", RANK_LIMITS["CYRILLIC"], False),
        ("▁ж", RANK_LIMITS["CYRILLIC"], True),
        ("ß", RANK_LIMITS["LATIN"] + 5, True),
        ("▁قال", RANK_LIMITS["CYRILLIC"] + 5, True),
        ("新闻", RANK_LIMITS["CJK"], False),
        ("新", RANK_LIMITS["CJK"], True),
        ("▁2025", 200_005, True),
        ("ไทย", 10, False),
        ("aб", 10, False),
        (MASK, 10, False),
        (MASK, 200_005, False),
    ],
)
def test_pieces_are_kept_up_to_the_rank_of_their_script(piece: str, rank: int, kept: bool) -> None:
    found = kept_pieces(vocabulary({rank: piece}, rank + 3))
    assert found == [0, 1, 2, 3] + [rank] * kept


def test_a_trimmed_tokenizer_has_the_pieces_kept_at_their_positions(make_tokenizer: Callable[[], Any]) -> None:
    tokenizer = make_tokenizer()
    pieces = tokenizer["model"]["vocab"]
    pieces.insert(10, ["ไทย", -2.0])
    pieces.append([MASK, 0.0])
    tokenizer["added_tokens"].append({"id": len(pieces) - 1, "content": MASK})
    before = len(pieces)
    kept = kept_pieces(pieces)
    trimmed = trim_tokenizer(tokenizer, kept)
    assert trimmed["model"]["vocab"] == [pieces[index] for index in kept]
    assert len(trimmed["model"]["vocab"]) == before - 2
    assert [token["content"] for token in trimmed["added_tokens"]] == list(SPECIAL)
    assert trimmed["model"]["unk_id"] == 3
    assert trimmed["pre_tokenizer"] == tokenizer["pre_tokenizer"]
    assert len(tokenizer["model"]["vocab"]) == before
    assert len(tokenizer["added_tokens"]) == 5


@pytest.mark.parametrize("kept", [[], [0, 1, 2, 4], [1, 0, 2, 3, 4]])
def test_special_tokens_stay_first(make_tokenizer: Callable[[], Any], kept: list[int]) -> None:
    with pytest.raises(ValueError, match="special tokens must be kept first"):
        trim_tokenizer(make_tokenizer(), kept)
