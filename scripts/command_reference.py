"""Write docs/commands.md from the help texts of the commands.

python scripts/command_reference.py
"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli import main as group

TARGET = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
HEAD = """# Commands

Generated from the help texts by `make docs`; do not edit.
"""


def reference(command: click.Command = group) -> str:
    """The whole page: every command with its help text, subcommands after their group."""
    parts = [HEAD]
    for path, found in _commands(command, ("claims",)):
        context = click.Context(found, info_name=" ".join(path), terminal_width=100)
        parts.append(f"## {' '.join(path)}\n\n```text\n{found.get_help(context).strip()}\n```\n")
    return "\n".join(parts)


def _commands(command: click.Command, path: tuple[str, ...]) -> list[tuple[tuple[str, ...], click.Command]]:
    found = [(path, command)]
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=path[-1])
        for name in command.list_commands(context):
            member = command.get_command(context, name)
            if member is not None:
                found.extend(_commands(member, (*path, name)))
    return found


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(reference(), encoding="utf-8")
    print(f"wrote {TARGET}")
