"""``claims annotate``"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claims.cli.options import format_option, model_options, output_option, reading_options

if TYPE_CHECKING:
    from claims.cli.models import ModelChoice
    from claims.reading import ReadingOptions


@click.command("annotate")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@format_option("jsonl", "table")
@output_option
@reading_options
@model_options
@click.pass_context
def command(
    context: click.Context,
    files: tuple[str, ...],
    format: str,
    output: str,
    reading: ReadingOptions,
    model: ModelChoice,
) -> None:
    """Label the sentences of articles and say whom they cite.

    FILE is whatever `claims ingest` reads; rows of JSON Lines may give `sentences` [{id, text}], whose boundaries and
    ids are kept. One row a sentence comes out; nothing is stored.

    \b
    Examples:
      claims annotate friday.txt --format table
      claims annotate articles.jsonl -o sentences.jsonl
    """
    from claims.cli.annotation import annotate

    context.exit(annotate(files, reading, model, format, output))
