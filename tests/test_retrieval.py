"""Recall of agreeing claims."""

import numpy as np
import pytest

from claims.errors import InputError
from claims.evaluation.gold import Gold
from claims.evaluation.retrieval import agreeing_recall
from claims.label import Label, Prediction, TokenTags


def claim(article: str, value: str, vector: list[float], event: str = "e") -> tuple[Gold, Prediction]:
    props = {"P1": value} if value else {}
    item = Gold(article, event, "en", "text", Label.CLAIM, frozenset(), {}, frozenset(), props)
    empty = np.zeros((0, 1), dtype=np.float32)
    return item, Prediction({}, TokenTags((), empty, empty, empty), np.array([vector], dtype=np.float32))


# Two claims agree and are near; a third of the event disputes; one of another event lies beside the first.
CLAIMS = [
    claim("a", "x", [1, 0]),
    claim("b", "x", [0.9, 0.1]),
    claim("c", "y", [0, 1]),
    claim("d", "x", [1, 0.01], event="f"),
    claim("e", "", [1, 0]),
]


@pytest.mark.parametrize(("nearest", "recall"), [(1, 0.0), (2, 1.0), (10, 1.0)])
def test_an_agreeing_claim_is_among_the_nearest(nearest: int, recall: float) -> None:
    assert agreeing_recall(CLAIMS, nearest) == recall


def test_a_claim_with_many_partners_needs_no_more_than_are_looked_at() -> None:
    same = [claim(str(number), "x", [1, number / 100]) for number in range(4)]
    assert agreeing_recall(same, 1) == 1.0
    # The partner of the other side is far from both.
    assert agreeing_recall([claim("a", "x", [1, 0]), claim("b", "x", [-1, 0]), claim("c", "y", [0, 1])], 1) == 0.0


@pytest.mark.parametrize("claims", [[], CLAIMS[:1], [CLAIMS[0], CLAIMS[2]]])
def test_claims_without_partners_measure_nothing(claims) -> None:
    with pytest.raises(InputError, match="the gold has none"):
        agreeing_recall(claims)
