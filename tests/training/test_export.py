from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
onnx = pytest.importorskip("onnx")

from claims.errors import ModelError  # noqa: E402
from claims.inference.joint import JointModel  # noqa: E402
from claims.inference.manifest import JOINT, RELATION, WORDS, load_manifest  # noqa: E402
from claims.inference.pairs import join_pair  # noqa: E402
from claims.inference.relation import CrossEncoder  # noqa: E402
from claims.inference.session import Session, softmax  # noqa: E402
from claims.inference.tokens import Tokenizer  # noqa: E402
from claims.inference.windows import WINDOW, lay_out, pack  # noqa: E402
from claims.label import Label  # noqa: E402
from claims.matching.relation import Relation  # noqa: E402
from claims.span import Span  # noqa: E402
from claims.training.base_model import unpack_blocks  # noqa: E402
from claims.training.export import JOINT_OUTPUTS, export_model, pack_blocks  # noqa: E402
from claims.training.network import JointNetwork, RelationNetwork, load_network, save_network  # noqa: E402

from .test_base_model import q4_blocks  # noqa: E402

# What the tracer warns of (an older exporter, branches it takes as constant) is checked here against torch.
pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning", "ignore::UserWarning", "ignore:Converting a tensor"
)

SHARES = [0.2, 0.3, 0.5]
SENTENCES = ["Reuters said that the port closed", "", "the ship closed Friday.", "قال رويترز", "\u2003", "🕊️ กขค"]


