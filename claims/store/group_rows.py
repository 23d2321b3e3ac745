"""Replacing the groups of claims, so that a group which is recognisably the same keeps its id."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from claims.agreement import Status
from claims.errors import StoreError
from claims.store.article_rows import as_json
from claims.store.database import Store, now
from claims.store.unsettled import settle

GROUPS = """
SELECT id, status, independent_origins FROM groups
WHERE :among IS NULL OR id IN (
    SELECT group_id FROM group_members WHERE claim_id IN (SELECT value FROM json_each(:among)))
   OR NOT EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = groups.id)
ORDER BY id
"""
MEMBERS = """
SELECT group_id, claim_id, position, reason, superseded_by FROM group_members
WHERE :among IS NULL OR group_id IN (
    SELECT group_id FROM group_members WHERE claim_id IN (SELECT value FROM json_each(:among)))
ORDER BY group_id, claim_id
"""
ADD_GROUP = "INSERT INTO groups (status, independent_origins, created, changed) VALUES (?, ?, ?, ?)"
CHANGE_GROUP = "UPDATE groups SET status = ?, independent_origins = ?, changed = ? WHERE id = ?"
EMPTY_GROUPS = "DELETE FROM group_members WHERE group_id IN (SELECT value FROM json_each(?))"
FORGET_GROUPS = "DELETE FROM groups WHERE id IN (SELECT value FROM json_each(?))"
ADD_MEMBER = """
INSERT INTO group_members (group_id, claim_id, position, reason, superseded_by) VALUES (?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True, order=True)
class MemberRow:
    """A claim in a group.

    Attributes:
        position: From 0; members with the same position agree, others dispute.
        reason: Why it stands there.
        superseded_by: The claim by which its outlet revised it; None while it is held.
    """

    claim_id: int
    position: int
    reason: str
    superseded_by: int | None = None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group to be stored; its id is the store's to give."""

    status: Status
    independent_origins: int
    members: tuple[MemberRow, ...]


def replace_groups(store: Store, groups: Sequence[GroupRow], among: AbstractSet[int] | None = None) -> tuple[int, ...]:
    """Make `groups` the groups of the database, in one transaction; groups that are as before are not touched.

    Args:
        store: Written to.
        groups: To be stored.
        among: The claims that `groups` are of; the groups of other claims stay. None when they are of all claims.

    Returns:
        The id of each group, in order: that of the former group most of it comes from, if it comes from one.

    Raises:
        StoreError: A claim is in two groups or does not exist, a group is empty, or the database cannot be written.
    """
    _check(groups)
    with store.transaction() as connection:
        former = _former(connection, among)
        ids = kept_ids(
            {group_id: {m.claim_id for m in group.members} for group_id, group in former.items()},
            [{member.claim_id for member in group.members} for group in groups],
        )
        wanted = [GroupRow(g.status, g.independent_origins, tuple(sorted(g.members))) for g in groups]
        same = {i for i, group in zip(ids, wanted, strict=True) if i is not None and former[i] == group}
        # All leave before any arrives: a claim is in one group at most.
        connection.execute(EMPTY_GROUPS, (as_json(sorted(set(former) - same)),))
        connection.execute(FORGET_GROUPS, (as_json(sorted(set(former) - set(ids))),))
        settle(connection)
        return tuple(
            group_id if group_id in same and group_id is not None else _put(connection, group_id, group)
            for group_id, group in zip(ids, wanted, strict=True)
        )


def count_groups(store: Store) -> int:
    """How many groups there are."""
    return int(store.query("SELECT count(*) AS n FROM groups")[0]["n"])


def has_groups(store: Store) -> bool:
    """Whether claims were ever matched."""
    return bool(store.query("SELECT 1 FROM groups LIMIT 1"))


def kept_ids(former: Mapping[int, AbstractSet[int]], groups: Sequence[AbstractSet[int]]) -> list[int | None]:
    """For each new group of claims the id of the former group that it continues, else None.

    It continues the one it shares most claims with, if those are more than half of the smaller of the two. So when a
    group splits, its larger part keeps the id, and when two join, the larger one's id stays. An id goes to one group.
    """
    home = {claim: group_id for group_id, claims in former.items() for claim in claims}
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for index, claims in enumerate(groups):
        for claim in claims:
            if claim in home:
                shared[index, home[claim]] += 1
    ids: list[int | None] = [None] * len(groups)
    taken: set[int] = set()
    # Ties go to the older id, then to the group that comes first.
    for (index, group_id), count in sorted(shared.items(), key=lambda item: (-item[1], item[0][1], item[0][0])):
        small = min(len(former[group_id]), len(groups[index]))
        if ids[index] is None and group_id not in taken and 2 * count > small:
            ids[index] = group_id
            taken.add(group_id)
    return ids


def _check(groups: Sequence[GroupRow]) -> None:
    seen: set[int] = set()
    for group in groups:
        if not group.members:
            raise StoreError("a group has at least one claim, was: empty")
        for member in group.members:
            if member.claim_id in seen:
                raise StoreError(f"a claim is in one group at most, was: claim {member.claim_id} twice")
            seen.add(member.claim_id)


def _former(connection: sqlite3.Connection, among: AbstractSet[int] | None) -> dict[int, GroupRow]:
    parameters = {"among": None if among is None else as_json(sorted(among))}
    members = defaultdict(list)
    for row in connection.execute(MEMBERS, parameters):
        members[row["group_id"]].append(MemberRow(*tuple(row)[1:]))
    return {
        row["id"]: GroupRow(Status(row["status"]), row["independent_origins"], tuple(members[row["id"]]))
        for row in connection.execute(GROUPS, parameters)
    }


def _put(connection: sqlite3.Connection, group_id: int | None, group: GroupRow) -> int:
    if group_id is None:
        row = (group.status.value, group.independent_origins, now(), now())
        group_id = connection.execute(ADD_GROUP, row).lastrowid or 0
    else:
        connection.execute(CHANGE_GROUP, (group.status.value, group.independent_origins, now(), group_id))
    rows = ((group_id, m.claim_id, m.position, m.reason, m.superseded_by) for m in group.members)
    connection.executemany(ADD_MEMBER, rows)
    return group_id
