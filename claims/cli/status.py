"""``claims status``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option


@click.command("status")
@database_option
@format_option("table", "json")
def command(db: Path, format: str) -> None:
    """Say what a database holds and which model read it.

    \b
    Examples:
      claims status --db news.db
      claims status --format json
    """
    from claims.cli.consoles import output_console
    from claims.cli.destination import print_json
    from claims.cli.holdings import holdings, print_holdings
    from claims.cli.reading_store import open_for_reading

    with open_for_reading(db) as store:
        found = holdings(store)
    if format == "json":
        print_json(found)
    else:
        print_holdings(found, output_console())
