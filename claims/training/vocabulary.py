"""The pieces of the tokenizer that the supported languages need.

The vocabulary of XLM-R serves a hundred languages with 250,000 pieces; three quarters of the weights of a small encoder
are their embeddings. Pieces come in order of frequency, so a script is kept up to a rank. Dropping a piece never makes
text unreadable: the tokenizer spells it with shorter ones.
"""

from __future__ import annotations

import copy
import unicodedata
from functools import cache
from typing import Any

# How far down the list of pieces each script is kept. Measured on 30,232 sentences and headlines in Arabic, Persian,
# Russian, English, French and eight more languages: of the piece types seen, 97 % of the Latin ones rank under 201,000
# and of the Cyrillic under 229,000, but 90 % under 153,000 and 201,000; the rarest tenth is spelt with two pieces
# instead.
RANK_LIMITS = {
    "ARABIC": 250_002,
    "HEBREW": 250_002,
    "CYRILLIC": 200_000,
    "LATIN": 130_000,
    "CJK": 100_000,
}
MARKS = "none"
SPECIAL_FIRST = 4
MASK = "<mask>"
"""Only pre-training needs it, and as an added token it would keep an id of its own."""


@cache
def _script(character: str) -> str:
    return unicodedata.name(character, "UNNAMED").split(" ")[0]


def script_of(piece: str) -> str:
    """Script of a piece by Unicode character names: ``LATIN``, …; ``none`` without letters, ``mixed`` with several."""
    scripts = {_script(character) for character in piece if character.isalpha()}
    if not scripts:
        return MARKS
    return scripts.pop() if len(scripts) == 1 else "mixed"


def kept_pieces(vocabulary: list[list[Any]]) -> list[int]:
    """Ids of the pieces to keep, ascending.

    Args:
        vocabulary: `[piece, log probability]` by id, as in the `model` section of a Unigram ``tokenizer.json``.
    """
    kept = list(range(SPECIAL_FIRST))
    for rank, (piece, _) in enumerate(vocabulary[SPECIAL_FIRST:], SPECIAL_FIRST):
        script = script_of(piece)
        # Without the characters of its script a word would become <unk>.
        single = script in RANK_LIMITS and len(piece.strip("▁")) == 1
        if piece != MASK and (single or script == MARKS or rank < RANK_LIMITS.get(script, 0)):
            kept.append(rank)
    return kept


def trim_tokenizer(tokenizer: dict[str, Any], kept: list[int]) -> dict[str, Any]:
    """The ``tokenizer.json`` with only the pieces `kept`; ids become their positions in that list.

    Raises:
        ValueError: the special tokens are not the first pieces.
    """
    vocabulary = tokenizer["model"]["vocab"]
    if kept[:SPECIAL_FIRST] != list(range(SPECIAL_FIRST)):
        raise ValueError(f"the {SPECIAL_FIRST} special tokens must be kept first, kept were {kept[:SPECIAL_FIRST]}")
    trimmed = copy.deepcopy({key: value for key, value in tokenizer.items() if key != "model"})
    trimmed["model"] = {**tokenizer["model"], "vocab": [vocabulary[index] for index in kept]}
    trimmed["added_tokens"] = [token for token in trimmed["added_tokens"] if token["id"] < SPECIAL_FIRST]
    return trimmed
