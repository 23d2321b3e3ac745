"""Scores against gold, and floors."""

import hashlib
import json
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from claims.errors import InputError
from claims.evaluation.floors import breaches, gate_scores, new_floors, read_floors, write_floors
from claims.evaluation.gold import Gold, digest_of, gold_pairs, read_gold, relation_of
from claims.evaluation.scores import (
    PairScores,
    SentenceScores,
    SpanScores,
    calibration_error,
    f1,
    macro_f1,
    overlap,
    score_pairs,
    score_sentences,
    span_scores,
)
from claims.label import Label, Prediction, TokenTags
from claims.matching.relation import Relation
from claims.span import Span

ATTRIBUTION = {"source": [0, 3], "cue": [[4, 8]], "content": [[9, 11], [14, 16]]}
ROW = {"lang": "en", "text": "Ali said so and so", "label": "attribution", "attributions": [ATTRIBUTION]}


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_read_gold(tmp_path: Path) -> None:
    article = {"id": "e1/a", "lang": "fr", "sentences": [{"text": "x", "label": "claim", "also": ["commentary"]}]}
    path = write(tmp_path / "g.jsonl", {"file": "e1/b", **ROW, "props": {"p": "!a"}}, article)
    first, second = read_gold([path])
    assert (first.article, first.event, first.language, first.label) == ("e1/b", "e1", "en", Label.ATTRIBUTION)
    assert first.spans == {"source": {Span(0, 3)}, "cue": {Span(4, 8)}, "content": {Span(9, 16)}}
    assert first.props == {"p": "!a"}
    assert (second.article, second.event, second.language, second.also) == ("e1/a", "e1", "fr", {Label.COMMENTARY})


@pytest.mark.parametrize("row", [[], {"lang": "en"}, {"file": "a", **ROW, "label": "x"}, {"file": "a", "text": "x"}])
def test_gold_that_breaks_the_format_is_named(tmp_path: Path, row: object) -> None:
    with pytest.raises(InputError, match=r"g\.jsonl:2: "):
        read_gold([write(tmp_path / "g.jsonl", {"file": "a", **ROW}, row)])


def test_no_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="at least one sentence"):
        read_gold([write(tmp_path / "g.jsonl")])


def test_digest_of(tmp_path: Path) -> None:
    one, other = write(tmp_path / "1", 1), write(tmp_path / "2", 2)
    assert digest_of([one]) == hashlib.sha256(b"1").hexdigest()
    assert digest_of([one, other]) == hashlib.sha256(b"12").hexdigest()


@pytest.mark.parametrize(("p", "r", "expected"), [(0, 0, 0), (1, 0, 0), (1, 1, 1), (0.5, 1, 2 / 3)])
def test_f1(p: float, r: float, expected: float) -> None:
    assert f1(p, r) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([("a", "a"), ("b", "b")], 1),
        ([("a", "a"), ("a", "b"), ("b", "b")], 2 / 3),
        ([("a", "a"), ("a", "c")], 2 / 3),
        ([("a", "b")], 0),
        ([("a", "a"), ("a", "a"), ("b", "a")], 0.4),
    ],
)
def test_macro_f1(outcomes: list[tuple[str, str]], expected: float) -> None:
    assert macro_f1(outcomes) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Span(0, 10), Span(0, 10), 1),
        (Span(0, 10), Span(5, 15), 1 / 3),
        (Span(0, 5), Span(5, 9), 0),
        (Span(2, 4), Span(0, 8), 1 / 4),
        (Span(3, 3), Span(3, 3), 0),
    ],
)
def test_overlap(one: Span, other: Span, expected: float) -> None:
    assert overlap(one, other) == overlap(other, one) == pytest.approx(expected)


A, B, C = Span(0, 10), Span(0, 8), Span(20, 30)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([({A}, {A})], SpanScores(1, 1, 1)),
        ([({A}, {B})], SpanScores(0, 1, 1)),
        ([({A}, {C})], SpanScores(0, 0, 1)),
        ([({A}, {A, C})], SpanScores(2 / 3, 2 / 3, 1)),
        ([({A}, set()), (set(), {A})], SpanScores(0, 0, 1)),
        ([(set(), set())], SpanScores(0, 0, 0)),
    ],
)
def test_span_scores(items: list[tuple[set[Span], set[Span]]], expected: SpanScores) -> None:
    found = span_scores(items)
    assert (found.exact, found.overlap, found.gold) == pytest.approx((expected.exact, expected.overlap, expected.gold))


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([(1.0, True)], 0),
        ([(1.0, False)], 1),
        ([(0.95, True), (0.95, False)], 0.45),
        ([(0.75, True), (0.75, True), (0.75, True), (0.75, False)], 0),
        ([(0.55, True), (0.85, False)], (0.45 + 0.85) / 2),
    ],
)
def test_calibration_error(outcomes: list[tuple[float, bool]], expected: float) -> None:
    assert calibration_error(outcomes) == pytest.approx(expected)


def test_scores_of_nothing_are_refused() -> None:
    for score in (macro_f1, calibration_error):
        with pytest.raises(InputError, match="at least one item"):
            score([])


def gold(article: str, text: str, label: Label = Label.CLAIM, also: Sequence[Label] = (), **props: str) -> Gold:
    spans = {field: frozenset[Span]() for field in ("source", "cue", "content")}
    return Gold(article, article.partition("/")[0], "en", text, label, frozenset(also), spans, props)


