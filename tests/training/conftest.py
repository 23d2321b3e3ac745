"""An encoder of one layer; what needs torch or onnx is skipped where the `train` extra is not installed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HIDDEN = 32
POSITIONS = 256


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory, make_tokenizer: Callable[[], dict[str, Any]]) -> Path:
    """A checkpoint as `write_checkpoint` leaves it, with word embeddings that 4-bit blocks hold exactly."""
    torch = pytest.importorskip("torch")
    pytest.importorskip("onnx")
    from transformers import BertConfig, BertModel

    directory = tmp_path_factory.mktemp("base")
    tokenizer = make_tokenizer()
    (directory / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    config = BertConfig(
        vocab_size=len(tokenizer["model"]["vocab"]),
        hidden_size=HIDDEN,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=POSITIONS,
        type_vocab_size=1,
        pad_token_id=1,
    )
    torch.manual_seed(3)
    model = BertModel(config, add_pooling_layer=False)
    words = model.embeddings.word_embeddings.weight
    with torch.no_grad():
        nibbles = torch.randint(-7, 8, words.shape)
        nibbles[:, 0] = -8
        words.copy_(nibbles / 64)
    model.save_pretrained(directory)
    return directory
