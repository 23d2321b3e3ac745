from __future__ import annotations

from collections.abc import Callable

import pytest

from claims.agreement import Status
from claims.analysis import Analysis
from claims.matching.candidates import Limits
from claims.matching.relation import Relation
from claims.store.database import Store
from claims.store.group_rows import GroupRow, MemberRow, replace_groups
from claims.store.matching_rows import RelationRow, write_matches
from claims.store.unsettled import reached
from claims.store.writer import write

Build = Callable[..., Analysis]


def relation(a: int, b: int, related: float) -> RelationRow:
    scores = {Relation.AGREE: related, Relation.DISPUTE: 0.0, Relation.UNRELATED: 1 - related}
    return RelationRow(a, b, Relation.AGREE, scores, "model")


def group(*claims: int) -> GroupRow:
    return GroupRow(Status.SINGLE_ORIGIN, 1, tuple(MemberRow(claim, 0, "alone") for claim in claims))


@pytest.fixture
def settled(store: Store, run: int, build: Build) -> Store:
    """Claims 1 to 6, one an article, in the groups 1 2, 3 4, 5 and 6."""
    for key in "abcdef":
        write(store, build(key, f"Claim {key}."), run)
    rows = [relation(1, 2, 0.9), relation(3, 4, 0.9), relation(2, 5, 0.3), relation(4, 6, 0.5)]
    write_matches(store, [], [], rows, Limits())
    replace_groups(store, [group(1, 2), group(3, 4), group(5), group(6)])
    return store


def test_claims_that_were_never_grouped_are_reached(store: Store, run: int, build: Build) -> None:
    write(store, build("a", "One.", "Two."), run)
    assert reached(store, 0.5) == {1, 2}


def test_nothing_is_reached_once_groups_are_built(settled: Store) -> None:
    assert reached(settled, 0.0) == frozenset()


@pytest.mark.parametrize(
    ("rows", "floor", "expected"),
    [
        # The two of a new relation, whatever it says, and those they share a group with.
        ([relation(1, 6, 0.1)], 0.6, {1, 2, 6}),
        # And on along relations that reach the floor.
        ([relation(1, 6, 0.1)], 0.5, {1, 2, 3, 4, 6}),
        ([relation(1, 6, 0.1)], 0.3, {1, 2, 3, 4, 5, 6}),
        ([relation(5, 6, 0.1)], 0.6, {5, 6}),
    ],
)
def test_what_hangs_together_with_a_new_relation_is_reached(
    settled: Store, rows: list[RelationRow], floor: float, expected: set[int]
) -> None:
    write_matches(settled, [], [], rows, Limits())
    assert reached(settled, floor) == expected


def test_those_whose_partner_is_gone_or_new_are_reached(settled: Store, run: int, build: Build) -> None:
    write(settled, build("a", "Another."), run)
    assert reached(settled, 0.6) == {2, 7}


def test_groups_of_other_claims_stay(settled: Store) -> None:
    before = {row["claim_id"]: row["group_id"] for row in settled.query("SELECT * FROM group_members")}
    write_matches(settled, [], [], [relation(5, 6, 0.9)], Limits())
    replace_groups(settled, [group(5, 6)], reached(settled, 0.6))
    after = {row["claim_id"]: row["group_id"] for row in settled.query("SELECT * FROM group_members")}
    assert {claim: after[claim] for claim in (1, 2, 3, 4)} == {claim: before[claim] for claim in (1, 2, 3, 4)}
    assert after[5] == after[6]
    assert len(settled.query("SELECT * FROM groups")) == 3
