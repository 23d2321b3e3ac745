"""``claims outlets merge``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.outlet_options import change_options

if TYPE_CHECKING:
    from claims.cli.outlet_changes import OutletChange


@click.command("merge")
@click.argument("kept", metavar="OUTLET")
@click.argument("gone", metavar="OTHER")
@click.option("--undo", is_flag=True, help="Say that they are two outlets after all; OTHER is an id.")
@change_options
def command(kept: str, gone: str, undo: bool, db: Path, change: OutletChange) -> None:
    """Say that two outlets are one.

    OTHER's names, citations and claims become OUTLET's. Nothing is deleted, and --undo takes it back.

    \b
    Examples:
      claims outlets merge farsnews.ir "Fars Plus" --db news.db
      claims outlets merge farsnews.ir fars-plus --undo --db news.db
    """
    from claims.cli.outlet_naming import merge_outlets

    merge_outlets(kept, gone, db, change, undo)
