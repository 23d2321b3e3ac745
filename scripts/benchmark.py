"""How fast model directories read, on the gold that ships, and what they score.

\b
    python scripts/benchmark.py models
    python scripts/benchmark.py runs/export-12 runs/export-12-float32 runs/export-6 --threads 2

Directories are timed in turn, round after round, and the best round of each counts: other work on the machine slows
some rounds, and never speeds one up. Compare the ratios of one run, not the figures of two.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import click

from claims.errors import ClaimsError
from claims.evaluation.gold import Gold, read_gold
from claims.evaluation.scores import read_sentences, score_sentences
from claims.inference.joint import JointModel
from claims.inference.manifest import JOINT, load_manifest

GOLD = Path(__file__).resolve().parents[1] / "articles" / "gold" / "sentences.jsonl"
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("models", nargs=-1, required=True, type=FOLDER)
@click.option("--gold", default=GOLD, type=FILE, help="Gold to read; that of the sample articles when left out.")
@click.option("--threads", default=2, show_default=True, help="CPU threads.")
@click.option("--rounds", default=5, show_default=True, help="Times each model reads the gold.")
def main(models: Sequence[Path], gold: Path, threads: int, rounds: int) -> None:
    try:
        sentences = read_gold([gold])
        readers = {path: JointModel(load_manifest(path), threads) for path in models}
        seconds = {path: min(times) for path, times in time_all(readers, sentences, rounds).items()}
    except ClaimsError as error:
        raise click.ClickException(str(error)) from error
    slowest = max(seconds.values())
    click.echo("model\tMB\tsentences/s\ttimes the slowest\tlabels\tsources")
    for path, reader in readers.items():
        scored = score_sentences(read_sentences(sentences, reader))
        size = (path / JOINT).stat().st_size / 1e6
        click.echo(
            f"{path}\t{size:.0f}\t{len(sentences) / seconds[path]:.0f}\t{slowest / seconds[path]:.2f}"
            f"\t{scored.macro_f1:.3f}\t{scored.spans['source'].overlap:.3f}"
        )


def time_all(readers: dict[Path, JointModel], sentences: list[Gold], rounds: int) -> dict[Path, list[float]]:
    """Seconds each model took to read the gold, by round; a first round that warms up is not counted."""
    taken: dict[Path, list[float]] = {path: [] for path in readers}
    for number in range(rounds + 1):
        for path, reader in readers.items():
            begun = time.perf_counter()
            read_sentences(sentences, reader)
            if number:
                taken[path].append(time.perf_counter() - begun)
    return taken


if __name__ == "__main__":
    main()
