"""Misspelt names: how near is near enough."""

from __future__ import annotations

import pytest

from claims.outlets.outlet import OutletKind, name_key
from claims.outlets.registry import Outlet, Registry, load
from claims.outlets.spelling import SpellingIndex, edits, spelling_of


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "abcd", 1), ("abc", "cab", 2), ("", "ab", 2)],
)
def test_edits(one: str, other: str, distance: int) -> None:
    assert edits(one, other, 3) == edits(other, one, 3) == distance


def test_edits_stop_at_the_limit() -> None:
    assert edits("abcdef", "uvwxyz", 2) == 3
    assert edits("abc", "abcdefgh", 2) == 3


# written | kind noun | outlet (empty: nobody)
NAMES = """
Rueters||Reuters
Bloomburg||Bloomberg
رويتيرز||Reuters
تاسنیم|agency|Tasnim
Коммерсат||Kommersant
Ассошиэйтид Пресс|agency|AP
The Gaurdian||The Guardian
הארצץ||
SANNA||
الراصد||
Reporters||
Straits Observer||
Observateur du Littoral||
Rueters|newspaper|
المصري الجديد||
"""


@pytest.mark.parametrize("row", NAMES.strip().split("\n"))
def test_nearest_name(row: str) -> None:
    written, kind, name = row.split("|")
    kinds = frozenset({OutletKind(kind)}) if kind else frozenset()
    found = spelling_of(load()).nearest(name_key(written), kinds)
    assert (found[0].name if found else "") == name
    assert found is None or 0 < found[1] < 1


def test_between_two_outlets_equally_near_nobody_is_chosen() -> None:
    registry = Registry(
        [Outlet("a.com", "Harbour A", OutletKind.NEWSPAPER), Outlet("b.com", "Harbour B", OutletKind.NEWSPAPER)]
    )
    assert SpellingIndex(registry).nearest(("harbour", "c")) is None
    assert SpellingIndex(registry).nearest(()) is None


def test_name_of_another_script_is_not_near() -> None:
    registry = Registry([Outlet("a.com", "Аббббб", OutletKind.NEWSPAPER)])
    assert SpellingIndex(registry).nearest(("aббббб",)) is None
