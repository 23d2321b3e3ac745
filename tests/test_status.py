"""What is known of a group of claims."""

from typing import Any

import pytest

from claims.agreement import Status, Voice, in_dispute, independent_origins, status_of
from claims.outlets.credit import UNNAMED_AGENCIES

# Voices as (position, origin, unnamed); status; independent origins.
TABLE = [
    ([(0, "a", False)], Status.SINGLE_ORIGIN, 1),
    ([(0, "a", False), (0, "a", False)], Status.SINGLE_ORIGIN, 1),
    ([(0, "a", False), (0, "b", False)], Status.CORROBORATED, 2),
    ([(0, "a", True), (0, "b", False)], Status.CORROBORATED, 2),
    ([(0, "a", True), (0, "a", False)], Status.SINGLE_ORIGIN, 1),
    ([(0, "a", True)], Status.UNNAMED_ONLY, 1),
    ([(0, "a", True), (0, "b", True), (0, "c", True)], Status.UNNAMED_ONLY, 3),
    ([(0, "a", False), (1, "b", False)], Status.DISPUTED, 1),
    # One outlet in two versions is no dispute; another behind one of them makes it one.
    ([(0, "a", False), (1, "a", False)], Status.SINGLE_ORIGIN, 1),
    ([(0, "a", True), (1, "a", True)], Status.UNNAMED_ONLY, 1),
    ([(0, "a", False), (1, "a", False), (1, "b", False)], Status.DISPUTED, 2),
    ([(0, "a", True), (1, "b", True)], Status.DISPUTED, 1),
    ([(0, "a", False), (0, "b", False), (1, "c", False)], Status.DISPUTED, 2),
    ([(0, "a", False), (1, "b", False), (1, "c", False), (1, "b", False)], Status.DISPUTED, 2),
]


@pytest.mark.parametrize(("rows", "status", "origins"), TABLE)
def test_status_and_origins(rows: list[tuple[int, str, bool]], status: Status, origins: int) -> None:
    voices = [Voice(*row) for row in rows]
    for order in (voices, voices[::-1]):
        assert status_of(order) is status
        assert independent_origins(order) == origins


MINISTER, OPPOSITION, ELSEWHERE = (1, 7), (1, 8), (2, 9)


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ({"origin": "a"}, {"origin": "b"}, True),
        ({"origin": "a"}, {"origin": "a"}, False),
        ({"origin": "a"}, {"origin": "a", "position": 0}, False),
        ({"origin": "a"}, {"origin": "b", "position": 0}, False),
        # two papers that carry one agency's two versions
        ({"origin": "a", "publisher": "x"}, {"origin": "a", "publisher": "y"}, False),
        # sister outlets are one origin that supports, and two that may differ
        ({"origin": "a", "family": "f"}, {"origin": "b", "family": "f"}, True),
        ({"origin": UNNAMED_AGENCIES, "publisher": "x"}, {"origin": UNNAMED_AGENCIES, "publisher": "y"}, True),
        ({"origin": UNNAMED_AGENCIES, "publisher": "x"}, {"origin": UNNAMED_AGENCIES, "publisher": "x"}, False),
        ({"origin": "a"}, {"origin": "a", "denies": True}, True),
        ({"origin": "a", "party": MINISTER}, {"origin": "a", "party": OPPOSITION}, True),
        ({"origin": "a", "party": MINISTER}, {"origin": "a", "party": MINISTER}, False),
        ({"origin": "a", "party": MINISTER}, {"origin": "a"}, False),
        ({"origin": "a", "party": MINISTER}, {"origin": "a", "party": ELSEWHERE}, False),
    ],
)
def test_who_disputes_whom(one: dict[str, Any], other: dict[str, Any], against: bool) -> None:
    voices = [Voice(**({"position": at, "unnamed": False} | values)) for at, values in enumerate((one, other))]
    assert in_dispute(voices) is in_dispute(voices[::-1]) is in_dispute([*voices, *voices]) is against
    assert (status_of(voices) is Status.DISPUTED) is against


def test_an_empty_group_has_no_status() -> None:
    assert independent_origins([]) == 0
    with pytest.raises(ValueError, match="at least one claim"):
        status_of([])
