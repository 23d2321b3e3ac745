"""Every claim with its details, and the filters that rest on them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from claims.agreement import Status
from claims.analysis import Analysis
from claims.errors import InputError
from claims.store.database import Store
from claims.store.group_rows import GroupRow, MemberRow, replace_groups
from claims.store.queries import Conditions, disputed, export_claims, group
from claims.store.writer import write


@pytest.fixture
def toll(store: Store, run: int, build: Callable[..., Analysis]) -> int:
    """A disputed group: six or nine dead in Mosul."""
    write(store, build("a", "Six people died in Mosul on Monday.", publisher="afp.com"), run)
    write(store, build("b", "Nine people died in Mosul.", "Talks open.", publisher="irna.ir"), run)
    members = (MemberRow(1, 0, "model"), MemberRow(2, 1, "number: 6 / 9"))
    return replace_groups(store, [GroupRow(Status.DISPUTED, 2, members)])[0]


def test_every_claim_is_exported_in_a_group_or_not(store: Store, toll: int) -> None:
    six, nine, alone = export_claims(store)
    assert (six.claim, six.article, six.outlet, six.group, six.position) == (1, "a", "AFP", toll, 0)
    assert [(detail.value, detail.text) for detail in six.details] == [
        ("6", "Six people"),
        ("99072", "Mosul"),
        ("2025-06-09", "Monday"),
    ]
    assert (nine.position, [detail.name for detail in nine.details]) == (1, ["", "Mosul"])
    assert (alone.text, alone.group, alone.position, alone.details) == ("Talks open.", None, None, ())


def test_members_of_a_group_have_their_details(store: Store, toll: int) -> None:
    assert [[detail.value for detail in member.details] for member in group(store, toll).members] == [
        ["6", "99072", "2025-06-09"],
        ["9", "99072"],
    ]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"place": "الموصل"}, 1),
        ({"place": "Iraq"}, 1),
        ({"place": "Baghdad"}, 0),
        ({"number": 9.0}, 1),
        ({"number": 7.0}, 0),
        ({"on": date(2025, 6, 9)}, 1),
        ({"on": date(2025, 6, 10)}, 0),
        ({"number": 9.0, "place": "Mosul"}, 1),
        # No one claim tells both.
        ({"number": 9.0, "on": date(2025, 6, 9)}, 0),
    ],
)
def test_groups_are_found_by_what_a_claim_names(store: Store, toll: int, filters: dict[str, Any], found: int) -> None:
    assert disputed(store, Conditions(**filters)).total == found


def test_a_place_that_nobody_knows_is_an_error(store: Store) -> None:
    with pytest.raises(InputError, match="was: 'Nowhereville'"):
        disputed(store, Conditions(place="Nowhereville"))
