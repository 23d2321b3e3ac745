"""``claims review outlet``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.author import author_option, note_option
from claims.cli.options import database_option, format_option, model_options

if TYPE_CHECKING:
    from claims.cli.models import ModelChoice


@click.command("outlet")
@click.argument("sentence", metavar="SENTENCE")
@click.argument("outlet", metavar="OUTLET")
@click.option(
    "--attribution",
    type=click.IntRange(min=1),
    metavar="N",
    help="Which attribution of the sentence, from 1; needed where it has several.",
)
@database_option
@author_option
@note_option
@model_options
@format_option("table", "json")
def command(
    sentence: str,
    outlet: str,
    attribution: int | None,
    db: Path,
    author: str,
    note: str | None,
    model: ModelChoice,
    format: str,
) -> None:
    """Say which outlet a sentence cites.

    OUTLET is an id, a name or a web address that `claims outlets` knows. This is about one attribution; where a name
    means another outlet everywhere, `claims outlets alias` says so once for all.

    \b
    Examples:
      claims review outlet 31 Reuters --db news.db
      claims review outlet 31 tasnimnews.com --attribution 2 --db news.db
    """
    from claims.cli.review_changes import ArticleChange, report_sentence, set_outlet

    change = ArticleChange(db, author, note, model, None)
    report_sentence(set_outlet(sentence, outlet, attribution, change), format)
