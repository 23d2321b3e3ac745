"""A smaller joint model taught by a larger one, besides the gold.

Layers are taken from the teacher at even distances, as in DistilBERT (Sanh et al., 2019), and learn from the
probabilities of the teacher's heads (Hinton et al., 2015) and from its last states.
"""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn
from torch.nn import functional

from claims.training.joint import Batch, joint_loss
from claims.training.network import JointNetwork, TokenOutputs, sentence_means

# Weight of the teacher's word against the gold's; of what they say on the heads and of how the states point.
TEACHER_WEIGHT = 1.0
STATE_WEIGHT = 1.0
TEMPERATURE = 2.0


def student_of(teacher: JointNetwork, layers: int) -> JointNetwork:
    """A copy of the teacher with `layers` of its layers, the first and the last among them.

    Raises:
        ValueError: the teacher has not more layers than that, or fewer than two are asked for.
    """
    own = teacher.encoder.encoder.layer
    if not 2 <= layers < len(own):
        raise ValueError(f"a student has at least 2 and fewer than the {len(own)} layers of its teacher, not {layers}")
    student = copy.deepcopy(teacher)
    chosen = [round(place * (len(own) - 1) / (layers - 1)) for place in range(layers)]
    student.encoder.encoder.layer = nn.ModuleList([student.encoder.encoder.layer[index] for index in chosen])
    student.encoder.config.num_hidden_layers = layers
    return student


def distillation_loss(teacher: JointNetwork, student: JointNetwork, batch: Batch, device: str) -> Tensor:
    """Loss of the gold, of the teacher's probabilities and of its states."""
    ids, mask = batch.input_ids.to(device), batch.attention_mask.to(device)
    with torch.no_grad():
        wanted = teacher(ids, mask)
    found = student(ids, mask)
    pieces, places = len(batch.labels), batch.places.to(device)
    loss = joint_loss(found, batch, device)
    inside = places >= 0
    loss = loss + TEACHER_WEIGHT * _divergence(
        sentence_means(found.logits["label"].float(), places, pieces),
        sentence_means(wanted.logits["label"].float(), places, pieces),
    )
    for name in batch.tags:
        loss = loss + TEACHER_WEIGHT * _divergence(
            found.logits[name][inside].float(), wanted.logits[name][inside].float()
        )
    return loss + STATE_WEIGHT * _angle(found, wanted, inside)


def _divergence(found: Tensor, wanted: Tensor) -> Tensor:
    """Kullback-Leibler divergence of softened probabilities, `(n, classes)` logits each."""
    return TEMPERATURE**2 * functional.kl_div(
        (found / TEMPERATURE).log_softmax(-1),
        (wanted / TEMPERATURE).log_softmax(-1),
        reduction="batchmean",
        log_target=True,
    )


def _angle(found: TokenOutputs, wanted: TokenOutputs, inside: Tensor) -> Tensor:
    pairs = found.vectors[inside].float(), wanted.vectors[inside].float()
    return (1 - functional.cosine_similarity(*pairs, dim=-1)).mean()
