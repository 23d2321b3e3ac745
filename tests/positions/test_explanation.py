"""Who holds what, when it changed hands, and the sentence that says why a group has its status."""

from __future__ import annotations

import re
from datetime import date

import pytest

from claims.agreement import Status
from claims.attribution import Polarity
from claims.positions.holding import Holding, positions
from claims.positions.reason import reason_of
from claims.positions.timeline import timeline

VERDICTS = re.compile(r"\b(true|truth|false|correct|incorrect|wrong|right|fact|real|lie|accurate|proven)\b", re.I)
POLARITIES = {"": Polarity.ASSERT, "-": Polarity.DENY, "~": Polarity.DOUBT}


def holdings(rows: str) -> list[Holding]:
    """One a row: "publisher version day [<origin] [by party] [not counted] [>claim that revised it]"."""
    return [_holding(claim, row.strip()) for claim, row in enumerate(rows.split(","), start=1)]


def _holding(claim: int, row: str) -> Holding:
    match = re.fullmatch(r"(\w+) ([A-Z])([-~]?) (\d+|\?)(?: <(\w+))?(?: by (\w+))?( uncounted)?(?: >(\d+))?", row)
    assert match, row
    publisher, version, stance, day, origin, party, uncounted, revised = match.groups()
    return Holding(
        claim=claim,
        position="ABCD".index(version),
        article=f"article {claim}",
        day=None if day == "?" else date(2025, 6, int(day)),
        publisher=publisher.lower(),
        outlet=publisher,
        origin=(origin or publisher).lower(),
        origin_name=origin or publisher,
        path=tuple(name for name in (publisher, origin, party) if name),
        polarity=POLARITIES[stance],
        words=f"words {claim}",
        counted=not uncounted and revised is None,
        superseded_by=int(revised) if revised else None,
        language="en",
    )


REASONS = [
    (Status.DISPUTED, "R A 10, F A 11, I A 12, T B 12", "disputed: 3 independent origins hold A, 1 holds B"),
    (Status.DISPUTED, "R A 10, T B 12, F B 12", "disputed: 1 independent origin holds A, 2 hold B"),
    (Status.DISPUTED, "R A 10, T B- 12", "disputed: 1 independent origin holds A, 1 holds B (a denial)"),
    (
        Status.DISPUTED,
        "R A 10 >2, R B 12, T C 12",
        "disputed: 1 independent origin holds B, 1 holds C; R revised A to B",
    ),
    (
        Status.DISPUTED,
        "R A 10 by Minister, R B- 10 by Opposition",
        "disputed: R alone reports A (Minister) and B (Opposition, who denies)",
    ),
    (Status.CORROBORATED, "R A 10, F A 11, L A 11 <F uncounted", "corroborated: 2 independent origins hold A (R, F)"),
    (
        Status.CORROBORATED,
        "R A 1, S A 1, T A 1, U A 1, V A 1, W A 1",
        "corroborated: 6 independent origins hold A (R, S, T, U and 2 more)",
    ),
    (
        Status.CORROBORATED,
        "R A 10 >2, R B 12, T B 12",
        "corroborated: 2 independent origins hold B (R, T); R revised A to B",
    ),
    (
        Status.SINGLE_ORIGIN,
        "L A 1 <R, M A 1 <R uncounted, N A 1 <R uncounted, O A 1 <R uncounted, P A 1 <R uncounted",
        "single-origin: all 5 articles carry R",
    ),
    (Status.SINGLE_ORIGIN, "R A 10", "single-origin: the one article is by R"),
    (Status.SINGLE_ORIGIN, "L A 10 <R", "single-origin: the one article carries R"),
    (Status.SINGLE_ORIGIN, "R A 10, R A 11 uncounted", "single-origin: all 2 articles are by R"),
    (Status.SINGLE_ORIGIN, "R A 10, R B 10", "single-origin: all 2 articles are by R, which gives A and B"),
    (
        Status.SINGLE_ORIGIN,
        "R A 10, S A 11 uncounted",
        "single-origin: all 2 articles come from origins that count as one (R, S)",
    ),
    (
        Status.SINGLE_ORIGIN,
        "L A 10 <F >2, M B 12 <F",
        "single-origin: only F stands behind B; F revised A to B",
    ),
    (Status.UNNAMED_ONLY, "R A 10, T A 10", "unnamed-only: all 2 articles cite sources without a name alone"),
]


@pytest.mark.parametrize(("status", "rows", "sentence"), REASONS)
def test_reason(status: Status, rows: str, sentence: str) -> None:
    held = holdings(rows)
    assert reason_of(status, held, positions(held)) == sentence
    assert reason_of(status, held[::-1], positions(held[::-1])) == sentence
    assert not VERDICTS.search(sentence)


def test_many_revisions_are_counted() -> None:
    held = holdings("R A 1 >5, S A 1 >6, T A 1 >7, U A 1 >8, R B 2, S B 2, T B 2, U B 2")
    assert reason_of(Status.CORROBORATED, held, positions(held)).endswith(
        "; R revised A to B; S revised A to B; T revised A to B; 1 more changed theirs"
    )


def test_positions_say_who_holds_them_since_when() -> None:
    held = holdings("R A 10 >4, T A 11, L A 9 <F uncounted, R B 12, R B 13 uncounted, T C ?")
    a, b, c = positions(held)
    assert [(p.version, p.held, p.since and p.since.day, p.independent_origins, p.origins) for p in (a, b, c)] == [
        ("A", True, 9, 1, ("T",)),
        ("B", True, 12, 1, ("R",)),
        ("C", True, None, 1, ("T",)),
    ]
    assert [(h.outlet, h.since and h.since.day, h.path, h.revised, h.revised_by) for h in a.holders] == [
        ("L", 9, ("L", "F"), None, None),
        ("R", 10, ("R",), date(2025, 6, 12), 4),
        ("T", 11, ("T",), None, None),
    ]
    assert [(h.outlet, h.claim, h.words) for h in b.holders] == [("R", 4, "words 4")]


def test_an_outlet_that_came_back_to_a_position_holds_it() -> None:
    a, b = positions(holdings("R A 10, R B 11 >3, R A 12 uncounted"))
    assert (a.held, a.holders[0].revised_by) == (True, None)
    assert (b.held, b.independent_origins, b.holders[0].revised_by) == (False, 0, 3)


@pytest.mark.parametrize(
    ("rows", "turns"),
    [
        ("R A 10, R B 12", ["10 R A", "12 R B"]),
        ("R A 10 >2, R B 12, R B 13, T A ?", ["10 R A", "12 R B (A)"]),
        ("T A 11, R A 10", ["10 R A", "11 T A"]),
        ("R A 10, R B 11 >3, R A 12", ["10 R A", "11 R B", "12 R A (B)"]),
        ("L A 10 <F >2, M B 12 <F", ["10 L A", "12 M B (A)"]),
        ("R A 10, R B 10", ["10 R A", "10 R B"]),
        # its second claim of the day is the one that replaced
        ("R A 10 >3, R B 12, R B 12", ["10 R A", "12 R B (A)"]),
    ],
)
def test_timeline(rows: str, turns: list[str]) -> None:
    found = [
        f"{turn.day.day} {turn.outlet} {turn.version}" + (f" ({' '.join(turn.revises)})" if turn.revises else "")
        for turn in timeline(holdings(rows))
    ]
    assert found == turns
