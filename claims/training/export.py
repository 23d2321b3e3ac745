"""Trained networks to the files that ship: ONNX with int8 weights, and word embeddings in 4-bit blocks for both."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper
from torch import Tensor, nn

from claims.errors import ModelError
from claims.inference.manifest import (
    CLASSES,
    FILES,
    FORMAT,
    JOINT,
    MANIFEST,
    RELATION,
    TOKENIZER,
    WORDS,
    file_digest,
)
from claims.training.base_model import BLOCK
from claims.training.network import JointNetwork, Network, RelationNetwork, load_network, read_settings

OPSET = 18
INT8_ACTIVATIONS = 4
"""ONNX Runtime's name for products of whole numbers (`accuracy_level` of MatMulNBits)."""
JOINT_OUTPUTS = ("label", "source", "cue", "content", "vectors")
RELATION_OUTPUTS = ("relation",)


class _JointOutputs(nn.Module):
    """The joint network with its outputs in the order of JOINT_OUTPUTS."""

    def __init__(self, network: JointNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, ...]:
        outputs = self.network(input_ids, attention_mask)
        return (*(outputs.logits[name] for name in JOINT_OUTPUTS[:-1]), outputs.vectors)


def pack_blocks(values: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Weights in signed 4-bit blocks of 32 along the last axis.

    The scale of a block is the value of largest magnitude over -8, the rule of the Q4_0 format, so that values which
    come from such blocks, as the word embeddings of the base model do, are kept exactly.

    Args:
        values: `(rows, width)`, width a multiple of 32.

    Returns:
        Packed nibbles `(rows, width / 2)`, even columns low, and scales `(rows, width / 32)`.
    """
    rows, width = values.shape
    blocks = values.reshape(rows, width // BLOCK, BLOCK)
    peak = np.take_along_axis(blocks, np.abs(blocks).argmax(-1)[..., None], -1)[..., 0]
    scales = (peak / -8).astype(np.float16)
    divisor = np.where(scales == 0, 1, scales).astype(np.float32)
    nibbles = np.clip(np.rint(blocks / divisor[..., None]), -8, 7).astype(np.int8)
    flat = nibbles.reshape(rows, width).view(np.uint8) & 0x0F
    return flat[:, 0::2] | (flat[:, 1::2] << 4), scales


def to_onnx(network: nn.Module, outputs: tuple[str, ...], path: Path) -> None:
    """Trace a network to float32 ONNX with free batch and length."""
    ids = torch.tensor([[0, 5, 6, 2], [0, 7, 2, 1]])
    axes = {name: {0: "rows", 1: "tokens"} for name in ("input_ids", "attention_mask", *outputs)}
    if outputs == RELATION_OUTPUTS:
        axes["relation"] = {0: "rows"}
    torch.onnx.export(
        network,
        (ids, (ids != 1).long()),
        str(path),
        input_names=["input_ids", "attention_mask"],
        output_names=list(outputs),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def quantize_layers(source: Path, target: Path, bits: int) -> None:
    """Store the weights of the linear layers in blocks of 32 with one scale each.

    Activations are quantized block by block as they come. Scales a block, not a column: of what one scale a column
    costs on the development set (1.6 points of label macro-F1, 1.8 of source overlap-F1), blocks of 8 bits cost nothing
    that can be measured.
    """
    from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer

    config = DefaultWeightOnlyQuantConfig(
        block_size=BLOCK, is_symmetric=True, accuracy_level=INT8_ACTIVATIONS, bits=bits
    )
    quantizer = MatMulNBitsQuantizer(onnx.load(source), algo_config=config)
    quantizer.process()
    onnx.save(quantizer.model.model, target)


def share_words(path: Path, words: NDArray[np.float32], directory: Path) -> None:
    """Replace the float word embeddings of a network by the 4-bit blocks of ``words.bin``, which both networks read.

    Raises:
        ValueError: the network has not exactly one gather from a table of the words' shape.
    """
    model = onnx.load(path)
    graph = model.graph
    tables = {t.name for t in graph.initializer if tuple(t.dims) == words.shape}
    gathers = [node for node in graph.node if node.op_type == "Gather" and node.input[0] in tables]
    if len(gathers) != 1:
        raise ValueError(f"{path}: expected one gather of word embeddings {words.shape}, found {len(gathers)}")
    gather = gathers[0]
    nibbles, scales = pack_blocks(words)
    (directory / WORDS).write_bytes(nibbles.tobytes() + scales.tobytes())
    kept = [t for t in graph.initializer if t.name not in tables]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    graph.initializer.append(_outside("words.blocks", TensorProto.INT4, words.shape, 0, nibbles.nbytes))
    graph.initializer.append(_outside("words.scales", TensorProto.FLOAT16, scales.shape, nibbles.nbytes, scales.nbytes))
    place = list(graph.node).index(gather)
    graph.node.remove(gather)
    graph.node.insert(
        place,
        helper.make_node(
            "GatherBlockQuantized",
            ["words.blocks", gather.input[1], "words.scales"],
            ["words.half"],
            domain="com.microsoft",
            block_size=BLOCK,
            gather_axis=0,
            quantize_axis=1,
        ),
    )
    graph.node.insert(place + 1, helper.make_node("Cast", ["words.half"], [gather.output[0]], to=TensorProto.FLOAT))
    if not any(opset.domain == "com.microsoft" for opset in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    path.write_bytes(model.SerializeToString())


def _outside(name: str, kind: int, shape: tuple[int, ...], offset: int, length: int) -> onnx.TensorProto:
    """An initializer whose bytes lie in ``words.bin``."""
    tensor = onnx.TensorProto(name=name, data_type=kind, dims=shape, data_location=TensorProto.EXTERNAL)
    for key, value in (("location", WORDS), ("offset", offset), ("length", length)):
        tensor.external_data.add(key=key, value=str(value))
    return tensor


def export_network(
    network: Network, outputs: tuple[str, ...], directory: Path, file: str, bits: int | None = 8
) -> None:
    """Write one network into a model directory, and ``words.bin``; layers stay float32 when `bits` is None."""
    words = network.encoder.embeddings.word_embeddings.weight.detach().numpy()
    traced = (_JointOutputs(network) if isinstance(network, JointNetwork) else network).eval()
    with tempfile.TemporaryDirectory() as temporary:
        plain, small = Path(temporary) / "plain.onnx", Path(temporary) / "small.onnx"
        to_onnx(traced, outputs, plain)
        if bits:
            quantize_layers(plain, small, bits)
        shutil.copy(small if bits else plain, directory / file)
    share_words(directory / file, words, directory)


def write_manifest(directory: Path, name: str, facts: Mapping[str, Any]) -> None:
    """Write the manifest over the files that lie in `directory`; `facts` adds licence, data, scores, temperatures."""
    files = {
        file: {"sha256": file_digest(directory / file), "bytes": (directory / file).stat().st_size} for file in FILES
    }
    content = {"format": FORMAT, "name": name, **facts, **CLASSES, "files": files}
    (directory / MANIFEST).write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def export_model(
    base: Path, joint: Path, relation: Path, directory: Path, name: str, facts: Mapping[str, Any], bits: int | None = 8
) -> None:
    """Write a whole model directory from two training runs on one base.

    Raises:
        ModelError: the runs changed the word embeddings, so that they cannot share them.
    """
    directory.mkdir(parents=True, exist_ok=True)
    shutil.copy(base / TOKENIZER, directory / TOKENIZER)
    networks = load_network(JointNetwork, joint), load_network(RelationNetwork, relation)
    words = [network.encoder.embeddings.word_embeddings.weight for network in networks]
    if words[0].shape != words[1].shape or not torch.equal(*words):
        raise ModelError(f"both networks read one {WORDS}: the word embeddings of {joint} and {relation} differ")
    export_network(networks[0], JOINT_OUTPUTS, directory, JOINT, bits)
    export_network(networks[1], RELATION_OUTPUTS, directory, RELATION, bits)
    settings = read_settings(relation)
    priors = {"relation": settings["shares"]} if "shares" in settings else {}
    write_manifest(directory, name, {**facts, "priors": priors})
