"""Options of the commands that change outlets."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from claims.cli.author import author_option
from claims.cli.options import database_option
from claims.outlets.outlet import OutletKind

Function = Callable[..., Any]

KINDS = tuple(kind.value for kind in OutletKind)


def named_language(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, str]:
    """Language and name of ``LANG=NAME``.

    Raises:
        click.BadParameter: it is no such pair.
    """
    language, equals, name = value.partition("=")
    language, name = language.strip(), name.strip()
    if not equals or not name or not (language.isascii() and language.isalpha() and 2 <= len(language) <= 3):
        raise click.BadParameter(f"a name is written LANG=NAME, as in ar=رويترز, was: {value!r}", context, parameter)
    return language.lower(), name


def named_languages(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> list[Any]:
    """:func:`named_language` for an option that is given several times."""
    return [named_language(context, parameter, value) for value in values]


def change_options(command: Function) -> Function:
    """``--db``, ``--no-resolve`` and ``--author``, the last two together as `change`, an :class:`OutletChange`."""

    @database_option
    @click.option(
        "--no-resolve", is_flag=True, help="Leave stored articles as they are; `claims outlets resolve` later."
    )
    @author_option
    @functools.wraps(command)
    def wrapped(*args: Any, no_resolve: bool, author: str, **more: Any) -> Any:
        from claims.cli.outlet_changes import OutletChange

        return command(*args, change=OutletChange(author, not no_resolve), **more)

    return wrapped
