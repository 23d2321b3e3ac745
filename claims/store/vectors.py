"""Vectors as bytes: float32, little-endian on every machine."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_STORED = np.dtype("<f4")


def to_blob(vector: NDArray[np.float32]) -> bytes:
    """`(width,)` numbers as `4 * width` bytes.

    Raises:
        ValueError: `vector` has another shape than `(width,)`.
    """
    if vector.ndim != 1:
        raise ValueError(f"a stored vector has one axis, was: shape {vector.shape}")
    return vector.astype(_STORED).tobytes()


def from_blob(blob: bytes) -> NDArray[np.float32]:
    """The `(width,)` vector that :func:`to_blob` stored."""
    return np.frombuffer(blob, dtype=_STORED).astype(np.float32)


def matrix(blobs: Sequence[bytes]) -> NDArray[np.float32]:
    """`(n, width)`, one row a blob, in order; `(0, 0)` for no blobs.

    Raises:
        ValueError: The blobs are not all of one width, as when two models wrote them.
    """
    if not blobs:
        return np.zeros((0, 0), dtype=np.float32)
    widths = {len(blob) // _STORED.itemsize for blob in blobs}
    if len(widths) > 1:
        raise ValueError(f"vectors that are compared need one width, were: {sorted(widths)}")
    return from_blob(b"".join(blobs)).reshape(len(blobs), widths.pop())
