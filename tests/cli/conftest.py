"""A command line whose model reads by a few rules: no weights, and the same answer every time."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner, Result

from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS
from claims.cli import main
from claims.cli import models as seam
from claims.inference.manifest import Manifest
from claims.label import Label, Prediction, TokenTags
from claims.matching.relation import Relation, RelationScores
from claims.span import Span

SOURCES = {"Reuters": "B-outlet", "AFP": "B-outlet", "officials": "B-unnamed", "Smith": "B-person"}
CUES = {"said": "B-assert", "denied": "B-deny", "doubted": "B-doubt"}
SURE = 0.91

Run = Callable[..., Result]


class FakeModels:
    """Words in `SOURCES` and `CUES` are what they say and what follows the cue is content.

    Two claims agree or dispute when they have the same words but for a "not" or a denial.
    """

    manifest = Manifest(Path("fake"), "fake 1", "f" * 64, {})

    def read(self, sentences: Sequence[str]) -> list[Prediction]:
        return [predict(sentence) for sentence in sentences]

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[RelationScores]:
        return [relate(a, b) for a, b in pairs]


def predict(sentence: str) -> Prediction:
    if "crash" in sentence:
        raise RuntimeError("the fake model fails on purpose")
    tokens = [(match[0], Span(*match.span())) for match in re.finditer(r"\w+", sentence)]
    sources = [SOURCES.get(word, "O") for word, _ in tokens]
    cues = [CUES.get(word, "O") for word, _ in tokens]
    contents = ["O"] * len(tokens)
    at = next((place for place, tag in enumerate(cues) if tag != "O"), None)
    if at is not None:
        contents[at + 1 :] = (["B"] + ["I"] * len(tokens))[: len(tokens) - at - 1]
    label = Label.CLAIM if at is None else Label.ATTRIBUTION
    if sentence.startswith("Advertisement"):
        label = Label.BOILERPLATE
    elif sentence.startswith("Sadly"):
        label = Label.COMMENTARY
    tags = TokenTags(
        tuple(span for _, span in tokens),
        _one_hot(sources, SOURCE_TAGS),
        _one_hot(cues, CUE_TAGS),
        _one_hot(contents, CONTENT_TAGS),
    )
    scores = {each: SURE if each is label else 0.03 for each in Label}
    return Prediction(scores, tags, np.ones((len(tokens), 4), dtype=np.float32))


def relate(a: str, b: str) -> RelationScores:
    (words_a, denied_a), (words_b, denied_b) = _core(a), _core(b)
    same = Relation.AGREE if denied_a == denied_b else Relation.DISPUTE
    best = same if words_a == words_b else Relation.UNRELATED
    return {each: 0.9 if each is best else 0.05 for each in Relation}


def _core(text: str) -> tuple[list[str], bool]:
    words = re.findall(r"\w+", text)
    denied = "not" in words or "denied" in words
    at = next((place for place, word in enumerate(words) if word in CUES), -1)
    return [word.lower() for word in words[at + 1 :] if word != "not"], denied


def _one_hot(names: Sequence[str], tags: Sequence[str]) -> np.ndarray[Any, np.dtype[np.float32]]:
    found = np.zeros((len(names), len(tags)), dtype=np.float32)
    for row, name in enumerate(names):
        found[row, tags.index(name)] = 1
    return found


@pytest.fixture(autouse=True)
def fake_models(monkeypatch: pytest.MonkeyPatch) -> FakeModels:
    """What every command gets when it asks for its model."""
    models = FakeModels()
    monkeypatch.setattr(seam, "load_models", lambda directory, threads: models)
    return models


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command line in an empty directory."""
    monkeypatch.chdir(tmp_path)
    for name in ("CLAIMS_DB", "CLAIMS_MODEL", "COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return lambda *arguments, **more: CliRunner().invoke(main, [str(each) for each in arguments], **more)


DEATHS = "Ten people died in the port."
CLOSED = "The bridge is closed today."
OPEN = "The bridge is not closed today."
CITED = "AFP, citing officials, said the bridge is closed today."
ARTICLES = (
    {"id": "a1", "outlet": "Reuters", "date": "2025-11-14", "title": "Blast", "sentences": [DEATHS, CLOSED]},
    {"id": "a2", "outlet": "Al Jazeera", "date": "2025-11-15", "sentences": [DEATHS, OPEN, "Advertisement"]},
    {"id": "a3", "outlet": "The Guardian", "date": "2025-11-16", "sentences": [CITED, "Sadly it rained."]},
)


@pytest.fixture
def database(run: Run, tmp_path: Path) -> Path:
    """Three articles: two agree on the dead, two say the bridge is closed and one disputes it."""
    source = tmp_path / "articles.jsonl"
    write_jsonl(source, [{"lang": "en", **article} for article in ARTICLES])
    path = tmp_path / "news.db"
    result = run("ingest", source, "--db", path)
    assert result.exit_code == 0, result.output
    return path


def write_jsonl(path: Path, rows: Sequence[Any]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def jsonl(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]
