"""``claims compare``"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claims.cli.options import model_options, output_option

if TYPE_CHECKING:
    from claims.cli.models import ModelChoice


@click.command("compare")
@click.argument("pairs", type=click.Path(exists=True, dir_okay=False, allow_dash=True), metavar="PAIRS")
@output_option
@model_options
@click.pass_context
def command(context: click.Context, pairs: str, output: str, model: ModelChoice) -> None:
    """Say whether two claims agree, dispute each other or are unrelated.

    PAIRS is a JSON Lines file, or - for standard input, of rows {id, a {text, lang, date}, b {text, lang,
    date}}, of which lang and date may be left out; rows {id, relation, scores, reason} come out, in the same order. The
    reason is `model`, or what the two texts cannot both mean: `number: 148 / 93`, `date: 2025-03-12 / 2025-03-14`,
    `denial`.

    \b
    Examples:
      claims compare pairs.jsonl -o relations.jsonl
      claims compare - < pairs.jsonl
    """
    from claims.cli.comparison import compare_pairs

    context.exit(compare_pairs(pairs, model, output))
