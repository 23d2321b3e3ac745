"""Case forms of Cyrillic names."""

from __future__ import annotations

import pytest

from claims.outlets.inflection import inflected


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("коммерсантъ", "коммерсанта"),
        ("коммерсантъ", "коммерсант"),
        ("интерфакс", "интерфаксу"),
        ("интерфакс", "интерфаксом"),
        ("известия", "известий"),
        ("известия", "известиям"),
        ("ведомости", "ведомостей"),
        ("медуза", "медузе"),
        ("новая газета", "новой газете"),
        ("новая газета", "новую газету"),
        ("московскии комсомолец", "московскии комсомолец"),
        ("аргументы и факты", "аргументов и фактов"),
        ("ассошиэитед пресс", "ассошиэитед прессу"),
        ("українська правда", "української правди"),
        ("укрінформ", "укрінформом"),
        ("reuters", "reuters"),
        ("رويترز", "رويترز"),
        ("ъ", "ъ"),
    ],
)
def test_form_is_written(name: str, form: str) -> None:
    assert tuple(form.split()) in inflected(tuple(name.split()))


@pytest.mark.parametrize("name", ["reuters", "financial times", "رويترز", "新 华 社"])
def test_other_scripts_have_one_form(name: str) -> None:
    assert inflected(tuple(name.split())) == {tuple(name.split())}


def test_cases_of_two_words_agree() -> None:
    forms = inflected(("новая", "газета"))
    assert ("новую", "газеты") not in forms
    assert () not in forms
    assert all(all(form) for form in forms)
