"""``claims review label``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.author import author_option, note_option
from claims.cli.options import database_option, format_option, matching_options, model_options
from claims.label import Label

if TYPE_CHECKING:
    from claims.cli.models import ModelChoice
    from claims.matching.candidates import Limits


@click.command("label")
@click.argument("sentence", metavar="SENTENCE")
@click.argument("label", type=click.Choice([label.value for label in Label]))
@database_option
@author_option
@note_option
@model_options
@matching_options
@format_option("table", "json")
def command(
    sentence: str,
    label: str,
    db: Path,
    author: str,
    note: str | None,
    model: ModelChoice,
    limits: Limits | None,
    format: str,
) -> None:
    """Say which label a sentence has.

    What the label implies follows: a sentence that is a claim makes one in the publisher's voice, commentary and
    boilerplate make none, and an attribution cites whom the model marks in it. Its scores stay the model's. The model
    is asked only for a claim it has not made before, which is then compared with others; give the limits that you
    ingest with.

    \b
    Examples:
      claims review label 31 commentary --db news.db
      claims review label news/port-blast.txt#4 claim --note "own count" --db news.db
    """
    from claims.cli.review_changes import ArticleChange, report_sentence, set_label

    change = ArticleChange(db, author, note, model, limits)
    report_sentence(set_label(sentence, Label(label), change), format)
