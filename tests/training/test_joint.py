from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from claims.inference.tokens import Tokenizer  # noqa: E402
from claims.inference.windows import PAD, WINDOW, Piece  # noqa: E402
from claims.label import Label  # noqa: E402
from claims.span import Span  # noqa: E402
from claims.training.examples import GoldArticle, GoldAttribution, GoldSentence  # noqa: E402
from claims.training.joint import (  # noqa: E402
    IGNORED,
    TokenizedArticle,
    base_vectors,
    collate,
    epoch_batches,
    gold_loss,
    tokenize_articles,
    train_joint,
)
from claims.training.network import HEADS, JointNetwork, mean_of, sentence_means  # noqa: E402
from claims.training.schedule import Recipe, Run, set_seed  # noqa: E402

SAID = GoldAttribution("outlet", "assert", Span(0, 7), (Span(8, 12),), (Span(18, 33),))
ARTICLES = [
    GoldArticle(
        f"a{number}",
        "en",
        (
            GoldSentence("Reuters said that the port closed", Label.ATTRIBUTION, (), (SAID,)),
            GoldSentence(f"the ship closed the port {number}", Label.CLAIM, (Label.COMMENTARY,), ()),
            GoldSentence("", Label.BOILERPLATE, (), ()),
            GoldSentence("قال رويترز", Label.COMMENTARY, (), ()),
        ),
    )
    for number in range(3)
]


def article(*lengths: int) -> TokenizedArticle:
    """Sentence number s has the tokens 100 * s + 10, …, the tags 1, 2, 3, …, and a vector of its own."""
    return TokenizedArticle(
        tokens=tuple(tuple(range(100 * s + 10, 100 * s + 10 + n)) for s, n in enumerate(lengths)),
        tags=tuple(([1] * n, [2] * n, list(range(n))) for n in lengths),
        labels=tuple([float(s == place) for place in range(4)] for s in range(len(lengths))),
        vectors=torch.eye(len(lengths), 8),
    )


def test_collate_pads_windows_and_ignores_what_is_no_token_of_a_sentence() -> None:
    first, second = article(2, 0, 1), article(5)
    batch = collate([(first, (Piece(0, 0, 2), Piece(1, 0, 0), Piece(2, 0, 1))), (second, (Piece(0, 1, 3),))])
    assert batch.input_ids.tolist() == [[0, 10, 11, 2, 2, 210, 2], [0, 11, 12, 2, PAD, PAD, PAD]]
    assert batch.attention_mask.tolist() == [[1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 0, 0, 0]]
    assert batch.places.tolist() == [[-1, 0, 0, -1, -1, 2, -1], [-1, 3, 3, -1, -1, -1, -1]]
    no = IGNORED
    assert batch.tags["source"].tolist() == [[no, 1, 1, no, no, 1, no], [no, 1, 1, no, no, no, no]]
    assert batch.tags["cue"].tolist() == [[no, 2, 2, no, no, 2, no], [no, 2, 2, no, no, no, no]]
    assert batch.tags["content"].tolist() == [[no, 0, 1, no, no, 0, no], [no, 1, 2, no, no, no, no]]
    assert batch.labels.tolist() == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0]]
    assert batch.vectors.argmax(-1).tolist() == [0, 1, 2, 0]


def test_an_epoch_is_fixed_by_seed_and_number_and_holds_every_token_once() -> None:
    articles = [article(30, 40, 0, 60, 20), article(*[17] * 20), article(250)]
    recipe = Recipe(batch=2)

    def ids(epoch: int, recipe: Recipe = recipe) -> list[list[list[int]]]:
        return [batch.input_ids.tolist() for batch in epoch_batches(articles, recipe, epoch)]

    assert ids(0) == ids(0)
    assert ids(0) != ids(1)
    assert ids(0) != ids(0, Recipe(batch=2, seed=18))
    for epoch in range(3):
        batches = epoch_batches(articles, recipe, epoch)
        assert all(batch.input_ids.shape[0] <= 2 and batch.input_ids.shape[1] <= WINDOW for batch in batches)
        inside = torch.cat([batch.input_ids[batch.places >= 0] for batch in batches])
        wanted = torch.tensor([token for item in articles for tokens in item.tokens for token in tokens])
        assert torch.equal(inside.sort().values, wanted.sort().values)


def test_means_are_over_the_tokens_of_a_piece() -> None:
    values = torch.arange(12, dtype=torch.float32).reshape(2, 3, 2)
    places = torch.tensor([[-1, 0, 0], [2, -1, 2]])
    assert sentence_means(values, places, 4).tolist() == [[3, 4], [0, 0], [8, 9], [0, 0]]


