from __future__ import annotations

import pytest

from claims.cli.cells import cell, clip, marked_cell, merged, visible
from claims.span import Span

VOWELLED = "مُحَمَّدٌ"


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("short", 5, "short"),
        ("one two three", 9, "one two…"),
        ("x" * 30, 10, "x" * 9 + "…"),
        ("e\u0301" * 3, 4, "e\u0301…"),
        (VOWELLED, 6, "مُحَ…"),
        ("می\u200cروم", 4, "م…"),
    ],
)
def test_clip(text: str, most: int, expected: str) -> None:
    assert clip(text, most) == expected
    assert len(clip(text, most)) <= most


def test_visible_keeps_every_place() -> None:
    text = "a\x1b[31mb\nc\u2028d\x9be\ud800f\u200f\u064bg"
    assert visible(text) == "a\ufffd[31mb c d\ufffde\ufffdf\u200f\u064bg"
    assert len(visible(text)) == len(text)


@pytest.mark.parametrize(
    ("language", "justify"), [("ar", "right"), ("fa", "right"), ("he", "right"), ("en", "default")]
)
def test_cell_stands_on_the_side_of_its_script(language: str, justify: str) -> None:
    assert (cell("قال", language).plain, cell("قال", language).justify) == ("قال", justify)


def test_marked_cell() -> None:
    text = "قالت رويترز إن"
    spans = [Span(5, 11), Span(7, 11), Span(90, 95)]
    assert marked_cell(text, spans, "ar", coloured=False).plain == "قالت ⟦رويترز⟧ إن"
    coloured = marked_cell(text, spans, "ar", coloured=True)
    assert coloured.plain == text
    assert [(span.start, span.end) for span in coloured.spans] == [(5, 11)]
    assert marked_cell(text, [Span(0, len(text))], "ar", coloured=False).plain == text


def test_merged() -> None:
    assert list(merged([Span(4, 6), Span(0, 2), Span(1, 3), Span(3, 4)])) == [Span(0, 6)]
    assert list(merged([])) == []
