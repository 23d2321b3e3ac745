"""Setting relations of claims by hand: check, record, build the groups anew, say what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.anchor import anchored
from claims.cli.consoles import error_console, output_console
from claims.errors import InputError
from claims.grouping import regroup
from claims.matching.groups import Thresholds
from claims.matching.relation import Relation
from claims.store import queries
from claims.store.database import Store, open_store
from claims.store.group_rows import has_groups
from claims.store.outlet_corrections import load_overlay
from claims.store.queries.review_states import State, review_states
from claims.store.queries.reviewed import SpokenClaim, groups_of, spoken_claims
from claims.store.review_rows import Field, Said, Words, record


@dataclass(frozen=True, slots=True)
class GroupChange:
    """What saying something of claims did.

    Attributes:
        review: Number of the correction.
        overruled: Numbers of earlier ones that it contradicts, which no longer hold or only in part.
        groups: Those that the claims it is about are in now.
    """

    review: int
    overruled: tuple[int, ...]
    groups: tuple[queries.Group, ...]


Side = Sequence[SpokenClaim]


def relate(claim: int, other: int, relation: Relation, db: Path, author: str, note: str | None) -> GroupChange:
    """Say how two claims stand to each other.

    Raises:
        InputError: They are one, or of one article; or nothing was ever matched.
        NotFound: There is no such claim.
    """

    def sides(store: Store) -> tuple[Side, Side]:
        one, two = spoken_claims(store, (claim, other))
        if one.article_id == two.article_id:
            raise InputError(f"claims of two articles are related, were: {claim} and {other}, both of {one.article}")
        return [one], [two]

    return _change(db, relation, sides, author, note)


def join(group: int, other: int, relation: Relation, db: Path, author: str, note: str | None) -> GroupChange:
    """Make two groups one, by the first versions of both.

    Raises:
        InputError: They are one already; or nothing was ever matched.
        NotFound: There is no such group.
    """

    def sides(store: Store) -> tuple[Side, Side]:
        if group == other:
            raise InputError(f"two groups are joined, was: {group} with itself")
        first, second = (
            spoken_claims(store, tuple(member.claim for member in queries.group(store, each).versions[0]))
            for each in (group, other)
        )
        return first, second

    return _change(db, relation, sides, author, note)


def split(group: int, claims: Sequence[int], db: Path, author: str, note: str | None) -> GroupChange:
    """Take claims out of a group.

    Raises:
        InputError: One is not in it, or none would stay; or nothing was ever matched.
        NotFound: There is no such group.
    """

    def sides(store: Store) -> tuple[Side, Side]:
        members = [member.claim for member in queries.group(store, group).members]
        for claim in claims:
            if claim not in members:
                listed = ", ".join(map(str, members))
                raise InputError(f"a claim that leaves a group is in it, was: {claim}; group {group} has {listed}")
        rest = [member for member in members if member not in claims]
        if not rest:
            raise InputError(f"a group that is split keeps a claim, all of group {group} were named")
        return spoken_claims(store, tuple(dict.fromkeys(claims))), spoken_claims(store, tuple(rest))

    return _change(db, Relation.UNRELATED, sides, author, note)


def _change(
    db: Path, relation: Relation, sides_of: Callable[[Store], tuple[Side, Side]], author: str, note: str | None
) -> GroupChange:
    with open_store(db, create=False) as store:
        if not has_groups(store):
            raise InputError(f"{db} has no groups to correct; `claims ingest` without --no-match builds them")
        sides = sides_of(store)
        before = {each.review.number: each.state for each in review_states(store)}
        words = tuple(
            Words(claim.article, anchored(claim.text, claim.spans), side, claim.position or 0)
            for side, claims in enumerate(sides)
            for claim in claims
        )
        subject = f"claim/{sides[0][0].number}"
        review = record(store, Said(subject, Field.RELATION, relation.value, words, author, note))
        build_groups_again(store)
        overruled = tuple(
            each.review.number
            for each in review_states(store)
            if each.state in (State.OVERRULED, State.IN_PART) and before.get(each.review.number) is not each.state
            if each.review.number != review.number
        )
        concerned = groups_of(store, tuple(claim.number for claims in sides for claim in claims))
        return GroupChange(review.number, overruled, tuple(queries.group(store, each) for each in concerned))


def build_groups_again(store: Store) -> None:
    """Build all groups from what is stored; claims that were never matched stay without any."""
    if has_groups(store):
        regroup(store, load_overlay(store).registry, Thresholds(), everything=True)


def report_change(change: GroupChange, format: str) -> None:
    """What followed, on standard output; what no longer holds, on standard error."""
    from claims.cli.destination import print_json
    from claims.cli.group_table import print_group

    for number in change.overruled:
        error_console().print(
            f"note: correction {number} contradicts this one and no longer holds in all; the later word holds"
        )
    if format == "json":
        print_json(change)
        return
    console = output_console()
    for group in change.groups:
        print_group(group, console)
    console.print(f"Correction {change.review}; `claims review undo {change.review}` takes it back.")
