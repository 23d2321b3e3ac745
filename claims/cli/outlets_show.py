"""``claims outlets show``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option


@click.command("show")
@click.argument("outlet", metavar="OUTLET")
@database_option
@format_option("table", "json")
def command(outlet: str, db: Path, format: str) -> None:
    """Show one outlet: its names, its owner, who cites it.

    OUTLET is an id, any of its names, or a web address of it.

    \b
    Examples:
      claims outlets show reuters.com --db news.db
      claims outlets show "طهران تايمز" --format json
    """
    from claims.cli.consoles import output_console
    from claims.cli.destination import print_json
    from claims.cli.known_outlets import known_outlets, outlet_named
    from claims.cli.outlet_profile import print_profile, profile_of

    with known_outlets(db) as (known, store):
        found = profile_of(outlet_named(known, outlet), known, store)
    if format == "json":
        print_json(found.as_json())
    else:
        print_profile(found, output_console())
