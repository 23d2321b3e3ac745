from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")

from torch.nn import functional  # noqa: E402

from claims.errors import InputError  # noqa: E402
from claims.training import schedule  # noqa: E402
from claims.training.embedding import (  # noqa: E402
    Texts,
    embedding_loss,
    epoch_pairs,
    read_texts,
    states_of,
    train_embedding,
)
from claims.training.network import JointNetwork  # noqa: E402
from claims.training.schedule import Recipe, Run, set_seed  # noqa: E402


def family(*texts: str) -> dict[str, Any]:
    anchor, agree, dispute, unrelated = texts
    return {
        "anchor": {"text": anchor},
        "agree": [{"text": agree}],
        "dispute": [{"text": dispute}],
        "unrelated": [{"text": unrelated}],
    }


def article(number: int, event: str, *sentences: tuple[str, dict[str, str]]) -> dict[str, Any]:
    return {"id": f"{event}-a{number}", "event": event, "sentences": [{"text": t, "props": p} for t, p in sentences]}


ROWS = [
    family("the port closed", "the port is closed", "the port is open", "the ship sailed"),
    article(0, "w-e01", ("six died", {"P1": "a"}), ("a word", {}), ("six died at night", {"P1": "a", "P2": "a"})),
    article(
        1,
        "w-e01",
        ("nine died", {"P1": "b"}),
        ("not at night", {"P2": "!a"}),
        ("nine at night", {"P1": "b", "P2": "a"}),
    ),
    article(0, "w-e02", ("six died", {"P1": "a"})),
    article(1, "w-e02", ("six are dead", {"P1": "a"})),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    return path


def test_texts_are_numbered_through_and_know_what_is_near(path: Path) -> None:
    texts = read_texts([path])
    assert texts.documents == [
        ["the port closed"],
        ["the port is closed"],
        ["the port is open"],
        ["six died", "a word", "six died at night"],
        ["nine died", "not at night", "nine at night"],
        ["six died"],
        ["six are dead"],
    ]
    assert texts.families == [([0, 1], [2])]
    # Of "six died at night" and "nine at night" one proposition agrees and one does not: near, but no pair.
    assert texts.pairs == [(3, 6), (3, 8), (5, 6), (5, 7), (9, 10)]
    assert texts.near[5] == {6, 7, 8}
    assert texts.near[0] == {1, 2}
    assert 4 not in texts.near


def test_events_are_left_out(path: Path) -> None:
    texts = read_texts([path], ["-e02"])
    assert texts.count == 9
    assert (9, 10) not in texts.pairs


@pytest.mark.parametrize("bad", ['{"anchor": {"text": "x"}}', '{"event": "e"}', "[]", "{"])
def test_a_row_that_breaks_the_format_is_named(tmp_path: Path, bad: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(ROWS[0]) + "\n" + bad, encoding="utf-8")
    with pytest.raises(InputError, match=r"rows\.jsonl:2: not? "):
        read_texts([path])


def test_an_epoch_has_every_pair_of_the_events_and_draws_of_the_families(path: Path) -> None:
    texts = read_texts([path])
    drawn = epoch_pairs(texts, random.Random(1))
    assert len(drawn) == 5 + 3
    assert set(texts.pairs) <= set(drawn)
    of_family = [pair for pair in drawn if pair not in texts.pairs]
    assert all(a in (0, 1) and b in (0, 1, 2) and a != b for a, b in of_family)
    assert epoch_pairs(texts, random.Random(1)) == drawn


def test_the_loss_wants_partners_near_and_leaves_near_texts_alone() -> None:
    units = torch.eye(3)
    texts = Texts()
    right = embedding_loss(units[[0, 1]], units[[0, 1]], [(0, 10), (1, 11)], texts)
    wrong = embedding_loss(units[[0, 1]], units[[1, 0]], [(0, 10), (1, 11)], texts)
    assert right < 0.001 < 10 < wrong
    # All point one way: a negative costs, one that may be about the same thing does not.
    same = units[[0, 0]]
    assert embedding_loss(same, same, [(0, 10), (1, 11)], texts) == pytest.approx(float(torch.tensor(2.0).log()))
    texts.keep_near(0, 11)
    texts.keep_near(1, 10)
    assert embedding_loss(same, same, [(0, 10), (1, 11)], texts) == pytest.approx(0.0, abs=1e-6)


def test_states_are_means_over_the_tokens_of_each_sentence(base: Path) -> None:
    set_seed(1)
    network = JointNetwork(base).eval()
    documents = [["the ship closed", "", "the port"], ["Reuters said that"]]
    states = states_of(network, base, documents, "cpu")
    assert states.shape == (4, 32)
    assert states[1].abs().sum() == 0
    alone = states_of(network, base, [["Reuters said that"]], "cpu")
    assert torch.allclose(states[3], alone[0], atol=0.02)
    assert not torch.allclose(states[0], states[2], atol=0.02)


def test_training_draws_partners_together_and_touches_nothing_else(base: Path, path: Path) -> None:
    set_seed(1)
    network = JointNetwork(base).eval()
    before = {name: value.clone() for name, value in network.state_dict().items()}
    texts = read_texts([path])
    states = states_of(network, base, texts.documents, "cpu")

    def likeness() -> float:
        with torch.no_grad():
            vectors = functional.normalize(network.embedding(states), dim=-1)
        cosines = vectors @ vectors.T
        partners = sum(cosines[a, b] for a, b in texts.pairs) / len(texts.pairs)
        return float(partners - cosines.mean())

    first = likeness()
    train_embedding(network, base, texts, Run(Recipe(epochs=20, batch=4), path.parent, "cpu", lambda *_: None))
    assert likeness() > first + 0.1
    changed = {name for name, value in network.state_dict().items() if not torch.equal(value, before[name])}
    assert changed == {"embedding.weight", "embedding.bias"}


def test_an_epoch_is_reported_as_often_as_that_of_any_run(
    base: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int, int]] = []
    monkeypatch.setattr(schedule, "REPORTS", 1)
    run = Run(Recipe(epochs=2, batch=1), path.parent, "cpu", lambda *report: told.append(report[:3]))
    train_embedding(JointNetwork(base), base, read_texts([path]), run)
    steps = told[0][2]
    assert steps > 1
    assert told == [(1, steps, steps), (2, steps, steps)]


def test_nothing_to_learn_from_is_an_error(base: Path) -> None:
    run = Run(Recipe(epochs=1), base, "cpu", lambda *_: None)
    with pytest.raises(InputError, match="learns from families"):
        train_embedding(JointNetwork(base), base, Texts(), run)
