"""The relation model at work: pairs of texts in, probabilities of the three relations out."""

from __future__ import annotations

from collections.abc import Sequence

from claims.inference.manifest import RELATION, Manifest
from claims.inference.pairs import join_pair
from claims.inference.session import Session, softmax
from claims.inference.tokens import Tokenizer
from claims.matching.relation import Relation, RelationScores

BATCH = 16


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

        Both orders of the two texts are read and averaged, so that the order does not matter. The frequencies of the
        relations in training are taken out of the logits (Menon et al., 2021, "Long-tail learning via logit
        adjustment"): families of claims have twice as many disputes as agreements, news has not.
        """
        import numpy as np

        texts = sorted({text for pair in pairs for text in pair})
        ids = dict(zip(texts, (tokens.ids for tokens in self._tokenizer.tokenize(texts)), strict=True))
        rows = [join_pair(ids[x], ids[y]) for a, b in pairs for x, y in ((a, b), (b, a))]
        order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
        prior = np.log(np.array(self.manifest.priors.get("relation", [1.0] * len(Relation)), dtype=np.float32))
        probabilities = np.zeros((len(rows), len(Relation)), dtype=np.float32)
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            logits = self._session.run([rows[index] for index in chosen])["relation"]
            probabilities[chosen] = softmax(logits - prior, self.manifest.temperatures.get("relation", 1.0))
        means = probabilities.reshape(len(pairs), 2, len(Relation)).mean(axis=1)
        return [{r: float(value) for r, value in zip(Relation, row, strict=True)} for row in means]
