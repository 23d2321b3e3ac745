"""Weights in blocks of 4 bits: those of the base model and those that ship."""

import numpy as np
import pytest

from claims.errors import ModelError
from claims.training.base_model import hugging_face_name, read_packed, unpack_blocks


def packed_blocks(nibbles: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """`(blocks, 18)` from signed nibbles `(blocks, 32)`: byte j holds weight j low and weight j + 16 high."""
    raised = (nibbles + 8).astype(np.uint8)
    body = raised[:, :16] | (raised[:, 16:] << 4)
    return np.concatenate((scales.astype(np.float16).reshape(-1, 1).view(np.uint8), body), axis=1)


def some_nibbles(blocks: int) -> np.ndarray:
    nibbles = np.random.default_rng(7).integers(-8, 8, (blocks, 32))
    nibbles[np.arange(blocks), np.arange(blocks) % 32] = -8  # every block of Q4_0 has its peak at -8
    return nibbles


def test_unpack_blocks() -> None:
    nibbles, scales = some_nibbles(6), np.array([0.5, -0.25, 2.0, 0.0, 1.0, -3.0])
    assert np.array_equal(unpack_blocks(packed_blocks(nibbles, scales)), (nibbles * scales[:, None]).astype(np.float32))


def test_pack_blocks_keeps_what_came_from_blocks() -> None:
    pytest.importorskip("torch")
    pytest.importorskip("onnx")
    from claims.training.export import pack_blocks

    nibbles, scales = some_nibbles(6), np.array([0.5, -0.25, 2.0, 0.125, 1.0, -3.0])
    values = unpack_blocks(packed_blocks(nibbles, scales)).reshape(3, 64)
    packed, found = pack_blocks(values)
    assert (packed.shape, packed.dtype) == ((3, 32), np.uint8)
    assert (found.shape, found.dtype) == ((3, 2), np.float16)
    assert np.array_equal(found.reshape(-1), scales.astype(np.float16))
    signed = np.empty((3, 64), dtype=np.int64)
    signed[:, 0::2], signed[:, 1::2] = packed & 0x0F, packed >> 4
    signed = (signed ^ 8) - 8
    assert np.array_equal(signed, nibbles.reshape(3, 64))
    assert np.array_equal(signed * np.repeat(found, 32, axis=1).astype(np.float32), values)


def test_pack_blocks_of_any_values_errs_by_at_most_a_step() -> None:
    pytest.importorskip("torch")
    pytest.importorskip("onnx")
    from claims.training.export import pack_blocks

    values = np.random.default_rng(2).normal(size=(4, 96)).astype(np.float32)
    values[0, :32] = 0
    packed, scales = pack_blocks(values)
    signed = np.empty((4, 96), dtype=np.int64)
    signed[:, 0::2], signed[:, 1::2] = packed & 0x0F, packed >> 4
    steps = np.repeat(scales, 32, axis=1).astype(np.float32)
    assert np.all(np.abs(((signed ^ 8) - 8) * steps - values) <= np.abs(steps) * 1.01)
    assert not packed[0, :16].any()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("emb.word", "embeddings.word_embeddings.weight"),
        ("L0.q.w", "encoder.layer.0.attention.self.query.weight"),
        ("L11.oln.b", "encoder.layer.11.output.LayerNorm.bias"),
    ],
)
def test_tensor_names(name: str, expected: str) -> None:
    assert hugging_face_name(name) == expected


@pytest.mark.parametrize("name", ["emb.none", "L0.zz", "Lx.q.w", ""])
def test_unknown_tensor_names(name: str) -> None:
    with pytest.raises(ModelError, match="unknown tensor"):
        hugging_face_name(name)


def test_another_magic() -> None:
    with pytest.raises(ModelError, match="GGUF"):
        read_packed(b"GGUF" + bytes(64))