def test_tokenized_articles_carry_tags_labels_and_the_rows_of_their_vectors(base: Path) -> None:
    vectors = torch.arange(12.0).unsqueeze(-1)
    found = tokenize_articles(ARTICLES, Tokenizer(base), vectors)
    assert [item.vectors.flatten().tolist() for item in found] == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]
    source, cue, content = found[0].tags[0]
    assert (source, cue, content) == ([1, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0], [0, 0, 0, 1, 2, 2])
    assert [len(ids) for ids in found[0].tokens] == [len(tags[0]) for tags in found[0].tags]
    assert found[0].labels[1] == [0.75, 0.0, 0.25, 0.0]


def test_base_vectors_are_centred_of_unit_length_and_in_order(base: Path) -> None:
    texts = ["the port", "Reuters said that the ship closed the port Friday", "ship", "رويترز"]
    vectors = base_vectors(base, texts, "cpu", batch=2)
    torch.testing.assert_close(vectors.norm(dim=-1), torch.ones(4))
    turned = base_vectors(base, texts[::-1], "cpu", batch=3)
    torch.testing.assert_close(turned, vectors.flip(0), rtol=1e-4, atol=1e-4)


def test_the_network_starts_with_the_vectors_of_the_base_and_frozen_words(base: Path) -> None:
    network = JointNetwork(base).eval()
    network.freeze_words()
    ids = torch.tensor([[0, 7, 8, 2]])
    outputs = network(ids, torch.ones_like(ids))
    assert {name: tuple(logits.shape) for name, logits in outputs.logits.items()} == {
        name: (1, 4, classes) for name, classes in HEADS.items()
    }
    states = network.encoder(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state
    torch.testing.assert_close(outputs.vectors, states)
    frozen = [name for name, parameter in network.named_parameters() if not parameter.requires_grad]
    assert frozen == ["encoder.embeddings.word_embeddings.weight"]


def test_the_loss_counts_every_head_and_no_padding(base: Path) -> None:
    network = JointNetwork(base).eval()
    tokenized = tokenize_articles(ARTICLES, Tokenizer(base), torch.nn.functional.normalize(torch.ones(12, 32), dim=-1))
    window = (Piece(0, 0, 6), Piece(1, 0, len(tokenized[0].tokens[1])))
    alone = gold_loss(network, collate([(tokenized[0], window)]), "cpu")
    twice = gold_loss(network, collate([(tokenized[0], window), (tokenized[0], window)]), "cpu")
    torch.testing.assert_close(alone, twice)
    alone.backward()
    for name in ("label", "source", "cue", "content"):
        assert network.heads[name].weight.grad.abs().sum() > 0, name
    assert network.embedding.weight.grad.abs().sum() > 0


def test_training_that_broke_off_ends_with_the_same_weights(base: Path, tmp_path: Path) -> None:
    recipe = Recipe(epochs=2, batch=2)

    def stop(epoch: int, step: int, steps: int, loss: float) -> None:
        assert loss > 0
        if epoch == 2:
            raise KeyboardInterrupt

    def run(directory: Path, report) -> JointNetwork:
        set_seed(recipe.seed)
        network = JointNetwork(base)
        train_joint(network, base, ARTICLES, {"en": ("Reuters", "AFP")}, Run(recipe, directory, "cpu", report))
        return network

    whole = run(tmp_path / "whole", lambda *told: None)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "broken", stop)
    again = run(tmp_path / "broken", lambda *told: None)
    start = JointNetwork(base).state_dict()
    for name, values in whole.state_dict().items():
        assert torch.equal(values, again.state_dict()[name]), name
        moved = not torch.equal(values, start[name])
        assert moved or "word_embeddings" in name or "position_embeddings" in name or "key.bias" in name, name
    words = "encoder.embeddings.word_embeddings.weight"
    assert torch.equal(whole.state_dict()[words], start[words])


def test_the_mean_of_networks_is_the_weighted_mean_of_their_weights(base: Path) -> None:
    networks = []
    for seed in (1, 2):
        set_seed(seed)
        networks.append(JointNetwork(base))
    first, second = ({name: value.clone() for name, value in one.state_dict().items()} for one in networks)
    mean = mean_of([(networks[0], 1.0), (networks[1], 3.0)]).state_dict()
    for name, value in mean.items():
        assert torch.allclose(value, first[name] / 4 + second[name] * 3 / 4, atol=1e-6), name
    assert not torch.allclose(mean["heads.label.weight"], first["heads.label.weight"])
