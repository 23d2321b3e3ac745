from __future__ import annotations

import pytest

from claims.outlets.naming import name_alone


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("صحيفة المنارة الزرقاء", "المنارة الزرقاء"),
        ("صحيفة «الفجر»", "الفجر"),
        ("شبكة كيت", "كيت"),
        ("The newspaper Northern Lantern", "Northern Lantern"),
        ("the Northern Lantern newspaper", "Northern Lantern"),
        ("روزنامه پیک سپیده", "پیک سپیده"),
        ("газета «Полуденный вестник»", "Полуденный вестник"),
        ("le quotidien La Feuille", "La Feuille"),
        ("Osprey", "Osprey"),
        ("The Osprey", "The Osprey"),
        ("the newspaper", "the newspaper"),
    ],
)
def test_name_alone(words: str, name: str) -> None:
    assert name_alone(words) == name
