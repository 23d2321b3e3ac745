from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from claims.errors import InputError
from claims.matching.relation import Relation
from claims.training.pairs import Pair, epoch_pairs, family_pairs, read_pairs, relation_shares

AGREE, DISPUTE, UNRELATED = Relation


def family(agree: int, dispute: int, unrelated: int) -> dict[str, Any]:
    members = {"agree": ("a", agree), "dispute": ("d", dispute), "unrelated": ("u", unrelated)}
    return {"anchor": {"text": "a0"}} | {
        name: [{"text": f"{letter}{number + 1}"} for number in range(count)]
        for name, (letter, count) in members.items()
    }


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((2, 3, 2), (3, 9, 12)),
        ((0, 0, 0), (0, 0, 0)),
        ((1, 0, 0), (1, 0, 0)),
        ((0, 2, 0), (0, 2, 0)),
        ((0, 1, 1), (0, 1, 2)),
    ],
)
def test_family_pairs_are_all_that_are_certain(sizes: tuple[int, int, int], expected: tuple[int, int, int]) -> None:
    found = list(family_pairs(family(*sizes)))
    counts = Counter(pair.relation for pair in found)
    assert tuple(counts[relation] for relation in Relation) == expected
    assert len({frozenset((pair.a, pair.b)) for pair in found}) == len(found)
    for pair in found:
        letters = {pair.a[0], pair.b[0]}
        wanted = UNRELATED if "u" in letters else DISPUTE if "d" in letters else AGREE
        assert pair.relation is wanted
        assert letters not in ({"d"}, {"u"})
        assert pair.origin == "families"


def row(relation: str, **more: Any) -> dict[str, Any]:
    return {"a": {"text": "x"}, "b": {"text": "y"}, "relation": relation, "origin": "o", **more}


def test_read_pairs_reads_pairs_and_families(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    rows = [row("agree"), row("not_agree"), family(1, 1, 0)]
    path.write_text("\n\n".join(json.dumps(item) for item in rows), encoding="utf-8")
    assert read_pairs(path) == [
        Pair("x", "y", AGREE, "o"),
        Pair("x", "y", None, "o"),
        Pair("a0", "a1", AGREE, "families"),
        Pair("a0", "d1", DISPUTE, "families"),
        Pair("a1", "d1", DISPUTE, "families"),
    ]


def event(number: int, name: str, *sentences: tuple[str, dict[str, str]]) -> dict[str, Any]:
    return {"id": f"{name}-a{number}", "event": name, "sentences": [{"text": t, "props": p} for t, p in sentences]}


EVENTS = [
    event(0, "w-e01", ("six", {"P1": "a"}), ("a word", {}), ("six at night", {"P1": "a", "P2": "a"})),
    event(1, "w-e01", ("nine", {"P1": "b"}), ("not six", {"P1": "!a"}), ("nine at night", {"P1": "b", "P2": "a"})),
    event(0, "w-e02", ("six", {"P1": "a"})),
    event(1, "w-e02", ("six dead", {"P1": "a"})),
    event(1, "w-e03", ("six buses", {"P1": "a"})),
]


def test_sentences_on_one_event_make_pairs_where_what_they_convey_settles_it(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, EVENTS)), encoding="utf-8")
    found = [
        Pair("six", "nine", DISPUTE, "events"),
        Pair("six", "not six", DISPUTE, "events"),
        Pair("six", "nine at night", DISPUTE, "events"),
        Pair("six at night", "nine", DISPUTE, "events"),
        Pair("six at night", "not six", DISPUTE, "events"),
        # One that agrees on the night and not on the number is left out.
    ]
    assert read_pairs(path, ["-e02"]) == found
    assert read_pairs(path) == [*found, Pair("six", "six dead", AGREE, "events")]


def test_sentences_that_share_no_proposition_are_unrelated(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    rows = [event(0, "e", ("six", {"P1": "a"})), event(1, "e", ("at night", {"P2": "a"}), ("bare", {}))]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert read_pairs(path) == [Pair("six", "at night", UNRELATED, "events-unrelated")]


@pytest.mark.parametrize("bad", ["{", "[]", '{"a": 1}', json.dumps(row("maybe")), '{"anchor": {"text": "x"}}'])
def test_a_row_that_breaks_the_format_is_named(tmp_path: Path, bad: str) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps(row("agree")) + "\n" + bad, encoding="utf-8")
    with pytest.raises(InputError, match=r"pairs\.jsonl:2: no"):
        read_pairs(path)


SHARES = {"drawn": 40}


def numbered(origin: str, count: int) -> list[Pair]:
    return [Pair(f"{origin}{number}", f"{origin}{number}'", AGREE, origin) for number in range(count)]


def test_an_epoch_is_fixed_by_seed_and_number() -> None:
    pairs = numbered("somewhere", 30)
    assert epoch_pairs(pairs, SHARES, 5, 1) == epoch_pairs(pairs, SHARES, 5, 1)
    assert epoch_pairs(pairs, SHARES, 5, 1) != epoch_pairs(pairs, SHARES, 5, 2)
    assert epoch_pairs(pairs, SHARES, 5, 1) != epoch_pairs(pairs, SHARES, 6, 1)


def test_an_epoch_takes_each_pair_once_in_one_order_or_the_other() -> None:
    pairs = numbered("somewhere", 200)
    found = epoch_pairs(pairs, SHARES, 5, 0)
    turned = [pair for pair in found if pair.a.endswith("'")]
    assert 50 < len(turned) < 150
    assert {frozenset((pair.a, pair.b)) for pair in found} == {frozenset((pair.a, pair.b)) for pair in pairs}
    assert len(found) == len(pairs)


def test_an_epoch_takes_no_more_of_an_origin_than_its_share() -> None:
    ((name, share),) = SHARES.items()
    pairs = numbered(name, share + 40) + numbered("somewhere", 10)
    epochs = [epoch_pairs(pairs, SHARES, 5, number) for number in range(2)]
    for found in epochs:
        assert Counter(pair.origin for pair in found) == {name: share, "somewhere": 10}
    drawn = [{min(pair.a, pair.b) for pair in found} for found in epochs]
    assert drawn[0] != drawn[1]


def test_shares_are_those_of_the_families_alone() -> None:
    family = [Pair("a", "b", relation, "families") for relation in (AGREE, DISPUTE, DISPUTE, UNRELATED)]
    assert relation_shares([*family, *numbered("ANS", 9)]) == [0.25, 0.5, 0.25]
    with pytest.raises(InputError, match="found none of some"):
        relation_shares(family[:3])
