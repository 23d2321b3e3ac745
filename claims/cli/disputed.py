"""``claims disputed``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.options import database_option, format_option, group_filters

if TYPE_CHECKING:
    from claims.store.queries import Conditions


@click.command("disputed")
@database_option
@group_filters
@format_option("table", "json")
def command(db: Path, conditions: Conditions, limit: int, format: str) -> None:
    """List claims that different sources contradict.

    The groups in which most claims contradict each other with most certainty come first, then those with most
    independent origins. A filter holds when one claim of the group meets all filters. Under the versions of a group
    stands why it is listed, and how many outlets cover the event without a claim in it.

    \b
    Examples:
      claims disputed --db news.db
      claims disputed --outlet Reuters --since 2025-11-01
      claims disputed --search "dead wounded" --lang ar --format json
      claims disputed --place Mosul --day 2025-11-14
    """
    from claims.cli.group_list import list_groups
    from claims.store.queries import disputed

    list_groups(disputed, "disputed", db, conditions, limit, format)
