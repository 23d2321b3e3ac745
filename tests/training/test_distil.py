from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from claims.training.distil import distillation_loss, student_of  # noqa: E402
from claims.training.joint import Batch, gold_loss  # noqa: E402
from claims.training.network import JointNetwork, load_network, save_network  # noqa: E402


@pytest.fixture
def teacher(base: Path) -> JointNetwork:
    """Four layers that differ, made from the one of the base."""
    torch.manual_seed(5)
    network = JointNetwork(base)
    layers = [JointNetwork(base).encoder.encoder.layer[0] for _ in range(4)]
    for place, layer in enumerate(layers):
        with torch.no_grad():
            layer.attention.self.query.bias.fill_(float(place))
            layer.output.dense.weight.mul_(40)
    network.encoder.encoder.layer = torch.nn.ModuleList(layers)
    network.encoder.config.num_hidden_layers = 4
    return network.eval()


def layers_of(network: JointNetwork) -> list[float]:
    return [float(layer.attention.self.query.bias[0].detach()) for layer in network.encoder.encoder.layer]


@pytest.mark.parametrize(("layers", "kept"), [(2, [0, 3]), (3, [0, 2, 3])])
def test_a_student_has_layers_of_its_teacher_at_even_distances(
    teacher: JointNetwork, layers: int, kept: list[float]
) -> None:
    assert layers_of(student_of(teacher, layers)) == kept
    assert layers_of(teacher) == [0, 1, 2, 3]


@pytest.mark.parametrize("layers", [0, 1, 4, 12])
def test_a_student_of_as_many_layers_is_refused(teacher: JointNetwork, layers: int) -> None:
    with pytest.raises(ValueError, match=f"fewer than the 4 layers of its teacher, not {layers}"):
        student_of(teacher, layers)


def test_a_saved_student_loads_with_its_own_number_of_layers(teacher: JointNetwork, tmp_path: Path) -> None:
    student = student_of(teacher, 2)
    save_network(student, tmp_path, {})
    assert layers_of(load_network(JointNetwork, tmp_path)) == [0, 3]


def batch() -> Batch:
    ids = torch.tensor([[0, 7, 8, 9, 2]])
    places = torch.tensor([[-1, 0, 0, 0, -1]])
    tags = {name: torch.tensor([[-100, 0, 1, 2, -100]]) for name in ("source", "cue", "content")}
    return Batch(ids, torch.ones_like(ids), places, tags, torch.tensor([[1.0, 0, 0, 0]]), torch.ones(1, 32) / 32**0.5)


def test_a_student_that_says_what_its_teacher_says_has_only_the_loss_of_the_gold(teacher: JointNetwork) -> None:
    same = distillation_loss(teacher, teacher, batch(), "cpu")
    torch.testing.assert_close(same, gold_loss(teacher, batch(), "cpu"), rtol=1e-4, atol=1e-5)
    student = student_of(teacher, 2).eval()
    loss = distillation_loss(teacher, student, batch(), "cpu")
    assert loss > gold_loss(student, batch(), "cpu") + 0.01
    loss.backward()
    assert all(parameter.grad is None for parameter in teacher.parameters())
    assert student.heads["source"].weight.grad.abs().sum() > 0
