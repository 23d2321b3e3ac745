from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claims.agreement import Status
from claims.analysis import Analysis
from claims.errors import StoreError
from claims.store.database import Store
from claims.store.group_rows import GroupRow, MemberRow, kept_ids, replace_groups
from claims.store.writer import write

Dump = Callable[[Store], dict[str, list[Any]]]


@pytest.mark.parametrize(
    ("former", "groups", "ids"),
    [
        ({}, [{1, 2}], [None]),
        ({4: {1, 2}}, [{1, 2}], [4]),
        ({4: {1, 2}}, [{1, 2, 3}], [4]),
        ({4: {1, 2}}, [{3, 5}], [None]),
        # split: the larger part keeps the id
        ({4: {1, 2, 3, 5, 6}}, [{1, 2}, {3, 5, 6}], [None, 4]),
        # equal parts: the first
        ({4: {1, 2, 3, 5}}, [{1, 2}, {3, 5}], [4, None]),
        # join: the larger one's id
        ({4: {1, 2}, 7: {3, 5, 6}}, [{1, 2, 3, 5, 6}], [7]),
        # join of equals: the older id
        ({7: {1, 2}, 4: {3, 5}}, [{1, 2, 3, 5}], [4]),
        # half of both is not recognisably the same
        ({4: {1, 2}}, [{1, 3}], [None]),
        ({4: {1, 2, 3}}, [{1, 2, 5}], [4]),
        # one claim moves: both keep their ids
        ({4: {1, 2, 3}, 7: {5, 6}}, [{5, 6, 3}, {1, 2}], [7, 4]),
        # the second best when the best is taken
        ({4: {1, 2, 3}, 7: {5}}, [{1, 2, 3}, {5, 6}], [4, 7]),
        # a group whose members are gone
        ({4: set()}, [{1}], [None]),
    ],
)
def test_group_keeps_the_id_of_the_one_it_continues(
    former: dict[int, set[int]], groups: list[set[int]], ids: list[int | None]
) -> None:
    assert kept_ids(former, groups) == ids


@pytest.fixture
def claims(store: Store, run: int, build: Callable[..., Analysis]) -> list[int]:
    for key in "abc":
        write(store, build(key, "One.", "Two.", "Three."), run)
    return [row["id"] for row in store.query("SELECT id FROM claims ORDER BY id")]


def rows(*groups: tuple[Status, int, dict[int, int]]) -> list[GroupRow]:
    return [
        GroupRow(status, origins, tuple(MemberRow(claim, position, "model") for claim, position in members.items()))
        for status, origins, members in groups
    ]


def stored(store: Store) -> dict[int, tuple[str, int, dict[int, int]]]:
    members: dict[int, dict[int, int]] = {}
    for row in store.query("SELECT group_id, claim_id, position FROM group_members"):
        members.setdefault(row["group_id"], {})[row["claim_id"]] = row["position"]
    return {
        row["id"]: (row["status"], row["independent_origins"], members[row["id"]])
        for row in store.query("SELECT id, status, independent_origins FROM groups")
    }


def test_groups_are_stored_as_given(store: Store, claims: list[int]) -> None:
    first, second = replace_groups(
        store, rows((Status.DISPUTED, 2, {1: 0, 4: 1, 7: 0}), (Status.CORROBORATED, 3, {2: 0, 5: 0}))
    )
    assert stored(store) == {first: ("disputed", 2, {1: 0, 4: 1, 7: 0}), second: ("corroborated", 3, {2: 0, 5: 0})}


def test_second_time_changes_nothing_in_any_order(store: Store, claims: list[int], dump: Dump) -> None:
    groups = rows((Status.DISPUTED, 2, {7: 0, 1: 0, 4: 1}), (Status.CORROBORATED, 3, {2: 0, 5: 0}))
    first, second = replace_groups(store, groups)
    store.db.execute("UPDATE groups SET changed = 'then'")
    before = dump(store)
    assert replace_groups(store, groups[::-1]) == (second, first)
    assert dump(store) == before


