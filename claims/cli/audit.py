"""``claims audit``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option, output_option
from claims.cli.period import Period, period_options


@click.command("audit")
@click.argument("article", metavar="[ARTICLE]", required=False)
@click.option("--outlet", metavar="NAME", help="The articles that this outlet publishes, by any of its names.")
@period_options
@click.option("--all", "everything", is_flag=True, help="All articles of the database.")
@database_option
@format_option("table", "json", "html")
@output_option
def command(
    article: str | None,
    outlet: str | None,
    period: Period,
    everything: bool,
    db: Path,
    format: str,
    output: str,
) -> None:
    """Show whom an article, an outlet or a period relies on, in figures.

    ARTICLE is the id or address that came with it, the path it was read from, or its number in the database; it is also
    shown sentence by sentence. Every share stands beside that of the whole database, with the interval that so few
    sentences leave it (Wilson, 95 %). The HTML report is one file that loads nothing else.

    \b
    Examples:
      claims audit news/port-blast.txt --db news.db
      claims audit https://example.org/2025/11/port-blast --format json
      claims audit --outlet "Tehran Times" --since 2025-11-01 --until 2025-11-30
      claims audit --all --format html -o sourcing.html
    """
    from claims.cli.article_key import audit_named
    from claims.cli.audit_output import write_audit
    from claims.cli.reading_store import open_for_reading
    from claims.store.queries import Scope, audit_scope, group

    _check(article, outlet is not None or period != Period(), everything)
    scope = Scope(outlet=outlet, since=period.since, until=period.until)
    with open_for_reading(db) as store:
        found = audit_scope(store, scope) if article is None else audit_named(store, article)
        groups = [group(store, number) for number in sorted({claim.group for claim in found.disputed})]
    write_audit(found, groups, format, output)


def _check(article: str | None, filtered: bool, everything: bool) -> None:
    if [article is not None, filtered, everything].count(True) != 1:
        raise click.UsageError(
            "an audit is of one ARTICLE, or of what --outlet, --since and --until leave, or of everything with --all"
        )
