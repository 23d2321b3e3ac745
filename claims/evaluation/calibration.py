"""Temperatures that make probabilities mean what they say (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Where temperatures are looked for, in even steps of their logarithm: networks trained to the end are seldom off by
# more than a factor of three.
LOWEST, HIGHEST, STEPS = 0.3, 6.0, 121


def fit_temperature(probabilities: NDArray[np.float32], gold: Sequence[int]) -> float:
    """The temperature under which the gold is most probable (Guo et al., 2017, "On Calibration of Modern Networks").

    Args:
        probabilities: `(n, classes)` at temperature 1, rows summing to 1.
        gold: Class of each row.

    Returns:
        What logits are to be divided by, in [0.3, 6].

    Raises:
        InputError: there are no rows.
    """
    import numpy as np

    if not len(gold):
        raise InputError("a temperature needs at least one item, got none")
    logits = np.log(np.maximum(np.asarray(probabilities, dtype=np.float64), 1e-9))
    places = np.arange(len(gold)), np.asarray(gold)

    def surprise(temperature: float) -> float:
        scaled = logits / temperature
        peak = scaled.max(axis=-1, keepdims=True)
        normal = np.log(np.exp(scaled - peak).sum(axis=-1)) + peak[:, 0]
        return float((normal - scaled[places]).mean())

    temperatures: list[float] = np.geomspace(LOWEST, HIGHEST, STEPS).tolist()
    best = min(temperatures, key=surprise)
    return round(best, 3)
