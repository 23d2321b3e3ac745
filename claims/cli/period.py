"""``--since`` and ``--until``, which arrive as one value."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date
from typing import Any

import click

from claims.cli.options import Function, iso_day


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day of publication; None where it is open."""

    since: date | None = None
    until: date | None = None


def period_options(command: Function) -> Function:
    """``--since`` and ``--until``, together as `period`; one that ends before it begins is a usage error."""

    @click.option("--since", callback=iso_day, metavar="YYYY-MM-DD", help="Articles published on this day or later.")
    @click.option("--until", callback=iso_day, metavar="YYYY-MM-DD", help="Articles published on this day or earlier.")
    @functools.wraps(command)
    def wrapped(*args: Any, since: date | None, until: date | None, **more: Any) -> Any:
        if since and until and until < since:
            raise click.UsageError(f"--until must not be before --since, was: {since} to {until}")
        return command(*args, period=Period(since, until), **more)

    return wrapped
