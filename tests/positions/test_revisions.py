from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.outlets.credit import UNNAMED_AGENCIES
from claims.positions.revisions import Stand, superseded

# A claim as "publisher position day", with "<origin" where it carries another outlet, and "-" for a denial; a day of
# "?" is unknown. Claims are numbered from 0 in the order given.
TABLE = {
    "one outlet, a later day": ("R A 10, R B 12", {0: 1}),
    "whatever the order": ("R B 12, R A 10", {1: 0}),
    "two versions on one day stand": ("R A 10, R B 10", {}),
    "no day": ("R A ?, R B 12, R C ?", {}),
    "another outlet disputes": ("R A 10, T B 12", {}),
    "the same again": ("R A 10, R A 12", {}),
    "twice revised": ("R A 10, R B 12, R C 13", {0: 1, 1: 2}),
    "repeated, then revised": ("R A 10, R A 11, R B 12", {0: 2, 1: 2}),
    "back to the first": ("R A 10, R B 11, R A 12", {1: 2}),
    "both on the last day": ("R A 10, R A 12, R B 12", {}),
    "the first claim of the new day": ("R A 10, R B 12, R C 12", {0: 1}),
    "a denial revises nothing": ("R A 10, R B- 12", {}),
    "and is not revised": ("R A- 10, R B 12", {}),
    "an agency's later figure in other papers": ("L A<F 10, M B<F 12", {0: 1}),
    "also against its own article": ("F A 10, M B<F 12", {0: 1}),
    "and its own against papers": ("L A<F 10, F B 12", {0: 1}),
    "old copy printed late": ("L A<F 10, M B<F 12, N A<F 14", {0: 1, 2: 1}),
    "also of what the agency itself revised": ("F A 10, F B 12, M A<F 14", {0: 1, 2: 1}),
    "the agency itself goes back": ("F A 10, M B<F 12, F A 14", {}),
    "both on the agency's last day": ("L A<F 10, M B<F 12, N A<F 12", {}),
    "a paper carries two agencies": ("L A<F 10, L B<R 12", {}),
    "a paper's own word after an agency's": ("L A<F 10, L B 12", {0: 1}),
    "an agency's word after the paper's own": ("L A 10, L B<F 12", {}),
    "agencies without a name may be two": (f"L A<{UNNAMED_AGENCIES} 10, M B<{UNNAMED_AGENCIES} 12", {}),
    "what its paper took back is not newer": ("Q A<F 9, L B<F 10, L A<F 12", {1: 2}),
    "nobody": ("", {}),
}


def stand(claim: int, row: str) -> Stand:
    publisher, what, day = row.rsplit(" ", 2)
    version, _, origin = what.partition("<")
    return Stand(
        claim,
        "ABC".index(version[0]),
        publisher,
        origin or publisher,
        None if day == "?" else date(2025, 6, int(day)),
        not version.endswith("-"),
    )


@pytest.mark.parametrize(("rows", "wanted"), TABLE.values(), ids=TABLE)
def test_who_revised_what(rows: str, wanted: dict[int, int]) -> None:
    stands = [stand(claim, row) for claim, row in enumerate(filter(None, rows.split(", ")))]
    assert superseded(stands) == superseded(stands[::-1]) == wanted


stands = st.lists(
    st.builds(
        lambda position, publisher, origin, day, asserts: (position, publisher, origin or publisher, day, asserts),
        st.integers(0, 3),
        st.sampled_from("PQR"),
        st.sampled_from(["", "P", "F", UNNAMED_AGENCIES]),
        st.none() | st.integers(0, 4).map(lambda days: date(2025, 6, 1) + timedelta(days)),
        st.booleans() | st.just(True),
    ),
    max_size=14,
).map(lambda rows: [Stand(claim, *row) for claim, row in enumerate(rows)])


@given(stands)
def test_some_are_always_held_and_every_revision_leads_to_one(group: list[Stand]) -> None:
    found = superseded(group)
    by_claim = {one.claim: one for one in group}
    for old, new in found.items():
        one, other = by_claim[old], by_claim[new]
        assert one.position != other.position
        assert one.asserts and other.asserts and one.day and other.day
        assert one.publisher == other.publisher or one.origin == other.origin
        seen = {old}
        while new in found:
            assert new not in seen
            seen.add(new)
            new = found[new]
    assert not group or len(found) < len(group)


@given(stands, st.randoms())
def test_the_order_of_claims_does_not_matter(group: list[Stand], random: object) -> None:
    mixed = sorted(group, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert superseded(mixed) == superseded(group)


@given(stands)
def test_what_is_said_on_one_day_revises_nothing(group: list[Stand]) -> None:
    day = date(2025, 6, 1)
    assert superseded([replace(one, day=one.day and day) for one in group]) == {}
