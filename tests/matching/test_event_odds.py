from __future__ import annotations

from math import log

import pytest

from claims.matching.event_odds import EQUAL, KINSHIP, RIVALRY, STEEPNESS, SURE, within_event
from claims.matching.relation import Relation, RelationScores

AGREE, DISPUTE, UNRELATED = Relation
SCORES = {AGREE: 0.6, DISPUTE: 0.2, UNRELATED: 0.2}


def log_odds(scores: RelationScores) -> float:
    """Of unrelated against the others."""
    return log(scores[UNRELATED] / (1 - scores[UNRELATED]))


def test_where_nothing_is_known_the_model_is_believed() -> None:
    assert within_event(SCORES, None) == pytest.approx(SCORES)


@pytest.mark.parametrize(
    ("coverage", "nearer", "moved"),
    [
        (SURE, 0.0, -KINSHIP),
        (1.0, 0.0, -KINSHIP),
        (SURE - 0.1, 0.0, 0.1 * STEEPNESS - KINSHIP),
        (SURE, 0.5, 0.5 * RIVALRY - KINSHIP),
        (None, 0.5, 0.5 * RIVALRY),
        (SURE - 0.1, 0.5, 0.1 * STEEPNESS + 0.5 * RIVALRY - KINSHIP),
    ],
)
def test_one_event_speaks_for_two_claims_other_events_and_nearer_partners_against(
    coverage: float | None, nearer: float, moved: float
) -> None:
    found = within_event(SCORES, coverage, nearer)
    assert log_odds(found) - log_odds(SCORES) == pytest.approx(moved)
    assert found[AGREE] / found[DISPUTE] == pytest.approx(3)
    assert sum(found.values()) == pytest.approx(1)


def test_the_less_articles_have_in_common_the_less_their_claims_are_related() -> None:
    unrelated = [within_event(SCORES, SURE - step / 20)[UNRELATED] for step in range(8)]
    assert unrelated == sorted(set(unrelated))
    assert unrelated[-1] > 0.99


def test_one_figure_speaks_for_agreement() -> None:
    found = within_event(SCORES, None, equal=True)
    assert log(found[AGREE] / found[DISPUTE]) == pytest.approx(log(3) + EQUAL)
    assert found[DISPUTE] == pytest.approx(found[UNRELATED])


def test_what_is_certain_stays_certain() -> None:
    assert within_event({AGREE: 1.0, DISPUTE: 0.0, UNRELATED: 0.0}, 0.0)[AGREE] == 1
