"""The joint model at work: the sentences of an article in, labels, tags and vectors out, in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claims.inference.manifest import JOINT, Manifest
from claims.inference.session import Session, softmax
from claims.inference.tokens import Tokenizer, Tokens
from claims.inference.windows import Piece, Window, lay_out, pack
from claims.label import Label, Prediction, TokenTags

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Windows that run together. On two cores 8 windows of 200 tokens keep both busy; more only take memory.
BATCH = 8
OUTPUTS = ("label", "source", "cue", "content", "vectors")


class JointModel:
    """Implements :class:`claims.label.SentenceModel` with the exported network.

    Raises:
        ModelError: the model directory is damaged.
    """

    def __init__(self, manifest: Manifest, threads: int | None = None) -> None:
        self.manifest = manifest
        self._tokenizer = Tokenizer(manifest.directory)
        self._session = Session(manifest.path(JOINT), threads)

    def read(self, sentences: Sequence[str]) -> list[Prediction]:
        """One prediction a sentence, in order."""
        tokens = self._tokenizer.tokenize(sentences)
        windows = pack([len(item.ids) for item in tokens])
        gathered: list[list[dict[str, NDArray[np.float32]]]] = [[] for _ in sentences]
        for piece, outputs in self._pieces(windows, tokens):
            gathered[piece.sentence].append(outputs)
        return [
            self._prediction(text, item, parts) for text, item, parts in zip(sentences, tokens, gathered, strict=True)
        ]

    def _pieces(
        self, windows: Sequence[Window], tokens: Sequence[Tokens]
    ) -> Iterator[tuple[Piece, dict[str, NDArray[np.float32]]]]:
        """Outputs `(tokens, n)` of every piece in text order, although windows of like length run together."""
        import numpy as np

        ids = [item.ids for item in tokens]
        laid_out = [lay_out(window, ids) for window in windows]
        order = sorted(range(len(windows)), key=lambda index: (len(laid_out[index][0]), index))
        results: dict[int, dict[str, NDArray[np.float32]]] = {}
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            outputs = self._session.run([laid_out[index][0] for index in chosen])
            for row, index in enumerate(chosen):
                results[index] = {name: outputs[name][row] for name in OUTPUTS}
        for index, window in enumerate(windows):
            places = np.array(laid_out[index][1])
            outputs = results.pop(index)
            for place, piece in enumerate(window):
                here = np.flatnonzero(places == place)
                yield piece, {name: values[here] for name, values in outputs.items()}

    def _prediction(self, text: str, tokens: Tokens, parts: Sequence[dict[str, NDArray[np.float32]]]) -> Prediction:
        import numpy as np

        joined = {name: np.concatenate([part[name] for part in parts]) for name in OUTPUTS}
        heat = self.manifest.temperatures
        if any(character.isalnum() for character in text) and tokens.ids:
            probabilities = softmax(joined["label"].mean(axis=0), heat.get("label", 1.0))
        else:
            # What has no letter and no digit (white space, a closing quotation mark left alone) says nothing.
            probabilities = np.array([label == Label.BOILERPLATE for label in Label], dtype=np.float32)
        heads = {name: softmax(joined[name], heat.get(name, 1.0)) for name in ("source", "cue", "content")}
        scores = {label: float(value) for label, value in zip(Label, probabilities, strict=True)}
        return Prediction(scores, TokenTags(tokens.spans, **heads), joined["vectors"])
