"""The joint network: one encoder, four heads and an embedding, all linear in the states of the tokens.

Heads are linear so that the label and the vector of a sentence are means over its tokens, taken outside the network.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel

from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS
from claims.label import Label
from claims.matching.relation import Relation

HEADS = {"label": len(Label), "source": len(SOURCE_TAGS), "cue": len(CUE_TAGS), "content": len(CONTENT_TAGS)}
WEIGHTS_FILE = "network.pt"
SETTINGS_FILE = "network.json"


@dataclass(frozen=True, slots=True)
class TokenOutputs:
    """What the network says of every token of a batch.

    Attributes:
        logits: By head, `(batch, tokens, classes)` float.
        vectors: `(batch, tokens, width)` float; means of them are claim vectors once scaled to unit length.
    """

    logits: dict[str, Tensor]
    vectors: Tensor


class Network(nn.Module):
    """An encoder on which heads stand.

    Args:
        checkpoint: Directory of a Hugging Face checkpoint, or of a saved run.
        weights: Whether to load the checkpoint's weights; a run keeps its own beside the encoder's configuration.
        dropout: Of the heads.
    """

    def __init__(self, checkpoint: Path, weights: bool = True, dropout: float = 0.1) -> None:
        super().__init__()
        # No dropout of attention: on a CPU its random numbers take a fifth of a training step. Eager attention is the
        # form that traces to ONNX, and as fast as the fused one at these lengths.
        settings: dict[str, Any] = {"add_pooling_layer": False, "attn_implementation": "eager"}
        config = AutoConfig.from_pretrained(checkpoint, attention_probs_dropout_prob=0.0)
        auto: Any = AutoModel  # without types
        self.encoder: Any = (
            auto.from_pretrained(checkpoint, config=config, **settings)
            if weights
            else auto.from_config(config, **settings)
        )
        self.dropout = nn.Dropout(dropout)

    def freeze_words(self) -> None:
        """Keep the word embeddings as they are: rare words of the languages stay where the base model put them."""
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)


AnyNetwork = TypeVar("AnyNetwork", bound=Network)


class JointNetwork(Network):
    """Encoder, token heads and embedding.

    *Shape:* `input_ids` and `attention_mask` are `(batch, tokens)`.
    """

    def __init__(self, checkpoint: Path, weights: bool = True, dropout: float = 0.1) -> None:
        super().__init__(checkpoint, weights, dropout)
        width = self.encoder.config.hidden_size
        self.heads = nn.ModuleDict({name: nn.Linear(width, classes) for name, classes in HEADS.items()})
        self.embedding = nn.Linear(width, width, bias=True)
        with torch.no_grad():
            self.embedding.weight.copy_(torch.eye(width))
            self.embedding.bias.zero_()

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> TokenOutputs:
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        dropped = self.dropout(states)
        return TokenOutputs({name: head(dropped) for name, head in self.heads.items()}, self.embedding(states))


class RelationNetwork(Network):
    """Encoder and a three-way head over the first token of a pair of texts."""

    def __init__(self, checkpoint: Path, weights: bool = True, dropout: float = 0.1) -> None:
        super().__init__(checkpoint, weights, dropout)
        width = self.encoder.config.hidden_size
        self.hidden = nn.Linear(2 * width, width)
        self.relation = nn.Linear(width, len(Relation))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        joined = self.dropout(torch.cat((states[:, 0], mean), dim=-1))
        logits: Tensor = self.relation(self.dropout(torch.tanh(self.hidden(joined))))
        return logits


def sentence_means(values: Tensor, places: Tensor, count: int) -> Tensor:
    """Means over the tokens of each sentence piece.

    Args:
        values: `(batch, tokens, n)`.
        places: `(batch, tokens)` int, index of the piece over the whole batch, -1 for special tokens and padding.
        count: Pieces in the batch.

    Returns:
        `(count, n)`; zeros for a piece without tokens.
    """
    # What is outside goes to one more row: to select what is inside would make the CPU wait for the GPU.
    flat, index = values.reshape(-1, values.shape[-1]), torch.where(places < 0, count, places).reshape(-1)
    sums = values.new_zeros(count + 1, values.shape[-1]).index_add(0, index, flat)
    sizes = values.new_zeros(count + 1).index_add(0, index, torch.ones_like(index, dtype=values.dtype))
    return (sums / sizes.clamp(min=1).unsqueeze(-1))[:count]


def mean_of(networks: Sequence[tuple[AnyNetwork, float]]) -> AnyNetwork:
    """The network whose weights are the weighted means of those given (Wortsman et al., 2022, "Model soups").

    Args:
        networks: Of one shape, each with its positive weight; the first is changed into the mean.
    """
    total = sum(weight for _, weight in networks)
    states = [(network.state_dict(), weight / total) for network, weight in networks]
    mean = {name: sum(state[name].float() * weight for state, weight in states) for name in states[0][0]}
    first = networks[0][0]
    first.load_state_dict(mean)
    return first


def save_network(network: Network, directory: Path, settings: dict[str, object]) -> None:
    """Write weights, encoder configuration and settings, whole or not at all."""
    directory.mkdir(parents=True, exist_ok=True)
    network.encoder.config.save_pretrained(directory)
    partial = directory / (WEIGHTS_FILE + ".partial")
    torch.save(network.state_dict(), partial)
    partial.replace(directory / WEIGHTS_FILE)
    (directory / SETTINGS_FILE).write_text(json.dumps(settings, indent=1, ensure_ascii=False), encoding="utf-8")


def read_settings(run: Path) -> dict[str, Any]:
    """What a training run noted of its network."""
    settings: dict[str, Any] = json.loads((run / SETTINGS_FILE).read_text(encoding="utf-8"))
    return settings


def load_network(kind: type[AnyNetwork], run: Path) -> AnyNetwork:
    """The network a training run saved."""
    network = kind(run, weights=False)
    network.load_state_dict(torch.load(run / WEIGHTS_FILE, map_location="cpu", weights_only=True))
    return network.float().eval()
