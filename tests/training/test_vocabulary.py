"""Which pieces of the tokenizer are kept."""

import pytest

from claims.training import vocabulary
from claims.training.vocabulary import kept_pieces, script_of, trim_tokenizer

# Pieces by id, and whether they are kept when Latin ones are kept below rank 7 and Arabic ones always.
PIECES = [
    ("<s>", True),
    ("<pad>", True),
    ("</s>", True),
    ("<unk>", True),
    ("▁the", True),
    ("สวัสดี", False),
    ("ing", True),
    ("▁rare", False),
    ("▁الخبر", True),
    ("▁ق", True),
    ("▁z", True),
    ("ß", True),
    ("ส", False),
    ("aб", False),
    ("▁", True),
    ("2024", True),
    ("،", True),
    ("<mask>", False),
]


@pytest.fixture(autouse=True)
def limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "RANK_LIMITS", {"LATIN": 7, "ARABIC": 250_002})


def tokenizer() -> dict:
    return {
        "version": "1.0",
        "added_tokens": [{"id": 0, "content": "<s>"}, {"id": 3, "content": "<unk>"}, {"id": 17, "content": "<mask>"}],
        "model": {"type": "Unigram", "unk_id": 3, "vocab": [[piece, -float(i)] for i, (piece, _) in enumerate(PIECES)]},
    }


@pytest.mark.parametrize(
    ("piece", "script"),
    [("▁the", "LATIN"), ("خبر", "ARABIC"), ("ёж", "CYRILLIC"), ("▁12,", "none"), ("", "none"), ("aб", "mixed")],
)
def test_script_of(piece: str, script: str) -> None:
    assert script_of(piece) == script


def test_kept_pieces() -> None:
    kept = kept_pieces(tokenizer()["model"]["vocab"])
    assert [PIECES[index][0] for index in kept] == [piece for piece, stays in PIECES if stays]


def test_trim_tokenizer() -> None:
    whole = tokenizer()
    trimmed = trim_tokenizer(whole, [0, 1, 2, 3, 8, 14])
    assert trimmed["model"]["vocab"] == [whole["model"]["vocab"][index] for index in (0, 1, 2, 3, 8, 14)]
    assert (trimmed["version"], trimmed["model"]["unk_id"]) == ("1.0", 3)
    assert [token["content"] for token in trimmed["added_tokens"]] == ["<s>", "<unk>"]
    assert whole == tokenizer()


@pytest.mark.parametrize("kept", [[], [0, 1, 2], [0, 1, 2, 4], [1, 0, 2, 3, 4]])
def test_special_tokens_must_stay(kept: list[int]) -> None:
    with pytest.raises(ValueError, match="special tokens"):
        trim_tokenizer(tokenizer(), kept)
