"""Claim pairs as the trainer sees them."""

import json
from collections import Counter
from pathlib import Path

import pytest

from claims.errors import InputError
from claims.matching.relation import Relation
from claims.training import pairs
from claims.training.pairs import Pair, epoch_pairs, family_pairs, read_pairs


def family(agree: int, dispute: int, unrelated: int) -> dict:
    sizes = {"agree": agree, "dispute": dispute, "unrelated": unrelated}
    members = {name: [{"text": f"{name}{index}"} for index in range(size)] for name, size in sizes.items()}
    return {"anchor": {"text": "anchor"}, **members}


@pytest.mark.parametrize(
    ("sizes", "agreeing", "disputing", "unrelated"),
    [
        ((2, 2, 1), 3, 6, 5),
        ((0, 1, 0), 0, 1, 0),
        ((0, 0, 0), 0, 0, 0),
        ((3, 0, 2), 6, 0, 8),
    ],
)
def test_family_pairs(sizes: tuple[int, int, int], agreeing: int, disputing: int, unrelated: int) -> None:
    found = list(family_pairs(family(*sizes)))
    counts = Counter(pair.relation for pair in found)
    assert [counts[relation] for relation in Relation] == [agreeing, disputing, unrelated]
    assert len({frozenset((pair.a, pair.b)) for pair in found}) == len(found)
    for pair in found:
        kinds = {text.rstrip("0123456789").replace("anchor", "agree") for text in (pair.a, pair.b)}
        expected = {"agree"} if pair.relation is Relation.AGREE else {"agree", "dispute"}
        assert "unrelated" in kinds if pair.relation is Relation.UNRELATED else kinds == expected


def test_read_pairs(tmp_path: Path) -> None:
    rows = [
        {"a": {"text": "x"}, "b": {"text": "y"}, "relation": "dispute", "origin": "ANS"},
        {"a": {"text": "x"}, "b": {"text": "y"}, "relation": "not_agree", "origin": "ANS"},
        family(1, 0, 0),
    ]
    path = tmp_path / "p.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert read_pairs(path) == [
        Pair("x", "y", Relation.DISPUTE, "ANS"),
        Pair("x", "y", None, "ANS"),
        Pair("anchor", "agree0", Relation.AGREE, "families"),
    ]


@pytest.mark.parametrize("line", ["{", "[]", '{"a": 1}', '{"a": {"text": ""}, "b": {"text": ""}, "relation": "x"}'])
def test_rows_that_break_the_format_are_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text("\n" + line, encoding="utf-8")
    with pytest.raises(InputError, match=r"p\.jsonl:2: "):
        read_pairs(path)


def pool() -> list[Pair]:
    ans = [Pair(f"a{i}", f"b{i}", Relation.AGREE, "ANS") for i in range(20)]
    return ans + [Pair(f"c{i}", f"d{i}", Relation.DISPUTE, "elsewhere") for i in range(30)]


def test_epoch_pairs_are_the_same_for_one_seed_and_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "EPOCH_SHARES", {"ANS": 5})
    first = epoch_pairs(pool(), 1, 0)
    assert epoch_pairs(pool(), 1, 0) == first
    assert epoch_pairs(pool(), 1, 1) != first
    assert epoch_pairs(pool(), 2, 0) != first
    assert Counter(pair.origin for pair in first) == {"ANS": 5, "elsewhere": 30}


def test_epoch_pairs_swap_sides_and_nothing_else() -> None:
    found = epoch_pairs(pool(), 3, 0)
    swapped = [pair for pair in found if pair.a[0] in "bd"]
    assert 10 < len(swapped) < 40
    straight = {Pair(*sorted((pair.a, pair.b)), pair.relation, pair.origin) for pair in found}
    assert straight == set(pool())
