from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest

from claims.analysis import Analysis
from claims.attribution import Polarity
from claims.errors import StoreError
from claims.matching.candidates import Limits
from claims.matching.relation import Relation
from claims.store.database import Store
from claims.store.matching_rows import ClaimRow, RelationRow, load_claims, load_relations, write_matches
from claims.store.writer import write

Build = Callable[..., Analysis]
AGREE = {Relation.AGREE: 0.5, Relation.DISPUTE: 0.25, Relation.UNRELATED: 0.25}
DISPUTE = {Relation.AGREE: 0.25, Relation.DISPUTE: 0.5, Relation.UNRELATED: 0.25}

REUTERS = {"words": "Reuters", "outlet": "reuters.com"}
SOURCES = {"words": "sources", "kind": "unnamed"}
NOBODY = {"words": None, "kind": "person"}
MINISTER = {"words": "minister", "kind": "person"}
CITED = "Reuters, minister, sources."


def test_claims_come_with_what_matching_needs(store: Store, run: int, build: Build) -> None:
    denied = {
        "text": "Reuters denied it.",
        "cites": [REUTERS],
        "claims": [{"parts": ["it"], "by": [0], "polarity": "deny"}],
    }
    write(store, build("a", "Talks open.", denied, publisher="irna.ir", language="fa"), run)
    write(store, build("b", "Talks open.", published=None, language=None, outlet="B"), run)
    found = load_claims(store)
    day = date(2025, 6, 10)
    assert found.rows == (
        ClaimRow(1, 1, 1, "Talks open.", Polarity.ASSERT, day, "fa", "irna.ir", "irna.ir", False),
        ClaimRow(2, 1, 2, "it", Polarity.DENY, day, "fa", "irna.ir", "reuters.com", False),
        ClaimRow(3, 2, 3, "Talks open.", Polarity.ASSERT, None, None, "B", "B", False),
    )
    assert found.vectors.dtype == np.float32
    np.testing.assert_array_equal(found.vectors, np.eye(4)[[0, 1, 0]])


@pytest.mark.parametrize(
    ("cites", "unnamed"),
    [
        ([], False),
        ([REUTERS], False),
        ([SOURCES], True),
        ([NOBODY], True),
        ([NOBODY, SOURCES], True),
        ([REUTERS, SOURCES], False),
        ([MINISTER], False),
    ],
)
def test_a_claim_is_unnamed_when_nobody_with_a_name_says_it(
    store: Store, run: int, build: Build, cites: list[dict[str, str]], unnamed: bool
) -> None:
    write(store, build("a", {"text": CITED, "cites": cites}), run)
    assert load_claims(store).rows[0].unnamed is unnamed


@pytest.mark.parametrize(("articles", "claims"), [(None, [1, 2, 3]), ([1, 3], [1, 3]), ([], []), ([9], [])])
def test_claims_of_some_articles(
    store: Store, run: int, build: Build, articles: list[int] | None, claims: list[int]
) -> None:
    for key in "abc":
        write(store, build(key, f"Claim {key}."), run)
    found = load_claims(store, articles)
    assert [row.id for row in found.rows] == claims
    assert len(found.vectors) == len(claims)


def test_vectors_of_two_models_are_refused(store: Store, run: int, build: Build) -> None:
    write(store, build("a", "One.", "Two."), run)
    store.db.execute("UPDATE claims SET vector = x'0000803f' WHERE id = 2")
    with pytest.raises(StoreError, match=r"one width, were: \[1, 4\]; ingest"):
        load_claims(store)


def test_a_pair_has_one_relation_whatever_its_order(store: Store, run: int, build: Build) -> None:
    write(store, build("a", "One.", "Two.", "Three."), run)
    write_matches(
        store,
        [],
        [],
        [RelationRow(3, 1, Relation.AGREE, AGREE, "model"), RelationRow(1, 2, Relation.AGREE, AGREE, "m")],
        Limits(),
    )
    write_matches(store, [], [], [RelationRow(1, 3, Relation.DISPUTE, DISPUTE, "number: 3 / 1")], Limits())
    assert load_relations(store) == [
        RelationRow(1, 2, Relation.AGREE, AGREE, "m"),
        RelationRow(1, 3, Relation.DISPUTE, DISPUTE, "number: 3 / 1"),
    ]


def test_one_bad_relation_and_none_is_written(store: Store, run: int, build: Build) -> None:
    write(store, build("a", "One.", "Two."), run)
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        write_matches(
            store, [], [], [RelationRow(a, b, Relation.AGREE, AGREE, "m") for a, b in ((1, 2), (1, 99))], Limits()
        )
    assert load_relations(store) == []


def test_a_claim_has_no_relation_with_itself() -> None:
    with pytest.raises(ValueError, match="two claims, was: 4 with itself"):
        RelationRow(4, 4, Relation.AGREE, AGREE, "m")
