"""Who corrects something, and what they want to be remembered of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

Function = Callable[..., Any]


def author_option(command: Function) -> Function:
    """``--author``, as `author`; the login name when left out."""
    return click.option(
        "--author",
        callback=lambda context, parameter, value: (value or "").strip() or _user(),
        metavar="NAME",
        envvar="CLAIMS_AUTHOR",
        show_envvar=True,
        help="Who says so; your user name when left out.",
    )(command)


def note_option(command: Function) -> Function:
    """``--note``, as `note`."""
    return click.option("--note", metavar="TEXT", help="Why, or what else is to be remembered.")(command)


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name for this user id, as in a container
        return "user"
