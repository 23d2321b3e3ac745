"""Who cites whom as a matrix: in a terminal, and for a spreadsheet."""

from __future__ import annotations

import csv
import io

from rich import box
from rich.console import Console
from rich.table import Table

from claims.cli.cells import cell, clip
from claims.sourcing.citing import Matrix

# What a terminal has room for; what is left out is counted.
ROWS, COLUMNS = 40, 5
_NAME = 40
# A spreadsheet runs what begins with one of these; names come from articles.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def print_cites(found: Matrix, console: Console) -> None:
    """The matrix, as far as there is room."""
    if not found.rows:
        console.print("No outlet cites another.")
        return
    table = Table(title="Who cites whom", title_justify="left", box=box.HORIZONTALS)
    table.add_column("Citing", min_width=12)
    for column in found.columns[:COLUMNS]:
        table.add_column(cell(clip(column.name, _NAME)), justify="right")
    rest = len(found.columns) > COLUMNS
    if rest:
        table.add_column(f"{len(found.columns) - COLUMNS:,} others", justify="right")
    table.add_column("All", justify="right", min_width=3)
    for row, counts in zip(found.rows[:ROWS], found.counts, strict=False):
        cells = [f"{count:,}" if count else "·" for count in counts[:COLUMNS]]
        others = [f"{sum(counts[COLUMNS:]):,}"] if rest else []
        table.add_row(cell(clip(row.name, _NAME)), *cells, *others, f"{row.cites:,}")
    console.print(table)
    if rest or len(found.rows) > ROWS:
        size = f"{len(found.rows):,} outlets that cite {len(found.columns):,}"
        console.print(f"Of {size}; --format csv has them all.", style="dim")


def cites_csv(found: Matrix) -> str:
    """The matrix: a line of the names cited, then a line for each outlet that cites, its identity and name in front.

    An apostrophe stands before a name that a spreadsheet would take for a formula.
    """
    paper = io.StringIO()
    writer = csv.writer(paper, lineterminator="\n")
    writer.writerow(["citing_id", "citing", *(_harmless(column.name) for column in found.columns)])
    for row, counts in zip(found.rows, found.counts, strict=True):
        writer.writerow([_harmless(row.id), _harmless(row.name), *counts])
    return paper.getvalue()


def _harmless(name: str) -> str:
    return "'" + name if name.startswith(_FORMULA) else name
