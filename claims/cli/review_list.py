"""``claims review list``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option


@click.command("list")
@database_option
@format_option("table", "json")
def command(db: Path, format: str) -> None:
    """List what people corrected, and whether it holds.

    A correction holds in part when some of its words are gone or later ones contradict some of it. It is overruled when
    later ones contradict it, and no longer applies when its words are no more in the article; it is kept all the same,
    and holds again when they come back.

    \b
    Examples:
      claims review list --db news.db
      claims review list --format json
    """
    from claims.cli.consoles import output_console
    from claims.cli.destination import print_json
    from claims.cli.reading_store import open_for_reading
    from claims.cli.review_table import print_reviews
    from claims.store.queries.review_states import review_states

    with open_for_reading(db) as store:
        found = review_states(store)
    if format == "json":
        print_json(found)
    else:
        print_reviews(found, output_console())
