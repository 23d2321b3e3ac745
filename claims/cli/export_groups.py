"""``claims export groups``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option, output_option


@click.command("groups")
@database_option
@format_option("jsonl")
@output_option
def command(db: Path, format: str, output: str) -> None:
    """Write every grouped claim, one a line.

    Fields: group, position (claims with the same position agree, others dispute), claim, article, sentence, start, end,
    text, outlet, origin, reason, superseded (its outlet has since given another version), status (of the group),
    label_by, outlet_by (who set these by hand, and when). A reason that begins with "human:" says who placed the claim.

    \b
    Examples:
      claims export groups --db news.db -o groups.jsonl
      claims export groups --format jsonl | wc -l
    """
    from claims.cli.destination import destination
    from claims.cli.json_text import json_line
    from claims.cli.reading_store import open_for_reading
    from claims.store.queries import export_groups

    with open_for_reading(db) as store, destination(output) as stream:
        for claim in export_groups(store):
            stream.write(f"{json_line(claim)}\n".encode())
