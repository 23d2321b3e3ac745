"""``claims outlets agreement``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option


@click.command("agreement")
@click.argument("outlet", metavar="[OUTLET]", required=False)
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Leave out pairs with fewer groups in common.",
)
@database_option
@format_option("table", "json")
def command(outlet: str | None, least: int, db: Path, format: str) -> None:
    """Say how often outlets agree and dispute each other.

    A line for each pair of publishers that hold a position in the same groups of claims, those with most groups
    compared first. Compared are groups in which the two agree on the word of different origins, or dispute each other;
    copies of one agency are not, nor are positions that their outlet revised. The share agreed is of those, with its
    95 % interval (Wilson score); a pair with few of them is marked, as its share says little. Groups of one event
    depend on each other, so the uncertainty is rather larger.

    OUTLET is the id, any name or a web address of a publisher; without it all pairs are shown.

    \b
    Examples:
      claims outlets agreement --db news.db
      claims outlets agreement رويترز --least 5 --db news.db
      claims outlets agreement --format json
    """
    from claims.cli.agreement_table import print_agreement
    from claims.cli.consoles import output_console
    from claims.cli.destination import print_json
    from claims.cli.publishers import publishers_called
    from claims.cli.reading_store import open_for_reading
    from claims.store.queries import outlet_agreement

    with open_for_reading(db) as store:
        wanted = None if outlet is None else publishers_called(outlet, store)
        found = outlet_agreement(store, outlets=wanted, least=least)
    if format == "json":
        print_json({"pairs": found})
    else:
        print_agreement(found, output_console())
