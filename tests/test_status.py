"""What is known of a group of claims."""

import pytest

from claims.agreement import Status, Voice, independent_origins, status_of

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
    ([(0, "a", False), (1, "a", False)], Status.DISPUTED, 1),
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


def test_an_empty_group_has_no_status() -> None:
    assert independent_origins([]) == 0
    with pytest.raises(ValueError, match="at least one claim"):
        status_of([])
