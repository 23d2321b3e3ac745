"""Training of the embedding: claims about one thing, whatever they say of it and in whatever language, are near.

Only the embedding's linear layer learns, over states of a network that stays as it is, so that a run takes seconds and
nothing else that the network says can change. The vectors of agreeing and disputing texts are drawn together and away
from those of other texts (InfoNCE, van den Oord et al., 2018, with the other texts of the batch as negatives).
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from claims.errors import InputError
from claims.evaluation.gold import relation_of
from claims.inference.tokens import Tokenizer
from claims.inference.windows import PAD, lay_out, pack
from claims.matching.relation import Relation
from claims.training.network import JointNetwork, sentence_means
from claims.training.rows import read_rows
from claims.training.schedule import Run, half_precision, set_seed

# Recall at 10 of the pairs of events not learned from, agreeing / disputing: 0.57 / 0.49 before; 0.89 / 0.83 with these
# values, 0.90 / 0.85 with a quarter of the pull, 0.87 / 0.80 with five times it, 0.85 / 0.83 at a temperature of 0.1.
TEMPERATURE = 0.06
PULL = 0.005
"""Weight of the squared distance of the layer from where it started."""
DROPOUT = 0.1
# Pairs an epoch draws of each family: agreeing ones, or an agreeing text and one that disputes it.
DRAWS = 3
DISPUTE_SHARE = 0.4


@dataclass(slots=True)
class Texts:
    """Documents to embed, and which of their sentences are about one thing.

    Attributes:
        documents: Sentences of each, in order; sentences are numbered through all documents.
        families: Per family of claims the numbers of the texts that agree, and of those that dispute them.
        pairs: Numbers of sentences of one event that agree or dispute each other.
        near: For each sentence those it must not be pushed away from.
    """

    documents: list[list[str]] = field(default_factory=list)
    families: list[tuple[list[int], list[int]]] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)
    near: dict[int, set[int]] = field(default_factory=dict)
    count: int = 0

    def add(self, sentences: Sequence[str]) -> list[int]:
        """Add a document; the numbers of its sentences."""
        self.documents.append(list(sentences))
        self.count += len(sentences)
        return list(range(self.count - len(sentences), self.count))

    def keep_near(self, a: int, b: int) -> None:
        """The two are about one thing, or may be."""
        self.near.setdefault(a, set()).add(b)
        self.near.setdefault(b, set()).add(a)


def read_texts(paths: Sequence[Path], left_out: Sequence[str] = ()) -> Texts:
    """Families of claims and articles on events; see :func:`claims.training.pairs.read_pairs` for the rows.

    Args:
        paths: JSONL files.
        left_out: Endings of the ids of events that are not read.

    Raises:
        InputError: a row breaks the format; names file and line.
    """
    texts = Texts()
    events: dict[str, list[tuple[str, int, Mapping[str, str]]]] = {}
    for path in paths:
        for number, row in read_rows(path):
            try:
                if "anchor" in row:
                    _add_family(texts, row)
                elif not row["event"].endswith(tuple(left_out)):
                    numbers = texts.add([sentence["text"] for sentence in row["sentences"]])
                    events.setdefault(row["event"], []).extend(
                        (row["id"], place, sentence["props"])
                        for place, sentence in zip(numbers, row["sentences"], strict=True)
                        if sentence["props"]
                    )
            except (KeyError, TypeError, AttributeError) as error:
                raise InputError(f"{path}:{number}: no family and no article of an event: {error!r}") from error
    for sentences in events.values():
        for (article, a, values), (other, b, others) in combinations(sentences, 2):
            relation = relation_of(values, others)
            if article == other or relation is Relation.UNRELATED:
                continue
            texts.keep_near(a, b)
            if relation:
                texts.pairs.append((a, b))
    return texts


def _add_family(texts: Texts, row: dict[str, Any]) -> None:
    agree = [texts.add([member["text"]])[0] for member in (row["anchor"], *row["agree"])]
    dispute = [texts.add([member["text"]])[0] for member in row["dispute"]]
    texts.families.append((agree, dispute))
    for a, b in combinations(agree + dispute, 2):
        texts.keep_near(a, b)


def states_of(network: JointNetwork, base: Path, documents: Sequence[Sequence[str]], device: str) -> Tensor:
    """Mean states of the tokens of each sentence, read in the windows of its document.

    Returns:
        `(sentences, width)` float32, on the CPU; zeros for a sentence without tokens.
    """
    tokenizer = Tokenizer(base)
    rows: list[tuple[list[int], list[int], list[int]]] = []
    before = 0
    for sentences in documents:
        tokens = [tokenized.ids for tokenized in tokenizer.tokenize(sentences)]
        for window in pack([len(ids) for ids in tokens]):
            ids, places = lay_out(window, tokens)
            rows.append((ids, places, [before + piece.sentence for piece in window]))
        before += len(sentences)
    rows.sort(key=lambda row: len(row[0]))
    sums, counts = torch.zeros(before, network.encoder.config.hidden_size), torch.zeros(before, 1)
    with torch.no_grad(), half_precision(device):
        for start in range(0, len(rows), 16):
            batch = rows[start : start + 16]
            longest = max(len(ids) for ids, _, _ in batch)
            padded = torch.tensor([ids + [PAD] * (longest - len(ids)) for ids, _, _ in batch]).to(device)
            states = network.encoder(input_ids=padded, attention_mask=(padded != PAD).long()).last_hidden_state
            for row, (_, places, numbers) in enumerate(batch):
                at = torch.tensor([places + [-1] * (longest - len(places))])
                sums[numbers] += sentence_means(states[row : row + 1].float().cpu(), at, len(numbers))
                counts[numbers] += 1
    return sums / counts.clamp(min=1)


def epoch_pairs(texts: Texts, chance: random.Random) -> list[tuple[int, int]]:
    """The pairs of one epoch: every pair of the events, some of each family."""
    drawn = list(texts.pairs)
    for agree, dispute in texts.families:
        for _ in range(DRAWS):
            one = chance.choice(agree)
            others = dispute if dispute and chance.random() < DISPUTE_SHARE else [n for n in agree if n != one]
            if others:
                drawn.append((one, chance.choice(others)))
    chance.shuffle(drawn)
    return drawn


def embedding_loss(left: Tensor, right: Tensor, pairs: Sequence[tuple[int, int]], texts: Texts) -> Tensor:
    """InfoNCE both ways; texts that may be about the same thing are no negatives of each other.

    Args:
        left: `(pairs, width)`, unit length.
        right: `(pairs, width)`, unit length.
        pairs: Numbers of the sentences.
        texts: Says what is near what.
    """
    logits = left @ right.T / TEMPERATURE
    masked = [
        [
            row != column and (pairs[column][1] == a or pairs[column][1] in texts.near.get(a, ()))
            for column in range(len(pairs))
        ]
        for row, (a, _) in enumerate(pairs)
    ]
    logits = logits.masked_fill(torch.tensor(masked), -1e4)
    gold = torch.arange(len(pairs))
    return (functional.cross_entropy(logits, gold) + functional.cross_entropy(logits.T, gold)) / 2


def train_embedding(network: JointNetwork, base: Path, texts: Texts, run: Run) -> None:
    """Fit the embedding of `network` in place.

    Args:
        network: Whose encoder is not touched.
        base: Checkpoint of the base encoder, for its tokenizer.
        texts: To learn from.
        run: Its recipe's epochs, batch (pairs), head rate and seed count. There are no checkpoints.

    Raises:
        InputError: there is no pair to learn from.
    """
    if not texts.pairs and not texts.families:
        raise InputError("an embedding learns from families of claims or articles on events, there are none")
    set_seed(run.recipe.seed)
    states = states_of(network.eval(), base, texts.documents, run.device)
    layer, size = nn.Linear(states.shape[1], states.shape[1]), run.recipe.batch
    with torch.no_grad():
        start = torch.eye(states.shape[1])
        layer.weight.copy_(start)
        # All states share one direction; without it the cosines of strangers are about zero.
        layer.bias.copy_(-states.mean(0))
    optimizer = torch.optim.Adam(layer.parameters(), lr=run.recipe.head_rate)
    for epoch in range(run.recipe.epochs):
        pairs = epoch_pairs(texts, random.Random(run.recipe.seed * 1000 + epoch))
        batches = [pairs[first : first + size] for first in range(0, len(pairs), size)]
        total: Tensor | float = 0.0
        for step, batch in enumerate(batches, 1):
            left, right = (
                functional.normalize(layer(functional.dropout(states[list(side)], DROPOUT)), dim=-1)
                for side in zip(*batch, strict=True)
            )
            loss = embedding_loss(left, right, batch, texts) + PULL * (layer.weight - start).square().sum()
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            optimizer.step()
            total = total + loss.detach()
            run.tell(epoch + 1, step, len(batches), total)
    network.embedding.load_state_dict(layer.state_dict())
