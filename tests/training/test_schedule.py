from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from claims.errors import ModelError  # noqa: E402
from claims.training.schedule import (  # noqa: E402
    CHECKPOINT,
    Recipe,
    Run,
    linear_schedule,
    optimizer_of,
    set_seed,
    train,
)


class Small(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.encoder = torch.nn.Linear(2, 2)
        self.embedding = torch.nn.Linear(2, 2)
        self.heads = torch.nn.Linear(2, 1)
        self.frozen = torch.nn.Linear(2, 2)
        self.frozen.requires_grad_(False)


def test_the_optimizer_gives_each_parameter_its_rate_and_decay() -> None:
    network = Small()
    optimizer = optimizer_of(network, Recipe(encoder_rate=0.1, head_rate=0.2, decay=0.3))
    found = {id(p): (group["lr"], group["weight_decay"]) for group in optimizer.param_groups for p in group["params"]}
    expected = {"encoder": 0.1, "embedding": 0.1, "heads": 0.2}
    assert found == {
        id(p): (expected[name.split(".")[0]], 0.3 if name.endswith("weight") else 0.0)
        for name, p in network.named_parameters()
        if not name.startswith("frozen")
    }


@pytest.mark.parametrize(
    ("steps", "warmup", "expected"),
    [
        (10, 0.2, [0.5, 1.0, 1.0, 0.875, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125, 0.0]),
        (4, 0.0, [1.0, 1.0, 2 / 3, 1 / 3, 0.0]),
        (1, 0.06, [1.0, 0.0]),
    ],
)
def test_rates_rise_then_fall_to_nothing(steps: int, warmup: float, expected: list[float]) -> None:
    optimizer = torch.optim.AdamW([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    schedule = linear_schedule(optimizer, steps, warmup)
    rates = []
    for _ in range(steps + 1):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    assert rates == pytest.approx(expected)


def test_a_seed_fixes_every_source_of_chance() -> None:
    import random

    import numpy as np

    def draw() -> tuple[float, float, float]:
        set_seed(4)
        return random.random(), float(np.random.rand()), float(torch.rand(1))

    assert draw() == draw()


def run(
    network: torch.nn.Module, recipe: Recipe, directory: Path, stop_at: tuple[int, int] | None = None
) -> list[tuple]:
    """Two batches an epoch; the run breaks off when it reports `stop_at`."""
    told: list[tuple] = []

    def report(epoch: int, step: int, steps: int, loss: float) -> None:
        told.append((epoch, step, steps))
        if (epoch, step) == stop_at:
            raise KeyboardInterrupt

    def batches(epoch: int) -> list[torch.Tensor]:
        return [torch.tensor([[float(epoch), 1.0]]), torch.tensor([[1.0, float(epoch)]])]

    def loss_of(batch: torch.Tensor) -> torch.Tensor:
        dropped = torch.nn.functional.dropout(network.encoder(batch), 0.5)
        return network.heads(dropped).square().sum()

    train(network, batches, loss_of, Run(recipe, directory, "cpu", report))
    return told


def seeded() -> Small:
    torch.manual_seed(0)
    return Small()


RECIPE = Recipe(epochs=3, encoder_rate=0.1, head_rate=0.1)


@pytest.mark.parametrize("stop_at", [(1, 1), (2, 1), (2, 2), (3, 2)])
def test_a_run_that_broke_off_goes_on_to_the_same_weights(tmp_path: Path, stop_at: tuple[int, int]) -> None:
    whole = seeded()
    assert run(whole, RECIPE, tmp_path / "whole") == [(e, s, 2) for e in (1, 2, 3) for s in (1, 2)]
    with pytest.raises(KeyboardInterrupt):
        run(seeded(), RECIPE, tmp_path / "broken", stop_at)
    again = seeded()
    assert run(again, RECIPE, tmp_path / "broken")[0] == (stop_at[0], 1, 2)
    for name, values in whole.state_dict().items():
        assert torch.equal(values, again.state_dict()[name]), name
    assert not torch.equal(whole.encoder.weight, seeded().encoder.weight)


@pytest.mark.parametrize(("steps", "told"), [(1, [1]), (39, list(range(1, 40))), (45, [*range(2, 46, 2), 45])])
def test_a_long_epoch_is_reported_some_twenty_times(tmp_path: Path, steps: int, told: list[int]) -> None:
    network, found = seeded(), []

    def report(epoch: int, step: int, steps: int, loss: float) -> None:
        found.append(step)
        assert loss == pytest.approx(2.0)

    def loss_of(batch: torch.Tensor) -> torch.Tensor:
        return network.heads.bias.sum() * 0 + batch

    train(network, lambda epoch: [torch.tensor(2.0)] * steps, loss_of, Run(Recipe(epochs=1), tmp_path, "cpu", report))
    assert found == told


def test_a_run_that_is_done_does_nothing_more(tmp_path: Path) -> None:
    network = seeded()
    run(network, RECIPE, tmp_path)
    again = seeded()
    assert run(again, RECIPE, tmp_path) == []
    assert torch.equal(again.encoder.weight, network.encoder.weight)


def test_a_checkpoint_of_another_recipe_is_refused(tmp_path: Path) -> None:
    run(seeded(), RECIPE, tmp_path)
    with pytest.raises(ModelError, match=rf"{CHECKPOINT}: .*'seed': 17.*not of .*'seed': 18.*remove it"):
        run(seeded(), replace(RECIPE, seed=18), tmp_path)