class Reader:
    """Says that every sentence is a claim, and remembers which came together."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def read(self, sentences: Sequence[str]) -> list[Prediction]:
        self.calls.append(list(sentences))
        none = np.zeros((0, 1), dtype=np.float32)
        scores = {label: 0.7 if label is Label.CLAIM else 0.1 for label in Label}
        return [Prediction(scores, TokenTags((), none, none, none), none) for _ in sentences]


def test_score_sentences() -> None:
    reader = Reader()
    items = [
        gold("a", "1"),
        gold("a", "2", Label.COMMENTARY),
        gold("b", "3", Label.COMMENTARY, [Label.CLAIM]),
        gold("b", "4"),
    ]
    scores = score_sentences(items, reader)
    assert reader.calls == [["1", "2"], ["3", "4"]]
    assert (scores.sentences, scores.accuracy) == (4, 0.75)
    assert scores.macro_f1 == pytest.approx((4 / 5 + 2 / 3) / 2)
    assert scores.calibration_error == pytest.approx(0.05)
    with pytest.raises(InputError):
        score_sentences([], reader)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ({"p": "a"}, {"p": "a"}, Relation.AGREE),
        ({"p": "!a"}, {"p": "!a"}, Relation.AGREE),
        ({"p": "a"}, {"p": "b"}, Relation.DISPUTE),
        ({"p": "a"}, {"p": "!a"}, Relation.DISPUTE),
        ({"p": "a"}, {"p": "!b"}, None),
        ({"p": "!a"}, {"p": "!b"}, None),
        ({"p": "a"}, {"q": "a"}, Relation.UNRELATED),
        ({"p": "a", "q": "x"}, {"p": "a", "r": "y"}, Relation.AGREE),
        ({"p": "a", "q": "x"}, {"p": "a", "q": "y"}, None),
        ({"p": "a", "q": "x"}, {"p": "a", "q": "!y"}, None),
    ],
)
def test_relation_of(a: dict[str, str], b: dict[str, str], expected: Relation | None) -> None:
    assert relation_of(a, b) is relation_of(b, a) is expected


def test_gold_pairs() -> None:
    items = [
        gold("e/1", "a1", p="a"),
        gold("e/1", "a1b", p="a"),
        gold("e/2", "b", p="b"),
        gold("e/3", "q", q="x"),
        gold("e/4", "none"),
        gold("f/1", "other event", p="a"),
    ]
    found = {(pair.a, pair.b): pair.relation for pair in gold_pairs(items)}
    assert found == {
        ("a1", "b"): Relation.DISPUTE,
        ("a1b", "b"): Relation.DISPUTE,
        ("a1", "q"): Relation.UNRELATED,
        ("a1b", "q"): Relation.UNRELATED,
        ("b", "q"): Relation.UNRELATED,
    }
    few = gold_pairs(items, limit=3)
    assert [pair.relation for pair in few] == [Relation.DISPUTE, Relation.UNRELATED]
    assert gold_pairs(items, limit=3) == few


class Comparer:
    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[dict[Relation, float]]:
        return [{Relation.AGREE: 0.2, Relation.DISPUTE: 0.75, Relation.UNRELATED: 0.05} for _ in pairs]


def test_score_pairs() -> None:
    items = [gold("e/1", "a", p="a"), gold("e/2", "b", p="b"), gold("e/3", "q", q="x")]
    scores = score_pairs(gold_pairs(items), Comparer())
    assert (scores.pairs, scores.accuracy) == (3, pytest.approx(1 / 3))
    assert scores.macro_f1 == pytest.approx((2 / 4 + 0) / 2)
    assert scores.calibration_error == pytest.approx(0.75 - 1 / 3)


def sentence_scores(sources: int) -> SentenceScores:
    return SentenceScores(1, 1.0, 0.9, 0.0, {"source": SpanScores(0.5, 0.8, sources)})


def test_gate_scores() -> None:
    pairs = PairScores(1, 1.0, 0.7, 0.0)
    assert gate_scores(sentence_scores(1), pairs) == {
        "labels_macro_f1": 0.9,
        "source_overlap_f1": 0.8,
        "relations_macro_f1": 0.7,
    }
    with pytest.raises(InputError, match="sources"):
        gate_scores(sentence_scores(0), pairs)


@pytest.mark.parametrize(
    ("score", "floors", "line"),
    [
        (0.9, {"x": 0.9}, None),
        (0.9, {"x": 0.8}, None),
        (0.89, {"x": 0.9}, "x should be at least 0.9000, is 0.8900"),
        (math.nan, {"x": 0.9}, "x should be at least 0.9000, is nan"),
        (0.9, {}, "x has no floor, the score is 0.9000"),
    ],
)
def test_breaches(score: float, floors: dict[str, float], line: str | None) -> None:
    assert breaches({"x": score}, floors) == ([line] if line else [])


def test_new_floors() -> None:
    assert new_floors({"x": 0.8765}, {}) == {"x": 0.866}
    assert new_floors({"x": 0.8765}, {"x": 0.87}) == {"x": 0.87}
    assert new_floors({"x": 0.8765}, {"x": 0.9}, allow_lower=True) == {"x": 0.866}
    with pytest.raises(InputError, match="not lowered unasked: x should"):
        new_floors({"x": 0.8765}, {"x": 0.9})


def test_read_floors(tmp_path: Path) -> None:
    write_floors(tmp_path / "w", {"x": 0.5}, "ab")
    assert read_floors(tmp_path / "w") == ({"x": 0.5}, "ab")
    assert read_floors(write(tmp_path / "f", {"x": 0.5, "corpus_sha256": "ab"})) == ({"x": 0.5}, "ab")
    for bad in ([], {"x": 0.5}, {"x": "high", "corpus_sha256": "ab"}):
        with pytest.raises(InputError, match="not a file of floors"):
            read_floors(write(tmp_path / "f", bad))
    with pytest.raises(InputError, match="not a file of floors"):
        read_floors(tmp_path / "absent")
