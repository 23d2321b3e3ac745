"""Training of the joint model: labels, source, cue and content tags, and vectors near those of the base model."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from claims.inference.tokens import Tokenizer
from claims.inference.windows import PAD, WINDOW, Window, lay_out, pack
from claims.training.augment import vary
from claims.training.examples import GoldArticle, token_tags
from claims.training.network import JointNetwork, TokenOutputs, sentence_means
from claims.training.schedule import Recipe, Run, half_precision, train

IGNORED = -100
QUERY = "query: "
"""Prefix the base model was trained with for symmetric comparison (model card of multilingual-e5)."""

# Weights of the losses beside the label's: the token heads', and that of the vectors, with which recall of agreeing
# claims among all claims stays that of the base model.
TOKEN_WEIGHT = 1.0
VECTOR_WEIGHT = 1.0

# Windows of an epoch are cut anew with a budget drawn from this range, so that sentences meet varying context, alone
# too.
SHORTEST = 70


@dataclass(frozen=True, slots=True)
class TokenizedArticle:
    """An article ready for windows: per sentence token ids, three rows of tags, label weights and the target vector."""

    tokens: tuple[tuple[int, ...], ...]
    tags: tuple[tuple[list[int], list[int], list[int]], ...]
    labels: tuple[list[float], ...]
    vectors: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length; integer tensors are `(windows, tokens)`, targets `(pieces, n)`."""

    input_ids: Tensor
    attention_mask: Tensor
    places: Tensor
    tags: dict[str, Tensor]
    labels: Tensor
    vectors: Tensor


