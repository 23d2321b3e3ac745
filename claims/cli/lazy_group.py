"""A command group that imports the module of a command only when that command is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click

from claims.errors import ClaimsError, InputError


class _Unusable(click.ClickException):
    """What the user gave cannot be used."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class LazyCommand:
    """Where a command is.

    Attributes:
        module: Its module; the command is the attribute `command`.
        help: The first line of its help, for the list of commands.
    """

    module: str
    help: str


class LazyGroup(click.Group):
    """Lists its commands from data, so that the help of the group imports none of them.

    An error of the package that leaves a command becomes one line and an exit code here, and nowhere else: 2 for what
    the user gave, 1 for the rest.
    """

    def __init__(self, *args: Any, lazy: Mapping[str, LazyCommand], **more: Any) -> None:
        super().__init__(*args, **more)
        self.lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order given."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; None when there is none of this name."""
        found = self.lazy.get(cmd_name)
        if found is None:
            return None
        command = import_module(found.module).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the data."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, found.help) for name, found in self.lazy.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; its errors leave as click's."""
        try:
            return super().invoke(ctx)
        except ClaimsError as error:
            raise (_Unusable if isinstance(error, InputError) else click.ClickException)(str(error)) from error
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            ctx.exit(130)
