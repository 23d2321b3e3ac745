"""``claims show``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option


@click.command("show")
@click.argument("group", type=click.IntRange(min=1), metavar="GROUP")
@database_option
@format_option("table", "json")
def command(group: int, db: Path, format: str) -> None:
    """Show one group of claims: every version, who says it, where.

    GROUP is a number that `claims disputed` or `claims corroborated` prints. A sentence says why the group has its
    status. Versions go by letters; the words of the claim are emphasised inside their sentence. Under the publisher
    stands whom it carries or cites, each nearer to the origin than the one above, and why a claim is not counted as an
    origin of its own: both carry one agency, sister outlets of one family, a reprint. JSON has this under `standing`.

    An outlet that gives another version on a later day has revised its position, and does not dispute itself. The time
    line shows who gave which version when. Outlets that cover the event without a claim in the group are listed last,
    with their article. JSON has `reason`, `positions`, `timeline` and `silent`, and for each claim under
    `details` the figures, days, places and persons it names.

    \b
    Examples:
      claims show 12 --db news.db
      claims show 12 --format json
    """
    from claims.cli.consoles import output_console
    from claims.cli.destination import print_json
    from claims.cli.group_table import print_group
    from claims.cli.reading_store import open_for_reading
    from claims.store import queries

    with open_for_reading(db) as store:
        found = queries.group(store, group)
    if format == "json":
        print_json(found)
    else:
        print_group(found, output_console())
