"""Options that several commands share; those that belong together arrive as one value."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from claims.matching.candidates import Limits

Function = Callable[..., Any]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]+)?")


def iso_day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """The day of an option such as ``--since``.

    Raises:
        click.BadParameter: it is no ISO 8601 day.
    """
    if value is None:
        return None
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise click.BadParameter(f"a day is written YYYY-MM-DD, was: {value!r}", context, parameter)


def language_code(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """The ISO 639-1 code of ``--lang``; of "ar-EG" the first part.

    Raises:
        click.BadParameter: it is no language code.
    """
    if value is None:
        return None
    match = _LANGUAGE.fullmatch(value)
    if match is None:
        raise click.BadParameter(f"a language is a code such as ar or fa, was: {value!r}", context, parameter)
    return match[1].lower()


def database_option(command: Function) -> Function:
    """``--db``, as `db`."""
    return click.option(
        "--db",
        type=click.Path(dir_okay=False, path_type=Path),
        default=Path("claims.db"),
        show_default=True,
        envvar="CLAIMS_DB",
        show_envvar=True,
        metavar="FILE",
        help="The database.",
    )(command)


def format_option(*choices: str) -> Callable[[Function], Function]:
    """``--format``, as `format`; the first choice is the default."""
    return click.option(
        "--format",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="How to print.",
    )


def output_option(command: Function) -> Function:
    """``-o``, as `output`."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, allow_dash=True),
        default="-",
        metavar="OUT",
        help="Where to write; standard output when left out.",
    )(command)


def model_options(command: Function) -> Function:
    """``--model`` and ``--threads``, together as `model`, a :class:`claims.cli.models.ModelChoice`."""

    @click.option(
        "--model",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        envvar="CLAIMS_MODEL",
        show_envvar=True,
        metavar="DIR",
        help="A model directory; that of the package when left out.",
    )
    @click.option("--threads", type=click.IntRange(min=1), metavar="N", help="CPU threads; all cores when left out.")
    @functools.wraps(command)
    def wrapped(*args: Any, model: Path | None, threads: int | None, **more: Any) -> Any:
        from claims.cli.models import ModelChoice

        return command(*args, model=ModelChoice(model, threads), **more)

    return wrapped


def reading_options(command: Function) -> Function:
    """What to assume of articles that do not say it, as `reading`, a :class:`claims.reading.ReadingOptions`."""

    @click.option("--outlet", metavar="NAME", help="The publisher of articles that do not name theirs.")
    @click.option("--date", "published", callback=iso_day, metavar="YYYY-MM-DD", help="Their day of publication.")
    @click.option("--lang", "language", callback=language_code, metavar="CODE", help="Their language (ar, fa, en ...).")
    @click.option("--title", metavar="TEXT", help="Their headline.")
    @functools.wraps(command)
    def wrapped(
        *args: Any, outlet: str | None, published: date | None, language: str | None, title: str | None, **more: Any
    ) -> Any:
        from claims.reading import ReadingOptions

        return command(*args, reading=ReadingOptions(outlet, published, language, title), **more)

    return wrapped


def _bound(
    name: str, kind: click.FloatRange | click.IntRange, metavar: str, help: str
) -> Callable[[Function], Function]:
    """The option of one of the :class:`claims.matching.candidates.Limits`, with its default."""
    default = getattr(Limits(), name)
    return click.option(f"--{name}", type=kind, default=default, show_default=True, metavar=metavar, help=help)


_COSINE, _COUNT = click.FloatRange(-1, 1), click.IntRange(min=1)


def matching_options(command: Function) -> Function:
    """What bounds matching, as `limits`, a :class:`claims.matching.candidates.Limits`; None with ``--no-match``."""

    @click.option("--no-match", is_flag=True, help="Only read; compare the claims another time.")
    @_bound(
        "similarity",
        _COSINE,
        "COSINE",
        "Least similarity of two claims that are compared whatever their articles are about.",
    )
    @_bound("coverage", _COSINE, "COSINE", "Least mean similarity of the claims of two articles that cover one event.")
    @_bound("beside", _COSINE, "COSINE", "Least similarity of two claims of articles that cover one event.")
    @_bound("partners", _COUNT, "N", "Claims of one other article that a claim is compared with, the nearest first.")
    @_bound("neighbours", _COUNT, "N", "Most near claims that are looked at to find the articles near a claim.")
    @_bound("days", click.IntRange(min=0), "N", "Most days between two articles whose claims are compared.")
    @functools.wraps(command)
    def wrapped(
        *args: Any,
        no_match: bool,
        similarity: float,
        coverage: float,
        beside: float,
        partners: int,
        neighbours: int,
        days: int,
        **more: Any,
    ) -> Any:
        limits = Limits(similarity, coverage, beside, partners, neighbours, days)
        return command(*args, limits=None if no_match else limits, **more)

    return wrapped


def limit_option(command: Function) -> Function:
    """``--limit``, as `limit`."""
    return click.option(
        "--limit",
        type=click.IntRange(min=1),
        default=20,
        show_default=True,
        metavar="N",
        help="Most results; how many there are is printed.",
    )(command)


def group_filters(command: Function) -> Function:
    """Which groups to list: `limit`, and `conditions`, a :class:`claims.store.queries.Conditions`."""

    @limit_option
    @click.option("--lang", "language", callback=language_code, metavar="CODE", help="Claims made in this language.")
    @click.option("--since", callback=iso_day, metavar="YYYY-MM-DD", help="Claims published on this day or later.")
    @click.option("--outlet", metavar="NAME", help="Claims that this outlet publishes or is cited for, by any name.")
    @click.option("--search", metavar="WORDS", help="Claims with these words, however they are spelt.")
    @click.option("--place", metavar="NAME", help="Claims about this country or larger city, by any of its names.")
    @click.option(
        "--number", type=float, metavar="N", help="Claims with a figure of this value (2.5 million: 2500000)."
    )
    @click.option("--day", "on", callback=iso_day, metavar="YYYY-MM-DD", help="Claims that name this day.")
    @functools.wraps(command)
    def wrapped(
        *args: Any,
        language: str | None,
        since: date | None,
        outlet: str | None,
        search: str | None,
        place: str | None,
        number: float | None,
        on: date | None,
        **more: Any,
    ) -> Any:
        from claims.store.queries import Conditions

        return command(*args, conditions=Conditions(language, since, outlet, search, place, number, on), **more)

    return wrapped
