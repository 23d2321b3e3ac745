"""The relation model at work: pairs of texts in, probabilities of the three relations out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.inference.manifest import RELATION, Manifest
from claims.inference.pairs import join_pair
from claims.inference.session import Session, softmax
from claims.inference.tokens import Tokenizer
from claims.matching.relation import Relation, RelationScores

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BATCH = 16
# Of 2,989 candidates of written events, 864 are this surely unrelated when read with the shorter text first; the other
# order changes the relation of none of them, and is not read.
SETTLED = 0.9


class CrossEncoder:
    """Implements :class:`claims.matching.relation.RelationModel` with the exported network.

    Raises:
        ModelError: the model directory is damaged.
    """

    def __init__(self, manifest: Manifest, threads: int | None = None) -> None:
        self.manifest = manifest
        self._tokenizer = Tokenizer(manifest.directory)
        self._session = Session(manifest.path(RELATION), threads)

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[RelationScores]:
        """One score mapping a pair, in order.

        Both orders of the two texts are read and averaged, so that the order does not matter; where the first leaves no
        doubt that they are unrelated, the second is not read. The frequencies of the relations in training are taken
        out of the logits (Menon et al., 2021, "Long-tail learning via logit adjustment"): families of claims have twice
        as many disputes as agreements, news has not.
        """
        texts = sorted({text for pair in pairs for text in pair})
        ids = dict(zip(texts, (tokens.ids for tokens in self._tokenizer.tokenize(texts)), strict=True))
        # Which text goes first must not depend on how the pair was given.
        ordered = [sorted(pair, key=lambda text: (len(text), text)) for pair in pairs]
        scores = self._read([join_pair(ids[a], ids[b]) for a, b in ordered])
        unrelated = list(Relation).index(Relation.UNRELATED)
        open_pairs = [place for place, row in enumerate(scores) if row[unrelated] <= SETTLED]
        turned = self._read([join_pair(ids[b], ids[a]) for a, b in (ordered[place] for place in open_pairs)])
        scores[open_pairs] = (scores[open_pairs] + turned) / 2
        return [{r: float(value) for r, value in zip(Relation, row, strict=True)} for row in scores]

    def _read(self, rows: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Probabilities of the relations, `(rows, 3)`."""
        import numpy as np

        order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
        prior = np.log(np.array(self.manifest.priors.get("relation", [1.0] * len(Relation)), dtype=np.float32))
        probabilities = np.zeros((len(rows), len(Relation)), dtype=np.float32)
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            logits = self._session.run([rows[index] for index in chosen])["relation"]
            probabilities[chosen] = softmax(logits - prior, self.manifest.temperatures.get("relation", 1.0))
        return probabilities
