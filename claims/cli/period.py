"""``--since`` and ``--until``."""

from __future__ import annotations

from datetime import date

import click

from claims.cli.options import Function, iso_day


def period_options(command: Function) -> Function:
    """First and last day of publication, as `since` and `until`."""
    since = click.option(
        "--since", callback=iso_day, metavar="YYYY-MM-DD", help="Articles published on this day or later."
    )
    until = click.option(
        "--until", callback=iso_day, metavar="YYYY-MM-DD", help="Articles published on this day or earlier."
    )
    return since(until(command))


def check_period(since: date | None, until: date | None) -> None:
    """Refuse a period that ends before it begins.

    Raises:
        click.UsageError: it does.
    """
    if since and until and until < since:
        raise click.UsageError(f"--until must not be before --since, was: {since} to {until}")
