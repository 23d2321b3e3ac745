"""Text to token ids and trimmed spans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.errors import ModelError
from claims.span import Span

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerFast


_SURROGATE = re.compile("[\ud800-\udfff]")
UNKNOWN = 3
"""Id of ``<unk>`` in every XLM-R style vocabulary; those below it are special."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one text: vocabulary ids and spans of equal number.

    A Metaspace token begins with the space before its word: spans are trimmed, and that of a lone space is empty.
    """

    ids: tuple[int, ...]
    spans: tuple[Span, ...]


class Tokenizer:
    """The tokenizer of a model directory.

    Raises:
        ModelError: the directory has no readable ``tokenizer.json``.
    """

    def __init__(self, directory: Path) -> None:
        self._fast = load_fast(directory)

    def tokenize(self, texts: Sequence[str]) -> list[Tokens]:
        """Tokens of each text, without special ones; the order is kept."""
        if not texts:
            return []
        # Half of a surrogate pair is no text to the tokenizer; its stand-in is one code point as well.
        whole = [_SURROGATE.sub("\ufffd", text) for text in texts]
        encoded = self._fast(whole, add_special_tokens=False, return_offsets_mapping=True, verbose=False)
        return [
            # Text that spells a special token, as HTML does with <s>, must not act as one.
            Tokens(tuple(max(token, UNKNOWN) for token in ids), tuple(Span(*offset).trim(text) for offset in offsets))
            for text, ids, offsets in zip(texts, encoded["input_ids"], encoded["offset_mapping"], strict=True)
        ]


def load_fast(directory: Path) -> PreTrainedTokenizerFast:
    """The Hugging Face tokenizer of a model directory.

    Raises:
        ModelError: the file is missing or damaged.
    """
    from transformers import PreTrainedTokenizerFast

    path = directory / "tokenizer.json"
    create: Any = PreTrainedTokenizerFast  # without types
    if not path.is_file():
        raise ModelError(f"{path}: the model has no tokenizer")
    try:
        fast: PreTrainedTokenizerFast = create(
            tokenizer_file=str(path), bos_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>"
        )
        return fast
    except Exception as error:  # the Rust reader raises bare Exception
        raise ModelError(f"{path}: not a tokenizer: {error}") from error
