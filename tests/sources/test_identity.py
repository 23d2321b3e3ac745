"""Which sources of different articles are one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.attribution import SourceKind
from claims.sources.identity import Evidence, Party, evidence, join

PERSON, INSTITUTION = SourceKind.PERSON, SourceKind.INSTITUTION
SPOKESMAN = frozenset({"spokesperson"})
PESKOV = Party(1, PERSON, "Dmitry Peskov", frozenset({1}), "en", SPOKESMAN)
ARABIC = Party(2, PERSON, "ديمتري بيسكوف", frozenset({2}), "ar", SPOKESMAN)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({}, Evidence.ROLE),
        ({"titles": frozenset()}, None),
        ({"titles": frozenset({"coach"})}, None),
        ({"titles": frozenset({"expert"})}, None),
        ({"titles": frozenset(), "groups": frozenset({7})}, Evidence.CLAIM),
        ({"titles": frozenset({"coach"}), "groups": frozenset({7})}, Evidence.CLAIM),
        ({"titles": frozenset(), "countries": frozenset({"RU"})}, Evidence.COUNTRY),
        ({"countries": frozenset({"US"})}, None),
        ({"articles": frozenset({1})}, None),
        ({"name": "بيسكوف"}, None),
        ({"name": "نيكولاي بيسكوف"}, None),
        ({"kind": INSTITUTION}, None),
    ],
)
def test_what_joins_two_persons(change: dict[str, object], why: Evidence | None) -> None:
    one = replace(PESKOV, groups=frozenset({7}), countries=frozenset({"RU"}))
    assert evidence(one, replace(ARABIC, **change)) is why
    assert evidence(replace(ARABIC, **change), one) is why


@pytest.mark.parametrize(
    ("a", "b", "groups", "why"),
    [
        ("the Kremlin", "The Kremlin", (), Evidence.PROPER),
        ("IAEA", "the IAEA", (), Evidence.PROPER),
        ("وزارة الخارجية الإيرانية", "وزارة الخارجية الإيرانية", (), Evidence.COUNTRY),
        ("وزارة الخارجية", "وزارة الخارجية", (), None),
        ("وزارة الخارجية", "وزارة الخارجية", (3,), Evidence.CLAIM),
        ("the Foreign Ministry", "Foreign Ministry", (), None),
        ("Prosecutors", "Prosecutors", (), None),
        ("the ministry", "the ministry", (3,), None),
        ("Hamas", "حماس", (3,), None),
    ],
)
def test_what_joins_two_institutions(a: str, b: str, groups: tuple[int, ...], why: Evidence | None) -> None:
    one = Party(1, INSTITUTION, a, frozenset({1}), groups=frozenset(groups))
    assert evidence(one, Party(2, INSTITUTION, b, frozenset({2}), groups=frozenset(groups))) is why


def ids(*parties: Party) -> list[list[int]]:
    return sorted(sorted(party.id for party, _ in joined.members) for joined in join(parties))


def test_spellings_of_one_person_are_joined_and_all_else_is_left_out() -> None:
    russian = Party(3, PERSON, "Дмитрий Песков", frozenset({3}), "ru", SPOKESMAN)
    other = Party(4, PERSON, "Salem al-Buali", frozenset({4}), "en", SPOKESMAN)
    surname = Party(5, PERSON, "Peskov", frozenset({5}), "en", SPOKESMAN)
    assert ids(PESKOV, ARABIC, russian, other, surname) == [[1, 2, 3]]


def test_two_that_contradict_are_not_joined_through_a_third() -> None:
    coach = Party(3, PERSON, "Дмитрий Песков", frozenset({3}), "ru", frozenset({"coach"}))
    both = replace(ARABIC, titles=frozenset({"coach", "spokesperson"}))
    assert ids(PESKOV, both, coach) == [[1, 2]]


def test_two_of_one_article_are_not_joined_through_a_third() -> None:
    again = Party(3, PERSON, "Dmitri Peskow", frozenset({1}), "en", SPOKESMAN)
    assert ids(PESKOV, again, ARABIC) == [[1, 2]]


def test_the_reason_of_each_name_is_kept() -> None:
    (joined,) = join([PESKOV, ARABIC])
    assert [why for _, why in joined.members] == [Evidence.OWN, Evidence.ROLE]
    assert join([]) == []
