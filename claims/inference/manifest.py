"""The manifest of a model directory: what the model is, and the digest of each of its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS
from claims.errors import ModelError
from claims.label import Label
from claims.matching.relation import Relation

FORMAT = 1
MANIFEST = "manifest.json"
TOKENIZER, JOINT, RELATION, WORDS = "tokenizer.json", "joint.onnx", "relation.onnx", "words.bin"
FILES = (TOKENIZER, JOINT, RELATION, WORDS)
CLASSES = {
    "labels": [label.value for label in Label],
    "source": list(SOURCE_TAGS),
    "cue": list(CUE_TAGS),
    "content": list(CONTENT_TAGS),
    "relations": [relation.value for relation in Relation],
}


@dataclass(frozen=True, slots=True)
class Manifest:
    """A model directory whose files have been checked.

    Attributes:
        directory: Where the files lie.
        name: Name and version of the model, such as ``claims-e5-small 1``.
        digest: SHA-256 of the manifest itself, which fixes that of every file: the identity of the model in stored
            results.
        temperatures: By head, what logits are divided by before softmax; 1 where not calibrated.
        priors: By head, how frequent each class was in training, where probabilities are to be freed of it.
    """

    directory: Path
    name: str
    digest: str
    temperatures: Mapping[str, float]
    priors: Mapping[str, Sequence[float]] = field(default_factory=dict)

    def path(self, file: str) -> Path:
        """Where `file` of the model lies."""
        return self.directory / file


def default_directory() -> Path:
    """The model that comes with the package: inside an installed wheel, else beside the package in a clone."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "model"
    return inside if inside.is_dir() else package.parent / "models"


def load_manifest(directory: Path) -> Manifest:
    """Read and verify a model directory.

    Raises:
        ModelError: a file is missing, has another digest than the manifest says, or the manifest is of another format.
    """
    path = directory / MANIFEST
    try:
        raw = path.read_bytes()
        content = json.loads(raw)
    except OSError as error:
        raise ModelError(f"{directory} is no model directory: it has no {MANIFEST}") from error
    except ValueError as error:
        raise ModelError(f"{path}: not JSON: {error}") from error
    if not isinstance(content, dict):
        raise ModelError(f"{path}: a manifest is a JSON object, this is a {type(content).__name__}")
    if content.get("format") != FORMAT:
        raise ModelError(f"{path}: this program reads model format {FORMAT}, the model has {content.get('format')!r}")
    _check_classes(path, content)
    files = content.get("files")
    for file in FILES:
        _check_digest(directory / file, _recorded_digest(files, file))
    if not isinstance(content.get("name"), str):
        raise ModelError(f"{path}: a model has a name, this one has {content.get('name')!r}")
    digest = hashlib.sha256(raw).hexdigest()
    return Manifest(directory, content["name"], digest, content.get("temperatures", {}), content.get("priors", {}))


def _check_classes(path: Path, content: dict[str, Any]) -> None:
    for head, expected in CLASSES.items():
        if content.get(head) != expected:
            raise ModelError(f"{path}: {head} should be {expected}, the model has {content.get(head)!r}")


def _recorded_digest(files: object, file: str) -> str | None:
    """What the manifest says of `file`; None when it says nothing."""
    entry = files.get(file) if isinstance(files, dict) else None
    return entry.get("sha256") if isinstance(entry, dict) else None


def _check_digest(path: Path, expected: str | None) -> None:
    if not path.is_file():
        raise ModelError(f"{path}: the model lacks this file")
    found = file_digest(path)
    if found != expected:
        raise ModelError(f"{path}: sha256 should be {expected}, is {found}; the file is damaged or of another model")


def file_digest(path: Path) -> str:
    """SHA-256 of a file, 64 hexadecimal digits."""
    with path.open("rb") as data:
        digest = hashlib.sha256()
        while block := data.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
