"""Score a model on gold, and record the floors that its scores may not fall below.

\b
    python scripts/evaluate.py articles/gold/sentences.jsonl
    python scripts/evaluate.py --model runs/model --write-floors
"""

from __future__ import annotations

from pathlib import Path

import click

from claims.errors import ClaimsError, InputError
from claims.evaluation.floors import gate_scores, new_floors, read_floors, write_floors
from claims.evaluation.gold import FIELDS, Gold, digest_of, gold_pairs, read_gold
from claims.evaluation.retrieval import NEAREST, agreeing_recall
from claims.evaluation.scores import PairScores, SentenceScores, read_sentences, score_pairs, score_sentences
from claims.inference.joint import JointModel
from claims.inference.manifest import default_directory, load_manifest
from claims.inference.relation import CrossEncoder

ROOT = Path(__file__).resolve().parents[1]
CORPUS = (ROOT / "articles" / "gold" / "sentences.jsonl", ROOT / "models" / "gold" / "held_out.jsonl")
FLOORS = ROOT / "models" / "floors.json"


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("gold", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--model", type=click.Path(path_type=Path), help="A model directory; the one that ships when left out.")
@click.option("--threads", type=int, help="CPU threads; all cores when left out.")
@click.option("--write-floors", "write", is_flag=True, help="Record floors from the gold that ships.")
@click.option("--allow-lower", is_flag=True, help="Let a floor be lower than before.")
def main(gold: tuple[Path, ...], model: Path | None, threads: int | None, write: bool, allow_lower: bool) -> None:
    if gold and write:
        raise click.UsageError("floors are those of the gold that ships: give no files with --write-floors")
    try:
        manifest = load_manifest(model or default_directory())
        click.echo(f"{manifest.name}, {manifest.digest[:12]}")
        paths = gold or CORPUS
        sentences = read_gold(paths)
        scored = score_all(sentences, JointModel(manifest, threads))
        compared = score_relations(sentences, CrossEncoder(manifest, threads))
        if write:
            record(scored, compared, digest_of(paths), allow_lower)
    except ClaimsError as error:
        raise click.ClickException(str(error)) from error


def score_all(gold: list[Gold], model: JointModel) -> SentenceScores:
    """Print the scores of each language and of all sentences; the latter are returned."""
    readings = read_sentences(gold, model)
    languages = sorted({item.language for item in gold})
    if len(languages) > 1:
        for language in languages:
            show(language, score_sentences(reading for reading in readings if reading[0].language == language))
    scored = score_sentences(readings)
    show("all", scored)
    if any(item.props for item in gold):
        click.echo(f"agreeing claims among the {NEAREST} nearest: recall {agreeing_recall(readings):.3f}")
    return scored


def show(name: str, scored: SentenceScores) -> None:
    """Print the scores of one set of sentences."""
    click.echo(
        f"{name}: {scored.sentences} sentences, labels macro-F1 {scored.macro_f1:.3f}, accuracy {scored.accuracy:.3f}, "
        f"calibration error {scored.calibration_error:.3f}"
    )
    for field in FIELDS:
        found = scored.spans[field]
        if found.gold:
            click.echo(f"  {field}: F1 exact {found.exact:.3f}, overlapping {found.overlap:.3f} of {found.gold}")
    if scored.contrary:
        click.echo(f"  denials and doubts: F1 {scored.polarity_f1:.3f} of {scored.contrary}")


def score_relations(gold: list[Gold], model: CrossEncoder) -> PairScores | None:
    """Print the scores of the pairs that the gold yields; None when it yields none."""
    pairs = gold_pairs(gold)
    if not pairs:
        click.echo("relations: the gold has no propositions that two articles of an event convey")
        return None
    scored = score_pairs(pairs, model)
    click.echo(
        f"relations: {scored.pairs} pairs, macro-F1 {scored.macro_f1:.3f}, accuracy {scored.accuracy:.3f}, "
        f"calibration error {scored.calibration_error:.3f}"
    )
    return scored


def record(scored: SentenceScores, compared: PairScores | None, corpus: str, allow_lower: bool) -> None:
    """Write the floors."""
    if compared is None:
        raise InputError("floors need pairs of claims, the gold yields none")
    old = read_floors(FLOORS)[0] if FLOORS.is_file() else {}
    floors = new_floors(gate_scores(scored, compared), old, allow_lower)
    write_floors(FLOORS, floors, corpus)
    click.echo(f"wrote {FLOORS}: " + ", ".join(f"{name} {value}" for name, value in floors.items()))


if __name__ == "__main__":
    main()
