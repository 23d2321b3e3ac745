"""How well claims that agree find one another by their vectors (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.errors import InputError
from claims.evaluation.gold import Gold, relation_of
from claims.label import Prediction
from claims.matching.relation import Relation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAREST = 10


def agreeing_recall(readings: Sequence[tuple[Gold, Prediction]], nearest: int = NEAREST) -> float:
    """Share of the agreeing claims of other articles that are among the nearest of all claims, in [0, 1].

    Claims are the sentences that convey propositions; the vector of one is the mean over its tokens. A claim with more
    partners than `nearest` counts as if it had that many.

    Args:
        readings: Sentences of the gold with what the model says of them.
        nearest: How many neighbours are looked at.

    Raises:
        InputError: no claim has a partner.
    """
    import numpy as np

    claims = [(item, prediction) for item, prediction in readings if item.props and len(prediction.vectors)]
    vectors = np.stack([_unit(prediction.vectors.mean(axis=0)) for _, prediction in claims]) if claims else None
    shares = []
    for place, (item, _) in enumerate(claims):
        partners = {
            other
            for other, (candidate, _) in enumerate(claims)
            if candidate.event == item.event
            and candidate.article != item.article
            and relation_of(item.props, candidate.props) is Relation.AGREE
        }
        if partners and vectors is not None:
            cosines = vectors @ vectors[place]
            cosines[place] = -np.inf
            found = np.argsort(-cosines, kind="stable")[:nearest].tolist()
            shares.append(len(partners & set(found)) / min(nearest, len(partners)))
    if not shares:
        raise InputError("recall needs claims that agree across articles, the gold has none")
    return sum(shares) / len(shares)


def _unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    length = float(np.linalg.norm(vector))
    return vector / length if length else vector
