"""Fine-tune the models.

\b
    python scripts/base_model.py runs/base
    python scripts/train.py joint runs/base runs/joint models/training/articles*.jsonl
    python scripts/train.py relation runs/base runs/relation models/training/pairs.jsonl models/training/families.jsonl

Each run writes a checkpoint after every epoch and goes on from it when started again.
"""

from __future__ import annotations

import time
from pathlib import Path

import click

from claims.errors import ClaimsError
from claims.training.schedule import Recipe

INPUTS = click.argument("data", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
BASE = click.argument("base", type=click.Path(path_type=Path, exists=True, file_okay=False))
OUT = click.argument("out", type=click.Path(path_type=Path, file_okay=False))


def recipe_options(command):
    """Options for the numbers of a :class:`Recipe`, and for the machine."""
    default = Recipe()
    options = (
        click.option("--epochs", default=default.epochs, show_default=True, help="Passes over the data."),
        click.option("--batch", default=default.batch, show_default=True, help="Windows or pairs a step."),
        click.option(
            "--rate", default=default.encoder_rate, show_default=True, help="Peak learning rate of the encoder."
        ),
        click.option(
            "--seed", default=default.seed, show_default=True, help="Of shuffling, windows, dropout and new heads."
        ),
        click.option("--threads", type=int, help="CPU threads; all cores when left out."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Arguments only; the work is in claims.training."""


@main.command()
@BASE
@OUT
@INPUTS
@recipe_options
def joint(base, out, data, epochs, batch, rate, seed, threads) -> None:
    """The sentence and token model, on labelled articles."""
    from claims.training.examples import read_gold
    from claims.training.joint import train_joint
    from claims.training.network import save_network

    recipe = Recipe(epochs=epochs, batch=batch, encoder_rate=rate, seed=seed)
    try:
        articles = [article for path in data for article in read_gold(path)]
        sentences = sum(len(article.sentences) for article in articles)
        click.echo(f"{len(articles)} articles, {sentences} sentences")
        network = train_joint(base, articles, recipe, out, device(threads), reporter())
    except ClaimsError as error:
        raise click.ClickException(str(error)) from error
    save_network(network, out, {"task": "joint", "sentences": sentences, "data": [path.name for path in data]})


@main.command()
@BASE
@OUT
@INPUTS
@recipe_options
def relation(base, out, data, epochs, batch, rate, seed, threads) -> None:
    """The relation model, on claim pairs and families."""
    from claims.training.network import save_network
    from claims.training.pairs import read_pairs
    from claims.training.relation import train_relation

    recipe = Recipe(epochs=epochs, batch=batch, encoder_rate=rate, seed=seed)
    try:
        pairs = [pair for path in data for pair in read_pairs(path)]
        click.echo(f"{len(pairs)} pairs")
        network = train_relation(base, pairs, recipe, out, device(threads), reporter())
    except ClaimsError as error:
        raise click.ClickException(str(error)) from error
    save_network(network, out, {"task": "relation", "pairs": len(pairs), "data": [path.name for path in data]})


def device(threads: int | None) -> str:
    """Where to train: the GPU when there is one."""
    import torch

    if threads:
        torch.set_num_threads(threads)
    return "cuda" if torch.cuda.is_available() else "cpu"


def reporter():
    """A function that prints the loss and the minutes since the start, twenty times an epoch."""
    begun = time.monotonic()

    def report(epoch: int, step: int, steps: int, loss: float) -> None:
        if step % max(1, steps // 20) == 0 or step == steps:
            click.echo(
                f"epoch {epoch}, step {step}/{steps}: loss {loss:.4f}, {(time.monotonic() - begun) / 60:.1f} min"
            )

    return report


if __name__ == "__main__":
    main()
