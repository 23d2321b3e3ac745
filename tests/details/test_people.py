"""Persons that an article cites, found again in its claims."""

from __future__ import annotations

import pytest

from claims.details.people import people, persons_of

CASES: list[tuple[list[str], str, list[tuple[str, str]]]] = [
    (["Dmitry Peskov"], "Peskov and his aide left.", [("Dmitry Peskov", "Peskov")]),
    (["Dmitry Peskov"], "Talks with Dmitry Peskov ended.", [("Dmitry Peskov", "Dmitry Peskov")]),
    (["Дмитрий Песков"], "Встреча с Песковым отменена.", [("Дмитрий Песков", "Песковым")]),
    (["ميرا ساندوف"], "التقى الوفد بساندوف أمس", [("ميرا ساندوف", "ساندوف")]),
    (["حسین علوی"], "دولت علوی را برکنار کرد", [("حسین علوی", "علوی")]),
    # A surname first cited alone is the person whose full name comes later.
    (["Peskov", "Dmitry Peskov"], "Peskov left.", [("Dmitry Peskov", "Peskov")]),
    # Two of one surname need the given name.
    (["Ivan Novak", "Maria Novak"], "Novak left.", []),
    (["Ivan Novak", "Maria Novak"], "Maria Novak left.", [("Maria Novak", "Maria Novak")]),
    # Neither a word in small letters, nor another person's name, nor one known by a description alone.
    (["Jane Stone"], "A stone fell.", []),
    (["Ivan Novak"], "Peter Novak left.", []),
    (["the spokesman"], "The spokesman left.", []),
    ([], "Peskov left.", []),
]


@pytest.mark.parametrize(("names", "text", "expected"), CASES)
def test_persons_are_found_again(names: list[str], text: str, expected: list[tuple[str, str]]) -> None:
    found = people(text, persons_of(names))
    assert [(mention.person.name, mention.span.of(text)) for mention in found] == expected
