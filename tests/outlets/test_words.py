"""Folded words and their places."""

from __future__ import annotations

import pytest

from claims.outlets.words import read_words
from claims.span import Span


def test_words_lead_back_to_the_text() -> None:
    text = "قَالَتْ «رُويترز»، France-Presse 新华"
    words = read_words(text)
    assert words.texts == ("قالت", "رويترز", "france", "presse", "新", "华")
    assert [word.span.of(text) for word in words.items] == ["قَالَتْ", "رُويترز", "France", "Presse", "新", "华"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("France-Presse", True),
        ("New York", True),
        ("سی‌ان", True),
        ("РИА «Новости", True),
        ("S&P", True),
        ("Lenta.ru", True),
        ("أ. ف", True),
        ("York. Times", False),
        ("York, Times", False),
        ("York\nTimes", False),
        ("York (Times", False),
        ("York — Times", False),
        ("York      Times", False),
    ],
)
def test_joined(text: str, joined: bool) -> None:
    assert read_words(text).joined(0) is joined


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(0, 3), ["one"]),
        (Span(2, 5), ["one", "two"]),
        (Span(3, 4), []),
        (Span(4, 13), ["two", "three"]),
        (Span(9, 9), []),
    ],
)
def test_within(span: Span, words: list[str]) -> None:
    read = read_words("one two three")
    assert [read.texts[index] for index in read.within(span)] == words


@pytest.mark.parametrize(
    ("text", "quoted"), [("«Правда»", True), ("«Правда", False), ("Правда", False), ('"Правда"', True)]
)
def test_quoted(text: str, quoted: bool) -> None:
    assert read_words(text).quoted(0, 0) is quoted
