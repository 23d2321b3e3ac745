"""Building the groups of a store: all of them, or those that something new or changed may touch."""

from __future__ import annotations

from collections.abc import Mapping

from claims.agreement import Voice, independent_origins, status_of
from claims.attribution import Polarity
from claims.matching.groups import Edge, Group, Thresholds, build_groups
from claims.outlets.registry import Registry
from claims.positions.revisions import Stand, superseded
from claims.store.database import Store
from claims.store.group_rows import GroupRow, MemberRow, count_groups, replace_groups
from claims.store.hand_relations import load_constraints, mark_relations
from claims.store.matching_rows import ClaimRow, load_claim_rows, load_relations
from claims.store.party_rows import join_parties
from claims.store.unsettled import reached


def regroup(store: Store, registry: Registry, thresholds: Thresholds, everything: bool = False) -> int:
    """Build groups from the relations stored and what people said of them; how many there are in the store.

    Claims join only along relations that reach the thresholds. So the groups of claims that are new or changed, and of
    all that can be reached from them along such relations, are built anew without looking at the others, and come out
    as if all were built.

    Args:
        store: Whose groups are replaced.
        registry: Tells which outlets are sisters.
        thresholds: What joins claims.
        everything: All groups, as when the registry changed.
    """
    constraints = load_constraints(store)
    mark_relations(store, constraints)
    among = None if everything else reached(store, min(thresholds.related, thresholds.lone))
    claims = {row.id: row for row in load_claim_rows(store, among)}
    edges = [Edge(row.claim_a, row.claim_b, row.scores) for row in load_relations(store, among)]
    groups = build_groups(claims, edges, thresholds, constraints)
    replace_groups(store, [_group_row(group, claims, registry) for group in groups], among)
    join_parties(store)
    return count_groups(store)


def _group_row(group: Group, claims: Mapping[int, ClaimRow], registry: Registry) -> GroupRow:
    rows = [(member.position, claims[member.claim]) for member in group]
    revised = superseded(
        Stand(row.id, at, row.publisher, row.origin, row.published, row.polarity is Polarity.ASSERT) for at, row in rows
    )
    voices = [_voice(at, row, registry) for at, row in rows if row.id not in revised]
    members = tuple(MemberRow(m.claim, m.position, m.reason, revised.get(m.claim)) for m in group)
    return GroupRow(status_of(voices), independent_origins(voices), members)


def _voice(position: int, row: ClaimRow, registry: Registry) -> Voice:
    return Voice(
        position=position,
        origin=row.origin,
        unnamed=row.unnamed,
        family=family_of(row.origin, registry),
        publisher=row.publisher,
        party=None if row.party is None else (row.article_id, row.party),
        denies=row.polarity is not Polarity.ASSERT,
    )


def family_of(origin: str, registry: Registry) -> str:
    """The family of an outlet, within which outlets are not independent; the outlet itself when it stands alone."""
    outlet = registry.get(origin)
    return outlet.family or origin if outlet else origin
