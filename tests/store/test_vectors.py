from __future__ import annotations

import numpy as np
import pytest

from claims.store import vectors


def test_blob_is_little_endian_float32() -> None:
    assert vectors.to_blob(np.array([1.0, -2.0], dtype=np.float32)) == b"\x00\x00\x80\x3f\x00\x00\x00\xc0"
    assert vectors.to_blob(np.array([1.0, -2.0], dtype=">f4")) == b"\x00\x00\x80\x3f\x00\x00\x00\xc0"


def test_vector_comes_back() -> None:
    vector = np.random.default_rng(7).normal(size=384).astype(np.float32)
    found = vectors.from_blob(vectors.to_blob(vector))
    assert found.dtype == np.float32
    np.testing.assert_array_equal(found, vector)
    found += 1  # a view of the bytes could not be changed


def test_matrix_has_a_row_a_blob() -> None:
    rows = np.arange(6, dtype=np.float32).reshape(3, 2)
    np.testing.assert_array_equal(vectors.matrix([vectors.to_blob(row) for row in rows]), rows)
    assert vectors.matrix([]).shape == (0, 0)


def test_matrix_refuses_two_widths() -> None:
    blobs = [vectors.to_blob(np.zeros(width, dtype=np.float32)) for width in (3, 2)]
    with pytest.raises(ValueError, match=r"one width, were: \[2, 3\]"):
        vectors.matrix(blobs)


def test_a_matrix_is_no_vector() -> None:
    with pytest.raises(ValueError, match=r"one axis, was: shape \(2, 2\)"):
        vectors.to_blob(np.zeros((2, 2), dtype=np.float32))