def unpacked(nibbles: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """What ``GatherBlockQuantized`` makes of signed nibbles, even columns low."""
    signed = np.stack((nibbles & 0x0F, nibbles >> 4), axis=-1).reshape(len(nibbles), -1).astype(np.int8)
    signed = np.where(signed > 7, signed - 16, signed)
    return signed * np.repeat(scales.astype(np.float32), 32, axis=1)


@pytest.mark.parametrize("seed", range(5))
def test_blocks_of_the_base_model_are_packed_without_loss(seed: int) -> None:
    values = unpack_blocks(q4_blocks(12, np.random.default_rng(seed))).reshape(4, 96)
    nibbles, scales = pack_blocks(values)
    assert (nibbles.shape, nibbles.dtype, scales.shape, scales.dtype) == ((4, 48), np.uint8, (4, 3), np.float16)
    np.testing.assert_array_equal(unpacked(nibbles, scales), values)


def test_other_values_are_off_by_a_step_at_most() -> None:
    values = np.random.default_rng(1).normal(size=(6, 64)).astype(np.float32)
    values[0] = 0
    nibbles, scales = pack_blocks(values)
    step = np.repeat(np.abs(scales.astype(np.float32)), 32, axis=1)
    assert (np.abs(unpacked(nibbles, scales) - values) <= step * 1.01).all()
    assert (unpacked(nibbles, scales)[0] == 0).all()


@pytest.fixture(scope="module")
def runs(base: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A joint and a relation network as training saves them, with weights large enough to tell classes apart."""
    folder = tmp_path_factory.mktemp("runs")
    torch.manual_seed(11)
    for kind, name in ((JointNetwork, "joint"), (RelationNetwork, "relation")):
        network = kind(base)
        with torch.no_grad():
            for parameter_name, parameter in network.named_parameters():
                if "word_embeddings" not in parameter_name and parameter.ndim > 1:
                    parameter.mul_(2)
        save_network(network, folder / name, {"shares": SHARES} if name == "relation" else {})
    return folder / "joint", folder / "relation"


def export(base: Path, runs: tuple[Path, Path], target: Path, bits: int | None) -> Path:
    export_model(base, *runs, target, "tiny 1", {"licence": "MIT", "temperatures": {"cue": 2.0}}, bits)
    return target


@pytest.fixture(scope="module", params=[8, None], ids=["int8", "float32"])
def exported(
    request: pytest.FixtureRequest, base: Path, runs: tuple[Path, Path], tmp_path_factory
) -> tuple[Path, float]:
    """A model directory, and how far its outputs may be from those of torch."""
    bits = request.param
    return export(base, runs, tmp_path_factory.mktemp("model"), bits), 0.04 if bits else 1e-4


def test_the_manifest_loads_and_keeps_the_facts(exported: tuple[Path, float]) -> None:
    directory, _ = exported
    manifest = load_manifest(directory)
    assert manifest.name == "tiny 1"
    assert (manifest.temperatures, manifest.priors) == ({"cue": 2.0}, {"relation": SHARES})
    content = json.loads((directory / "manifest.json").read_bytes())
    assert content["licence"] == "MIT"
    assert content["files"][WORDS]["bytes"] == (directory / WORDS).stat().st_size


def test_both_networks_read_the_same_words_from_their_own_file(exported: tuple[Path, float], base: Path) -> None:
    directory, _ = exported
    weight = JointNetwork(base).encoder.embeddings.word_embeddings.weight
    assert (directory / WORDS).stat().st_size == weight.numel() // 2 + weight.numel() // 32 * 2
    for file in (JOINT, RELATION):
        graph = onnx.load(directory / file, load_external_data=False).graph
        outside = {t.name: {e.key: e.value for e in t.external_data} for t in graph.initializer if t.external_data}
        assert {name: place["location"] for name, place in outside.items()} == {
            "words.blocks": WORDS,
            "words.scales": WORDS,
        }
        assert not [t for t in graph.initializer if tuple(t.dims) == tuple(weight.shape) and t.name not in outside]


ROWS = [[0, 7, 8, 9, 2], [0, 5, 6, 7, 8, 9, 10, 11, 2, 20, 2], [0, 2]]


def padded() -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(len(row) for row in ROWS)
    ids = torch.tensor([row + [1] * (longest - len(row)) for row in ROWS])
    return ids, (ids != 1).long()


def test_the_joint_network_gives_what_torch_gives(
    exported: tuple[Path, float], base: Path, runs: tuple[Path, Path]
) -> None:
    directory, tolerance = exported
    outputs = Session(directory / JOINT, threads=1).run(ROWS)
    assert tuple(outputs) == JOINT_OUTPUTS
    with torch.no_grad():
        expected = load_network(JointNetwork, runs[0])(*padded())
    for name in JOINT_OUTPUTS:
        wanted = (expected.vectors if name == "vectors" else expected.logits[name]).numpy()
        for row, ids in enumerate(ROWS):
            scale = np.abs(wanted[row, : len(ids)]).max()
            difference = np.abs(outputs[name][row, : len(ids)] - wanted[row, : len(ids)]).max()
            assert difference <= tolerance * scale, (name, difference, scale)


def test_the_relation_network_gives_what_torch_gives(
    exported: tuple[Path, float], base: Path, runs: tuple[Path, Path]
) -> None:
    directory, tolerance = exported
    found = Session(directory / RELATION, threads=1).run(ROWS)["relation"]
    with torch.no_grad():
        wanted = load_network(RelationNetwork, runs[1])(*padded()).numpy()
    assert found.shape == (3, 3)
    assert np.abs(found - wanted).max() <= tolerance * np.abs(wanted).max()


@pytest.fixture(scope="module")
def exact(base: Path, runs: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(base, runs, tmp_path_factory.mktemp("exact"), None)


def test_the_model_reads_sentences_as_the_network_does(exact: Path, base: Path, runs: tuple[Path, Path]) -> None:
    manifest = load_manifest(exact)
    found = JointModel(manifest, threads=1).read(SENTENCES)
    network = load_network(JointNetwork, runs[0])
    tokens = Tokenizer(base).tokenize(SENTENCES)
    (window,) = pack([len(item.ids) for item in tokens])
    ids, places = lay_out(window, [item.ids for item in tokens])
    with torch.no_grad():
        outputs = network(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.long))
    for index, (prediction, item) in enumerate(zip(found, tokens, strict=True)):
        here = [place for place, sentence in enumerate(places) if sentence == index]
        assert prediction.tags.spans == item.spans
        np.testing.assert_allclose(prediction.vectors, outputs.vectors[0, here].numpy(), atol=1e-4)
        for head, heat in (("source", 1.0), ("cue", 2.0), ("content", 1.0)):
            expected = softmax(outputs.logits[head][0, here].numpy(), heat)
            np.testing.assert_allclose(getattr(prediction.tags, head), expected, atol=1e-4)
        if any(map(str.isalnum, SENTENCES[index])):
            scores = softmax(outputs.logits["label"][0, here].numpy().mean(0))
            assert [prediction.scores[label] for label in Label] == pytest.approx(scores.tolist(), abs=1e-4)


def test_a_sentence_without_tokens_is_boilerplate(exact: Path) -> None:
    (prediction,) = JointModel(load_manifest(exact), threads=1).read([""])
    assert prediction.scores == {label: float(label == Label.BOILERPLATE) for label in Label}
    assert prediction.tags.spans == ()
    assert prediction.vectors.shape == (0, 32)


def test_a_sentence_longer_than_a_window_keeps_its_tokens_in_order(exact: Path) -> None:
    text = ("the port closed Friday " * 300).strip()
    before, long, after = JointModel(load_manifest(exact), threads=1).read(["the ship", text, "said"])
    assert len(long.tags.spans) == len(long.vectors) == 1200 > WINDOW
    assert [span.of(text) for span in long.tags.spans] == text.split()
    assert sum(long.scores.values()) == pytest.approx(1, abs=1e-5)
    assert before.tags.spans == (Span(0, 3), Span(4, 8))
    assert len(after.tags.spans) == 1


def test_no_sentences_have_no_predictions(exact: Path) -> None:
    assert JointModel(load_manifest(exact), threads=1).read([]) == []


def test_many_windows_come_back_in_order(exact: Path) -> None:
    model = JointModel(load_manifest(exact), threads=1)
    sentences = [f"the ship {number} closed the port" + " Friday" * (number * 7 % 120) for number in range(60)]
    found = model.read(sentences)
    for sentence, prediction in zip(sentences, found, strict=True):
        assert prediction.tags.spans[-1].end == len(sentence)
        assert len(prediction.vectors) == len(prediction.tags.spans) == len(prediction.tags.source)


def test_pairs_are_read_in_both_orders_without_the_prior_and_averaged(
    exact: Path, base: Path, runs: tuple[Path, Path]
) -> None:
    model = CrossEncoder(load_manifest(exact), threads=1)
    pairs = [(a, b) for a in SENTENCES[:4] for b in SENTENCES[:4]] + [("the ship " * 200, "said")]
    found = model.relate(pairs)
    network = load_network(RelationNetwork, runs[1])
    for (a, b), scores in zip(pairs, found, strict=True):
        x, y = (tokens.ids for tokens in Tokenizer(base).tokenize([a, b]))
        with torch.no_grad():
            rows = [torch.tensor([join_pair(*order)]) for order in ((x, y), (y, x))]
            logits = torch.cat([network(row, torch.ones_like(row)) for row in rows])
        expected = (logits - torch.tensor(SHARES).log()).softmax(-1).mean(0).tolist()
        assert [scores[relation] for relation in Relation] == pytest.approx(expected, abs=1e-4)
    turned = model.relate([(b, a) for a, b in pairs])
    for one, other in zip(found, turned, strict=True):
        assert one == pytest.approx(other, abs=1e-6)
    assert model.relate([]) == []


def test_networks_with_other_words_cannot_share_a_file(base: Path, runs: tuple[Path, Path], tmp_path: Path) -> None:
    network = RelationNetwork(base)
    with torch.no_grad():
        network.encoder.embeddings.word_embeddings.weight[5, 0] += 1
    save_network(network, tmp_path / "other", {})
    with pytest.raises(ModelError, match=r"read one words\.bin: the word embeddings of .*joint and .*other differ"):
        export(base, (runs[0], tmp_path / "other"), tmp_path / "model", 8)
