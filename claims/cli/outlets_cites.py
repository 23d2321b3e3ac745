"""``claims outlets cites``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option, output_option
from claims.cli.period import Period, period_options


@click.command("cites")
@period_options
@click.option(
    "--min",
    "least",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Leave out pairs with fewer citations.",
)
@database_option
@format_option("table", "json", "csv", "svg", "dot")
@output_option
def command(period: Period, least: int, db: Path, format: str, output: str) -> None:
    """Say which outlets cite which, and how often.

    The table and the CSV are a matrix: a row for each outlet that publishes, a column for each that is cited. The SVG
    is a picture, and DOT a graph for Graphviz: an arrow leads from who cites to who is cited, the thicker the oftener.

    \b
    Examples:
      claims outlets cites --db news.db
      claims outlets cites --since 2025-11-01 --min 5 --format svg -o cites.svg
      claims outlets cites --format dot | dot -Tpdf -o cites.pdf
    """
    from claims.cli.cites_output import write_cites
    from claims.cli.reading_store import open_for_reading
    from claims.store.queries import who_cites_whom

    with open_for_reading(db) as store:
        found = who_cites_whom(store, since=period.since, until=period.until, least=least)
    write_cites(found, format, output)
