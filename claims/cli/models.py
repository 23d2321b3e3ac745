"""The model of a command: both networks, each loaded when it is first asked something."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.inference.joint import JointModel
    from claims.inference.manifest import Manifest
    from claims.inference.relation import CrossEncoder
    from claims.label import Prediction
    from claims.matching.relation import RelationScores


class Models:
    """A model directory at work.

    It is a :class:`claims.label.SentenceModel` and a :class:`claims.matching.relation.RelationModel`.

    Attributes:
        manifest: What the model is.
    """

    def __init__(self, manifest: Manifest, threads: int | None = None) -> None:
        self.manifest = manifest
        self._threads = threads

    @cached_property
    def _joint(self) -> JointModel:
        from claims.inference.joint import JointModel

        return JointModel(self.manifest, self._threads)

    @cached_property
    def _cross(self) -> CrossEncoder:
        from claims.inference.relation import CrossEncoder

        return CrossEncoder(self.manifest, self._threads)

    def read(self, sentences: Sequence[str]) -> list[Prediction]:
        """One prediction a sentence of one article."""
        return self._joint.read(sentences)

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[RelationScores]:
        """One score mapping a pair."""
        return self._cross.relate(pairs)


def load_models(directory: Path | None, threads: int | None) -> Models:
    """The models of `directory`, of the package when None; its files are checked, its networks not yet loaded.

    Raises:
        ModelError: a file is missing or damaged.
    """
    # The tokenizer's library advises to install what only training needs.
    os.environ.setdefault("TRANSFORMERS_NO_ADVISORY_WARNINGS", "1")
    from claims.inference.manifest import default_directory, load_manifest

    return Models(load_manifest(directory or default_directory()), threads)


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """What the user said about the model: a directory, or None for that of the package, and CPU threads."""

    directory: Path | None = None
    threads: int | None = None

    def load(self) -> Models:
        """The models chosen.

        Raises:
            ModelError: a file is missing or damaged.
        """
        return load_models(self.directory, self.threads)
