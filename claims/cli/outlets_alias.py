"""``claims outlets alias``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.outlet_options import change_options, named_language

if TYPE_CHECKING:
    from claims.cli.outlet_changes import OutletChange


@click.command("alias")
@click.argument("outlet", metavar="OUTLET")
@click.argument("name", callback=named_language, metavar="LANG=NAME")
@click.option("--move", is_flag=True, help="Take the name from the outlet that bears it.")
@click.option("--remove", is_flag=True, help="Say that it is no name of the outlet.")
@change_options
def command(outlet: str, name: tuple[str, str], move: bool, remove: bool, db: Path, change: OutletChange) -> None:
    """Give an outlet a further name.

    Stored articles whose text has the name are resolved again, without the model.

    \b
    Examples:
      claims outlets alias reuters.com "ar=وكالة رويتر" --db news.db
      claims outlets alias Mehr "en=Mehr Agency"
      claims outlets alias reuters.com "ar=رويتر" --remove
    """
    from claims.cli.outlet_naming import change_name

    change_name(outlet, *name, db=db, change=change, move=move, remove=remove)
