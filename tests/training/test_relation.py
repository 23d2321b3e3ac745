from __future__ import annotations

import math
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from claims.inference.windows import PAD  # noqa: E402
from claims.matching.relation import Relation  # noqa: E402
from claims.training.network import RelationNetwork  # noqa: E402
from claims.training.pairs import Pair  # noqa: E402
from claims.training.relation import SMOOTHING, collate, pair_batches, relation_loss, train_relation  # noqa: E402
from claims.training.schedule import Recipe, Run, set_seed  # noqa: E402

AGREE, DISPUTE, UNRELATED = Relation
PAIRS = [
    Pair("the port closed", "the port closed Friday", AGREE, "o"),
    Pair("the port closed", "Reuters denied that the port closed", DISPUTE, "o"),
    Pair("the port closed", "the ship said that", UNRELATED, "o"),
    Pair("قال رويترز", "the ship", None, "o"),
    Pair("أغلق الميناء", "the port closed", AGREE, "o"),
]


def test_collate_pads_and_marks_the_allowed_relations() -> None:
    batch = collate([([0, 5, 2], AGREE), ([0, 5, 6, 7, 2], None), ([0, 2], UNRELATED), ([0, 2], DISPUTE)])
    assert batch.input_ids.tolist() == [
        [0, 5, 2, PAD, PAD],
        [0, 5, 6, 7, 2],
        [0, 2, PAD, PAD, PAD],
        [0, 2, PAD, PAD, PAD],
    ]
    assert batch.attention_mask.tolist() == [[1, 1, 1, 0, 0], [1, 1, 1, 1, 1], [1, 1, 0, 0, 0], [1, 1, 0, 0, 0]]
    assert batch.allowed.tolist() == [[1, 0, 0], [0, 1, 1], [0, 0, 1], [0, 1, 0]]


@pytest.mark.parametrize(
    ("logits", "relation", "right"),
    [
        ((0.0, 0.0, 0.0), AGREE, 1 / 3),
        ((0.0, 0.0, 0.0), None, 2 / 3),
        ((0.0, math.log(2), 0.0), DISPUTE, 1 / 2),
        ((0.0, math.log(2), 0.0), None, 3 / 4),
        ((0.0, math.log(2), 0.0), AGREE, 1 / 4),
    ],
)
def test_the_loss_is_that_of_all_allowed_relations(
    logits: tuple[float, ...], relation: Relation | None, right: float
) -> None:
    batch = collate([([0, 5, 2], relation)])
    values = torch.tensor([logits])
    spread = values.log_softmax(-1).mean()
    found = relation_loss(lambda ids, mask: values, batch, "cpu")
    torch.testing.assert_close(found, -((1 - SMOOTHING) * math.log(right) + SMOOTHING * spread))


def test_readings_under_different_dropout_are_drawn_together() -> None:
    batch = collate([([0, 5, 2], AGREE)])
    one, two = torch.tensor([[1.0, 0.0, 0.0]]), torch.tensor([[0.0, 2.0, 0.0]])

    def plain(logits) -> float:
        return float(relation_loss(lambda ids, mask: logits, batch, "cpu"))

    def drawn(first, second, weight: float) -> float:
        return float(relation_loss(lambda ids, mask: torch.cat((first, second)), batch, "cpu", weight))

    p, q = one.softmax(-1), two.softmax(-1)
    divergence = float(((p - q) * (p.log() - q.log())).sum()) / 2
    assert drawn(one, one, 3.0) == pytest.approx(plain(one))
    assert drawn(one, two, 3.0) == pytest.approx((plain(one) + plain(two)) / 2 + 3 * divergence)


def test_batches_are_fixed_by_the_epoch_and_hold_every_pair() -> None:
    tokens = {text: tuple(range(3, 3 + len(text))) for pair in PAIRS for text in (pair.a, pair.b)}
    recipe = Recipe(batch=2)

    def ids(epoch: int) -> list[list[list[int]]]:
        return [batch.input_ids.tolist() for batch in pair_batches(PAIRS, tokens, {}, recipe, epoch)]

    assert ids(0) == ids(0)
    assert any(ids(0) != ids(epoch) for epoch in range(1, 4))
    assert sorted(len(rows) for rows in ids(0)) == [1, 2, 2]


def test_padding_does_not_change_the_logits(base: Path) -> None:
    network = RelationNetwork(base).eval()
    alone, padded = (
        collate([([0, 7, 2, 2, 8, 2], AGREE)]),
        collate([([0, 7, 2, 2, 8, 2], AGREE), ([0, *[9] * 20, 2], AGREE)]),
    )
    with torch.no_grad():
        one = network(alone.input_ids, alone.attention_mask)
        two = network(padded.input_ids, padded.attention_mask)
    torch.testing.assert_close(one[0], two[0], rtol=1e-4, atol=1e-5)


def test_training_that_broke_off_ends_with_the_same_weights(base: Path, tmp_path: Path) -> None:
    recipe = Recipe(epochs=2, batch=2)

    def stop(epoch: int, step: int, steps: int, loss: float) -> None:
        if (epoch, step) == (2, 2):
            raise KeyboardInterrupt

    def run(directory: Path, report) -> RelationNetwork:
        set_seed(recipe.seed)
        network = RelationNetwork(base)
        train_relation(network, base, PAIRS, {}, Run(recipe, directory, "cpu", report))
        return network

    whole = run(tmp_path / "whole", lambda *told: None)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "broken", stop)
    again = run(tmp_path / "broken", lambda *told: None)
    start = RelationNetwork(base).state_dict()
    for name, values in whole.state_dict().items():
        assert torch.equal(values, again.state_dict()[name]), name
    words = "encoder.embeddings.word_embeddings.weight"
    assert torch.equal(whole.state_dict()[words], start[words])
    assert not torch.equal(whole.state_dict()["relation.weight"], start["relation.weight"])
