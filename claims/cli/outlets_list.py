"""``claims outlets list``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option, limit_option
from claims.cli.outlet_options import KINDS


@click.command("list")
@database_option
@format_option("table", "json")
@click.option("--kind", type=click.Choice(KINDS), help="Outlets of this kind.")
@click.option("--country", metavar="CODE", help="Outlets from this country, as in LB (ISO 3166).")
@click.option("--cited", is_flag=True, help="Outlets that articles of the database cite, most cited first.")
@click.option("--user", is_flag=True, help="Outlets that were added or given names by users of the database.")
@click.option("--unreviewed", is_flag=True, help="Outlets cited that are not known: a kind noun says what they are.")
@limit_option
def command(
    db: Path,
    format: str,
    kind: str | None,
    country: str | None,
    cited: bool,
    user: bool,
    unreviewed: bool,
    limit: int,
) -> None:
    """List the outlets known, or those cited that nobody has reviewed.

    Without a database, those that come with the program.

    \b
    Examples:
      claims outlets list --kind agency --country IR
      claims outlets list --cited --limit 50 --db news.db
      claims outlets list --unreviewed --db news.db
    """
    from claims.cli.consoles import output_console
    from claims.cli.destination import print_json
    from claims.cli.known_outlets import known_outlets
    from claims.cli.outlet_list import OutletFilters, listed, print_listed, print_unreviewed, unreviewed_of_kind
    from claims.store.queries import outlet_uses, unreviewed_outlets

    if unreviewed and (country or cited or user):
        raise click.UsageError("--unreviewed goes with --kind alone: of other outlets the rest is not known")
    wanted = OutletFilters(kind, country.upper() if country else None, cited, user, limit)
    with known_outlets(db) as (known, store):
        if unreviewed:
            rows = unreviewed_of_kind(unreviewed_outlets(store) if store else (), kind)
            if format == "json":
                print_json({"total": len(rows), "outlets": rows[:limit]})
            else:
                print_unreviewed(rows, limit, output_console())
            return
        found = listed(known, outlet_uses(store) if store else {}, wanted)
    if format == "json":
        print_json({"total": len(found), "outlets": [item.as_json() for item in found[:limit]]})
    else:
        print_listed(found, limit, output_console())
