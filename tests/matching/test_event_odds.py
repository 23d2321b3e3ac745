from __future__ import annotations

from math import log

import pytest

from claims.matching.event_odds import STEEPNESS, SURE, within_event
from claims.matching.relation import Relation

AGREE, DISPUTE, UNRELATED = Relation
SCORES = {AGREE: 0.6, DISPUTE: 0.2, UNRELATED: 0.2}


@pytest.mark.parametrize("coverage", [None, SURE, SURE + 0.1, 1.0])
def test_in_one_event_and_where_nothing_is_known_the_model_is_believed(coverage: float | None) -> None:
    assert within_event(SCORES, coverage) == pytest.approx(SCORES)


def test_the_less_articles_have_in_common_the_less_their_claims_are_related() -> None:
    found = [within_event(SCORES, SURE - step / 20) for step in range(8)]
    unrelated = [scores[UNRELATED] for scores in found]
    assert unrelated == sorted(set(unrelated))
    assert unrelated[-1] > 0.99
    for scores in found:
        assert sum(scores.values()) == pytest.approx(1)
        assert scores[AGREE] / scores[DISPUTE] == pytest.approx(3)


def test_the_odds_of_unrelated_double_where_they_should() -> None:
    scores = within_event(SCORES, SURE - log(2) / STEEPNESS)
    assert scores[UNRELATED] / (1 - scores[UNRELATED]) == pytest.approx(2 * 0.2 / 0.8)


def test_what_is_certain_stays_certain() -> None:
    assert within_event({AGREE: 1.0, DISPUTE: 0.0, UNRELATED: 0.0}, 0.0)[AGREE] == 1
