"""``claims outlets``: the group of commands about news organisations, each in a module of its own."""

from __future__ import annotations

import click

from claims.cli.lazy_group import LazyCommand, LazyGroup

COMMANDS = {
    "list": LazyCommand("claims.cli.outlets_list", "List the outlets known, or those cited that nobody has reviewed."),
    "show": LazyCommand("claims.cli.outlets_show", "Show one outlet: its names, its owner, who cites it."),
    "add": LazyCommand("claims.cli.outlets_add", "Add an outlet."),
    "alias": LazyCommand("claims.cli.outlets_alias", "Give an outlet a further name."),
    "merge": LazyCommand("claims.cli.outlets_merge", "Say that two outlets are one."),
    "import": LazyCommand("claims.cli.outlets_import", "Add and correct outlets from a file."),
    "export": LazyCommand("claims.cli.outlets_export", "Write outlets to a file."),
    "resolve": LazyCommand("claims.cli.outlets_resolve", "Find anew whom stored articles cite, without the model."),
    "cites": LazyCommand("claims.cli.outlets_cites", "Say which outlets cite which, and how often."),
    "agreement": LazyCommand("claims.cli.outlets_agreement", "Say how often outlets agree and dispute each other."),
}


@click.group("outlets", cls=LazyGroup, lazy=COMMANDS)
def command() -> None:
    """List the outlets known, add to them and correct them.

    What you say is kept in the database, laid over the outlets that come with the program, and outlives newer versions
    of those. OUTLET is an id (reuters.com), any of its names, or a web address of it.

    \b
    Examples:
      claims outlets list --unreviewed --db news.db
      claims outlets show رويترز --db news.db
      claims outlets add --name "Harbour Post" --kind newspaper --alias "ar=بريد الميناء" --db news.db
      claims outlets cites --format svg -o cites.svg
    """
