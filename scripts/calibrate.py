"""Fit the temperatures of a model on gold it was not trained on, and write them into its manifest.

\b
    python scripts/calibrate.py runs/model dev/sentences.jsonl dev/pairs.jsonl
"""

from __future__ import annotations

import json
from pathlib import Path

import click
import numpy as np

from claims.errors import ClaimsError
from claims.evaluation.calibration import fit_temperature
from claims.evaluation.gold import read_gold
from claims.evaluation.scores import read_sentences
from claims.inference.joint import JointModel
from claims.inference.manifest import MANIFEST, Manifest, load_manifest
from claims.inference.relation import CrossEncoder
from claims.label import Label
from claims.matching.relation import Relation
from claims.training.pairs import read_pairs

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("model", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("sentences", type=FILE)
@click.argument("pairs", type=FILE)
def main(model: Path, sentences: Path, pairs: Path) -> None:
    try:
        checked = load_manifest(model)
        plain = Manifest(checked.directory, checked.name, checked.digest, {})
        found = {"label": label_temperature(plain, sentences), "relation": relation_temperature(plain, pairs)}
    except ClaimsError as error:
        raise click.ClickException(str(error)) from error
    content = json.loads((model / MANIFEST).read_text(encoding="utf-8"))
    content["temperatures"] = found
    (model / MANIFEST).write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    click.echo(f"wrote {model / MANIFEST}: " + ", ".join(f"{head} {value}" for head, value in found.items()))


def label_temperature(manifest: Manifest, path: Path) -> float:
    """Temperature of the sentence labels; where an alternative is defensible and was chosen, it is right."""
    labels = list(Label)
    readings = read_sentences(read_gold([path]), JointModel(manifest))
    table = np.array([[prediction.scores[label] for label in labels] for _, prediction in readings])
    gold = [labels.index(p.label if p.label in item.also else item.label) for item, p in readings]
    return fit_temperature(table, gold)


def relation_temperature(manifest: Manifest, path: Path) -> float:
    """Temperature of the relations."""
    relations = list(Relation)
    known = [(pair, pair.relation) for pair in read_pairs(path) if pair.relation]
    scores = CrossEncoder(manifest).relate([(pair.a, pair.b) for pair, _ in known])
    table = np.array([[score[relation] for relation in relations] for score in scores])
    return fit_temperature(table, [relations.index(relation) for _, relation in known])


if __name__ == "__main__":
    main()
