from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from claims.errors import ModelError
from claims.inference.session import Session, softmax


@given(arrays(np.float32, (3, 4), elements=st.floats(-50, 50, width=32)), st.floats(0.25, 4))
def test_softmax_is_a_distribution_in_the_order_of_the_logits(logits: np.ndarray, temperature: float) -> None:
    found = softmax(logits, temperature)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found.sum(axis=-1), 1, rtol=1e-5)
    assert (found >= 0).all()
    np.testing.assert_array_equal(np.take_along_axis(found, logits.argmax(-1)[:, None], -1)[:, 0], found.max(-1))


@pytest.mark.parametrize(
    ("logits", "temperature", "expected"),
    [
        ([0.0, 0.0], 1.0, [0.5, 0.5]),
        ([np.log(3.0), 0.0], 1.0, [0.75, 0.25]),
        ([2 * np.log(3.0), 0.0], 2.0, [0.75, 0.25]),
        ([1000.0, 0.0], 1.0, [1.0, 0.0]),
        ([-1000.0, -1000.0], 1.0, [0.5, 0.5]),
    ],
)
def test_softmax_values(logits: list[float], temperature: float, expected: list[float]) -> None:
    np.testing.assert_allclose(softmax(np.array(logits, dtype=np.float32), temperature), expected, rtol=1e-5, atol=1e-7)


def test_no_tokens_have_no_probabilities() -> None:
    assert softmax(np.zeros((0, 11), dtype=np.float32)).shape == (0, 11)


@pytest.mark.parametrize("data", [b"", b"not a network"])
def test_a_file_that_is_no_network_is_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "joint.onnx"
    path.write_bytes(data)
    with pytest.raises(ModelError, match=r"joint\.onnx: ONNX Runtime cannot load it"):
        Session(path)


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"absent\.onnx: ONNX Runtime cannot load it"):
        Session(tmp_path / "absent.onnx")
