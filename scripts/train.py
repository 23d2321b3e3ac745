"""Train the models of a recipe, stage after stage.

\b
    python scripts/base_model.py runs/base
    python scripts/train.py runs --public public-data
    python scripts/train.py runs --public public-data --only joint

PUBLIC is the folder of the public data sets that the model card names and the project does not copy. Each stage writes
a checkpoint after every epoch and goes on from it when started again; a stage that is done is left alone.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from claims.errors import ClaimsError
from claims.training.recipe import Stage, read_recipe

MODELS = Path(__file__).resolve().parents[1] / "models"
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("runs", type=FOLDER)
@click.option("--recipe", default=MODELS / "recipe.toml", type=click.Path(path_type=Path), help="The recipe file.")
@click.option("--ours", default=MODELS / "training", type=FOLDER, help="Folder of the data that come with the project.")
@click.option("--public", required=True, type=FOLDER, help="Folder of the public data.")
@click.option("--only", multiple=True, help="Run this stage alone; its start must be done. May be given again.")
@click.option("--threads", type=int, help="CPU threads; all cores when left out.")
def main(runs: Path, recipe: Path, ours: Path, public: Path, only: tuple[str, ...], threads: int | None) -> None:
    try:
        stages = read_recipe(recipe)
        unknown = set(only) - {stage.name for stage in stages}
        if unknown:
            raise click.UsageError(f"{recipe} has no stage {', '.join(sorted(unknown))}")
        for stage in stages:
            if not only or stage.name in only:
                run_stage(stage, runs, stage.files(ours, public), device(threads))
    except ClaimsError as error:
        raise click.ClickException(str(error)) from error


def run_stage(stage: Stage, runs: Path, data: Sequence[Path], device: str) -> None:
    """Train one stage and save its network, unless that was done before."""
    from claims.training.network import WEIGHTS_FILE, save_network
    from claims.training.schedule import Run, set_seed

    directory = runs / stage.name
    if (directory / WEIGHTS_FILE).is_file():
        click.echo(f"{stage.name}: done before, see {directory}")
        return
    set_seed(stage.numbers.seed)
    run = Run(stage.numbers, directory, device, reporter(stage.name))
    start = runs / stage.start if stage.start else None
    makers = {"relation": train_pairs, "embedding": train_vectors, "mean": mean_networks}
    train = makers.get(stage.kind, train_articles)
    network, settings = train(stage, runs / "base", start, data, run)
    save_network(network, directory, {"stage": stage.name, "data": [path.name for path in data], **settings})


def train_articles(stage: Stage, base: Path, start: Path | None, data: Sequence[Path], run):
    """The joint network, or a student of it; and nothing more to know of it."""
    from claims.outlets.registry import load
    from claims.training.distil import distillation_loss, student_of
    from claims.training.examples import read_gold
    from claims.training.joint import gold_loss, train_joint
    from claims.training.network import JointNetwork, load_network

    articles = [article for path in data for article in read_gold(path)]
    click.echo(f"{stage.name}: {len(articles)} articles, {sum(len(a.sentences) for a in articles)} sentences")
    network, loss = (load_network(JointNetwork, start) if start else JointNetwork(base)), gold_loss
    if stage.layers:
        teacher = network.to(run.device)
        network, loss = student_of(teacher, stage.layers), partial(distillation_loss, teacher)
    names: dict[str, list[str]] = {}
    for outlet in load().outlets:
        names.setdefault("en", []).append(outlet.name)
        for language, listed in outlet.names.items():
            names.setdefault(language, []).extend(listed)
    train_joint(network, base, articles, names, run, loss)
    return network, {}


def mean_networks(stage: Stage, base: Path, start: Path | None, data: Sequence[Path], run):
    """The network whose weights are the mean of those of other stages, and the shares the last of them learned from."""
    from claims.training.network import JointNetwork, RelationNetwork, load_network, mean_of, read_settings

    parts = [(run.directory.parent / name, weight) for name, weight in stage.parts.items()]
    shares = read_settings(parts[-1][0]).get("shares")
    kind = RelationNetwork if shares else JointNetwork
    mean = mean_of([(load_network(kind, directory), weight) for directory, weight in parts])
    return mean, {"shares": shares} if shares else {}


def train_vectors(stage: Stage, base: Path, start: Path | None, data: Sequence[Path], run):
    """The joint network of the start with another embedding; and nothing more to know of it."""
    from claims.training.embedding import read_texts, train_embedding
    from claims.training.network import JointNetwork, load_network

    texts = read_texts(data, stage.left_out)
    click.echo(f"{stage.name}: {texts.count} texts, {len(texts.families)} families, {len(texts.pairs)} pairs of events")
    network = load_network(JointNetwork, start)
    train_embedding(network, base, texts, run)
    return network, {}


def train_pairs(stage: Stage, base: Path, start: Path | None, data: Sequence[Path], run):
    """The relation network, and the shares of the relations it learned from."""
    from claims.training.joint import base_vectors
    from claims.training.near_pairs import read_near_pairs
    from claims.training.network import RelationNetwork, load_network
    from claims.training.pairs import read_pairs, relation_shares
    from claims.training.relation import train_relation

    pairs = [pair for path in data for pair in read_pairs(path, stage.left_out)]
    if stage.near:
        pairs += read_near_pairs(data, stage.left_out, partial(base_vectors, base, device=run.device))
    click.echo(f"{stage.name}: {len(pairs)} pairs")
    network = load_network(RelationNetwork, start) if start else RelationNetwork(base)
    train_relation(network, base, pairs, stage.shares, run)
    return network, {"shares": relation_shares(pairs)}


def device(threads: int | None) -> str:
    """Where to train: the GPU when there is one."""
    import torch

    if threads:
        torch.set_num_threads(threads)
    return "cuda" if torch.cuda.is_available() else "cpu"


def reporter(name: str):
    """A function that prints the loss and the minutes since the start."""
    begun = time.monotonic()

    def report(epoch: int, step: int, steps: int, loss: float) -> None:
        minutes = (time.monotonic() - begun) / 60
        click.echo(f"{name}: epoch {epoch}, step {step}/{steps}, loss {loss:.4f}, {minutes:.1f} min")

    return report


if __name__ == "__main__":
    main()
