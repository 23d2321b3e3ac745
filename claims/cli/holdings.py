"""What a database holds: counts, models, runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.cli.cells import cell
from claims.store.database import Store
from claims.store.queries import Summary, summary

RUNS = "SELECT id, program, model, model_digest, started, finished, articles FROM runs ORDER BY id DESC"
MODELS = """
SELECT r.model, r.model_digest, r.program, count(*) AS articles
FROM articles a JOIN runs r ON r.id = a.run_id
GROUP BY r.model, r.model_digest, r.program ORDER BY articles DESC, r.model
"""
# Of the runs, those that the table lists; JSON has all.
_RECENT = 5
_DIGEST = 12


@dataclass(frozen=True, slots=True)
class Run:
    """One ingestion, which added or revised `articles`.

    Times are ISO 8601 in UTC; `finished` is None when it broke off.
    """

    id: int
    program: str
    model: str
    model_digest: str
    started: str
    finished: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class ModelUse:
    """A model and how many articles are there as it read them."""

    model: str
    model_digest: str
    program: str
    articles: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the database at `database` holds; runs latest first."""

    database: str
    counts: Summary
    models: tuple[ModelUse, ...]
    runs: tuple[Run, ...]


def holdings(store: Store) -> Holdings:
    """Everything ``claims status`` says.

    Raises:
        StoreError: the database cannot be read.
    """
    models = (ModelUse(**dict(row)) for row in store.query(MODELS))
    runs = (Run(**dict(row)) for row in store.query(RUNS))
    return Holdings(str(store.path), summary(store), tuple(models), tuple(runs))


def print_holdings(found: Holdings, console: Console) -> None:
    """Counts, then models, then the latest runs."""
    table = Table(title=found.database, title_justify="left", show_header=False, box=None, pad_edge=False)
    for name, value in _lines(found):
        table.add_row(Text(name, style="bold"), cell(value))
    console.print(table)
    if not found.runs:
        return
    runs = Table(title=f"Runs: {len(found.runs):,}", title_justify="left")
    for name in ("Run", "Started", "Finished", "Articles", "Program", "Model"):
        runs.add_column(name, justify="right" if name in ("Run", "Articles") else "left")
    for run in found.runs[:_RECENT]:
        model = f"{run.model} ({run.model_digest[:_DIGEST]})"
        runs.add_row(
            str(run.id), run.started, run.finished or "broke off", f"{run.articles:,}", run.program, cell(model)
        )
    console.print(runs)


def _lines(found: Holdings) -> Iterator[tuple[str, str]]:
    counts = found.counts
    revised = f" ({counts.revisions:,} earlier versions)" if counts.revisions else ""
    yield "articles", f"{counts.articles:,} from {counts.outlets:,} outlets{revised}"
    if counts.earliest and counts.latest:
        yield "published", f"{counts.earliest.isoformat()} to {counts.latest.isoformat()}"
    yield "languages", ", ".join(f"{code} {count:,}" for code, count in counts.languages.items()) or "none"
    yield "sentences", f"{counts.sentences:,}"
    yield "attributions", f"{counts.attributions:,}"
    yield "claims", f"{counts.claims:,}"
    groups = ", ".join(f"{count:,} {status.value}" for status, count in counts.statuses.items())
    yield "groups", f"{counts.groups:,}: {groups}"
    for use in found.models:
        yield "model", f"{use.model} ({use.model_digest[:_DIGEST]}), program {use.program}: {use.articles:,} articles"
