"""``claims ingest``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.options import database_option, matching_options, model_options, reading_options

if TYPE_CHECKING:
    from claims.cli.models import ModelChoice
    from claims.matching.candidates import Limits
    from claims.reading import ReadingOptions


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@database_option
@reading_options
@model_options
@matching_options
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    db: Path,
    reading: ReadingOptions,
    model: ModelChoice,
    limits: Limits | None,
) -> None:
    """Read articles into a database and match their claims.

    PATH is a text file, a JSON Lines file with one article a line, a directory of such files, or - for standard input.
    An article that is there already, unchanged, is not read again. What cannot be read is reported and passed over; the
    exit code is then 1, and 2 when nothing could be read.

    \b
    Examples:
      claims ingest news/ --db news.db
      claims ingest friday.txt --outlet "Al Jazeera" --date 2025-11-14
      claims ingest articles.jsonl --neighbours 50 --days 30
      curl -s https://example.org/a.txt | claims ingest - --lang fa
    """
    from claims.cli.ingestion import ingest

    try:
        code = ingest(paths, db, reading, model, limits)
    except KeyboardInterrupt:
        click.echo(f"interrupted: what was read is stored in {db}; the same command goes on from there", err=True)
        code = 130
    context.exit(code)
