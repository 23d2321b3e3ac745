"""The command line: `main` is the group, every command has a module of its own."""

from __future__ import annotations

import click

from claims.cli.lazy_group import LazyCommand, LazyGroup
from claims.cli.version import program_version

COMMANDS = {
    "ingest": LazyCommand("claims.cli.ingest", "Read articles into a database and match their claims."),
    "annotate": LazyCommand("claims.cli.annotate", "Label the sentences of articles and say whom they cite."),
    "compare": LazyCommand("claims.cli.compare", "Say whether two claims agree, dispute each other or are unrelated."),
    "disputed": LazyCommand("claims.cli.disputed", "List claims that different sources contradict."),
    "corroborated": LazyCommand("claims.cli.corroborated", "List claims that independent sources share."),
    "show": LazyCommand("claims.cli.show", "Show one group of claims: every version, who says it, where."),
    "audit": LazyCommand("claims.cli.audit", "Show whom an article, an outlet or a period relies on, in figures."),
    "search": LazyCommand("claims.cli.search", "Find sentences by their words, however they are spelt."),
    "group": LazyCommand("claims.cli.group", "Correct groups of claims by hand."),
    "review": LazyCommand(
        "claims.cli.review", "Correct labels and outlets cited by hand, and see what people corrected."
    ),
    "outlets": LazyCommand("claims.cli.outlets", "List the outlets known, add to them and correct them."),
    "status": LazyCommand("claims.cli.status", "Say what a database holds and which model read it."),
    "export": LazyCommand("claims.cli.export", "Write results for other programs."),
}


def _print_version(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"claims {program_version()}")
        context.exit()


@click.group(cls=LazyGroup, lazy=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version and leave.",
)
def main() -> None:
    """Track the claims of news articles: who says what, citing whom, and who disputes it.

    \b
    Examples:
      claims ingest news/ --db news.db
      claims disputed --db news.db
      claims audit news/port-blast.txt --db news.db
    """
