from __future__ import annotations

import pytest

from claims.matching.evidence import Evidence
from claims.matching.guard import guarded
from claims.matching.relation import Relation
from claims.span import Span


def evidence(kind: str, agrees: bool = False, rare: bool = True, reason: str = "number: 148 / 93") -> Evidence:
    return Evidence(kind, "dead", agrees, rare, Span(0, 1), Span(0, 1), reason)


READ = {Relation.AGREE: 0.8, Relation.DISPUTE: 0.1, Relation.UNRELATED: 0.1}


@pytest.mark.parametrize(
    ("found", "expected", "reason"),
    [
        ([], (0.8, 0.1, 0.1), "model"),
        ([evidence("number")], (0.04, 0.86, 0.1), "number: 148 / 93"),
        ([evidence("date", reason="date: a / b")], (0.04, 0.86, 0.1), "date: a / b"),
        ([evidence("denial", reason="denial")], (0.4, 0.5, 0.1), "denial"),
        ([evidence("denial", reason="denial"), evidence("number")], (0.04, 0.86, 0.1), "number: 148 / 93"),
        ([evidence("number", agrees=True)], (0.8, 0.1, 0.1), "model"),
        ([evidence("number", rare=False)], (0.8, 0.1, 0.1), "model"),
    ],
)
def test_guarded(found: list[Evidence], expected: tuple[float, float, float], reason: str) -> None:
    scores, why = guarded(READ, found)
    assert [scores[relation] for relation in Relation] == pytest.approx(expected)
    assert why == reason


def test_what_is_unrelated_stays_so() -> None:
    read = {Relation.AGREE: 0.1, Relation.DISPUTE: 0.1, Relation.UNRELATED: 0.8}
    scores, why = guarded(read, [evidence("number")])
    assert (scores[Relation.UNRELATED], why) == (0.8, "model")


def test_without_evidence_nothing_is_copied() -> None:
    assert guarded(READ, [])[0] is READ
