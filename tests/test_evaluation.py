from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS, Polarity
from claims.errors import InputError
from claims.evaluation.floors import (
    CORPUS,
    MARGIN,
    breaches,
    gate_scores,
    new_floors,
    read_floors,
    write_floors,
)
from claims.evaluation.gold import Gold, GoldPair, digest_of, gold_pairs, read_gold, relation_of
from claims.evaluation.scores import (
    PairScores,
    SentenceScores,
    SpanScores,
    calibration_error,
    f1,
    macro_f1,
    overlap,
    read_sentences,
    score_pairs,
    score_sentences,
    span_scores,
)
from claims.label import Label, Prediction, TokenTags
from claims.matching.relation import Relation
from claims.span import Span

AGREE, DISPUTE, UNRELATED = Relation
CLAIM, ATTRIBUTION, COMMENTARY, BOILERPLATE = Label


@pytest.mark.parametrize(
    ("precision", "recall", "expected"), [(0, 0, 0), (1, 1, 1), (1, 0, 0), (0.5, 0.5, 0.5), (1, 0.5, 2 / 3)]
)
def test_f1(precision: float, recall: float, expected: float) -> None:
    assert f1(precision, recall) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        ("aabb", "aabb", 1.0),
        ("aabb", "bbaa", 0.0),
        ("aabb", "aaaa", (2 / 3 + 0) / 2),
        ("aaab", "aaaa", (6 / 7 + 0) / 2),
        # A class that the gold does not have costs only those whose items it took.
        ("aabb", "aabc", (1 + 2 / 3) / 2),
        ("a", "a", 1.0),
    ],
)
def test_macro_f1(gold: str, predicted: str, expected: float) -> None:
    assert macro_f1(zip(gold, predicted, strict=True)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((0, 4), (0, 4), 1), ((0, 4), (2, 6), 1 / 3), ((0, 4), (4, 6), 0), ((0, 4), (1, 3), 0.5), ((2, 2), (2, 2), 0)],
)
def test_overlap(one: tuple[int, int], other: tuple[int, int], expected: float) -> None:
    assert overlap(Span(*one), Span(*other)) == pytest.approx(expected)
    assert overlap(Span(*other), Span(*one)) == pytest.approx(expected)


def spans(*ends: tuple[int, int]) -> set[Span]:
    return {Span(*pair) for pair in ends}


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], SpanScores(0, 0, 0)),
        ([(spans(), spans())], SpanScores(0, 0, 0)),
        ([(spans((0, 4)), spans((0, 4)))], SpanScores(1, 1, 1)),
        ([(spans((0, 4)), spans((0, 3)))], SpanScores(0, 1, 1)),
        ([(spans((0, 8)), spans((0, 4)))], SpanScores(0, 1, 1)),
        ([(spans((0, 8)), spans((0, 3)))], SpanScores(0, 0, 1)),
        ([(spans((0, 4)), spans())], SpanScores(0, 0, 1)),
        ([(spans(), spans((0, 4)))], SpanScores(0, 0, 0)),
        # The same span of another sentence is another span.
        ([(spans((0, 4)), spans()), (spans(), spans((0, 4)))], SpanScores(0, 0, 1)),
        ([(spans((0, 4), (5, 9)), spans((0, 4), (20, 24)))], SpanScores(0.5, 0.5, 2)),
        # Two halves of one span: both overlap it enough, and it is found once.
        ([(spans((0, 8), (20, 28)), spans((0, 4), (4, 8)))], SpanScores(0, f1(1, 0.5), 2)),
    ],
)
def test_span_scores(items: list[tuple[set[Span], set[Span]]], expected: SpanScores) -> None:
    found = span_scores(items)
    assert (found.exact, found.overlap, found.gold) == pytest.approx((expected.exact, expected.overlap, expected.gold))


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([(1.0, True)], 0.0),
        ([(1.0, False)], 1.0),
        ([(0.75, True), (0.75, False)], 0.25),
        ([(0.71, True), (0.79, False)], 0.25),
        # What one bin has too much another cannot make good.
        ([(0.9, False), (0.1, True)], 0.9),
        ([(0.5, True), (0.5, False), (1.0, True), (1.0, False)], 0.25),
    ],
)
def test_calibration_error(outcomes: list[tuple[float, bool]], expected: float) -> None:
    assert calibration_error(outcomes) == pytest.approx(expected)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_calibration_error_is_a_share(outcomes: list[tuple[float, bool]]) -> None:
    assert 0 <= calibration_error(outcomes) <= 1


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ({"P1": "a"}, {"P1": "a"}, AGREE),
        ({"P1": "!a"}, {"P1": "!a"}, AGREE),
        ({"P1": "a"}, {"P1": "b"}, DISPUTE),
        ({"P1": "a"}, {"P1": "!a"}, DISPUTE),
        ({"P1": "!a"}, {"P1": "a"}, DISPUTE),
        ({"P1": "a"}, {"P1": "!b"}, None),
        ({"P1": "!a"}, {"P1": "!b"}, None),
        ({"P1": "a"}, {"P2": "a"}, UNRELATED),
        ({"P1": "a", "P2": "b"}, {"P1": "a", "P2": "b"}, AGREE),
        ({"P1": "a", "P2": "b"}, {"P1": "a", "P3": "c"}, AGREE),
        ({"P1": "a", "P2": "b"}, {"P1": "a", "P2": "c"}, None),
        ({"P1": "a", "P2": "b"}, {"P1": "b", "P2": "a"}, DISPUTE),
    ],
)
def test_relation_of_two_sentences(a: Mapping[str, str], b: Mapping[str, str], relation: Relation | None) -> None:
    assert relation_of(a, b) is relation
    assert relation_of(b, a) is relation


