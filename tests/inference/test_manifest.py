from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from claims.errors import ModelError
from claims.inference.manifest import CLASSES, FILES, FORMAT, MANIFEST, file_digest, load_manifest


def content_of(directory: Path) -> dict[str, Any]:
    files = {file: {"sha256": hashlib.sha256((directory / file).read_bytes()).hexdigest()} for file in FILES}
    return {"format": FORMAT, "name": "tiny 1", "temperatures": {"label": 1.5}, **CLASSES, "files": files}


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    for file in FILES:
        (tmp_path / file).write_bytes(b"contents of " + file.encode())
    (tmp_path / MANIFEST).write_text(json.dumps(content_of(tmp_path)))
    return tmp_path


def change(directory: Path, **values: Any) -> None:
    (directory / MANIFEST).write_text(json.dumps(content_of(directory) | values))


def test_a_whole_directory_loads(directory: Path) -> None:
    manifest = load_manifest(directory)
    assert manifest.name == "tiny 1"
    assert manifest.temperatures == {"label": 1.5}
    assert manifest.digest == hashlib.sha256((directory / MANIFEST).read_bytes()).hexdigest()
    assert manifest.path("joint.onnx") == directory / "joint.onnx"


def test_temperatures_may_be_left_out(directory: Path) -> None:
    content = content_of(directory)
    del content["temperatures"]
    (directory / MANIFEST).write_text(json.dumps(content))
    assert load_manifest(directory).temperatures == {}


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_missing_is_named(directory: Path, file: str) -> None:
    (directory / file).unlink()
    with pytest.raises(ModelError, match=rf"{file}: the model lacks this file"):
        load_manifest(directory)


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_was_changed_is_named_with_both_digests(directory: Path, file: str) -> None:
    before = file_digest(directory / file)
    (directory / file).write_bytes(b"other")
    after = hashlib.sha256(b"other").hexdigest()
    with pytest.raises(ModelError, match=rf"{file}: sha256 should be {before}, is {after}"):
        load_manifest(directory)


def test_a_file_without_a_digest_is_refused(directory: Path) -> None:
    change(directory, files={})
    with pytest.raises(ModelError, match=r"tokenizer\.json: sha256 should be None"):
        load_manifest(directory)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"format": 2}, r"manifest\.json: this program reads model format 1, the model has 2"),
        ({"format": None}, r"model format 1, the model has None"),
        ({"labels": ["claim", "opinion"]}, r"labels should be \['claim', .*\], the model has \['claim', 'opinion'\]"),
        ({"relations": ["dispute", "agree", "unrelated"]}, r"relations should be \['agree'.*has \['dispute'"),
        ({"cue": None}, r"cue should be .*, the model has None"),
        ({"name": None}, r"manifest\.json: a model has a name, this one has None"),
    ],
)
def test_a_model_of_another_kind_is_refused(directory: Path, values: dict[str, Any], message: str) -> None:
    change(directory, **values)
    with pytest.raises(ModelError, match=message):
        load_manifest(directory)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"{", r"manifest\.json: not JSON"),
        (b"\xff\xfe\x00", r"manifest\.json: not JSON"),
        (b"[1, 2]", r"manifest\.json: a manifest is a JSON object, this is a list"),
    ],
)
def test_a_manifest_that_is_none(directory: Path, raw: bytes, message: str) -> None:
    (directory / MANIFEST).write_bytes(raw)
    with pytest.raises(ModelError, match=message):
        load_manifest(directory)


def test_a_directory_without_a_manifest_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=rf"{tmp_path} is no model directory: it has no manifest\.json"):
        load_manifest(tmp_path)


def test_the_digest_of_a_file_larger_than_a_block(tmp_path: Path) -> None:
    data = bytes(range(256)) * 5000
    (tmp_path / "large").write_bytes(data)
    assert file_digest(tmp_path / "large") == hashlib.sha256(data).hexdigest()