def base_vectors(base: Path, texts: Sequence[str], device: str, batch: int = 32) -> Tensor:
    """Vectors of the base model with their common direction taken out.

    The cosine of two unrelated sentences is about 0.75 in the base model, because all vectors share one direction;
    without the mean of the training texts the scale opens up.

    Returns:
        `(texts, width)`, unit length.
    """
    from transformers import AutoModel

    from claims.inference.tokens import load_fast

    tokenizer, encoder = load_fast(base), AutoModel.from_pretrained(base).to(device).eval()
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
    vectors = torch.zeros(len(texts), encoder.config.hidden_size)
    with torch.no_grad(), half_precision(device):
        for start in range(0, len(order), batch):
            chosen = order[start : start + batch]
            inputs = tokenizer(
                [QUERY + texts[i] for i in chosen], padding=True, truncation=True, max_length=256, return_tensors="pt"
            )
            inputs = inputs.to(device)
            states = encoder(input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"]).last_hidden_state
            mask = inputs["attention_mask"].unsqueeze(-1)
            vectors[chosen] = functional.normalize((states.float() * mask).sum(1) / mask.sum(1), dim=-1).cpu()
    return functional.normalize(vectors - vectors.mean(0), dim=-1)


def tokenize_articles(articles: Sequence[GoldArticle], tokenizer: Tokenizer, vectors: Tensor) -> list[TokenizedArticle]:
    """Articles with tags laid on tokens; `vectors` has one row a sentence, articles in order."""
    tokenized, row = [], 0
    for article in articles:
        tokens = tokenizer.tokenize([sentence.text for sentence in article.sentences])
        tokenized.append(
            TokenizedArticle(
                tokens=tuple(t.ids for t in tokens),
                tags=tuple(token_tags(s, t.spans) for s, t in zip(article.sentences, tokens, strict=True)),
                labels=tuple(sentence.label_weights() for sentence in article.sentences),
                vectors=vectors[row : row + len(tokens)],
            )
        )
        row += len(tokens)
    return tokenized


def epoch_batches(articles: Sequence[TokenizedArticle], recipe: Recipe, epoch: int) -> list[Batch]:
    """Batches of one epoch, fixed by the recipe's seed: windows of varying budget, like lengths together."""
    chance = random.Random(recipe.seed * 1000 + epoch)
    windows: list[tuple[TokenizedArticle, Window]] = []
    for article in articles:
        lengths = [len(ids) for ids in article.tokens]
        windows.extend((article, window) for window in pack(lengths, chance.randint(SHORTEST, WINDOW)))
    chance.shuffle(windows)
    windows.sort(key=lambda item: sum(piece.end - piece.start for piece in item[1]) // 24)
    batches = [windows[start : start + recipe.batch] for start in range(0, len(windows), recipe.batch)]
    chance.shuffle(batches)
    return [collate(batch) for batch in batches]


def collate(windows: Sequence[tuple[TokenizedArticle, Window]]) -> Batch:
    """One padded batch."""
    rows = [lay_out(window, article.tokens) for article, window in windows]
    longest = max(len(ids) for ids, _ in rows)
    shape = (len(rows), longest)
    ids, places = torch.full(shape, PAD), torch.full(shape, -1)
    tags = {name: torch.full(shape, IGNORED) for name in ("source", "cue", "content")}
    labels, vectors, before = [], [], 0
    for row, ((article, window), (row_ids, row_places)) in enumerate(zip(windows, rows, strict=True)):
        ids[row, : len(row_ids)] = torch.tensor(row_ids)
        at = torch.tensor(row_places)
        places[row, : len(row_ids)] = torch.where(at >= 0, at + before, -1)
        before += len(window)
        for place, piece in enumerate(window):
            here = (at == place).nonzero().squeeze(-1)
            for head, values in zip(tags.values(), article.tags[piece.sentence], strict=True):
                head[row, here] = torch.tensor(values[piece.start : piece.end], dtype=torch.long)
            labels.append(article.labels[piece.sentence])
            vectors.append(article.vectors[piece.sentence])
    return Batch(ids, (ids != PAD).long(), places, tags, torch.tensor(labels), torch.stack(vectors))


def joint_loss(outputs: TokenOutputs, batch: Batch, device: str) -> Tensor:
    """Weighted sum of the label, tag and vector losses of what the network says of one batch."""
    places, labels = batch.places.to(device), batch.labels.to(device)
    pieces = len(labels)
    loss = functional.cross_entropy(sentence_means(outputs.logits["label"].float(), places, pieces), labels)
    for name, gold in batch.tags.items():
        logits = outputs.logits[name].float().flatten(0, 1)
        loss = loss + TOKEN_WEIGHT * functional.cross_entropy(logits, gold.to(device).flatten(), ignore_index=IGNORED)
    vectors = functional.normalize(sentence_means(outputs.vectors.float(), places, pieces), dim=-1)
    return loss + VECTOR_WEIGHT * (1 - (vectors * batch.vectors.to(device)).sum(-1)).mean()


def gold_loss(network: JointNetwork, batch: Batch, device: str) -> Tensor:
    """Loss of one batch under `network`."""
    return joint_loss(network(batch.input_ids.to(device), batch.attention_mask.to(device)), batch, device)


def train_joint(
    network: JointNetwork,
    base: Path,
    articles: Sequence[GoldArticle],
    names: Mapping[str, Sequence[str]],
    run: Run,
    loss_of: Callable[[JointNetwork, Batch, str], Tensor] = gold_loss,
) -> None:
    """Fine-tune on labelled articles.

    Args:
        network: Trained in place.
        base: Checkpoint of the base encoder, whose vectors are the targets of the network's.
        articles: To learn from; each epoch sees other variants of them.
        names: Names of outlets by language, see :func:`claims.training.augment.vary`.
        run: Where and how; it goes on from its checkpoint.
        loss_of: Of a batch, given the network and the device.
    """
    network.freeze_words()
    texts = [sentence.text for article in articles for sentence in article.sentences]
    vectors, tokenizer = base_vectors(base, texts, run.device), Tokenizer(base)

    def batches(epoch: int) -> list[Batch]:
        chance = random.Random(run.recipe.seed * 1000 + epoch)
        varied = [vary(article, names, chance) for article in articles]
        return epoch_batches(tokenize_articles(varied, tokenizer, vectors), run.recipe, epoch)

    train(network.to(run.device), batches, lambda batch: loss_of(network, batch, run.device), run)