def gold(
    text: str, label: Label = CLAIM, article: str = "e/a", props: Mapping[str, str] | None = None, **more: Any
) -> Gold:
    fields: dict[str, Any] = {"event": "e", "language": "en", "also": frozenset(), "contrary": frozenset()} | more
    marked = {name: frozenset(fields.pop(name, ())) for name in ("source", "cue", "content")}
    return Gold(article=article, text=text, label=label, spans=marked, props=props or {}, **fields)


def test_pairs_are_of_one_event_and_different_articles() -> None:
    sentences = [
        gold("one", props={"P1": "a"}),
        gold("two", props={"P1": "b"}),
        gold("three", article="e/b", props={"P1": "a"}),
        gold("four", article="e/b"),
        gold("five", article="f/a", event="f", props={"P1": "a"}),
        gold("six", article="e/c", props={"P2": "a"}),
    ]
    assert gold_pairs(sentences) == [
        GoldPair("one", "three", AGREE),
        GoldPair("two", "three", DISPUTE),
        GoldPair("one", "six", UNRELATED),
        GoldPair("two", "six", UNRELATED),
        GoldPair("three", "six", UNRELATED),
    ]
    assert gold_pairs(sentences[:2]) == []


def test_a_sample_of_pairs_is_spread_bounded_and_the_same_each_time() -> None:
    sentences = [gold(f"{n}", article=f"e/{n % 8}", props={"P1": "ab"[n % 2], "P2": "ab"[n % 2]}) for n in range(40)]
    sentences += [gold(f"u{n}", article=f"e/u{n}", props={"P3": "a"}) for n in range(2)]
    found = gold_pairs(sentences, 60)
    assert [sum(pair.relation is relation for pair in found) for relation in Relation] == [20, 20, 20]
    assert len(set(found)) == len(found)
    assert found == gold_pairs(sentences, 60)
    firsts = {int(pair.a) for pair in found if pair.relation is DISPUTE}
    assert min(firsts) < 5 and max(firsts) > 20
    assert len(gold_pairs(sentences, 10**6)) > 500


