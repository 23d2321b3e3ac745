"""Optimizer, learning-rate schedule and checkpoints: what every training run has in common."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from claims.errors import ModelError

CHECKPOINT = "checkpoint.pt"


@dataclass(frozen=True, slots=True)
class Recipe:
    """Numbers that fix a training run.

    Attributes:
        epochs: Passes over the data, at least 1.
        batch: Windows or pairs a step.
        encoder_rate: Peak learning rate of the encoder.
        head_rate: Peak learning rate of the heads.
        warmup: Share of the steps over which the rates rise from 0, in [0, 1).
        decay: Weight decay of matrices.
        seed: Of shuffling, windows, dropout and new heads.
        consistency: Weight of the divergence between two readings of a pair under different dropout (R-Drop, Liang et
            al., 2021), for relations; 0 reads once.
    """

    epochs: int = 5
    batch: int = 8
    encoder_rate: float = 7e-5
    head_rate: float = 1e-3
    warmup: float = 0.06
    decay: float = 0.01
    seed: int = 17
    consistency: float = 0.0


# How often an epoch is reported: to look at the loss of each step would make the CPU wait for the GPU.
REPORTS = 20

Report = Callable[[int, int, int, float], None]
"""Called with the epoch and the step, both from 1, the steps of the epoch and its mean loss so far."""


@dataclass(frozen=True, slots=True)
class Run:
    """A training run: its numbers, the directory of its checkpoint, ``cpu`` or ``cuda``, and who is told."""

    recipe: Recipe
    directory: Path
    device: str
    report: Report

    def tell(self, epoch: int, step: int, steps: int, total: torch.Tensor | float) -> None:
        """Report a step when it is due, some twenty times an epoch.

        Args:
            epoch: From 1.
            step: From 1.
            steps: Of the epoch.
            total: Sum of the losses of the epoch's steps so far.
        """
        if step % max(1, steps // REPORTS) == 0 or step == steps:
            self.report(epoch, step, steps, float(total) / step)


def set_seed(seed: int) -> None:
    """Fix every source of chance."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def half_precision(device: str) -> torch.autocast:
    """Products of matrices in bfloat16, where the machine has instructions for it."""
    return torch.autocast(device, torch.bfloat16, enabled=device == "cuda" or torch.cpu._is_avx512_bf16_supported())


def optimizer_of(network: nn.Module, recipe: Recipe) -> AdamW:
    """AdamW with the two rates; frozen parameters left out, no decay for vectors."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            rate = recipe.encoder_rate if name.startswith(("encoder.", "embedding.")) else recipe.head_rate
            decay = recipe.decay if parameter.ndim > 1 else 0.0
            groups.setdefault((rate, decay), []).append(parameter)
    listed = [{"params": members, "lr": rate, "weight_decay": decay} for (rate, decay), members in groups.items()]
    return AdamW(listed, fused=next(network.parameters()).is_cuda)


def linear_schedule(optimizer: AdamW, steps: int, warmup: float) -> LambdaLR:
    """Rates rise linearly over the first `warmup` share of `steps`, then fall linearly to 0."""
    rise = max(1, round(steps * warmup))
    return LambdaLR(optimizer, lambda step: min((step + 1) / rise, max(0.0, (steps - step) / max(1, steps - rise))))


def train(
    network: nn.Module, batches: Callable[[int], list[Any]], loss_of: Callable[[Any], torch.Tensor], run: Run
) -> None:
    """Run the recipe, resuming from the directory's checkpoint when it holds one of the same recipe.

    Args:
        network: Trained in place.
        batches: Batches of an epoch (0-based), equal for equal epochs.
        loss_of: Loss of one batch under `network`.
        run: What to run and where; a checkpoint is written after each epoch.

    Raises:
        ModelError: the checkpoint is of another recipe.
    """
    recipe, checkpoint = run.recipe, run.directory / CHECKPOINT
    optimizer = optimizer_of(network, recipe)
    # All at once, because the schedule needs to know how many steps there are.
    epochs = [batches(epoch) for epoch in range(recipe.epochs)]
    schedule = linear_schedule(optimizer, sum(map(len, epochs)), recipe.warmup)
    first = _resume(network, optimizer, schedule, recipe, checkpoint)
    for epoch in range(first, recipe.epochs):
        set_seed(recipe.seed + epoch)
        network.train()
        total: torch.Tensor | float = 0.0
        for step, batch in enumerate(epochs[epoch], 1):
            with half_precision(run.device):
                loss = loss_of(batch)
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            total = total + loss.detach()
            run.tell(epoch + 1, step, len(epochs[epoch]), total)
        _save(network, optimizer, schedule, recipe, epoch + 1, checkpoint)
    network.eval()


def _save(network: nn.Module, optimizer: AdamW, schedule: LambdaLR, recipe: Recipe, epochs: int, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    parts: dict[str, Any] = {"network": network, "optimizer": optimizer, "schedule": schedule}
    torch.save(
        {**{name: part.state_dict() for name, part in parts.items()}, "recipe": asdict(recipe), "epochs": epochs},
        partial,
    )
    partial.replace(path)


def _resume(network: nn.Module, optimizer: AdamW, schedule: LambdaLR, recipe: Recipe, path: Path) -> int:
    if not path.is_file():
        return 0
    saved = torch.load(path, map_location=next(network.parameters()).device, weights_only=True)
    if saved["recipe"] != asdict(recipe):
        raise ModelError(
            f"{path}: the checkpoint is of the recipe {saved['recipe']}, not of {asdict(recipe)}; "
            "remove it to start anew"
        )
    network.load_state_dict(saved["network"])
    optimizer.load_state_dict(saved["optimizer"])
    schedule.load_state_dict(saved["schedule"])
    return int(saved["epochs"])
