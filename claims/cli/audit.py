"""``claims audit``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option


@click.command("audit")
@click.argument("article", metavar="ARTICLE")
@database_option
@format_option("table", "json")
def command(article: str, db: Path, format: str) -> None:
    """Show whom one article relies on, sentence by sentence and in sum.

    ARTICLE is the id or address that came with it, the path it was read from, or its number in the database.

    \b
    Examples:
      claims audit news/port-blast.txt --db news.db
      claims audit https://example.org/2025/11/port-blast --format json
    """
    from claims.cli.article_key import audit_named
    from claims.cli.audit_report import print_audit
    from claims.cli.consoles import output_console
    from claims.cli.destination import print_json
    from claims.cli.reading_store import open_for_reading
    from claims.store.queries import group

    with open_for_reading(db) as store:
        found = audit_named(store, article)
        groups = {claim.group: group(store, claim.group) for claim in found.disputed}
    if format == "json":
        print_json(found)
    else:
        print_audit(found, groups.values(), output_console())
