"""Training of the relation model: two texts in one input, three relations."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from claims.inference.pairs import join_pair
from claims.inference.tokens import Tokenizer
from claims.inference.windows import PAD
from claims.matching.relation import Relation
from claims.training.network import RelationNetwork
from claims.training.pairs import RELATIONS, Pair, epoch_pairs
from claims.training.schedule import Recipe, Run, train

# Probability mass taken from the gold relation and spread over the three: the sets disagree on what "unrelated" is.
SMOOTHING = 0.05


@dataclass(frozen=True, slots=True)
class PairBatch:
    """Padded pairs `(pairs, tokens)`, and 1 for each allowed relation `(pairs, 3)`: for "not agree" two."""

    input_ids: Tensor
    attention_mask: Tensor
    allowed: Tensor


def relation_loss(network: RelationNetwork, batch: PairBatch, device: str, consistency: float = 0.0) -> Tensor:
    """Negative log of the probability of the allowed relations, smoothed.

    Args:
        network: Reads the batch.
        batch: What to read.
        device: Where.
        consistency: Of :class:`claims.training.schedule.Recipe`.
    """
    readings = 2 if consistency else 1
    ids, mask, allowed = (
        part.to(device).repeat(readings, 1) for part in (batch.input_ids, batch.attention_mask, batch.allowed)
    )
    log_probabilities = network(ids, mask).float().log_softmax(-1)
    right = torch.logsumexp(log_probabilities.masked_fill(allowed == 0, -torch.inf), dim=-1)
    loss: Tensor = -((1 - SMOOTHING) * right + SMOOTHING * log_probabilities.mean(-1)).mean()
    return loss + consistency * _divergence(*log_probabilities.chunk(2)) if consistency else loss


def _divergence(a: Tensor, b: Tensor) -> Tensor:
    """Mean of the Kullback-Leibler divergences either way, of log probabilities `(n, 3)`."""
    either = (functional.kl_div(p, q, log_target=True, reduction="batchmean") for p, q in ((a, b), (b, a)))
    return sum(either, a.new_zeros(())) / 2


def pair_batches(
    pairs: Sequence[Pair],
    tokens: Mapping[str, tuple[int, ...]],
    shares: Mapping[str, int],
    recipe: Recipe,
    epoch: int,
) -> list[PairBatch]:
    """Batches of one epoch: like lengths together, batches in random order."""
    chosen = epoch_pairs(pairs, shares, recipe.seed, epoch)
    chosen.sort(key=lambda pair: (len(tokens[pair.a]) + len(tokens[pair.b])) // 12)
    groups = [chosen[start : start + recipe.batch] for start in range(0, len(chosen), recipe.batch)]
    random.Random(recipe.seed * 1000 + epoch).shuffle(groups)
    return [collate([(join_pair(tokens[p.a], tokens[p.b]), p.relation) for p in group]) for group in groups]


def collate(rows: Sequence[tuple[list[int], Relation | None]]) -> PairBatch:
    """One padded batch."""
    longest = max(len(ids) for ids, _ in rows)
    padded = torch.tensor([ids + [PAD] * (longest - len(ids)) for ids, _ in rows])
    allowed = [[float(r == gold if gold else r != Relation.AGREE) for r in RELATIONS] for _, gold in rows]
    return PairBatch(padded, (padded != PAD).long(), torch.tensor(allowed))


def train_relation(
    network: RelationNetwork, base: Path, pairs: Sequence[Pair], shares: Mapping[str, int], run: Run
) -> None:
    """Fine-tune on claim pairs.

    Args:
        network: Trained in place.
        base: Checkpoint of the base encoder.
        pairs: To learn from.
        shares: See :func:`claims.training.pairs.epoch_pairs`.
        run: Where and how; it goes on from its checkpoint.
    """
    network.freeze_words()
    texts = sorted({text for pair in pairs for text in (pair.a, pair.b)})
    tokens = dict(zip(texts, (t.ids for t in Tokenizer(base).tokenize(texts)), strict=True))
    train(
        network.to(run.device),
        lambda epoch: pair_batches(pairs, tokens, shares, run.recipe, epoch),
        lambda batch: relation_loss(network, batch, run.device, run.recipe.consistency),
        run,
    )
