"""The gate: the model that ships, on the gold that ships, is not worse than it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.evaluation.floors import breaches, gate_scores, read_floors
from claims.evaluation.gold import Gold, digest_of, gold_pairs, read_gold
from claims.evaluation.scores import read_sentences, score_pairs, score_sentences
from claims.inference.joint import JointModel
from claims.inference.manifest import MANIFEST, load_manifest
from claims.inference.relation import CrossEncoder
from claims.matching.relation import Relation

ROOT = Path(__file__).resolve().parents[1]
MODEL = ROOT / "models"
CORPUS = (ROOT / "articles" / "gold" / "sentences.jsonl", MODEL / "gold" / "held_out.jsonl")
ANEW = "run `python scripts/evaluate.py --write-floors`"

needs_model = pytest.mark.skipif(not (MODEL / MANIFEST).is_file(), reason=f"there is no {MODEL / MANIFEST}")


@pytest.fixture(scope="module")
def gold() -> list[Gold]:
    return read_gold(CORPUS)


def test_the_gold_checks_something_in_every_language(gold: list[Gold]) -> None:
    assert {item.language for item in gold} == {"ar", "en", "fa", "fr", "ru"}
    assert len(gold) >= 500
    assert sum(len(item.spans["source"]) for item in gold) >= 300
    assert sum(len(item.contrary) for item in gold) >= 100
    pairs = gold_pairs(gold)
    assert len(pairs) <= 200
    for relation in Relation:
        assert sum(pair.relation is relation for pair in pairs) >= 50, relation


@needs_model
def test_the_floors_are_of_this_gold() -> None:
    floors, corpus = read_floors(MODEL / "floors.json")
    assert set(floors) == {
        "labels_macro_f1",
        "source_overlap_f1",
        "content_overlap_f1",
        "polarity_f1",
        "relations_macro_f1",
    }
    assert all(0 < floor < 1 for floor in floors.values())
    assert corpus == digest_of(CORPUS), f"the gold has changed: {ANEW}"


@needs_model
def test_no_score_is_below_its_floor(gold: list[Gold]) -> None:
    manifest = load_manifest(MODEL)
    scores = gate_scores(
        score_sentences(read_sentences(gold, JointModel(manifest))),
        score_pairs(gold_pairs(gold), CrossEncoder(manifest)),
    )
    assert breaches(scores, read_floors(MODEL / "floors.json")[0]) == []
