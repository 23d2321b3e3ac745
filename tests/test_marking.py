"""From token tags to spans of words."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS
from claims.marking import BEGIN, INSIDE, OUTSIDE, best_path, marked_spans, strip_marks, widen
from claims.span import Span


def rows(tags: tuple[str, ...], *chosen: str, peak: float = 0.9) -> np.ndarray:
    """Probabilities with `peak` on the chosen tag of each token and the rest spread."""
    table = np.full((len(chosen), len(tags)), (1 - peak) / (len(tags) - 1), dtype=np.float32)
    for token, tag in enumerate(chosen):
        table[token, tags.index(tag)] = peak
    return table


# What each token would be by itself, and the best legal sequence.
PATHS = [("OBIO", "OBIO"), ("BBI", "BBI"), ("II", "BI"), ("OIO", "OOO")]


@pytest.mark.parametrize(("greedy", "expected"), PATHS)
def test_best_path(greedy: str, expected: str) -> None:
    assert "".join(CONTENT_TAGS[place] for place in best_path(rows(CONTENT_TAGS, *greedy))) == expected


def test_best_path_weighs_the_whole_sequence() -> None:
    # The I of the second token is worth more than the O of the first, which alone would be chosen.
    assert best_path(np.array([[0.55, 0.45, 0.0], [0.05, 0.05, 0.9]])) == [BEGIN, INSIDE]


def test_of_nothing() -> None:
    assert best_path(np.zeros((0, 3))) == []
    assert marked_spans("", [], np.zeros((0, 3), dtype=np.float32), CONTENT_TAGS) == []


@given(st.integers(0, 2**32 - 1), st.integers(1, 12))
@settings(max_examples=60, deadline=None)
def test_an_inside_never_stands_without_its_beginning(seed: int, tokens: int) -> None:
    before = OUTSIDE
    for place in best_path(np.random.default_rng(seed).dirichlet(np.full(3, 0.3), tokens)):
        assert place != INSIDE or before != OUTSIDE
        before = place


def test_marked_spans() -> None:
    text = "he did not deny it"
    spans = [Span(0, 2), Span(3, 6), Span(6, 6), Span(7, 10), Span(11, 15), Span(16, 18)]
    table = rows(CUE_TAGS, "O", "B-deny", "I-deny", "I-deny", "B-assert", "O")
    table[3] = rows(CUE_TAGS, "I-deny", peak=0.6)[0]
    first, second = marked_spans(text, spans, table, CUE_TAGS)
    assert (first.span.of(text), first.kind) == ("did not", "deny")
    # Three tokens of which two leave a sixth of 0.1 to O, and one a sixth of 0.4.
    assert first.score == pytest.approx(1 - (0.1 + 0.1 + 0.4) / 6 / 3, abs=1e-6)
    assert (second.span.of(text), second.kind) == ("deny", "assert")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وكالة «رويترز» قالت", ["وكالة «رويترز"]),
        ("agency Reuters, AFP", ["agency Reuters", "AFP"]),
        ("Reuters", ["Reuters"]),
    ],
)
def test_spans_that_only_quotation_marks_part_are_one(text: str, expected: list[str]) -> None:
    words = [word for word in re.findall(r"\w+", text) if word != "قالت"]
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    table = rows(SOURCE_TAGS, *("B-outlet" for _ in words))
    assert [found.span.of(text) for found in marked_spans(text, spans, table, SOURCE_TAGS)] == expected


def test_a_source_of_uncertain_kind_is_a_source_all_the_same() -> None:
    text = "البيان"
    table = np.zeros((1, len(SOURCE_TAGS)), dtype=np.float32)
    for tag, share in (("O", 0.35), ("B-document", 0.33), ("B-institution", 0.32)):
        table[0, SOURCE_TAGS.index(tag)] = share
    (found,) = marked_spans(text, [Span(0, 6)], table, SOURCE_TAGS)
    assert (found.span, found.kind) == (Span(0, 6), "document")


def test_a_span_of_nothing_but_spaces_is_dropped_and_content_has_no_kind() -> None:
    spans = [Span(0, 0), Span(1, 3)]
    assert marked_spans(" ab", spans, rows(CONTENT_TAGS, "B", "O"), CONTENT_TAGS) == []
    (found,) = marked_spans(" ab", spans, rows(CONTENT_TAGS, "B", "I"), CONTENT_TAGS)
    assert (found.span, found.kind) == (Span(1, 3), "")


# text, what the tokens cover, the words meant.
WIDENED = [
    ("said Reuters.", "Reut", "Reuters"),
    ("a declined offer", "clin", "declined"),
    ("يتوقع مورينيو فوزا", "مورين", "مورينيو"),
    ("حسب المتحدث باسم", "تحدث", "المتحدث"),  # three letters before it: part of the word
    ("لرويترز إن", "رويت", "رويترز"),  # the proclitic stays out
    ("وبرويترز", "رويترز", "رويترز"),
    ("האנליסט אמר", "נליס", "נליסט"),
    ("قَالَ", "قَا", "قَالَ"),
    ("路透社报道称", "路透社", "路透社"),
    ("l'agence", "agen", "agence"),
    ("42 bn", "2", "42"),
]


@pytest.mark.parametrize(("text", "covered", "expected"), WIDENED)
def test_widen(text: str, covered: str, expected: str) -> None:
    start = text.index(covered)
    assert widen(text, Span(start, start + len(covered))).of(text) == expected


# text, its words without what stands at the ends.
STRIPPED = [
    ("« Le port ouvre. »", "Le port ouvre"),
    ("«الميناء مغلق»،", "الميناء مغلق"),
    (": the port is open”.", "the port is open"),
    ("Is it open?", "Is it open?"),
    ("called the report “pure invention”.", "called the report “pure invention”"),
    ("“Pure invention” is what it was.", "“Pure invention” is what it was"),
    ('the account "a bedtime story",', 'the account "a bedtime story"'),
    ("“it is open", "it is open"),
    ("it is open”,", "it is open"),
    ("the ministers'", "the ministers"),
    ("(about 5)", "(about 5)"),
    (" ». ", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), STRIPPED)
def test_strip_marks(text: str, expected: str) -> None:
    assert strip_marks(text, Span(0, len(text))).of(text) == expected
