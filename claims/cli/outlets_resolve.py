"""``claims outlets resolve``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option


@click.command("resolve")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@database_option
@click.pass_context
def command(context: click.Context, articles: tuple[str, ...], db: Path) -> None:
    """Find anew whom stored articles cite, without the model.

    All of them, or each ARTICLE: the id or address that came with it, the path it was read from, or its number. Needed
    after `--no-resolve`, and when a newer version of the program knows more outlets.

    \b
    Examples:
      claims outlets resolve --db news.db
      claims outlets resolve news/port-blast.txt --db news.db
    """
    from claims.cli.outlet_changes import report, resolve_with_progress
    from claims.store.database import open_store
    from claims.store.outlet_corrections import load_overlay
    from claims.store.queries import article
    from claims.store.readings import load_headings
    from claims.store.registry_rows import write_overlay

    with open_store(db, create=False) as store:
        known = load_overlay(store)
        write_overlay(store, known)
        ids = [article(store, each).id for each in articles] or [heading.id for heading in load_headings(store)]
        done = resolve_with_progress(store, known, ids)
        report(done, db)
    context.exit(1 if done.failed else 0)
