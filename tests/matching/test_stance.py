from __future__ import annotations

import pytest

from claims.attribution import Polarity
from claims.matching.relation import Relation
from claims.matching.stance import stance

READ = {Relation.AGREE: 0.5, Relation.DISPUTE: 0.3, Relation.UNRELATED: 0.2}
A, D, Q = Polarity.ASSERT, Polarity.DENY, Polarity.DOUBT


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (A, A, (0.5, 0.3, 0.2)),
        (A, D, (0.0, 0.5, 0.5)),
        (D, A, (0.0, 0.5, 0.5)),
        (D, D, (0.5, 0.0, 0.5)),
        (A, Q, (0.0, 0.0, 1.0)),
        (Q, A, (0.0, 0.0, 1.0)),
        (D, Q, (0.0, 0.0, 1.0)),
        (Q, D, (0.0, 0.0, 1.0)),
        (Q, Q, (0.0, 0.0, 1.0)),
    ],
)
def test_stance(one: Polarity, other: Polarity, expected: tuple[float, float, float]) -> None:
    found = stance(READ, one, other)
    assert [found[relation] for relation in Relation] == pytest.approx(expected)


def test_two_assertions_keep_what_was_read() -> None:
    assert stance(READ, A, A) is READ
