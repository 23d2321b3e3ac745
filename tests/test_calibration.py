"""Temperatures."""

import numpy as np
import pytest

from claims.errors import InputError
from claims.evaluation.calibration import HIGHEST, LOWEST, fit_temperature


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


@pytest.mark.parametrize("heat", [0.5, 1.0, 2.5])
def test_the_temperature_that_made_probabilities_too_sure_is_found(heat: float) -> None:
    chance = np.random.default_rng(2)
    honest = chance.normal(size=(6000, 3)) * 2
    gold = [int(chance.choice(3, p=row)) for row in softmax(honest)]
    assert fit_temperature(softmax(honest * heat), gold) == pytest.approx(heat, rel=0.08)


def test_a_model_that_is_always_right_is_made_as_sure_as_may_be_and_one_that_guesses_as_unsure() -> None:
    sure = np.array([[0.7, 0.2, 0.1]] * 4)
    assert fit_temperature(sure, [0] * 4) == LOWEST
    assert fit_temperature(sure, [0, 1, 2, 2]) == HIGHEST


def test_nothing_is_refused() -> None:
    with pytest.raises(InputError, match="at least one item"):
        fit_temperature(np.zeros((0, 3)), [])
