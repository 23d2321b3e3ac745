"""``claims outlets import``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.outlet_options import change_options

if TYPE_CHECKING:
    from claims.cli.outlet_changes import OutletChange


@click.command("import")
@click.argument("file", metavar="FILE")
@change_options
@click.pass_context
def command(context: click.Context, file: str, db: Path, change: OutletChange) -> None:
    """Add and correct outlets from a file.

    FILE is TOML, a table [[outlet]] each, or CSV with these columns: id, name, kind, country, domains, owner, family,
    names, ambiguous, needs_kind. Only name and kind are needed. In CSV, several values stand between semicolons, and
    each of names begins with its language (ar=رويترز; fa=رویترز). `claims outlets export` writes both.

    A row whose id is known corrects that outlet and adds names to it; other rows add outlets. A bad row is reported and
    passed over; the exit code is then 1, and 2 when no row could be used.

    \b
    Examples:
      claims outlets import my-outlets.toml --db news.db
      claims outlets import my-outlets.csv --db news.db --no-resolve
    """
    from claims.cli.outlet_rows import import_outlets

    context.exit(import_outlets(file, db, change))