def test_gold_of_every_layout_is_read(tmp_path: Path) -> None:
    attributions = [
        {"kind": "outlet", "source": [0, 3], "cue": [[4, 6]], "content": [[8, 9], [12, 20]]},
        {"kind": "person", "source": None, "cue": [[4, 6]], "content": [], "polarity": "deny"},
    ]
    plain = {"text": "x", "label": "claim"}
    rows = [
        {**plain, "file": "blast/ar_x.txt", "lang": "ar", "also": ["commentary"], "props": {"P1": "!a"}},
        {**plain, "doc": "d1", "lang": "fa", "attributions": attributions, "label": "attribution"},
        {"id": "w1-a0", "event": "w1", "lang": "fr", "sentences": [plain, plain | {"props": {"P2": "b"}}]},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")
    found = read_gold([path])
    assert [(item.article, item.event, item.language) for item in found] == [
        ("blast/ar_x.txt", "blast", "ar"),
        ("d1", "d1", "fa"),
        ("w1-a0", "w1", "fr"),
        ("w1-a0", "w1", "fr"),
    ]
    assert (found[0].also, found[0].props, found[3].props) == ({COMMENTARY}, {"P1": "!a"}, {"P2": "b"})
    assert [item.contrary for item in found] == [set(), {Polarity.DENY}, set(), set()]
    assert found[1].spans == {"source": spans((0, 3)), "cue": spans((4, 6)), "content": spans((8, 20))}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a gate that silently checks nothing is no gate"),
        ("\n \n", "a gate that silently checks nothing is no gate"),
        ('{"id": "a", "lang": "ar", "sentences": []}', "a gate that silently checks nothing is no gate"),
        ("{", r"gold\.jsonl:1: not a row of the gold format"),
        ("\n[1]", r"gold\.jsonl:2: not a row of the gold format"),
        ('{"doc": "a", "lang": "ar", "text": "x"}', r"gold\.jsonl:1: .*KeyError\('label'\)"),
        ('{"doc": "a", "text": "x", "label": "claim"}', r"gold\.jsonl:1: .*KeyError\('lang'\)"),
        ('{"doc": "a", "lang": "ar", "text": "x", "label": "lie"}', r"gold\.jsonl:1: .*'lie' is not a valid Label"),
    ],
)
def test_gold_that_is_none(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_gold([path])


def test_the_digest_is_that_of_the_contents_in_order(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"ab")
    other.write_bytes(b"c")
    assert digest_of([one]) == hashlib.sha256(b"ab").hexdigest()
    assert digest_of([one, other]) == hashlib.sha256(b"abc").hexdigest()
    assert digest_of([other, one]) != digest_of([one, other])


class Reader:
    """Says of every sentence that it is `label`, of an attribution that its words are source, cue and content."""

    def __init__(self, labels: Mapping[str, Label], confidence: float) -> None:
        self.labels, self.confidence = labels, confidence
        self.seen: list[list[str]] = []

    def read(self, sentences: Sequence[str]) -> list[Prediction]:
        self.seen.append(list(sentences))
        return [self._prediction(text) for text in sentences]

    def _prediction(self, text: str) -> Prediction:
        rest = (1 - self.confidence) / 3
        scores = {label: self.confidence if label == self.labels[text] else rest for label in Label}
        words, starts = text.split(), [0]
        for word in words:
            starts.append(starts[-1] + len(word) + 1)
        found = tuple(Span(start, start + len(word)) for start, word in zip(starts, words, strict=False))
        tables = []
        for place, tags in enumerate((SOURCE_TAGS, CUE_TAGS, CONTENT_TAGS)):
            table = np.zeros((len(words), len(tags)), dtype=np.float32)
            table[:, 0] = 1
            if place < len(words):
                table[place, 0], table[place, 1] = 0, 1
            tables.append(table)
        return Prediction(scores, TokenTags(found, *tables), np.zeros((len(words), 2), dtype=np.float32))


def test_sentences_are_read_by_article_and_scored() -> None:
    sentences = [
        gold("Reuters said rain", ATTRIBUTION, source=spans((0, 7)), cue=spans((8, 12)), content=spans((12, 17))),
        gold("It rained today", also=frozenset({ATTRIBUTION})),
        gold("AFP said snow", COMMENTARY, "e/b", source=spans((0, 3))),
        gold("Read also this", BOILERPLATE, "e/b"),
    ]
    labels = {"Reuters said rain": ATTRIBUTION, "It rained today": ATTRIBUTION, "AFP said snow": CLAIM}
    reader = Reader(labels | {"Read also this": BOILERPLATE}, 0.85)
    readings = read_sentences(sentences, reader)
    assert reader.seen == [["Reuters said rain", "It rained today"], ["AFP said snow", "Read also this"]]
    assert [item for item, _ in readings] == sentences
    scored = score_sentences(readings)
    assert scored.sentences == 4
    # One of four is wrong; that the second is called attribution counts as right, but its spans are too many.
    assert scored.accuracy == 0.75
    assert scored.macro_f1 == pytest.approx((1 + 2 / 3 + 0 + 1) / 4)
    assert scored.calibration_error == pytest.approx(0.1)
    assert scored.spans["source"] == SpanScores(0.5, 0.5, 2)
    assert scored.spans["cue"] == SpanScores(pytest.approx(2 / 3), pytest.approx(2 / 3), 1)
    assert scored.spans["content"] == SpanScores(0.0, pytest.approx(2 / 3), 1)


def test_a_denial_is_found_or_missed_by_sentence() -> None:
    class Denier(Reader):
        """Takes every cue for a denial."""

        def _prediction(self, text: str) -> Prediction:
            plain = super()._prediction(text)
            cue = np.zeros_like(plain.tags.cue)
            cue[:, 0] = 1
            cue[1] = np.array(CUE_TAGS) == "B-deny"
            return replace(plain, tags=replace(plain.tags, cue=cue))

    deny, doubt = frozenset({Polarity.DENY}), frozenset({Polarity.DOUBT})
    sentences = [
        gold("He denied it", ATTRIBUTION, contrary=deny),
        gold("He said it", ATTRIBUTION),
        gold("He doubted it", ATTRIBUTION, contrary=doubt),
        gold("It denied all", CLAIM),
    ]
    labels = {item.text: item.label for item in sentences}
    scored = score_sentences(read_sentences(sentences, Denier(labels, 0.9)))
    # Three said to deny, of which one does; one of the two contrary ones found.
    assert (scored.polarity_f1, scored.contrary) == (pytest.approx(f1(1 / 3, 1 / 2)), 2)
    assert score_sentences(read_sentences(sentences[1:2], Reader(labels, 0.9))).polarity_f1 == 0


class Comparer:
    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[dict[Relation, float]]:
        return [{r: 0.8 if r.value[0] == a else 0.1 for r in Relation} for a, _ in pairs]


def test_pairs_are_compared_and_scored() -> None:
    pairs = [GoldPair("a", "", AGREE), GoldPair("a", "", AGREE), GoldPair("d", "", DISPUTE), GoldPair("a", "", DISPUTE)]
    scored = score_pairs(pairs, Comparer())
    assert scored == PairScores(4, 0.75, pytest.approx((4 / 5 + 2 / 3) / 2), pytest.approx(0.05))


def test_nothing_has_no_score() -> None:
    for score in (lambda: score_sentences([]), lambda: score_pairs([], Comparer()), lambda: macro_f1([])):
        with pytest.raises(InputError, match="at least one item, got none"):
            score()
    with pytest.raises(InputError, match="at least one item, got none"):
        calibration_error([])


def sentence_scores(sources: int, contrary: int = 2) -> SentenceScores:
    found = {"source": SpanScores(0.1, 0.7, sources), "cue": SpanScores(0, 0, 1), "content": SpanScores(0, 0.8, 1)}
    return SentenceScores(9, 0.5, 0.9, 0.1, found, 0.4, contrary)


def test_the_gate_is_over_labels_spans_polarities_and_relations() -> None:
    assert gate_scores(sentence_scores(3), PairScores(5, 0.1, 0.6, 0.2)) == {
        "labels_macro_f1": 0.9,
        "source_overlap_f1": 0.7,
        "content_overlap_f1": 0.8,
        "polarity_f1": 0.4,
        "relations_macro_f1": 0.6,
    }
    for scores in (sentence_scores(0), sentence_scores(3, contrary=0)):
        with pytest.raises(InputError, match="needs sources, and denials or doubts"):
            gate_scores(scores, PairScores(5, 0.1, 0.6, 0.2))


@pytest.mark.parametrize(
    ("scores", "floors", "expected"),
    [
        ({"a": 0.5}, {"a": 0.5}, []),
        ({"a": 0.5, "b": 0.4}, {"a": 0.4, "b": 0.5}, ["b should be at least 0.5000, is 0.4000"]),
        ({"a": float("nan")}, {"a": 0.0}, ["a should be at least 0.0000, is nan"]),
        ({"a": 0.5}, {}, ["a has no floor, the score is 0.5000"]),
    ],
)
def test_breaches(scores: dict[str, float], floors: dict[str, float], expected: list[str]) -> None:
    assert breaches(scores, floors) == expected


@pytest.mark.parametrize(
    ("score", "old", "allow_lower", "expected"),
    [
        (0.9, {}, False, 0.9 - MARGIN),
        (0.98765, {}, False, 0.977),
        (0.9, {"a": 0.8}, False, 0.9 - MARGIN),
        (0.9, {"a": 0.895}, False, 0.895),
        (0.9, {"a": 0.895}, True, 0.9 - MARGIN),
        (0.9, {"a": 0.95}, True, 0.9 - MARGIN),
    ],
)
def test_new_floors_stand_a_margin_below_and_are_never_lower_unasked(
    score: float, old: dict[str, float], allow_lower: bool, expected: float
) -> None:
    (found,) = new_floors({"a": score}, old, allow_lower).values()
    assert found == pytest.approx(expected, abs=1e-3)
    assert found <= score


def test_a_score_below_its_floor_is_refused() -> None:
    with pytest.raises(InputError, match=r"not lowered unasked: a should be at least 0\.9500, is 0\.9000"):
        new_floors({"a": 0.9, "b": 0.9}, {"a": 0.95})


def test_floors_are_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_floors(path, {"a": 0.25}, "d1")
    assert json.loads(path.read_text()) == {"a": 0.25, CORPUS: "d1"}
    assert read_floors(path) == ({"a": 0.25}, "d1")


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"a": 0.5}', '{"a": "high", "corpus_sha256": "d"}'])
def test_a_file_without_floors_is_named(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "floors.json").write_text(content)
    with pytest.raises(InputError, match=r"floors\.json: not a file of floors"):
        read_floors(tmp_path / "floors.json")