def test_only_groups_that_differ_are_touched_and_ids_never_return(store: Store, claims: list[int]) -> None:
    same, changed, gone = replace_groups(
        store,
        rows(
            (Status.DISPUTED, 2, {1: 0, 4: 1}),
            (Status.SINGLE_ORIGIN, 1, {2: 0, 5: 0}),
            (Status.UNNAMED_ONLY, 0, {3: 0, 6: 0}),
        ),
    )
    store.db.execute("UPDATE groups SET changed = 'then', created = 'then'")
    groups = rows((Status.DISPUTED, 2, {1: 0, 4: 1}), (Status.CORROBORATED, 2, {2: 0, 5: 0, 6: 0}))
    assert replace_groups(store, groups) == (same, changed)
    assert stored(store) == {same: ("disputed", 2, {1: 0, 4: 1}), changed: ("corroborated", 2, {2: 0, 5: 0, 6: 0})}
    times = {row["id"]: (row["created"], row["changed"] == "then") for row in store.query("SELECT * FROM groups")}
    assert times == {same: ("then", True), changed: ("then", False)}
    *_, new = replace_groups(store, [*groups, *rows((Status.UNNAMED_ONLY, 0, {3: 0}))])
    assert new > gone


@pytest.mark.parametrize("change", [{1: 0, 4: 0}, {1: 0, 4: 1, 7: 1}, {1: 0}])
def test_a_move_inside_a_group_is_stored(store: Store, claims: list[int], change: dict[int, int]) -> None:
    (group,) = replace_groups(store, rows((Status.DISPUTED, 2, {1: 0, 4: 1})))
    assert replace_groups(store, rows((Status.DISPUTED, 2, change))) == (group,)
    assert stored(store) == {group: ("disputed", 2, change)}


def test_claims_can_swap_groups(store: Store, claims: list[int]) -> None:
    first, second = replace_groups(
        store, rows((Status.DISPUTED, 2, {1: 0, 4: 1, 7: 0}), (Status.DISPUTED, 2, {2: 0, 5: 1, 8: 0}))
    )
    ids = replace_groups(
        store, rows((Status.DISPUTED, 2, {2: 0, 4: 1, 7: 0}), (Status.DISPUTED, 2, {1: 0, 5: 1, 8: 0}))
    )
    assert ids == (first, second)


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ([{1: 0}, {1: 0}], "one group at most, was: claim 1 twice"),
        ([{}], "at least one claim"),
        ([{99: 0}], "FOREIGN KEY"),
        ([{1: -1}], "CHECK"),
    ],
)
def test_bad_groups_leave_the_former_ones(
    store: Store, claims: list[int], members: list[dict[int, int]], message: str
) -> None:
    replace_groups(store, rows((Status.DISPUTED, 2, {1: 0, 4: 1})))
    before = stored(store)
    with pytest.raises(StoreError, match=message):
        replace_groups(store, rows((Status.DISPUTED, 2, {2: 0, 5: 1}), *((Status.DISPUTED, 2, m) for m in members)))
    assert stored(store) == before


def test_no_groups_empties_the_table(store: Store, claims: list[int]) -> None:
    replace_groups(store, rows((Status.DISPUTED, 2, {1: 0, 4: 1})))
    assert replace_groups(store, []) == ()
    assert stored(store) == {}


def test_who_revised_a_claim_is_stored_and_forgotten_with_that_claim(store: Store, claims: list[int]) -> None:
    def group(by: int | None) -> list[GroupRow]:
        return [GroupRow(Status.SINGLE_ORIGIN, 1, (MemberRow(1, 0, "model", by), MemberRow(4, 1, "model")))]

    def revised() -> list[tuple[int, int | None]]:
        return [tuple(r) for r in store.query("SELECT claim_id, superseded_by FROM group_members ORDER BY claim_id")]

    (kept,) = replace_groups(store, group(None))
    assert revised() == [(1, None), (4, None)]
    store.db.execute("UPDATE groups SET changed = 'then'")
    assert replace_groups(store, group(4)) == (kept,)
    assert revised() == [(1, 4), (4, None)]
    assert store.query("SELECT changed FROM groups")[0]["changed"] != "then"
    store.db.execute("UPDATE groups SET changed = 'then'")
    assert replace_groups(store, group(4)) == (kept,)
    assert store.query("SELECT changed FROM groups")[0]["changed"] == "then"
    store.db.execute("DELETE FROM claims WHERE id = 4")
    assert revised() == [(1, None)]
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        replace_groups(store, [GroupRow(Status.SINGLE_ORIGIN, 1, (MemberRow(1, 0, "model", 99),))])
