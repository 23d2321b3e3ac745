"""Measure whether the order in which articles arrive changes their groups.

\b
    python scripts/arrival.py articles/ras-lubana-blast
    python scripts/arrival.py events.jsonl --orders 10 --together 8

The articles are stored in random orders, each into a database of its own, a few at a time with matching in between as
they would arrive; the first order is the one given. Printed: of the pairs of claims that share a group or a position in
the first, how many do not in another, and the other way round, as a share of both.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import click

from claims.article import Article
from claims.cli.models import Models, load_models
from claims.errors import ClaimsError
from claims.matching.candidates import Limits
from claims.matching.groups import Thresholds
from claims.matching.relation import RelationScores
from claims.outlets.registry import load
from claims.pipeline import analyse, match
from claims.reading import ReadingOptions, read_paths
from claims.store.database import open_store
from claims.store.queries import export_groups
from claims.store.registry_rows import write_registry
from claims.store.runs import start_run
from claims.store.writer import write


class Remembering:
    """The relation model, which reads no pair twice."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self._known: dict[tuple[str, str], RelationScores] = {}

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[RelationScores]:
        keys = [(min(pair), max(pair)) for pair in pairs]
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        self._known.update(zip(new, self._models.relate(new), strict=True))
        return [self._known[key] for key in keys]


Place = tuple[str, int, int]
"""Article, start and end of a claim."""


def stored(articles: Sequence[Article], together: int, comparer: Remembering, analyses) -> dict[str, set]:
    """Pairs of claims in one group, and in one position, after the articles arrived in this order."""
    registry = load()
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "news.db") as store:
        write_registry(store, registry.outlets)
        run = start_run(store, "arrival", "model", "digest")
        for start in range(0, len(articles), together):
            for article in articles[start : start + together]:
                write(store, analyses[article.key], run)
            match(store, comparer, registry, Limits(), Thresholds())
        rows = export_groups(store)
    members: dict[int, list[tuple[Place, int]]] = {}
    for row in rows:
        members.setdefault(row.group, []).append(((row.article, row.start, row.end), row.position))
    found: dict[str, set] = {"group": set(), "position": set()}
    for group in members.values():
        for (a, one), (b, other) in combinations(sorted(group), 2):
            found["group"].add((a, b))
            if one == other:
                found["position"].add((a, b))
    return found


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True)
@click.option("--orders", default=10, show_default=True, type=click.IntRange(min=2), help="How many orders.")
@click.option(
    "--together", default=8, show_default=True, type=click.IntRange(min=1), help="Articles that arrive at once."
)
@click.option("--model", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Another model directory.")
@click.option("--threads", type=int, help="CPU threads; all cores when left out.")
def main(paths: tuple[str, ...], orders: int, together: int, model: Path | None, threads: int | None) -> None:
    try:
        models, registry = load_models(model, threads), load()
        articles = [item for item in read_paths(paths, ReadingOptions()) if isinstance(item, Article)]
        analyses = {article.key: analyse(article, models, registry) for article in articles}
        comparer = Remembering(models)
        first = stored(articles, together, comparer, analyses)
        for kind, pairs in first.items():
            click.echo(f"in the order given: {len(pairs)} pairs of claims in one {kind}")
        for number in range(1, orders):
            shuffled = articles.copy()
            random.Random(number).shuffle(shuffled)
            other = stored(shuffled, together, comparer, analyses)
            shares = {kind: len(first[kind] ^ other[kind]) / max(1, len(first[kind] | other[kind])) for kind in first}
            click.echo(
                f"order {number}: " + ", ".join(f"{share:.4f} of one {kind} differ" for kind, share in shares.items())
            )
    except ClaimsError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
