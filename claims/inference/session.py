"""ONNX Runtime sessions; no other module imports onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claims.errors import ModelError
from claims.inference.windows import PAD

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Session:
    """One exported network.

    Args:
        path: The ``.onnx`` file; its external data lie beside it.
        threads: CPU threads; all cores when None.

    Raises:
        ModelError: the file is no network ONNX Runtime can load.
    """

    def __init__(self, path: Path, threads: int | None = None) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        if threads:
            options.intra_op_num_threads = threads
        try:
            self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime raises many types without a common base
            raise ModelError(f"{path}: ONNX Runtime cannot load it: {error}") from error
        self._outputs = [output.name for output in self._session.get_outputs()]

    def run(self, rows: Sequence[Sequence[int]]) -> dict[str, NDArray[np.float32]]:
        """Outputs of one batch by name; *shape* `(rows, longest row, n)` or `(rows, n)`."""
        import numpy as np

        longest = max(len(row) for row in rows)
        ids = np.full((len(rows), longest), PAD, dtype=np.int64)
        mask = np.zeros((len(rows), longest), dtype=np.int64)
        for place, row in enumerate(rows):
            ids[place, : len(row)] = row
            mask[place, : len(row)] = 1
        values = self._session.run(self._outputs, {"input_ids": ids, "attention_mask": mask})
        return dict(zip(self._outputs, values, strict=True))


def softmax(logits: NDArray[np.float32], temperature: float = 1.0) -> NDArray[np.float32]:
    """Probabilities along the last axis; rows sum to 1."""
    import numpy as np

    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    result: NDArray[np.float32] = (powers / powers.sum(axis=-1, keepdims=True)).astype(np.float32)
    return result
