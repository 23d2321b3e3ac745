"""``claims group relate``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.author import author_option, note_option
from claims.cli.options import database_option, format_option

NUMBER = click.IntRange(min=1)


@click.command("relate")
@click.argument("claim", type=NUMBER, metavar="CLAIM")
@click.argument("other", type=NUMBER, metavar="CLAIM")
@click.argument("relation", type=click.Choice(("agree", "dispute", "unrelated")))
@database_option
@author_option
@note_option
@format_option("table", "json")
def command(claim: int, other: int, relation: str, db: Path, author: str, note: str | None, format: str) -> None:
    """Say how two claims stand to each other.

    With agree both are in one version of one group, and whoever agrees with either comes along; with dispute they are
    in different versions of one group; with unrelated never in one group. CLAIM is a number that `claims show` prints;
    the two are of two articles. Prints the groups that follow.

    \b
    Examples:
      claims group relate 12 40 agree --db news.db
      claims group relate 12 40 unrelated --author Noor --note "two different fires"
    """
    from claims.cli.group_changes import relate, report_change
    from claims.matching.relation import Relation

    report_change(relate(claim, other, Relation(relation), db, author, note), format)
