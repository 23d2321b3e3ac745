"""The relation model held to where two claims stand: in which articles, and beside which other claims (pure).

The model sees two texts and takes like words of two events for one thing: two talks, two quakes; or two facts of one
event: the dead and the missing. How much of one article is in the other, and whether either claim has a nearer partner
there, says what it cannot see.
"""

from __future__ import annotations

from math import exp

from claims.matching.relation import Relation, RelationScores

# From this coverage on the model is believed. Below, the log odds that two claims are unrelated grow by this much a
# unit of coverage. Fitted on the 18 events that neither the vectors nor the model learned from: of the pairs of
# sentences put in one group, those of two events fall from 7 to 1 %, F1 of agreeing pairs goes from 0.60 to 0.62.
SURE = 0.42
STEEPNESS = 30.0
# What a claim says, an article on the same event mostly says once: who has a nearer partner there is rarely about the
# same. The log odds that two claims are unrelated grow by this much a unit of cosine. Without it F1 of disputing pairs
# falls from 0.55 to 0.49, and from 0.56 to 0.46, on two sets of events that no model learned from.
RIVALRY = 3.0
# Near claims of articles on one event are related more often than the pairs the model learned from: by so much the log
# odds that they are unrelated fall. Chosen with the thresholds of groups, on the same events.
KINSHIP = 1.8
# Of the candidates that tell one figure of one kind, the log odds of agreement grow by this much: 0.92 of those judged
# agree (57 and 189 pairs of the same two sets), where version 4 of the model alone gives them 0.67 on average. F1 of
# agreeing pairs goes from 0.59 to 0.62, and from 0.83 to 0.84.
EQUAL = 2.0


def within_event(
    scores: RelationScores, coverage: float | None, nearer: float = 0.0, equal: bool = False
) -> RelationScores:
    """Scores of the relation model, corrected by where the two claims stand.

    Args:
        scores: Of the two claims.
        coverage: Of their articles, see :func:`claims.matching.candidates.coverage`, in [-1, 1]; None when unknown,
            which changes nothing.
        nearer: How much nearer the nearest partners of the two are, in [0, 4]; see
            :class:`claims.matching.candidates.Candidate`.
        equal: Whether both tell one figure of one kind.

    Returns:
        Scores that sum to 1.
    """
    apart = 0.0 if coverage is None else STEEPNESS * max(0.0, SURE - coverage) - KINSHIP
    odds = {
        Relation.AGREE: exp(EQUAL * equal),
        Relation.DISPUTE: 1.0,
        Relation.UNRELATED: exp(apart + RIVALRY * nearer),
    }
    weights = {relation: scores[relation] * odds[relation] for relation in Relation}
    total = sum(weights.values())
    return {relation: weight / total for relation, weight in weights.items()}
