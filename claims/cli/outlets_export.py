"""``claims outlets export``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option, output_option


@click.command("export")
@database_option
@format_option("toml", "csv", "jsonl")
@output_option
@click.option("--user", is_flag=True, help="Only outlets that were added or given names by users of the database.")
def command(db: Path, format: str, output: str, user: bool) -> None:
    """Write outlets to a file.

    `claims outlets import` reads TOML and CSV back. Without a database, the outlets that come with the program.

    \b
    Examples:
      claims outlets export --user --db news.db -o my-outlets.toml
      claims outlets export --format csv -o outlets.csv
    """
    from claims.cli.destination import destination
    from claims.cli.known_outlets import known_outlets
    from claims.outlets.outlet_files import as_csv, as_jsonl, as_toml

    with known_outlets(db) as (known, _):
        theirs = {*known.users, *(outlet_id for outlet_id, _, _ in known.names)}
        outlets = [outlet for outlet in known.registry.outlets if not user or outlet.id in theirs]
    parts = {"toml": as_toml, "csv": as_csv, "jsonl": as_jsonl}[format](outlets)
    with destination(output) as stream:
        for part in parts:
            stream.write(part.encode("utf-8"))
