"""What the polarity of two attributions makes of the relation of their contents."""

from __future__ import annotations

from claims.attribution import Polarity
from claims.matching.relation import Relation, RelationScores


def stance(scores: RelationScores, a: Polarity, b: Polarity) -> RelationScores:
    """Relation of two claims from that of their contents.

    Who denies what another asserts disputes it; two who deny the same agree. Who denies one version says nothing about
    another, and doubt is no position.

    Args:
        scores: Relation of the two contents.
        a: Stance of the first claim's source to its content.
        b: Stance of the second claim's source.
    """
    if a == b == Polarity.ASSERT:
        return scores
    agree, dispute, unrelated = (scores[relation] for relation in Relation)
    if Polarity.DOUBT in (a, b):
        return {Relation.AGREE: 0.0, Relation.DISPUTE: 0.0, Relation.UNRELATED: agree + dispute + unrelated}
    if a == b:
        return {Relation.AGREE: agree, Relation.DISPUTE: 0.0, Relation.UNRELATED: dispute + unrelated}
    return {Relation.AGREE: 0.0, Relation.DISPUTE: agree, Relation.UNRELATED: dispute + unrelated}
