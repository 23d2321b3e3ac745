from __future__ import annotations

import json
from pathlib import Path

import pytest

from claims.matching.relation import Relation

torch = pytest.importorskip("torch")

from claims.training import near_pairs as module  # noqa: E402
from claims.training.near_pairs import near_pairs, read_near_pairs  # noqa: E402
from claims.training.pairs import EventSentence  # noqa: E402


def sentence(event: str, article: str, text: str, **values: str) -> EventSentence:
    return EventSentence(event, article, text, values)


# On a circle: what stands near is near.
SENTENCES = [
    (0, sentence("e", "a", "six dead", P1="a")),
    (5, sentence("e", "b", "nine dead", P1="b")),
    (10, sentence("e", "b", "six hurt", P2="a")),
    (15, sentence("e", "b", "it rained")),
    (20, sentence("e", "a", "it was cold")),
    (90, sentence("e", "b", "a minister came", P3="a")),
    (2, sentence("f", "c", "six drowned", P1="a")),
    (170, sentence("f", "c", "a strike ended", P2="a")),
    (180, sentence("g", "d", "a strike began", P1="a")),
]


def found(monkeypatch: pytest.MonkeyPatch, beside: int, apart: int) -> set[tuple[str, frozenset[str]]]:
    monkeypatch.setattr(module, "NEAREST_BESIDE", beside)
    monkeypatch.setattr(module, "NEAREST_APART", apart)
    angles = torch.tensor([angle for angle, _ in SENTENCES]).deg2rad()
    pairs = list(near_pairs([each for _, each in SENTENCES], torch.stack((angles.cos(), angles.sin()), dim=-1)))
    assert {pair.relation for pair in pairs} == {Relation.UNRELATED}
    as_sets = [(pair.origin, frozenset((pair.a, pair.b))) for pair in pairs]
    assert len(set(as_sets)) == len(as_sets)
    return set(as_sets)


def test_the_nearest_unrelated_of_one_event_are_paired(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = [
        ("six dead", "six hurt"),  # not "nine dead", which disputes it
        ("nine dead", "it was cold"),  # "six hurt" is of the same article
        ("six hurt", "it was cold"),
        ("it rained", "six dead"),  # of two sentences without a proposition nothing is known
        ("a minister came", "it was cold"),
    ]
    assert found(monkeypatch, 1, 0) == {("events-beside", frozenset(pair)) for pair in wanted}


def test_the_nearest_of_other_events_are_paired(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = found(monkeypatch, 0, 1)
    assert ("events-apart", frozenset(("six dead", "six drowned"))) in pairs
    assert ("events-apart", frozenset(("a strike ended", "a strike began"))) in pairs
    event_of = {each.text: each.event for _, each in SENTENCES}
    assert all(len({event_of[text] for text in texts}) == 2 for _, texts in pairs)


def test_events_left_out_and_what_asserts_nothing_make_no_pairs(tmp_path: Path) -> None:
    rows = [
        {"id": f"{event}-a{number}", "event": event, "sentences": sentences}
        for event in ("w-e01", "w-e02")
        for number, sentences in enumerate(
            (
                [{"text": f"{event} six dead", "props": {"P1": "a"}}],
                [
                    {"text": f"{event} what a pity", "props": {}, "label": "commentary"},
                    {"text": f"{event} it rained", "props": {}, "label": "claim"},
                ],
            )
        )
    ]
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    pairs = read_near_pairs([path], ["-e02"], lambda texts: torch.eye(len(texts)))
    assert [{pair.a, pair.b} for pair in pairs] == [{"w-e01 six dead", "w-e01 it rained"}]
