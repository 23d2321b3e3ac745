"""``claims review undo``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.author import author_option
from claims.cli.options import database_option, matching_options, model_options

if TYPE_CHECKING:
    from claims.cli.models import ModelChoice
    from claims.matching.candidates import Limits


@click.command("undo")
@click.argument("number", type=click.IntRange(min=1), metavar="NUMBER")
@database_option
@author_option
@model_options
@matching_options
def command(number: int, db: Path, author: str, model: ModelChoice, limits: Limits | None) -> None:
    """Take a correction back.

    NUMBER is one that `claims review list` prints. What the model says holds again, or an earlier correction; the
    correction stays in the list, marked as undone.

    \b
    Examples:
      claims review undo 4 --db news.db
    """
    from claims.cli.review_changes import ArticleChange, undo_review

    undo_review(number, ArticleChange(db, author, None, model, limits))
